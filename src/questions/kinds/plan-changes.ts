import type { Evidence } from '../evidence';
import type { Span } from '../tag';
import { activityRule, newActivityRule, renameRule } from './activity-changes';
import { followUpAnswerRule } from './follow-up-answer';
import { namedPeopleRule, peopleRule } from './people-changes';
import { budgetOutcomeRule, outcomeRule } from './plan-figures';
import { prioritiesRule } from './priorities';
import { beginsWithNew, GOALS, withoutNewFigure } from './putting-in';
import { explaining, fillSlot, means, type Proposal, type Rule, type Rules } from './rule';

const TARGET = explaining(GOALS, ['indicator', 'change', 'new', 'number', 'me']);

/** "Målvärde", "target": of all that the concept means, what is decided and can be decided anew. */
const TARGET_WORD = /^(?:m[åa]lv[äa]rde|targets?$)/u;
const isTarget = (evidence: Evidence, span: Span): boolean =>
  means(span, 'indicator') && TARGET_WORD.test(evidence.lastWord(span));

/**
 * A target that is to be decided anew. A goal with its number alone is not enough: "ändra projektmål 2" may be its
 * wording.
 */
const targetRule: Rule = (evidence) => {
  const named = evidence.spans.some((span) => isTarget(evidence, span));
  const anyGoal = evidence.has('goal', 'project-goal', 'effect-goal') && !evidence.has('goal-ref', 'no-goal');
  const changes = evidence.has('change') ? named || anyGoal : named && beginsWithNew(evidence);
  if (!changes || evidence.spans.some((span) => means(span, 'indicator') && !isTarget(evidence, span))) return [];
  const before = withoutNewFigure(evidence);
  const concept = before.has('goal-ref') ? 'goal-ref' : 'no-goal';
  return fillSlot(before, concept, 'goal').map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'change-plan', what: 'target', ...slots },
      strength: 0.95,
      explains: TARGET,
      conflict,
    }),
  );
};

export const planChangeRules = {
  'change-plan': [
    targetRule,
    outcomeRule,
    budgetOutcomeRule,
    followUpAnswerRule,
    prioritiesRule,
    activityRule,
    renameRule,
    newActivityRule,
    peopleRule,
    namedPeopleRule,
  ],
} satisfies Rules<'change-plan'>;
