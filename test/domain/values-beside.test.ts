import { type Alike, givenAwayBy, type Sum } from '../../src/domain/values-beside';

/** What sums over dialogues with some values give away of those that have few people. */

const alike = (people: number, ...values: string[]): Alike => ({ values, year: 2021, people });
const ALL: Sum = {};
const of = (value: string): Sum => ({ value });

test.each<[string, readonly Alike[], readonly Sum[], readonly number[]]>([
  ['the whole alone tells nothing', [alike(3, 'a'), alike(20, 'b')], [ALL], []],
  ['the whole less one value tells the few without it', [alike(3, 'a'), alike(20, 'b')], [ALL, of('b')], [3]],
  ['five are told by it', [alike(5, 'a'), alike(20, 'b')], [ALL, of('b')], []],
  ['without the whole a value tells nothing of another', [alike(3, 'a'), alike(20, 'b')], [of('b')], []],
  ['what two have in common', [alike(9, 'a'), alike(2, 'a', 'b'), alike(8, 'b')], [ALL, of('a'), of('b')], [2]],
  ['it takes both of them', [alike(9, 'a'), alike(2, 'a', 'b'), alike(8, 'b')], [ALL, of('a')], []],
  ['a value within another', [alike(9, 'a', 'b'), alike(4, 'b')], [of('a'), of('b')], [4]],
  ['two of few hide each other', [alike(3, 'a'), alike(4, 'a', 'c'), alike(9, 'b')], [ALL, of('b')], []],
  ['two of four do not', [alike(4, 'a'), alike(4, 'a', 'c'), alike(9, 'b')], [ALL, of('b')], [4, 4]],
  ['few together are few', [alike(1, 'a'), alike(2, 'a', 'c'), alike(9, 'b')], [ALL, of('b')], [1, 2]],
])('%s', (_, people, shown, expected) => {
  expect([...new Set(givenAwayBy(people, shown).flat())].map((each) => each.people)).toEqual(expected);
});

test('a kind and a year are sums too', () => {
  const inDepth: Alike = { values: ['a'], kind: 'in-depth', year: 2022, people: 2 };
  const people = [alike(12, 'a'), inDepth, { ...alike(9, 'b'), year: 2022 }];
  expect(givenAwayBy(people, [{ year: 2022 }, { value: 'b', year: 2022 }])).toEqual([[inDepth]]);
  expect(givenAwayBy(people, [of('a'), { value: 'a', year: 2021 }])).toEqual([[inDepth]]);
  expect(givenAwayBy(people, [{ kind: 'in-depth' }])).toEqual([[inDepth]]);
});
