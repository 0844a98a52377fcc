import { readFileSync, writeFileSync } from 'node:fs';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { MutantRunStatus } from '@stryker-mutator/api/test-runner';
import { strykerPlugins as jestPlugins } from '@stryker-mutator/jest-runner';

/**
 * Stryker's runner of Jest, but for each mutant only the files whose tests reach it, its own first, then the quick ones
 * of what takes long, then what notices most for its time, and none once one has noticed. By itself it loads every file
 * that imports the mutated one, however far away, and runs them all.
 */

/** Where the runner leaves which files have a test, for the processes that Stryker starts. */
export const TESTS = 'MUTATE_TESTS';
const kept = () => process.env[TESTS] ?? '';

/** The test beside a file: test/ mirrors src/. */
const ownOf = (mutated) => mutated.replace(/\/src\/(.*)\.ts$/u, '/test/$1.test.ts');

/** What it takes to start a file's tests at all. */
const START_MS = 500;

/**
 * @param noticed how many mutants each file has noticed so far: of thousands of phrases most notice something, though
 *   they take the longest
 * @returns files whose tests reach the mutant, but not its own, first what costs least for each that it notices
 */
function othersOf(reaching, own, noticed) {
  const took = new Map();
  for (const { file, ms } of reaching) {
    if (file !== own) took.set(file, (took.get(file) ?? START_MS) + ms);
  }
  const cost = ([file, ms]) => ms / (1 + (noticed.get(file) ?? 0));
  return [...took].sort((a, b) => cost(a) - cost(b)).map(([file]) => file);
}

/** A file of tests that takes longer than this is tried by its quick ones first. */
const LONG_MS = 2_000;
const QUICK_SHARE = 0.15;

/**
 * @returns the quickest tests of the longest file, in 15 % of its time: a test for each kind of reading finds most of
 *   what all phrases find; undefined where no file takes long
 */
function quickOf(reaching) {
  const ofFile = new Map();
  for (const test of reaching) ofFile.set(test.file, [...(ofFile.get(test.file) ?? []), test]);
  const longest = [...ofFile.values()]
    .map((tests) => ({ tests, ms: tests.reduce((sum, { ms }) => sum + ms, 0) }))
    .reduce((most, each) => (each.ms > most.ms ? each : most), { tests: [], ms: LONG_MS });
  let left = longest.ms * QUICK_SHARE;
  const quick = longest.tests
    .toSorted((a, b) => a.ms - b.ms)
    .filter(({ ms }) => {
      left -= ms;
      return left >= 0;
    });
  return quick.length === 0 ? undefined : { files: [quick[0].file], names: quick.map(({ id }) => id) };
}

const exactly = (names) => `^(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')})$`;

/** One, two, four … of them: to start Jest takes some of the time, too. */
function* doubling(files) {
  for (let from = 0, size = 1; from < files.length; from += size, size *= 2) yield files.slice(from, from + size);
}

class OwnTestsFirst {
  constructor(runner) {
    this.runner = runner;
    this.noticed = new Map();
    const adapter = runner.jestTestAdapter;
    const run = adapter.run.bind(adapter);
    adapter.run = (settings) => {
      if (!this.pass) return run(settings);
      const { files, names } = this.pass;
      const some = names ? exactly(names) : settings.testNamePattern;
      // Its own is run whole, with what was read when its modules were loaded.
      const testNamePattern = files[0] === this.own ? undefined : some;
      return run({ ...settings, testFiles: files, testNamePattern });
    };
  }

  init = () => this.runner.init();
  capabilities = () => this.runner.capabilities();

  async dryRun(options) {
    const result = await this.runner.dryRun(options);
    const tests = (result.tests ?? []).map(({ id, fileName, timeSpentMs }) => ({
      id,
      file: fileName,
      ms: timeSpentMs,
    }));
    writeFileSync(kept(), JSON.stringify(tests));
    return result;
  }

  learn({ killedBy = [] }) {
    const ids = new Set([killedBy].flat());
    for (const file of new Set(this.tests.filter(({ id }) => ids.has(id)).map((test) => test.file)))
      this.noticed.set(file, (this.noticed.get(file) ?? 0) + 1);
  }

  async mutantRun(options) {
    if (!options.testFilter) return this.runner.mutantRun(options);
    this.tests ??= JSON.parse(readFileSync(kept(), 'utf8'));
    this.own = ownOf(options.sandboxFileName);
    const own = this.tests.some(({ file }) => file === this.own) ? [this.own] : [];
    const filter = new Set(options.testFilter);
    const reaching = this.tests.filter(({ id }) => filter.has(id));
    const quick = quickOf(reaching.filter(({ file }) => file !== this.own));
    const others = [...doubling(othersOf(reaching, this.own, this.noticed))];
    const passes = [own, ...others].filter((files) => files.length > 0).map((files) => ({ files }));
    if (quick) passes.splice(own.length, 0, quick);
    let result = { status: MutantRunStatus.Survived, nrOfTests: 0 };
    for (this.pass of passes) {
      result = await this.runner.mutantRun(options);
      if (result.status !== MutantRunStatus.Survived) break;
    }
    this.pass = undefined;
    this.learn(result);
    return result;
  }
}

function ownTestsFirst(injector) {
  return new OwnTestsFirst(injector.injectFunction(jestPlugins[0].factory));
}
ownTestsFirst.inject = tokens(commonTokens.injector);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'own-tests-first', ownTestsFirst)];
