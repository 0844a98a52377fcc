import type { NamedFilters } from '../domain/filters';
import type { Language } from '../domain/language';
import type { Naming } from '../domain/plan-nouns';
import type { Texts } from './texts';
import { dialoguesOfKind, kindText } from './words';

interface FilterTexts {
  readonly targetGroup: (name: string) => string;
  readonly municipality: (name: string) => string;
  readonly method: (name: string) => string;
  readonly year: (year: number) => string;
  readonly inDialogues: (dialogues: string) => string;
}

const filterTexts: Texts<FilterTexts> = {
  sv: {
    targetGroup: (name) => `med ${name}`,
    municipality: (name) => `i ${name}`,
    method: (name) => `med metoden ${name}`,
    year: (year) => `${year}`,
    inDialogues: (dialogues) => ` i ${dialogues}`,
  },
  en: {
    targetGroup: (name) => `with ${name}`,
    municipality: (name) => `in ${name}`,
    method: (name) => `using the method ${name}`,
    year: (year) => `in ${year}`,
    inDialogues: (dialogues) => ` in ${dialogues}`,
  },
};

/**
 * " med unga i Laholm 2021": what stands after a counted noun; empty without filters. The kind is said with the noun.
 */
export function narrowedText(filters: NamedFilters, language: Language): string {
  const texts = filterTexts[language];
  return [
    filters.targetGroup ? texts.targetGroup(filters.targetGroup) : '',
    filters.method ? texts.method(filters.method) : '',
    filters.municipality ? texts.municipality(filters.municipality) : '',
    filters.year ? texts.year(filters.year) : '',
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
  const { dialogueKind, targetGroup, method } = filters;
  const among = dialogueKind !== undefined || targetGroup !== undefined || method !== undefined;
  const dialogues = among ? filterTexts[language].inDialogues(dialoguesOfKind(2, dialogueKind, naming, language)) : '';
  return dialogues + narrowedText(filters, language);
}

/** "Laholm, 2021": the filters as a plain list. */
export const filtersText = (filters: NamedFilters, naming: Naming, language: Language): string =>
  [
    filters.municipality,
    filters.targetGroup,
    filters.method,
    filters.dialogueKind ? kindText(filters.dialogueKind, naming, language) : undefined,
    filters.year?.toString(),
  ]
    .filter((text) => text !== undefined)
    .join(', ');

/** "Antal dialoger · Laholm, 2021": a card's title, and what its answer was narrowed to. */
export function narrowedTitle(title: string, filters: NamedFilters, naming: Naming, language: Language): string {
  const narrowed = filtersText(filters, naming, language);
  return narrowed === '' ? title : `${title} · ${narrowed}`;
}
