import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../../src/domain/assessments';
import { compute } from '../../src/domain/computed';
import { factsOf, NO_FACTS } from '../../src/domain/fact-set';
import { factOf } from '../../src/domain/facts';
import { Indicator, MEASURES, type Measure } from '../../src/domain/goals';
import { MEASURE_TABLE } from '../../src/domain/measures';
import { natureOf } from '../../src/domain/natures';
import { indicatorStatus } from '../../src/domain/outcomes';
import { samplePlan } from '../samples/sample';
import { someContent } from '../support/dialogues';

/** Each measure is told of and judged as what it is. */

const plan = samplePlan();
const guide = readFileSync(join(__dirname, '../../docs/plan-file.md'), 'utf8');
const period = { from: '2022-01-01', to: '2022-12-31' };
/** The whole day before this one, 181 of the year's 365 days have gone: half. */
const HALF_WAY = '2022-07-01';

const entered = (measure: Measure, value: number, unit?: string): Indicator =>
  Indicator.parse({
    id: 'i-1',
    name: 'Något',
    measure,
    period,
    target: { value: 90, unit },
    outcome: { value, source: 'Redovisning' },
  });

test.each(MEASURES.map((measure) => [measure]))('docs/plan-file.md has a row for %s', (measure) => {
  expect(guide).toMatch(new RegExp(`^\\|[^|]*\`${measure}\``, 'mu'));
});

/** 50 of 90 when half of the period has gone: only what is counted may still grow into its target. */
const HALF_OF_TARGET: Readonly<Record<Measure, Assessment>> = {
  dialogues: 'on-track',
  participants: 'on-track',
  persons: 'on-track',
  'survey-share': 'at-risk',
  'target-groups-reached': 'at-risk',
  'methods-tested': 'on-track',
  'feedback-share': 'at-risk',
  entered: 'on-track',
};

test.each(Object.entries(HALF_OF_TARGET) as [Measure, Assessment][])(
  '%s: 50 of 90 in the middle of its period is %s',
  (measure, assessment) => {
    const at = (value: number, today = HALF_WAY): Assessment =>
      indicatorStatus(entered(measure, value), plan, NO_FACTS, today).assessment;
    expect(at(50)).toBe(assessment);
    // What has got there is reached at once when it can only grow, else when the period is over.
    expect(at(90)).toBe(assessment === 'on-track' ? 'reached' : 'on-track');
    expect([at(89, '2023-01-01'), at(90, '2023-01-01')]).toEqual(['not-reached', 'reached']);
  },
);

test('what is entered by hand is a share where its target is in %', () => {
  expect(natureOf(entered('entered', 50, '%'))).toBe('share');
  expect(natureOf(entered('entered', 50, 'personer'))).toBe('count');
  expect(natureOf(entered('dialogues', 50, '%'))).toBe('count');
  expect(indicatorStatus(entered('entered', 50, '%'), plan, NO_FACTS, HALF_WAY).assessment).toBe('at-risk');
});

test.each(MEASURES.map((measure) => [measure]))('%s is computed as what its nature says', (measure) => {
  const [group] = plan.targetGroups;
  const dialogue = someContent({
    date: '2022-03-01',
    participants: 9,
    targetGroups: [group?.id ?? ''],
    surveyAnswers: 8,
    surveyHeard: 6,
    feedbackWanted: 7,
    feedbackGiven: 7,
  });
  const indicator = entered(measure, 1);
  const computed = compute(indicator, plan, factsOf([dialogue]), '2024-02-01');
  const rules = MEASURE_TABLE[measure];
  expect(computed !== undefined).toBe(rules.compute !== 'by-hand');
  expect(rules.isReportedBy(dialogue)).toBe(rules.compute !== 'by-hand');
  if (computed) expect(computed.share !== undefined).toBe(natureOf(indicator) === 'share');
  // A share tells what its whole is counted in.
  if (natureOf(indicator) === 'share') expect(rules.whole).toBeDefined();
  // A figure about people that may lack dialogues tells how many, in the words of its question.
  expect(computed?.silent !== undefined).toBe(rules.shareOfPeople !== undefined);
});

test.each([
  ['survey-share', { surveyAnswers: 1, surveyHeard: 0 }, true],
  ['survey-share', { surveyAnswers: 0, surveyHeard: 0 }, false],
  ['survey-share', {}, false],
  ['feedback-share', { feedbackWanted: 1, feedbackGiven: 0 }, true],
  ['feedback-share', { feedbackWanted: 0, feedbackGiven: 0 }, false],
  ['feedback-share', {}, false],
  ['dialogues', {}, true],
  ['entered', { surveyAnswers: 5, surveyHeard: 5 }, false],
] as const)('a dialogue and %s: %j says something of it: %s', (measure, counts, expected) => {
  expect(MEASURE_TABLE[measure].isReportedBy(someContent({ participants: 9, ...counts }))).toBe(expected);
});

describe('an assembly that met three times, and another dialogue', () => {
  const meetings = (series?: string) =>
    factsOf([36, 34, 32].map((participants) => someContent({ date: '2022-03-01', participants, series })));
  const of = (measure: Measure, facts = meetings('Rådet')) => compute(entered(measure, 1), plan, facts, '2024-02-01');

  test('is 102 participations, and 36 persons', () => {
    expect(of('participants')).toMatchObject({ value: 102, areParticipations: true });
    expect(of('persons')).toMatchObject({ value: 36, countedPersons: 'groups' });
    expect(of('participants', meetings())?.areParticipations).toBeUndefined();
  });

  test('is taken for one group where no dialogue says which it met', () => {
    expect(of('persons', meetings())).toMatchObject({ value: 36, countedPersons: 'one-group' });
  });

  test('is counted beside a dialogue of others', () => {
    const others = someContent({ date: '2022-04-01', participants: 20 });
    const fact = factOf({ id: 'others', reportedBy: '', content: others }, { number: 9, serial: 9 });
    expect(of('persons', meetings('Rådet').with([{ dialogue: 'others', fact }]))).toMatchObject({ value: 56 });
  });
});
