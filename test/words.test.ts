import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One name means one thing: what a file of `src/` exports is called so in no other. Comments can be read in one go. */

const SRC = join(__dirname, '../src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const textOf = (name: string): string => readFileSync(join(SRC, name), 'utf8');

const DECLARED =
  /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gmu;
/** A schema and the type that is inferred from it are one thing with one name, side by side in a file. */
const declaredIn = (text: string): string[] => [...new Set([...text.matchAll(DECLARED)].map(([, name = '']) => name))];

test.each([
  ['export const A = 1;\nexport type A = number;', ['A']],
  ['export async function b() {}\nconst c = 1;\n  export const d = 1;', ['b']],
  ['export abstract class E {}\nexport default function f() {}\nexport enum G {}', ['E', 'f', 'G']],
])('%j declares %j', (text, names) => {
  expect(declaredIn(text)).toEqual(names);
});

test('no exported name is declared in two files', () => {
  const places = new Map<string, string[]>();
  for (const file of files) {
    for (const name of declaredIn(textOf(file))) places.set(name, [...(places.get(name) ?? []), file]);
  }
  expect(places.size).toBeGreaterThan(1_000);
  expect([...places].filter(([, where]) => where.length > 1)).toEqual([]);
});

test('no line of a comment is longer than 120 columns', () => {
  const long = [SRC, __dirname].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|mjs|cjs)$/u.test(name))
      .flatMap((name) =>
        readFileSync(join(folder, name), 'utf8')
          .split('\n')
          .flatMap((line, index) =>
            line.length > 120 && /^\s*(?:\/\/|\*|\/\*)/u.test(line) ? [`${name}:${index + 1}`] : [],
          ),
      ),
  );
  expect(long).toEqual([]);
});
