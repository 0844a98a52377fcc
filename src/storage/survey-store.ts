import { z } from 'zod';
import { IsoWeek, LocalDate } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import { type Answers, AskedQuestion, NO_ANSWERS, Tally, withCard } from '../domain/surveys';
import type { AuditEntry } from '../ports/audit';
import type { Stamped } from '../ports/deliveries';
import type { SurveyRound, SurveyStore } from '../ports/surveys';
import { writeAudited } from './audit';
import { projectPartition, rowKey, SURVEY_ANSWERED, SURVEY_ASKED, SURVEY_ROUND, SURVEY_TALLY } from './keys';
import { fromRow, toRow } from './rows';
import { isConflict, isOvertaken, type Table } from './table';
import { tryAgain } from './try-again';
import { WritersQueue } from './writers-queue';

const StoredRound = z.object({
  week: IsoWeek,
  questions: z.array(AskedQuestion),
  begunAt: z.string(),
  closes: LocalDate,
  state: z.enum(['queueing', 'queued']),
  at: z.string(),
});

/** Everybody's answers move one row: so many may be first. */
const MOST_TRIES = 50;

/**
 * The surveys of a project, in its partition: a row for each round and each question that has been asked, one with the
 * counts of a round, and one for each person that says that they have answered. These two are written together, and
 * neither says anything of the other: a person's row holds no answer and no instant, and the counts name nobody.
 */
export class TableSurveyStore implements SurveyStore {
  private readonly writers = new WritersQueue();

  constructor(private readonly table: Table) {}

  async rounds(project: Id): Promise<Stamped<SurveyRound>[]> {
    const rows = await this.table.list(projectPartition(project), SURVEY_ROUND);
    return rows.map((row) => ({ value: fromRow(StoredRound, row), version: row.etag }));
  }

  async find(project: Id, week: IsoWeek): Promise<Stamped<SurveyRound> | undefined> {
    const row = await this.table.get(projectPartition(project), rowKey(SURVEY_ROUND, week));
    return row && { value: fromRow(StoredRound, row), version: row.etag };
  }

  async begin(project: Id, round: SurveyRound, audit: AuditEntry): Promise<boolean> {
    const partition = projectPartition(project);
    const { week, questions } = round;
    const rows = [
      toRow(partition, rowKey(SURVEY_ROUND, week), round),
      toRow(partition, rowKey(SURVEY_TALLY, week), NO_ANSWERS),
      ...questions.map(({ id }) => toRow(partition, rowKey(SURVEY_ASKED, id), { week })),
    ];
    try {
      await writeAudited(
        this.table,
        project,
        rows.map((row) => ['create', row]),
        audit,
      );
      return true;
    } catch (error) {
      if (!isConflict(error)) throw error;
      return false;
    }
  }

  async save(project: Id, round: SurveyRound, from: Stamped<SurveyRound>): Promise<Stamped<SurveyRound> | undefined> {
    const row = toRow(projectPartition(project), rowKey(SURVEY_ROUND, round.week), round);
    try {
      return { value: round, version: await this.table.replace(row, from.version) };
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      return undefined;
    }
  }

  async tally(project: Id, week: IsoWeek): Promise<Tally> {
    const row = await this.table.get(projectPartition(project), rowKey(SURVEY_TALLY, week));
    return row ? fromRow(Tally, row) : NO_ANSWERS;
  }

  async hasAnswered(project: Id, week: IsoWeek, who: string): Promise<boolean> {
    return (await this.table.get(projectPartition(project), rowKey(SURVEY_ANSWERED, week, who))) !== undefined;
  }

  answer(project: Id, week: IsoWeek, who: string, answers: Answers): Promise<boolean> {
    return this.writers.run(`${project} ${week}`, () =>
      tryAgain(MOST_TRIES, () => this.answerOnce(project, week, who, answers)),
    );
  }

  private async answerOnce(project: Id, week: IsoWeek, who: string, answers: Answers): Promise<boolean> {
    const partition = projectPartition(project);
    if (await this.hasAnswered(project, week, who)) return false;
    const row = await this.table.get(partition, rowKey(SURVEY_TALLY, week));
    if (!row) return false;
    const tally = toRow(partition, rowKey(SURVEY_TALLY, week), withCard(fromRow(Tally, row), answers));
    await this.table.transact([
      ['create', toRow(partition, rowKey(SURVEY_ANSWERED, week, who), { answeredBy: who })],
      ['update', tally, 'Replace', { etag: row.etag }],
    ]);
    return true;
  }
}
