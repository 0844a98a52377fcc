import { type Asker, mayReport } from '../domain/asker';
import { closedFaults, contentFaults } from '../domain/dialogue-faults';
import { type Dialogue, type DialogueContent, sameContent } from '../domain/dialogues';
import { MedskapaError } from '../domain/errors';
import type { DialogueStore } from '../ports/dialogues';
import type { Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import { freeTextFaults } from '../privacy/check-free-text';
import { localDate } from '../time/clock';
import type { SubmitOutcome } from './outcome';
import { receiptFor } from './receipt';

export interface Submission {
  /** The id that the form was made with; it becomes the dialogue's. */
  readonly formId: string;
  readonly content: DialogueContent;
  /** The writer has seen what looks like a name, and says that it may stand. */
  readonly keepNames?: boolean;
}

/**
 * Stores a reported dialogue once. The same form again with the same content changes nothing and gets the same
 * receipt; with other content it overwrites nothing and the person is asked.
 * @throws MedskapaError may-not-report, storage-unavailable, storage-uncertain
 */
export async function submitDialogue(
  { formId, content, keepNames }: Submission,
  asker: Asker,
  { plan }: Snapshot,
  dialogues: DialogueStore,
  { now, newId }: Surroundings,
): Promise<SubmitOutcome> {
  if (!mayReport(asker)) throw new MedskapaError('may-not-report', 'only those who report may submit a dialogue');
  const today = localDate(now());
  const closed = closedFaults(content, plan);
  // A form that was sent before its choice was closed, and comes again, is stored already.
  const isNew = closed.length > 0 && !(await dialogues.find(plan.id, formId));
  const faults = [
    ...contentFaults(content, plan, today),
    ...(isNew ? closed : []),
    ...freeTextFaults(content, plan, keepNames),
  ];
  if (faults.length > 0) return { outcome: 'faults', faults };
  const at = now().toISOString();
  const who = asker.pseudonym;
  const operation = newId();
  const dialogue: Dialogue = {
    id: formId,
    content,
    example: false,
    reportedBy: who,
    reportedAt: at,
    version: 1,
    operations: [operation],
  };
  const audit = { id: operation, at, who, what: 'submit-dialogue', subject: formId };
  const result = await dialogues.add(plan.id, dialogue, audit);
  switch (result.outcome) {
    case 'added':
      return { outcome: 'saved', receipt: receiptFor(dialogue, plan, result.facts, today) };
    case 'removed':
      return { outcome: 'removed', removedAt: result.tombstone.removedAt };
    case 'exists':
      return sameContent(result.existing.content, content)
        ? { outcome: 'already', receipt: receiptFor(result.existing, plan, result.facts, today) }
        : { outcome: 'conflict', existing: result.existing, plan };
  }
}
