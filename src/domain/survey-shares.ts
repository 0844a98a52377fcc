import { type CountRow, countRows, isCalendarPart } from './count-rows';
import type { LocalDate } from './dates';
import type { FactFilter } from './fact-filter';
import { type Facts, sumUp } from './fact-set';
import type { Figures } from './facts';
import { type Breakdown, breakdown, type HeadCount } from './figures';
import { isNarrowed } from './filters';
import { countBeside } from './partitions';
import type { Plan } from './plan';
import type { DividedBy } from './question-slots';
import { countedFor } from './running-year';
import { type ShareFound, shareFound } from './shares';

/** The share of the answers at dialogues that felt heard, of a part of the project and of each part of that. */

export interface SurveyRow {
  /** As the rows of a count have it. */
  readonly label: string;
  readonly found: ShareFound;
}

/** How many felt they could make their voice heard, in some part of the project. */
export interface SurveyFound {
  readonly found: ShareFound;
  /** Dialogues with a survey, and those without. */
  readonly surveys: number;
  readonly withoutSurvey: number;
  readonly latest?: LocalDate;
  /** The running year, where its 1–4 answers so far are not counted in. */
  readonly leftOutYear?: number;
  /** What it is divided by; absent where it is not. */
  readonly by?: DividedBy;
  readonly rows: readonly SurveyRow[];
}

/** Dimensions that the answers of one dialogue may lie in several times. */
const OVERLAPPING: readonly DividedBy[] = ['targetGroup', 'method', 'perspective'];
/** Dimensions whose rows stand in the same table as the total beside them. */
const OF_ONE_TABLE: readonly DividedBy[] = ['dialogueKind', 'year'];

/** A share as it may stand beside others: where its number of answers may not, it may not either. */
const shareBeside = ({ heard, answers }: Figures, shown: HeadCount | undefined): ShareFound =>
  shown === 'hidden' ? { kind: 'hidden' } : shareFound(heard, answers);

/** What is not counted in yet is not nothing. */
const orLeftOut = (found: ShareFound, all: number): ShareFound =>
  found.kind === 'none' && all > 0 ? { kind: 'too-few' } : found;

/**
 * The survey at the dialogues that pass the filter: those who answered "ganska/mycket hög grad", of all who answered.
 * Its rows hide what the rows of a count of participants do (decisions 0044, 0068, 0070), by how many answered.
 * @param today what a year that has just begun is told by
 * @param by what it is divided by: by places, unless the filter names one
 */
export function surveyOf(
  plan: Plan,
  facts: Facts,
  filter: FactFilter,
  today: LocalDate,
  by: DividedBy | undefined = filter.municipality ? undefined : 'municipality',
): SurveyFound {
  const { surveys, dialogues, answers, latestSurvey } = sumUp(facts, filter);
  const counted = countedFor(facts, filter, today, 'answers');
  const sums = sumUp(counted.facts, filter);
  const beside = (passing: FactFilter): HeadCount => countBeside(counted.facts, passing, 'answers');
  const alone = beside(filter);
  const rows = by ? countRows(by, plan, facts, filter) : [];
  // A month's row is what is told where the month is asked for.
  const factsFor = (row: CountRow): Facts =>
    isCalendarPart(by) ? countedFor(facts, row.filter, today, 'answers').facts : counted.facts;
  const sumsOf = rows.map((row) => sumUp(factsFor(row), row.filter));
  const shown = ((): Breakdown => {
    if (isCalendarPart(by)) {
      return { total: alone, cells: rows.map((row) => countBeside(factsFor(row), row.filter, 'answers')) };
    }
    if (by && OF_ONE_TABLE.includes(by) && isNarrowed(filter)) {
      return { total: alone, cells: rows.map((row) => beside(row.filter)) };
    }
    // Fewer than five answers have no share, and so no number, in the whole project either.
    return breakdown({
      counts: sumsOf.map((each) => each.answers),
      total: sums.answers,
      narrowed: true,
      overlapping: by && OVERLAPPING.includes(by),
      withheld: rows.map((row) => alone === 'hidden' || beside(row.filter) === 'hidden'),
    });
  })();
  return {
    found: orLeftOut(shareBeside(sums, alone === 'hidden' ? alone : shown.total), answers),
    surveys,
    withoutSurvey: dialogues - surveys,
    latest: latestSurvey,
    leftOutYear: counted.leftOutYear,
    by,
    rows: rows.map(({ label, filter: passing }, index) => ({
      label,
      found: orLeftOut(shareFoundIn(sumsOf[index], shown.cells[index]), sumUp(facts, passing).answers),
    })),
  };
}

const shareFoundIn = (sums: Figures | undefined, shown: HeadCount | undefined): ShareFound =>
  sums ? shareBeside(sums, shown) : { kind: 'none' };
