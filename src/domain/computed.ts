import { areaAsked } from './areas';
import type { LocalDate } from './dates';
import { areaId, type FactFilter } from './fact-filter';
import { type Facts, sumUp } from './fact-set';
import { isNarrowed } from './filters';
import type { Indicator } from './goals';
import { type Computed, MEASURE_TABLE } from './measures';
import type { Plan } from './plan';

/** The dialogues that an indicator is computed from, in what an answer is narrowed to. */
export function indicatorFilter(indicator: Indicator, plan: Plan, slice: FactFilter = {}): FactFilter {
  const area = indicator.municipality ?? areaId(slice.municipality);
  return {
    ...slice,
    period: slice.period ?? indicator.period,
    kind: indicator.kind ?? slice.kind,
    municipality: area === undefined ? undefined : areaAsked(plan, area),
    targetGroup: indicator.targetGroup ?? slice.targetGroup,
  };
}

/**
 * The outcome of an indicator, computed from dialogues (domain rule "Two outcomes").
 * @param today what a year that has just begun is told by
 * @param slice what the answer is narrowed to; small numbers of people are withheld in it
 * @returns undefined when it is entered by hand, or when no dialogue has anything to say about it
 */
export function compute(
  indicator: Indicator,
  plan: Plan,
  facts: Facts,
  today: LocalDate,
  slice: FactFilter = {},
): Computed | undefined {
  const { compute: computed } = MEASURE_TABLE[indicator.measure];
  if (computed === 'by-hand') return undefined;
  const filter = indicatorFilter(indicator, plan, slice);
  const sums = sumUp(facts, filter);
  if (sums.dialogues === 0) return undefined;
  const { municipality, targetGroup } = filter;
  const narrowed = isNarrowed({ ...slice, municipality, targetGroup });
  return computed({ plan, facts, filter, today, sums, municipality: areaId(municipality), narrowed });
}
