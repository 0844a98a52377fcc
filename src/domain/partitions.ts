import { yearOf } from './dates';
import { DIALOGUE_KINDS } from './dialogue-kinds';
import type { FactFilter } from './fact-filter';
import { type Facts, sumUp, yearsIn } from './fact-set';
import type { Figures } from './facts';
import { breakdown, type HeadCount, headCount } from './figures';
import { isNarrowed } from './filters';
import { type Period, yearPeriod } from './periods';
import { sum } from './sums';

/**
 * A filter by kind of dialogue or by time parts the whole in two or a few. So an answer to it stands beside those to its
 * other parts and to the whole, and from these a part with 1–4 people could be worked out (domain rule "Small numbers").
 */

const isYear = ({ from, to }: Period): boolean => {
  const year = yearPeriod(yearOf(from));
  return from === year.from && to === year.to;
};

type CountOf = (figures: Figures) => number;

/** Whether a count is hidden as the first of the parts of a whole. */
function hidesPart(whole: FactFilter, counts: readonly number[]): boolean {
  const shown = breakdown({ counts, total: sum(counts), narrowed: isNarrowed(whole) });
  return typeof shown.cells[0] !== 'number';
}

/** Whether a count is hidden as the whole of its parts. */
function hidesWhole(facts: Facts, whole: FactFilter, parts: readonly FactFilter[], countOf: CountOf): boolean {
  const counts = parts.map((part) => countOf(sumUp(facts, { ...whole, ...part })));
  return typeof breakdown({ counts, total: sum(counts), narrowed: isNarrowed(whole) }).total !== 'number';
}

const KINDS = DIALOGUE_KINDS.map((kind) => ({ kind }));

function isHidden(facts: Facts, filter: FactFilter, own: number, countOf: CountOf): boolean {
  const { kind, period } = filter;
  const years = yearsIn(facts).map((year) => ({ period: yearPeriod(year) }));
  const beside = (whole: FactFilter, others: readonly FactFilter[]): boolean =>
    hidesPart(whole, [own, ...others.map((part) => countOf(sumUp(facts, { ...whole, ...part })))]);
  const withoutKind = { ...filter, kind: undefined };
  const withoutPeriod = { ...filter, period: undefined };
  const amongKinds = kind
    ? beside(
        withoutKind,
        KINDS.filter((other) => other.kind !== kind),
      )
    : hidesWhole(facts, filter, KINDS, countOf);
  if (amongKinds) return true;
  if (!period) return hidesWhole(facts, filter, years, countOf);
  if (isYear(period)) {
    return beside(
      withoutPeriod,
      years.filter((other) => other.period.from !== period.from),
    );
  }
  return hidesPart(withoutPeriod, [own, countOf(sumUp(facts, withoutPeriod)) - own]);
}

/**
 * A filtered count of people as it may stand beside the answers to the rest of what its filters part, and to its own parts.
 * A year's total over the whole project is told whatever the other years have.
 */
export function countBeside(facts: Facts, filter: FactFilter, countOf: CountOf): HeadCount {
  const own = headCount(countOf(sumUp(facts, filter)));
  if (typeof own !== 'number' || own === 0 || !isNarrowed({ ...filter, period: undefined })) return own;
  return isHidden(facts, filter, own, countOf) ? 'hidden' : own;
}
