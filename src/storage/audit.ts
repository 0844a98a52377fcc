import type { Id } from '../domain/identifiers';
import type { AuditEntry } from '../usecases/ports';
import { AUDIT, projectPartition, rowKey } from './keys';
import { type Row, toRow } from './rows';

/** The row of an audit entry, in the project's partition so that it can go in the transaction it tells about. */
export const auditRow = (project: Id, entry: AuditEntry): Row =>
  toRow(projectPartition(project), rowKey(AUDIT, entry.at, entry.id), entry, { what: entry.what, at: entry.at });
