import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Which tests `npm run test:fast` takes, and which a whole run begins with. */

type Read = (file: string) => string;
const { fastTests, wayOutside } = require('./support/fast-tests.cjs') as {
  readonly fastTests: (root: string, which?: { readonly long?: boolean }) => string[];
  readonly wayOutside: (test: string, read?: Read) => string[] | undefined;
};

const ROOT = join(__dirname, '..');
const named = (files: readonly string[]): string[] => files.map((file) => relative(ROOT, file));
const testsIn = (room: string): string[] =>
  readdirSync(join(__dirname, room))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(__dirname, room, name));

describe.each(['domain', 'questions'])('the tests of %s', (room) => {
  test('start no storage, no process and no server', () => {
    const ways = testsIn(room).flatMap((file) => {
      const way = wayOutside(file);
      return way ? [named(way).join(' → ')] : [];
    });
    expect(ways).toEqual([]);
  });
});

test('are those beside the rules, and no others', () => {
  const fast = named(fastTests(ROOT));
  expect(fast).toEqual(expect.arrayContaining(['test/domain/periods.test.ts', 'test/questions/choice.test.ts']));
  for (const room of ['e2e', 'storage/dialogue-store', 'test/bot.test.ts'])
    expect(fast.filter((file) => file.includes(room))).toEqual([]);
});

test('what takes its time says so, and is left out', () => {
  const read = 'test/questions/read.test.ts';
  expect(named(fastTests(ROOT))).not.toContain(read);
  expect(named(fastTests(ROOT, { long: true }))).toContain(read);
});

test('what is begun with is there', () => {
  const { long } = require('./support/longest-first.cjs') as { readonly long: readonly string[] };
  expect(long.filter((name) => !existsSync(join(__dirname, `${name}.test.ts`)))).toEqual([]);
});

const real = (name: string): string => join(ROOT, name);
const TEST = real('test/domain/periods.test.ts');
/** The test imports the rule, and the rule what is given. */
const importing =
  (line: string): Read =>
  (file) =>
    ({ [TEST]: "import { contains } from '../../src/domain/periods';", [real('src/domain/periods.ts')]: line })[file] ??
    '';

test.each([
  ["import { spawn } from 'node:child_process';", true],
  ["import net from 'net';", true],
  ["import { TableClient } from '@azure/data-tables';", true],
  ["export { x } from 'botbuilder';", true],
  ["const a = require('restify');", true],
  ["const b = await import('azurite/dist');", true],
  ["import 'adaptivecards-templating';", true],
  ["import { z } from 'zod';", false],
  ["import { join } from 'node:path';", false],
  ["import type { Network } from './netting';", false],
])('a test that reaches %s in the second step is slow: %s', (line, slow) => {
  expect(wayOutside(TEST, importing(line)) !== undefined).toBe(slow);
});

test('files that import each other are looked through once', () => {
  const again = importing("import { x } from '../../test/domain/periods.test';");
  expect(wayOutside(TEST, again)).toBeUndefined();
});
