/** @long writes 10 000 dialogues, twice */

import { dataJson } from '../../../src/documents/data/data-json';
import { dataXlsx } from '../../../src/documents/data/data-xlsx';
import { samplePlan } from '../../samples/sample';
import { dialogueOf } from '../../support/laid-facts';
import { dataFrom } from './read-data';

/** However many dialogues there are, a file of them is written piece by piece. */

const MB = 1024 * 1024;
const MANY = 10_000;
const LONG = 'Bussarna går för sällan. '.repeat(40);

test('10 000 dialogues take at most 150 MB above what the process had before', async () => {
  const plan = samplePlan();
  const contents = Array.from({ length: MANY }, (_, n) => ({ ...dialogueOf(n, plan).content, lowered: LONG }));
  const before = process.memoryUsage().rss;
  let most = before;
  const data = await dataFrom(plan, contents);
  for (const pieces of [dataXlsx(data), dataJson(data)]) {
    let count = 0;
    for await (const piece of pieces) {
      most = Math.max(most, process.memoryUsage().rss);
      expect(piece.length).toBeLessThan(MB);
      count += 1;
    }
    expect(count).toBeGreaterThan(50);
  }
  expect(Math.round((most - before) / MB)).toBeLessThan(150);
});
