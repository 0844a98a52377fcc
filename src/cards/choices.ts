import { choiceId } from '../domain/dialogue-faults';
import type { Language } from '../domain/language';
import { nameOf, type Term } from '../domain/plan';
import { formTexts } from '../text/fields';
import { capital } from '../text/format';
import { readChoiceIds } from './dialogue-values';

/**
 * How a form lets people choose among the plan's words: from a list, by searching in a long one, or by writing names.
 */

/**
 * Every word stands in the form (`listed`); only what is chosen does, and the others are searched for (`searched`); or
 * there is no room for lists at all and names are written (`written`), which every client can do.
 */
export type ChoiceStyle = 'listed' | 'searched' | 'written';

/** Up to this many choices stand open in what is unfolded, which is quickest; more of them go into a list. */
const MOST_OPEN_CHOICES = 12;
/** Bytes of a list in a form, beyond which it is searched in: some fifty municipalities. */
const LISTED_BYTES = 2_500;
/** Bytes of a list that stands in every form: two kinds of perspective, say. */
const SHORT_BYTES = 600;
/** Names that take more than this in a form are written as their ids, which are shorter. */
const NAMES_BYTES = 600;

export interface Choice {
  readonly title: string;
  readonly value: string;
}

const choicesOf = (terms: readonly Term[]): Choice[] =>
  terms.map(({ id, name }) => ({ title: capital(name), value: id }));

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** What a form can hold and its client can do. */
export interface Room {
  /** Whether all lists stand in the form, or only those that take little room. */
  readonly lists: 'all' | 'short';
  /** Whether the client asks for choices while one types. */
  readonly searches: boolean;
}

/** How one of the plan's words is chosen. */
export function styleOfOne(terms: readonly Term[], { lists, searches }: Room): ChoiceStyle {
  const size = bytes(choicesOf(terms));
  if (searches) return size > (lists === 'all' ? LISTED_BYTES : SHORT_BYTES) ? 'searched' : 'listed';
  return lists === 'all' || size <= SHORT_BYTES ? 'listed' : 'written';
}

/**
 * How several are: they stand open or are written, since clients lose what was chosen in a list that is searched in.
 */
export const styleOfSeveral = (terms: readonly Term[], { lists }: Room): ChoiceStyle =>
  lists === 'all' || bytes(choicesOf(terms)) <= SHORT_BYTES ? 'listed' : 'written';

/** The part of a field's data that says how it is chosen. */
interface ChoiceData {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly hint: string;
  readonly style: 'compact' | 'expanded';
  readonly isMulti: boolean;
  readonly isListed: boolean;
  readonly isSearched: boolean;
  readonly isWritten: boolean;
}

const shownAs = (style: ChoiceStyle) => ({
  isListed: style === 'listed',
  isSearched: style === 'searched',
  isWritten: style === 'written',
});

/** One of the plan's words. @param value as it was sent, or the id of what stands in the form */
export function oneChoice(
  terms: readonly Term[],
  value: string,
  hint: string,
  style: ChoiceStyle,
  language: Language,
): ChoiceData {
  const chosen = choiceId(terms, value);
  const data = { style: 'compact', isMulti: false, ...shownAs(style) } as const;
  const texts = formTexts[language];
  if (style === 'listed') return { ...data, value: chosen ?? '', choices: choicesOf(terms), hint };
  const name = chosen === undefined ? undefined : nameOf(terms, chosen);
  if (style === 'written') return { ...data, value: name ?? value, choices: [], hint: texts.writeOne };
  const choices = choicesOf(terms.filter(({ id }) => id === chosen));
  // Some clients leave a searched field empty although something has been chosen; then this stands in it.
  return { ...data, value: chosen ?? '', choices, hint: name === undefined ? texts.search : texts.unlessOther(name) };
}

/**
 * Several of the plan's words.
 * @param isFirst they stand in the first step of a form, which a phone's screen holds: as one line that unfolds
 */
export function severalChoices(
  terms: readonly Term[],
  value: string,
  hint: string,
  style: ChoiceStyle,
  { isFirst, language }: { readonly isFirst: boolean; readonly language: Language },
): ChoiceData {
  const chosen = readChoiceIds(value, terms);
  const expanded = isFirst || terms.length > MOST_OPEN_CHOICES ? 'compact' : 'expanded';
  if (style !== 'written') {
    const data = { style: expanded, isMulti: true, ...shownAs('listed') } as const;
    return { ...data, value: chosen.join(','), choices: choicesOf(terms), hint };
  }
  const data = { style: expanded, isMulti: true, ...shownAs('written') } as const;
  // What is none of the plan's words stays as it was written.
  if (chosen.length === 0) return { ...data, value, choices: [], hint: formTexts[language].writeSeveral };
  // A name with a comma in it would be read as two.
  const names = chosen.map((id) => nameOf(terms, id)).map((name, index) => (name.includes(',') ? chosen[index] : name));
  const written = names.join(', ');
  const short = bytes(written) > NAMES_BYTES ? chosen.join(', ') : written;
  return { ...data, value: short, choices: [], hint: formTexts[language].writeSeveral };
}
