import { type LocalDate, monthOf, yearOf } from '../domain/dates';
import type { NamedFilters } from '../domain/filters';
import type { Language } from '../domain/language';
import type { Naming } from '../domain/plan-nouns';
import { dateText, NO_BREAK } from './format';
import type { Texts } from './texts';
import { dialoguesOfKind, kindText } from './words';

interface FilterTexts {
  readonly targetGroup: (name: string) => string;
  readonly municipality: (name: string) => string;
  readonly method: (name: string) => string;
  readonly perspective: (name: string) => string;
  readonly year: (year: number) => string;
  readonly on: (day: string) => string;
  readonly between: (first: string, last: string) => string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
  readonly inDialogues: (dialogues: string) => string;
}

const filterTexts: Texts<FilterTexts> = {
  sv: {
    targetGroup: (name) => `med ${name}`,
    municipality: (name) => `i ${name}`,
    method: (name) => `med metoden ${name}`,
    perspective: (name) => `med perspektivet ${name}`,
    year: (year) => `${year}`,
    on: (day) => `den ${day}`,
    between: (first, last) => `${first}–${last}`,
    since: (day) => `från och med ${day}`,
    until: (day) => `till och med ${day}`,
    inDialogues: (dialogues) => ` i ${dialogues}`,
  },
  en: {
    targetGroup: (name) => `with ${name}`,
    municipality: (name) => `in ${name}`,
    method: (name) => `using the method ${name}`,
    perspective: (name) => `with the perspective ${name}`,
    year: (year) => `in ${year}`,
    on: (day) => `on ${day}`,
    between: (first, last) => `from ${first} to ${last}`,
    since: (day) => `from ${day} on`,
    until: (day) => `until ${day}`,
    inDialogues: (dialogues) => ` in ${dialogues}`,
  },
};

/** The first of two days, without the month or the year that stands with the last. */
function firstDay(from: LocalDate, to: LocalDate, language: Language): string {
  const [day = '', month = '', year = ''] = dateText(from, language).split(NO_BREAK);
  if (monthOf(from) === monthOf(to)) return day;
  return yearOf(from) === yearOf(to) ? [day, month].join(NO_BREAK) : [day, month, year].join(NO_BREAK);
}

/** "2021", "1–30 november 2021", "från och med 15 oktober 2026": the days that an answer is about; empty where none. */
export function daysText({ year, from, to }: Pick<NamedFilters, 'year' | 'from' | 'to'>, language: Language): string {
  const texts = filterTexts[language];
  if (year !== undefined) return texts.year(year);
  if (from !== undefined && from === to) return texts.on(dateText(from, language));
  if (from !== undefined && to !== undefined)
    return texts.between(firstDay(from, to, language), dateText(to, language));
  if (from !== undefined) return texts.since(dateText(from, language));
  return to === undefined ? '' : texts.until(dateText(to, language));
}

/**
 * " med unga i Laholm 2021": what stands after a counted noun; empty without filters. The kind is said with the noun.
 */
export function narrowedText(filters: NamedFilters, language: Language): string {
  const texts = filterTexts[language];
  return [
    filters.targetGroup ? texts.targetGroup(filters.targetGroup) : '',
    filters.method ? texts.method(filters.method) : '',
    filters.perspective ? texts.perspective(filters.perspective) : '',
    filters.municipality ? texts.municipality(filters.municipality) : '',
    daysText(filters, language),
  ]
    .filter((text) => text !== '')
    .map((text) => ` ${text}`)
    .join('');
}

/** " i fördjupande dialoger med unga 2021": the same where the kind is not said with a counted noun. */
export function whereText({ dialogueKind, ...rest }: NamedFilters, naming: Naming, language: Language): string {
  const kind = dialogueKind
    ? filterTexts[language].inDialogues(dialoguesOfKind(2, dialogueKind, naming, language))
    : '';
  return kind + narrowedText(rest, language);
}

/** " i dialoger med unga i Laholm": what stands after people, whom a group or a method would not stand with. */
export function inDialoguesText(filters: NamedFilters, naming: Naming, language: Language): string {
  const { dialogueKind, targetGroup, method, perspective } = filters;
  const among = [dialogueKind, targetGroup, method, perspective].some((name) => name !== undefined);
  const dialogues = among ? filterTexts[language].inDialogues(dialoguesOfKind(2, dialogueKind, naming, language)) : '';
  return dialogues + narrowedText(filters, language);
}

/** "Laholm, 2021": the filters as a plain list. */
export const filtersText = (filters: NamedFilters, naming: Naming, language: Language): string =>
  [
    filters.municipality,
    filters.targetGroup,
    filters.method,
    filters.perspective,
    filters.dialogueKind ? kindText(filters.dialogueKind, naming, language) : undefined,
    filters.year?.toString() ?? daysText(filters, language),
  ]
    .filter((text) => text !== undefined && text !== '')
    .join(', ');

/** "Antal dialoger · Laholm, 2021": a card's title, and what its answer was narrowed to. */
export function narrowedTitle(title: string, filters: NamedFilters, naming: Naming, language: Language): string {
  const narrowed = filtersText(filters, naming, language);
  return narrowed === '' ? title : `${title} · ${narrowed}`;
}
