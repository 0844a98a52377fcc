import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAddresses } from '../../src/privacy/addresses';
import { findBankNumbers, findCardOrIban } from '../../src/privacy/bank-numbers';
import { findPersonalData, lookThrough } from '../../src/privacy/check-free-text';
import { findPhone } from '../../src/privacy/contacts';
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

/** A card holds its check digit, and is printed in its groups or said to be one. */
test.each([
  ['4111 1111 1111 1111', true],
  ['4111 1111 1111 1112', false],
  ['4111 1111-1111 1111', false],
  ['kort 4111 1111-1111 1111', true],
  ['14111 1111 1111 1111', false],
  ['4111 1111 1111 1111 1', false],
  ['1111 1111 1111 1117', false],
  ['kort 4222222222222', true],
  ['kort 422222222222', false],
  ['korta 4222222222222', false],
  // An IBAN is as long as its country's are, and its rest is one.
  ['SE45 5000 0000 0583 9825 7466', true],
  ['SE4550000000058398257466', true],
  ['SE4550000000058398257466 kr', true],
  ['SE4550000000058398257467', false],
  ['SE455000000005839825746', false],
  ['XSE4550000000058398257466', false],
  ['QQ4550000000058398257466', false],
  ['GB82WEST12345698765432', true],
  ['IBAN SE45 5000 0000 0583', true],
  ['IBAN SE45 5000', false],
])('of cards and IBAN in "%s": %s', (text, isOne) => {
  expect(findCardOrIban(text) !== undefined).toBe(isOne);
});

test.each([
  ['konto 1234567', ['1234567']],
  ['konto 123456', []],
  ['konto 1234567 kr', []],
  ['konto 1234567 500 kr', ['1234567']],
  ['konto 1234567 kristaller', ['1234567']],
  ['konto 123 456 789', ['123 456 789']],
  ['konto 12 345 678', []],
  ['kontonr 12 345 678', ['12 345 678']],
  ['konto för 1234567', []],
  ['kontoret 1234567', []],
  ['konto 5410-5490', []],
  ['konto 5410 5490', ['5410 5490']],
  ['konto 2021-2022', []],
  ['clearing 8327-9', []],
  ['clearing 8327-9, 1234567', ['8327-9, 1234567']],
  ['clearing 8327-9, 123456', []],
  ['konto 1, 2, 3, 4, 5, 6, 7', []],
  ['bg 1, 2, 3, 4, 5', []],
  ['konto 5410, 1 200 000 kr', []],
  ['bankgiro 123-4567', ['123-4567']],
  ['bankgiro 1234', []],
  ['bankgiro 2021-2022', []],
  ['bankgiro 12 000', []],
  ['plusgiro 1-2', ['1-2']],
  ['plusgiro 12', []],
])('of bank numbers in "%s": %j', (text, numbers) => {
  expect(findBankNumbers(text)).toEqual(numbers);
});

/** A number without its area code has five digits or more and stands right after a word that says what it is. */
test.each([
  ['tfn 12345', '12345'],
  ['tfn 1234', undefined],
  ['tfn 1234567890123', '1234567890123'],
  ['tfn 12345678901234', undefined],
  ['tfn: nr 12 34 56', '12 34 56'],
  ['tfn i hallen 123456', undefined],
  ['telefontid 123456', undefined],
  ['hemtelefon 123456', '123456'],
  ['ring 12345 personer', undefined],
  ['ring 12345 kr', undefined],
  ['ring 12 300', undefined],
  ['ring 12 345', '12 345'],
  ['ring 2021-09-14', undefined],
  ['ring 116 111', undefined],
  ['ring 115 111', '115 111'],
  ['nås på 8-16 8-16', undefined],
])('of phone numbers in "%s": %s', (text, number) => {
  expect(findPhone(text)).toBe(number);
});
