import { type LocalDate, yearOf } from './dates';
import { DIALOGUE_KINDS } from './dialogue-kinds';
import type { FactFilter } from './fact-filter';
import { type Facts, sumUp, yearsIn } from './fact-set';
import type { FactTally } from './fact-tally';
import type { Figures } from './facts';
import { type HeadCount, headCount, isFew } from './figures';
import { isNarrowed } from './filters';
import type { Id } from './identifiers';
import { type PeopleCount, peopleAt, peopleIn } from './people-counts';
import { overlap, type Period, yearPeriod } from './periods';
import { sum } from './sums';
import { type Status, suppress } from './suppression';
import { type Cuts, cutsIn, isCutAllowed } from './time-cuts';

/**
 * A filter by kind of dialogue or by time parts the whole in two or a few. So an answer to it stands beside those to
 * its other parts and to the whole, and from these a part with 1–4 people could be worked out (domain rule "Small
 * numbers"). All that may be asked of a place, a group or a method, or of the whole project, by kind and by year is one
 * table therefore, and every answer takes from it what may be shown (decision 0044).
 */

export const isYear = ({ from, to }: Period): boolean => {
  const year = yearPeriod(yearOf(from));
  return from === year.from && to === year.to;
};

/** The years that anything in a table lies in, and what may be shown: a row for each kind, for none, and for all. */
interface Table {
  readonly years: readonly Period[];
  readonly rows: readonly (readonly Status[])[];
}

/**
 * The tables that have been made, by the sums of all that is in them. Those are others as soon as one of the dialogues
 * has changed, so a table is never older than the dialogues, and goes with them.
 */
const made = new WeakMap<Figures, Map<PeopleCount, Table>>();

/** The people of each kind, and of none, in each year. */
export function countsOf(facts: Facts, scope: FactFilter, years: readonly Period[], counted: PeopleCount): number[][] {
  const peopleOf = (filter: FactFilter): number => peopleIn(sumUp(facts, filter), counted);
  const kinds = DIALOGUE_KINDS.map((kind) => years.map((period) => peopleOf({ ...scope, kind, period })));
  // Of a plan that has had no kinds there are dialogues of none: what the kinds leave of the whole.
  const rest = years.map(
    (period, year) => peopleOf({ ...scope, kind: undefined, period }) - sum(kinds.map((row) => row[year] ?? 0)),
  );
  return [...kinds, rest];
}

function makeTable(facts: Facts, scope: FactFilter, counted: PeopleCount): Table {
  const years = yearsIn(facts)
    .map(yearPeriod)
    .filter((period) => sumUp(facts, { ...scope, period }).dialogues > 0);
  const cells = countsOf(facts, scope, years, counted);
  const rows = suppress({ cells, marginsShown: !isNarrowed(scope) });
  return { years, rows };
}

export function kindsAndYears(facts: Facts, scope: FactFilter, counted: PeopleCount): Table {
  const all = sumUp(facts, scope);
  const tables = made.get(all) ?? new Map<PeopleCount, Table>();
  const table = tables.get(counted) ?? makeTable(facts, scope, counted);
  made.set(all, tables.set(counted, table));
  return table;
}

const KINDS = DIALOGUE_KINDS.length + 1;

/**
 * The people of each kind, and of none, by day; with a perspective those with it and then those without, who must not
 * be few between two cuts either.
 */
const perDay = (counted: PeopleCount, perspective: Id | undefined): FactTally<Map<LocalDate, number[]>> => ({
  name: `per-day|${counted}|${perspective}`,
  none: () => new Map(),
  count(days, fact, times) {
    const people = peopleAt(fact, counted);
    if (people === 0) return;
    const { date, kind, perspectives } = fact;
    const counts = days.get(date) ?? new Array<number>(perspective === undefined ? KINDS : 2 * KINDS).fill(0);
    const at =
      (kind ? DIALOGUE_KINDS.indexOf(kind) : KINDS - 1) +
      (perspective === undefined || perspectives.includes(perspective) ? 0 : KINDS);
    counts[at] = (counts[at] ?? 0) + times * people;
    if (sum(counts) === 0) days.delete(date);
    else days.set(date, counts);
  },
});

/** The cuts of the tables that periods have been asked of. */
const cutsMade = new WeakMap<Table, Cuts>();

/** Where the years of a table may be cut. */
function cutsOf(facts: Facts, scope: FactFilter, counted: PeopleCount): Cuts {
  const table = kindsAndYears(facts, scope, counted);
  const known = cutsMade.get(table);
  if (known) return known;
  const { years, rows } = table;
  const isOpen = (year: number): boolean => {
    const column = years.findIndex(({ from }) => yearOf(from) === year);
    return column >= 0 && rows.every((row) => row[column] === 'shown');
  };
  const { perspective } = scope;
  const cuts = cutsIn(facts.counted(perDay(counted, perspective), { ...scope, perspective: undefined }), isOpen);
  cutsMade.set(table, cuts);
  return cuts;
}

/** Which figures of a row of the table may be shown: of a kind, or of both, in each year and in all. */
interface Row {
  readonly years: readonly { readonly period: Period; readonly isShown: boolean }[];
  readonly isShown: boolean;
}

function rowOf(facts: Facts, { kind, period: _, ...scope }: FactFilter, counted: PeopleCount): Row {
  const { years, rows } = kindsAndYears(facts, scope, counted);
  const row = (kind ? rows[DIALOGUE_KINDS.indexOf(kind)] : rows.at(-1)) ?? [];
  return {
    years: years.map((period, year) => ({ period, isShown: row[year] === 'shown' })),
    isShown: row.at(-1) === 'shown',
  };
}

/**
 * Whether a period that is no year of the table can be shown beside it: it begins and ends at a cut, what it takes and
 * leaves of the years it cuts is not 1–4, and the years that are not shown all lie in it, where their sum is shown
 * anyway, or none of them does. That it has 1–4 itself is said where it comes to one year, or to all.
 */
function isPeriodShown(facts: Facts, filter: FactFilter, period: Period, counted: PeopleCount): boolean {
  const { kind: _kind, period: _period, ...scope } = filter;
  if (!isCutAllowed(cutsOf(facts, scope, counted), period)) return false;
  const row = rowOf(facts, filter, counted);
  const countIn = (days: Period | undefined): number =>
    days ? peopleIn(sumUp(facts, { ...filter, period: days }), counted) : 0;
  const years = row.years.map((year) => {
    const within = countIn(overlap(year.period, period));
    return { ...year, within, beyond: countIn(year.period) - within };
  });
  const reached = years.filter(({ within }) => within > 0);
  const cut = reached.filter(({ beyond }) => beyond > 0);
  const isAll = years.every(({ beyond }) => beyond === 0);
  if (isFew(sum(reached.map(({ within }) => within)))) return isAll || (reached.length === 1 && cut.length === 0);
  if (isFew(sum(cut.map(({ within }) => within))) || isFew(sum(cut.map(({ beyond }) => beyond)))) return false;
  const unshown = years.filter(({ isShown }) => !isShown);
  const hasWithin = unshown.some(({ within }) => within > 0);
  const hasBeyond = unshown.some(({ beyond }) => beyond > 0);
  return !hasWithin || (row.isShown && !hasBeyond);
}

/** A count as it may stand beside those of other kinds and times, whatever else is filtered by. */
export function besideTable(facts: Facts, filter: FactFilter, counted: PeopleCount): HeadCount {
  const own = headCount(peopleIn(sumUp(facts, filter), counted));
  const { period } = filter;
  if (own === 0) return own;
  const isCut = period !== undefined && !isYear(period);
  if (!isCut && !isNarrowed({ ...filter, period: undefined })) return own;
  if (period && isCut) return isPeriodShown(facts, filter, period, counted) ? own : 'hidden';
  if (typeof own !== 'number') return own;
  const row = rowOf(facts, filter, counted);
  const isShown = period ? row.years.some((year) => year.isShown && year.period.from === period.from) : row.isShown;
  return isShown ? own : 'hidden';
}
