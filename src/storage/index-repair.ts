import type { TransactionAction } from '@azure/data-tables';
import type { Id } from '../domain/identifiers';
import { dialogueIn, goneRow, indexRows } from './dialogue-index';
import { StoredDialogue } from './dialogue-rows';
import { DIALOGUE, projectPartition, RECENT } from './keys';
import { fromRow, type Row } from './rows';
import { isOvertaken, ownProperties, type Result, type Table } from './table';

/** One row of a transaction is the dialogue's own. */
const MOST_ROWS = 99;

/**
 * Makes the index of the newest dialogues what it should be: rows that are not there or say something else are written,
 * and rows that no dialogue stands behind are marked as gone. The rows of a dialogue are written only while it is still
 * the version that was read.
 * @returns false when somebody changed a dialogue meanwhile; then it is to be done again
 */
export async function repairIndex(table: Table, project: Id): Promise<boolean> {
  // The index is read first: what is written between the two is then seen in the dialogue, and its rows are written
  // again.
  const indexed = new Map<string, Result[]>();
  for (const row of await table.list(projectPartition(project), RECENT)) {
    const id = dialogueIn(row);
    indexed.set(id, [...(indexed.get(id) ?? []), row]);
  }
  let whole = true;
  for (const row of await table.list(projectPartition(project), DIALOGUE)) {
    const stored = fromRow(StoredDialogue, row);
    const id = stored.state === 'kept' ? stored.dialogue.id : stored.tombstone.id;
    const wanted = stored.state === 'kept' ? indexRows(project, stored.dialogue) : [];
    const actions = differences(project, id, indexed.get(id) ?? [], wanted);
    indexed.delete(id);
    // Writes nothing, and fails when the dialogue is no longer what was read.
    const { partitionKey = '', rowKey = '' } = row;
    const guard: Row = { partitionKey, rowKey };
    const done = await write(table, actions, [['update', guard, 'Merge', { etag: row.etag }]]);
    whole &&= done;
  }
  for (const [id, rows] of indexed) {
    const done = await write(table, differences(project, id, rows, []), []);
    whole &&= done;
  }
  return whole;
}

function differences(project: Id, id: string, found: readonly Result[], wanted: readonly Row[]): TransactionAction[] {
  const missing = wanted.filter((row) => !found.some((each) => saysSame(each, row)));
  const stale = found.filter((each) => each.kept === true && !wanted.some((row) => row.rowKey === each.rowKey));
  const rows = [...missing, ...stale.map(({ rowKey = '' }) => goneRow(project, rowKey, id))];
  return rows.map((row) => ['upsert', row, 'Replace']);
}

function saysSame(found: Result, wanted: Row): boolean {
  const own = ownProperties(found);
  const names = Object.keys(wanted);
  return Object.keys(own).length === names.length && names.every((name) => own[name] === wanted[name]);
}

async function write(table: Table, actions: TransactionAction[], guard: TransactionAction[]): Promise<boolean> {
  if (actions.length === 0) return true;
  try {
    await table.transact([...guard, ...actions.slice(0, MOST_ROWS)]);
    return actions.length <= MOST_ROWS;
  } catch (error) {
    if (isOvertaken(error)) return false;
    throw error;
  }
}
