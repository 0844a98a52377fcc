import type { Asker } from '../domain/asker';
import { MedskapaError } from '../domain/errors';
import type { DialogueStore } from '../ports/dialogues';
import type { Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import type { Receipt } from '../text/receipt';
import { localDate } from '../time/clock';
import { findForChange } from './change-dialogue';
import { receiptFor } from './receipt';

export interface Undoing {
  readonly dialogueId: string;
  /** The id of the removal that is undone; a later one is not. */
  readonly removal: string;
  /** The id that the button was made with; the same one again changes nothing more. */
  readonly operation: string;
}

export type RestoreOutcome =
  | { readonly outcome: 'restored'; readonly receipt: Receipt }
  /** Its day has passed, or it has been removed once more. Nothing was changed. */
  | { readonly outcome: 'gone' | 'removed-since'; readonly removedAt: string };

/**
 * Undoes a removal of a dialogue within a day of it, once: whoever may remove it may. A second press finds it there.
 * @throws MedskapaError dialogue-unknown, not-your-dialogue, storage-unavailable, storage-uncertain
 */
export async function restoreDialogue(
  { dialogueId, removal, operation }: Undoing,
  asker: Asker,
  snapshot: Snapshot,
  dialogues: DialogueStore,
  { now }: Pick<Surroundings, 'now'>,
): Promise<RestoreOutcome> {
  const { plan } = snapshot;
  await findForChange(dialogueId, asker, snapshot, dialogues);
  const at = now().toISOString();
  const audit = { id: operation, at, who: asker.pseudonym, what: 'restore-dialogue', subject: dialogueId };
  const result = await dialogues.restore(plan.id, dialogueId, { removal, operation, at }, audit);
  switch (result.outcome) {
    case 'restored':
    case 'already':
      return { outcome: 'restored', receipt: receiptFor(result.dialogue, plan, result.facts, localDate(now())) };
    case 'gone':
    case 'removed-since':
      return result;
    case 'unknown':
      throw new MedskapaError('dialogue-unknown', 'no such dialogue');
  }
}
