import type { PlanPart } from '../domain/question-slots';
import { activityChange } from './change-activity';
import { budgetChange } from './change-budget';
import { followUpChange } from './change-follow-up';
import type { ChangeKind } from './change-kind';
import { outcomeChange } from './change-outcome';
import { prioritiesChange } from './change-priorities';
import { targetChange } from './change-target';

/** The parts of the plan that the project leader changes by a card (docs/adding.md tells how one is added). */
export const CHANGE_KINDS: { readonly [What in PlanPart]: ChangeKind } = {
  target: targetChange,
  activity: activityChange,
  outcome: outcomeChange,
  budget: budgetChange,
  'follow-up': followUpChange,
  priorities: prioritiesChange,
};
