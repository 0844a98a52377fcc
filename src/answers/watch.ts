import type { Assessment } from '../domain/assessments';
import { areasOfCommittees } from '../domain/committees';
import type { GoalId } from '../domain/goals';
import type { Id } from '../domain/identifiers';
import type { Meeting } from '../domain/meetings';
import { goalStatus } from '../domain/outcomes';
import { findGoal, goalsOf, type Plan } from '../domain/plan';
import type { Snapshot } from '../ports/plans';
import type { Wish } from '../ports/wishes';
import type { ClearReading } from '../questions/reading';
import type { ShownWish } from '../text/watch';
import { localDate } from '../time/clock';
import type { Views } from './asked';
import { withCounted } from './surveys';
import type { AnswerTools } from './tools';

/** How a goal stands as its own answer tells it; undefined where the plan has none by that name. */
export async function assessmentNow(
  goal: GoalId,
  { plan, facts }: Snapshot,
  { surveys, now }: Pick<AnswerTools, 'surveys' | 'now'>,
): Promise<Assessment | undefined> {
  const today = localDate(now());
  const counted = await withCounted(plan, surveys, today);
  const found = findGoal(counted, goal);
  return found && goalStatus(found, counted, facts, today).assessment;
}

/** The names of committees; of all of them where none are given. */
export const committeeNames = ({ committees }: Pick<Plan, 'committees'>, ids: readonly Id[] | undefined): string[] =>
  committees.filter(({ id }) => ids === undefined || ids.includes(id)).map(({ name }) => name);

/** Wishes as they are shown to those whom they go to: of goals that the plan has, in its order, and of meetings. */
export function shownWishes(wishes: readonly Wish[], plan: Plan): ShownWish[] {
  const goals = goalsOf(plan).map(({ id }) => id);
  const orderOf = (wish: ShownWish): number => (wish.of === 'goal' ? goals.indexOf(wish.goal) : goals.length);
  return wishes
    .map(
      (wish): ShownWish =>
        wish.kind === 'goal'
          ? { of: 'goal', goal: wish.goal }
          : { of: 'room', committees: committeeNames(plan, wish.committees) },
    )
    .toSorted((a, b) => orderOf(a) - orderOf(b));
}

/** What is sent before a meeting: of the committee's one area, else of the goals. */
export function statusBefore({ committee }: Meeting, plan: Plan): ClearReading {
  const [area, ...others] = areasOfCommittees(plan, [committee.id]);
  return area && others.length === 0 ? { kind: 'area-status', municipality: area.name } : { kind: 'goals' };
}

export const watchViews = { watch: () => ({ kind: 'watch' }) } satisfies Views<'watch'>;
