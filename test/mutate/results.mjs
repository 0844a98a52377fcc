import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { PluginKind } from '@stryker-mutator/api/plugin';
import { keyOf } from './sample.mjs';

/**
 * What became of each mutant, written down as it comes: Stryker tells of a run when it is over, and a long one is
 * stopped, or goes on tomorrow. The first line of the file tells which code and which sample it is of.
 */

/** Where the results are, for the process that Stryker starts. */
export const RESULTS = 'MUTATE_RESULTS';

/** @param sample `{ code, files, seed, count }` */
export const beginResults = (path, sample) => writeFileSync(path, `${JSON.stringify(sample)}\n`);

/** @returns the sample, and what became of each mutant when it was tried last, by its key */
export function readResults(path) {
  if (!existsSync(path)) return { results: new Map() };
  // A line that a stopped run left half written is no result.
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  const [sample, ...results] = lines.map((line) => JSON.parse(line));
  return { sample, results: new Map(results.map((result) => [result.key, result])) };
}

/** Reporters are told lines and columns from 1. */
const fromOne = ({ line, column }) => ({ line: line - 1, column: column - 1 });

class KeptResults {
  onMutantTested({ fileName, location: { start, end }, mutatorName, replacement, status }) {
    // So the checker calls what stands beside the drawn ones; one of them may have been tried before.
    if (status === 'CompileError') return;
    const location = { start: fromOne(start), end: fromOne(end) };
    const key = keyOf({ fileName, location, mutatorName, replacement });
    appendFileSync(process.env[RESULTS] ?? '', `${JSON.stringify({ key, status })}\n`);
  }
}

export const strykerPlugins = [{ kind: PluginKind.Reporter, name: 'kept', injectableClass: KeptResults }];
