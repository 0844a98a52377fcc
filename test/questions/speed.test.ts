/** @long measures two thousand phrases */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '../../src/questions/read';
import { holdsOnce, quickest } from '../support/quickest';
import { tillit } from './fixtures/tillit-vocabulary';
import { examplesIn } from './support/examples';

const now = new Date('2022-10-03T08:00:00Z');

describe('speed', () => {
  it('corrects no more words of a phrase than anybody mistypes, and each once', () => {
    // As much as a phrase may be, of one unknown word or of many: the same few corrections, and so about as quick.
    const time = (phrase: string): number => quickest(() => read(phrase, { vocabulary: tillit, now }), 6, 500);
    const many = Array.from({ length: 200 }, (_, n) => `a${n.toString(36)}nnax`.replace(/\d/gu, 'o')).join(' ');
    expect(time('Anna '.repeat(200))).toBeLessThan(500);
    expect(time(many)).toBeLessThan(500);
    // Each figure might begin a time: no more stretches are tried than a phrase that names one has.
    for (const figures of ['12-12-', '70-', '2027-03-14 ']) expect(time(figures.repeat(800))).toBeLessThan(500);
    // Behind each stop an end may have been left out, or a middle: no stop goes through all words for it.
    for (const cut of ['xwww.', '<at id="0">xwww.', 'komm.pla ']) expect(time(cut.repeat(200))).toBeLessThan(500);
  });

  // Alone it takes about a sixth of a millisecond; beside ten others on two cores it takes two or three times that.
  it('reads a phrase in less than three quarters of a millisecond at the median', () => {
    // Every fourth has the same median, and each is read three times.
    const phrases = readdirSync(__dirname)
      .filter((name) => name.endsWith('.tsv'))
      .flatMap((file) => examplesIn(readFileSync(path.join(__dirname, file), 'utf8')).map(({ phrase }) => phrase))
      .filter((_, at) => at % 4 === 0);
    const start = performance.now();
    read('hej', { vocabulary: tillit, now });
    const first = performance.now() - start;
    const round = (): number[] =>
      phrases.map((phrase) => {
        const before = performance.now();
        read(phrase, { vocabulary: tillit, now });
        return performance.now() - before;
      });
    round();
    let times: number[] = [];
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
    const isQuick = holdsOnce(() => {
      times = round().sort((left, right) => left - right);
      return at(0.5) < 0.75;
    });
    process.stdout.write(
      `reading ${times.length} phrases: median ${at(0.5).toFixed(3)} ms, p95 ${at(0.95).toFixed(3)} ms, first ${first.toFixed(0)} ms\n`,
    );
    expect(isQuick).toBe(true);
  });
});
