import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIALOGUE_FIELD_TABLE, FOLDED } from '../src/domain/dialogue-field-table';
import { DIALOGUE_FIELDS } from '../src/domain/dialogue-fields';
import { Language, USUAL_LANGUAGE } from '../src/domain/language';

/** The recipes of docs/adding.md name files that are there. */

const ROOT = join(__dirname, '..');
const recipes = readFileSync(join(ROOT, 'docs/adding.md'), 'utf8');
const files = [...recipes.matchAll(/`((?:src|test|docs|cards)\/[^`\s]+)`/gu)].map(([, file = '']) => file);
const links = [...recipes.matchAll(/\]\(([^)]+)\)/gu)].map(([, link = '']) => `docs/${link}`);

test('there are recipes, with steps', () => {
  expect(recipes.match(/^## /gmu)?.length).toBeGreaterThan(3);
  expect(files.length).toBeGreaterThan(10);
});

test.each([...new Set([...files, ...links])].map((file) => [file]))('%s is there', (file) => {
  expect(existsSync(join(ROOT, file))).toBe(true);
});

test('a field of a dialogue stands in a section that the form has', () => {
  for (const field of DIALOGUE_FIELDS) {
    const { section } = DIALOGUE_FIELD_TABLE[field];
    expect(section === 'first' || FOLDED.includes(section)).toBe(true);
  }
});

test.each(DIALOGUE_FIELDS.map((field) => [field]))('docs/plan-file.md tells of a dialogue’s %s', (field) => {
  expect(readFileSync(join(ROOT, 'docs/plan-file.md'), 'utf8')).toContain(field);
});

test('the app package has every language, and the usual one first', () => {
  const { localizationInfo } = JSON.parse(readFileSync(join(ROOT, 'appPackage/manifest.json'), 'utf8'));
  const others = localizationInfo.additionalLanguages.map(({ languageTag }: { languageTag: string }) => languageTag);
  expect(localizationInfo.defaultLanguageTag).toBe(USUAL_LANGUAGE);
  expect([USUAL_LANGUAGE, ...others].sort()).toEqual([...Language.options].sort());
});
