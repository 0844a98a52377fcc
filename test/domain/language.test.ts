import { type Language, languageOfLocale } from '../../src/domain/language';

/** The language of a client's locale (docs/decisions/0009). */

test.each<[string | undefined, Language]>([
  ['sv', 'sv'],
  ['sv-SE', 'sv'],
  ['sv_FI', 'sv'],
  ['SWE', 'sv'],
  [' sv-SE ', 'sv'],
  ['en', 'en'],
  ['en-US', 'en'],
  ['eng', 'en'],
  // Nobody has asked for texts in these.
  ['nb-NO', 'en'],
  ['da', 'en'],
  ['svx', 'en'],
  ['swed', 'en'],
  // Nothing is told.
  [undefined, 'sv'],
  ['', 'sv'],
  ['-', 'sv'],
  ['x', 'sv'],
  ['sv2', 'sv'],
  ['en2', 'sv'],
])('%j: %s', (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
});
