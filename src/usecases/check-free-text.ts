import personnummer from 'personnummer';
import { DIALOGUE_FIELDS, type DialogueField, type FieldFault, type PersonalDataKind } from '../domain/dialogue-faults';

/**
 * Free text is checked before it is saved: no personnummer, e-mail address or phone number of a participant is stored
 * (domain rule "People and privacy").
 */

const FREE_TEXT: readonly DialogueField[] = [
  'place',
  'strengthened',
  'lowered',
  'observations',
  'advantages',
  'drawbacks',
];

/** Ten or twelve digits with the separators people put between them. */
const MANY_DIGITS = /(?<![\p{L}\d])\d(?:[ \u00a0.+–-]{0,2}\d){9,11}(?!\d)/gu;
// Bounded, so that a text of one endless word is looked through as fast as any other.
const EMAIL = /[^\s@<>()"',;:]{1,64}\s?(?:@|\(at\)|\[at\])\s?[^\s@<>()"',;:]{1,255}\.\p{L}{2,}/iu;
/** A leading 0, +46 or 0046 and seven to eleven more digits, written in groups or not. */
const PHONE =
  /(?<![\p{L}\d])(?:(?:\+|00)\s?\d{2}[\s\u00a0-]?(?:\(0\))?|0)\s?[1-9]\d{0,2}(?:[\s\u00a0/–-]{0,3}\d){5,8}(?!\d)/u;

export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** Enough of it to find it by, never all of it. */
  readonly excerpt: string;
}

const excerptOf = (text: string): string => `${text.slice(0, Math.min(6, Math.ceil(text.length / 2)))}…`;

/** A personnummer or samordningsnummer whose date and check digit hold, in any spelling. */
function findPersonnummer(text: string): string | undefined {
  for (const [candidate] of text.matchAll(MANY_DIGITS)) {
    const digits = candidate.replace(/\D/gu, '');
    if (digits.length !== 10 && digits.length !== 12) continue;
    if (personnummer.valid(digits)) return candidate;
  }
  return undefined;
}

/** The first thing in a text that looks like somebody's data. */
export function findPersonalData(text: string): PersonalData | undefined {
  const number = findPersonnummer(text);
  if (number) return { kind: 'personnummer', excerpt: `${number.slice(0, 6)}-…` };
  const email = EMAIL.exec(text)?.[0];
  if (email) return { kind: 'email', excerpt: excerptOf(email) };
  const phone = PHONE.exec(text)?.[0];
  if (phone) return { kind: 'phone', excerpt: excerptOf(phone) };
  return undefined;
}

/** The faults in the free-text fields of a report, in the order of the form. */
export function freeTextFaults(values: Readonly<Partial<Record<DialogueField, unknown>>>): FieldFault[] {
  return DIALOGUE_FIELDS.filter((field) => FREE_TEXT.includes(field)).flatMap((field): FieldFault[] => {
    const value = values[field];
    const found = typeof value === 'string' ? findPersonalData(value) : undefined;
    return found ? [{ field, fault: 'personal-data', ...found }] : [];
  });
}
