import { isTickedOff } from '../activity-state';
import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import { isStatement } from '../statements';
import type { Span } from '../tag';
import { figureAt } from '../written-amounts';
import { beginsWithNew, GOALS, isNewFigure, withoutNewFigure } from './putting-in';
import { explaining, fillSlot, means, type Proposal, type Rule } from './rule';

/** A target of the plan that is decided anew. */

const TARGET = explaining(GOALS, ['indicator', 'change', 'new', 'number', 'me']);

/** "Målvärde", "target": of all that the concept means, what is decided and can be decided anew. */
const TARGET_WORD = /^(?:m[åa]lv[äa]rde|targets?$)/u;
const isTarget = (evidence: Evidence, span: Span): boolean =>
  means(span, 'indicator') && TARGET_WORD.test(evidence.lastWord(span));

/**
 * A target that is to be decided anew. A goal with its number alone is not enough: "ändra projektmål 2" may be its
 * wording.
 */
export const targetRule: Rule = (evidence) => {
  const named = evidence.spans.some((span) => isTarget(evidence, span));
  const anyGoal = evidence.has('goal', 'project-goal', 'effect-goal') && !evidence.has('goal-ref', 'no-goal');
  const changes = evidence.has('change') ? named || anyGoal : named && beginsWithNew(evidence);
  if (
    !changes ||
    isTickedOff(evidence) ||
    evidence.spans.some((span) => means(span, 'indicator') && !isTarget(evidence, span))
  )
    return [];
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

/** "Nämnden har höjt målet till 20", "målet är nu 20": told of what has been decided. */
const DECIDED =
  /^(?:höj(?:t|de|er|ts|s|des|a)|sänk(?:t|te|er|ts|s|tes|a)|ändra(?:t|de|ts|des|r)|satt|satte|sätter|raised|lowered|increased|decreased|changed|set)$/u;
const IS_NOW = /^(?:är|ar|blir|is)$/u;
const NOW = /^(?:nu|numera|now)$/u;
/** What a figure stands behind that a target is to be. */
const BEFORE_FIGURE = /^(?:till|to|nu|numera|now|är|blir|is|minst|exakt|exactly)$/u;
const OF_DECISION: readonly Concept[] = ['orderer', 'municipality-noun', 'decision-noun', 'write', 'we', 'now', 'new'];
/** What the figure counts. */
const UNITS: readonly Concept[] = [
  'dialogue',
  'dialogues',
  'participant',
  'method-noun',
  'share',
  'person',
  'how-many',
];

/** What a target is to be by a phrase; undefined where it does not say so for certain ("höj målet med 5"). */
export function targetFigureIn({ tokens }: Evidence): number | undefined {
  const figures = tokens.flatMap(({ gap }, at) => {
    const isIt = BEFORE_FIGURE.test(tokens[at - 1]?.word ?? '') || gap.includes(':');
    const figure = isIt ? figureAt(tokens, at) : undefined;
    const next = tokens[figure?.end ?? 0];
    // "12,5" is no 12, and "20–25" no 20.
    const goesOn = figure !== undefined && /^\d+$/u.test(next?.word ?? '') && !/\s/u.test(next?.gap ?? ' ');
    return figure && !goesOn ? [figure.value] : [];
  });
  return figures.length === 1 ? figures[0] : undefined;
}

export const decidedTargetRule: Rule = (evidence) => {
  const { spans, tokens } = evidence;
  const goal = spans.find(
    (span) => isTarget(evidence, span) || (means(span, ...GOALS) && !isNewFigure(evidence, span)),
  );
  const isNamed = evidence.has('goal', 'project-goal', 'effect-goal') || spans.some((span) => isTarget(evidence, span));
  if (!goal || targetFigureIn(evidence) === undefined || !isStatement(evidence, goal)) return [];
  const isDecided = tokens.some(({ word }) => DECIDED.test(word)) || evidence.has('change');
  const isNow = tokens.some(({ word }, at) => IS_NOW.test(word) && NOW.test(tokens[at + 1]?.word ?? ''));
  // "Projektmål 1 är nu 20" may be its outcome.
  if (!isDecided && !(isNamed && (isNow || beginsWithNew(evidence)))) return [];
  const before = withoutNewFigure(evidence);
  const concept = before.has('goal-ref') ? 'goal-ref' : 'no-goal';
  return fillSlot(before, concept, 'goal').map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'change-plan', what: 'target', ...slots },
      strength: 1.05,
      explains: TARGET,
      alsoExplains: (span) =>
        means(span, ...OF_DECISION, ...UNITS) ||
        [DECIDED, BEFORE_FIGURE].some((words) => words.test(evidence.lastWord(span))),
      conflict,
    }),
  );
};
