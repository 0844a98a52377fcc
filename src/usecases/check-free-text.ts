import personnummer from 'personnummer';
import { DIALOGUE_FIELDS, type DialogueField, type FieldFault, type PersonalDataKind } from '../domain/dialogue-faults';
import { FREE_TEXT_FIELDS } from '../domain/dialogues';

/**
 * Free text is checked before it is saved: no personnummer, e-mail address or phone number of a participant is stored
 * (domain rule "People and privacy").
 */

const FREE_TEXT: readonly DialogueField[] = FREE_TEXT_FIELDS;

// All of these are looked for in text with its characters made plain (see `plain`), and are bounded, so that a text of
// one endless word is looked through as fast as any other.

const DASH = '[\\p{Pd}\u2212]';
/** A day written together or in parts, then four digits or two pairs: 811218-9876, 1981-12-18 9876, 811218 98 76. */
const DATE_AND_FOUR = new RegExp(
  `(?<!\\d)(?:(?:\\d{2})?\\d{2}(?:[\\s./]|${DASH})?\\d{2}(?:[\\s./]|${DASH})?\\d{2}\\s?(?:[+/:]|${DASH})?\\s?\\d{4}` +
    `|(?:\\d{2})?\\d{6}\\s?(?:[+/:]|${DASH})?\\s?\\d{2}\\s\\d{2})(?!\\d)`,
  'gu',
);
/** Five or six pairs with the same thing between them: 81 12 18 98 76, 81.12.18.98.76. */
const PAIRS = new RegExp(`(?<!\\d)\\d{2}([\\s.,]|${DASH})\\d{2}(?:\\1\\d{2}){3,4}(?!\\d)`, 'gu');
const EMAIL =
  /[^\s@<>()"',;:]{1,64}\s?(?:@|\(at\)|\[at\]|\(a\)|\(?snabel-a\)?)\s?[^\s@<>()"',;:]{1,255}(?:\.| punkt )\p{L}{2,}/iu;
/** A leading 0, + or 00 and seven to thirteen more digits, written in groups or not. */
const PHONE =
  /(?<!\d)(?:(?:\+|00)\s?\d{1,3}[\s-]?(?:\(0\)\s?|\()?|\(?0)\s?[1-9]\d{0,3}\)?(?:[\s/\p{Pd}]{0,3}\d){5,9}(?!\d)|(?<![\d.])0[1-9]\d{0,2}(?:\.\d{2,3}){3}(?![.\d])/gu;
/** What looks like a phone number and is a day: 03-09-2021. */
const DAY = /^0[1-9][\s./-][01]\d[\s./-](?:19|20)\d{2}$/u;

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

/** Digits of every width as digits, and nothing invisible between them. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\p{Cf}/gu, '');

const excerptOf = (text: string): string => `${text.slice(0, Math.min(6, Math.ceil(text.length / 2)))}…`;

/** A personnummer or samordningsnummer whose date and check digit hold, in any spelling. */
function findPersonnummer(text: string): string | undefined {
  for (const pattern of [DATE_AND_FOUR, PAIRS]) {
    for (const [candidate] of text.matchAll(pattern)) {
      if (personnummer.valid(candidate.replace(/\D/gu, ''))) return candidate;
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
    if (typeof value !== 'string') return [];
    const found = findWithName(value, keepNames);
    return found ? [{ field, fault: 'personal-data', ...found }] : [];
  });
}
