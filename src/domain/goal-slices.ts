import { assessGoal } from './assessments';
import { compute } from './computed';
import type { LocalDate } from './dates';
import type { Facts } from './fact-set';
import type { Indicator } from './goals';
import type { Id } from './identifiers';
import { type GoalStatus, type IndicatorStatus, indicatorStatus, reportedOutcome } from './outcomes';
import { overlap, yearPeriod } from './periods';
import type { GoalWithId, Plan } from './plan';
import { perMunicipality } from './targets';

/** A part of the project that a goal is looked at in. */
export interface Slice {
  readonly municipality?: Id;
  readonly year?: number;
}

/**
 * Where a goal stands in one municipality or year. Targets are set for the whole project, so a slice is assessed only
 * against what the target says of it: the minimum per municipality, or a target whose whole period lies in the year.
 * Indicators whose period does not touch the year are left out.
 */
export function goalSlice(goal: GoalWithId, plan: Plan, facts: Facts, today: LocalDate, slice: Slice): GoalStatus {
  const indicators = goal.indicators.flatMap((indicator) => {
    const status = indicatorSlice(indicator, plan, facts, today, slice);
    return status ? [status] : [];
  });
  return { goal, indicators, ...assessGoal(indicators.map((status) => status.assessment)) };
}

function indicatorSlice(
  indicator: Indicator,
  plan: Plan,
  facts: Facts,
  today: LocalDate,
  { municipality, year }: Slice,
): IndicatorStatus | undefined {
  const period = year === undefined ? indicator.period : overlap(indicator.period, yearPeriod(year));
  if (!period) return undefined;
  const whole = period.from === indicator.period.from && period.to === indicator.period.to;
  if (whole && !municipality) return indicatorStatus(indicator, plan, facts, today, { period });
  const computed = compute(indicator, plan, facts, today, { period, municipality });
  const reported = reportedOutcome(indicatorStatus(indicator, plan, facts, today), true);
  const part =
    whole && municipality && indicator.target?.perMunicipality !== undefined
      ? perMunicipality(indicator, compute(indicator, plan, facts, today), [{ id: municipality }], facts, today)
      : undefined;
  return {
    indicator,
    period,
    ahead: period.from > today,
    computed,
    entered: undefined,
    differs: false,
    reported,
    // Who is behind is the one that was asked about.
    parts: part ? [{ ...part, behind: [] }] : [],
    assessment: part?.assessment ?? 'no-target',
  };
}
