import type { Concept } from '../concepts';
import { Evidence } from '../evidence';
import type { Span } from '../tag';
import { explaining, fillSlot, means, type Proposal, type Rule, type Rules } from './rule';

const GOALS: readonly Concept[] = ['goal', 'project-goal', 'effect-goal', 'goal-ref', 'no-goal'];
const TARGET = explaining(GOALS, ['indicator', 'change', 'new', 'number', 'me']);

/** "Målvärde", "target": of all that the concept means, what is decided and can be decided anew. */
const TARGET_WORD = /^(?:m[åa]lv[äa]rde|targets?$)/u;
const isTarget = (evidence: Evidence, span: Span): boolean =>
  means(span, 'indicator') && TARGET_WORD.test(evidence.lastWord(span));

/** "… projektmål 1 till 20": the new figure, which lies where another goal's number might. */
const isNewFigure = ({ tokens }: Evidence, span: Span): boolean =>
  means(span, 'goal-ref', 'no-goal') && /^(?:till|to)$/u.test(tokens[span.start]?.word ?? '');

/** "Nytt målvärde för projektmål 1": said at once, and not asked. */
function beginsWithNew({ spans }: Evidence): boolean {
  return means(
    spans.find((span) => !means(span, 'filler', 'greeting', 'you', 'me', 'we', 'show')),
    'new',
  );
}

/**
 * A target that is to be decided anew. A goal with its number alone is not enough: "ändra projektmål 2" may be its
 * wording.
 */
const targetRule: Rule = (evidence) => {
  const named = evidence.spans.some((span) => isTarget(evidence, span));
  const anyGoal = evidence.has('goal', 'project-goal', 'effect-goal') && !evidence.has('goal-ref', 'no-goal');
  const changes = evidence.has('change') ? named || anyGoal : named && beginsWithNew(evidence);
  if (!changes || evidence.spans.some((span) => means(span, 'indicator') && !isTarget(evidence, span))) return [];
  const before = new Evidence(
    evidence.tokens,
    evidence.spans.filter((span) => !isNewFigure(evidence, span)),
  );
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

export const planChangeRules = { 'change-plan': [targetRule] } satisfies Rules<'change-plan'>;
