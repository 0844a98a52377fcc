import { areaAsked, uppersOf } from '../domain/areas';
import { inOrder } from '../domain/count-order';
import { averageOverRows, type CountRatio, type RatioAsked, shareOf } from '../domain/count-ratio';
import { type CountRow, countRows, isCalendarPart, isDividedBy } from '../domain/count-rows';
import type { LocalDate } from '../domain/dates';
import { type FactFilter, isUpper } from '../domain/fact-filter';
import { type Facts, sumUp } from '../domain/fact-set';
import { countIn, emptySums, type Figures, latestIn } from '../domain/facts';
import { type Breakdown, breakdown, type HeadCount } from '../domain/figures';
import { filterOf, isNarrowed, isOfDays, type NamedFilters, storedOf } from '../domain/filters';
import { countBeside } from '../domain/partitions';
import type { Readings } from '../domain/question-kinds';
import type { DividedBy } from '../domain/question-slots';
import { ratioIn } from '../domain/remark';
import { type ReportedThing, reportedCounts } from '../domain/reported-counts';
import { countedFor } from '../domain/running-year';
import { personsBeside } from '../domain/series';
import type { Snapshot } from '../ports/plans';
import type { CountedThing, CountView } from '../text/counts';
import { filtersIn, type Views } from './asked';

const KNOWN = {
  elected: 'electedKnown',
  officials: 'officialsKnown',
  practitioners: 'practitionersKnown',
} as const satisfies Partial<Record<CountedThing, keyof Figures>>;

const figureOf = (figures: Figures, counted: CountedThing): number => figures[counted];

/** Dialogues that have no figure for what is counted: missing is not zero. */
function missingIn(figures: Figures, counted: CountedThing): number {
  if (counted === 'dialogues' || counted === 'participants') return 0;
  return figures.dialogues - figures[KNOWN[counted]];
}

interface Row extends CountRow {
  readonly count: number;
}

/** The same with what may be shown of it. */
interface ShownRow extends CountRow {
  readonly count: HeadCount;
}

const isReported = (counted: CountedThing): counted is ReportedThing =>
  counted === 'dialogues' || counted === 'participants';

/** Dimensions that one dialogue may lie in several times. */
const OVERLAPPING: readonly DividedBy[] = ['targetGroup', 'method', 'perspective'];

/** Dimensions whose rows stand in the same table as the total beside them. */
const OF_ONE_TABLE: readonly DividedBy[] = ['dialogueKind', 'year'];

/** How the rows of a count are arranged: in an order, or some of them only. */
interface Arranged extends Pick<Readings['dialogue-count'], 'order' | 'compare'> {
  /** Whether a share or an average of it is asked for. */
  readonly ratio?: RatioAsked;
}

/** What the dialogues of some rows come to, each once. */
export function sumOfRows(facts: Facts, rows: readonly Pick<CountRow, 'filter'>[]): Figures {
  const sums = emptySums();
  for (const fact of new Set(rows.flatMap(({ filter }) => facts.passing(filter)))) {
    countIn(sums, fact, 1);
    latestIn(sums, fact);
  }
  return sums;
}

/**
 * How many dialogues there have been, or how many took part, with everything the question narrowed it to. What is
 * narrowed to one municipality, say, is not broken down by municipality too.
 */
export function viewCount(
  counted: CountedThing,
  filters: NamedFilters,
  asked: DividedBy | undefined,
  { plan, planVersion, facts }: Snapshot,
  today: LocalDate,
  { order, compare, ratio }: Arranged = {},
): CountView {
  const filter = filterOf(plan, filters);
  const inTotals = counted === 'participants' ? countedFor(facts, filter, today, 'participants') : undefined;
  const people = inTotals?.facts ?? facts;
  const counting = inTotals?.onlyLeftOut ? facts : people;
  const total = figureOf(sumUp(people, filter), counted);
  const narrowed = isNarrowed(filters);
  const by = asked && isDividedBy(asked, plan, filters) ? asked : undefined;
  const countsBy = (dimension: DividedBy): Row[] =>
    countRows(dimension, plan, facts, filter).map((row) => ({
      ...row,
      count: figureOf(sumUp(people, row.filter), counted),
    }));
  // People who are not counted in yet are not nobody.
  const orLeftOut = (count: HeadCount, passing: FactFilter): HeadCount =>
    count === 0 && inTotals && sumUp(facts, passing).participants > 0 ? 'fewer-than-5' : count;
  const beside = (passing: FactFilter): HeadCount => countBeside(people, passing, 'participants');
  // A month's row is what is told where the month is asked for, and no two such answers tell of few (decision 0068).
  const asAskedAlone = (passing: FactFilter): HeadCount =>
    countBeside(countedFor(facts, passing, today, 'participants').facts, passing, 'participants');
  const totalAlone = counted === 'participants' && narrowed ? beside(filter) : total;
  // Dialogues are no people, and those who met residents as part of their work are told as they are.
  const shownBy = (dimension: DividedBy, of: readonly Row[]): Breakdown => {
    const counts = of.map(({ count }) => count);
    if (counted !== 'participants') return { total, cells: counts };
    if (isCalendarPart(dimension)) return { total: totalAlone, cells: of.map((row) => asAskedAlone(row.filter)) };
    if (narrowed && OF_ONE_TABLE.includes(dimension)) {
      return { total: totalAlone, cells: of.map((row) => beside(row.filter)) };
    }
    // What the rows come to is the total.
    const withheld = of.map((row) => totalAlone === 'hidden' || beside(row.filter) === 'hidden');
    const shown = breakdown({ counts, total, narrowed, overlapping: OVERLAPPING.includes(dimension), withheld });
    return totalAlone === 'hidden' ? { ...shown, total: totalAlone } : shown;
  };
  // The last year is told by what the others leave of the total, so either all may be told or none.
  const tailOf = (years: readonly Row[]): CountView['perYear'] => {
    const allShown = years.length === 1 || shownBy('year', years).cells.every((cell) => typeof cell === 'number');
    return allShown ? years.map(({ label, count }) => ({ year: Number(label), count })) : [];
  };
  const countedYears = (): Row[] => countsBy('year').filter(({ label }) => Number(label) !== inTotals?.leftOutYear);
  // A row is hidden for what would follow from the sum of people beside it in the same answer.
  const uppersIn = () =>
    uppersOf(plan).map(({ id, name }) => {
      const passing = { ...filter, municipality: areaAsked(plan, id) };
      return { name, count: figureOf(sumUp(facts, passing), counted) };
    });
  const hasUppers = by === 'municipality' && counted !== 'participants' && !isUpper(filter.municipality);
  const rows = by ? countsBy(by) : [];
  const shown = by ? shownBy(by, rows) : undefined;
  const asShown = rows.map((row, index): ShownRow => {
    const count = shown?.cells[index] ?? 0;
    return { ...row, count: isCalendarPart(by) ? count : orLeftOut(count, row.filter) };
  });
  // What has no row, as an area with others in it or a year of no dialogues, is told as it is alone.
  const rowOf = (value: string | number): ShownRow => {
    const narrower = { ...filters, ...(by && { [by]: value }) };
    const found = asShown.find(({ label }) => label === String(value));
    const alone = () => viewCount(counted, narrower, undefined, { plan, planVersion, facts }, today).total;
    return found ?? { label: String(value), filter: filterOf(plan, narrower), count: alone() };
  };
  const compared = by && compare?.map(rowOf);
  const restsOn = compared ? sumOfRows(counting, compared) : sumUp(counting, filter);
  const arranged = compared ?? asShown;
  const shownTotal = orLeftOut(shown?.total ?? totalAlone, filter);
  const isOfPeople = counted === 'participants' && typeof shownTotal === 'number';
  const known = restsOn.dialogues - missingIn(restsOn, counted);
  const countOf = (whole: NamedFilters): HeadCount =>
    viewCount(counted, whole, undefined, { plan, planVersion, facts }, today).total;
  const ratioOf = (): CountRatio | undefined => {
    if (ratio === undefined || compared) return undefined;
    if (ratio === 'share')
      return by ? { about: 'shares' } : shareOf(filters, shownTotal, countOf, counted === 'participants');
    if (counted === 'dialogues') return averageOverRows(shownTotal, rows.length, by);
    return { about: 'average', count: shownTotal, over: known };
  };
  const dialoguesIn = (row: FactFilter): number => {
    const sums = sumUp(counting, row);
    return sums.dialogues - missingIn(sums, counted);
  };
  return {
    kind: 'count',
    ratio: ratioOf(),
    naming: plan,
    counted,
    total: shownTotal,
    // Of any days, persons less those of other days would tell of one meeting.
    persons: isOfPeople && !isOfDays(filters) ? personsBeside(people, filter) : undefined,
    perYear: typeof shownTotal !== 'number' || filter.period ? [] : tailOf(countedYears()),
    filters,
    stored: storedOf(facts, filter),
    reported: isReported(counted) ? reportedCounts(counted, plan, facts, filter) : [],
    by,
    order: by && order,
    isCompared: compared !== undefined,
    rows: (by && order ? inOrder(arranged, order) : arranged).map(({ label, count, filter: row }) => ({
      label,
      count,
      ...(ratio === 'average' && { dialogues: dialoguesIn(row) }),
    })),
    uppers: hasUppers && !compared ? uppersIn() : [],
    leftOutYear: inTotals?.leftOutYear,
    rests: { dialogues: restsOn.dialogues, latest: restsOn.latest },
    missing: missingIn(restsOn, counted),
  };
}

export const countViews = {
  'dialogue-count': (reading, { snapshot, today, remark }) =>
    viewCount('dialogues', filtersIn(reading), reading.by, snapshot, today, { ...reading, ratio: ratioIn(remark) }),
  'participant-count': (reading, { snapshot, today, remark }) =>
    viewCount(reading.participants ?? 'participants', filtersIn(reading), reading.by, snapshot, today, {
      ...reading,
      ratio: ratioIn(remark),
    }),
} satisfies Views<'dialogue-count' | 'participant-count'>;
