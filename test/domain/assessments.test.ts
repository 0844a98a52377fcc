import { type Assessment, assessCount, assessGoal, assessParts, assessShare } from '../../src/domain/assessments';

const period = { from: '2021-01-01', to: '2021-12-31' };
const judged = (today: string, comparison: '>=' | '>' = '>=') => ({ period, today, comparison });
const [MIDSUMMER, LAST_DAY, AFTER] = ['2021-07-02', '2021-12-31', '2022-01-01'];

describe('a count of at least 18', () => {
  test.each<[number, string, Assessment]>([
    [18, '2021-01-01', 'reached'],
    [18, AFTER, 'reached'],
    [17, AFTER, 'not-reached'],
    // 2 July is the 183rd day of 365: 18 × 183/365 = 9.02…
    [10, MIDSUMMER, 'on-track'],
    [9, MIDSUMMER, 'at-risk'],
    // Today counts as gone, so on the last day all of it has gone, and the period is not over.
    [17, LAST_DAY, 'at-risk'],
    // Nothing is expected before the period begins.
    [0, '2020-12-31', 'on-track'],
  ])('%s on %s is %s', (value, today, assessment) => {
    expect(assessCount(value, 18, judged(today))).toBe(assessment);
  });

  test('more than 18 is not 18', () => {
    expect(assessCount(18, 18, judged(AFTER, '>'))).toBe('not-reached');
    expect(assessCount(19, 18, judged(AFTER, '>'))).toBe('reached');
  });
});

describe('a share', () => {
  test.each<[number, string, '>=' | '>', Assessment]>([
    [0, AFTER, '>', 'not-reached'],
    [0, AFTER, '>=', 'reached'],
    [1, AFTER, '>', 'reached'],
    [1, LAST_DAY, '>', 'on-track'],
    [0, LAST_DAY, '>', 'at-risk'],
    [-1, AFTER, '>=', 'not-reached'],
  ])('%s beside its target on %s, %s, is %s', (margin, today, comparison, assessment) => {
    expect(assessShare(margin, judged(today, comparison))).toBe(assessment);
  });
});

test.each<[Assessment[], Assessment]>([
  [['reached', 'reached'], 'reached'],
  [['reached', 'at-risk'], 'at-risk'],
  [['not-reached', 'not-assessable'], 'not-reached'],
  [['reached', 'not-assessable'], 'not-assessable'],
  [[], 'not-assessable'],
])('all parts of a compound target must hold: %j is %s', (parts, assessment) => {
  expect(assessParts(parts)).toBe(assessment);
});

test.each<[Assessment[], Assessment, number]>([
  [['reached', 'on-track', 'at-risk', 'not-reached'], 'not-reached', 0],
  [['reached', 'not-assessable', 'no-target'], 'reached', 1],
  [['not-assessable', 'not-assessable'], 'not-assessable', 2],
  [['no-target'], 'no-target', 0],
  [[], 'no-target', 0],
])('a goal is as good as its weakest indicator that can be assessed: %j', (indicators, assessment, notAssessable) => {
  expect(assessGoal(indicators)).toEqual({ assessment, notAssessable });
});
