import fc from 'fast-check';
import { viewCount } from '../../src/answers/counts';
import { areaAsked } from '../../src/domain/areas';
import { DIALOGUE_KINDS } from '../../src/domain/dialogue-kinds';
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

const PARTS = ['centrum', 'vallas'] as const;
const YEARS = [2021, 2022] as const;
/** Every part by kind and by year, which is what there are people in. */
const CELLS = PARTS.flatMap((part) => DIALOGUE_KINDS.flatMap((kind) => YEARS.map((year) => ({ part, kind, year }))));

interface Figure {
  readonly key: string;
  readonly cells: readonly number[];
  readonly shown: HeadCount;
}

/** All that can be asked of the upper area and its parts, by kind and by year. */
function figuresOf(facts: Facts): Figure[] {
  return ['halmstad', ...PARTS].flatMap((area) =>
    [undefined, ...DIALOGUE_KINDS].flatMap((kind) =>
      [undefined, ...YEARS].map((year): Figure => {
        const isIn = (cell: (typeof CELLS)[number]): boolean =>
          (area === 'halmstad' || cell.part === area) &&
          (kind === undefined || cell.kind === kind) &&
          (year === undefined || cell.year === year);
        const period = year === undefined ? undefined : yearPeriod(year);
        return {
          key: `${area} ${kind} ${year}`,
          cells: CELLS.flatMap((cell, index) => (isIn(cell) ? [index] : [])),
          shown: countBeside(facts, { municipality: areaAsked(plan, area), kind, period }, 'participants'),
        };
      }),
    ),
  );
}

const sumOf = (table: readonly number[], { cells }: Figure): number =>
  cells.reduce((all, cell) => all + (table[cell] ?? 0), 0);

/** Whether a figure may have so many people, for all that is told of it. */
function mayHave(count: number, shown: HeadCount, withNumbers: boolean): boolean {
  if (shown === 'fewer-than-5') return count >= 1 && count <= 4;
  return shown === 0 || (withNumbers && shown !== 'hidden') ? count === shown : count >= 5;
}

/** The figures of 1–4 that another table has otherwise, one away in each cell, that agrees with all that is told. */
function openIn(truth: readonly number[], figures: readonly Figure[], withNumbers: boolean): Set<string> {
  const few = figures.filter((figure) => figure.shown === 'fewer-than-5');
  const open = new Set<string>();
  const tryFrom = (table: readonly number[]): void => {
    if (open.size === few.length) return;
    const own = truth[table.length];
    if (own !== undefined) {
      for (const value of [own, own + 1, own - 1]) if (value >= 0) tryFrom([...table, value]);
      return;
    }
    if (!figures.every((figure) => mayHave(sumOf(table, figure), figure.shown, withNumbers))) return;
    for (const figure of few) if (sumOf(table, figure) !== sumOf(truth, figure)) open.add(figure.key);
  };
  tryFrom([]);
  return open;
}

test('whatever is asked of an upper area and its parts, no figure of 1–4 follows but from where else there are so few', () => {
  const cell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 5, max: 20 }));
  const table = fc.array(cell, { minLength: CELLS.length, maxLength: CELLS.length });
  fc.assert(
    fc.property(table, (truth) => {
      const some = CELLS.flatMap(({ part, kind, year }, index) =>
        truth[index]
          ? [someContent({ municipality: part, kind, date: `${year}-05-01`, participants: truth[index] })]
          : [],
      );
      const figures = figuresOf(factsOf([...some, someContent({ participants: 30 })]));
      const [open, withoutNumbers] = [openIn(truth, figures, true), openIn(truth, figures, false)];
      expect([...withoutNumbers].filter((key) => !open.has(key))).toEqual([]);
    }),
    { numRuns: 150, seed: 69 },
  );
});
