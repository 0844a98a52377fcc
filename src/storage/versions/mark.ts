import { z } from 'zod';
import { MedskapaError } from '../../domain/errors';
import { ACTIVE_PROJECT, INSTALLATION } from '../keys';
import { activeRow, newerStore, olderStore, STORE_VERSION, UNVERSIONED, versionIn, wellKept } from '../pointers';
import { type Row, toRow } from '../rows';
import { isOvertaken, type Table } from '../table';

/** The mark: one row that says of which version the store is, and what is being done to the whole of it. */

export const STORE_MARK = 'store-version';

const Work = z.object({
  kind: z.enum(['upgrade', 'restore']),
  /** Whoever does it; another after a take-over. */
  by: z.string(),
  /** Counts up as a sign of life. */
  beat: z.number().int(),
  /** A hash of the backup that is put back. */
  backup: z.string().optional(),
});
export type Work = z.infer<typeof Work>;
const Mark = z.object({ version: z.number().int().positive(), work: Work.optional() });
export type Mark = z.infer<typeof Mark>;

export interface StampedMark {
  readonly mark: Mark;
  /** Absent while there is no such row: the store is older than marks, or empty. */
  readonly etag?: string;
}

export const markRow = (mark: Mark): Row => toRow(INSTALLATION, STORE_MARK, mark);

/** @returns undefined where nothing at all is stored @throws MedskapaError store-unreadable */
export async function readMark(table: Table): Promise<StampedMark | undefined> {
  const row = await table.get(INSTALLATION, STORE_MARK);
  if (row) return { mark: wellKept(Mark, row), etag: row.etag };
  const active = await table.get(INSTALLATION, ACTIVE_PROJECT);
  if (active) return { mark: { version: versionIn(active) } };
  return (await table.isEmpty()) ? undefined : { mark: { version: UNVERSIONED } };
}

/** Writes the mark while it is still the one that was read. @returns false when somebody else was first */
export async function writeMark(table: Table, before: StampedMark, mark: Mark): Promise<StampedMark | undefined> {
  try {
    const row = markRow(mark);
    return { mark, etag: before.etag ? await table.replace(row, before.etag) : await table.create(row) };
  } catch (error) {
    if (isOvertaken(error)) return undefined;
    throw error;
  }
}

const isOfTheMark = ({ partitionKey, rowKey }: { partitionKey?: string; rowKey?: string }): boolean =>
  partitionKey === INSTALLATION && (rowKey === STORE_MARK || rowKey === ACTIVE_PROJECT);

/** Whether there is nothing but the mark, and no project has ever been in force. */
export async function holdsNothing(table: Table): Promise<boolean> {
  for await (const row of table.everything()) if (!isOfTheMark(row)) return false;
  return true;
}

/** Marks a store that is empty, so that no older build takes it for its own. */
export async function markEmpty(table: Table): Promise<void> {
  try {
    await table.transact([
      ['create', markRow({ version: STORE_VERSION })],
      ['create', activeRow({ before: [] })],
    ]);
  } catch (error) {
    // Another server was first, or an older build has just put a project there.
    if (!isOvertaken(error)) throw error;
  }
}

export const restoring = (): MedskapaError =>
  new MedskapaError(
    'store-not-ready',
    'a backup is being put back, or was and is not whole: let it end, or run "import" with the same file again',
  );
const upgrading = (): MedskapaError =>
  new MedskapaError('store-not-ready', 'the store is being brought up to date: let it end, or start the server');

/**
 * Asked before the first call of a process: whether the store is one that this build may work on.
 * @throws MedskapaError store-not-ready, store-newer, store-unreadable
 */
export async function checkStore(table: Table): Promise<void> {
  const found = await readMark(table);
  if (!found) {
    await markEmpty(table);
    if (await readMark(table)) return checkStore(table);
    return;
  }
  const { version, work } = found.mark;
  if (version > STORE_VERSION) throw newerStore(version);
  if (work) throw work.kind === 'restore' ? restoring() : upgrading();
  if (version < STORE_VERSION) throw olderStore(version);
}
