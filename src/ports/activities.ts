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
}

export interface ActivityStore {
  reports(project: Id): Promise<ActivityReport[]>;
  /** Stores a report in the place of the one that was read, or as the first; false when that is not what stands. */
  report(project: Id, report: ActivityReport, audit: AuditEntry, before?: ActivityReport): Promise<boolean>;
  /** Erases the comment of a report, its state stays; false when it has been reported again. */
  eraseOutcome(project: Id, report: ActivityReport, audit: AuditEntry): Promise<boolean>;
  /** The follow-up questions that have come up. */
  raised(project: Id): Promise<Raised[]>;
  /** Notes that one has come up; what has been noted of it in that year before stands. */
  raise(project: Id, raised: Raised): Promise<void>;
  snoozes(project: Id): Promise<Snooze[]>;
  snooze(project: Id, snooze: Snooze): Promise<void>;
  handovers(project: Id): Promise<Handover[]>;
  handOver(project: Id, handover: Handover, audit: AuditEntry): Promise<void>;
}

/** Somebody has asked another with the same role to see to an activity. The latest of an activity and giver stands. */
export interface Handover {
  readonly activity: Id;
  /** UPN of whoever gave it away. */
  readonly from: string;
  /** UPN of whoever has it now. */
  readonly to: string;
  /** UTC instant. */
  readonly at: string;
}
