import { Decision, Deviation, Risk } from '../../src/domain/plan-record';

/** What a project rests on, as a plan file has it. */

const text = { id: 'a', text: 'x' };

test('the number of a decision is as long as it is, and no empty one', () => {
  const numbers = ['', '7', 'KS 2026/117'];
  expect(numbers.map((number) => Decision.safeParse({ ...text, number }).success)).toEqual([false, true, true]);
  expect(Decision.safeParse(text).success).toBe(true);
});

test('what is done about a risk or a deviation is told in words, or not at all', () => {
  const actions = ['', 'x', 'Tala med nämnden'];
  expect(actions.map((action) => Risk.safeParse({ ...text, action }).success)).toEqual([false, true, true]);
  expect(actions.map((action) => Deviation.safeParse({ ...text, action }).success)).toEqual([false, true, true]);
  expect([Risk.safeParse(text).success, Deviation.safeParse(text).success]).toEqual([true, true]);
});

test('a grade is from 1 to 5', () => {
  const grades = [0, 1, 5, 6, 2.5].map((likelihood) => Risk.safeParse({ ...text, likelihood }).success);
  expect(grades).toEqual([false, true, true, false, false]);
});
