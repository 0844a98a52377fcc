import { z } from 'zod';
import { ActivityReport } from '../domain/activities';
import type { Id } from '../domain/identifiers';
import type { ActivityStore, AuditEntry, Snooze } from '../usecases/ports';
import type { Handover } from '../usecases/reminder-ports';
import { auditRow } from './audit';
import { ACTIVITY, HANDOVER, projectPartition, rowKey, SNOOZE } from './keys';
import { fromRow, toRow } from './rows';
import { isOutdated, type Table } from './table';

const StoredSnooze = z.object({ activity: z.string(), who: z.string(), until: z.string() });
const StoredHandover = z.object({ activity: z.string(), from: z.string(), to: z.string(), at: z.string() });

/** What people have reported about activities, and what they have put off. Imports of the plan never touch it. */
export class TableActivityStore implements ActivityStore {
  constructor(private readonly table: Table) {}

  async reports(project: Id): Promise<ActivityReport[]> {
    const rows = await this.table.list(projectPartition(project), ACTIVITY);
    return rows.map((row) => fromRow(ActivityReport, row));
  }

  /** The latest report of an activity stands; the ones before it are in the audit entries. */
  async report(project: Id, report: ActivityReport, audit: AuditEntry): Promise<void> {
    await this.table.transact([
      ['upsert', toRow(projectPartition(project), rowKey(ACTIVITY, report.activity), report), 'Replace'],
      ['create', auditRow(project, audit)],
    ]);
  }

  async eraseOutcome(project: Id, { activity, reportedAt }: ActivityReport, audit: AuditEntry): Promise<boolean> {
    const row = await this.table.get(projectPartition(project), rowKey(ACTIVITY, activity));
    const report = row && fromRow(ActivityReport, row);
    if (report?.reportedAt !== reportedAt) return false;
    const erased = toRow(projectPartition(project), rowKey(ACTIVITY, activity), { ...report, outcome: undefined });
    try {
      await this.table.transact([
        ['update', erased, 'Replace', { etag: row?.etag ?? '' }],
        ['create', auditRow(project, audit)],
      ]);
      return true;
    } catch (error) {
      // Somebody has reported it again just now, and what they wrote is new.
      if (isOutdated(error)) return false;
      throw error;
    }
  }

  async snoozes(project: Id): Promise<Snooze[]> {
    const rows = await this.table.list(projectPartition(project), SNOOZE);
    return rows.map((row) => fromRow(StoredSnooze, row));
  }

  async snooze(project: Id, snooze: Snooze): Promise<void> {
    const key = rowKey(SNOOZE, snooze.who, snooze.activity);
    await this.table.put(toRow(projectPartition(project), key, snooze));
  }

  async handovers(project: Id): Promise<Handover[]> {
    const rows = await this.table.list(projectPartition(project), HANDOVER);
    return rows.map((row) => fromRow(StoredHandover, row));
  }

  /** The latest of an activity and giver stands; the ones before it are in the audit entries. */
  async handOver(project: Id, handover: Handover, audit: AuditEntry): Promise<void> {
    const key = rowKey(HANDOVER, handover.from, handover.activity);
    await this.table.transact([
      ['upsert', toRow(projectPartition(project), key, handover), 'Replace'],
      ['create', auditRow(project, audit)],
    ]);
  }
}
