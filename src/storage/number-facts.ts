import type { TransactionAction } from '@azure/data-tables';
import { factOf } from '../domain/facts';
import type { Id } from '../domain/identifiers';
import { dialoguesIn } from './dialogue-rows';
import { changeRow, Head, headAction, headRow, NO_HEAD } from './fact-rows';
import { DIALOGUE, FACT, FACT_HEAD, FACT_PAGE, projectPartition } from './keys';
import { tooLate } from './project-writes';
import { fromRow } from './rows';
import { isOvertaken, type Table } from './table';
import { tryAgain } from './try-again';

/** One row of a transaction is the head. */
const BATCH = 99;
const MOST_TRIES = 50;

/**
 * Numbers the facts of a project anew, from its dialogues, in the order they were reported: the step that brings facts
 * into a store, and a repair of facts that cannot be read. It may be done beside servers: the head says so first, and
 * until it says otherwise nobody tells a figure or writes a dialogue. Every write goes with the head, by its ETag, so
 * whoever is late, or was thought to be dead, is refused. Cut off anywhere, it is done again from its beginning.
 * @throws MedskapaError overtaken when somebody else has begun to do the same
 */
export async function numberFacts(table: Table, project: Id): Promise<void> {
  const partition = projectPartition(project);
  const { head, etag } = await tryAgain(MOST_TRIES, () => begin(table, project));
  const write = writesWithHead(table, project, head, etag);
  // What has been reported until now; nothing is from here on.
  const dialogues = dialoguesIn(await table.list(partition, DIALOGUE)).sort(
    (a, b) => a.reportedAt.localeCompare(b.reportedAt) || a.id.localeCompare(b.id),
  );
  const idOf = (number: number): string => (number === 0 ? '' : `anew-${head.erasure}-${number}`);
  const rows = dialogues.map((dialogue, serial) => {
    const number = serial + 1;
    const body = { operation: 'saved', fact: factOf(dialogue, { number, serial }) } as const;
    return changeRow(project, { number, id: idOf(number), after: idOf(serial), body });
  });
  await write(rows.map((row) => ['upsert', row, 'Replace']));
  const kept = new Set(rows.map(({ rowKey }) => rowKey));
  const left = [...(await table.list(partition, FACT)), ...(await table.list(partition, FACT_PAGE))]
    .flatMap(({ rowKey }) => rowKey ?? [])
    .filter((rowKey) => !kept.has(rowKey));
  await write(left.map((rowKey) => ['delete', { partitionKey: partition, rowKey }]));
  const number = dialogues.length;
  const { erasure } = head;
  await write([], { ...NO_HEAD, number, id: idOf(number), dialogues: number, serials: number, erasure });
}

/** Writes the head that keeps everybody out. It is ours by its erasure number, which only goes up. */
async function begin(table: Table, project: Id): Promise<{ head: Head; etag: string }> {
  const stored = await table.get(projectPartition(project), FACT_HEAD);
  const head = { ...NO_HEAD, numbering: true, erasure: (stored ? headOr(stored).erasure : 0) + 1 };
  const row = headRow(project, head);
  return { head, etag: stored ? await table.replace(row, stored.etag) : await table.create(row) };
}

/** Writes in transactions with the head, as long as it is ours. */
function writesWithHead(table: Table, project: Id, ours: Head, first: string) {
  let etag = first;
  return async (actions: readonly TransactionAction[], last?: Head): Promise<void> => {
    for (let start = 0; start < actions.length || (last && start === 0); start += BATCH) {
      try {
        await table.transact([headAction(project, last ?? ours, etag), ...actions.slice(start, start + BATCH)]);
      } catch (error) {
        if (isOvertaken(error)) throw tooLate();
        throw error;
      }
      const now = await table.get(projectPartition(project), FACT_HEAD);
      const { numbering, erasure } = now ? headOr(now) : NO_HEAD;
      if (!last && (!numbering || erasure !== ours.erasure)) throw tooLate();
      etag = now?.etag ?? '';
    }
  };
}

/** A head that cannot be read is as good as none. */
function headOr(row: Record<string, unknown>): Head {
  try {
    return fromRow(Head, row);
  } catch {
    return NO_HEAD;
  }
}
