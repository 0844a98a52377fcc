import { z } from 'zod';
import { type HeadCount, headCount } from './figures';
import type { NamedFilters } from './filters';
import type { DividedBy } from './question-slots';

/** A share or an average that is asked of a count, made of figures that are shown, so that it tells nothing more. */

/** What is asked of a count beside how many. */
export const RatioAsked = z.enum(['share', 'average']);
export type RatioAsked = z.infer<typeof RatioAsked>;

export type CountRatio =
  /** So many of so many; `of` is what the whole is narrowed to, and `part` what the part is beside that. */
  | {
      readonly about: 'share';
      readonly count: HeadCount;
      readonly whole: HeadCount;
      readonly part: NamedFilters;
      readonly of: NamedFilters;
    }
  /** So many in so many dialogues, or in so many rows. */
  | { readonly about: 'average'; readonly count: HeadCount; readonly over: number; readonly per?: DividedBy }
  /** Each row as a share of the total. */
  | { readonly about: 'shares' };

/** Rows that a dialogue lies in one of, so that they share what there is. */
const APART: readonly DividedBy[] = ['municipality', 'year', 'quarter', 'month'];

/**
 * What a share is a part of: the same place and time without the group, the method or the kind that is named; else
 * the same time without the place; else everything.
 */
function wholeOf({ municipality, year, from, to, ...others }: NamedFilters): {
  readonly part: NamedFilters;
  readonly of: NamedFilters;
} {
  const isNamed = Object.values(others).some((value) => value !== undefined);
  if (isNamed) return { part: others, of: { municipality, year, from, to } };
  if (municipality !== undefined) return { part: { municipality }, of: { year, from, to } };
  return { part: { year, from, to }, of: {} };
}

/**
 * A share of people is not told where those outside it are 1–4: two figures in one answer would tell of them.
 * @param ofPeople whether people are counted, and not dialogues
 */
export function shareOf(
  filters: NamedFilters,
  count: HeadCount,
  countOf: (whole: NamedFilters) => HeadCount,
  ofPeople: boolean,
): CountRatio {
  const { part, of } = wholeOf(filters);
  const whole = countOf(of);
  const rest = typeof count === 'number' && typeof whole === 'number' ? headCount(whole - count) : 'hidden';
  const isFew = ofPeople && typeof rest !== 'number';
  return { about: 'share', count: isFew ? 'hidden' : count, whole, part, of };
}

/** Dialogues have an average over rows, where each lies in one of them; undefined otherwise. */
export const averageOverRows = (count: HeadCount, rows: number, by: DividedBy | undefined): CountRatio | undefined =>
  by && APART.includes(by) && rows > 0 ? { about: 'average', count, over: rows, per: by } : undefined;
