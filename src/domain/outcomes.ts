import { type Assessment, assessGoal, assessParts, type GoalAssessment } from './assessments';
import { compute } from './computed';
import type { LocalDate } from './dates';
import type { FactFilter } from './fact-filter';
import type { Facts } from './fact-set';
import type { EnteredOutcome, Indicator } from './goals';
import type { Computed } from './measures';
import type { Period } from './periods';
import type { GoalWithId, Plan } from './plan';
import { type TargetPart, targetParts } from './targets';

export interface IndicatorStatus {
  readonly indicator: Indicator;
  /** What is looked at: the indicator's own period, or the part of it that a year leaves. */
  readonly period: Period;
  /** Whether that has not begun yet, so that there is nothing to report. */
  readonly ahead: boolean;
  /** The outcome that counts: computed where there are dialogues, else the one entered by hand. */
  readonly computed?: Computed;
  readonly entered?: EnteredOutcome;
  /** Whether the entered outcome is shown beside the computed one because they differ. */
  readonly differs: boolean;
  /** In a part of the project: what was entered for the whole, where the store does not hold the same. */
  readonly reported?: ReportedOutcome;
  readonly parts: readonly TargetPart[];
  readonly assessment: Assessment;
}

/** An outcome that was entered by hand, told beside what the store has counted. */
export interface ReportedOutcome {
  readonly entered: EnteredOutcome;
  /** How the indicator stands in the whole project. */
  readonly status: IndicatorStatus;
  /** Whether only a part of what it is about was asked for. */
  readonly ofWhole: boolean;
}

/**
 * What was entered by hand for an indicator, where the store does not hold the same (domain rule "Stored and
 * reported"). Words have no figure to compare: they are told where the store has counted nothing.
 */
export function reportedOutcome(status: IndicatorStatus, ofWhole: boolean): ReportedOutcome | undefined {
  const { entered, computed, differs } = status;
  return entered && (!computed || differs) ? { entered, status, ofWhole } : undefined;
}

export interface GoalStatus extends GoalAssessment {
  readonly goal: GoalWithId;
  readonly indicators: readonly IndicatorStatus[];
}

function differ(computed: Computed | undefined, entered: EnteredOutcome | undefined): boolean {
  if (!computed || entered?.value === undefined) return false;
  return computed.withheld === 'unknown' || Math.abs(computed.value - entered.value) > 1e-9;
}

/**
 * Where an indicator stands on a day.
 * @param slice what the answer is narrowed to, where that is all of the indicator's own period
 */
export function indicatorStatus(
  indicator: Indicator,
  plan: Plan,
  facts: Facts,
  today: LocalDate,
  slice: Pick<FactFilter, 'period'> = {},
): IndicatorStatus {
  const computed = compute(indicator, plan, facts, today, slice);
  const parts = targetParts(indicator, computed, plan, facts, today);
  return {
    indicator,
    period: indicator.period,
    ahead: indicator.period.from > today,
    computed,
    entered: indicator.outcome,
    differs: differ(computed, indicator.outcome),
    parts,
    assessment: indicator.target ? assessParts(parts.map((part) => part.assessment)) : 'no-target',
  };
}

/** Where a goal stands on a day: table 4.3's row for it. */
export function goalStatus(goal: GoalWithId, plan: Plan, facts: Facts, today: LocalDate): GoalStatus {
  const indicators = goal.indicators.map((indicator) => indicatorStatus(indicator, plan, facts, today));
  return { goal, indicators, ...assessGoal(indicators.map((status) => status.assessment)) };
}
