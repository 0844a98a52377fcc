import { liesIn } from './areas';
import { compute } from './computed';
import type { LocalDate } from './dates';
import type { Facts } from './fact-set';
import type { Indicator } from './goals';
import type { Id } from './identifiers';
import { MEASURE_TABLE } from './measures';
import {
  aboutOf,
  type GoalStatus,
  type IndicatorStatus,
  indicatorStatus,
  reportedOutcome,
  wholeStatus,
} from './outcomes';
import { overlap, yearPeriod } from './periods';
import { type GoalWithId, type Plan, subGoalsOf } from './plan';
import { type Each, type EachPart, eachPart } from './targets';

/** A part of the project that a goal is looked at in. */
export interface Slice {
  readonly municipality?: Id;
  readonly year?: number;
  readonly targetGroup?: Id;
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
  const parts = subGoalsOf(plan, goal).map((part) => goalSlice(part, plan, facts, today, slice));
  return wholeStatus(goal, indicators, parts);
}

/** Whether a figure has a part that is of a target group, and is not another group's. */
const isOfGroup = ({ measure, targetGroup }: Indicator, asked: Id): boolean =>
  MEASURE_TABLE[measure].isOfGroups && (targetGroup === undefined || targetGroup === asked);

/** Whether anything that a goal is measured by has a part that is of a target group. */
export const isMeasuredOf = (goal: GoalWithId, plan: Plan, targetGroup: Id): boolean =>
  [goal, ...subGoalsOf(plan, goal)].some(({ indicators }) =>
    indicators.some((indicator) => isOfGroup(indicator, targetGroup)),
  );

function indicatorSlice(
  indicator: Indicator,
  plan: Plan,
  facts: Facts,
  today: LocalDate,
  { municipality, year, targetGroup }: Slice,
): IndicatorStatus | undefined {
  if (targetGroup !== undefined && !isOfGroup(indicator, targetGroup)) return undefined;
  const period = year === undefined ? indicator.period : overlap(indicator.period, yearPeriod(year));
  if (!period) return undefined;
  const isOfPlace =
    municipality !== undefined &&
    indicator.municipality !== undefined &&
    liesIn(plan, indicator.municipality, municipality);
  // An indicator of another municipality says nothing of this one.
  if (municipality !== undefined && indicator.municipality !== undefined && !isOfPlace) return undefined;
  const isAllOfGroup = targetGroup === undefined || targetGroup === indicator.targetGroup;
  const isAllOfPlace = (municipality === undefined || isOfPlace) && isAllOfGroup;
  const whole = period.from === indicator.period.from && period.to === indicator.period.to;
  if (whole && isAllOfPlace) {
    const status = indicatorStatus(indicator, plan, facts, today, { period });
    // The place that was asked about is said of the goal.
    const keepsArea = municipality === undefined || indicator.municipality !== municipality;
    return keepsArea ? status : { ...status, about: { ...status.about, municipality: undefined } };
  }
  const computed = compute(indicator, plan, facts, today, { period, municipality, targetGroup });
  const reported = reportedOutcome(indicatorStatus(indicator, plan, facts, today), true);
  const ownPart = (of: Each, only: Id | undefined): EachPart | undefined =>
    only === undefined
      ? undefined
      : eachPart(indicator, of, compute(indicator, plan, facts, today), plan, facts, today, only);
  // A minimum is that of a place, or of a group: of a group in a place nothing is asked.
  const alone = whole && (municipality === undefined || targetGroup === undefined);
  const part = alone ? (ownPart('municipality', municipality) ?? ownPart('targetGroup', targetGroup)) : undefined;
  return {
    indicator,
    about: aboutOf(indicator, plan),
    period,
    ahead: period.from > today,
    computed,
    entered: undefined,
    series: [],
    differs: false,
    reported,
    parts: part ? [part] : [],
    assessment: part?.assessment ?? 'no-target',
  };
}
