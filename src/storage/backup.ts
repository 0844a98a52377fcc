import { z } from 'zod';
import { MedskapaError } from '../domain/errors';
import type { Row } from './rows';
import { ownProperties, type Table } from './table';

const FORMAT = 1;
const First = z.strictObject({ medskapa: z.literal('backup'), format: z.literal(FORMAT) });
const Last = z.strictObject({ rows: z.number().int().nonnegative() });
const Line = z
  .object({ partitionKey: z.string(), rowKey: z.string() })
  .catchall(z.union([z.string(), z.number(), z.boolean()]));

/** A transaction takes 100 rows and 4 MiB; what stands around each row in it comes on top. */
const MOST_ROWS = 100;
const MOST_BYTES = 3_500_000;

/** A backup that cannot be read back; the message says where and why. */
const unreadable = (why: string): MedskapaError =>
  new MedskapaError('backup-unreadable', `nothing was imported: ${why}`);

/**
 * All that is stored, as lines of JSON: what it is, a line for each row in the order of the keys, which is the order that
 * storage gives them in, and how many there were. The same rows make the same lines, so that a backup and a backup of what was restored from it are equal.
 */
export class Backup {
  constructor(private readonly table: Table) {}

  async *lines(): AsyncIterable<string> {
    yield JSON.stringify({ medskapa: 'backup', format: FORMAT });
    let rows = 0;
    for await (const row of this.table.everything()) {
      const own = Object.entries(ownProperties(row)).sort(([a], [b]) => (a < b ? -1 : 1));
      yield JSON.stringify(Line.parse(Object.fromEntries(own)));
      rows += 1;
    }
    yield JSON.stringify({ rows });
  }

  /**
   * Puts a backup into a store that is empty. All lines are read before the first row is written.
   * @returns how many rows there were
   * @throws MedskapaError backup-unreadable when the text is no whole backup, store-not-empty when the store is not empty
   */
  async restore(text: string): Promise<number> {
    const rows = readBackup(text);
    if (!(await this.table.isEmpty())) {
      throw new MedskapaError('store-not-empty', 'nothing was imported: the store is not empty; use an empty one');
    }
    for (const batch of batchesOf(rows)) await this.table.transact(batch.map((row) => ['upsert', row, 'Replace']));
    return rows.length;
  }
}

function readBackup(text: string): Row[] {
  const [first = '', ...lines] = text.replace(/\n$/u, '').split('\n');
  const last = lines.pop() ?? '';
  if (!First.safeParse(json(first)).success)
    throw unreadable('the file does not begin as a backup of this format does');
  const rows = lines.map((line, index): Row => {
    const row = Line.safeParse(json(line));
    if (!row.success) throw unreadable(`line ${index + 2} is no row of a backup`);
    return row.data;
  });
  const end = Last.safeParse(json(last));
  if (!end.success || end.data.rows !== rows.length) throw unreadable('its end is missing, or lines are');
  return rows;
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Rows of one partition together, as many as a transaction takes. */
function batchesOf(rows: readonly Row[]): Row[][] {
  const batches: Row[][] = [];
  let size = 0;
  for (const row of rows) {
    const length = Buffer.byteLength(JSON.stringify(row));
    const batch = batches.at(-1);
    const fits = batch && batch.length < MOST_ROWS && size + length <= MOST_BYTES;
    if (batch && fits && batch[0]?.partitionKey === row.partitionKey) {
      batch.push(row);
      size += length;
    } else {
      batches.push([row]);
      size = length;
    }
  }
  return batches;
}
