import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIALOGUE_FIELD_TABLE, FOLDED } from '../src/domain/dialogue-field-table';
import { DIALOGUE_FIELDS } from '../src/domain/dialogue-fields';
import { Language, USUAL_LANGUAGE } from '../src/domain/language';
import { KINDS } from '../src/domain/question-kinds';

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

/** The steps of a question in `src/`, without what they say of words, of forms and of a family of its own. */
const question = recipes.slice(recipes.indexOf('## A question'), recipes.indexOf('A kind that opens a form'));

test('a question touches five files of src/ at most', () => {
  const steps = question.split(/^\d\. /mu).slice(1);
  const touched = steps.flatMap((step) => /`(src\/[^`]+\.ts)`/u.exec(step)?.[1] ?? []);
  expect(touched).toEqual([
    'src/domain/question-kinds.ts',
    'src/questions/kinds/about.ts',
    'src/answers/about.ts',
    'src/text/about.ts',
    'src/cards/about.ts',
  ]);
});

/** The tables that put families together, and the type of what each family tells of its kinds. */
const TABLES = [
  ['src/questions/decide.ts', 'src/questions/kinds', 'Rules'],
  ['src/answers/views-of-kinds.ts', 'src/answers', 'Views'],
  ['src/text/readings.ts', 'src/text', 'KindTexts'],
] as const;

test.each(TABLES)('%s puts families of %s together and names no kind, and each kind is in one', (table, room, type) => {
  const source = readFileSync(join(ROOT, table), 'utf8');
  expect(KINDS.filter((kind) => new RegExp(`(?:^|[\\s{,])'?${kind}'?:`, 'u').test(source))).toEqual([]);
  const listed = readdirSync(join(ROOT, room))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(ROOT, room, name), 'utf8').matchAll(new RegExp(`satisfies ${type}<([^>]+)>`, 'gu')),
    ])
    .flatMap(([, kinds = '']) => [...kinds.matchAll(/'([^']+)'/gu)].map(([, kind]) => kind));
  expect(listed.sort()).toEqual([...KINDS].sort());
});

test.each(['src/text/answers.ts', 'src/cards/answer.ts'])('%s names no kind either', (table) => {
  const source = readFileSync(join(ROOT, table), 'utf8');
  expect(KINDS.filter((kind) => new RegExp(`(?:^|[\\s{,])'?${kind}'?:`, 'u').test(source))).toEqual([]);
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
