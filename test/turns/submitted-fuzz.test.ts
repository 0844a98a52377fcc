import fc from 'fast-check';
import { readSubmitted } from '../../src/turns/submitted';
import { press, VERBS } from '../support/fuzz-activities';

test('what is tried at random has presses of every kind that are read, and presses of every kind that are not', () => {
  const presses = fc.sample(press, { seed: 1, numRuns: 3000 });
  const read = new Set(presses.filter(({ fields }) => readSubmitted(fields)).map(({ verb }) => verb));
  const refused = new Set(presses.filter(({ fields }) => !readSubmitted(fields)).map(({ verb }) => verb));
  expect([...read].sort()).toEqual([...VERBS].sort());
  expect(VERBS.filter((verb) => !refused.has(verb))).toEqual([]);
});
