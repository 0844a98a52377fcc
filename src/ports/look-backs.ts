import type { LocalDate } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { LastLook, NotedMeeting } from '../domain/last-meeting';
import type { AuditEntry } from './audit';

/** Since when it is asked what has happened: when somebody asked last, and when a committee last met. */
export interface LookBackStore {
  /** @param user the id of an account, which no new name changes */
  lastLook(project: Id, user: string): Promise<LastLook | undefined>;
  noteLook(project: Id, user: string, look: LastLook): Promise<void>;
  /** Forgets those whose latest day is before a day. */
  forgetLooks(before: LocalDate): Promise<void>;
  /** The latest meeting of each committee that somebody has told of one. */
  meetings(project: Id): Promise<NotedMeeting[]>;
  /** Keeps it in the place of the one that was kept. */
  noteMeeting(project: Id, meeting: NotedMeeting, audit: AuditEntry): Promise<void>;
}
