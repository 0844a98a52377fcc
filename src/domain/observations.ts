import type { Plan } from './plan';
import type { Role } from './roles';

/**
 * Whether somebody may read what people have written in words, wherever it stands (`free-text`): about dialogues and
 * activities, in the communication log and the lessons. The plan's `observationsFor` says which roles do; someone
 * without a role is a guest and never does.
 */
export const mayReadObservations = (plan: Pick<Plan, 'observationsFor'>, roles: readonly Role[]): boolean =>
  roles.some((role) => plan.observationsFor.includes(role));
