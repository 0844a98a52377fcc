import { z } from 'zod';

/** The languages that people are answered in. */
export const Language = z.enum(['sv', 'en']);
export type Language = z.infer<typeof Language>;

const SUBTAG = /^([a-z]{2,8})(?:[-_]|$)/iu;

/**
 * The language of a client's locale ("sv-FI", "sv_SE", "fi-FI"): Swedish for Swedish and where none is told or what is
 * told is no locale, English for any other (docs/decisions/0009).
 */
export function languageOfLocale(locale: string | undefined): Language {
  const [, language = 'sv'] = SUBTAG.exec(locale?.trim() ?? '') ?? [];
  return /^(?:sv|swe)$/iu.test(language) ? 'sv' : 'en';
}
