import { type Assessment, assessGoal, assessParts, type GoalAssessment } from './assessments';
import { compute } from './computed';
import type { LocalDate } from './dates';
import { ENTERED_HERE, enteredOutcome, seriesOf } from './entered';
import type { FactFilter } from './fact-filter';
import type { Facts } from './fact-set';
import { type NamedFilters, namedIn } from './filters';
import type { DatedOutcome, EnteredOutcome, Indicator } from './goals';
import type { Computed } from './measures';
import type { Period } from './periods';
import { type GoalWithId, nameOf, type Plan, subGoalsOf } from './plan';
import { type TargetPart, targetParts } from './targets';

export interface IndicatorStatus {
  readonly indicator: Indicator;
  /** The one municipality, or target group, that the indicator is about. */
  readonly about: NamedFilters;
  /** What is looked at: the indicator's own period, or the part of it that a year leaves. */
  readonly period: Period;
  /** Whether that has not begun yet, so that there is nothing to report. */
  readonly ahead: boolean;
  /** The outcome that counts: computed where there are dialogues, else the one entered by hand. */
  readonly computed?: Computed;
  readonly entered?: EnteredOutcome;
  /** What was entered over time, the latest last; the last of them may be `entered`. */
  readonly series: readonly DatedOutcome[];
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
  /** Where its sub-goals stand, where it has any: it is no better than the weakest of them. */
  readonly parts?: readonly GoalStatus[];
}

function differ(computed: Computed | undefined, entered: EnteredOutcome | undefined): boolean {
  if (!computed || entered?.value === undefined) return false;
  return computed.withheld === 'unknown' || Math.abs(computed.value - entered.value) > 1e-9;
}

/** The names of what an indicator is about, where that is one municipality or one target group. */
export const aboutOf = ({ municipality, targetGroup }: Indicator, plan: Plan): NamedFilters =>
  namedIn({
    municipality: municipality && nameOf(plan.municipalities, municipality),
    targetGroup: targetGroup && nameOf(plan.targetGroups, targetGroup),
  });

/** What the survey that an indicator is measured by has come to: the plan's own share, or what was counted here. */
function surveyOutcome({ survey }: Indicator, { surveys }: Plan): EnteredOutcome | undefined {
  const found = survey === undefined ? undefined : surveys.find(({ id }) => id === survey);
  if (found?.share === undefined) return undefined;
  return { value: found.share, n: found.n, source: found.source ?? ENTERED_HERE };
}

/** Where an indicator stands in all of its own period, by what that hangs on. */
interface KnownStatus {
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly status: IndicatorStatus;
}

/** What was worked out last of each indicator; facts never change, and what was worked out of them goes with them. */
const known = new WeakMap<Facts, WeakMap<Indicator, KnownStatus>>();

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
  if (slice.period) return workedOut(indicator, plan, facts, today, slice);
  const ofFacts = known.get(facts) ?? new WeakMap<Indicator, KnownStatus>();
  known.set(facts, ofFacts);
  const last = ofFacts.get(indicator);
  if (last?.plan === plan && last.today === today) return last.status;
  const status = workedOut(indicator, plan, facts, today, slice);
  ofFacts.set(indicator, { plan, today, status });
  return status;
}

function workedOut(
  indicator: Indicator,
  plan: Plan,
  facts: Facts,
  today: LocalDate,
  slice: Pick<FactFilter, 'period'>,
): IndicatorStatus {
  const computed = compute(indicator, plan, facts, today, slice);
  const entered = surveyOutcome(indicator, plan) ?? enteredOutcome(indicator, today);
  const parts = targetParts(indicator, computed, entered, plan, facts, today);
  return {
    indicator,
    about: aboutOf(indicator, plan),
    period: indicator.period,
    ahead: indicator.period.from > today,
    computed,
    entered,
    series: seriesOf(indicator, today),
    differs: differ(computed, entered),
    parts,
    assessment: indicator.target ? assessParts(parts.map((part) => part.assessment)) : 'no-target',
  };
}

/** Where a goal stands on a day: table 4.3's row for it. */
export function goalStatus(goal: GoalWithId, plan: Plan, facts: Facts, today: LocalDate): GoalStatus {
  const indicators = goal.indicators.map((indicator) => indicatorStatus(indicator, plan, facts, today));
  const parts = subGoalsOf(plan, goal).map((part) => goalStatus(part, plan, facts, today));
  return wholeStatus(goal, indicators, parts);
}

/** A goal with its sub-goals: as good as the weakest of its own indicators and of them that can be assessed. */
export function wholeStatus(
  goal: GoalWithId,
  indicators: readonly IndicatorStatus[],
  parts: readonly GoalStatus[],
): GoalStatus {
  const own = indicators.map(({ assessment }) => assessment);
  const status = { goal, indicators, ...assessGoal(own) };
  if (parts.length === 0) return status;
  const { assessment } = assessGoal([...own, ...parts.map((part) => part.assessment)]);
  return { ...status, assessment, parts };
}
