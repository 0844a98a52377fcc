import { askButton } from '../cards/buttons';
import { GoalId } from '../domain/goals';
import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import { findIndicator, type GoalIndicator } from '../domain/plan-indicators';
import { goalCardTexts } from '../text/goal-card';
import { nameOfGoal } from '../text/indicators';
import { whereFound } from './change-kind';

/** What the changes of an indicator have in common. */

export const goalIn = (about: string | undefined): GoalId | undefined => GoalId.safeParse(about).data;

/** The indicator that a change has been read of in this plan. */
export function indicatorIn(plan: Plan, id: string): GoalIndicator {
  const found = findIndicator(plan, id);
  if (!found) throw new Error('a change has been read of an indicator in the plan');
  return found;
}

/** What is told of the indicator of a change, in a plan that has it. */
export function tellingOf(id: string, language: Language, { goal }: GoalIndicator) {
  return {
    ...whereFound((plan) => findIndicator(plan, id)),
    show: askButton(
      goalCardTexts[language].open(nameOfGoal(goal.id, language)),
      { kind: 'goal-status', goal: goal.id },
      language,
    ),
  };
}
