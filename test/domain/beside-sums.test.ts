import { hiddenBesideSums } from '../../src/domain/beside-sums';

/** What is hidden of a list beside sums that are told of some of it. */

/** @param hidden where the counts stand that are hidden already */
const hiddenToo = (
  counts: readonly number[],
  hidden: readonly number[],
  sums: readonly (readonly number[])[],
  known: readonly number[] = [],
): readonly number[] =>
  hiddenBesideSums({ counts, isShown: counts.map((_, at) => !hidden.includes(at)), sums }, (at) => known.includes(at));

test('one that a sum leaves takes the smallest beside it with it', () => {
  expect(hiddenToo([3, 20, 12], [0], [[0, 1, 2]])).toEqual([2]);
  expect(hiddenToo([3, 20, 12], [0], [[0, 1]])).toEqual([1]);
});

test('what is in no sum, and what is not few, needs nothing beside it', () => {
  expect(hiddenToo([3, 20], [0], [])).toEqual([]);
  expect(hiddenToo([9, 20], [0], [[0, 1]])).toEqual([]);
});

test('a sum of 1–4 is told by nobody', () => {
  expect(hiddenToo([3, 20], [0], [[0]])).toEqual([]);
});

test('one that is hidden beside it must not follow from another sum', () => {
  // Rows and columns of two: the circle through all four closes, and what is in no sum with them stays.
  const [rows, columns] = [
    [
      [0, 1],
      [2, 3],
    ],
    [
      [0, 2],
      [1, 3],
    ],
  ];
  expect([...hiddenToo([3, 9, 20, 30, 12], [0], [...rows, ...columns])].sort()).toEqual([1, 2, 3]);
});

test('two of four follow from their sum of eight', () => {
  expect(hiddenToo([4, 4, 9], [0, 1], [[0, 1, 2]])).toEqual([2]);
  expect(hiddenToo([4, 3, 9], [0, 1], [[0, 1, 2]])).toEqual([]);
});

test('what is told by itself elsewhere protects nothing, and what follows whatever is hidden is left', () => {
  expect(hiddenToo([3, 20, 30], [0], [[0, 1, 2]], [1])).toEqual([2]);
  expect(hiddenToo([3, 20], [0], [[0, 1]], [1])).toEqual([]);
});
