import { isGuest, type WithRoles } from '../domain/asker';
import type { Reading } from '../questions/reading';

/** What a guest may ask: help, and how it goes with the goals (domain rule "Roles"). */
const FOR_GUESTS: readonly Reading['kind'][] = ['help', 'goals', 'goal-status', 'no-such-goal', 'unclear', 'unknown'];

/** Whether somebody gets an answer to a question, and not only what a guest may see. */
export const isOpenTo = (asker: WithRoles, { kind }: Reading): boolean => !isGuest(asker) || FOR_GUESTS.includes(kind);
