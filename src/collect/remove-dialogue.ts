import type { Asker } from '../domain/asker';
import type { Tombstone } from '../domain/dialogues';
import { MedskapaError } from '../domain/errors';
import type { DialogueStore } from '../ports/dialogues';
import type { Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import { findForChange } from './change-dialogue';

/**
 * Removes a dialogue: it is counted no more, a tombstone meets a late repeat, and what it was is kept for a day, where
 * only an undoing finds it.
 * @throws MedskapaError dialogue-unknown, not-your-dialogue, storage-unavailable, storage-uncertain
 */
export async function removeDialogue(
  { dialogueId, operation }: { readonly dialogueId: string; readonly operation: string },
  asker: Asker,
  snapshot: Snapshot,
  dialogues: DialogueStore,
  { now }: Surroundings,
): Promise<Tombstone> {
  const { plan } = snapshot;
  await findForChange(dialogueId, asker, snapshot, dialogues);
  const at = now().toISOString();
  const audit = { id: operation, at, who: asker.pseudonym, what: 'remove-dialogue', subject: dialogueId };
  const result = await dialogues.remove(plan.id, dialogueId, { operation, at }, audit);
  switch (result.outcome) {
    case 'removed':
    case 'already':
      return result.tombstone;
    case 'unknown':
      throw new MedskapaError('dialogue-unknown', 'no such dialogue');
  }
}
