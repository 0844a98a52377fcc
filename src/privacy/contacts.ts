import { isEnglishWord } from '../words/dictionary';
import { COUNTED, MONEY, TIMES } from './counted';
import { knownPhones } from './phone-library';

/** E-mail addresses and phone numbers. Every pattern is bounded. */

const LOCAL_SIGN = String.raw`[^\s@<>()[\]{}"',;:]`;
/** What stands before the sign, at the end of a short piece of text. */
const LOCAL = new RegExp(String.raw`(?:${LOCAL_SIGN}{1,64}|"[^"@\n]{1,64}")$`, 'u');
const HOST = String.raw`[^\s@<>()[\]{}"',;:]{1,100}`;
const DOT = String.raw`(?:\s?\.|\s?[([{]\s?(?:dot|punkt|\.)\s?[)\]}]\s?|\s(?:dot|punkt)\s)`;
/** What an address that is spelt out ends with; any word could be one otherwise. */
const ENDINGS = 'se|nu|com|org|net|eu|info|io|dk|fi|de|no|uk|gmail|hotmail';
/** Where people have their mail: with these the ending may be left out, and it is no account of a network. */
export const MAILBOXES = 'gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|telia|protonmail|proton';
/** What is said for the sign: snabel-a, snabela, kanelbulle, alfakrull, vid-a. */
const SNABEL = String.raw`(?:snabel[-\s]?a|kanelbulle|alfakrull|vid-a|at-tecken|at-tecknet)`;
/**
 * From the sign on: with a sign or a word in brackets between name and host, or with both "at" and "dot" in letters. It
 * is looked for from the sign and not from the name before it, so that a word without an end is passed over at once.
 */
const EMAIL = new RegExp(
  String.raw`(?<=${LOCAL_SIGN}|")(?:\s?(?:@|[([{<*_-]\s?(?:at|ät|a|@|snabel-?a)\s?[)\]}>*_-])\s?${HOST}(?:${DOT}\p{L}{2,}|(?:\s?\.\s|,)(?:${ENDINGS})(?!\p{L}))|\s?${SNABEL}\s?${HOST}(?:${DOT}\p{L}{2,}|\s(?:\.\s)?(?:${ENDINGS})(?!\p{L}))|@(?:${MAILBOXES})(?![\p{L}\p{Nd}])|\s(?:at|ät)\s${HOST}\s(?:dot|punkt)\s(?:${ENDINGS})(?!\p{L}))`,
  'giu',
);
/**
 * An account of Mastodon and its like: @anna@mastodon.se. It looks like an e-mail address and is none, so the writer is
 * asked, unless the host is where people have their mail.
 */
export const FEDIVERSE = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}._@/-])@([\p{L}\p{Nd}_][\p{L}\p{Nd}._-]{0,63})@(?!(?:${MAILBOXES})(?:\.|(?![\p{L}\p{Nd}])))[\p{L}\p{Nd}-]{1,63}(?:\.[\p{L}\p{Nd}-]{2,63}){1,4}`,
  'giu',
);
/** "anna ät example.se", "anna at example.se": the latter is English for a place too ("look at example.se"). */
const SPOKEN_ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}])([\p{L}\p{Nd}][\p{L}\p{Nd}._-]{0,63})\s(at|ät)\s[\p{L}\p{Nd}-]{2,63}(?:\.[\p{L}\p{Nd}-]{2,63}){0,3}\s?\.(?:${ENDINGS})(?!\p{L})`,
  'giu',
);

/** The first thing in a text that looks like an e-mail address, in any spelling. */
export function findEmail(text: string): string | undefined {
  const mail = text.replace(FEDIVERSE, '\n');
  for (const { 0: found, index } of mail.matchAll(EMAIL)) {
    return `${LOCAL.exec(mail.slice(Math.max(0, index - 66), index))?.[0] ?? ''}${found}`;
  }
  for (const [whole, local = '', at = ''] of text.matchAll(SPOKEN_ADDRESS)) {
    if (at.toLowerCase() === 'ät' || !isEnglishWord(local.toLowerCase())) return whole;
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
const DAY = /^0[1-9][\s./_-](?:[01]\d[\s./_-](?:19|20)\d{2}(?:\s[0-2]\d)?|[0-3]\d\s[0-2]\d\p{Pd}[0-5]\d)$/u;
/** What is counted in thousands: +12 500 000. */
const THOUSANDS = /^\+?\s?\d{1,3}(?: \d{3})+$/u;
/** What says that the number after it is of something else: a case, an invoice, a book, a municipality. */
const OF_OTHERS =
  /(?<!\p{L})(?:dnr|(?:diarie|ärende|faktura|ocr-?)(?:nr|nummer)|ocr|issn|isbn|ean|kommunkod)(?:[\s.:]|nr){0,4}$/iu;
const LONGEST_OF_OTHERS = 24;
/** One that may be rung wherever it stands. */
const MOBILE = /^(?:0|46|0046)7[02369]\d{7}$/u;
/** A scale, or a number that somebody made up. */
const RISING = '012345678910';

/** Whether what looks like a phone number is none: a day, a scale, an amount, or the number of something else. */
function isOtherNumber(found: string, before: string, after: string): boolean {
  const digits = found.replace(/\D/gu, '');
  return (
    DAY.test(found) ||
    RISING.startsWith(digits) ||
    (THOUSANDS.test(found) && (MONEY.test(after) || COUNTED.test(after))) ||
    (!MOBILE.test(digits) && OF_OTHERS.test(before))
  );
}

/** A number without its area code is one only right after a word that says so: "tfn 12 34 56", "nås på 123456". */
const LOCAL_PHONE =
  /(?<!\p{L})(?:(?:hem|jobb|arbets|privat|mobil)?(?:tfn|tel|telefon)(?:en)?(?:[- ]?(?:nr|nummer|numret))?|mobil(?:en)?(?:[- ]?(?:nr|nummer|numret))?|mob|ring(?:a|er|de|t)?|nås på|sms:?a|phone(?: number)?|call)(?:[\s.:,()]{1,3}(?:nr|nummer|numret|är|is|på|till|hem|hemma|arb|arbete|mig|honom|henne|hen|dem|oss|him|her|me)){0,3}[\s.:,()]{1,3}(\d(?:[ \p{Pd}]?\d){4,12})(?![\p{L}\d])/giu;
/** Numbers that everybody may ring: the police, Bris, the help lines of Europe and the enquiry services. */
const PUBLIC = /^(?:11313|11414|116\d{3}|118\d{2,3})$/u;
/** A round amount that nothing is said after: 12 000. */
const ROUND = /^\d{1,3}(?: \d{3})* \d00$/u;

function findLocalPhone(text: string): string | undefined {
  for (const { 0: all, 1: number = '', index } of text.matchAll(LOCAL_PHONE)) {
    const after = text.slice(index + all.length, index + all.length + 12);
    const isOther = PUBLIC.test(number.replace(/\D/gu, '')) || ROUND.test(number) || TIMES.test(number);
    if (!isOther && !COUNTED.test(after) && !MONEY.test(after)) return number;
  }
  return undefined;
}

/** The first thing in a text that looks like a phone number, or that the library knows to be one. */
export function findPhone(text: string): string | undefined {
  const isPhone = (found: string, index: number): boolean => {
    const end = index + found.length;
    const before = text.slice(Math.max(0, index - LONGEST_OF_OTHERS), index);
    return !isOtherNumber(found, before, text.slice(end, end + 12));
  };
  for (const { 0: found, index } of text.matchAll(PHONE)) if (isPhone(found, index)) return found;
  const local = findLocalPhone(text);
  if (local) return local;
  for (const { found, index } of knownPhones(text)) if (isPhone(found, index)) return found;
  return undefined;
}
