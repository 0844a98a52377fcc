import type { LocalDate } from '../domain/dates';
import { sumUp } from '../domain/fact-set';
import { filterOf } from '../domain/filters';
import { findGoal, findTerm } from '../domain/plan';
import type { Readings } from '../domain/question-kinds';
import { remainingOf } from '../domain/remaining';
import type { Snapshot } from '../ports/plans';
import type { View } from '../text/answers';
import type { Views } from './asked';
import { viewGoal } from './goals';

/** What is left until the plan's minimum of dialogues is met; a goal that is judged otherwise is told as it stands. */
export function viewRemaining(
  { goal, municipality }: Omit<Readings['remaining'], 'kind'>,
  snapshot: Snapshot,
  today: LocalDate,
): View {
  const { plan, facts } = snapshot;
  if (goal !== undefined && !findGoal(plan, goal)) return { kind: 'no-such-goal', plan, goal };
  const place = municipality === undefined ? undefined : findTerm(plan.municipalities, municipality);
  const remaining = remainingOf(plan, facts, today, { goal, area: place?.id });
  if (goal !== undefined && remaining.length === 0)
    return viewGoal(goal, { municipality: place?.name }, snapshot, today);
  const { dialogues, latest } = sumUp(facts, filterOf(plan, { municipality: place?.name }));
  return { kind: 'remaining', plan, goal, area: place?.name, remaining, rests: { dialogues, latest } };
}

export const remainingViews = {
  remaining: (reading, { snapshot, today }) => viewRemaining(reading, snapshot, today),
} satisfies Views<'remaining'>;
