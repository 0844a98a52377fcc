import { languageOf, languageOfPhrase } from '../../src/questions/language';

test.each([
  ['status på projektmål 3', 'sv'],
  ['status on goal 3', 'en'],
  // Written without dots and rings, from four letters on: shorter ones are words of both languages.
  ['malet', 'sv'],
  ['malen', 'sv'],
  ['aterkoppling', 'sv'],
  ['nar', undefined],
  // As many of each tells nothing.
  ['visa goals', undefined],
  ['visa goals show', 'en'],
  ['visa mål goals', 'sv'],
  ['åäö', 'sv'],
  ['3', undefined],
  ['', undefined],
])('%j is told as %s', (phrase, language) => {
  expect(languageOfPhrase(phrase)).toBe(language);
  expect(languageOf(phrase)).toBe(language ?? 'sv');
});
