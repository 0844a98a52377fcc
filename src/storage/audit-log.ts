import type { AuditEntry, AuditLog } from '../ports/audit';
import { AUDIT, INSTALLATION, rowKey } from './keys';
import { toRow } from './rows';
import type { Table } from './table';

const BATCH = 100;

/** Audit entries of what belongs to the installation and to no project. */
export class TableAuditLog implements AuditLog {
  constructor(private readonly table: Table) {}

  async record(entries: readonly AuditEntry[]): Promise<void> {
    for (let start = 0; start < entries.length; start += BATCH) {
      const rows = entries
        .slice(start, start + BATCH)
        .map((entry) =>
          toRow(INSTALLATION, rowKey(AUDIT, entry.at, entry.id), entry, { what: entry.what, at: entry.at }),
        );
      // Each has an id of its own, so that the same one again is a write whose answer was lost.
      await this.table.transact(rows.map((row) => ['upsert', row, 'Replace']));
    }
  }
}
