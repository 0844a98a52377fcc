import type { TransactionAction } from '@azure/data-tables';
import type { Id } from '../domain/identifiers';
import type { AuditEntry } from '../ports/audit';
import { AUDIT, projectPartition, rowKey } from './keys';
import { type Row, toRow } from './rows';
import { isOvertaken, type Table } from './table';

/** The row of an audit entry, in the project's partition so that it can go in the transaction it tells about. */
export const auditRow = (project: Id, entry: AuditEntry): Row =>
  toRow(projectPartition(project), auditKey(entry), entry, { what: entry.what, at: entry.at });

const auditKey = ({ at, id }: AuditEntry): string => rowKey(AUDIT, at, id);

/**
 * Writes rows of a project together with the audit entry that tells of them. The entry is made for this very attempt,
 * so where storage refuses because it is there, the SDK has repeated a write that was carried out and whose answer was
 * lost.
 * @throws RestError 409 or 412 as isConflict, isOutdated: somebody else was first, and nothing was written
 */
export async function writeAudited(
  table: Table,
  project: Id,
  actions: readonly TransactionAction[],
  entry: AuditEntry,
): Promise<void> {
  try {
    await table.transact([...actions, ['create', auditRow(project, entry)]]);
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    if (!(await table.get(projectPartition(project), auditKey(entry)))) throw error;
  }
}
