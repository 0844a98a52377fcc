import { begins, says, searchedWords, tells } from '../../src/answers/search-words';
import { holdsOnce, quickest } from '../support/quickest';

/** Whether what somebody looks for stands in a text. */

describe('what is looked for', () => {
  test.each<[string, string[]]>([
    ['Skolan', ['skolan']],
    ['skolan och bussen', ['skolan', 'bussen']],
    // Where there is nothing else, small words are what is meant.
    ['och', ['och']],
    ['ett två tre fyra fem sex sju åtta nio tio', ['två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio']],
    [`${'a'.repeat(200)} buss`, ['a'.repeat(200)]],
    ['', []],
  ])('%j: %j', (text, words) => expect(searchedWords(text)).toEqual(words));
});

test.each<[string[], string, boolean, boolean]>([
  // In any form, whatever case, dots and rings.
  [['skola'], 'Skolan är bra.', true, true],
  [['skolan'], 'Två skolor.', true, true],
  [['mal'], 'Målen är nådda.', true, false],
  // Every word has to stand somewhere.
  [['skola', 'buss'], 'Skolan är bra.', false, false],
  [['skola', 'buss'], 'Bussen till skolan.', true, true],
  [[], 'Skolan är bra.', false, false],
  // A figure is that figure.
  [['12'], 'Vi var 12.', true, true],
  [['12'], 'Vi var 120.', false, false],
  // What has only been begun is asked of each letter that somebody types, and is no finished question.
  [['sk'], 'Skolan är bra.', true, false],
  [['ko'], 'Skolan är bra.', false, false],
  // A part of a compound, in the form it has there.
  // While it is typed only its letters, or those of its stem, are looked for.
  [['skolor'], 'Skolgården är liten.', false, true],
  [['gård'], 'Skolgården är liten.', true, true],
  [['buss'], 'Skolbussföraren kör fort.', true, true],
  // Other words that have the same letters.
  [['rom'], 'En romantisk film.', true, false],
  [['bil'], 'En fin bild.', true, false],
  [['banka'], 'Det finns en bank.', true, false],
  // In a text without spaces the letters of a word are looked for, and no other word is found in it.
  [['skola'], `${'x'.repeat(100)}skola`, true, true],
  [['skola'], 'x'.repeat(100), false, false],
  // Made of each other.
  [['trygg'], 'Tryggheten är viktig.', true, true],
  [['trygg'], 'Jag är otrygg.', true, true],
  [['parkering'], 'Det går inte att parkera.', true, true],
  [['parkera'], 'En parkering till.', true, true],
  [['hopp'], 'Det känns hopplöst.', true, true],
  // What no dictionary has is found by its letters.
  [['klotrix'], 'Klotrixarna kom.', true, true],
])('%j in %j: while it is typed %s, when it is asked %s', (words, text, typed, asked) => {
  expect([tells(words, text), says(words, text)]).toEqual([typed, asked]);
});

test.each([
  ['l', 'Laholm', false],
  ['la', 'Laholm', true],
  ['kul', 'Nämnden för kultur', true],
  ['ultur', 'Nämnden för kultur', false],
  ['malmo', 'Malmö', true],
])('a name begins with %j: %j, %s', (word, name, is) => expect(begins(word, name)).toBe(is));

test('what is looked for is taken apart once for a text: a long word costs as a short one does, about', () => {
  const texts = Array.from({ length: 60 }, (_, n) => `${'Vi talade om en park och om bussen dit. '.repeat(4)}${n}`);
  const search = (sought: string) => texts.filter((text) => tells(searchedWords(sought), text));
  const cost = (sought: string) => quickest(() => search(sought), 5);
  // A letter with a ring is the dearest to compare without it.
  expect(holdsOnce(() => cost('å'.repeat(200)) < 20 * cost('trygg'))).toBe(true);
});
