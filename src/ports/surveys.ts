import type { IsoWeek, LocalDate } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { Answers, AskedQuestion, Tally } from '../domain/surveys';
import type { AuditEntry } from './audit';
import type { Stamped } from './deliveries';

/** A card with the plan's questions to everyone with a role, begun once. */
export interface SurveyRound {
  /** The week it was begun in, which its rows of the ledger stand under; no two begin in the same. */
  readonly week: IsoWeek;
  readonly questions: readonly AskedQuestion[];
  /** UTC instant. */
  readonly begunAt: string;
  /** The last day that it can be answered. */
  readonly closes: LocalDate;
  /** `queueing`: not everyone who is to get it is in the ledger. */
  readonly state: 'queueing' | 'queued';
  /** The last sign of life of whoever puts it in the queue, UTC. */
  readonly at: string;
}

export interface SurveyStore {
  /** Every round there has been, oldest first. */
  rounds(project: Id): Promise<Stamped<SurveyRound>[]>;
  find(project: Id, week: IsoWeek): Promise<Stamped<SurveyRound> | undefined>;
  /** Begins a round. @returns false when one has begun in that week, or one of its questions has been asked before */
  begin(project: Id, round: SurveyRound, audit: AuditEntry): Promise<boolean>;
  /** @returns undefined when somebody else has changed it since it was read */
  save(project: Id, round: SurveyRound, from: Stamped<SurveyRound>): Promise<Stamped<SurveyRound> | undefined>;
  /** What has been answered of a round. */
  tally(project: Id, week: IsoWeek): Promise<Tally>;
  /** Whether somebody has answered. @param who pseudonymous id */
  hasAnswered(project: Id, week: IsoWeek, who: string): Promise<boolean>;
  /**
   * Counts somebody's answers, and notes apart from them that they have answered, both or neither.
   * @param who pseudonymous id
   * @returns false when they had answered before, and nothing was changed
   */
  answer(project: Id, week: IsoWeek, who: string, answers: Answers): Promise<boolean>;
}
