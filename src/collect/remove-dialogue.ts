import type { Asker } from '../domain/asker';
import { MedskapaError } from '../domain/errors';
import type { DialogueStore } from '../ports/dialogues';
import type { Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import { findForChange } from './change-dialogue';

export interface Removal {
  /** UTC instant. */
  readonly removedAt: string;
}

/**
 * Removes a dialogue: its content is erased, it is counted no more, and a tombstone meets a late repeat.
 * @throws MedskapaError dialogue-unknown, not-your-dialogue, storage-unavailable, storage-uncertain
 */
export async function removeDialogue(
  { dialogueId, operation }: { readonly dialogueId: string; readonly operation: string },
  asker: Asker,
  snapshot: Snapshot,
  dialogues: DialogueStore,
  { now }: Surroundings,
): Promise<Removal> {
  const { plan } = snapshot;
  await findForChange(dialogueId, asker, snapshot, dialogues);
  const at = now().toISOString();
  const audit = { id: operation, at, who: asker.pseudonym, what: 'remove-dialogue', subject: dialogueId };
  const result = await dialogues.remove(plan.id, dialogueId, { operation, at }, audit);
  switch (result.outcome) {
    case 'removed':
      return { removedAt: at };
    case 'already':
      return { removedAt: result.tombstone.removedAt };
    case 'unknown':
      throw new MedskapaError('dialogue-unknown', 'no such dialogue');
  }
}
