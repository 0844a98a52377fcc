import type { LocalDate } from '../domain/dates';
import type { NamedFilters, RestsOn } from '../domain/filters';
import { goalSlice, isMeasuredOf } from '../domain/goal-slices';
import type { GoalId, GoalType } from '../domain/goals';
import { comparable } from '../domain/normalise-text';
import { type GoalStatus, goalStatus } from '../domain/outcomes';
import { findGoal, findTerm, goalsOf } from '../domain/plan';
import type { Snapshot } from '../ports/plans';
import type { View } from '../text/answers';
import type { GoalsView } from '../text/goal-sentences';
import type { Asked, Views } from './asked';
import { withCounted } from './surveys';

/** What the goals' figures rest on: the most dialogues behind any indicator, and the latest of them all. */
function restsOn(statuses: readonly GoalStatus[]): RestsOn {
  const all = statuses.flatMap((status) => [status, ...(status.parts ?? [])]);
  const computed = all.flatMap((status) => status.indicators.flatMap((each) => each.computed ?? []));
  const latest = computed.flatMap((each) => each.latest ?? []).sort();
  return { dialogues: Math.max(0, ...computed.map((each) => each.dialogues)), latest: latest.at(-1) };
}

/**
 * One goal, in the whole project or in a municipality, a target group or a year.
 * @param indicator the name of the one of its indicators that is asked for
 */
export function viewGoal(
  goal: GoalId,
  filters: NamedFilters,
  { plan, facts }: Snapshot,
  today: LocalDate,
  indicator?: string,
): View {
  const found = findGoal(plan, goal);
  if (!found) return { kind: 'no-such-goal', plan, goal };
  const municipality = filters.municipality ? findTerm(plan.municipalities, filters.municipality)?.id : undefined;
  const group = filters.targetGroup ? findTerm(plan.targetGroups, filters.targetGroup)?.id : undefined;
  // Of what has no part that is a group's, the whole is told.
  const isUndivided = group !== undefined && !isMeasuredOf(found, plan, group);
  const targetGroup = isUndivided ? undefined : group;
  const status =
    municipality || filters.year || targetGroup
      ? goalSlice(found, plan, facts, today, { municipality, year: filters.year, targetGroup })
      : goalStatus(found, plan, facts, today);
  const only = indicator && status.indicators.find((each) => comparable(each.indicator.name) === comparable(indicator));
  return {
    kind: 'goal-status',
    plan,
    status: only ? { ...status, indicators: [only, ...status.indicators.filter((each) => each !== only)] } : status,
    filters: isUndivided ? { ...filters, targetGroup: undefined } : filters,
    only: only || undefined,
    notOfGroup: isUndivided ? filters.targetGroup : undefined,
    rests: restsOn([status]),
  };
}

/** All goals of a type, or of both. */
export function viewGoals(goalType: GoalType | undefined, { plan, facts }: Snapshot, today: LocalDate): GoalsView {
  const statuses = goalsOf(plan, goalType).map((goal) => goalStatus(goal, plan, facts, today));
  return { kind: 'goals', plan, goalType, statuses, rests: restsOn(statuses) };
}

/** The project with what has been answered here in its surveys. */
export const asSurveyed = async ({ snapshot, tools, today }: Asked): Promise<Snapshot> => ({
  ...snapshot,
  plan: await withCounted(snapshot.plan, tools.surveys, today),
});

export const goalViews = {
  'goal-status': async ({ goal, municipality, targetGroup, year, indicator }, asked) =>
    viewGoal(goal, { municipality, targetGroup, year }, await asSurveyed(asked), asked.today, indicator),
  goals: async ({ goalType }, asked) => viewGoals(goalType, await asSurveyed(asked), asked.today),
  'no-such-goal': ({ goal }, { snapshot }) => ({ kind: 'no-such-goal', plan: snapshot.plan, goal }),
} satisfies Views<'goal-status' | 'goals' | 'no-such-goal'>;
