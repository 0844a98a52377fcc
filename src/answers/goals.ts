import type { LocalDate } from '../domain/dates';
import type { NamedFilters, RestsOn } from '../domain/filters';
import { goalSlice } from '../domain/goal-slices';
import type { GoalId, GoalType } from '../domain/goals';
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

/** One goal, in the whole project or in a municipality or year. */
export function viewGoal(goal: GoalId, filters: NamedFilters, { plan, facts }: Snapshot, today: LocalDate): View {
  const found = findGoal(plan, goal);
  if (!found) return { kind: 'no-such-goal', plan, goal };
  const municipality = filters.municipality ? findTerm(plan.municipalities, filters.municipality)?.id : undefined;
  const status =
    municipality || filters.year
      ? goalSlice(found, plan, facts, today, { municipality, year: filters.year })
      : goalStatus(found, plan, facts, today);
  return { kind: 'goal-status', plan, status, filters, rests: restsOn([status]) };
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
  'goal-status': async ({ goal, municipality, year }, asked) =>
    viewGoal(goal, { municipality, year }, await asSurveyed(asked), asked.today),
  goals: async ({ goalType }, asked) => viewGoals(goalType, await asSurveyed(asked), asked.today),
  'no-such-goal': ({ goal }, { snapshot }) => ({ kind: 'no-such-goal', plan: snapshot.plan, goal }),
} satisfies Views<'goal-status' | 'goals' | 'no-such-goal'>;
