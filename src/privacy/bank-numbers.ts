import { MONEY, TIMES } from './counted';

/**
 * Numbers that money is paid by. A card's and an IBAN have check digits and are known by themselves; the number of an
 * account at a bank, a bankgiro or a plusgiro is any number, so a word before has to say what it is. Every pattern is
 * bounded.
 */

/** How long an IBAN is, of each country that people who live here have accounts in. */
const IBAN_LENGTHS: ReadonlyMap<string, number> = new Map(
  'AL28,AT20,BA20,BE16,BG22,CH21,CY28,CZ24,DE22,DK18,EE20,ES24,FI18,FO18,FR27,GB22,GR27,HR21,HU28,IE22,IS26,IT27,LI21,LT20,LU20,LV21,ME22,MK19,MT31,NL18,NO15,PL28,PT25,RO24,RS22,SE24,SI19,SK24,TR26,UA29,XK20'
    .split(',')
    .map((each) => [each.slice(0, 2), Number(each.slice(2))]),
);
const IBAN_START = /(?<![\p{L}\p{Nd}])[A-Z]{2}[ ]?\d{2}(?=[ \p{Pd}]?[A-Z\d])/giu;
/** The longest, with a sign between every two. */
const IBAN_SPAN = 62;
/** The least of digits in one, without those that check it. */
const IBAN_DIGITS = 9;
/** One that is said to be one, whether its check digits hold or not. */
const CALLED_IBAN =
  /(?<!\p{L})iban(?:[- ]?(?:nr|nummer|numret|number))?[\s:.=]{0,3}(?:(?:är|is)[\s:]{1,2})?[A-Z]{2}[ ]?\d{2}(?:[ \p{Pd}]?\d){8,30}/iu;

/** Cards as they are printed: four groups of four, or four, six and five. */
const PRINTED_CARD =
  /(?<!\d)(?<!\d[ \p{Pd}])(?:(?:4\d|5[1-5]|6[0-9]|2[2-7])\d{2}([ ._/\p{Pd}]?)\d{4}\1\d{4}\1\d{4}|3[47]\d{2}([ ._/\p{Pd}]?)\d{6}\2\d{5})(?![ \p{Pd}]?\d)/gu;
const CALLED_CARD =
  /(?<!\p{L})(?:(?:bank|konto|betal|kredit|visa-?)?kort(?:et|nummer|numret|nr)?|visa|mastercard|maestro|amex|(?:credit |debit )?card)(?![\p{L}\p{Nd}])[^\d\n]{0,20}(\d(?:[ ._/\p{Pd}]?\d){12,18})(?!\d)/giu;

/** The rest that an IBAN leaves when its first four signs stand last and its letters are numbers from 10 on. */
function ibanRest(iban: string): number {
  let rest = 0;
  for (const sign of `${iban.slice(4)}${iban.slice(0, 4)}`) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** Whether digits of any number hold the check digit that cards have at their end. */
function holdsLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

function findIban(text: string): string | undefined {
  for (const { 0: start, index } of text.matchAll(IBAN_START)) {
    const length = IBAN_LENGTHS.get(start.slice(0, 2).toUpperCase());
    if (length === undefined) continue;
    const [span = ''] = /^[A-Z\d](?:[ \p{Pd}]?[A-Z\d]){0,33}/iu.exec(text.slice(index, index + IBAN_SPAN)) ?? [];
    const iban = span.replace(/[^A-Z\d]/giu, '').slice(0, length);
    const isLong = iban.length === length && iban.slice(4).replace(/\D/gu, '').length >= IBAN_DIGITS;
    if (isLong && ibanRest(iban.toUpperCase()) === 1) return span;
  }
  return CALLED_IBAN.exec(text)?.[0];
}

/** The first thing in a text that looks like a card's number or an IBAN. */
export function findCardOrIban(text: string): string | undefined {
  const cards = [
    ...[...text.matchAll(PRINTED_CARD)].map(([all]) => all),
    ...[...text.matchAll(CALLED_CARD)].map(([, number = '']) => number),
  ];
  return cards.find((card) => holdsLuhn(card.replace(/\D/gu, ''))) ?? findIban(text);
}

/** What may stand between the digits of a number that is paid to. */
const DIGITS = String.raw`\d(?:[ ./\p{Pd}]?\d)`;
/** A bank's clearing number before the account's own; what follows another comma is a list. */
const CLEARING = String.raw`(?:\d{4}(?:[ \p{Pd}]?\d)?,[ ])?`;
const FILLER = String.raw`(?:[\s:.,=]{1,3}(?:nr|nummer|numret|no|number|är|is|var|hos|i|på|med|till|hans|hennes|swedbank|seb|nordea|handelsbanken|sparbanken|länsförsäkringar|skandia|danske|ica|bank|banken|clearing|clearingnr|clearingnummer)){0,5}[\s:.,=]{1,3}`;
const GIRO = new RegExp(
  String.raw`(?<!\p{L})(?:(?:bank|plus|post)giro(?:t|konto|kontot)?(?:[- ]?(?:nr|nummer|numret))?|[bp]g(?:[- ]?nr)?)${FILLER}(${DIGITS}{4,10}|\d{1,3}\p{Pd}\d)(?![\d\p{L}])`,
  'giu',
);
const ACCOUNT = new RegExp(
  String.raw`(?<!\p{L})(?:(?:bank|spar|löne|privat|person)?konto(?:t|n)?(?<numbered>[- ]?(?:nr|nummer|numret))?|(?<clearing>clearing(?:[- ]?(?:nr|nummer|numret))?)|(?:bank )?account(?: number)?)${FILLER}(${CLEARING}${DIGITS}{6,21})(?!\d)`,
  'giu',
);
/** An amount at the end of a row of digits: the last groups of three, or the last group alone. */
const LAST_AMOUNT = /(?:^|[ ,])(?:\d{1,3}(?: \d{3})+|\d+)$/u;
/** An amount that nothing is said after: 12 345 678. Of nine digits or more it is a number. */
const AMOUNT = /^\d{1,2}(?: \d{3}){1,2}$|^\d{3} \d{3}$/u;
/** Accounts of bookkeeping have four digits: 5410, 6110 or 5410-5490. */
const BOOKKEEPING = /^\d{4}(?:[\p{Pd}/]\d{4})+$/u;

/** What of a row of digits is no amount of money: where money is said after, its last groups are. */
const withoutAmount = (number: string, after: string): string =>
  MONEY.test(after) ? number.replace(LAST_AMOUNT, '') : number;

const digitsIn = (text: string): number => text.replace(/\D/gu, '').length;

function bankNumbersIn(text: string): string[] {
  const giros = [...text.matchAll(GIRO)].flatMap(({ 0: all, 1: number = '', index }) => {
    const isAmount = MONEY.test(text.slice(index + all.length, index + all.length + 12)) || AMOUNT.test(number);
    return isAmount || TIMES.test(number) ? [] : [number];
  });
  const accounts = [...text.matchAll(ACCOUNT)].flatMap(({ 0: all, 3: whole = '', index, groups = {} }) => {
    const end = index + all.length;
    const number = withoutAmount(whole, text.slice(end, end + 12));
    if (digitsIn(number) < 7) return [];
    // "kontonummer 12 345 678" says itself that it is a number.
    const isNumbered = groups.numbered !== undefined || groups.clearing !== undefined;
    return !isNumbered && [AMOUNT, BOOKKEEPING, TIMES].some((other) => other.test(number)) ? [] : [number];
  });
  return [...giros, ...accounts];
}

/**
 * The numbers of accounts at a bank, bankgiro and plusgiro in a text, each once.
 * @param text with its characters made plain
 */
export const findBankNumbers = (text: string): string[] => [...new Set(bankNumbersIn(text))];
