import { termsOf } from '../domain/dialogue-faults';
import { DIALOGUE_FIELD_TABLE } from '../domain/dialogue-field-table';
import { DIALOGUE_FIELDS, type DialogueField } from '../domain/dialogue-fields';
import type { DialogueContent } from '../domain/dialogues';
import { SMALLEST_SHOWN } from '../domain/figures';
import type { Language } from '../domain/language';
import { nameOf, type Plan } from '../domain/plan';
import { fieldLabel, formTexts } from './fields';
import { capital, dateText, listAnd, number, quoted } from './format';
import type { Texts } from './texts';
import { kindText } from './words';

/** What a change of a dialogue changed: "Antal deltagare: 11 → 12". */

interface ChangeTexts {
  /** Of a field whose words are not shown. */
  readonly changed: (label: string) => string;
  readonly filled: (label: string) => string;
  readonly emptied: (label: string) => string;
  readonly missing: string;
}

const texts: Texts<ChangeTexts> = {
  sv: {
    changed: (label) => `${label} har ändrats`,
    filled: (label) => `${label} har fyllts i`,
    emptied: (label) => `${label} har tagits bort`,
    missing: 'ej ifyllt',
  },
  en: {
    changed: (label) => `${label}: changed`,
    filled: (label) => `${label}: filled in`,
    emptied: (label) => `${label}: taken away`,
    missing: 'not filled in',
  },
};

/** More names than this are no line to read: only that they were changed is said. */
const MOST_NAMES = 3;

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** The order in which choices were ticked does not count. */
const keyOf = (value: unknown): string =>
  isEmpty(value) ? '' : JSON.stringify(Array.isArray(value) ? [...value].sort() : value);

/** Fewer people than five stand on no card, but for those who took part, whom the receipt counts already. */
const isKept = (field: DialogueField, value: unknown): boolean =>
  field !== 'participants' &&
  DIALOGUE_FIELD_TABLE[field].shownTo === 'not-few' &&
  typeof value === 'number' &&
  value > 0 &&
  value < SMALLEST_SHOWN;

/** @returns undefined for what is not shown: words that somebody wrote, few people, many names */
function shownValue(field: DialogueField, value: unknown, plan: Plan, language: Language): string | undefined {
  const about = DIALOGUE_FIELD_TABLE[field];
  if (about.sort === 'mark') return formTexts[language][value === true ? 'yes' : 'no'];
  if (isEmpty(value)) return texts[language].missing;
  if (isKept(field, value)) return undefined;
  if (typeof value === 'number') return number(value, language);
  if (Array.isArray(value)) {
    const terms = termsOf(field, plan) ?? [];
    return value.length > MOST_NAMES
      ? undefined
      : listAnd(
          value.map((id) => nameOf(terms, String(id))),
          language,
        );
  }
  switch (about.sort) {
    case 'date':
      return dateText(String(value), language);
    case 'kind':
      return value === 'perspective' || value === 'in-depth' ? kindText(value, plan, language) : undefined;
    case 'one':
      return nameOf(termsOf(field, plan) ?? [], String(value));
    default:
      return undefined;
  }
}

/** A line for each field that is another than it was; of what is written in words no more than that. */
export function dialogueChangeLines(
  before: DialogueContent,
  after: DialogueContent,
  plan: Plan,
  language: Language,
): string[] {
  const { changed, filled, emptied } = texts[language];
  return DIALOGUE_FIELDS.filter((field) => keyOf(before[field]) !== keyOf(after[field])).map((field) => {
    const named = capital(fieldLabel(field, plan, language));
    const label = named.endsWith('?') ? quoted(named, language) : named;
    const [was, is] = [before[field], after[field]].map((value) => shownValue(field, value, plan, language));
    if (was !== undefined && is !== undefined) return `${label}: ${was} → ${is}`;
    const sentence = isEmpty(before[field]) ? filled : isEmpty(after[field]) ? emptied : changed;
    return sentence(label);
  });
}
