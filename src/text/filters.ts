import type { NamedFilters } from '../domain/filters';
import type { Language } from '../domain/language';
import type { Texts } from './texts';
import { kindText } from './words';

interface FilterTexts {
  readonly targetGroup: (name: string) => string;
  readonly municipality: (name: string) => string;
  readonly method: (name: string) => string;
  readonly year: (year: number) => string;
}

const filterTexts: Texts<FilterTexts> = {
  sv: {
    targetGroup: (name) => `med ${name}`,
    municipality: (name) => `i ${name}`,
    method: (name) => `med metoden ${name}`,
    year: (year) => `${year}`,
  },
  en: {
    targetGroup: (name) => `with ${name}`,
    municipality: (name) => `in ${name}`,
    method: (name) => `using the method ${name}`,
    year: (year) => `in ${year}`,
  },
};

/** " med unga i Laholm 2021": what stands after a counted noun; empty without filters. The kind is said with the noun. */
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

/** "Laholm, 2021": the filters as a plain list. */
export const filtersText = (filters: NamedFilters, language: Language): string =>
  [
    filters.municipality,
    filters.targetGroup,
    filters.method,
    filters.dialogueKind ? kindText(filters.dialogueKind, language) : undefined,
    filters.year?.toString(),
  ]
    .filter((text) => text !== undefined)
    .join(', ');
