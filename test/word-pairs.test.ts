import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folded } from '../src/domain/normalise-text';
import { isSameWord } from '../src/questions/same-word';

/** How well forms of a word are told from other words, by pairs in two halves (docs/decisions/0033). Prints the figures. */

const PAIRS = readFileSync(join(__dirname, 'fixtures', 'word-pairs.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string, string]);

function wrong(set: string, kind: string): { readonly all: number; readonly wrong: number } {
  const pairs = PAIRS.filter(([of, is]) => of === set && is === kind);
  const missed = pairs.filter(([, , a, b]) => isSameWord(folded(a), folded(b)) !== (kind === 'one'));
  return { all: pairs.length, wrong: missed.length };
}

test.each(['seen', 'held'])('of the %s pairs, few are missed and few are false', (set) => {
  const missed = wrong(set, 'one');
  const untrue = wrong(set, 'two');
  process.stdout.write(
    `word pairs, ${set}: missed ${missed.wrong} of ${missed.all}, false ${untrue.wrong} of ${untrue.all}\n`,
  );
  expect(missed.wrong / missed.all).toBeLessThanOrEqual(0.08);
  expect(untrue.wrong / untrue.all).toBeLessThanOrEqual(0.25);
});
