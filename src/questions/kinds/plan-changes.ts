import { activityRule, newActivityRule, ownerRule, renameRule } from './activity-changes';
import { budgetChangeRule } from './budget-changes';
import { channelRule } from './channel';
import { followUpAnswerRule } from './follow-up-answer';
import { eventRule } from './new-events';
import { namedPeopleRule, peopleRule, roleHolderRule } from './people-changes';
import { outcomeRule } from './plan-figures';
import { planHistoryRule } from './plan-history';
import { planUploadRule } from './plan-upload';
import { chosenGroupsRule, prioritiesRule } from './priorities';
import type { Rules } from './rule';
import { budgetOutcomeRule } from './spending';
import { decidedTargetRule, targetRule } from './target-changes';

export const planChangeRules = {
  'change-plan': [
    targetRule,
    decidedTargetRule,
    outcomeRule,
    budgetOutcomeRule,
    budgetChangeRule,
    followUpAnswerRule,
    prioritiesRule,
    chosenGroupsRule,
    activityRule,
    renameRule,
    ownerRule,
    newActivityRule,
    eventRule,
    peopleRule,
    namedPeopleRule,
    roleHolderRule,
    planHistoryRule,
    planUploadRule,
    channelRule,
  ],
} satisfies Rules<'change-plan'>;
