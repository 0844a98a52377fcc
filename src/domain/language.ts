import { z } from 'zod';

/** The languages that people are answered in. */
export const Language = z.enum(['sv', 'en']);
export type Language = z.infer<typeof Language>;

/** What is told in each language; a language that is added is asked for in every one of these. */
export type PerLanguage<T> = Readonly<Record<Language, T>>;

/** What a client's locale begins with, in small letters, where it says the language. */
const LOCALES: PerLanguage<readonly string[]> = { sv: ['sv', 'swe'], en: ['en', 'eng'] };

/** Of whoever has said nothing, and of what goes to a whole group (docs/decisions/0009). */
export const USUAL_LANGUAGE: Language = 'sv';
/** Of whoever has a client in a language that is none of these. */
const FOREIGN_LANGUAGE: Language = 'en';

const SUBTAG = /^([a-z]{2,8})(?:[-_]|$)/iu;

/**
 * The language of a client's locale ("sv-FI", "sv_SE", "fi-FI"): Swedish for Swedish and where none is told or what is
 * told is no locale, English for any other (docs/decisions/0009).
 */
export function languageOfLocale(locale: string | undefined): Language {
  const [, subtag] = SUBTAG.exec(locale?.trim() ?? '') ?? [];
  if (subtag === undefined) return USUAL_LANGUAGE;
  return Language.options.find((each) => LOCALES[each].includes(subtag.toLowerCase())) ?? FOREIGN_LANGUAGE;
}
