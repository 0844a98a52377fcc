import { answerSurvey } from '../../src/collect/answer-survey';
import { NO_FACTS } from '../../src/domain/fact-set';
import type { Role } from '../../src/domain/roles';
import type { SurveyStore } from '../../src/ports/surveys';
import { smallPlan } from '../support/small-plan';

/** Who answers a survey, until when, and that it is counted once. */

const WEEK = '2021-W36';
const question = { id: 'tillit', name: 'Tillit', question: 'Känner du tillit?', answers: 'yes-no' } as const;
const round = {
  week: WEEK,
  questions: [question],
  begunAt: '2021-09-06T06:00:00.000Z',
  closes: '2021-09-27',
  state: 'queued',
  at: '2021-09-06T06:00:00.000Z',
} as const;
const snapshot = { plan: smallPlan(), planVersion: 1, facts: NO_FACTS };
const asker = (roles: readonly Role[]) => ({ userId: 'u', pseudonym: 'p-1', roles, language: 'sv' }) as const;

interface Kept {
  readonly found?: typeof round | undefined;
  readonly answered?: boolean;
  /** Whether storage counts it: not where another card of theirs was first. */
  readonly counts?: boolean;
}

async function answer(
  values: Record<string, string>,
  { found = round, answered = false, counts = true }: Kept = {},
  roles: readonly Role[] = ['förtroendevald'],
  now = '2021-09-10T10:00:00Z',
) {
  const counted: unknown[][] = [];
  const store = {
    find: async () => found && { value: found, version: '1' },
    hasAnswered: async () => answered,
    answer: async (...given: unknown[]) => {
      counted.push(given);
      return counts;
    },
  } as unknown as SurveyStore;
  const outcome = await answerSurvey({ week: WEEK, values }, asker(roles), snapshot, store, {
    now: () => new Date(now),
  });
  return { outcome, counted };
}

test('what was chosen is counted under a pseudonym', async () => {
  const { outcome, counted } = await answer({ tillit: 'yes', annat: 'no' });
  expect(outcome).toEqual({ outcome: 'counted' });
  expect(counted).toEqual([['litet', WEEK, 'p-1', { tillit: 'yes' }]]);
});

test.each<[string, Kept, object]>([
  ['had been answered before', { answered: true }, { outcome: 'already' }],
  ['is answered by another card in that moment', { counts: false }, { outcome: 'already' }],
])('a survey that %s', async (_what, kept, expected) => {
  expect((await answer({ tillit: 'no' }, kept)).outcome).toEqual(expected);
});

test('one that there is none of', async () => {
  const store = { find: async () => undefined } as unknown as SurveyStore;
  const outcome = answerSurvey({ week: WEEK, values: {} }, asker(['förtroendevald']), snapshot, store, {
    now: () => new Date('2021-09-10T10:00:00Z'),
  });
  expect(await outcome).toEqual({ outcome: 'unknown' });
});

test.each([
  // The last moment of 27 September in Sweden, and the first of the day after.
  ['2021-09-27T21:59:59Z', { outcome: 'counted' }, 1],
  ['2021-09-27T22:00:00Z', { outcome: 'closed', closed: '2021-09-27' }, 0],
])('at %s it is %j', async (now, expected, times) => {
  const { outcome, counted } = await answer({ tillit: 'yes' }, {}, ['förtroendevald'], now);
  expect(outcome).toEqual(expected);
  expect(counted).toHaveLength(times);
});

test('a card with nothing chosen comes back with its questions, and is not counted', async () => {
  const { outcome, counted } = await answer({ tillit: '' });
  expect(outcome).toEqual({ outcome: 'empty', questions: [question], closes: '2021-09-27' });
  expect(counted).toEqual([]);
});

test.each<readonly Role[]>([['arbetsgrupp'], ['projektledare'], []])('%s is not asked', async (...roles) => {
  await expect(answer({ tillit: 'yes' }, {}, roles)).rejects.toMatchObject({ code: 'not-surveyed' });
});
