import { isEnglishWord } from './dictionary';

/** E-mail addresses and phone numbers. Every pattern is bounded. */

const LOCAL = String.raw`(?:[^\s@<>()[\]{}"',;:]{1,64}|"[^"@\n]{1,64}")`;
const HOST = String.raw`[^\s@<>()[\]{}"',;:]{1,255}`;
const DOT = String.raw`(?:\s?\.|\s?[([{]\s?(?:dot|punkt|\.)\s?[)\]}]\s?|\s(?:dot|punkt)\s)`;
/** What an address that is spelt out ends with; any word could be one otherwise. */
const ENDINGS = 'se|nu|com|org|net|eu|info|io|dk|fi|de|no|uk|gmail|hotmail';
/** What is said for the sign: snabel-a, snabela, kanelbulle, alfakrull. */
const SNABEL = String.raw`(?:snabel[-\s]?a|kanelbulle|alfakrull)`;
/** With a sign or a word in brackets between name and host, or with both "at" and "dot" in letters. */
const EMAIL = new RegExp(
  String.raw`${LOCAL}(?:\s?(?:@|[([{<*_-]\s?(?:at|ät|a|@|snabel-?a)\s?[)\]}>*_-])\s?${HOST}(?:${DOT}\p{L}{2,}|\s?\.\s(?:${ENDINGS})(?!\p{L}))|\s?${SNABEL}\s?${HOST}(?:${DOT}\p{L}{2,}|\s(?:${ENDINGS})(?!\p{L}))|\s(?:at|ät)\s${HOST}\s(?:dot|punkt)\s(?:${ENDINGS})(?!\p{L}))`,
  'iu',
);
/** "anna ät example.se", "anna at example.se": the latter is English for a place too ("look at example.se"). */
const SAID = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}])([\p{L}\p{Nd}][\p{L}\p{Nd}._-]{0,63})\s(at|ät)\s[\p{L}\p{Nd}-]{2,63}(?:\.[\p{L}\p{Nd}-]{2,63}){0,3}\s?\.(?:${ENDINGS})(?!\p{L})`,
  'giu',
);

/** The first thing in a text that looks like an e-mail address, in any spelling. */
export function findEmail(text: string): string | undefined {
  const signed = EMAIL.exec(text)?.[0];
  if (signed !== undefined) return signed;
  for (const [said, local = '', at = ''] of text.matchAll(SAID)) {
    if (at.toLowerCase() === 'ät' || !isEnglishWord(local.toLowerCase())) return said;
  }
  return undefined;
}

/**
 * A leading 0, + or 00 and seven to thirteen more digits, written in groups or not; a mobile number that has lost its
 * plus or its 0. What follows a year is a day and a time.
 */
const PHONE =
  /(?<!\d)(?<!(?:19|20)\d\d[\p{Pd}_/.])(?:(?:\+|00)\s?\d{1,3}[\s-]?(?:\(0\)\s?|\()?|\(?0)\s?[1-9]\d{0,3}\)?(?:[\s/_•·\p{Pd}]{0,3}\d){5,9}(?!\d)|(?<![\d.])0[1-9]\d{0,2}(?:\.\d{2,3}){3}(?![.\d])|(?<!\d)46[\s-]?(?:\(0\)\s?)?7[02369](?:[\s-]?\d){7}(?!\d)|(?<!\d)7[02369]\s?\p{Pd}\s?\d{3}\s?\d{2}\s?\d{2}(?!\d)/gu;
/** What looks like a phone number and is a day, or ends one and has a time after it: 03-09-2021, (21-)09-14 18-35. */
const DAY = /^0[1-9][\s./_-](?:[01]\d[\s./_-](?:19|20)\d{2}|[0-3]\d\s[0-2]\d\p{Pd}[0-5]\d)$/u;

/** The first thing in a text that looks like a phone number. */
export const findPhone = (text: string): string | undefined =>
  [...text.matchAll(PHONE)].map(([candidate]) => candidate).find((candidate) => !DAY.test(candidate));
