/**
 * Changes the rules one place at a time and sees whether the fast tests notice (docs/decisions/0043):
 *   npm run mutate -- [--count 30] [--seed 1] [--long] [--static] [FILE…]
 *   npm run mutate -- --go-on | --again [FILE or folder…]
 * without a count every mutant is tried; with --go-on what a stopped run of the same code and sample left; with --again
 * those alone that lived in it or took too long, of the files that are named or of all. With --long the tests that take
 * their time are run too; with --static what is read once when a module is loaded is changed too.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { TESTS } from './own-tests-first.mjs';
import { beginResults, RESULTS, readResults } from './results.mjs';
import { drawn, keyOf, placeOf, rangeOf, SAMPLE } from './sample.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const OUT = join(ROOT, '.artifacts', 'mutate');
const RESULTS_FILE = join(OUT, 'results.jsonl');
/** The rooms whose rules the fast tests are to hold. */
const ROOMS = ['domain', 'questions', 'answers', 'collect', 'remind'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string' },
    seed: { type: 'string' },
    'go-on': { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    static: { type: 'boolean', default: false },
  },
});

const LIVED = ['Survived', 'NoCoverage'];
/** Left out, or no code that runs at all: nothing is measured by them. */
const NOT_MEASURED = ['Ignored', 'CompileError', 'RuntimeError'];
const lived = (result) => LIVED.includes(result?.status);
/** Only a busy machine, or a loop that never ends: the second time it is given longer. */
const mayHaveLived = (result) => lived(result) || result?.status === 'Timeout';

const filesOf = (room) =>
  readdirSync(join(ROOT, 'src', room), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${room}/${name}`);
const named = positionals.map((file) => relative(ROOT, join(process.cwd(), file)));
const begun = readResults(RESULTS_FILE);
const isGoingOn = values['go-on'] || values.again;
const of = isGoingOn ? (begun.sample?.files ?? []) : named;
const files = of.length > 0 ? of : ROOMS.flatMap(filesOf);

const silent = { debug() {}, info() {}, isDebugEnabled: () => false };
const { mutants } = await new Instrumenter(silent).instrument(
  files.map((name) => ({ name, mutate: true, content: readFileSync(join(ROOT, name), 'utf8') })),
  { plugins: null, excludedMutations: [], ignorers: [] },
);

const code = createHash('sha256');
for (const name of files) code.update(readFileSync(join(ROOT, name)));
const keys = mutants.map(keyOf);
const asked = {
  code: code.digest('hex'),
  files: of,
  seed: values.seed ?? String(Math.floor(Math.random() * 1e6)),
  count: values.count ?? keys.length,
};
if (isGoingOn && begun.sample?.code !== asked.code)
  throw new Error(`${relative(ROOT, RESULTS_FILE)} is not of this code: begin anew, without --go-on and --again`);
const { seed, count } = isGoingOn ? begun.sample : asked;
const sample = drawn(keys, Number(count), seed);
const isNamed = (key) => !isGoingOn || named.length === 0 || named.some((file) => key.startsWith(file));
const isLeft = (key) =>
  values.again ? mayHaveLived(begun.results.get(key)) : !values['go-on'] || !begun.results.has(key);
const left = sample.filter((key) => isNamed(key) && isLeft(key));
console.log(
  `${sample.length} of ${keys.length} mutants in ${files.length} files, drawn with --seed ${seed}: ${left.length} to try`,
);

mkdirSync(OUT, { recursive: true });
const path = join(OUT, 'sample.json');
const config = join(OUT, 'stryker.json');
writeFileSync(path, JSON.stringify(left));
if (!isGoingOn) beginResults(RESULTS_FILE, asked);
writeFileSync(
  config,
  JSON.stringify({
    // Where the drawn ones stand and no more: thousands beside them would be made and checked for nothing.
    mutate: [...new Set(left.map(rangeOf))],
    testRunner: 'own-tests-first',
    plugins: [
      '@stryker-mutator/jest-runner',
      join(import.meta.dirname, 'sample-checker.mjs'),
      join(import.meta.dirname, 'own-tests-first.mjs'),
      join(import.meta.dirname, 'results.mjs'),
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
    timeoutFactor: values.again ? 6 : 2,
    reporters: ['kept', 'progress-append-only'],
    tempDirName: '.artifacts/mutate/copy',
    ignorePatterns: ['.artifacts', '.azurite', 'dist', 'appPackage/build'],
    allowConsoleColors: false,
  }),
);
const env = {
  ...process.env,
  [SAMPLE]: path,
  [RESULTS]: RESULTS_FILE,
  [TESTS]: join(OUT, 'tests.json'),
  MUTATE_LONG: values.long ? '1' : '',
};
if (left.length > 0) {
  const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', 'stryker'), ['run', config], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  });
  if (status !== 0) process.exit(1);
}

const { results } = readResults(RESULTS_FILE);
const tried = sample.filter((key) => results.has(key));
const measured = tried.filter((key) => !NOT_MEASURED.includes(results.get(key).status));
const alive = measured.filter((key) => lived(results.get(key)));
for (const key of alive) console.log(`${results.get(key).status} ${placeOf(key)}`);
const killed = measured.length - alive.length;
const share = ((100 * killed) / measured.length).toFixed(0);
const slow = measured.filter((key) => results.get(key).status === 'Timeout').length;
// On a machine that does other things too, a test that only takes its time looks like one that never ends.
console.log(`killed ${killed} of ${measured.length} (${share} %), ${slow} of them by taking too long, --seed ${seed}`);
const unmeasured = tried.length - measured.length;
if (unmeasured > 0)
  console.log(`${unmeasured} are left out: read once at load (--static tries them), or no code that runs`);
if (tried.length !== sample.length) {
  console.error(`${sample.length - tried.length} mutants of the sample have no result: --go-on tries them`);
  process.exit(1);
}
