import { liesIn } from './areas';
import type { Assessment } from './assessments';
import { compute } from './computed';
import type { LocalDate } from './dates';
import { outcomeDay } from './entered';
import type { Facts } from './fact-set';
import { goalSlice } from './goal-slices';
import type { DatedOutcome, GoalId, Indicator, Target } from './goals';
import type { Id } from './identifiers';
import { MEASURE_TABLE } from './measures';
import { goalStatus } from './outcomes';
import { findGoal, type GoalWithId, goalsOf, type Plan, subGoalsOf } from './plan';
import { minimumOf } from './targets';

/** Where goals stood on an earlier day, as far as the store can tell, and which stand otherwise now. */

/** Nobody has said when it came, so that it cannot be placed in time; or it would tell of few people. */
export type Unjudged = 'not-known' | 'not-shown';
type StateThen = Assessment | Unjudged;

export interface GoalChange {
  readonly goal: GoalWithId;
  readonly before: Assessment;
  readonly after: Assessment;
}

export interface GoalChanges {
  readonly changed: readonly GoalChange[];
  /** Goals of which it cannot be told how they stood, by why. */
  readonly unjudged: readonly { readonly goal: GoalWithId; readonly why: Unjudged }[];
}

/** What goals are looked at in. */
interface Ground {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly today: LocalDate;
  readonly area?: Id;
}

/** The target that held on a day. Without a day of its decision it is taken to have held all along. */
function targetOn(target: Target | undefined, day: LocalDate): Target | undefined {
  if (!target?.decided || target.decided <= day) return target;
  const { value: _value, upTo: _upTo, decided: _decided, earlier, ...rest } = target;
  const held = earlier.filter(({ decided }) => decided === undefined || decided <= day).at(-1);
  return held && { ...rest, ...held, earlier: [] };
}

const isBy = (outcome: DatedOutcome, day: LocalDate): boolean => (outcomeDay(outcome) ?? '9999') <= day;

/** Whether the store holds anything that an indicator is computed from, on whatever day. */
const isCounted = (indicator: Indicator, { plan, facts, today }: Ground): boolean =>
  compute(indicator, plan, facts, today) !== undefined;

/** An indicator as it could be judged on a day; what was entered later, or without a day, is not known of then. */
function indicatorOn(indicator: Indicator, day: LocalDate, ground: Ground): Indicator {
  const { outcome, outcomes, target } = indicator;
  const isKept = (each: DatedOutcome): boolean => isBy(each, day);
  return {
    ...indicator,
    target: targetOn(target, day),
    outcome: outcome && (isKept(outcome) || !isCounted(indicator, ground)) ? outcome : undefined,
    outcomes: outcomes.filter(isKept),
  };
}

/** Whether what was entered by hand decides, and it is not told what of it was known on a day. */
function isUndated(indicator: Indicator, day: LocalDate, ground: Ground): boolean {
  const { survey, outcomes, outcome } = indicator;
  const shares = ground.plan.surveys.filter(({ id, share }) => id === survey && share !== undefined);
  if (shares.length > 0) return true;
  if (isCounted(indicator, ground)) return false;
  const isRunning = outcomes.some(({ period, date }) => period && period.from <= day && day < period.to && !date);
  const undated = outcomes.some((each) => outcomeDay(each) === undefined);
  const hasOneDated = outcomes.some((each) => isBy(each, day));
  const onlyUndated = outcomes.length === 0 && outcome !== undefined && outcome.date === undefined;
  return isRunning || onlyUndated || (undated && !hasOneDated);
}

/** Every part of an indicator that is judged by itself: the whole, and each area and group that has a minimum. */
function judgedParts({ target }: Indicator, { plan, area }: Ground): readonly Partial<Record<string, Id>>[] {
  const areas = plan.municipalities.filter(({ id }) => area === undefined || area === id);
  const ofAreas = areas.filter(({ id }) => minimumOf(target, 'municipality', id) !== undefined);
  const groups = area === undefined ? plan.targetGroups : [];
  const ofGroups = groups.filter(({ id }) => minimumOf(target, 'targetGroup', id) !== undefined);
  return [
    ...(area === undefined ? [{}] : []),
    ...ofAreas.map(({ id }) => ({ municipality: id })),
    ...ofGroups.map(({ id }) => ({ targetGroup: id })),
  ];
}

/** Whether the people of an indicator until a day may be told, as they are where those days are asked for. */
function isShown(indicator: Indicator, day: LocalDate, ground: Ground): boolean {
  const { plan, facts } = ground;
  const { from, to } = indicator.period;
  const period = { from, to: day < to ? day : to };
  const { counts, shareOfPeople } = MEASURE_TABLE[indicator.measure];
  const ofPeople = counts === 'participants' || shareOfPeople !== undefined || indicator.measure === 'persons';
  if (!ofPeople) return true;
  return judgedParts(indicator, ground).every(
    (part) => compute(indicator, plan, facts, day, { ...part, period })?.withheld === undefined,
  );
}

function whyUnjudged(indicator: Indicator, day: LocalDate, ground: Ground): Unjudged | undefined {
  if (day < indicator.period.from || !indicator.target) return undefined;
  // When feedback was given is not kept, only that it has been.
  const isFeedback = MEASURE_TABLE[indicator.measure].shareOfPeople === 'feedback';
  if (isFeedback || isUndated(indicator, day, ground)) return 'not-known';
  return isShown(indicator, day, ground) ? undefined : 'not-shown';
}

/** Whether an indicator says anything of what is looked at. */
const isLookedAt = ({ municipality, target }: Indicator, { plan, area }: Ground): boolean =>
  area === undefined ||
  (municipality === undefined
    ? minimumOf(target, 'municipality', area) !== undefined
    : liesIn(plan, municipality, area));

const withIndicators = (plan: Plan, then: (indicator: Indicator) => Indicator): Plan => {
  const goals = (type: 'project' | 'effect') =>
    plan.goals[type].map((goal) => ({ ...goal, indicators: goal.indicators.map(then) }));
  return { ...plan, goals: { project: goals('project'), effect: goals('effect') } };
};

function assessmentIn(goal: GoalId, { plan, facts, today, area }: Ground): Assessment {
  const found = findGoal(plan, goal);
  if (!found) return 'no-target';
  const status =
    area === undefined
      ? goalStatus(found, plan, facts, today)
      : goalSlice(found, plan, facts, today, { municipality: area });
  return status.assessment;
}

/** The goals on a day: each with how it stood, or why that is not told. */
function statesOn(day: LocalDate, ground: Ground): (goal: GoalWithId) => StateThen {
  const { plan, facts, today } = ground;
  if (day >= today) return ({ id }) => assessmentIn(id, ground);
  const planThen = withIndicators(plan, (indicator) => indicatorOn(indicator, day, ground));
  const then: Ground = { ...ground, plan: planThen, facts: facts.until(day), today: day };
  return (goal) => {
    const indicators = [goal, ...subGoalsOf(plan, goal)].flatMap((each) => each.indicators);
    const unjudged = indicators
      .filter((each) => isLookedAt(each, ground))
      .flatMap((each) => whyUnjudged(each, day, ground) ?? []);
    return unjudged.find((why) => why === 'not-known') ?? unjudged[0] ?? assessmentIn(goal.id, then);
  };
}

const isJudged = (state: StateThen): state is Assessment => state !== 'not-known' && state !== 'not-shown';

/**
 * The goals that stand otherwise on a day than on an earlier one.
 * @param before the day before the first that is asked about
 */
export function goalChanges(before: LocalDate, until: LocalDate, ground: Ground): GoalChanges {
  const [then, now] = [statesOn(before, ground), statesOn(until, ground)];
  const changed: GoalChange[] = [];
  const unjudged: { goal: GoalWithId; why: Unjudged }[] = [];
  for (const goal of goalsOf(ground.plan)) {
    if (assessmentIn(goal.id, ground) === 'no-target') continue;
    const [from, to] = [then(goal), now(goal)];
    if (!isJudged(from)) unjudged.push({ goal, why: from });
    else if (!isJudged(to)) unjudged.push({ goal, why: to });
    else if (from !== to) changed.push({ goal, before: from, after: to });
  }
  return { changed, unjudged };
}

/** An outcome that was entered with a day, of an indicator. */
export interface NotedOutcome {
  readonly goal: GoalWithId;
  readonly indicator: Indicator;
  readonly outcome: DatedOutcome;
  readonly day: LocalDate;
}

/** The outcomes of some days, the earliest first. */
export function outcomesIn(plan: Plan, from: LocalDate | undefined, to: LocalDate): NotedOutcome[] {
  const all = goalsOf(plan).flatMap((goal) =>
    goal.indicators.flatMap((indicator) =>
      [...indicator.outcomes, ...(indicator.outcome ? [indicator.outcome] : [])].map((outcome) => ({
        goal,
        indicator,
        outcome,
        day: outcomeDay(outcome),
      })),
    ),
  );
  return all
    .filter((each): each is NotedOutcome => each.day !== undefined && each.day <= to && each.day >= (from ?? ''))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
