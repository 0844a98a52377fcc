import type { ActivityReport } from '../domain/activities';
import type { LocalDate } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { Raised } from '../domain/long-term';
import type { AuditEntry } from './audit';

/** An activity that someone does not want to hear of before a day; it never moves the plan. */
export interface Snooze {
  readonly activity: Id;
  /** The person's UPN, or the user id of someone who has none. */
  readonly who: string;
  /** The first day it is heard of again. */
  readonly until: LocalDate;
  /** When it was put off, UTC; rows from before that was kept do not say. */
  readonly at?: string;
  /** Until when it had been put off before, which undoing it puts back. */
  readonly before?: LocalDate;
}

export interface ActivityStore {
  reports(project: Id): Promise<ActivityReport[]>;
  /** The report of an activity that stands. */
  reportOf(project: Id, activity: Id): Promise<ActivityReport | undefined>;
  /** Stores a report in the place of the one that was read, or as the first; false when that is not what stands. */
  report(project: Id, report: ActivityReport, audit: AuditEntry, before?: ActivityReport): Promise<boolean>;
  /** Puts back what stood before a report, or nothing; false when it is no longer the one that stands. */
  undoReport(project: Id, report: ActivityReport, audit: AuditEntry): Promise<boolean>;
  /**
   * Erases the comment of a report, and of the one before it or of that alone; states stay. False when it has been
   * reported again.
   */
  eraseOutcome(project: Id, report: ActivityReport, audit: AuditEntry, which?: 'both' | 'before'): Promise<boolean>;
  /** The follow-up questions that have come up. */
  raised(project: Id): Promise<Raised[]>;
  /** Notes that one has come up; what has been noted of it in that year before stands. */
  raise(project: Id, raised: Raised): Promise<void>;
  snoozes(project: Id): Promise<Snooze[]>;
  snooze(project: Id, snooze: Snooze): Promise<void>;
  /** Puts off until the day before it, or not at all; false when it is no longer the one that stands. */
  undoSnooze(project: Id, snooze: Snooze, audit: AuditEntry): Promise<boolean>;
  handovers(project: Id): Promise<Handover[]>;
  handOver(project: Id, handover: Handover, audit: AuditEntry): Promise<void>;
  /**
   * Puts back what stood before a handover, or nothing, and what the receiver had put off; false when it is no longer
   * the one that stands.
   */
  undoHandOver(project: Id, handover: Handover, audit: AuditEntry): Promise<boolean>;
}

/** Somebody has asked another to see to an activity. The latest of an activity and giver stands. */
export interface Handover {
  readonly activity: Id;
  /** UPN of whoever gave it away. */
  readonly from: string;
  /** UPN of whoever has it now. */
  readonly to: string;
  /** UTC instant. */
  readonly at: string;
  /** The one that it stands in the place of, which undoing it puts back. */
  readonly before?: { readonly to: string; readonly at: string };
  /** Until when the receiver had put the activity off, which undoing it puts back. */
  readonly putOff?: LocalDate;
}
