import personnummer from 'personnummer';
import { DIALOGUE_FIELDS, type DialogueField, type FieldFault, type PersonalDataKind } from '../domain/dialogue-faults';
import { FREE_TEXT_FIELDS, FREE_TEXT_MAX } from '../domain/dialogues';

/**
 * Free text is checked before it is saved: no personnummer, e-mail address or phone number of a participant is stored
 * (domain rule "People and privacy").
 */

const FREE_TEXT: readonly DialogueField[] = FREE_TEXT_FIELDS;

// All of these are looked for in text with its characters made plain (see `plain`), and are bounded, so that a text of
// one endless word is looked through as fast as any other.

const DASH = '[\\p{Pd}\u2212]';
/** What may stand between the parts of a number. */
const BETWEEN = `(?:[\\s./_,:•·]|${DASH})`;
/**
 * A day written together or in parts, then four digits or two pairs: 811218-9876, 1981-12-18 9876, 811218-98-76,
 * 81 12 18 - 98 76.
 */
const DATE_AND_FOUR = new RegExp(
  `(?<!\\d)(?:\\d{2})?\\d{2}${BETWEEN}?\\d{2}${BETWEEN}?\\d{2}` +
    `\\s?(?:[+/:.,_•·]|${DASH})?\\s?(?:\\d{4}|(?<pairs>\\d{2}${BETWEEN}\\d{2}))(?!\\d)`,
  'gu',
);
/** Five or six pairs, or ten or twelve digits, with the same thing between them: 81 12 18 98 76, 8-1-1-2-1-8-9-8-7-6. */
const PAIRS = new RegExp(`(?<!\\d)\\d{2}(${BETWEEN})\\d{2}(?:\\1\\d{2}){3,4}(?!\\d)`, 'gu');
const SINGLES = new RegExp(`(?<!\\d)\\d(${BETWEEN})\\d(?:\\1\\d){8}(?:\\1\\d\\1\\d)?(?!\\d)`, 'gu');
/** A day of this century and a time after it, which a check digit fits one time in ten: 2021-09-14 18.30, 21-09-14 18-20. */
const DAY_AND_TIME = /^(?:20)?[1-3]\d\D?\d\d\D?\d\d.{1,3}[0-2]\d\D[0-5]\d$/u;

const LOCAL = String.raw`(?:[^\s@<>()[\]{}"',;:]{1,64}|"[^"@\n]{1,64}")`;
const HOST = String.raw`[^\s@<>()[\]{}"',;:]{1,255}`;
const DOT = String.raw`(?:\s?\.|\s?[([{]\s?(?:dot|punkt|\.)\s?[)\]}]\s?|\s(?:dot|punkt)\s)`;
/** What an address that is spelt out ends with; any word could be one otherwise. */
const ENDINGS = 'se|nu|com|org|net|eu|info|io|dk|fi|de';
/** With a sign or a word in brackets between name and host, or with both "at" and "dot" in letters. */
const EMAIL = new RegExp(
  String.raw`${LOCAL}(?:\s?(?:@|[([{]\s?(?:at|a|@|snabel-a)\s?[)\]}]|snabel-a)\s?${HOST}${DOT}\p{L}{2,}|\sat\s${HOST}\s(?:dot|punkt)\s(?:${ENDINGS})(?!\p{L}))`,
  'iu',
);
/**
 * A leading 0, + or 00 and seven to thirteen more digits, written in groups or not; a mobile number that has lost its
 * plus or its 0. What follows a year is a day and a time.
 */
const PHONE =
  /(?<!\d)(?<!(?:19|20)\d\d[\p{Pd}_/.])(?:(?:\+|00)\s?\d{1,3}[\s-]?(?:\(0\)\s?|\()?|\(?0)\s?[1-9]\d{0,3}\)?(?:[\s/_•·\p{Pd}]{0,3}\d){5,9}(?!\d)|(?<![\d.])0[1-9]\d{0,2}(?:\.\d{2,3}){3}(?![.\d])|(?<!\d)46[\s-]?(?:\(0\)\s?)?7[02369](?:[\s-]?\d){7}(?!\d)|(?<!\d)7[02369]\s?\p{Pd}\s?\d{3}\s?\d{2}\s?\d{2}(?!\d)/gu;
/** What looks like a phone number and is a day, or ends one and has a time after it: 03-09-2021, (21-)09-14 18-35. */
const DAY = /^0[1-9][\s./_-](?:[01]\d[\s./_-](?:19|20)\d{2}|[0-3]\d\s[0-2]\d\p{Pd}[0-5]\d)$/u;

/** "heter Kim": a word with a capital after it; the verb alone says nothing. */
const CALLED = /(?<!\p{L})(?:[Hh]eter|[Hh]ette)[\s:"'“”»*_]{1,4}\p{Lu}\p{Ll}/u;
/** "jag heter kim": whoever says so is about to say a name, with or without a capital. */
const INTRODUCED =
  /(?<!\p{L})(?:(?:jag|hon|han|hen) (?:heter|hette)|mitt namn är|hennes namn är|hans namn är|my name is|my name's|(?:her|his|their) name is)[\s:"'“”»*_]{1,4}(?!(?:inte|ju|också|egentligen|faktiskt|något|nåt|annat|likadant|samma|så|som|vad|not|the|same)(?!\p{L}))\p{L}/iu;

export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** Enough of it to find it by, never all of it. */
  readonly excerpt: string;
}

/** The digits of other scripts that have been met: there are some hundred. */
const DIGITS = new Map<string, string>();

/** A digit of any script as 0–9: each script's ten stand in a row. */
function digitOf(digit: string): string {
  const met = DIGITS.get(digit);
  if (met !== undefined) return met;
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  const value = String(code - zero);
  DIGITS.set(digit, value);
  return value;
}

/** Digits of every width and script as 0–9, quotation marks of one sort, and nothing invisible between them. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?![0-9])\p{Nd}/gu, digitOf)
    .replace(/[“”„»«]/gu, '"');

const excerptOf = (text: string): string => `${text.slice(0, Math.min(6, Math.ceil(text.length / 2)))}…`;

/** A personnummer or samordningsnummer whose date and check digit hold, in any spelling. */
function findPersonnummer(text: string): string | undefined {
  for (const pattern of [DATE_AND_FOUR, PAIRS, SINGLES]) {
    for (const { 0: candidate, groups } of text.matchAll(pattern)) {
      const isTime = groups?.pairs !== undefined && DAY_AND_TIME.test(candidate);
      if (!isTime && personnummer.valid(candidate.replace(/\D/gu, ''))) return candidate;
    }
  }
  return undefined;
}

const findPhone = (text: string): string | undefined =>
  [...text.matchAll(PHONE)].map(([candidate]) => candidate).find((candidate) => !DAY.test(candidate));

/** The first thing in a text that looks like somebody's number or address; nobody can choose to save it anyway. */
export function findPersonalData(text: string): PersonalData | undefined {
  const looked = plain(text);
  const number = findPersonnummer(looked);
  if (number) return { kind: 'personnummer', excerpt: `${number.slice(0, 6)}-…` };
  const email = EMAIL.exec(looked)?.[0];
  if (email) return { kind: 'email', excerpt: excerptOf(email) };
  const phone = findPhone(looked);
  if (phone) return { kind: 'phone', excerpt: excerptOf(phone) };
  return undefined;
}

/** The first thing in a text that looks like somebody's name, by what is said before names: "heter …", "my name is …". */
export function findName(text: string): PersonalData | undefined {
  const looked = plain(text);
  const found = (CALLED.exec(looked) ?? INTRODUCED.exec(looked))?.[0];
  // Both end within the name, so that what is shown is how it begins.
  return found ? { kind: 'name', excerpt: `${found}…` } : undefined;
}

/**
 * Whatever in a text looks like somebody's data, a name among it.
 * @param keepNames whether the writer has looked at what looks like names and wants it saved
 */
export const findWithName = (text: string, keepNames = false): PersonalData | undefined =>
  findPersonalData(text) ?? (keepNames ? undefined : findName(text));

/**
 * The faults in the free-text fields of a report, in the order of the form.
 * @param keepNames whether the writer has looked at what looks like names and wants it saved
 */
export function freeTextFaults(
  values: Readonly<Partial<Record<DialogueField, unknown>>>,
  keepNames = false,
): FieldFault[] {
  return DIALOGUE_FIELDS.filter((field) => FREE_TEXT.includes(field)).flatMap((field): FieldFault[] => {
    const value = values[field];
    // What is too long is refused for that; it is looked through when it comes again, shortened.
    if (typeof value !== 'string' || value.length > FREE_TEXT_MAX) return [];
    const found = findWithName(value, keepNames);
    return found ? [{ field, fault: 'personal-data', ...found }] : [];
  });
}
