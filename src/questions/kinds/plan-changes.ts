import { activityRule, newActivityRule, ownerRule, renameRule } from './activity-changes';
import { budgetChangeRule } from './budget-changes';
import { channelRule } from './channel';
import { followUpAnswerRule } from './follow-up-answer';
import { ADDS, eventRule, PLANNED } from './new-events';
import { namedPeopleRule, peopleRule, roleHolderRule, WHO } from './people-changes';
import { outcomeRule } from './plan-figures';
import { planHistoryRule } from './plan-history';
import { planUploadRule } from './plan-upload';
import { chosenGroupsRule, PRIORITISED, prioritiesRule } from './priorities';
import { GOALS } from './putting-in';
import { always, ifAny, type Rules } from './rule';
import { budgetOutcomeRule, CURRENCY } from './spending';
import { decidedTargetRule, targetRule } from './target-changes';

export const planChangeRules = {
  'change-plan': [
    ifAny(['indicator', 'goal', 'project-goal', 'effect-goal'], targetRule),
    ifAny(['indicator', ...GOALS], decidedTargetRule),
    ifAny(['outcome', 'insight', 'entered-indicator'], outcomeRule),
    ifAny(['budget', CURRENCY], budgetOutcomeRule),
    ifAny(['budget'], budgetChangeRule),
    ifAny(['follow-up', 'follow-up-question'], followUpAnswerRule),
    ifAny([PRIORITISED], prioritiesRule),
    always(chosenGroupsRule),
    ifAny(['activity', 'activity-title'], activityRule),
    ifAny(['activity-title'], renameRule),
    ifAny(['activity-title'], ownerRule),
    ifAny(['activity'], newActivityRule),
    ifAny([ADDS, PLANNED], eventRule),
    ifAny(['responsible', 'person', ...WHO], peopleRule),
    always(namedPeopleRule),
    always(roleHolderRule),
    always(planHistoryRule),
    always(planUploadRule),
    always(channelRule),
  ],
} satisfies Rules<'change-plan'>;
