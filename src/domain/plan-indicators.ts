import type { GoalId, Indicator } from './goals';
import type { Id } from './identifiers';
import { type GoalWithId, goalsOf, type Plan } from './plan';

/** The indicators of a plan, each with the goal that it belongs to. */

export interface GoalIndicator {
  readonly goal: GoalWithId;
  readonly indicator: Indicator;
}

/** Every indicator, or those of one goal, with the goal that it belongs to. */
export const indicatorsOf = (plan: Plan, only?: GoalId): GoalIndicator[] =>
  goalsOf(plan)
    .filter(({ id }) => only === undefined || id === only)
    .flatMap((goal) => goal.indicators.map((indicator) => ({ goal, indicator })));

export const findIndicator = (plan: Plan, id: string): GoalIndicator | undefined =>
  indicatorsOf(plan).find(({ indicator }) => indicator.id === id);

/** The plan with one of its indicators changed; the same plan where it has no such indicator. */
export function withIndicator(plan: Plan, id: Id, change: (indicator: Indicator) => Indicator): Plan {
  const inGoals = (goals: Plan['goals']['project']) =>
    goals.map((goal) => ({
      ...goal,
      indicators: goal.indicators.map((each) => (each.id === id ? change(each) : each)),
    }));
  return { ...plan, goals: { project: inGoals(plan.goals.project), effect: inGoals(plan.goals.effect) } };
}
