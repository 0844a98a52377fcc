import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lexicon } from '../../src/questions/lexicon-files';
import { ROOT } from '../support/processes';

/** The reader's words are files: they go with the build, and with what is deployed. */

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'medskapa-words-'));
  for (const name of [
    'dist/main.js',
    'dist/domain',
    'dist/questions',
    'infra/stage.mjs',
    'src/after-build.mjs',
    'src/questions/lexicon',
    'cards',
    'samples',
  ])
    cpSync(join(ROOT, name), join(project, name), { recursive: true });
  for (const name of ['package.json', 'package-lock.json', 'LICENSE', 'NOTICE'])
    cpSync(join(ROOT, name), join(project, name));
});
afterEach(() => rmSync(project, { recursive: true }));

const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });

/** What the built reader in a folder knows. */
function wordsOf(folder: string): unknown {
  const print =
    "const { lexicon } = require('./dist/questions/lexicon-files.js'); console.log(JSON.stringify({ ...lexicon, neverCorrected: [...lexicon.neverCorrected] }))";
  return JSON.parse(execFileSync(process.execPath, ['-e', print], { cwd: folder, encoding: 'utf8' }));
}
const words = JSON.parse(JSON.stringify({ ...lexicon, neverCorrected: [...lexicon.neverCorrected] }));

test('a build has the words of its source, and so has what is deployed', () => {
  expect(wordsOf(ROOT)).toEqual(words);
  expect(node('infra/stage.mjs', project, '--no-build', '--no-modules')).toMatchObject({ status: 0 });
  expect(wordsOf(join(project, 'infra', '.deploy'))).toEqual(words);
});

test('a file that is gone is gone from the build too', () => {
  writeFileSync(join(project, 'dist/questions/lexicon/old.txt'), 'goal: mål\n');
  expect(node('src/after-build.mjs')).toMatchObject({ status: 0, stderr: '' });
  expect(wordsOf(project)).toEqual(words);
});

test('a fault in the words ends the build, with its file and line and without a stack', () => {
  appendFileSync(join(project, 'src/questions/lexicon/time.txt'), '\nspaceship: rymdskepp\n');
  const { status, stderr } = node('src/after-build.mjs');
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^The reader's words .* cannot be used:\n {2}time\.txt:\d+ “spaceship” is no concept; [^\n]+\n$/u,
  );
});
