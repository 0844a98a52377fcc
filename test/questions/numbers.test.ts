import { clean, tokenize } from '../../src/questions/normalise';
import { cardinal, nickname, ordinal, roman, writtenYear } from '../../src/questions/numbers';

/** Numbers as they are said. */

const token = (word: string) => tokenize(clean(word))[0];

test.each<[string, number | undefined]>([
  ['2', 2],
  ['0', 0],
  ['2021', 2021],
  ['20210', undefined],
  ['två', 2],
  ['tva', 2],
  ['tvåan', 2],
  ['three', 3],
  ['tolv', 12],
  ['tjugo', 20],
  ['atta', 8],
  ['åtta', 8],
  ['ättan', undefined],
  ['trè', 3],
  ['än', undefined],
  ['andra', undefined],
  ['mål', undefined],
])('"%s" counts %s', (word, number) => expect(cardinal(token(word))).toBe(number));

test.each<[string, number | undefined]>([
  ['första', 1],
  ['second', 2],
  ['tredje', 3],
  ['tolfte', 12],
  ['forsta', 1],
  ['andra', 2],
  ['attonde', 8],
  // Another mark makes another word.
  ['ändra', undefined],
  ['ändrar', undefined],
  ['förstå', undefined],
  ['andrå', undefined],
  // A slip of one letter, of a word that is long enough, which begins as it does.
  ['tredjee', 3],
  ['tredej', 3],
  ['fjrde', 4],
  ['fjärda', 4],
  ['förtsa', 1],
  ['rtedje', undefined],
  ['trdeejx', undefined],
  ['fith', undefined],
  ['two', undefined],
])('"%s" is the ordinal of %s', (word, number) => expect(ordinal(token(word))).toBe(number));

test.each<[string, number | undefined, number | undefined]>([
  ['trean', 3, undefined],
  ['sjuan', 7, undefined],
  ['tre', undefined, undefined],
  ['ii', undefined, 2],
  ['v', undefined, 5],
  ['i', undefined, undefined],
  ['vi', undefined, undefined],
])('"%s" is the nickname of %s, the Roman numeral of %s', (word, named, numeral) => {
  expect([nickname(token(word)), roman(token(word))]).toEqual([named, numeral]);
});

test('no word says no number', () => {
  expect([cardinal, ordinal, nickname, roman].map((of) => of(undefined))).toEqual(Array(4).fill(undefined));
});

test.each<[string, (number | undefined)[]]>([
  ['2021', [2021]],
  ['1999', [1999]],
  ['2100', [undefined]],
  ['1850', [undefined]],
  ['21', [undefined]],
  ['år -21', [undefined, 2021]],
  ['år ’21', [undefined, 2021]],
  ['2020-21', [2020, 2021]],
  ['2020–21', [2020, 2021]],
  ['2020 21', [2020, undefined]],
  // A day, and years that go backwards.
  ['2021-10-15', [2021, undefined, undefined]],
  ['15-10-2021', [undefined, undefined, 2021]],
  ['2021-21', [2021, undefined]],
  ['2021-20', [2021, undefined]],
  ['2021/22', [2021, 2022]],
])('the years in "%s": %j', (text, years) => {
  const tokens = tokenize(clean(text));
  expect(tokens.map((each, at) => writtenYear(each, tokens[at - 1]))).toEqual(years);
});
