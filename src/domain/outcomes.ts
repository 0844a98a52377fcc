import {
  type Assessment,
  assessCount,
  assessGoal,
  assessParts,
  assessShare,
  type GoalAssessment,
  type Judged,
} from './assessments';
import type { LocalDate } from './dates';
import { compareShare, percentOf, type Share, SMALLEST_SHOWN } from './figures';
import { type EnteredOutcome, type Indicator, isShare } from './goals';
import type { Id } from './identifiers';
import type { GoalWithId, Plan } from './plan';
import { sumUp, type Tally, type TallyFilter } from './tallies';

/** An outcome computed from stored dialogues, with what it rests on. */
export interface Computed {
  /** A count, or percent 0–100 for a share. */
  readonly value: number;
  /** What a share is made of. */
  readonly share?: Share;
  /** A share of fewer than five answers, which is not shown. */
  readonly tooFew: boolean;
  readonly dialogues: number;
  readonly latest?: LocalDate;
}

/** One part of a target and how it stands. */
export interface TargetPart {
  readonly kind: 'whole' | 'per-municipality' | 'worded';
  readonly target?: number;
  readonly text?: string;
  /** For the part per municipality: the fewest that any municipality has. */
  readonly value?: number;
  readonly assessment: Assessment;
  /** For the part per municipality: those that have not come so far. */
  readonly behind?: readonly { readonly municipality: Id; readonly value: number }[];
}

export interface IndicatorStatus {
  readonly indicator: Indicator;
  /** The outcome that counts: computed where there are dialogues, else the one entered by hand. */
  readonly computed?: Computed;
  readonly entered?: EnteredOutcome;
  /** Whether the entered outcome is shown beside the computed one because they differ. */
  readonly differs: boolean;
  readonly parts: readonly TargetPart[];
  readonly assessment: Assessment;
}

export interface GoalStatus extends GoalAssessment {
  readonly goal: GoalWithId;
  readonly indicators: readonly IndicatorStatus[];
}

const filterOf = (indicator: Indicator, extra: TallyFilter = {}): TallyFilter => ({
  ...extra,
  period: extra.period ?? indicator.period,
  kind: indicator.kind ?? extra.kind,
});

/** The target groups that some committee prioritised, or all of the plan's when none has said which. */
export function prioritisedGroups(plan: Plan): Id[] {
  const said = new Set(plan.committees.flatMap((committee) => committee.prioritised ?? []));
  const all = plan.targetGroups.map((group) => group.id);
  return said.size > 0 ? all.filter((id) => said.has(id)) : all;
}

/** The ids among `ids` that some dialogue passing the filter has, as group or as method. */
export const reachedGroups = (tallies: readonly Tally[], ids: readonly Id[], filter: TallyFilter): Id[] =>
  ids.filter((targetGroup) => sumUp(tallies, { ...filter, targetGroup }).dialogues > 0);
export const testedMethods = (tallies: readonly Tally[], ids: readonly Id[], filter: TallyFilter): Id[] =>
  ids.filter((method) => sumUp(tallies, { ...filter, method }).dialogues > 0);

/**
 * The outcome of an indicator, computed from dialogues (domain rule "Two outcomes").
 * @returns undefined when it is entered by hand, or when no dialogue has anything to say about it
 */
export function compute(
  indicator: Indicator,
  plan: Plan,
  tallies: readonly Tally[],
  extra: TallyFilter = {},
): Computed | undefined {
  const filter = filterOf(indicator, extra);
  const sums = sumUp(tallies, filter);
  if (indicator.measure === 'entered' || sums.dialogues === 0) return undefined;
  const rests = { tooFew: false, dialogues: sums.dialogues, latest: sums.latest };
  const ofPeople = (share: Share, dialogues: number, latest: LocalDate | undefined): Computed | undefined =>
    share.whole === 0
      ? undefined
      : { value: percentOf(share), share, tooFew: share.whole < SMALLEST_SHOWN, dialogues, latest };
  switch (indicator.measure) {
    case 'dialogues':
      return { ...rests, value: sums.dialogues };
    case 'participants':
      return { ...rests, value: sums.participants };
    case 'survey-share':
      return ofPeople({ part: sums.heard, whole: sums.answers }, sums.surveys, sums.latestSurvey);
    case 'feedback-share':
      return ofPeople({ part: sums.given, whole: sums.wanted }, sums.feedbackKnown, sums.latest);
    case 'target-groups-reached': {
      const prioritised = prioritisedGroups(plan);
      const share = { part: reachedGroups(tallies, prioritised, filter).length, whole: prioritised.length };
      return { ...rests, value: percentOf(share), share };
    }
    case 'methods-tested':
      return {
        ...rests,
        value: testedMethods(
          tallies,
          plan.methods.map((method) => method.id),
          filter,
        ).length,
      };
  }
}

function assessWhole(indicator: Indicator, computed: Computed | undefined, target: number, judged: Judged): Assessment {
  const { measure, outcome } = indicator;
  if (computed) {
    if (computed.tooFew) return 'not-assessable';
    if (computed.share) return assessShare(compareShare(computed.share, target), judged);
    return assessCount(computed.value, target, judged);
  }
  if (outcome?.value === undefined) return 'not-assessable';
  return isShare(measure, indicator.target?.unit)
    ? assessShare(outcome.value - target, judged)
    : assessCount(outcome.value, target, judged);
}

function partsOf(
  indicator: Indicator,
  computed: Computed | undefined,
  plan: Plan,
  tallies: readonly Tally[],
  today: LocalDate,
): TargetPart[] {
  const { target, period } = indicator;
  if (!target) return [];
  const judged: Judged = { comparison: target.comparison, period, today };
  const parts: TargetPart[] = [];
  if (target.value !== undefined) {
    const assessment = assessWhole(indicator, computed, target.value, judged);
    parts.push({ kind: 'whole', target: target.value, value: computed?.value ?? indicator.outcome?.value, assessment });
  }
  if (target.perMunicipality !== undefined) parts.push(perMunicipality(indicator, computed, plan, tallies, today));
  if (parts.length === 0 && target.text)
    parts.push({ kind: 'worded', text: target.text, assessment: 'not-assessable' });
  return parts;
}

function perMunicipality(
  indicator: Indicator,
  computed: Computed | undefined,
  plan: Plan,
  tallies: readonly Tally[],
  today: LocalDate,
): TargetPart {
  const target = indicator.target?.perMunicipality ?? 0;
  if (!computed) return { kind: 'per-municipality', target, assessment: 'not-assessable' };
  const counts = plan.municipalities.map((municipality) => ({
    municipality: municipality.id,
    value: sumUp(tallies, filterOf(indicator, { municipality: municipality.id })).dialogues,
  }));
  const fewest = Math.min(...counts.map((count) => count.value));
  return {
    kind: 'per-municipality',
    target,
    value: fewest,
    behind: counts.filter((count) => count.value < target),
    assessment: assessCount(fewest, target, { comparison: '>=', period: indicator.period, today }),
  };
}

function differ(computed: Computed | undefined, entered: EnteredOutcome | undefined): boolean {
  return computed !== undefined && entered?.value !== undefined && Math.abs(computed.value - entered.value) > 1e-9;
}

/** Where an indicator stands on a day. */
export function indicatorStatus(
  indicator: Indicator,
  plan: Plan,
  tallies: readonly Tally[],
  today: LocalDate,
): IndicatorStatus {
  const computed = compute(indicator, plan, tallies);
  const parts = partsOf(indicator, computed, plan, tallies, today);
  return {
    indicator,
    computed,
    entered: indicator.outcome,
    differs: differ(computed, indicator.outcome),
    parts,
    assessment: indicator.target ? assessParts(parts.map((part) => part.assessment)) : 'no-target',
  };
}

/** Where a goal stands on a day: table 4.3's row for it. */
export function goalStatus(goal: GoalWithId, plan: Plan, tallies: readonly Tally[], today: LocalDate): GoalStatus {
  const indicators = goal.indicators.map((indicator) => indicatorStatus(indicator, plan, tallies, today));
  return { goal, indicators, ...assessGoal(indicators.map((status) => status.assessment)) };
}
