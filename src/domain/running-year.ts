import { type LocalDate, yearOf } from './dates';
import type { FactFilter } from './fact-filter';
import { Facts, sumUp } from './fact-set';
import type { Figures } from './facts';
import { headCount } from './figures';
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

const others = new WeakMap<Facts, Map<number, Facts>>();

/** The facts of all other years. A project's facts are the same object until a dialogue is reported or changed. */
function withoutYear(facts: Facts, year: number): Facts {
  const known = others.get(facts)?.get(year);
  if (known) return known;
  const rest = Facts.of([...facts.all()].filter(({ date }) => yearOf(date) !== year));
  others.set(facts, new Map([...(others.get(facts) ?? []), [year, rest]]));
  return rest;
}

/** The facts that a filtered count of people goes by on a day. In answers about the running year itself that is all. */
export function countedFor(
  facts: Facts,
  filter: FactFilter,
  today: LocalDate,
  countOf: (figures: Figures) => number,
): Counted {
  const year = yearOf(today);
  const running = yearPeriod(year);
  const { period } = filter;
  const isAsked = period !== undefined && running.from <= period.from && period.to <= running.to;
  const soFar = countOf(sumUp(facts, { period: running }));
  const isFew = typeof headCount(soFar) !== 'number';
  if (isAsked || !isFew || countOf(sumUp(facts)) === soFar) return { facts, onlyLeftOut: false };
  const rest = withoutYear(facts, year);
  const shared = period ? overlap(period, running) : running;
  const hasLeftOut = shared !== undefined && countOf(sumUp(facts, { ...filter, period: shared })) > 0;
  if (!hasLeftOut) return { facts: rest, onlyLeftOut: false };
  return countOf(sumUp(rest, filter)) === 0
    ? { facts: rest, onlyLeftOut: true }
    : { facts: rest, leftOutYear: year, onlyLeftOut: false };
}
