/** Small numbers are hidden by one rule everywhere (domain rule "Small numbers"). */

/** Fewest people, or answers, that a figure about people may rest on. */
export const SMALLEST_SHOWN = 5;

/** A count of people, or the fact that there are 1–4 of them. */
export type HeadCount = number | 'fewer-than-5';

/** A filtered count of participants, hidden when it is 1–4. */
export const headCount = (count: number): HeadCount => (count > 0 && count < SMALLEST_SHOWN ? 'fewer-than-5' : count);

/**
 * The cells of one breakdown of participants: 1–4 is hidden, and if exactly one cell is hidden the next smallest is
 * hidden too, since the total would give it away. A zero hides nothing and is not "next smallest".
 */
export function hideSmall(counts: readonly number[]): HeadCount[] {
  const cells = counts.map(headCount);
  if (cells.filter((cell) => cell === 'fewer-than-5').length !== 1) return cells;
  const shown = cells.filter((cell): cell is number => typeof cell === 'number' && cell > 0);
  if (shown.length === 0) return cells;
  const next = cells.indexOf(Math.min(...shown));
  return cells.map((cell, index) => (index === next ? 'fewer-than-5' : cell));
}

/** A share as the whole numbers it is made of, so that comparing it with a target is exact. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Percent, 0–100, for showing; comparisons use {@link compareShare}. */
export const percentOf = (share: Share): number => (share.whole === 0 ? 0 : (100 * share.part) / share.whole);

/** Negative when the share is below `percent`, 0 when it is exactly that, positive when above. Exact for whole percents. */
export const compareShare = (share: Share, percent: number): number => 100 * share.part - percent * share.whole;
