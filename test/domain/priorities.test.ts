import { missingPriorities, prioritisedBy, prioritisedGroups } from '../../src/domain/priorities';
import { smallPlan } from '../support/small-plan';

/** Which target groups the committees prioritised, and how many have not said. */

const planWith = (...prioritised: (string[] | undefined)[]) =>
  smallPlan({
    targetGroups: ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() })),
    committees: prioritised.map((groups, n) => ({
      id: `c${n}`,
      name: `C${n}`,
      municipality: n === 0 ? 'laholm' : 'halmstad',
      ...(groups && { prioritised: groups }),
    })),
  });

test('are those that some committee prioritised, in the plan’s order', () => {
  const plan = planWith(['c'], ['a', 'c']);
  expect(prioritisedGroups(plan)).toEqual(['a', 'c']);
  expect(prioritisedGroups(plan, 'laholm')).toEqual(['c']);
  expect(prioritisedBy(plan, 'halmstad')).toEqual(['a', 'c']);
  expect(missingPriorities(plan)).toBeUndefined();
});

test('are all of the plan’s as long as one of those asked about has not said', () => {
  const plan = planWith(['c'], undefined);
  expect(prioritisedGroups(plan)).toEqual(['a', 'b', 'c']);
  expect(prioritisedGroups(plan, 'halmstad')).toEqual(['a', 'b', 'c']);
  expect(prioritisedGroups(plan, 'laholm')).toEqual(['c']);
  expect([missingPriorities(plan), missingPriorities(plan, 'laholm')]).toEqual([{ committees: 1, of: 2 }, undefined]);
});

test('are all of the plan’s where there is no committee, or none of them prioritised any', () => {
  expect(prioritisedGroups(planWith())).toEqual(['a', 'b', 'c']);
  expect(prioritisedGroups(planWith([], []))).toEqual(['a', 'b', 'c']);
});
