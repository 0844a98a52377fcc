import fc from 'fast-check';
import { receiptFor } from '../../src/collect/receipt';
import { Facts, factsOf, sumUp } from '../../src/domain/fact-set';
import { factOf } from '../../src/domain/facts';
import { goalSlice, type Slice } from '../../src/domain/goal-slices';
import { goalStatus } from '../../src/domain/outcomes';
import { findGoal, Plan } from '../../src/domain/plan';
import { countedFor } from '../../src/domain/running-year';
import { surveyOf } from '../../src/domain/survey-shares';
import { goalSentence } from '../../src/text/goal-sentences';
import { unitText } from '../../src/text/indicators';
import { receiptChanges } from '../../src/text/receipt';
import { samplePlan } from '../samples/sample';
import { someContent, someDialogue } from '../support/dialogues';

/** A year that has just begun, whose 1–4 people are left out of the totals until it has five or is over. */

const sample = samplePlan();
const TODAY = '2022-02-02';

/** 20 and 30 people in 2021, and some in 2022; of all, so many answered the survey, and half of them felt heard. */
const factsWith = (thisYear: number) =>
  factsOf([
    someContent({ municipality: 'falkenberg', participants: 20, surveyAnswers: 20, surveyHeard: 10 }),
    someContent({ municipality: 'halmstad', participants: 30, surveyAnswers: 30, surveyHeard: 15 }),
    someContent({
      municipality: 'hylte',
      date: '2022-02-01',
      participants: thisYear,
      surveyAnswers: thisYear,
      surveyHeard: thisYear,
    }),
  ]);

test.each<[number, string, number | undefined]>([
  [1, TODAY, 2022],
  [4, TODAY, 2022],
  [5, TODAY, undefined],
  [3, '2022-12-31', 2022],
  [3, '2023-01-01', undefined],
  [3, '2021-12-31', undefined],
])('%s people in 2022, on %s: left out is %s', (thisYear, today, leftOutYear) => {
  const counted = countedFor(factsWith(thisYear), {}, today, 'participants');
  expect([counted.leftOutYear, counted.onlyLeftOut]).toEqual([leftOutYear, false]);
  expect(counted.facts.size).toBe(leftOutYear === undefined ? 3 : 2);
});

test('only of those who were asked about some can be left out', () => {
  const facts = factsWith(3);
  const of = (filter: Parameters<typeof countedFor>[1]) => {
    const { leftOutYear, onlyLeftOut, facts: counted } = countedFor(facts, filter, TODAY, 'participants');
    return [leftOutYear, onlyLeftOut, counted.size];
  };
  expect(of({ municipality: 'halmstad' })).toEqual([undefined, false, 2]);
  expect(of({ municipality: 'hylte' })).toEqual([undefined, true, 2]);
  expect(of({ period: { from: '2021-06-01', to: '2021-12-31' } })).toEqual([undefined, false, 2]);
  expect(of({ period: { from: '2021-06-01', to: '2022-02-01' } })).toEqual([2022, false, 2]);
  expect(of({ period: { from: '2021-12-01', to: '2022-12-31' } })).toEqual([undefined, true, 2]);
  // What is asked of that year is told of all of it.
  expect(of({ period: { from: '2022-01-01', to: '2022-12-31' } })).toEqual([undefined, false, 3]);
});

test('the other facts are made once', () => {
  const facts = factsWith(3);
  const once = countedFor(facts, {}, TODAY, 'participants').facts;
  expect(countedFor(facts, { kind: 'perspective' }, TODAY, 'participants').facts).toBe(once);
});

test('the other facts stay those of all other years, whatever has changed since they were made', () => {
  const dialogue = fc.record({
    date: fc.constantFrom('2021-05-01', '2022-01-10', '2022-02-01'),
    participants: fc.integer({ min: 1, max: 9 }),
  });
  const change = fc.record({ n: fc.nat({ max: 5 }), held: fc.option(dialogue, { nil: undefined }) });
  const others = (facts: Facts) => sumUp(facts.withoutYear(2022));
  const ofOthers = (facts: Facts) => sumUp(Facts.of([...facts.all()].filter(({ date }) => !date.startsWith('2022'))));
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 12 }), (rounds) => {
      const moments = [factsWith(3)];
      for (const round of rounds) {
        const changes = round.map(({ n, held }, index) => {
          const id = `d-${n}`;
          const content = held && someContent(held);
          return {
            dialogue: id,
            fact: content && factOf({ id, reportedBy: '', content }, { number: 10 + index, serial: n }),
          };
        });
        const facts = (moments.at(-1) ?? factsWith(3)).with(changes);
        expect(others(facts)).toEqual(ofOthers(facts));
        moments.push(facts);
      }
      for (const facts of moments) expect(others(facts)).toEqual(ofOthers(facts));
    }),
  );
});

test('a survey: the share is of the other answers, and the few have none of their own', () => {
  const found = surveyOf(sample, factsWith(3), {}, TODAY);
  expect(found).toMatchObject({
    found: { kind: 'share', share: { part: 25, whole: 50 } },
    leftOutYear: 2022,
    surveys: 3,
    withoutSurvey: 0,
    latest: '2022-02-01',
  });
  const rows = found.rows.filter((row) => row.found.kind !== 'none');
  expect(rows.map((row) => [row.label, row.found.kind])).toEqual([
    ['Falkenberg', 'share'],
    ['Halmstad', 'share'],
    ['Hylte', 'too-few'],
  ]);
  const inHylte = surveyOf(sample, factsWith(3), { municipality: 'hylte' }, TODAY);
  expect(inHylte).toMatchObject({ found: { kind: 'too-few' }, leftOutYear: undefined });
  expect(surveyOf(sample, factsWith(5), {}, TODAY).found).toMatchObject({ share: { part: 30, whole: 55 } });
});

/** A plan with one goal of one indicator. */
const planWith = (indicator: object): Plan =>
  Plan.parse({
    ...sample,
    goals: {
      project: [{ number: 1, title: 'T', text: 'T', indicators: [{ id: 'i', name: 'I', ...indicator }] }],
      effect: [],
    },
  });

function outcomeOf(plan: Plan, thisYear: number, today: string, slice?: Slice) {
  const goal = findGoal(plan, 'project-1');
  if (!goal) throw new Error('no goal');
  const facts = factsWith(thisYear);
  const status = slice ? goalSlice(goal, plan, facts, today, slice) : goalStatus(goal, plan, facts, today);
  const sentence = goalSentence(status, 'sv', plan);
  const [indicator] = status.indicators;
  const { computed, assessment } = indicator ?? {};
  return { indicator, computed, assessment, text: sentence.replace(/\u00a0/gu, ' ') };
}

describe('a goal over several years', () => {
  const people = (value: number, period = '2021..2022') =>
    planWith({ period, measure: 'participants', target: { value } });

  test('says what its outcome leaves out', () => {
    const { computed, assessment, text } = outcomeOf(people(50), 3, TODAY);
    expect(computed).toMatchObject({ value: 50, leftOutYear: 2022 });
    expect(assessment).toBe('reached');
    expect(text).toContain('50 deltagare 2021–2022, utöver färre än 5 hittills 2022');
    expect(outcomeOf(people(50), 5, TODAY).text).toContain('55 deltagare 2021–2022, målet');
  });

  test('and so do its card and the receipt of the few', () => {
    const plan = people(50);
    const { indicator } = outcomeOf(plan, 3, TODAY);
    expect(indicator && unitText(indicator, plan, 'sv')).toBe('deltagare, utöver färre än\u00a05 hittills 2022');
    const few = someDialogue('d-few', { municipality: 'hylte', date: '2022-02-01', participants: 3 });
    expect(receiptChanges(receiptFor(few, plan, factsWith(3), TODAY), 'sv')).toEqual([
      'Projektmål 1: 50 deltagare, utöver färre än\u00a05 hittills 2022, målet är minst 50',
    ]);
  });

  test.each([
    [50, 'reached'],
    [51, 'not-assessable'],
    [54, 'not-assessable'],
    [55, 'not-reached'],
  ])('whose time is over: a target of %s is %s, since four more could be there', (target, assessment) => {
    expect(outcomeOf(people(target, '2021..2022-02'), 3, '2022-03-01').assessment).toBe(assessment);
  });

  test.each([
    // 25 of 50: with four more who all felt heard 29 of 54, 53.7 %; with none of them 25 of 54, 46.3 %.
    [46, 'reached'],
    [50, 'not-assessable'],
    [53, 'not-assessable'],
    [54, 'not-reached'],
  ])('a share: a target of %s %% is %s', (value, assessment) => {
    const plan = planWith({ period: '2021..2022-02', measure: 'survey-share', target: { value, unit: '%' } });
    const outcome = outcomeOf(plan, 3, '2022-03-01');
    expect(outcome.assessment).toBe(assessment);
    expect(outcome.text).toContain('utöver färre än 5 hittills 2022');
  });

  test('of the few alone no number is told in a part of the project', () => {
    const { computed, text } = outcomeOf(people(50), 3, TODAY, { municipality: 'hylte' });
    expect(computed).toMatchObject({ withheld: 'fewer-than-5' });
    expect(text).toMatch(/färre än 5 deltagare/iu);
    expect(text).not.toContain('utöver');
  });
});
