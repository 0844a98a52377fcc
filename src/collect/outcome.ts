import type { FieldFault } from '../domain/dialogue-faults';
import type { Dialogue } from '../domain/dialogues';
import type { Plan } from '../domain/plan';
import type { Receipt } from '../text/receipt';

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
