import { isProjectLeader } from '../domain/asker';
import type { LocalDate } from '../domain/dates';
import { ENTERED_HERE } from '../domain/entered';
import { MedskapaError } from '../domain/errors';
import { percentOf } from '../domain/figures';
import { goalsOf, type Plan } from '../domain/plan';
import { closesOn, questionsToAsk, surveyResult } from '../domain/surveys';
import type { Known } from '../ports/people';
import type { SurveyStore } from '../ports/surveys';
import { outcomeOf } from '../remind/list-deliveries';
import { isAsked, openRound } from '../remind/send-survey';
import type { View } from '../text/answers';
import type { NotReached } from '../text/deliveries';
import type { ShownSurvey } from '../text/surveys';
import type { Asked, Views } from './asked';
import { notReached } from './deliveries';

/** The plan's surveys, each with what has been answered here. */
export async function surveysOf(
  plan: Plan,
  surveys: Pick<SurveyStore, 'rounds' | 'tally'>,
  today: LocalDate,
): Promise<ShownSurvey[]> {
  if (plan.surveys.length === 0) return [];
  const rounds = await surveys.rounds(plan.id);
  const results = await Promise.all(
    rounds.map(async ({ value: round }) => {
      const tally = await surveys.tally(plan.id, round.week);
      return round.questions.map((question) => surveyResult(question, round, tally, today));
    }),
  );
  const all = results.flat();
  return plan.surveys.map((survey) => ({ ...survey, result: all.find((each) => each.survey === survey.id) }));
}

/**
 * A plan whose surveys have what has been answered here in the place of what was reported, so that the goals that are
 * measured by them are told by it.
 */
export async function withCounted(
  plan: Plan,
  surveys: Pick<SurveyStore, 'rounds' | 'tally'>,
  today: LocalDate,
): Promise<Plan> {
  const measured = goalsOf(plan).some(({ indicators }) => indicators.some(({ survey }) => survey !== undefined));
  if (!measured) return plan;
  const all = await surveysOf(plan, surveys, today);
  return {
    ...plan,
    surveys: all.map(({ result, ...survey }) =>
      result?.found.kind === 'share'
        ? { ...survey, share: percentOf(result.found.share), n: result.found.share.whole, source: ENTERED_HERE }
        : survey,
    ),
  };
}

/**
 * The survey among the elected representatives, as its project leader is told: to whom it would go, or how far it has
 * come.
 * @throws MedskapaError leader-only for anyone but the project leader
 */
async function viewSendSurvey({ asker, snapshot: { plan }, tools, today }: Asked): Promise<View> {
  if (!isProjectLeader(asker)) throw new MedskapaError('leader-only', 'the survey is the project leader’s to send');
  const { surveys, people, deliveries } = tools;
  const rounds = await surveys.rounds(plan.id);
  const open = openRound(rounds, tools.now())?.value;
  const known: Known[] = [];
  for await (const page of people.everyone()) known.push(...page.filter(isAsked));
  const nameOf = (upn: string): string => known.find((each) => each.upn === upn)?.person?.name ?? upn;
  if (open) {
    const rows = (await deliveries.deliveries(plan.id, open.week)).filter(({ kind }) => kind === 'survey');
    const withOutcome = (outcome: string): NotReached[] =>
      rows.flatMap((row) => (outcomeOf(row) === outcome ? [{ name: nameOf(row.upn), reason: row.reason ?? '' }] : []));
    const { people: answered } = await surveys.tally(plan.id, open.week);
    const unreachable = withOutcome('unreachable');
    const uncertain = withOutcome('uncertain');
    const sent = rows.filter(({ state }) => state === 'sent').length;
    // Who has no row yet gets one when there is a moment for it.
    const pending = Math.max(0, Math.max(known.length, rows.length) - sent - unreachable.length - uncertain.length);
    return { kind: 'send-survey', state: 'open', closes: open.closes, sent, pending, unreachable, uncertain, answered };
  }
  const asked = rounds.flatMap(({ value }) => value.questions.map(({ id }) => id));
  const questions = questionsToAsk(plan, asked);
  if (questions.length === 0) {
    return { kind: 'send-survey', state: 'nothing', surveys: await surveysOf(plan, surveys, today) };
  }
  const unreachable = known.flatMap(({ upn, contact }) => notReached(nameOf(upn), contact));
  const reached = known.length - unreachable.length;
  return { kind: 'send-survey', state: 'ready', questions, reached, unreachable, closes: closesOn(today) };
}

export const surveyViews = {
  'send-survey': (_, asked) => viewSendSurvey(asked),
} satisfies Views<'send-survey'>;
