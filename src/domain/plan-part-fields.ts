import { ACTIVITY_FIELDS } from './activity-change';
import { BUDGET_FIELDS } from './budget-change';
import { FOLLOW_UP_FIELDS } from './follow-up-answer';
import { OUTCOME_FIELDS } from './outcome-change';
import { PRIORITY_FIELDS } from './priorities-change';
import type { PlanPart } from './question-slots';
import { TARGET_FIELDS } from './target-change';

/** The inputs of the form that each part of the plan is changed by. */
export const PLAN_PART_FIELDS = {
  target: TARGET_FIELDS,
  activity: ACTIVITY_FIELDS,
  outcome: OUTCOME_FIELDS,
  budget: BUDGET_FIELDS,
  'follow-up': FOLLOW_UP_FIELDS,
  priorities: PRIORITY_FIELDS,
} as const satisfies Readonly<Record<PlanPart, readonly string[]>>;
