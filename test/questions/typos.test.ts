import { allowedDistance, distance, Spelling } from '../../src/questions/typos';

/** Slips of the pen. */

test.each([
  ['dialog', 'dialog', 0],
  ['dialg', 'dialog', 1],
  ['diallog', 'dialog', 1],
  ['dialig', 'dialog', 1],
  // Two neighbours that have changed places are one slip, also at either end.
  ['idalog', 'dialog', 1],
  ['dialgo', 'dialog', 1],
  ['daiolg', 'dialog', 2],
  ['ab', 'ba', 1],
  ['abc', 'ca', 3],
  ['', 'ab', 2],
  ['a', 'b', 1],
])('from "%s" to "%s" it is %s', (left, right, steps) => {
  expect([distance(left, right, 3), distance(right, left, 3)]).toEqual([steps, steps]);
});

test('what is farther than the limit is one more than the limit', () => {
  expect(distance('dialog', 'budget', 2)).toBe(3);
  expect(distance('dialog', 'dialogerna', 2)).toBe(3);
  expect(distance('daiolg', 'dialog', 1)).toBe(2);
  expect(distance('daiolg', 'dialog', 2)).toBe(2);
});

test.each([
  [2, 0],
  [3, 1],
  [8, 1],
  [9, 2],
])('a word of %s letters may be %s slips away', (length, slips) => expect(allowedDistance(length)).toBe(slips));

const spelling = new Spelling([
  'dialoger',
  'dialogen',
  'deltagare',
  'unga',
  'ungdom',
  'hur',
  'när',
  'ab',
  'kommun',
  'hänt',
]);

test.each<[string, string[]]>([
  ['dialger', ['dialoger']],
  // Two are as near.
  ['dialoge', ['dialogen', 'dialoger']],
  // The nearest one alone, where another is within reach too.
  ['dialogerr', ['dialoger']],
  // Two slips are too many for eight letters, and not for nine.
  ['dalogxer', []],
  ['dletagaer', ['deltagare']],
  // The first two letters may have changed places, and no other first letter is looked at.
  ['idaloger', ['dialoger']],
  ['xialoger', []],
  // A word that is listed has none near it.
  ['dialoger', ['dialogen']],
  // Of three letters: two that changed places, or one left out of four without a vowel.
  ['hru', ['hur']],
  ['hus', []],
  ['nga', []],
  // Of four: the same, or one left out of five.
  ['unag', ['unga']],
  ['unge', []],
  // Longer ones are taken for words of five letters or more.
  ['ungaa', []],
  ['ungdm', ['ungdom']],
  ['ba', []],
  ['hännt', ['hänt']],
])('what is listed near "%s": %j', (word, found) => {
  expect([...spelling.nearest(word)].sort()).toEqual(found);
});
