import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAddresses } from '../../src/privacy/addresses';
import { findPersonalData, lookThrough } from '../../src/privacy/check-free-text';
import { findPlates } from '../../src/privacy/plates';

/**
 * What officials write with numbers, accounts, plates and addresses in it: what is refused, asked about, or saved as it
 * is.
 */

const ROWS = readFileSync(join(__dirname, 'leads.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t') as [string, string]);

test.each(ROWS)('%s: %s', (wanted, text) => {
  const isRefused = findPersonalData(text) !== undefined;
  expect(isRefused ? 'stop' : lookThrough(text).length > 0 ? 'ask' : 'not').toBe(wanted);
});

test.each(['kim@example.se', 'kim@example,se', 'kim@outlook'])('%s is told once', (text) => {
  expect(lookThrough(text)).toMatchObject([{ kind: 'email' }]);
});

/** A plate of three letters and three digits with a space is one where its sentence says so, within 60 characters. */
test.each([
  [`bil ${'x'.repeat(55)} KLM 123`, ['KLM 123']],
  [`bil ${'x'.repeat(56)} KLM 123`, []],
  [`KLM 123 ${'x'.repeat(55)} bil`, ['KLM 123']],
  [`KLM 123 ${'x'.repeat(56)} bil`, []],
  ['En bil. KLM 123', []],
  ['En bil\nKLM 123', []],
  ['Mobilen KLM 123', []],
  ['KLM123', ['KLM123']],
  ['KLM 12D', ['KLM 12D']],
  ['bilen fick KLM 123 kr', []],
  ['bilen i sal KLM 123', []],
  ['bilen HVB 123', ['HVB 123']],
  ['bilen LSS 123', []],
  ['klm 12d', ['klm 12d']],
  ['klm 12m', []],
  ['lss 12d', []],
])('of plates in "%s": %j', (text, plates) => {
  expect(findPlates(text)).toEqual(plates);
});

/** A comma before a street's number, where the clause ends after it; a street shortened; "nr" before the number. */
test.each([
  ['Ekvägen, 3', ['Ekvägen, 3']],
  ['Ekvägen, 3.', ['Ekvägen, 3']],
  ['Ekvägen, 3 kom', []],
  ['Ekvägen, 3.5 km', []],
  ['Ekvägen, 3 B.', ['Ekvägen, 3 B']],
  ['ekvägen, 3.', []],
  ['Ekvägen nummer 3', ['Ekvägen nummer 3']],
  ['Riksväg nr 41', []],
  ['Riksväg. 41', []],
  ['Kyrkog. 4', ['Kyrkog. 4']],
  ['Varberg. 4', []],
  ['Hedvig. 4', []],
  ['Uppdrag. 4', []],
  ['Uppg. 4', []],
  ['Kyrkog. 4.5', []],
])('of addresses in "%s": %j', (text, addresses) => {
  expect(findAddresses(text)).toEqual(addresses);
});

/** A day in words and four digits: the sum of the digits has to hold, and a time or a later year is none. */
test.each([
  ['18 december 1981-9876', true],
  ['18 december 1981-9875', false],
  ['18 dec. 81 9876', true],
  ['december 18th, 1981 9876', true],
  ['18:e december 1981-98 76', true],
  ['18/12 1981-9876', true],
  ['18.12.1981 9876', true],
  ['32 december 1981-9876', false],
  ['14 september 2021 1830', false],
  ['1 januari 1981–1985', false],
  ['född den 18 december 1981', true],
  ['den 18 december 1981', false],
  ['8.1.1.2.1.8-9876', true],
  ['8 1 1 2 1 8 - 9 8 7 5', false],
])('of personnummer in "%s": %s', (text, isOne) => {
  expect(findPersonalData(text)?.kind === 'personnummer').toBe(isOne);
});
