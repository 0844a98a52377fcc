import { compoundForms, formsOf, stem } from '../../src/questions/inflect';
import { clean, type Token, tokenize } from '../../src/questions/normalise';
import { cardinal, nickname, ordinal, roman, writtenYear } from '../../src/questions/numbers';
import { allowedDistance, distance, Spelling } from '../../src/questions/typos';

/** Words at the border between two readings: numbers, years, slips and parts of a phrase. */

const token = (word: string, gap = ' '): Token => ({ raw: word, word, sentence: 0, gap });

test.each([
  ['0', 0],
  ['2', 2],
  ['9999', 9_999],
  ['10000', undefined],
  ['ett', 1],
  ['one', 1],
  ['åtta', 8],
  ['tjugo', 20],
  ['tjugoett', undefined],
  ['trean', 3],
  ['2a', undefined],
])('the cardinal "%s" is %s', (word, number) => {
  expect(cardinal(token(word))).toBe(number);
});

test.each([
  ['första', 1],
  ['second', 2],
  ['tolfte', 12],
  ['twelfth', 12],
  ['tva', undefined],
  // One slip is forgiven in five letters or more, but not in the first one.
  ['trejde', 3],
  ['fämte', 5],
  ['hjärde', undefined],
  ['tredjeee', undefined],
  ['andr', undefined],
])('the ordinal "%s" is %s', (word, number) => {
  expect(ordinal(token(word))).toBe(number);
});

test('nicknames go to seven, Roman numerals from two to five', () => {
  expect(['ettan', 'sjuan', 'åttan'].map((word) => nickname(token(word)))).toEqual([1, 7, undefined]);
  expect(['i', 'ii', 'iii', 'iv', 'v', 'vi'].map((word) => roman(token(word)))).toEqual([
    undefined,
    2,
    3,
    4,
    5,
    undefined,
  ]);
  expect([cardinal, ordinal, nickname, roman].map((number) => number(undefined))).toEqual(Array(4).fill(undefined));
});

test.each([
  ['2021', ' ', undefined, 2021],
  ['1999', ' ', undefined, 1999],
  ['1899', ' ', undefined, undefined],
  ['2100', ' ', undefined, undefined],
  ['20211', ' ', undefined, undefined],
  ['21', ' ', undefined, undefined],
  ['21', ' -', undefined, 2021],
  ['21', '-', undefined, 2021],
  ['21', ' ’', undefined, 2021],
  ['21', '(-', undefined, 2021],
  ['21', 'x-', undefined, undefined],
  ['21', ' - ', undefined, undefined],
  ['22', '/', '2021', 2022],
  ['22', '/', '21', undefined],
  ['22', ' ', '2021', undefined],
  ['2', ' -', undefined, undefined],
  ['212', ' -', undefined, undefined],
])('"%s" after "%s" and %s is the year %s', (word, gap, before, year) => {
  expect(writtenYear(token(word, gap), before === undefined ? undefined : token(before))).toBe(year);
});

test.each([
  ['laholm', 'laholm', 2, 0],
  ['laholm', 'lahlom', 2, 1],
  ['laholm', 'laholms', 2, 1],
  ['laholm', 'aholm', 2, 1],
  ['laholm', 'lxholy', 2, 2],
  ['laholm', 'lxxxlm', 2, 3],
  ['laholm', 'laholmxxx', 2, 3],
  ['ab', 'ba', 1, 1],
  ['ab', 'cd', 1, 2],
  ['abc', 'ca', 3, 3],
  ['', 'ab', 2, 2],
])('from "%s" to "%s" within %i are %i', (left, right, limit, steps) => {
  expect([distance(left, right, limit), distance(right, left, limit)]).toEqual([steps, steps]);
});

test('short words match exactly, and long ones may be two away', () => {
  expect([2, 3, 8, 9].map(allowedDistance)).toEqual([0, 1, 1, 2]);
});

test.each([
  ['malet', ['målet', 'malen'], ['målet', 'malen']],
  ['laholm', ['laholm'], []],
  ['lahlom', ['laholm', 'halmstad'], ['laholm']],
  // The nearest alone.
  ['dialogerna', ['dialogerne', 'dialogerxx'], ['dialogerne']],
  // The first letter only where it has changed place with the second.
  ['alholm', ['laholm'], ['laholm']],
  ['baholm', ['laholm'], []],
  // Of three letters, two that changed places, or a vowel that was left out.
  ['mla', ['mal'], ['mal']],
  ['mål', ['mil'], []],
  ['mtd', ['metd'], ['metd']],
  ['mat', ['malt'], []],
  // Of four, two that changed places, or one that was left out.
  ['mlat', ['malt'], ['malt']],
  ['malt', ['salt', 'mald'], []],
  ['metd', ['metod'], ['metod']],
  // Nothing of five letters becomes one of four.
  ['metod', ['metd'], []],
])('"%s" among %j is %j', (word, words, nearest) => {
  expect(new Spelling(words).nearest(word)).toEqual(nearest);
});

test.each([
  ['mål', ['mål']],
  ['2021x', ['2021x']],
])('"%s" has no other forms', (word, forms) => {
  expect(formsOf(word)).toEqual(forms);
});

test.each([
  ['skola', ['skola', 'skolor', 'skolan', 'skolorna', 'skolas']],
  ['metod', ['metod', 'metoden', 'metoder', 'metoderna']],
  ['deltagare', ['deltagare', 'deltagaren', 'deltagarna']],
  ['komme', ['kommer', 'kommen']],
  ['committee', ['committees']],
  ['study', ['studies']],
  ['cykel', ['cyklar', 'cyklarna']],
  ['program', ['programmen', 'programmet']],
])('"%s" may stand as %j', (word, forms) => {
  expect(formsOf(word)).toEqual(expect.arrayContaining(forms));
});

test('the first part of a compound', () => {
  expect(compoundForms('ungdom')).toEqual(['ungdom', 'ungdoms', 'ungdome', 'ungdomo']);
  expect(compoundForms('skola')).toEqual(['skola', 'skolas', 'skolae', 'skolao', 'skol', 'skols', 'skole']);
  expect(compoundForms('bro')).toHaveLength(4);
});

test('a stem keeps four letters, whatever is stripped', () => {
  expect(['förankring', 'förankra', 'målen', 'buss', 'barnens'].map(stem)).toEqual([
    'förankr',
    'förankr',
    'måle',
    'buss',
    'barn',
  ]);
});

test.each([
  ['<at>Medskapa</at> hur går det?', 'hur går det?'],
  ['<at>Anna</at> hur går det?', 'Anna hur går det?'],
  ['<p>hur <b>går</b> det</p>', 'hur går det'],
  ['m<b>å</b>l', 'mål'],
  ['5 < 6', '5 < 6'],
  ['Se [mål](https://example.se/x) nu', 'Se [mål] nu'],
  ['hur går det? Mvh Anna', 'hur går det?'],
  ['hur går det //Eva', 'hur går det'],
  ['mål&amp;medel', 'mål&medel'],
  ['  hur\n\tgår  ', 'hur går'],
])('"%s" is cleaned to "%s"', (phrase, cleaned) => {
  expect(clean(phrase)).toBe(cleaned);
});

test.each([
  ['Projektmål3', ['projektmål', '3']],
  ['t.ex. mål', ['tex', 'mål']],
  ['nr. 3', ['nr', '3']],
  ['projekt- och effektmål', ['projektmål', 'och', 'effektmål']],
  ['90% nu', ['90', 'procent', 'nu']],
  ['mål & medel', ['mål', 'och', 'medel']],
  ['mål #3', ['mål', '3']],
  ['2:a målet', ['2', 'målet']],
  ['it’s', ['its']],
])('"%s" is cut into %j', (phrase, words) => {
  expect(tokenize(phrase).map(({ word }) => word)).toEqual(words);
});

test('a sentence is counted on where one ends, not before the first word', () => {
  expect(tokenize('...hur går det? bra, eller? nej').map(({ sentence }) => sentence)).toEqual([0, 0, 0, 1, 1, 2]);
});
