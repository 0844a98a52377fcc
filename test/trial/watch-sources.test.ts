import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchSources } from '../../src/trial/watch-sources';

/** What `npm run dev` builds anew for. */

let root: string;
let stop: () => void = () => undefined;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'medskapa-watch-'));
  mkdirSync(join(root, 'src', 'text'), { recursive: true });
  mkdirSync(join(root, 'cards'));
});
afterEach(() => {
  stop();
  rmSync(root, { recursive: true });
});

/** Each piece of work waits to be done, and tells that it has begun. */
function watching() {
  const files: string[] = [];
  let done: () => void = () => undefined;
  let begun: (file: string) => void = () => undefined;
  stop = watchSources(root, ['src', 'cards'], (file) => {
    files.push(file);
    begun(file);
    return new Promise((resolve) => {
      done = resolve;
    });
  });
  const next = (): Promise<string> =>
    new Promise((resolve) => {
      begun = resolve;
    });
  return { files, next, finish: () => done() };
}

const write = (...path: string[]): void => writeFileSync(join(root, ...path), `${Math.random()}`);

test('what changes together is built once, and what changes meanwhile once more after it', async () => {
  const { files, next, finish } = watching();
  const first = next();
  write('src', 'main.ts');
  write('src', 'text', 'words.txt');
  write('cards', 'week.json');
  await first;
  const second = next();
  write('src', 'main.ts');
  write('src', 'text', 'answers.ts');
  finish();
  await second;
  finish();
  expect(files).toHaveLength(2);
});

test('a file that an editor puts in the place of another, and one in a new folder, are seen', async () => {
  const { next, finish } = watching();
  const replaced = next();
  write('src', 'text', 'answers.ts.tmp');
  renameSync(join(root, 'src', 'text', 'answers.ts.tmp'), join(root, 'src', 'text', 'answers.ts'));
  expect(await replaced).toBe(join('src', 'text', 'answers.ts'));
  finish();
  const inNew = next();
  mkdirSync(join(root, 'src', 'new'));
  // The folder is known once what it was made beside has been told of.
  write('src', 'main.ts');
  expect(await inNew).toBe(join('src', 'main.ts'));
  finish();
  const last = next();
  write('src', 'new', 'other.ts');
  expect(await last).toBe(join('src', 'new', 'other.ts'));
  finish();
});
