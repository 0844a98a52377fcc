import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Which mutants are tried: a sample that a seed draws. */

/** The part of a path that is the same in the project and in the copy that is mutated. */
const inProject = (file) => file.replaceAll('\\', '/').replace(/^.*\/(?=src\/)/u, '');

/** What tells one mutant from another. @param mutant with lines and columns from 0 */
export const keyOf = ({ fileName, location: { start, end }, mutatorName, replacement }) =>
  [inProject(fileName), start.line, start.column, end.line, end.column, mutatorName, replacement].join(':');

/** The place and the change of a key, for a person: `src/domain/dates.ts:12 EqualityOperator: a < b`. */
export const placeOf = (key) => {
  const [file, line, , , , mutator, ...replacement] = key.split(':');
  return `${file}:${Number(line) + 1} ${mutator}: ${replacement.join(':').replace(/\s+/gu, ' ').slice(0, 100)}`;
};

/** Where the mutant of a key stands, as Stryker is told it: lines from 1, columns from 0. */
export const rangeOf = (key) => {
  const [file, line, column, endLine, endColumn] = key.split(':');
  return `${file}:${Number(line) + 1}:${column}-${Number(endLine) + 1}:${endColumn}`;
};

/** So many keys, in an order that hangs on the seed alone. */
export const drawn = (keys, count, seed) =>
  keys
    .map((key) => [createHash('sha256').update(`${seed}\n${key}`).digest('hex'), key])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, count)
    .map(([, key]) => key);

/** Where the runner leaves the sample for the checker, which Stryker starts in a process of its own. */
export const SAMPLE = 'MUTATE_SAMPLE';
export const readSample = () => new Set(JSON.parse(readFileSync(process.env[SAMPLE] ?? '', 'utf8')));
