import { sum } from './sums';

/** Small numbers are hidden by one rule everywhere (domain rule "Small numbers"). */

/** Fewest people, or answers, that a figure about people may rest on. */
export const SMALLEST_SHOWN = 5;

/**
 * A count of people; or that there are 1–4 of them; or `hidden`: a figure that is left out because one of 1–4 could be
 * worked out from it, whatever its own size.
 */
export type HeadCount = number | 'fewer-than-5' | 'hidden';

/** Whether a count is of 1–4. */
export const isFew = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN;

/** A filtered count of participants, hidden when it is 1–4. */
export const headCount = (count: number): HeadCount => (isFew(count) ? 'fewer-than-5' : count);

/** A count that may not be told beside other answers: what is small is told as such, and nothing is nothing. */
const hiddenBeside = (count: number): HeadCount => (count > 0 && !isFew(count) ? 'hidden' : headCount(count));

/** A total and its cells, as they may stand in one answer. */
export interface Breakdown {
  readonly total: HeadCount;
  readonly cells: readonly HeadCount[];
}

export interface BreakdownAsked {
  /** The cells' own counts. */
  readonly counts: readonly number[];
  readonly total: number;
  /** Whether the total is a filtered count, which hides itself when it is 1–4. */
  readonly narrowed: boolean;
  /** Whether one dialogue may count in several cells, so that they need not add up to the total. */
  readonly overlapping?: boolean;
  /** The cells that are hidden for what other answers tell, whatever stands beside them in this one. */
  readonly withheld?: readonly boolean[];
}

/**
 * Whether a reader who knows that small cells are 1–4, and that hidden ones are not, can work out a small one.
 * A small cell is what the hidden ones have together, less the others of them at their most or at their least.
 */
function givesAway({ counts, overlapping, withheld }: BreakdownAsked, { total, cells }: Breakdown): boolean {
  // A cell that is hidden for other answers is what the total leaves of the others.
  const unshown = cells.flatMap((cell, index) => (typeof cell === 'number' ? [] : index));
  if (typeof total === 'number' && unshown.length === 1 && withheld?.[unshown[0] ?? -1]) return true;
  const small = cells.filter((cell) => cell === 'fewer-than-5').length;
  if (small === 0 || total === 'hidden' || (total === 'fewer-than-5' && overlapping)) return false;
  const hidden = cells.filter((cell) => cell === 'hidden').length;
  const together = sum(counts.filter((_, index) => typeof cells[index] !== 'number'));
  const [least, most] = total === 'fewer-than-5' ? [1, SMALLEST_SHOWN - 1] : [together, together];
  const lowest = hidden > 0 ? 1 : Math.max(1, least - (SMALLEST_SHOWN - 1) * (small - 1));
  const highest = Math.min(SMALLEST_SHOWN - 1, most - (small - 1) - SMALLEST_SHOWN * hidden);
  return lowest >= highest;
}

/** The breakdown with its smallest cell that is still shown hidden; a zero protects nothing. */
function withNextHidden({ total, cells }: Breakdown): Breakdown | undefined {
  const shown = cells.filter((cell): cell is number => typeof cell === 'number' && cell > 0);
  if (shown.length === 0) return undefined;
  const next = cells.indexOf(Math.min(...shown));
  return { total, cells: cells.map((cell, index) => (index === next ? 'hidden' : cell)) };
}

/**
 * One breakdown of people beside its total (domain rule "Small numbers"). Cells of 1–4 are small; while a small cell
 * can be worked out from the total and the other cells, as when it is alone, the next smallest is hidden, and the total
 * when no cell is left to hide.
 */
export function breakdown(asked: BreakdownAsked): Breakdown {
  let shown: Breakdown = {
    total: asked.narrowed ? headCount(asked.total) : asked.total,
    cells: asked.counts.map((count, index) => (asked.withheld?.[index] ? hiddenBeside(count) : headCount(count))),
  };
  while (givesAway(asked, shown)) {
    const next = withNextHidden(shown);
    if (!next) return withoutTotal(asked, shown);
    shown = next;
  }
  return shown;
}

function withoutTotal(asked: BreakdownAsked, { cells }: Breakdown): Breakdown {
  const small: Breakdown = { total: headCount(asked.total), cells };
  return small.total !== 'fewer-than-5' || givesAway(asked, small) ? { total: 'hidden', cells } : small;
}

/** A share as the whole numbers it is made of, so that comparing it with a target is exact. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Percent, 0–100, for showing; comparisons use {@link compareShare}. */
export const percentOf = (share: Share): number => (share.whole === 0 ? 0 : (100 * share.part) / share.whole);

/**
 * Negative when the share is below `percent`, 0 when it is exactly that, positive when above. Exact for whole percents.
 */
export const compareShare = (share: Share, percent: number): number => 100 * share.part - percent * share.whole;
