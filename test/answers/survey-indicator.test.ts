import { surveysOf, withCounted } from '../../src/answers/surveys';
import { NO_FACTS } from '../../src/domain/fact-set';
import { Indicator } from '../../src/domain/goals';
import { indicatorFaults, indicatorRemarks } from '../../src/domain/indicator-faults';
import { enteredIndicators } from '../../src/domain/outcome-change';
import { indicatorStatus } from '../../src/domain/outcomes';
import { Plan } from '../../src/domain/plan';
import type { SurveyStore } from '../../src/ports/surveys';
import { smallPlan } from '../support/small-plan';

/** An indicator that is measured by the survey among the elected representatives. */

const survey = {
  id: 'kunskap',
  name: 'Enkät',
  question: 'Har din kunskap fördjupats?',
  share: 94,
  n: 34,
  source: 'Rapporten',
};
const measured = { id: 'valda', name: 'Fördjupad kunskap', period: '2022', survey: 'kunskap' };
const goal = (indicator: object) => ({
  number: 1,
  title: 'Kunskap',
  text: 'Fördjupa kunskapen',
  indicators: [indicator],
});
const planWith = (changes: object = {}, surveys: readonly object[] = [survey]): Plan =>
  Plan.parse({
    ...smallPlan({}),
    surveys,
    goals: { project: [goal({ ...measured, target: { value: 90, comparison: '>', unit: '%' }, ...changes })] },
  });

const only = (plan: Plan): Indicator => {
  const found = plan.goals.project[0]?.indicators[0];
  if (!found) throw new Error('the plan has no indicator');
  return found;
};
const statusIn = (plan: Plan, today = '2023-01-10') => indicatorStatus(only(plan), plan, NO_FACTS, today);

test.each([
  ['94 of a hundred, of 34', {}, 94, 34, 'reached'],
  ['90 is not more than 90', { share: 90 }, 90, 34, 'not-reached'],
  ['without a share there is none', { share: undefined }, undefined, undefined, 'not-assessable'],
])('its outcome is the share, with how many answered: %s', (_what, changes, value, n, assessment) => {
  const status = statusIn(planWith({}, [{ ...survey, ...changes }]));
  expect(status.entered).toEqual(value === undefined ? undefined : { value, n, source: 'Rapporten' });
  expect(status.assessment).toBe(assessment);
});

test('it is a share, judged when its period is over, and nothing is guessed', () => {
  const plan = planWith();
  expect(statusIn(plan, '2022-05-01').assessment).not.toBe('reached');
  expect(indicatorFaults(only(plan), plan)).toEqual([]);
  expect(indicatorRemarks(only(plan), plan)).toEqual([]);
  // Its outcome is written at the survey, and by no card.
  expect(enteredIndicators(plan)).toEqual([]);
});

test.each([
  ['a survey that is not there', { survey: 'annan' }],
  ['another measure', { measure: 'dialogues' }],
  ['another nature', { nature: 'count' }],
  ['an outcome of its own', { outcome: { value: 4, source: 'x' } }],
  ['a series of its own', { outcomes: [{ value: 4, date: '2022-01-31', source: 'x' }] }],
])('%s is a fault', (_what, changes) => {
  const plan = planWith();
  expect(indicatorFaults(Indicator.parse({ ...measured, ...changes }), plan).map(({ path }) => path)).toContainEqual([
    'survey',
  ]);
});

const answered = (people: number, high: number): Pick<SurveyStore, 'rounds' | 'tally'> => {
  const question = { id: 'kunskap', name: 'Enkät', question: 'Har den det?', answers: 'yes-no' as const };
  const round = {
    week: '2022-W10',
    questions: [question],
    begunAt: '',
    closes: '2022-03-28',
    state: 'queued' as const,
    at: '',
  };
  const counts = { kunskap: { yes: high, no: people - high } };
  return {
    rounds: async () => [{ value: round, etag: '' }] as never,
    tally: async () => ({ people, counts, shown: counts }) as never,
  };
};

test('what has been answered here takes the place of what was reported; too few answers do not', async () => {
  const plan = planWith();
  const counted = await withCounted(plan, answered(8, 6), '2023-01-10');
  expect(statusIn(counted).entered).toEqual({ value: 75, n: 8, source: 'Medskapa' });
  expect(statusIn(await withCounted(plan, answered(3, 3), '2023-01-10')).entered?.value).toBe(94);
  // The plan itself stays as it is written.
  expect(plan.surveys[0]?.share).toBe(94);
});

test('a plan without such an indicator asks nothing of storage', async () => {
  const plan = planWith({ survey: undefined });
  const never = { rounds: () => Promise.reject(new Error('asked')), tally: () => Promise.reject(new Error('asked')) };
  expect(await withCounted(plan, never, '2023-01-10')).toBe(plan);
});

test('a plan without surveys has none, and nothing is looked up', async () => {
  const notHere = (): never => {
    throw new Error('this is not needed here');
  };
  expect(await surveysOf(smallPlan(), { rounds: notHere, tally: notHere }, '2022-05-01')).toEqual([]);
});
