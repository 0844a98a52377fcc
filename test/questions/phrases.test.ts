import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { read } from '../../src/questions/read';
import { Reading } from '../../src/questions/reading';
import { tillit } from './fixtures/tillit-vocabulary';
import { comparable, type Example, examplesIn } from './support/examples';

/** Every phrase is read as it should be; a test for each kind of reading with the same slots. */

const now = new Date('2022-10-03T08:00:00Z');

const ofShape = new Map<string, Example[]>();
for (const name of readdirSync(__dirname).filter((each) => each.endsWith('.tsv'))) {
  for (const example of examplesIn(readFileSync(path.join(__dirname, name), 'utf8'))) {
    const shape = [example.reading.kind, ...Object.keys(example.reading).sort()].join(' ');
    ofShape.set(shape, [...(ofShape.get(shape) ?? []), example]);
  }
}

test.each([...ofShape])('%s', (_, examples) => {
  const wrong = examples.flatMap(({ phrase, reading }) => {
    const got = read(phrase, { vocabulary: tillit, now });
    const fits = isDeepStrictEqual(Reading.safeParse(got).data, got);
    return fits && isDeepStrictEqual(comparable(got), comparable(reading)) ? [] : [{ phrase, got, reading }];
  });
  expect(wrong).toEqual([]);
});
