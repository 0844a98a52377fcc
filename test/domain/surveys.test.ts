import fc from 'fast-check';
import {
  type AskedQuestion,
  answersFor,
  closesOn,
  isOpenOn,
  NO_ANSWERS,
  questionsToAsk,
  readAnswers,
  surveyResult,
  type Tally,
  withCard,
} from '../../src/domain/surveys';
import { samplePlan } from '../samples/sample';

/** The survey among the elected representatives: what is counted of it, and what may be shown. */

const DEGREE: AskedQuestion = { id: 'kunskap', name: 'Enkät', question: 'I vilken grad?', answers: 'degree' };
const YES_NO: AskedQuestion = { id: 'anvant', name: 'Enkät', question: 'Har du?', answers: 'yes-no' };
const ROUND = { closes: '2021-09-27' };
const OPEN = '2021-09-27';
const CLOSED = '2021-09-28';

const tallyOf = (answers: readonly string[], question = 'kunskap'): Tally =>
  answers.reduce((tally, answer) => withCard(tally, { [question]: answer as 'yes' }), NO_ANSWERS);
const times = (count: number, answer: string): string[] => Array.from({ length: count }, () => answer);

test.each([
  ['I vilken utsträckning har du fått kunskap?', 'degree'],
  ['Hur väl känner du till projektet?', 'degree'],
  ['Har du använt kunskapen?', 'yes-no'],
  ['har du använt kunskapen?', 'yes-no'],
  ['Är du nöjd?', 'yes-no'],
  ['Did you learn anything?', 'yes-no'],
  // A word that only begins like one.
  ['Hars det?', 'degree'],
])('%s is answered by %s', (question, answers) => {
  expect(answersFor({ question })).toBe(answers);
});

test('the sample asks its question alone, without how the share is counted, and once', () => {
  const plan = samplePlan();
  expect(questionsToAsk(plan, [])).toEqual([
    {
      id: 'fordjupad-kunskap',
      name: 'Uppföljningsenkät till lokala nämnders förtroendevalda',
      question: 'I vilken utsträckning har du fått fördjupad kunskap om tillit?',
      answers: 'degree',
    },
  ]);
  expect(questionsToAsk(plan, ['fordjupad-kunskap'])).toEqual([]);
});

test('ten are asked at a time, the next ones once these have been', () => {
  const surveys = Array.from({ length: 12 }, (_, n) => ({ id: `q-${n}`, name: 'Enkät', question: 'Hur?' }));
  const first = questionsToAsk({ surveys }, []).map(({ id }) => id);
  expect(first).toEqual(surveys.slice(0, 10).map(({ id }) => id));
  expect(questionsToAsk({ surveys }, first).map(({ id }) => id)).toEqual(['q-10', 'q-11']);
});

test('it is open for three weeks, the last day included', () => {
  expect(closesOn('2021-09-06')).toBe('2021-09-27');
  expect([isOpenOn(ROUND, OPEN), isOpenOn(ROUND, CLOSED)]).toEqual([true, false]);
});

test('what is no answer to a question of the card is left out', () => {
  const values = { kunskap: 'very-high', anvant: 'very-high', other: 'yes' };
  expect(readAnswers(values, [DEGREE, YES_NO])).toEqual({ kunskap: 'very-high' });
  expect(readAnswers({ kunskap: 'toString', anvant: 'yes' }, [DEGREE, YES_NO])).toEqual({ anvant: 'yes' });
  expect(readAnswers({}, [DEGREE])).toEqual({});
});

test('32 of 34 who answered a high degree are a share of 34', () => {
  const tally = tallyOf([...times(20, 'rather-high'), ...times(12, 'very-high'), 'rather-low', 'very-low']);
  expect(surveyResult(DEGREE, ROUND, tally, CLOSED).found).toEqual({ kind: 'share', share: { part: 32, whole: 34 } });
});

test('yes is the share of a question that is answered by yes or no', () => {
  const tally = tallyOf([...times(3, 'yes'), ...times(2, 'no')], 'anvant');
  expect(surveyResult(YES_NO, ROUND, tally, CLOSED).found).toEqual({ kind: 'share', share: { part: 3, whole: 5 } });
});

test.each([
  // answers, shown while it is open, shown when it has closed
  [0, { kind: 'none' }, { kind: 'none' }],
  [1, { kind: 'too-few' }, { kind: 'too-few' }],
  [4, { kind: 'too-few' }, { kind: 'too-few' }],
  [5, { kind: 'share', share: { part: 5, whole: 5 } }, { kind: 'share', share: { part: 5, whole: 5 } }],
  [9, { kind: 'share', share: { part: 5, whole: 5 } }, { kind: 'share', share: { part: 9, whole: 9 } }],
  [10, { kind: 'share', share: { part: 10, whole: 10 } }, { kind: 'share', share: { part: 10, whole: 10 } }],
])('of %i answers', (count, open, closed) => {
  const tally = tallyOf(times(count, 'very-high'));
  expect(surveyResult(DEGREE, ROUND, tally, OPEN)).toMatchObject({ isOpen: true, found: open });
  expect(surveyResult(DEGREE, ROUND, tally, CLOSED)).toMatchObject({ isOpen: false, found: closed });
});

test('whatever is answered: everyone is counted once, and what is shown is never moved by fewer than five', () => {
  const card = fc.record(
    {
      kunskap: fc.constantFrom('very-low', 'rather-low', 'rather-high', 'very-high'),
      anvant: fc.constantFrom('no', 'yes'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(card, { maxLength: 40 }), (cards) => {
      let tally = NO_ANSWERS;
      for (const [index, answers] of cards.entries()) {
        const next = withCard(tally, answers as never);
        expect(next.people).toBe(index + 1);
        const moved = next.shownPeople - tally.shownPeople;
        if (moved === 0) expect(next.shown).toEqual(tally.shown);
        else expect(moved).toBeGreaterThanOrEqual(5);
        tally = next;
      }
      for (const id of ['kunskap', 'anvant'] as const) {
        const given = cards.flatMap((each) => each[id] ?? []);
        const total = Object.values(tally.counts[id] ?? {}).reduce((sum, count) => sum + count, 0);
        expect(total).toBe(given.length);
      }
    }),
  );
});
