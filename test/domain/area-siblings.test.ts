import fc from 'fast-check';
import { viewCount } from '../../src/answers/counts';
import { areaAsked } from '../../src/domain/areas';
import { type Facts, factsOf } from '../../src/domain/fact-set';
import type { HeadCount } from '../../src/domain/figures';
import { countBeside } from '../../src/domain/partitions';
import { type Period, yearPeriod } from '../../src/domain/periods';
import { feedbackOf } from '../../src/domain/shares';
import { someContent } from '../support/dialogues';
import { smallPlan } from '../support/small-plan';

/** An upper area less its other parts is the one that is left: what 1–4 people are in is not told so. */

const plan = smallPlan({
  municipalities: [
    { id: 'halmstad', name: 'Halmstad' },
    { id: 'centrum', name: 'Centrum', within: 'halmstad' },
    { id: 'vallas', name: 'Vallås', within: 'halmstad' },
    { id: 'laholm', name: 'Laholm' },
  ],
});

type Held = readonly [municipality: string, date: string, participants: number];

const held = (...dialogues: readonly Held[]): Facts =>
  factsOf(dialogues.map(([municipality, date, participants]) => someContent({ municipality, date, participants })));
const count = (facts: Facts, area: string, period?: Period): HeadCount =>
  countBeside(facts, { municipality: areaAsked(plan, area), period }, 'participants');
const counts = (facts: Facts, period?: Period): HeadCount[] =>
  ['halmstad', 'centrum', 'vallas', 'laholm'].map((area) => count(facts, area, period));

const [IN_2021, IN_2022] = [yearPeriod(2021), yearPeriod(2022)];
const OTHERS: Held = ['laholm', '2021-03-01', 9];

test('where each part may be told, all are', () => {
  const facts = held(['centrum', '2021-03-01', 8], ['vallas', '2022-03-01', 20], OTHERS);
  expect(counts(facts)).toEqual([28, 8, 20, 9]);
  expect(counts(facts, IN_2021)).toEqual([8, 8, 0, 9]);
});

test('beside a part of 1–4, no other part of the upper area is told; the upper area is', () => {
  const facts = held(['centrum', '2021-03-01', 3], ['vallas', '2021-04-01', 20], OTHERS);
  expect(counts(facts)).toEqual([23, 'fewer-than-5', 'hidden', 9]);
});

test('so it is where they are so few in one year only', () => {
  const facts = held(['centrum', '2021-03-01', 3], ['centrum', '2022-03-01', 10], ['vallas', '2021-04-01', 12], OTHERS);
  expect(counts(facts)).toEqual([25, 'hidden', 'hidden', 9]);
  expect(counts(facts, IN_2021)).toEqual([15, 'fewer-than-5', 'hidden', 9]);
  expect(counts(facts, IN_2022)).toEqual([10, 'hidden', 0, 0]);
});

test('an upper area whose parts can be no fewer is not told either', () => {
  expect(counts(held(['centrum', '2021-03-01', 1], ['vallas', '2021-04-01', 5]))).toEqual([
    'hidden',
    'fewer-than-5',
    'hidden',
    0,
  ]);
  const fours = held(['centrum', '2021-03-01', 4], ['vallas', '2021-04-01', 4]);
  expect(counts(fours)).toEqual(['hidden', 'fewer-than-5', 'fewer-than-5', 0]);
});

test('what was reported before the area was divided is a part of it too', () => {
  const facts = held(['halmstad', '2021-02-01', 2], ['centrum', '2021-03-01', 9], ['vallas', '2021-04-01', 12]);
  expect(counts(facts)).toEqual([23, 'hidden', 'hidden', 0]);
});

test('some days of the upper area are told where all its parts may tell them', () => {
  const february = { from: '2021-02-01', to: '2021-02-28' };
  const few = held(['centrum', '2021-01-10', 3], ['centrum', '2021-02-10', 10], ['vallas', '2021-01-20', 20]);
  expect(counts(few)).toEqual([33, 13, 20, 0]);
  // All but three in Centrum.
  expect(counts(few, february).slice(0, 3)).toEqual(['hidden', 'hidden', 0]);
  const many = held(['centrum', '2021-01-10', 6], ['centrum', '2021-02-10', 10], ['vallas', '2021-01-20', 20]);
  expect(counts(many, february).slice(0, 3)).toEqual([10, 10, 0]);
});

test('a list by area tells no more, and the rows stand under their upper area', () => {
  const facts = held(['centrum', '2021-03-01', 3], ['vallas', '2021-04-01', 20], OTHERS);
  const { total, rows } = viewCount('participants', {}, 'municipality', { plan, planVersion: 1, facts }, '2023-01-01');
  expect(total).toBe(32);
  expect(rows).toEqual([
    { label: 'Centrum (Halmstad)', count: 'fewer-than-5' },
    { label: 'Vallås (Halmstad)', count: 'hidden' },
    { label: 'Laholm', count: 9 },
  ]);
  const dialogues = viewCount('dialogues', {}, 'municipality', { plan, planVersion: 1, facts }, '2023-01-01');
  expect(dialogues.rows.map((row) => row.count)).toEqual([1, 1, 1]);
});

test('those who wait for feedback are told alike', () => {
  const asked = (municipality: string, feedbackWanted: number) =>
    someContent({ municipality, feedbackWanted, feedbackGiven: 0 });
  const facts = factsOf([asked('centrum', 2), asked('vallas', 9), asked('laholm', 12)]);
  expect(feedbackOf(plan, facts, {}).municipalities.map(({ waiting }) => waiting)).toEqual([
    'fewer-than-5',
    'hidden',
    12,
  ]);
});

const YEARS = [2021, 2022];
const PARTS = ['halmstad', 'centrum', 'vallas'];

/** Which figures of 1–4 follow from the answers: those that no other table, one away in each cell, agrees with. */
function followFrom(truth: readonly number[], facts: Facts): string[] {
  const areas = [
    { name: 'all', of: [0, 1, 2], asked: 'halmstad' },
    ...[1, 2].map((part) => ({
      name: PARTS[part],
      of: [part],
      asked: PARTS[part] ?? '',
    })),
  ];
  const figures = areas.flatMap(({ name, of, asked }) =>
    [undefined, ...YEARS].map((year) => ({
      key: `${name} ${year ?? 'in all'}`,
      cells: of.flatMap((part) =>
        YEARS.flatMap((each, at) => (year === undefined || each === year ? [part * 2 + at] : [])),
      ),
      shown: count(facts, asked, year === undefined ? undefined : yearPeriod(year)),
    })),
  );
  const sumOf = (table: readonly number[], cells: readonly number[]): number =>
    cells.reduce((all, cell) => all + (table[cell] ?? 0), 0);
  const agrees = (table: readonly number[]): boolean =>
    figures.every(({ cells, shown }) => {
      const own = sumOf(table, cells);
      if (typeof shown === 'number') return own === shown;
      return shown === 'hidden' ? own >= 5 : own >= 1 && own <= 4;
    });
  const small = figures.filter(({ cells }) => sumOf(truth, cells) >= 1 && sumOf(truth, cells) <= 4);
  const open = new Set<string>();
  const tryAll = (table: readonly number[]): void => {
    if (open.size === small.length) return;
    const own = truth[table.length];
    if (own === undefined) {
      if (agrees(table))
        for (const { key, cells } of small) if (sumOf(table, cells) !== sumOf(truth, cells)) open.add(key);
      return;
    }
    for (const value of [own, own + 1, own - 1]) if (value >= 0) tryAll([...table, value]);
  };
  tryAll([]);
  return small.map(({ key }) => key).filter((key) => !open.has(key));
}

test('whatever is asked of an upper area and its parts, by year, no figure of 1–4 follows that its own year does not tell', () => {
  const cell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 14 }));
  const table = fc.array(cell, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(table, (cells) => {
      const truth = [0, 0, ...cells];
      const facts = held(
        ...truth.flatMap((participants, at): Held[] =>
          participants === 0 ? [] : [[PARTS[at >> 1] ?? '', `${YEARS[at % 2]}-05-01`, participants]],
        ),
        ['laholm', '2021-05-01', 30],
        ['laholm', '2022-05-01', 30],
      );
      expect(followFrom(truth, facts)).toEqual([]);
    }),
    { numRuns: 300, seed: 69 },
  );
});
