import { createHash, randomUUID } from 'node:crypto';
import type { TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { MedskapaError } from '../domain/errors';
import { ACTIVE_PROJECT, INSTALLATION } from './keys';
import { newerStore, readActive, STORE_VERSION, UNVERSIONED, versionIn } from './pointers';
import type { Row } from './rows';
import { ownProperties, type Result, type Table } from './table';
import { holdsNothing, markEmpty, markRow, readMark, STORE_MARK } from './versions/mark';
import { Lease, realWork, type WorkSurroundings, waitForLeft } from './versions/work';

/**
 * Builds before the store had a version wrote format 1, and take no other; those before 3 wrote no checksum. Format 3
 * cannot do without its own, so that one that lost it is not taken for an older one.
 */
const First = z.union([
  z.strictObject({ medskapa: z.literal('backup'), format: z.literal(1) }),
  z.strictObject({ medskapa: z.literal('backup'), format: z.literal([2, 3]), store: z.int().min(UNVERSIONED + 1) }),
]);
/** How many rows there were, and the SHA-256 of every line before this one, each with its line feed, as hex. */
const Last = z.strictObject({
  rows: z.int().nonnegative(),
  sha256: z
    .string()
    .regex(/^[\da-f]{64}$/u)
    .optional(),
});
const Line = z
  .object({ partitionKey: z.string(), rowKey: z.string() })
  .catchall(z.union([z.string(), z.number(), z.boolean()]));

/** A transaction takes 100 rows and 4 MiB; what stands around each row in it comes on top. */
const MOST_ROWS = 100;
const MOST_BYTES = 3_500_000;

/** What was put back. */
export interface Restored {
  readonly rows: number;
  /** Whether the file told by a checksum that it is as it was written; those of older builds have none. */
  readonly isChecked: boolean;
}

/** A backup that cannot be read back; the message says where and why. */
const unreadable = (why: string): MedskapaError =>
  new MedskapaError('backup-unreadable', `nothing was imported: ${why}`);

/**
 * All that is stored, as lines of JSON: what it is, a line for each row in the order of the keys, which is the order
 * that storage gives them in, and how many there were, with a checksum. The same rows make the same lines, so that a
 * backup and a backup of what was restored from it are equal.
 */
export class Backup {
  /** @param table one that lets every version through */
  constructor(
    private readonly table: Table,
    private readonly surroundings: WorkSurroundings = realWork(randomUUID),
  ) {}

  /** @throws MedskapaError store-newer; store-not-ready while work on the whole store is under way */
  async *lines(): AsyncIterable<string> {
    const { version, work } = (await readMark(this.table))?.mark ?? { version: STORE_VERSION };
    if (version > STORE_VERSION) throw newerStore(version);
    if (work)
      throw new MedskapaError(
        'store-not-ready',
        'the store is being worked on: wait until "status" says that it is done',
      );
    const isOld = version === UNVERSIONED;
    const checksum = createHash('sha256');
    const counted = (line: string): string => {
      checksum.update(`${line}\n`);
      return line;
    };
    yield counted(
      JSON.stringify(isOld ? { medskapa: 'backup', format: 1 } : { medskapa: 'backup', format: 3, store: version }),
    );
    let rows = 0;
    for await (const row of this.table.everything()) {
      if (isMark(row) || isEmptyFence(row)) continue;
      const own = Object.entries(ownProperties(row)).sort(([a], [b]) => (a < b ? -1 : 1));
      yield counted(JSON.stringify(Line.parse(Object.fromEntries(own))));
      rows += 1;
    }
    yield JSON.stringify(isOld ? { rows } : { rows, sha256: checksum.digest('hex') });
  }

  /**
   * Puts a backup into a store that is empty. All lines are read, and their number and checksum compared with what the
   * last one says, before the first row is written. Until the last is, the store says that it is not whole, and no
   * build answers from it; one that was cut off goes on with the same file. The store is then of the backup's version.
   * @throws MedskapaError backup-unreadable when the text is no whole backup or was changed, store-newer when it is a
   * newer store's, store-not-empty when the store holds anything else
   */
  async restore(text: string): Promise<Restored> {
    const { version, rows, isChecked } = readBackup(text);
    const lease = await this.begin(createHash('sha256').update(text).digest('hex'));
    try {
      const last = rows.filter(isActive);
      for (const batch of batchesOf(rows.filter((row) => !isActive(row)))) await this.put(batch);
      const { etag = '' } = await lease.end();
      await this.table.transact([
        ...last.map((row): TransactionAction => ['upsert', row, 'Replace']),
        ['update', markRow({ version }), 'Replace', { etag }],
      ]);
    } finally {
      await lease.leave();
    }
    return { rows: rows.length, isChecked };
  }

  private async put(batch: readonly Row[]): Promise<void> {
    await this.table.transact(batch.map((row) => ['upsert', row, 'Replace']));
  }

  private async begin(backup: string): Promise<Lease> {
    if (!(await readMark(this.table))) await markEmpty(this.table);
    const found = await readMark(this.table);
    const work = found?.mark.work;
    if (!found || (work ? work.backup !== backup : !(await holdsNothing(this.table)))) {
      throw new MedskapaError('store-not-empty', 'nothing was imported: the store is not empty; use an empty one');
    }
    const isLeft = !work || (await waitForLeft(() => readMark(this.table), found, this.surroundings));
    const lease = isLeft && (await Lease.take(this.table, found, { kind: 'restore', backup }, this.surroundings));
    if (!lease) throw new MedskapaError('overtaken', 'nothing was imported: another import of it is under way');
    return lease;
  }
}

const isMark = ({ partitionKey, rowKey }: Row | Result): boolean =>
  partitionKey === INSTALLATION && rowKey === STORE_MARK;
/** What an empty store has in the place of its active project is put there anew. */
const isEmptyFence = (row: Result): boolean =>
  isActive(row) && versionIn(row) === STORE_VERSION && readActive(row).project === undefined;
const isActive = ({ partitionKey, rowKey }: Row | Result): boolean =>
  partitionKey === INSTALLATION && rowKey === ACTIVE_PROJECT;

interface Read {
  readonly version: number;
  readonly rows: readonly Row[];
  readonly isChecked: boolean;
}

/** Line ends that a copy between systems made of line feeds are no change: JSON writes none inside a line. */
function readBackup(text: string): Read {
  const [first = '', ...lines] = text.replaceAll('\r\n', '\n').replace(/\n$/u, '').split('\n');
  const last = lines.pop() ?? '';
  const begins = First.safeParse(json(first));
  if (!begins.success) throw unreadable('the file does not begin as a backup of this format does');
  const version = begins.data.format === 1 ? UNVERSIONED : begins.data.store;
  if (version > STORE_VERSION) throw newerStore(version);
  const keys = new Set<string>();
  const rows = lines.map((line, index): Row => {
    const row = Line.safeParse(json(line));
    if (!row.success) throw unreadable(`line ${index + 2} is no row of a backup`);
    const key = JSON.stringify([row.data.partitionKey, row.data.rowKey]);
    if (keys.has(key)) throw unreadable(`the row on line ${index + 2} stands in it twice`);
    keys.add(key);
    return row.data;
  });
  const { data: end } = Last.safeParse(json(last));
  if (!end) throw unreadable('its end is missing, so it was cut short; take another copy of it');
  if (end.rows !== rows.length)
    throw unreadable(`lines are missing or added: it has ${rows.length} rows, and was written with ${end.rows}`);
  const isChecked = begins.data.format === 3 || end.sha256 !== undefined;
  if (isChecked && end.sha256 !== checksumOf([first, ...lines]))
    throw unreadable('it was changed after it was written: its checksum is another; take another copy of it');
  return { version, rows, isChecked };
}

function checksumOf(lines: readonly string[]): string {
  const checksum = createHash('sha256');
  for (const line of lines) checksum.update(`${line}\n`);
  return checksum.digest('hex');
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
