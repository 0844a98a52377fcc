import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Comments cite rules by name; docs/domain-rules.md has them. */

const ROOT = join(__dirname, '..');
const rules = [...readFileSync(join(ROOT, 'docs/domain-rules.md'), 'utf8').matchAll(/^## (.+)$/gmu)].map(
  ([, name = '']) => name.toLowerCase(),
);

/** The names in what follows "domain rule(s)": `"A"`, `"A" and "B"`, `"A", "B"`. Comments break lines as they like. */
const CITED = /domain rules?\s+((?:["`][^"`]+["`](?:,\s+|\s+and\s+)?)+)/gu;
const citedIn = (text: string): string[] =>
  [...text.replace(/\n\s*(?:\*|\/\/)\s*/gu, ' ').matchAll(CITED)].flatMap(([, names = '']) =>
    [...names.matchAll(/["`]([^"`]+)["`]/gu)].map(([, name = '']) => name.toLowerCase()),
  );

const cited = new Set(
  readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => citedIn(readFileSync(join(ROOT, 'src', name), 'utf8'))),
);

test('every rule that a comment cites has its heading, and every heading is cited', () => {
  expect([...cited].sort()).toEqual([...rules].sort());
});

test.each([
  ['(domain rule "Small numbers")', ['small numbers']],
  ['(domain rules "Roles", "People and privacy")', ['roles', 'people and privacy']],
  ['(domain rules "Stored and\n * reported" and "Two outcomes")', ['stored and reported', 'two outcomes']],
  ['(domain rule `--start DATE`)', ['--start date']],
  ['a domain rule', []],
])('%j cites %j', (text, names) => {
  expect(citedIn(text)).toEqual(names);
});
