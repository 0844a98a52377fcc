/** @long tries every table near the true one, of hundreds of projects */
import fc from 'fast-check';
import { viewCount } from '../src/answers/counts';
import { compute } from '../src/domain/computed';
import type { LocalDate } from '../src/domain/dates';
import { DIALOGUE_KINDS, type DialogueKind } from '../src/domain/dialogue-kinds';
import type { DialogueContent } from '../src/domain/dialogues';
import type { FactFilter } from '../src/domain/fact-filter';
import { type Facts, factsOf, sumUp } from '../src/domain/fact-set';
import type { Figures } from '../src/domain/facts';
import type { HeadCount } from '../src/domain/figures';
import { filterOf, type NamedFilters } from '../src/domain/filters';
import { type Period, yearPeriod } from '../src/domain/periods';
import { goalsOf } from '../src/domain/plan';
import type { DividedBy } from '../src/domain/question-slots';
import { feedbackOf } from '../src/domain/shares';
import { surveyOf } from '../src/domain/survey-shares';
import type { CountView } from '../src/text/counts';
import { samplePlan } from './samples/sample';
import { someContent } from './support/dialogues';
import { answersIn } from './support/figures-shown';

/**
 * Somebody asks everything that can be asked of a place, or of the whole project, by kind of dialogue and by year, lays
 * the answers side by side and works out what they leave: never a figure of 1–4 (domain rule "Small numbers").
 */

const whole = samplePlan();
const YEARS = [2021, 2022, 2023];
const PLACES = ['Hylte', 'Laholm'] as const;
type Place = (typeof PLACES)[number];
const plan = {
  ...whole,
  dialogues: [],
  municipalities: whole.municipalities.filter(({ name }) => PLACES.some((place) => place === name)),
};

const RUNS = 40;

/** One thing that an answer said: how many people of a kind, or of both, in some years. */
interface Statement {
  /** Where it is the outcome of an indicator: what is hidden there may be small itself. */
  readonly inGoal?: true;
  readonly kind?: DialogueKind;
  readonly years: readonly number[];
  readonly shown: HeadCount;
  /** The year that has just begun and is left out of the totals. */
  readonly leftOut?: number;
}

const CELLS = DIALOGUE_KINDS.flatMap((kind) => YEARS.map((year) => ({ kind, year })));
const cellsOf = (years: readonly number[], kind?: DialogueKind): number[] =>
  CELLS.flatMap((cell, index) => ((kind ?? cell.kind) === cell.kind && years.includes(cell.year) ? [index] : []));

interface Known {
  readonly inGoal?: true;
  readonly cells: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** What follows from something that was said. What is hidden is not small, where the answer says so. */
function knownFrom({ shown, leftOut, ...rest }: Statement, hiddenIsLarge: boolean): Known[] {
  const { inGoal } = rest;
  const all = cellsOf(rest.years, rest.kind);
  if (shown === 0) return [{ inGoal, cells: all, least: 0, most: 0 }];
  const cells = cellsOf(
    rest.years.filter((year) => year !== leftOut),
    rest.kind,
  );
  if (shown === 'fewer-than-5') {
    // Few of the year that is left out, or of the others: five of those would be shown as five.
    return leftOut
      ? [
          { inGoal, cells: all, least: 1, most: 8 },
          { inGoal, cells, least: 0, most: 4 },
        ]
      : [{ inGoal, cells: all, least: 1, most: 4 }];
  }
  if (shown !== 'hidden') return [{ inGoal, cells, least: shown, most: shown }];
  return [{ inGoal, cells, least: hiddenIsLarge && !inGoal ? 5 : 0, most: Number.POSITIVE_INFINITY }];
}

const sumOver = (values: readonly number[], cells: readonly number[]): number =>
  cells.reduce((all, cell) => all + (values[cell] ?? 0), 0);

/**
 * Which figures of 1–4 have only one value. Tries every table that is one away, or none, from the true one in each
 * cell.
 * @param truth people in each of {@link CELLS}
 */
function workedOut(truth: readonly number[], known: readonly Known[]): string[] {
  const small = new Map<string, readonly number[]>();
  for (const { inGoal, cells } of known) {
    const count = sumOver(truth, cells);
    // What a goal's outcome has over some years is no part of its own: it is what the years leave.
    if (!inGoal && count >= 1 && count <= 4) small.set(cells.join(), cells);
  }
  // What is known of a cell alone bounds what is tried; the rest is looked at when the last of its cells is there.
  const choices = truth.map((own, cell) =>
    [own - 1, own + 1, own].filter((value) =>
      known.every(
        ({ cells, least, most }) => cells.length > 1 || cells[0] !== cell || (least <= value && value <= most),
      ),
    ),
  );
  const complete = truth.map((_, last) => known.filter(({ cells }) => Math.max(...cells) === last));
  const tryFrom = (values: readonly number[]): void => {
    if (small.size === 0) return;
    if (values.length === truth.length) {
      for (const [key, cells] of small) if (sumOver(values, cells) !== sumOver(truth, cells)) small.delete(key);
      return;
    }
    for (const value of choices[values.length] ?? []) {
      if (value < 0) continue;
      const next = [...values, value];
      const fits = (complete[values.length] ?? []).every(({ cells, least, most }) => {
        const together = sumOver(next, cells);
        return least <= together && together <= most;
      });
      if (fits) tryFrom(next);
    }
  };
  tryFrom([]);
  return [...small.keys()];
}

type Ask = (facts: Facts, place: Place | undefined, today: LocalDate) => Statement[];

/** Days in a year that nothing has been reported of, and in one that something may have been. */
const DAYS: readonly LocalDate[] = ['2024-02-01', '2023-06-01'];

/** Every narrowing by kind and year, with what it leaves. */
const NARROWED = [undefined, ...DIALOGUE_KINDS].flatMap((dialogueKind) =>
  [undefined, ...YEARS].map((year) => ({ dialogueKind, year })),
);
const statementOf = (
  { dialogueKind, year }: NamedFilters,
  shown: HeadCount,
  leftOut: number | undefined,
): Statement => ({
  kind: dialogueKind,
  years: year === undefined ? YEARS : [year],
  shown,
  leftOut: year === undefined ? leftOut : undefined,
});

const count = (facts: Facts, today: LocalDate, filters: NamedFilters, by?: DividedBy): CountView =>
  viewCount('participants', filters, by, { plan, planVersion: 1, facts }, today);

/** "Antal deltagare i Hylte", "… per år", "… per dialogform", "… 2021 per kommun", and how a goal stands there. */
const participants: Ask = (facts, municipality, today) => {
  const { leftOutYear } = count(facts, today, {});
  const asked = NARROWED.flatMap((narrowed) => {
    const filters = { ...narrowed, municipality };
    const alone = count(facts, today, filters);
    const byKind = narrowed.dialogueKind ? [] : count(facts, today, filters, 'dialogueKind').rows;
    const byYear = narrowed.year ? [] : count(facts, today, filters, 'year').rows;
    const byPlace = count(facts, today, narrowed, 'municipality').rows.filter(({ label }) => label === municipality);
    return [
      statementOf(narrowed, alone.total, leftOutYear),
      ...alone.perYear.map(({ year, count: shown }) => statementOf({ ...narrowed, year }, shown, leftOutYear)),
      ...byKind.map((row) =>
        statementOf({ ...narrowed, dialogueKind: row.label as DialogueKind }, row.count, leftOutYear),
      ),
      ...byYear.map((row) => statementOf({ ...narrowed, year: Number(row.label) }, row.count, leftOutYear)),
      ...byPlace.map((row) => statementOf(narrowed, row.count, leftOutYear)),
    ];
  });
  return municipality ? [...asked, ...inGoals(facts, municipality, today, leftOutYear)] : asked;
};

const [someIndicator] = goalsOf(plan).flatMap(({ indicators }) => indicators);
const SPANS = [YEARS, YEARS.slice(0, 2), YEARS.slice(1)];
const spanOf = (years: readonly number[]): Period => ({
  from: yearPeriod(years[0] ?? 0).from,
  to: yearPeriod(years.at(-1) ?? 0).to,
});

function inGoals(facts: Facts, municipality: Place, today: LocalDate, leftOut: number | undefined): Statement[] {
  if (!someIndicator) throw new Error('no indicator');
  return SPANS.flatMap((years) =>
    [undefined, ...DIALOGUE_KINDS].flatMap((kind) => {
      const indicator = { ...someIndicator, measure: 'participants' as const, kind, period: spanOf(years) };
      const found = compute(indicator, plan, facts, today, filterOf(plan, { municipality }));
      if (!found) return [];
      const { withheld } = found;
      return [
        {
          inGoal: true as const,
          kind,
          years,
          leftOut,
          shown: withheld === 'hidden' || withheld === 'fewer-than-5' ? withheld : found.value,
        },
      ];
    }),
  );
}

/**
 * "Hur stor andel i Hylte fick göra sin röst hörd 2021?", "… per år", "… per dialogform", and the rows of the same
 * asked without a place.
 */
const survey: Ask = (facts, municipality, today) => {
  const { leftOutYear } = surveyOf(plan, facts, {}, today);
  return NARROWED.flatMap((narrowed) => {
    const filter = filterOf(plan, { ...narrowed, municipality });
    const { found } = surveyOf(plan, facts, filter, today);
    const byKind = narrowed.dialogueKind ? [] : surveyOf(plan, facts, filter, today, 'dialogueKind').rows;
    const byYear = narrowed.year ? [] : surveyOf(plan, facts, filter, today, 'year').rows;
    const row = surveyOf(plan, facts, filterOf(plan, narrowed), today).rows.find(({ label }) => label === municipality);
    return [
      ...[found, ...(row ? [row.found] : [])].map((each) => statementOf(narrowed, answersIn(each), leftOutYear)),
      ...byKind.map(({ label, found: each }) =>
        statementOf({ ...narrowed, dialogueKind: label as DialogueKind }, answersIn(each), leftOutYear),
      ),
      ...byYear.map(({ label, found: each }) =>
        statementOf({ ...narrowed, year: Number(label) }, answersIn(each), leftOutYear),
      ),
    ];
  });
};

/** "Hur många i Hylte har bett om återkoppling 2021?", and who has been given it. */
const feedback =
  (of: 'wanted' | 'given' | 'waiting' | 'unreported'): Ask =>
  (facts, municipality) =>
    NARROWED.flatMap((narrowed) => {
      const filter = filterOf(plan, { ...narrowed, municipality });
      const shown = feedbackOf(plan, facts, filter).figures[of];
      const row =
        of === 'waiting'
          ? feedbackOf(plan, facts, filterOf(plan, narrowed)).municipalities.find(
              (each) => each.municipality === municipality?.toLowerCase(),
            )?.waiting
          : undefined;
      return [shown, row].flatMap((each) => (each === undefined ? [] : [statementOf(narrowed, each, undefined)]));
    });

const FIGURES: readonly (readonly [string, Ask, (sums: Figures) => number, boolean])[] = [
  ['participants', participants, (sums) => sums.participants, true],
  ['answers to the survey', survey, (sums) => sums.answers, true],
  ['who asked for feedback', feedback('wanted'), (sums) => sums.wanted, true],
  ['who has been given feedback', feedback('given'), (sums) => sums.given, false],
  ['who waits for feedback', feedback('waiting'), (sums) => sums.wanted - sums.given - sums.unreported, false],
  ['who may wait for feedback', feedback('unreported'), (sums) => sums.unreported, false],
];

const contents: fc.Arbitrary<DialogueContent[]> = fc.array(
  fc
    .record({
      municipality: fc.constantFrom('hylte', 'laholm'),
      kind: fc.constantFrom(...DIALOGUE_KINDS),
      date: fc.constantFrom(...YEARS.map((year) => `${year}-05-01`)),
      participants: fc.integer({ min: 1, max: 9 }),
      feedbackWanted: fc.integer({ min: 0, max: 9 }),
      feedbackGiven: fc.option(fc.nat(9), { nil: undefined }),
      surveyAnswers: fc.integer({ min: 0, max: 9 }),
    })
    .map((changes) =>
      someContent({
        ...changes,
        feedbackGiven: changes.feedbackGiven && Math.min(changes.feedbackGiven, changes.feedbackWanted),
        surveyHeard: Math.floor(changes.surveyAnswers / 2),
      }),
    ),
  { maxLength: 9 },
);

const truthOf = (facts: Facts, filter: FactFilter, figure: (sums: Figures) => number): number[] =>
  CELLS.map(({ kind, year }) => figure(sumUp(facts, { ...filter, kind, period: yearPeriod(year) })));

/**
 * What the rule itself tells: nobody, 1–4, or more. A place of four people in four parts has one in each, whatever is
 * hidden beside them.
 */
const knownByRule = (statements: readonly Statement[], hiddenIsLarge: boolean): Known[] =>
  statements.flatMap((each) =>
    typeof each.shown === 'number' && each.shown > 0
      ? knownFrom({ ...each, shown: 'hidden' }, true)
      : knownFrom(each, hiddenIsLarge),
  );

describe.each(FIGURES)('%s', (_, ask, figure, hiddenIsLarge) => {
  test('of a place by kind and year: what is said is true, and no part of 1–4 can be worked out', () => {
    const property = fc.property(contents, fc.constantFrom(...DAYS), (dialogues, today) => {
      const facts = factsOf(dialogues);
      for (const place of PLACES) {
        const truth = truthOf(facts, filterOf(plan, { municipality: place }), figure);
        const statements = ask(facts, place, today);
        const known = statements.flatMap((statement) => knownFrom(statement, hiddenIsLarge));
        for (const { cells, least, most } of known) {
          const count = sumOver(truth, cells);
          expect(least <= count && count <= most).toBe(true);
        }
        const unavoidable = workedOut(truth, knownByRule(statements, hiddenIsLarge));
        expect(workedOut(truth, known).filter((cells) => !unavoidable.includes(cells))).toEqual([]);
      }
    });
    fc.assert(property, { numRuns: RUNS });
  });
});

test('in the whole project: only what follows from the totals of years, which are always shown', () => {
  const property = fc.property(contents, fc.constantFrom(...DAYS), (dialogues, today) => {
    const facts = factsOf(dialogues);
    const sums = participants(facts, undefined, today);
    const { leftOutYear } = count(facts, today, {});
    const inTotals = YEARS.filter((year) => year !== leftOutYear);
    const truth = truthOf(facts, {}, ({ participants: people }) => people);
    const total = (years: readonly number[]): Known => {
      const cells = cellsOf(years);
      const people = sumOver(truth, cells);
      return { cells, least: people, most: people };
    };
    // With nothing shown but the totals, zeros and what is said to be small.
    const least = [
      ...knownByRule(
        sums.filter(({ shown }) => shown !== 'hidden'),
        true,
      ),
      ...[inTotals, ...inTotals.map((year) => [year])].map(total),
    ].filter(({ cells, least: fewest }) => sumOver(truth, cells) >= fewest);
    const known = sums.flatMap((each) => knownFrom(each, true));
    const unavoidable = workedOut(truth, least);
    expect(workedOut(truth, known).filter((cells) => !unavoidable.includes(cells))).toEqual([]);
  });
  fc.assert(property, { numRuns: RUNS });
});
