import { odata, type TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { Dialogue, Tombstone, withoutFreeText } from '../domain/dialogues';
import type { Id } from '../domain/identifiers';
import { emptyTally, sameTally, type Tally, type TallyKey, tallyKeyOf, tallyUp } from '../domain/tallies';
import type { StoredTally } from './hot-rows';
import { DIALOGUE, dialogueKey, projectPartition, rangeOf, tallyKey } from './keys';
import { type Columns, type Row, toRow } from './rows';

/** The rows of dialogues and tallies. */

export const Stored = z.discriminatedUnion('state', [
  z.object({ state: z.literal('kept'), dialogue: Dialogue }),
  z.object({ state: z.literal('removed'), tombstone: Tombstone }),
]);
export type Stored = z.infer<typeof Stored>;

export function dialogueRow(project: Id, stored: Stored): Row {
  const id = stored.state === 'kept' ? stored.dialogue.id : stored.tombstone.id;
  const columns: Columns =
    stored.state === 'kept'
      ? { date: stored.dialogue.content.date, municipality: stored.dialogue.content.municipality }
      : {};
  return toRow(projectPartition(project), dialogueKey(id), stored, { state: stored.state, ...columns });
}

export function tallyAction(project: Id, before: StoredTally, after: Tally): TransactionAction {
  const row = toRow(projectPartition(project), tallyKey(after.year, after.municipality), after);
  return before.etag ? ['update', row, 'Replace', { etag: before.etag }] : ['create', row];
}

export function replaced(tallies: readonly StoredTally[], changed: readonly Tally[]): Tally[] {
  const kept = tallies.map(({ tally }) => tally).filter((tally) => !changed.some((other) => sameTally(other, tally)));
  return [...kept, ...changed];
}

/** What an audit entry keeps of a dialogue: figures and choices, never free text. */
export function figuresOf({ content, version }: Dialogue): Record<string, unknown> {
  return { version, ...withoutFreeText(content) };
}

/** What each of these tallies comes to when it is counted anew from its dialogues; others' may be among them. */
export function recounted(
  stored: readonly StoredTally[],
  keys: readonly TallyKey[],
  dialogues: readonly Dialogue[],
): { before: StoredTally; after: Tally }[] {
  const contents = dialogues.map(({ content }) => content);
  const wanted = contents.filter((content) => keys.some((key) => sameTally(key, tallyKeyOf(content))));
  const tallies = tallyUp(wanted);
  return keys.map((key) => ({
    before: stored.find(({ tally }) => sameTally(tally, key)) ?? { tally: emptyTally(key) },
    after: tallies.find((tally) => sameTally(tally, key)) ?? emptyTally(key),
  }));
}

/** The filter that finds the dialogues of a tally by their columns. */
export const tallyFilter = (project: Id, { year, municipality }: TallyKey): string => {
  const { from, to } = rangeOf(DIALOGUE);
  return odata`PartitionKey eq ${projectPartition(project)} and RowKey ge ${from} and RowKey lt ${to} and municipality eq ${municipality} and date ge ${`${year}-01-01`} and date le ${`${year}-12-31`}`;
};
