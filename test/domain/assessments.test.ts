import { type Assessment, assessGoal, assessParts } from '../../src/domain/assessments';

test.each<[Assessment[], Assessment]>([
  [['reached', 'reached'], 'reached'],
  [['reached', 'at-risk'], 'at-risk'],
  [['not-reached', 'not-assessable'], 'not-reached'],
  [['reached', 'not-assessable'], 'not-assessable'],
  [['ahead', 'ahead'], 'ahead'],
  [['ahead', 'not-assessable'], 'not-assessable'],
  [[], 'not-assessable'],
])('all parts of a compound target must hold: %j is %s', (parts, assessment) => {
  expect(assessParts(parts)).toBe(assessment);
});

test.each<[Assessment[], Assessment, number, number]>([
  [['reached', 'on-track', 'at-risk', 'not-reached'], 'not-reached', 0, 0],
  [['reached', 'not-assessable', 'no-target'], 'reached', 1, 0],
  [['not-assessable', 'not-assessable'], 'not-assessable', 2, 0],
  // What is not measured yet is no lack: it neither fails a goal nor leaves it without an assessment.
  [['on-track', 'ahead'], 'on-track', 0, 1],
  [['not-assessable', 'ahead'], 'not-assessable', 1, 1],
  [['ahead', 'ahead'], 'ahead', 0, 2],
  [['ahead', 'no-target'], 'ahead', 0, 1],
  [['no-target'], 'no-target', 0, 0],
  [[], 'no-target', 0, 0],
])(
  'a goal is as good as its weakest indicator that can be assessed: %j',
  (indicators, assessment, notAssessable, ahead) => {
    expect(assessGoal(indicators)).toEqual({ assessment, notAssessable, ahead });
  },
);
