/** @long measures time with 20 000 dialogues */
import type { FactFilter } from '../../src/domain/fact-filter';
import { Facts, sumUp } from '../../src/domain/fact-set';
import { type FactChange, factOf } from '../../src/domain/facts';
import { someContent } from '../support/dialogues';
import { holdsOnce, quickest } from '../support/quickest';

/**
 * What sums cost does not grow with the dialogues: not when they are asked again, and not when a dialogue has changed.
 */

const LAST = '2022-06-30';
const TIMES = 100;
const TRIES = 4;
/** Going through all facts for each sum would take some hundred. */
const ROOM_MS = 25;

const change = (n: number, participants = 10): FactChange => {
  const content = someContent({
    // Every tenth lies on the latest day of all, so that one of many leaves it when it is changed.
    date: n % 10 === 0 ? LAST : `${2021 + (n % 2)}-0${1 + (n % 5)}-${10 + (n % 19)}`,
    municipality: `ort-${n % 6}`,
    targetGroups: [`grupp-${n % 7}`],
    methods: [`metod-${n % 5}`],
    participants,
    surveyAnswers: 10,
    surveyHeard: 8,
  });
  const dialogue = `d-${n}`;
  return { dialogue, fact: factOf({ id: dialogue, reportedBy: 'p', content }, { number: n + 1, serial: n }) };
};

const filters: readonly FactFilter[] = [
  {},
  { kind: 'perspective' },
  { period: { from: '2022-01-01', to: '2022-12-31' } },
  ...Array.from({ length: 6 }, (_, n) => ({ municipality: `ort-${n}` })),
  ...Array.from({ length: 7 }, (_, n) => ({ targetGroup: `grupp-${n}` })),
  ...Array.from({ length: 7 }, (_, n) => ({ targetGroup: `grupp-${n}`, municipality: 'ort-1' })),
];
const askAll = (facts: Facts): void => {
  for (const filter of filters) sumUp(facts, filter);
};
const some = Array.from({ length: 20_000 }, (_, n) => change(n).fact).flatMap((fact) => fact ?? []);

test.each([
  ['nothing has changed', () => []],
  ['a dialogue has been reported', (n: number, count: number) => [change(count + n)]],
  ['one of the latest has been changed', (n: number) => [change(10 * (n % 5), 11 + (n % 3))]],
  ['one of the latest has been removed and reported again', (n: number) => [{ dialogue: 'd-10' }, change(10, n)]],
])('sums when %s cost as much with 20 000 dialogues as with 200', (_what, changesOf) => {
  const costOf = (count: number): number => {
    let facts = Facts.of(some.slice(0, count));
    askAll(facts);
    let n = 0;
    return quickest(() => {
      for (let times = 0; times < TIMES; times += 1) {
        facts = facts.with(changesOf(n++, count));
        askAll(facts);
      }
    }, TRIES);
  };
  expect(holdsOnce(() => costOf(20_000) <= 2 * costOf(200) + ROOM_MS)).toBe(true);
});
