import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { read } from '../../src/questions/read';
import { tillit } from './fixtures/tillit-vocabulary';

/** The second table of the contract: some phrases may be read in more ways than one, and some slots are free words. */

type Wanted = Readonly<Record<string, unknown>> & { readonly kind: string };

const NOW = new Date('2026-11-20T09:00:00Z');
/** Slots in somebody's own words: right where they hold the words shown. */
const FREE: ReadonlySet<string> = new Set(['query', 'question', 'item', 'word', 'place']);

const holds = (got: unknown, wanted: unknown): boolean =>
  typeof got === 'string' && typeof wanted === 'string' && got.toLowerCase().includes(wanted.toLowerCase());

function fits(got: Wanted, wanted: Wanted): boolean {
  if (got.kind !== wanted.kind || wanted.kind === 'unclear') return got.kind === wanted.kind;
  const slots = [...new Set([...Object.keys(got), ...Object.keys(wanted)])].filter((slot) => slot !== 'readings');
  const parts = (reading: Wanted): readonly Wanted[] => (reading.readings ?? []) as readonly Wanted[];
  const [mine, theirs] = [parts(got), parts(wanted)];
  return (
    slots.every((slot) =>
      FREE.has(slot) ? holds(got[slot], wanted[slot]) : isDeepStrictEqual(got[slot], wanted[slot]),
    ) &&
    mine.length === theirs.length &&
    theirs.every((each, at) => fits(mine[at] as Wanted, each))
  );
}

const rows = readFileSync(join(__dirname, 'fixtures', 'contract-2.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t'))
  .map((line): readonly [string, readonly Wanted[]] => {
    const [phrase = '', first = '{}', others = '[]'] = line.split('\t');
    return [phrase, [JSON.parse(first), ...JSON.parse(others)]];
  });

test('has every phrase of the contract', () => expect(rows).toHaveLength(120));

test.each(rows)('%s', (phrase, wanted) => {
  const got = JSON.parse(JSON.stringify(read(phrase, { vocabulary: tillit, now: NOW }))) as Wanted;
  expect(wanted.some((each) => fits(got, each)) ? wanted[0] : got).toEqual(wanted[0]);
});
