import { GoalId, goalId, goalNumberOf, goalTypeOf, readYesNo, Target } from '../../src/domain/goals';

test.each([
  ['project', 1, 'project-1'],
  ['effect', 12, 'effect-12'],
] as const)('%s goal %i is %s, and is read back from it', (type, number, id) => {
  expect(goalId(type, number)).toBe(id);
  expect([goalTypeOf(id), goalNumberOf(id)]).toEqual([type, number]);
});

test.each([
  ['project-1', true],
  ['effect-99', true],
  ['project-0', false],
  ['project-100', false],
  ['project-', false],
  ['aproject-1', false],
  ['project-1a', false],
  ['goal-1', false],
])('"%s" is the id of a goal: %s', (text, is) => {
  expect(GoalId.safeParse(text).success).toBe(is);
});

test('a target is at least its value unless it says more', () => {
  expect(Target.parse({ value: 0 })).toMatchObject({ value: 0, comparison: '>=' });
  expect([0, 1].map((perMunicipality) => Target.safeParse({ perMunicipality }).success)).toEqual([false, true]);
});

test('yes is 1 and no is 0, in Swedish, in English and as such; anything else is what it was', () => {
  expect([true, 'ja', ' Yes '].map(readYesNo)).toEqual([1, 1, 1]);
  expect([false, 'nej', 'NO'].map(readYesNo)).toEqual([0, 0, 0]);
  expect([2, 'kanske', '', undefined].map(readYesNo)).toEqual([2, 'kanske', '', undefined]);
});
