import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '../../src/questions/read';
import { tillit } from './fixtures/tillit-vocabulary';
import { comparable, type Example, examplesIn } from './support/examples';

/**
 * Some of the phrases that read.test.ts reads all of: three of each kind with the same slots, and each that has a word
 * no phrase before it had.
 */

const now = new Date('2022-10-03T08:00:00Z');
const EACH_SHAPE = 3;

const examples = readdirSync(__dirname)
  .filter((name) => name.endsWith('.tsv'))
  .flatMap((name) => examplesIn(readFileSync(path.join(__dirname, name), 'utf8')));
const ofShape = new Map<string, Example[]>();
const known = new Set<string>();
for (const example of examples) {
  const shape = [example.reading.kind, ...Object.keys(example.reading).sort()].join(' ');
  const before = ofShape.get(shape) ?? [];
  ofShape.set(shape, before);
  const words = example.phrase.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (before.length >= EACH_SHAPE && words.every((word) => known.has(word))) continue;
  before.push(example);
  for (const word of words) known.add(word);
}

test.each([...ofShape])('%s', (_, some) => {
  for (const { phrase, reading } of some)
    expect([phrase, comparable(read(phrase, { vocabulary: tillit, now }))]).toEqual([phrase, comparable(reading)]);
});
