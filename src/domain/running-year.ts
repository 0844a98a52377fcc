import { type LocalDate, yearOf } from './dates';
import type { FactFilter } from './fact-filter';
import { type Facts, sumUp } from './fact-set';
import { headCount } from './figures';
import { type PeopleCount, peopleIn } from './people-counts';
import { overlap, yearPeriod } from './periods';

/**
 * A year that has begun lately and has 1–4 people so far, in the whole project, is left out of the totals: a year's
 * total over the project is always shown, so the few would be what the others leave of the whole (domain rule "Small
 * numbers").
 */

/** What a count of people goes by, as totals have it. */
export interface Counted {
  readonly facts: Facts;
  /** The running year, where it has some of those who were asked about and they are not counted in. */
  readonly leftOutYear?: number;
  /** Whether nobody else was asked about than those who are not counted in. */
  readonly onlyLeftOut: boolean;
}

/** The facts that a filtered count of people goes by on a day. In answers about the running year itself that is all. */
export function countedFor(facts: Facts, filter: FactFilter, today: LocalDate, counted: PeopleCount): Counted {
  const countIn = (some: Facts, passing?: FactFilter): number => peopleIn(sumUp(some, passing), counted);
  const year = yearOf(today);
  const running = yearPeriod(year);
  const { period } = filter;
  const isAsked = period !== undefined && running.from <= period.from && period.to <= running.to;
  const soFar = countIn(facts, { period: running });
  const isFew = typeof headCount(soFar) !== 'number';
  if (isAsked || !isFew || countIn(facts) === soFar) return { facts, onlyLeftOut: false };
  const rest = facts.withoutYear(year);
  const shared = period ? overlap(period, running) : running;
  const hasLeftOut = shared !== undefined && countIn(facts, { ...filter, period: shared }) > 0;
  if (!hasLeftOut) return { facts: rest, onlyLeftOut: false };
  return countIn(rest, filter) === 0
    ? { facts: rest, onlyLeftOut: true }
    : { facts: rest, leftOutYear: year, onlyLeftOut: false };
}
