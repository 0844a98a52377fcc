import { type Asker, mayChange } from '../domain/asker';
import { closedFaults, contentFaults } from '../domain/dialogue-faults';
import type { Dialogue, DialogueContent, Tombstone } from '../domain/dialogues';
import { MedskapaError } from '../domain/errors';
import type { DialogueStore } from '../ports/dialogues';
import type { Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import { freeTextFaults } from '../privacy/check-free-text';
import { localDate } from '../time/clock';
import type { SubmitOutcome } from './outcome';
import { receiptFor } from './receipt';

export interface DialogueChange {
  readonly dialogueId: string;
  readonly fromVersion: number;
  /** The id that the change form was made with; the same one again changes nothing more. */
  readonly operation: string;
  readonly content: DialogueContent;
  /** The writer has seen what looks like a name, and says that it may stand. */
  readonly keepNames?: boolean;
}

/** The dialogue that somebody wants to change or remove. @throws MedskapaError dialogue-unknown, not-your-dialogue */
export async function findForChange(
  dialogueId: string,
  asker: Asker,
  { plan }: Snapshot,
  dialogues: DialogueStore,
): Promise<Dialogue | Tombstone> {
  const found = await dialogues.find(plan.id, dialogueId);
  if (!found) throw new MedskapaError('dialogue-unknown', 'no such dialogue');
  if (!mayChange(asker, found)) throw new MedskapaError('not-your-dialogue', 'only the reporter or the project leader');
  return found;
}

/**
 * Changes a dialogue that has been reported, unless somebody else has changed it since the form was opened.
 * @throws MedskapaError dialogue-unknown, not-your-dialogue, storage-unavailable, storage-uncertain
 */
export async function changeDialogue(
  { dialogueId, fromVersion, operation, content, keepNames }: DialogueChange,
  asker: Asker,
  snapshot: Snapshot,
  dialogues: DialogueStore,
  { now }: Surroundings,
): Promise<SubmitOutcome> {
  const { plan } = snapshot;
  const found = await findForChange(dialogueId, asker, snapshot, dialogues);
  const today = localDate(now());
  const faults = [
    ...contentFaults(content, plan, today),
    ...('content' in found ? closedFaults(content, plan, found.content) : []),
    ...freeTextFaults(content, plan, keepNames),
  ];
  if (faults.length > 0) return { outcome: 'faults', faults };
  const at = now().toISOString();
  const audit = { id: operation, at, who: asker.pseudonym, what: 'change-dialogue', subject: dialogueId };
  const result = await dialogues.change(plan.id, dialogueId, { content, fromVersion, operation, at }, audit);
  switch (result.outcome) {
    case 'changed': {
      const receipt = receiptFor(result.dialogue, plan, result.facts, today);
      return { outcome: 'changed', receipt: 'content' in found ? { ...receipt, before: found.content } : receipt };
    }
    case 'already':
      return { outcome: 'already', receipt: receiptFor(result.dialogue, plan, result.facts, today) };
    case 'outdated':
      return { outcome: 'conflict', existing: result.dialogue, plan };
    case 'removed':
      return { outcome: 'removed', removedAt: result.tombstone.removedAt };
    case 'unknown':
      throw new MedskapaError('dialogue-unknown', 'no such dialogue');
  }
}
