import { z } from 'zod';
import { Id } from './identifiers';
import { comparable } from './normalise-text';

/** The phases of a plan's activities: its own, in their order, or the three usual ones where it says nothing. */

export const USUAL_PHASES = ['preparation', 'implementation', 'completion'] as const;
/** förberedelser, genomförande, efterarbete */
export type UsualPhase = (typeof USUAL_PHASES)[number];

/** Of a task: it belongs to no phase. */
export const OVERALL = 'overall';

/** The phase of an activity or a task: an id of the plan's phases. Which there are, the whole plan says. */
export const PhaseRef = z.string().min(1).max(120);

/** A phase of a plan's own. */
export const PlanPhase = z.strictObject({
  id: Id,
  name: z.string().trim().min(1),
  aliases: z.array(z.string()).default([]),
});
export type PlanPhase = z.infer<typeof PlanPhase>;

/** The most phases: what a card's choices and a list of activities can tell apart. */
export const MOST_PHASES = 8;
export const PHASE_NAME_MAX = 40;

/** What of a plan says which phases there are. */
export interface Phases {
  readonly phases?: readonly PlanPhase[];
}

/** Whether the phases are the plan's own. */
export const hasOwnPhases = ({ phases = [] }: Phases): boolean => phases.length > 0;

/** The ids of a plan's phases, in their order. */
export const phaseIds = (plan: Phases): readonly string[] =>
  hasOwnPhases(plan) ? (plan.phases ?? []).map(({ id }) => id) : USUAL_PHASES;

export const ownPhase = ({ phases = [] }: Phases, id: string): PlanPhase | undefined =>
  phases.find((phase) => phase.id === id);

/** The phase that a question names: by the name it has in the plan, or as we call it. */
export function phaseNamed(plan: Phases, word: string): string | undefined {
  const wanted = comparable(word);
  return plan.phases?.find(({ name }) => comparable(name) === wanted)?.id ?? phaseIds(plan).find((id) => id === wanted);
}

/** What a question calls a phase: its name where it is the plan's own. */
export const phaseSlot = (plan: Phases, id: string): string => ownPhase(plan, id)?.name ?? id;
