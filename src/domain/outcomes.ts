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
import type { FactFilter } from './fact-filter';
import { type Facts, sumUp } from './fact-set';
import { compareShare, percentOf, type Share } from './figures';
import { isNarrowed } from './filters';
import { type EnteredOutcome, type Indicator, isShare } from './goals';
import type { Id } from './identifiers';
import { countBeside } from './partitions';
import type { Period } from './periods';
import type { GoalWithId, Plan } from './plan';
import { type FeedbackFigures, type FeedbackKind, feedbackBeside, feedbackFigures, shareFound } from './shares';

/**
 * Why a figure about people is not shown: a share of fewer than five, a count of 1–4 participants, a share from which
 * a group of 1–4 could be worked out, or a share that has nobody in it or of whose people nothing is reported.
 */
export type Withheld = 'too-few' | 'fewer-than-5' | 'hidden' | 'unknown';

/** How many of the committees have not said which target groups they prioritised. */
export interface Unsaid {
  readonly committees: number;
  readonly of: number;
}

/** An outcome computed from stored dialogues, with what it rests on. */
export interface Computed {
  /** A count, or percent 0–100 for a share. */
  readonly value: number;
  /** What a share is made of. */
  readonly share?: Share;
  /** Set when the figure is neither shown nor judged. */
  readonly withheld?: Withheld;
  /** For feedback: the figures that every face tells. */
  readonly feedback?: FeedbackFigures;
  readonly dialogues: number;
  /** For a share of people: dialogues that have nothing to say about it. */
  readonly silent?: number;
  /** For target groups: the committees that have not said which they prioritised, so that all of the plan's count. */
  readonly unsaid?: Unsaid;
  readonly latest?: LocalDate;
}

/** One part of a target and how it stands. */
export interface TargetPart {
  readonly kind: 'whole' | 'per-municipality' | 'worded';
  readonly target?: number;
  readonly text?: string;
  /** For the part per municipality: the fewest that any municipality has. */
  readonly value?: number;
  /** For the part per municipality: those that have just that many. */
  readonly fewest?: readonly Id[];
  readonly assessment: Assessment;
  /** For the part per municipality: those that have not come so far. */
  readonly behind?: readonly { readonly municipality: Id; readonly value: number }[];
}

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
 * What was entered by hand for an indicator, where the store does not hold the same (domain rule "Stored and reported").
 * Words have no figure to compare: they are told where the store has counted nothing.
 */
export function reportedOutcome(status: IndicatorStatus, ofWhole: boolean): ReportedOutcome | undefined {
  const { entered, computed, differs } = status;
  return entered && (!computed || differs) ? { entered, status, ofWhole } : undefined;
}

export interface GoalStatus extends GoalAssessment {
  readonly goal: GoalWithId;
  readonly indicators: readonly IndicatorStatus[];
}

const filterOf = (indicator: Indicator, extra: FactFilter = {}): FactFilter => ({
  ...extra,
  period: extra.period ?? indicator.period,
  kind: indicator.kind ?? extra.kind,
});

/** The target groups that a municipality's committee prioritised; undefined where it is not reported. */
export function prioritisedBy(plan: Plan, municipality: Id): readonly Id[] | undefined {
  return plan.committees.find((committee) => committee.municipality === municipality)?.prioritised;
}

/**
 * The committees that have not said which target groups they prioritised, of those asked about: the municipality's own,
 * or all of them; undefined when every one has said.
 */
function unsaidPriorities(plan: Plan, municipality?: Id): Unsaid | undefined {
  const asked = plan.committees.filter((each) => municipality === undefined || each.municipality === municipality);
  const committees = asked.filter(({ prioritised }) => prioritised === undefined).length;
  return committees === 0 ? undefined : { committees, of: asked.length };
}

/**
 * The target groups that the municipality's committee prioritised, or that some committee did where no municipality is
 * given. As long as any of those asked about has not said which, all of the plan's: what some have said is no measure of
 * what the others want.
 */
export function prioritisedGroups(plan: Plan, municipality?: Id): Id[] {
  const own = municipality === undefined ? undefined : prioritisedBy(plan, municipality);
  const all = plan.targetGroups.map((group) => group.id);
  if (!own && unsaidPriorities(plan)) return all;
  const said = new Set(own ?? plan.committees.flatMap((committee) => committee.prioritised ?? []));
  return said.size > 0 ? all.filter((id) => said.has(id)) : all;
}

/** How many of the parts, each a target group or a method, some dialogue passing the filter has. */
const metIn = (facts: Facts, filter: FactFilter, parts: readonly FactFilter[]): number =>
  parts.filter((part) => sumUp(facts, { ...filter, ...part }).dialogues > 0).length;

/** A share of people, or that too few have answered to show it; undefined when there is nobody to have a share of. */
function ofPeople(part: number, whole: number): Pick<Computed, 'value' | 'share' | 'withheld'> | undefined {
  const { kind } = shareFound(part, whole);
  if (kind === 'none') return undefined;
  const share = { part, whole };
  return { value: percentOf(share), share, withheld: kind === 'too-few' ? kind : undefined };
}

/** Why feedback has no share to show. */
const FEEDBACK_WITHHELD: Readonly<Record<FeedbackKind, Withheld>> = {
  nobody: 'unknown',
  unreported: 'unknown',
  'too-few': 'too-few',
  hidden: 'hidden',
  told: 'too-few',
};

/**
 * The outcome of an indicator, computed from dialogues (domain rule "Two outcomes").
 * @param slice what the answer is narrowed to; small numbers of people are withheld in it
 * @returns undefined when it is entered by hand, or when no dialogue has anything to say about it
 */
export function compute(indicator: Indicator, plan: Plan, facts: Facts, slice: FactFilter = {}): Computed | undefined {
  const filter = filterOf(indicator, slice);
  const sums = sumUp(facts, filter);
  if (sums.dialogues === 0) return undefined;
  const rests = { dialogues: sums.dialogues, latest: sums.latest };
  const narrowed = isNarrowed(slice);
  switch (indicator.measure) {
    case 'entered':
      return undefined;
    case 'dialogues':
      return { ...rests, value: sums.dialogues };
    case 'participants': {
      const shown = narrowed ? countBeside(facts, filter, ({ participants }) => participants) : sums.participants;
      return { ...rests, value: sums.participants, withheld: typeof shown === 'number' ? undefined : shown };
    }
    case 'survey-share': {
      const found = ofPeople(sums.heard, sums.answers);
      const isHidden = narrowed && countBeside(facts, filter, ({ answers }) => answers) === 'hidden';
      const withheld = isHidden ? 'hidden' : found?.withheld;
      return (
        found && {
          ...found,
          withheld,
          dialogues: sums.surveys,
          silent: sums.dialogues - sums.surveys,
          latest: sums.latestSurvey,
        }
      );
    }
    case 'feedback-share': {
      if (sums.feedbackKnown === 0) return undefined;
      const feedback = narrowed ? feedbackBeside(facts, filter) : feedbackFigures(sums);
      const { share } = feedback;
      return {
        value: share ? percentOf(share) : 0,
        share,
        withheld: share ? undefined : FEEDBACK_WITHHELD[feedback.kind],
        feedback,
        dialogues: sums.feedbackKnown,
        silent: sums.dialogues - sums.feedbackKnown,
        latest: sums.latest,
      };
    }
    case 'target-groups-reached': {
      const groups = prioritisedGroups(plan, slice.municipality).map((targetGroup) => ({ targetGroup }));
      const share = { part: metIn(facts, filter, groups), whole: groups.length };
      return { ...rests, value: percentOf(share), share, unsaid: unsaidPriorities(plan, slice.municipality) };
    }
    case 'methods-tested': {
      const methods = plan.methods.map(({ id: method }) => ({ method }));
      return { ...rests, value: metIn(facts, filter, methods) };
    }
  }
}

/** A share whose target is missed only if those of whom nothing is reported are left out cannot be said to miss it. */
function assessComputed({ feedback }: Computed, { part, whole }: Share, target: number, judged: Judged): Assessment {
  const at = (most: number): Assessment => assessShare(compareShare({ part: most, whole }, target), judged);
  const unreported = typeof feedback?.unreported === 'number' ? feedback.unreported : 0;
  const assessment = at(part);
  return assessment === 'not-reached' && at(part + unreported) === 'reached' ? 'not-assessable' : assessment;
}

function assessWhole(indicator: Indicator, computed: Computed | undefined, target: number, judged: Judged): Assessment {
  const { measure, outcome } = indicator;
  if (computed) {
    if (computed.withheld) return 'not-assessable';
    if (computed.share) return assessComputed(computed, computed.share, target, judged);
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
  facts: Facts,
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
  if (target.perMunicipality !== undefined) {
    parts.push(perMunicipality(indicator, computed, plan.municipalities, facts, today));
  }
  if (parts.length === 0 && target.text)
    parts.push({ kind: 'worded', text: target.text, assessment: 'not-assessable' });
  return parts;
}

/**
 * The part of a target that is set for each municipality. Once the period has any dialogue, a municipality without one
 * has none; before that nothing is known of any.
 * @param whole the outcome in the whole project
 */
export function perMunicipality(
  indicator: Indicator,
  whole: Computed | undefined,
  municipalities: readonly { readonly id: Id }[],
  facts: Facts,
  today: LocalDate,
): TargetPart {
  const target = indicator.target?.perMunicipality ?? 0;
  if (!whole) return { kind: 'per-municipality', target, assessment: 'not-assessable' };
  const counts = municipalities.map(({ id: municipality }) => ({
    municipality,
    value: sumUp(facts, filterOf(indicator, { municipality })).dialogues,
  }));
  const fewest = Math.min(...counts.map((count) => count.value));
  return {
    kind: 'per-municipality',
    target,
    value: fewest,
    fewest: counts.filter((count) => count.value === fewest).map(({ municipality }) => municipality),
    behind: counts.filter((count) => count.value < target),
    assessment: assessCount(fewest, target, { comparison: '>=', period: indicator.period, today }),
  };
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
  const computed = compute(indicator, plan, facts, slice);
  const parts = partsOf(indicator, computed, plan, facts, today);
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
