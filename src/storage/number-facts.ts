import type { TransactionAction } from '@azure/data-tables';
import { factOf } from '../domain/facts';
import type { Id } from '../domain/identifiers';
import { dialoguesIn } from './dialogue-rows';
import { changeRow, Head, headRow, NO_HEAD } from './fact-rows';
import { DIALOGUE, FACT, FACT_HEAD, FACT_PAGE, projectPartition } from './keys';
import { fromRow } from './rows';
import type { Table } from './table';

const BATCH = 100;

/**
 * Numbers the facts of a project anew, from its dialogues, in the order they were reported. For when nobody writes: the
 * step that brings facts into a store, and a repair of facts that cannot be read. The head is written last; until then
 * what is there is not whole, and no figure is told from it. Cut off anywhere, it is done again from its beginning and
 * makes the same rows.
 */
export async function numberFacts(table: Table, project: Id): Promise<void> {
  const partition = projectPartition(project);
  const stored = await table.get(partition, FACT_HEAD);
  const erasure = (stored ? headOr(stored).erasure : 0) + 1;
  const dialogues = dialoguesIn(await table.list(partition, DIALOGUE)).sort(
    (a, b) => a.reportedAt.localeCompare(b.reportedAt) || a.id.localeCompare(b.id),
  );
  const idOf = (number: number): string => (number === 0 ? '' : `anew-${erasure}-${number}`);
  const rows = dialogues.map((dialogue, serial) => {
    const number = serial + 1;
    const said = { operation: 'saved', fact: factOf(dialogue, { number, serial }) } as const;
    return changeRow(project, { number, id: idOf(number), after: idOf(serial), said });
  });
  await inBatches(
    table,
    rows.map((row) => ['upsert', row, 'Replace']),
  );
  const kept = new Set(rows.map(({ rowKey }) => rowKey));
  const left = [...(await table.list(partition, FACT)), ...(await table.list(partition, FACT_PAGE))]
    .flatMap(({ rowKey }) => rowKey ?? [])
    .filter((rowKey) => !kept.has(rowKey));
  await inBatches(
    table,
    left.map((rowKey) => ['delete', { partitionKey: partition, rowKey }]),
  );
  const number = dialogues.length;
  await table.put(headRow(project, { ...NO_HEAD, number, id: idOf(number), serials: number, erasure }));
}

/** A head that cannot be read is as good as none. */
function headOr(row: Record<string, unknown>): Head {
  try {
    return fromRow(Head, row);
  } catch {
    return NO_HEAD;
  }
}

async function inBatches(table: Table, actions: readonly TransactionAction[]): Promise<void> {
  for (let start = 0; start < actions.length; start += BATCH) await table.transact(actions.slice(start, start + BATCH));
}
