import type { FieldFault, PersonalData, PersonalDataKind } from '../domain/dialogue-faults';
import { type DialogueField, isPlace, longestOf } from '../domain/dialogue-fields';
import { FREE_TEXT_FIELDS } from '../domain/dialogues';
import type { Plan } from '../domain/plan';
import { planWording } from '../domain/plan-wording';
import { findAccounts } from './accounts';
import { findAddresses } from './addresses';
import { findBankNumbers, findCardOrIban } from './bank-numbers';
import { findEmail, findPhone } from './contacts';
import { namesIn, withoutNames } from './names';
import { findPersonnummer } from './numbers';
import { NO_OWN_WORDS, type OwnWords, ownWords } from './own-words';
import { plainText, withDigits } from './plain-text';
import { findPlates } from './plates';

/**
 * Free text is checked for what leads to a person before it is saved (domain rule "People and privacy"): a
 * personnummer, an e-mail address, a phone number, a card's number or an IBAN is never stored; a name, a street
 * address, a number plate, an account's name or a bank number is shown to the writer, who may have it saved as it
 * stands.
 */

/** Enough of it to find it by, never all of it. */
const excerptOf = (text: string): string => `${text.slice(0, Math.min(6, Math.ceil(text.length / 2)))}…`;
/** Longest of a name or an address that is shown, in characters. */
const SHOWN = 40;
const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);
/** The most that is shown of one kind in one text. */
const MOST_SHOWN = 12;

/** The first thing in a text that looks like somebody's number or address; nobody can choose to save it anyway. */
export function findPersonalData(text: string): PersonalData | undefined {
  const looked = withDigits(plainText(text));
  const number = findPersonnummer(looked);
  if (number) return { kind: 'personnummer', excerpt: `${number.slice(0, 6)}${/^\d{6}/u.test(number) ? '-' : ''}…` };
  const email = findEmail(looked);
  if (email) return { kind: 'email', excerpt: excerptOf(email) };
  const card = findCardOrIban(looked);
  if (card) return { kind: 'card', excerpt: excerptOf(card) };
  const phone = findPhone(looked);
  return phone ? { kind: 'phone', excerpt: excerptOf(phone) } : undefined;
}

/** How a text is looked through. */
export interface Look {
  /** The plan's own words, which are nobody's name. */
  readonly own?: OwnWords;
  /** The text tells where a dialogue was held: a street address there is a venue. */
  readonly isPlace?: boolean;
  /** The writer has looked at what may lead to a person and wants it saved. */
  readonly keepNames?: boolean;
}

/**
 * Everything in a text that may lead to a person, whole, so that the writer sees what is meant and may save it anyway.
 */
export function findLeads(text: string, { own = NO_OWN_WORDS, isPlace = false }: Look = {}): PersonalData[] {
  const looked = plainText(text);
  const found: readonly [PersonalDataKind, readonly string[]][] = [
    ['name', namesIn(looked, own)],
    ['address', isPlace ? [] : findAddresses(looked)],
    ['plate', findPlates(looked)],
    ['account', findAccounts(looked, own)],
    ['bank', findBankNumbers(looked)],
  ];
  return found.flatMap(([kind, texts]) => texts.slice(0, MOST_SHOWN).map((each) => ({ kind, excerpt: shown(each) })));
}

/** Whatever in a text looks like somebody's data: what is never saved first, then what the writer may keep. */
export function lookThrough(text: string, look: Look = {}): PersonalData[] {
  const never = findPersonalData(text);
  return [...(never ? [never] : []), ...(look.keepNames ? [] : findLeads(text, look))];
}

/**
 * Whether a question holds nothing that looks like somebody's data. People ask in small letters, so a given name counts
 * whatever its letters.
 */
export const leadsToNobody = (text: string, own: OwnWords): boolean => withoutLeads(text, own) === plainText(text);

/**
 * A question as it may be kept: with "…" for what may be a name in whatever letters it was asked.
 * @returns undefined where it holds what would be asked about or refused in free text, of which nothing is kept
 */
export function withoutLeads(text: string, own: OwnWords): string | undefined {
  return lookThrough(text, { own }).length > 0 ? undefined : withoutNames(plainText(text), own);
}

/** @returns undefined where nothing was found */
export const personalDataFault = (
  found: readonly PersonalData[],
): { readonly fault: 'personal-data'; readonly found: readonly PersonalData[] } | undefined =>
  found.length > 0 ? { fault: 'personal-data', found } : undefined;

const OWN = new WeakMap<Plan, OwnWords>();

/** The words that a plan says itself. They are put together once for each plan that is read. */
export function ownWordsOf(plan: Plan): OwnWords {
  const met = OWN.get(plan);
  if (met) return met;
  const own = ownWords(planWording(plan));
  OWN.set(plan, own);
  return own;
}

/**
 * The faults in the free-text fields of a report, in the order of the form.
 * @param keepNames whether the writer has looked at what looks like names and wants it saved
 */
export function freeTextFaults(
  values: Readonly<Partial<Record<DialogueField, unknown>>>,
  plan: Plan,
  keepNames = false,
): FieldFault[] {
  return FREE_TEXT_FIELDS.flatMap((field): FieldFault[] => {
    const value = values[field];
    // What is too long is refused for that; it is looked through when it comes again, shortened.
    if (typeof value !== 'string' || value.length > longestOf(field)) return [];
    const fault = personalDataFault(lookThrough(value, { own: ownWordsOf(plan), keepNames, isPlace: isPlace(field) }));
    return fault ? [{ field, ...fault }] : [];
  });
}
