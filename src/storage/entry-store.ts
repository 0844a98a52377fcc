import { z } from 'zod';
import { Entry, type EntryKind } from '../domain/entries';
import type { Id } from '../domain/identifiers';
import type { AuditEntry, EntryStore, StoredEntry } from '../usecases/ports';
import { auditRow } from './audit';
import { ENTRY, projectPartition, rowKey } from './keys';
import { fromRow, toRow } from './rows';
import { isConflict, type Table } from './table';

const Stored = z.object({
  entry: Entry,
  notedBy: z.string(),
  notedAt: z.string(),
  removedAt: z.string().optional(),
});

const kindOf = (kind: EntryKind): string => rowKey(ENTRY, kind);
const keyOf = (kind: EntryKind, id: string): string => rowKey(ENTRY, kind, id);

/** The communication log and the lessons, one row each. One that is removed stays as a row that says so. */
export class TableEntryStore implements EntryStore {
  constructor(private readonly table: Table) {}

  async add(project: Id, stored: StoredEntry, audit: AuditEntry): Promise<StoredEntry | undefined> {
    const { kind, content } = stored.entry;
    try {
      await this.table.transact([
        ['create', toRow(projectPartition(project), keyOf(kind, content.id), stored)],
        ['create', auditRow(project, audit)],
      ]);
      return undefined;
    } catch (error) {
      if (!isConflict(error)) throw error;
      return this.find(project, kind, content.id);
    }
  }

  async find(project: Id, kind: EntryKind, id: string): Promise<StoredEntry | undefined> {
    const row = await this.table.get(projectPartition(project), keyOf(kind, id));
    return row && fromRow(Stored, row);
  }

  async all(project: Id, kind: EntryKind): Promise<StoredEntry[]> {
    const rows = await this.table.list(projectPartition(project), kindOf(kind));
    return rows.map((row) => fromRow(Stored, row)).sort((a, b) => (a.notedAt < b.notedAt ? -1 : 1));
  }

  async remove(project: Id, stored: StoredEntry, audit: AuditEntry): Promise<void> {
    const { kind, content } = stored.entry;
    await this.table.transact([
      ['upsert', toRow(projectPartition(project), keyOf(kind, content.id), stored), 'Replace'],
      ['create', auditRow(project, audit)],
    ]);
  }
}
