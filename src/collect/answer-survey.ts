import type { Asker } from '../domain/asker';
import type { IsoWeek, LocalDate } from '../domain/dates';
import { MedskapaError } from '../domain/errors';
import { hasRight } from '../domain/roles';
import { type AskedQuestion, isOpenOn, readAnswers } from '../domain/surveys';
import type { Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import type { SurveyStore } from '../ports/surveys';
import { localDate } from '../time/clock';

export type SurveyOutcome =
  | { readonly outcome: 'counted' | 'already' | 'unknown' }
  | { readonly outcome: 'closed'; readonly closed: LocalDate }
  /** Nothing was chosen. */
  | { readonly outcome: 'empty'; readonly questions: readonly AskedQuestion[]; readonly closes: LocalDate };

/**
 * Counts what somebody has answered to a survey, once. There is no audit entry and no log line of it: that they have
 * answered is one row, what was answered is counts (docs/decisions/0054).
 * @param values what was chosen, by question
 * @throws MedskapaError not-surveyed for whoever is not asked; what storage says
 */
export async function answerSurvey(
  { week, values }: { readonly week: IsoWeek; readonly values: Readonly<Record<string, string>> },
  asker: Asker,
  { plan }: Snapshot,
  surveys: SurveyStore,
  { now }: Pick<Surroundings, 'now'>,
): Promise<SurveyOutcome> {
  if (!hasRight(asker.roles, 'answersSurveys')) {
    throw new MedskapaError('not-surveyed', 'only those who are asked a survey answer it');
  }
  const round = (await surveys.find(plan.id, week))?.value;
  if (!round) return { outcome: 'unknown' };
  if (await surveys.hasAnswered(plan.id, week, asker.pseudonym)) return { outcome: 'already' };
  const { closes, questions } = round;
  if (!isOpenOn(round, localDate(now()))) return { outcome: 'closed', closed: closes };
  const answers = readAnswers(values, questions);
  if (Object.keys(answers).length === 0) return { outcome: 'empty', questions, closes };
  const isFirst = await surveys.answer(plan.id, week, asker.pseudonym, answers);
  return { outcome: isFirst ? 'counted' : 'already' };
}
