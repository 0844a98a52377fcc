import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

/**
 * One name means one thing: what a file of `src/` exports is called so in no other. Names say what a thing is. Comments
 * can be read in one go.
 */

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

/** Words that say that something is told, and not what it is. */
const VAGUE = /^(?:un)?(?:told|said)$|^(?:stands|those)$/iu;
const partsOf = (name: string): string[] => name.split(/(?<=[\p{Ll}\d])(?=\p{Lu})|_/u);

/** All names in a source, of types and fields as well; no words of a text or a comment. */
function namesIn(source: string): Set<string> {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && value.type === 'Identifier' && 'value' in value) names.add(String(value.value));
    for (const child of Object.values(value)) visit(child);
  };
  visit(parseSync(source, { syntax: 'typescript', target: 'es2023' }).body);
  return names;
}

/** Most sources have such words in comments alone, and need not be parsed. */
const withoutComments = (source: string): string => source.replace(/^\s*(?:\/\/|\/?\*).*$/gmu, '');

const vagueIn = (source: string): string[] =>
  /told|said|stands|those/iu.test(withoutComments(source))
    ? [...namesIn(source)].filter((name) => partsOf(name).some((part) => VAGUE.test(part)))
    : [];

/** What a section of the dialogue form is called on cards that are in use. */
const SENT = ['text/fields.ts: said'];

test.each([
  ['const told = 1;', ['told']],
  ['function f({ said, ...those }) {}', ['said', 'those']],
  ['interface Told { readonly isSaidBy: string; untold(): void }', ['Told', 'isSaidBy', 'untold']],
  [
    'const LEAD_TOLD_AFTER = 1; class C { private standsIn = 1; whereStands() {} }',
    ['LEAD_TOLD_AFTER', 'standsIn', 'whereStands'],
  ],
  ['f({ told }); const { a: unsaid } = b;', ['told', 'unsaid']],
  ["const stand = 'told'; // said\n/** those */ const saids = toldy`stands`;", []],
])('%j has the vague names %j', (source, names) => {
  expect(vagueIn(source).sort()).toEqual([...names].sort());
});

test('names say what a thing is: call it sentence, text, reply, body … rather than told, said, stands or those', () => {
  const vague = [SRC, __dirname].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|mjs|cjs)$/u.test(name))
      .flatMap((name) => vagueIn(readFileSync(join(folder, name), 'utf8')).map((each) => `${name}: ${each}`)),
  );
  expect(vague).toEqual(SENT);
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
