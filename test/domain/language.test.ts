import { languageOfLocale } from '../../src/domain/language';

test.each([
  [undefined, 'sv'],
  ['', 'sv'],
  ['   ', 'sv'],
  ['sv', 'sv'],
  ['SV', 'sv'],
  [' sv-FI ', 'sv'],
  ['sv_SE', 'sv'],
  ['swe', 'sv'],
  ['swa', 'en'],
  ['svx', 'en'],
  ['asv', 'en'],
  ['en', 'en'],
  ['en-SE', 'en'],
  ['fi-sv', 'en'],
  ['zh-Hans-CN', 'en'],
  ['abcdefgh', 'en'],
  // Not the shape of a locale: no language is told.
  ['abcdefghi', 'sv'],
  ['e', 'sv'],
  ['42', 'sv'],
  ['en.US', 'sv'],
  ['-en', 'sv'],
] as const)('a client in "%s" is answered in %s', (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
});
