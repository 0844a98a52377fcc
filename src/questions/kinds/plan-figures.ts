import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import type { Span } from '../tag';
import { amountIn, type WrittenFigure } from '../written-amounts';
import { GOALS, isPutIn, withoutNewFigure, wonders } from './putting-in';
import { explaining, fillSlot, fillYear, means, type Proposal, type Rule } from './rule';

/** Figures of the plan that are entered: an outcome, what has been spent. */

const OUTCOME = explaining(GOALS, ['outcome', 'change', 'new', 'submit', 'create', 'number', 'me']);
const COME_IN = explaining(['got', 'number', 'insight']);

/** "Vi fick 40 synpunkter": what came from outside and is counted there, told and not asked. */
function tellsWhatCame({ spans, has }: Pick<Evidence, 'spans' | 'has'>): boolean {
  const words = spans.filter((span) => !means(span, 'filler', 'greeting'));
  const [first] = words;
  return (
    first !== undefined &&
    means(first, 'we') &&
    has('got') &&
    has('number') &&
    has('insight') &&
    words.every((span) => means(span, 'we', 'got', 'number', 'insight'))
  );
}

/** A new outcome of what is entered by hand. */
export const outcomeRule: Rule = (evidence) => {
  const has = (...concepts: Concept[]) => evidence.has(...concepts);
  if (tellsWhatCame({ spans: evidence.spans, has })) {
    return [{ reading: { kind: 'change-plan', what: 'outcome' }, strength: 0.95, explains: COME_IN }];
  }
  if (!evidence.has('outcome') || evidence.has('budget') || !isPutIn(evidence)) return [];
  const before = withoutNewFigure(evidence);
  const concept = before.has('goal-ref') ? 'goal-ref' : 'no-goal';
  return fillSlot(before, concept, 'goal').map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'change-plan', what: 'outcome', ...slots },
      strength: 0.95,
      explains: OUTCOME,
      conflict,
    }),
  );
};

const BUDGET_OUTCOME = explaining(
  ['budget', 'budget-item', 'outcome', 'change', 'new', 'submit', 'create', 'year', 'me', 'plan', 'how-much'],
  ['cost-item'],
);
/** "Budgetutfall", "utfallet av budgeten". */
const OUTCOME_OF_BUDGET = /^(?:budget|kostnads)utfall/u;
/** "Vi har gjort av med …", "we have spent …". */
const SPENT = /^(?:med|förbrukat|spenderat|använt|lagt|betalat|spent|paid|used)$/u;
const OURS = /^(?:vi|jag|we|i)$/u;
const ASKS: readonly Concept[] = [
  'what',
  'which',
  'who',
  'how-many',
  'how-much',
  'how-goes',
  'not',
  'show',
  'remaining',
];

/** "Vi har gjort av med 120 000 kr": told, and not asked. */
function tellsWhatWasSpent(evidence: Evidence, amount: WrittenFigure | undefined): boolean {
  const { spans, tokens } = evidence;
  if (wonders(evidence)) return false;
  const isOurs = ({ start }: Span): boolean => OURS.test(tokens[start]?.word ?? '');
  const first = spans.find((span) => isOurs(span) || !means(span, 'filler', 'greeting'));
  return first !== undefined && isOurs(first) && amount !== undefined && tokens.some(({ word }) => SPENT.test(word));
}

/** What a line of the budget has come to: "budgetutfall 120 000 kr", "nytt budgetutfall för lokaler". */
export const budgetOutcomeRule: Rule = (evidence) => {
  const { tokens } = evidence;
  if (!evidence.has('budget') || evidence.has(...ASKS)) return [];
  const isOutcome = evidence.has('outcome') || tokens.some(({ word }) => OUTCOME_OF_BUDGET.test(word));
  const amount = amountIn(tokens);
  const opens = isOutcome ? isPutIn(evidence) || amount !== undefined : tellsWhatWasSpent(evidence, amount);
  if (!opens) return [];
  const items = evidence.names('budget-item').options;
  const [item, ...others] = items;
  const named = item !== undefined && others.length === 0 ? { item } : {};
  const figure = amount === undefined ? {} : { figure: amount.value };
  return fillYear(evidence).map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'change-plan', what: 'budget', ...named, ...slots, ...figure },
      strength: 1.05,
      explains: BUDGET_OUTCOME,
      alsoExplains: ({ start, end }) => amount !== undefined && amount.start <= start && end <= amount.end,
      conflict,
    }),
  );
};
