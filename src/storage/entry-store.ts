import { z } from 'zod';
import { CountedCommunication, Entry, type EntryKind } from '../domain/entries';
import type { Id } from '../domain/identifiers';
import type { AuditEntry } from '../ports/audit';
import type { EntryStore, StoredEntry } from '../ports/entries';
import { writeAudited } from './audit';
import { ENTRY, projectPartition, rowKey } from './keys';
import { fromRow, toRow } from './rows';
import { isConflict, isOutdated, type Table } from './table';
import { tryAgain } from './try-again';

const EntryRow = z
  .object({
    entry: Entry.optional(),
    counted: CountedCommunication.optional(),
    notedBy: z.string(),
    notedAt: z.string(),
    removedAt: z.string().optional(),
  })
  // Rows that were removed before removing took the words away have them still.
  .transform(({ entry, counted, ...rest }) => (rest.removedAt === undefined ? { entry, counted, ...rest } : rest));

/** A row that others keep changing is given up after this. */
const MOST_TRIES = 5;

const countedOf = ({ content }: Extract<Entry, { kind: 'communication' }>): CountedCommunication => ({
  kind: content.kind,
  date: content.date,
});
const kindOf = (kind: EntryKind): string => rowKey(ENTRY, kind);
const keyOf = (kind: EntryKind, id: string): string => rowKey(ENTRY, kind, id);

/**
 * The communication log and the lessons, one row each. One that is removed stays as a row that says so, without a word
 * of it.
 */
export class TableEntryStore implements EntryStore {
  constructor(private readonly table: Table) {}

  async add(project: Id, stored: StoredEntry & { entry: Entry }, audit: AuditEntry): Promise<StoredEntry | undefined> {
    const { kind, content } = stored.entry;
    try {
      const row = toRow(projectPartition(project), keyOf(kind, content.id), stored);
      await writeAudited(this.table, project, [['create', row]], audit);
      return undefined;
    } catch (error) {
      if (!isConflict(error)) throw error;
      return this.find(project, kind, content.id);
    }
  }

  async find(project: Id, kind: EntryKind, id: string): Promise<StoredEntry | undefined> {
    const row = await this.table.get(projectPartition(project), keyOf(kind, id));
    return row && fromRow(EntryRow, row);
  }

  async all(project: Id, kind: EntryKind): Promise<StoredEntry[]> {
    const rows = await this.table.list(projectPartition(project), kindOf(kind));
    return rows.map((row) => fromRow(EntryRow, row)).sort((a, b) => (a.notedAt < b.notedAt ? -1 : 1));
  }

  async remove(project: Id, kind: EntryKind, id: string, removedAt: string, audit: AuditEntry): Promise<void> {
    await this.replace(project, kind, id, audit, ({ notedBy, notedAt, removedAt: before }) =>
      before === undefined ? { notedBy, notedAt, removedAt } : undefined,
    );
  }

  eraseWords(project: Id, kind: EntryKind, id: string, audit: AuditEntry): Promise<boolean> {
    return this.replace(
      project,
      kind,
      id,
      audit,
      ({ entry, ...rest }) =>
        entry && { ...rest, counted: entry.kind === 'communication' ? countedOf(entry) : undefined },
    );
  }

  /** Makes something else of a row, of what is there when it is written; false when there is nothing to make of it. */
  private async replace(
    project: Id,
    kind: EntryKind,
    id: string,
    audit: AuditEntry,
    made: (stored: StoredEntry) => StoredEntry | undefined,
  ): Promise<boolean> {
    const attempt = async (): Promise<boolean> => {
      const row = await this.table.get(projectPartition(project), keyOf(kind, id));
      const after = row && made(fromRow(EntryRow, row));
      if (!after) return false;
      const next = toRow(projectPartition(project), keyOf(kind, id), after);
      await writeAudited(this.table, project, [['update', next, 'Replace', { etag: row.etag }]], audit);
      return true;
    };
    return tryAgain(MOST_TRIES, attempt, isOutdated);
  }
}
