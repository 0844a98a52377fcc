/** @long reads each phrase that is not understood, and what is offered instead */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '../../src/questions/read';
import { readingLabel } from '../../src/text/readings';
import { tillit } from './fixtures/tillit-vocabulary';
import { examplesIn } from './support/examples';

const context = { vocabulary: tillit, now: new Date('2022-10-03T08:00:00Z') };

test('what is offered is put in words that tell the buttons apart', () => {
  const phrases = readdirSync(__dirname)
    .filter((name) => name.endsWith('.tsv'))
    .flatMap((name) => examplesIn(readFileSync(path.join(__dirname, name), 'utf8')));
  const alike = phrases.flatMap(({ phrase }) => {
    const reading = read(phrase, context);
    const labels = reading.kind === 'unclear' ? reading.candidates.map((each) => readingLabel(each, {}, 'sv')) : [];
    return new Set(labels).size === labels.length ? [] : [{ phrase, labels }];
  });
  expect(alike).toEqual([]);
});
