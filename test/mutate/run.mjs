/**
 * Changes the rules one place at a time and sees whether the fast tests notice (docs/decisions/0043):
 *   npm run mutate -- [--count 30] [--seed 1] [--part 1/5] [--again REPORT] [--long] [--static] [FILE…]
 * without a count every mutant is tried; with --part a share of the sample, so that a long run can be done in
 * pieces; with --again those alone that lived in a report of the same code, such as
 * .artifacts/mutate/mutation.json of the run before. With --long the tests that take their time are run too; with
 * --static what is read once when a module is loaded is changed too.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { TESTS } from './own-tests-first.mjs';
import { drawn, keyOf, rangeOf, SAMPLE } from './sample.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const OUT = join(ROOT, '.artifacts', 'mutate');
const REPORT = join(OUT, 'mutation.json');
/** The rooms whose rules the fast tests are to hold. */
const ROOMS = ['domain', 'questions', 'answers', 'collect', 'remind'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string' },
    seed: { type: 'string' },
    part: { type: 'string', default: '1/1' },
    again: { type: 'string' },
    long: { type: 'boolean', default: false },
    static: { type: 'boolean', default: false },
  },
});
const [part, parts] = values.part.split('/').map(Number);
if (!(part >= 1 && part <= parts)) throw new Error('--part is written 2/5: the second of five');
const seed = values.seed ?? String(Math.floor(Math.random() * 1e6));

const filesOf = (room) =>
  readdirSync(join(ROOT, 'src', room), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${room}/${name}`);
const files =
  positionals.length > 0
    ? positionals.map((file) => relative(ROOT, join(process.cwd(), file)))
    : ROOMS.flatMap(filesOf);

const silent = { debug() {}, info() {}, isDebugEnabled: () => false };
const { mutants } = await new Instrumenter(silent).instrument(
  files.map((name) => ({ name, mutate: true, content: readFileSync(join(ROOT, name), 'utf8') })),
  { plugins: null, excludedMutations: [], ignorers: [] },
);
/** In a report lines and columns are counted from 1. */
const fromOne = ({ line, column }) => ({ line: line - 1, column: column - 1 });
/** The mutants of a report, with their keys. */
const mutantsIn = (report) =>
  Object.entries(JSON.parse(readFileSync(report, 'utf8')).files).flatMap(([fileName, file]) =>
    file.mutants.map((mutant) => {
      const location = { start: fromOne(mutant.location.start), end: fromOne(mutant.location.end) };
      return { ...mutant, fileName, key: keyOf({ ...mutant, fileName, location }), line: mutant.location.start.line };
    }),
  );
const LIVED = ['Survived', 'NoCoverage'];
const lived = ({ status }) => LIVED.includes(status);

const before =
  values.again &&
  new Set(
    mutantsIn(values.again)
      .filter(lived)
      .map(({ key }) => key),
  );
const keys = mutants.map(keyOf).filter((key) => !before || before.has(key));
const sample = drawn(keys, values.count === undefined ? keys.length : Number(values.count), seed).filter(
  (_, n) => n % parts === part - 1,
);
const of = `--seed ${seed} --part ${values.part}`;
console.log(`${sample.length} of ${mutants.length} mutants in ${files.length} files, drawn with ${of}`);

mkdirSync(OUT, { recursive: true });
const path = join(OUT, 'sample.json');
const config = join(OUT, 'stryker.json');
writeFileSync(path, JSON.stringify(sample));
writeFileSync(
  config,
  JSON.stringify({
    // Where the drawn ones stand and no more: thousands beside them would be made and checked for nothing.
    mutate: [...new Set(sample.map(rangeOf))],
    testRunner: 'own-tests-first',
    plugins: [
      '@stryker-mutator/jest-runner',
      join(import.meta.dirname, 'sample-checker.mjs'),
      join(import.meta.dirname, 'own-tests-first.mjs'),
    ],
    checkers: ['sample'],
    jest: { configFile: 'test/mutate/jest.cjs' },
    // None: Stryker would read it through an API that TypeScript 7 does not have, and swc does not need it.
    tsconfigFile: 'no-tsconfig.json',
    disableTypeChecks: false,
    coverageAnalysis: 'perTest',
    // Every test would have to be run for each of them, since all of them have read it.
    ignoreStatic: !values.static,
    // Half of them check and half test, until nothing is left to check.
    concurrency: 4,
    // Hours before it is done, on a machine that does other things too.
    dryRunTimeoutMinutes: 30,
    timeoutMS: 20_000,
    timeoutFactor: 3,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: REPORT },
    tempDirName: '.artifacts/mutate/copy',
    ignorePatterns: ['.artifacts', '.azurite', 'dist', 'appPackage/build'],
    allowConsoleColors: false,
  }),
);
const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', 'stryker'), ['run', config], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, [SAMPLE]: path, [TESTS]: join(OUT, 'tests.json'), MUTATE_LONG: values.long ? '1' : '' },
});
if (status !== 0) process.exit(1);

const wanted = new Set(sample);
const tried = mutantsIn(REPORT).filter(({ key }) => wanted.has(key));
const measured = tried.filter(({ status }) => status !== 'Ignored');
const left = measured.filter(lived);
for (const { fileName, line, mutatorName, replacement, status } of left)
  console.log(
    `${status} ${fileName}:${line} ${mutatorName}: ${(replacement ?? '').replace(/\s+/gu, ' ').slice(0, 100)}`,
  );
const killed = measured.length - left.length;
const share = ((100 * killed) / measured.length).toFixed(0);
const slow = measured.filter(({ status }) => status === 'Timeout').length;
// On a machine that does other things too, a test that only takes its time looks like one that never ends.
console.log(`killed ${killed} of ${measured.length} (${share} %), ${slow} of them by taking too long, ${of}`);
if (measured.length < tried.length) console.log(`${tried.length - measured.length} are left out without --static`);
if (tried.length !== sample.length) {
  console.error(`${sample.length - tried.length} mutants of the sample are not in the report`);
  process.exit(1);
}
