import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readPeopleFile } from '../../src/files/people-file';
import { checkPlanFiles } from '../../src/files/plan-file';
import { SWEDISH_KEYS } from '../../src/files/plan-keys';
import { keysAt, type Path, schemaAt } from '../../src/files/plan-schema';
import { faultText } from '../../src/files/source';

const page = readFileSync(join(__dirname, '../../docs/plan-file.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, tag, text]) => (tag === language && text ? [text] : []));

/** Every word of the format, wherever it stands. */
function wordsOf(path: Path): string[] {
  const schema = schemaAt(path);
  if (schema instanceof z.ZodArray) return wordsOf([...path, 0]);
  return keysAt(path).flatMap((key) => [key, ...wordsOf([...path, key])]);
}

test('the page tells of every word of the format', () => {
  const words = [...new Set(wordsOf([]))];
  expect(words.length).toBeGreaterThan(70);
  expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
});

test('the page tells of every word in Swedish', () => {
  const rows = Object.entries(SWEDISH_KEYS).flatMap(([key, names]) =>
    names.length === 1 && names[0] === key ? [] : `| \`${key}\` | ${names.map((name) => `\`${name}\``).join(', ')} |`,
  );
  expect(rows.filter((row) => !page.includes(row))).toEqual([]);
});

test('the plan on the page, and what adds to it, can be read', () => {
  const files = blocks('yaml').map((text, i) => ({ name: `example-${i}.yaml`, text }));
  expect(files).toHaveLength(10);
  expect(checkPlanFiles(files).map(faultText)).toEqual([]);
});

test('the people on the page can be read', () => {
  const [text = ''] = blocks('csv');
  expect(readPeopleFile({ name: 'people.csv', text })).toMatchObject({ people: [{ name: 'Alva Exempelsson' }, {}] });
});
