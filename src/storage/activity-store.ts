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

/** Rows stay when what they say is undone, so that of two who write at once only one does. */
const undone = { undoneAt: z.string().optional() };
const StoredReport = ActivityReport.extend(undone);
const StoredSnooze = z.object({
  activity: z.string(),
  who: z.string(),
  until: z.string(),
  at: z.string().optional(),
  before: z.string().optional(),
});
const StoredRaised = z.object({ question: z.string(), year: z.number(), week: IsoWeek });
const StoredHandover = z.object({
  activity: z.string(),
  from: z.string(),
  to: z.string(),
  at: z.string(),
  before: z.object({ to: z.string(), at: z.string() }).optional(),
  putOff: z.string().optional(),
  ...undone,
});

/** What a row says, unless that has been undone. */
function inForce<T extends { readonly undoneAt?: string }>(stored: T | undefined): Omit<T, 'undoneAt'> | undefined {
  if (!stored || stored.undoneAt !== undefined) return undefined;
  const { undoneAt: _, ...rest } = stored;
  return rest;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Characters of a day in an instant. */
const ISO_DAY = 10;

/** What people have reported about activities, and what they have put off. Imports of the plan never touch it. */
export class TableActivityStore implements ActivityStore {
  /** Of the row that a report was read from, which is not read again before it is written over. */
  private readonly etags = new WeakMap<ActivityReport, string>();

  constructor(private readonly table: Table) {}

  async reports(project: Id): Promise<ActivityReport[]> {
    const rows = await this.table.list(projectPartition(project), ACTIVITY);
    return rows.flatMap((row) => inForce(fromRow(StoredReport, row)) ?? []);
  }

  async reportOf(project: Id, activity: Id): Promise<ActivityReport | undefined> {
    const row = await this.table.get(projectPartition(project), rowKey(ACTIVITY, activity));
    const report = row && inForce(fromRow(StoredReport, row));
    if (report) this.etags.set(report, row.etag);
    return report;
  }

  /** The latest report of an activity stands; the ones before it are in the audit entries. */
  async report(project: Id, report: ActivityReport, audit: AuditEntry, before?: ActivityReport): Promise<boolean> {
    const key = rowKey(ACTIVITY, report.activity);
    const etag = before && this.etags.get(before);
    const isWritten = (!before || etag) && (await this.moveOn(project, [{ key, to: report, etag }], audit));
    if (isWritten || etag) return isWritten === true;
    const row = await this.table.get(projectPartition(project), key);
    if (!same(row && inForce(fromRow(StoredReport, row)), before)) return false;
    // The first one was undone, or the one before was read elsewhere.
    return this.moveOn(project, [{ key, to: report, etag: row?.etag }], audit);
  }

  async undoReport(project: Id, report: ActivityReport, audit: AuditEntry): Promise<boolean> {
    const key = rowKey(ACTIVITY, report.activity);
    const row = await this.table.get(projectPartition(project), key);
    if (!row || !same(inForce(fromRow(StoredReport, row)), report)) return false;
    const { outcome: _, before, ...rest } = report;
    return this.moveOn(project, [{ key, to: before ?? { ...rest, undoneAt: audit.at }, etag: row.etag }], audit);
  }

  async eraseOutcome(
    project: Id,
    { activity, reportedAt }: ActivityReport,
    audit: AuditEntry,
    which: 'both' | 'before' = 'both',
  ): Promise<boolean> {
    const key = rowKey(ACTIVITY, activity);
    const row = await this.table.get(projectPartition(project), key);
    const report = row && fromRow(StoredReport, row);
    if (report?.reportedAt !== reportedAt) return false;
    const to = {
      ...report,
      ...(which === 'both' ? { outcome: undefined } : {}),
      ...(report.before ? { before: { ...report.before, outcome: undefined } } : {}),
    };
    return this.moveOn(project, [{ key, to, etag: row?.etag }], audit);
  }

  /** Replaces rows while they are those that were read, or makes them. @returns false when others were first */
  private async moveOn(
    project: Id,
    rows: readonly { readonly key: string; readonly to: object; readonly etag?: string }[],
    audit: AuditEntry,
  ): Promise<boolean> {
    const actions = rows.map(({ key, to, etag }): TransactionAction => {
      const row = toRow(projectPartition(project), key, to);
      return etag ? ['update', row, 'Replace', { etag }] : ['create', row];
    });
    try {
      await writeAudited(this.table, project, actions, audit);
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

  async undoSnooze(project: Id, snooze: Snooze, audit: AuditEntry): Promise<boolean> {
    const key = rowKey(SNOOZE, snooze.who, snooze.activity);
    const row = await this.table.get(projectPartition(project), key);
    if (!row || !same(fromRow(StoredSnooze, row), snooze)) return false;
    return this.moveOn(project, [{ key, to: putOffBefore(snooze), etag: row.etag }], audit);
  }

  async handovers(project: Id): Promise<Handover[]> {
    const rows = await this.table.list(projectPartition(project), HANDOVER);
    return rows.flatMap((row) => inForce(fromRow(StoredHandover, row)) ?? []);
  }

  /** The latest of an activity and giver stands; the ones before it are in the audit entries. */
  async handOver(project: Id, handover: Handover, audit: AuditEntry): Promise<void> {
    const key = rowKey(HANDOVER, handover.from, handover.activity);
    const row = toRow(projectPartition(project), key, handover);
    await writeAudited(this.table, project, [['upsert', row, 'Replace']], audit);
  }

  async undoHandOver(project: Id, handover: Handover, audit: AuditEntry): Promise<boolean> {
    const { activity, from, to, before, putOff, at } = handover;
    const key = rowKey(HANDOVER, from, activity);
    const row = await this.table.get(projectPartition(project), key);
    if (!row || !same(inForce(fromRow(StoredHandover, row)), handover)) return false;
    const back = before ? { activity, from, ...before } : { activity, from, to, at, undoneAt: audit.at };
    // What the receiver has put off since is theirs.
    const theirs = putOff === undefined ? undefined : await this.putOffAt(project, to, activity, at);
    const rows = [
      { key, to: back, etag: row.etag },
      ...(theirs ? [{ ...theirs, to: { activity, who: to, until: putOff } }] : []),
    ];
    return this.moveOn(project, rows, audit);
  }

  /** The row where somebody's putting off ended with a handover, while nothing has come after it. */
  private async putOffAt(project: Id, who: string, activity: Id, at: string) {
    const key = rowKey(SNOOZE, who, activity);
    const row = await this.table.get(projectPartition(project), key);
    return row && fromRow(StoredSnooze, row).at === at ? { key, etag: row.etag } : undefined;
  }
}

/** What had been put off before, or off no longer: it is heard of again from the day that it was put off. */
function putOffBefore({ activity, who, until, at = until, before }: Snooze): Snooze {
  return { activity, who, until: before ?? at.slice(0, ISO_DAY) };
}
