import type { FieldFault } from '../domain/dialogue-faults';
import type { Dialogue } from '../domain/dialogues';
import type { GoalStatus } from '../domain/outcomes';
import type { Plan } from '../domain/plan';
import type { FeedbackFigures } from '../domain/shares';

/** What became of a reported dialogue. */
export type SubmitOutcome =
  | { readonly outcome: 'saved'; readonly receipt: Receipt }
  | { readonly outcome: 'changed'; readonly receipt: Receipt }
  /** Saved or changed before by an earlier press; nothing was changed now. */
  | { readonly outcome: 'already'; readonly receipt: Receipt }
  | { readonly outcome: 'faults'; readonly faults: readonly FieldFault[] }
  /** The form was used before with other content; the person is asked. */
  | { readonly outcome: 'conflict'; readonly existing: Dialogue; readonly plan: Plan }
  | { readonly outcome: 'removed'; readonly removedAt: string };

/** What the receipt shows: the dialogue, and what it did to the goals. */
export interface Receipt {
  readonly dialogue: Dialogue;
  readonly plan: Plan;
  readonly goals: readonly GoalStatus[];
  /** How many dialogues the dialogue's municipality has now, where a target has a minimum per municipality. */
  readonly inMunicipality?: { readonly count: number; readonly target: number };
  /** How it stands with feedback in the whole project. */
  readonly feedback: FeedbackFigures;
}
