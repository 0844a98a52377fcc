import type { TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { ActivityReport } from '../domain/activities';
import { IsoWeek } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { Raised } from '../domain/long-term';
import type { ActivityStore, Handover, Snooze } from '../ports/activities';
import type { AuditEntry } from '../ports/audit';
import { writeAudited } from './audit';
import { ACTIVITY, HANDOVER, projectPartition, QUESTION_RAISED, rowKey, SNOOZE } from './keys';
import { fromRow, toRow } from './rows';
import { isConflict, isOvertaken, type Table } from './table';

const StoredSnooze = z.object({ activity: z.string(), who: z.string(), until: z.string(), at: z.string().optional() });
const StoredRaised = z.object({ question: z.string(), year: z.number(), week: IsoWeek });
const StoredHandover = z.object({ activity: z.string(), from: z.string(), to: z.string(), at: z.string() });

/** What people have reported about activities, and what they have put off. Imports of the plan never touch it. */
export class TableActivityStore implements ActivityStore {
  constructor(private readonly table: Table) {}

  async reports(project: Id): Promise<ActivityReport[]> {
    const rows = await this.table.list(projectPartition(project), ACTIVITY);
    return rows.map((row) => fromRow(ActivityReport, row));
  }

  /** The latest report of an activity stands; the ones before it are in the audit entries. */
  async report(project: Id, report: ActivityReport, audit: AuditEntry, before?: ActivityReport): Promise<boolean> {
    const row = await this.table.get(projectPartition(project), rowKey(ACTIVITY, report.activity));
    const stored = row && fromRow(ActivityReport, row);
    if (JSON.stringify(stored) !== JSON.stringify(before)) return false;
    return this.moveOn(project, report, row?.etag, audit);
  }

  async eraseOutcome(project: Id, { activity, reportedAt }: ActivityReport, audit: AuditEntry): Promise<boolean> {
    const row = await this.table.get(projectPartition(project), rowKey(ACTIVITY, activity));
    const report = row && fromRow(ActivityReport, row);
    if (report?.reportedAt !== reportedAt) return false;
    return this.moveOn(project, { ...report, outcome: undefined }, row?.etag, audit);
  }

  /** Replaces a report while it is the one that was read, or makes the first. @returns false when others were first */
  private async moveOn(project: Id, to: ActivityReport, etag: string | undefined, audit: AuditEntry): Promise<boolean> {
    const row = toRow(projectPartition(project), rowKey(ACTIVITY, to.activity), to);
    try {
      const action: TransactionAction = etag ? ['update', row, 'Replace', { etag }] : ['create', row];
      await writeAudited(this.table, project, [action], audit);
      return true;
    } catch (error) {
      if (isOvertaken(error)) return false;
      throw error;
    }
  }

  async raised(project: Id): Promise<Raised[]> {
    const rows = await this.table.list(projectPartition(project), QUESTION_RAISED);
    return rows.map((row) => fromRow(StoredRaised, row));
  }

  async raise(project: Id, raised: Raised): Promise<void> {
    const key = rowKey(QUESTION_RAISED, raised.question, String(raised.year));
    try {
      await this.table.create(toRow(projectPartition(project), key, raised));
    } catch (error) {
      if (!isConflict(error)) throw error;
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
    const row = toRow(projectPartition(project), key, handover);
    await writeAudited(this.table, project, [['upsert', row, 'Replace']], audit);
  }
}
