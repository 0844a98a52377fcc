import { activityRule, newActivityRule, ownerRule, renameRule } from './activity-changes';
import { channelRule } from './channel';
import { followUpAnswerRule } from './follow-up-answer';
import { eventRule } from './new-events';
import { namedPeopleRule, peopleRule } from './people-changes';
import { outcomeRule } from './plan-figures';
import { planHistoryRule } from './plan-history';
import { prioritiesRule } from './priorities';
import type { Rules } from './rule';
import { budgetOutcomeRule } from './spending';
import { decidedTargetRule, targetRule } from './target-changes';

export const planChangeRules = {
  'change-plan': [
    targetRule,
    decidedTargetRule,
    outcomeRule,
    budgetOutcomeRule,
    followUpAnswerRule,
    prioritiesRule,
    activityRule,
    renameRule,
    ownerRule,
    newActivityRule,
    eventRule,
    peopleRule,
    namedPeopleRule,
    planHistoryRule,
    channelRule,
  ],
} satisfies Rules<'change-plan'>;
