import { ActivityTitles, phraseStems, stemsOf } from '../../src/questions/activity-titles';

/** Activities told by words of their titles. */

const activity = (name: string, ...aliases: string[]) => ({ name, aliases });
const namesOf = (matches: readonly { readonly name: string }[]) => matches.map(({ name }) => name);

test('small words, single letters and signs tell no title', () => {
  expect(stemsOf('Att ta fram en plan för X, och b')).toEqual(stemsOf('plan'));
});

describe('a single word that no other title has tells one by half of its words', () => {
  const titles = new ActivityTitles([
    activity('Bjuda politiker'),
    activity('Bjuda tolk ombud'),
    activity('Lotsa ombud'),
  ]);
  test.each<[string, string[]]>([
    // One of two.
    ['politiker', ['Bjuda politiker']],
    ['lotsa', ['Lotsa ombud']],
    // One of three.
    ['tolk', []],
    // Two of three, one of them its own.
    ['tolk ombud', ['Bjuda tolk ombud']],
    // Two of three, and one of two: words that other titles have too.
    ['bjuda ombud', []],
    ['ingenting', []],
  ])('%j: %j', (words, expected) => {
    expect(namesOf(titles.recogniseByOneWord(phraseStems(words.split(' '))))).toEqual(expected);
  });
});

describe('otherwise two words tell a title, one of them its own, or three', () => {
  const titles = new ActivityTitles([
    activity('Bjuda tolk ombud politiker'),
    activity('Bjuda tolk ombud journalister'),
    activity('Lotsa gruppen'),
  ]);
  const [first, second] = ['Bjuda tolk ombud politiker', 'Bjuda tolk ombud journalister'];
  test.each<[string, (string | undefined)[]]>([
    ['politiker', []],
    ['bjuda politiker', [first]],
    ['bjuda journalister', [second]],
    ['bjuda tolk', []],
    ['bjuda bjuda', []],
    ['bjuda tolk ombud', [first, second]],
    // The one that more words tell stands alone.
    ['bjuda tolk ombud politiker', [first]],
  ])('%j: %j', (words, expected) => {
    expect(namesOf(titles.recognise(phraseStems(words.split(' '))))).toEqual(expected);
  });
});

test('of those that are named the one that shares most, by its other names too', () => {
  const titles = new ActivityTitles([activity('Bjuda politiker', 'inbjudan'), activity('Lotsa ombud')]);
  const best = titles.best(['Bjuda politiker', 'Lotsa ombud'], phraseStems(['inbjudan', 'hur']));
  expect(best.map(({ name, words }) => [name, [...words]])).toEqual([['Bjuda politiker', [0]]]);
  expect(namesOf(titles.best(['Lotsa ombud'], phraseStems(['inbjudan'])))).toEqual(['Lotsa ombud']);
});

test('a word of another title is one that none of the named has, in its title or its other names', () => {
  const titles = new ActivityTitles([activity('Bjuda politiker', 'ombud'), activity('Lotsa ombud')]);
  expect(titles.tellsAnother('lotsa', ['Bjuda politiker'])).toBe(true);
  expect(titles.tellsAnother('ombud', ['Bjuda politiker'])).toBe(false);
  expect(titles.tellsAnother('ombud', [])).toBe(true);
  expect(titles.tellsAnother('vädret', ['Bjuda politiker'])).toBe(false);
});

test('of the named, a word that other titles have too tells less than one of its own', () => {
  const titles = new ActivityTitles([activity('Bjuda politiker'), activity('Bjuda tolk'), activity('Lotsa ombud')]);
  expect(namesOf(titles.best(['Bjuda politiker', 'Lotsa ombud'], phraseStems(['bjuda', 'ombud'])))).toEqual([
    'Lotsa ombud',
  ]);
});
