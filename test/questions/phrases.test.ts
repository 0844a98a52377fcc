import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { RULES } from '../../src/questions/decide';
import type { Evidence } from '../../src/questions/evidence';
import { read } from '../../src/questions/read';
import { Reading } from '../../src/questions/reading';
import { RuleIndex } from '../../src/questions/rule-index';
import { tillit } from './fixtures/tillit-vocabulary';
import { comparable, type Example, examplesIn } from './support/examples';

/** Every phrase is read as it should be; a test for each kind of reading with the same slots. */

/** What most phrases are asked on, and those of the contract. */
const NOW = new Date('2022-10-03T08:00:00Z');
const OF_CONTRACT = new Date('2026-11-20T09:00:00Z');

const ofShape = new Map<string, (Example & { readonly now: Date })[]>();
for (const name of readdirSync(__dirname).filter((each) => each.endsWith('.tsv'))) {
  const now = name.startsWith('contract') ? OF_CONTRACT : NOW;
  for (const found of examplesIn(readFileSync(path.join(__dirname, name), 'utf8'))) {
    const example = { ...found, now };
    const shape = [example.reading.kind, ...Object.keys(example.reading).sort()].join(' ');
    ofShape.set(shape, [...(ofShape.get(shape) ?? []), example]);
  }
}

const index = new RuleIndex(RULES);
/** The rules that would propose something and are not asked: their family's table tells wrongly what they need. */
function unasked(evidence: Evidence | undefined): object[] {
  const asked = new Set(evidence && index.rulesFor(evidence));
  return RULES.filter((rule) => evidence && !asked.has(rule)).flatMap(({ propose, needs }) =>
    evidence && propose(evidence).length > 0 ? [{ rule: propose.name, needs }] : [],
  );
}

test.each([...ofShape])('%s', (_, examples) => {
  const wrong = examples.flatMap(({ phrase, reading, now }): object[] => {
    const heard = new Map<string, Evidence | undefined>();
    const got = read(phrase, { vocabulary: tillit, now, heard });
    const missed = [...heard.values()].flatMap(unasked);
    if (missed.length > 0) return [{ phrase, missed }];
    const fits = isDeepStrictEqual(Reading.safeParse(got).data, got);
    return fits && isDeepStrictEqual(comparable(got), comparable(reading)) ? [] : [{ phrase, got, reading }];
  });
  expect(wrong).toEqual([]);
});
