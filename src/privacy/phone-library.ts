import type * as Library from 'libphonenumber-js/min';

/**
 * Phone numbers in spellings that no pattern of ours has (070.1234567, +90.532.123.45.67): what Google's library of the
 * world's numbers knows to be one. Only where one may begin that is whole, with a country or a Swedish mobile's first
 * digits: of the rest it takes hours and days for numbers (08.30–16.30), and what is refused cannot be reported.
 */

const MAY_BEGIN = /(?<![\p{L}\d.,:/])(?:\+|00|0[^\p{L}\d\n]{0,3}7)(?=(?:[^\p{L}\d\n]{0,4}\d){7})/gu;
/** As long as a number is in any spelling, in characters. */
const LONGEST = 32;
/** A text with more than so many beginnings is a table, of which the first will do. */
const MOST = 20;
const MOBILE = /^7[02369]\d{7}$/u;
/** An hour or a day that a mobile number may seem to begin with: 07.30–16.30 21, 07/03/2021 10. */
const HOUR_OR_DAY = /^0\d(?:[.:][0-5]\d(?!\d)|[\s./_-][01]\d[\s./_-](?:19|20)\d\d)/u;

/** Numbers that the library knows to be in use, with where each begins. It is loaded when one may be there. */
export function* knownPhones(text: string): Generator<{ readonly found: string; readonly index: number }> {
  const beginnings = [...text.matchAll(MAY_BEGIN)].slice(0, MOST);
  if (beginnings.length === 0) return;
  const { findPhoneNumbersInText }: typeof Library = require('libphonenumber-js/min');
  for (const { index } of beginnings) {
    const piece = text.slice(index, index + LONGEST);
    const [first] = findPhoneNumbersInText(piece, { defaultCountry: 'SE' });
    if (first?.startsAt !== 0) continue;
    const found = piece.slice(0, first.endsAt);
    const isWhole = /^(?:\+|00)/u.test(found) || MOBILE.test(first.number.nationalNumber);
    if (isWhole && !HOUR_OR_DAY.test(found)) yield { found, index };
  }
}
