import type { Readings } from '../../domain/question-kinds';
import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import type { Span } from '../tag';
import { amountIn, figureAt, type WrittenFigure } from '../written-amounts';
import { GOALS, isNewFigure, isPutIn, withoutNewFigure, wonders } from './putting-in';
import { explaining, fillSlot, fillYear, means, type Proposal, type Rule } from './rule';

/** Figures of the plan that are entered: an outcome, what has been spent. */

const OUTCOME = explaining(
  GOALS,
  ['outcome', 'entered-indicator', 'change', 'new', 'submit', 'create'],
  ['number', 'me'],
);
const COME_IN = explaining(['got', 'number', 'insight', 'entered-indicator']);
/** "Vi fick 40 synpunkter till": beside those that had come. */
const BESIDE = /^(?:till|fler|ytterligare|more|another|further)$/u;

/** "Vi fick 40 synpunkter": what came from outside and is counted there, told and not asked. */
function tellsWhatCame(evidence: Evidence): boolean {
  const words = evidence.spans.filter((span) => !means(span, 'filler', 'greeting'));
  const [first] = words;
  return (
    first !== undefined &&
    means(first, 'we') &&
    evidence.has('got') &&
    evidence.has('number') &&
    evidence.has('insight', 'entered-indicator') &&
    words.every((span) => means(span, 'we', 'got', 'number', 'insight', 'entered-indicator'))
  );
}

/** The one figure of a phrase that is no goal's number. */
function figureIn(evidence: Evidence): WrittenFigure | undefined {
  const { spans, tokens } = evidence;
  const starts = spans.flatMap((span) => {
    if (isNewFigure(evidence, span)) return [span.start + 1];
    return means(span, 'number') && !means(span, 'goal-ref', 'no-goal') ? [span.start] : [];
  });
  const figures: WrittenFigure[] = [];
  for (const start of starts) {
    // The thousands of one figure are words of their own.
    if (start < (figures.at(-1)?.end ?? 0)) continue;
    const figure = figureAt(tokens, start);
    if (figure) figures.push(figure);
  }
  return figures.length === 1 ? figures[0] : undefined;
}

/** A figure with what it is of, as far as a phrase says. */
function figureSlots(evidence: Evidence): Pick<Readings['change-plan'], 'figure' | 'more' | 'indicator'> {
  const figure = figureIn(evidence);
  const [indicator, ...others] = evidence.names('entered-indicator').options;
  const isMore = figure !== undefined && evidence.tokens.slice(figure.end).some(({ word }) => BESIDE.test(word));
  return {
    ...(figure === undefined ? {} : { figure: figure.value }),
    ...(isMore ? { more: true } : {}),
    ...(indicator === undefined || others.length > 0 ? {} : { indicator }),
  };
}

/** A new outcome of what is entered by hand. */
export const outcomeRule: Rule = (evidence) => {
  if (tellsWhatCame(evidence)) {
    const reading = { kind: 'change-plan', what: 'outcome', ...figureSlots(evidence) } as const;
    return [{ reading, strength: 0.95, explains: COME_IN }];
  }
  if (!evidence.has('outcome') || evidence.has('budget') || !isPutIn(evidence)) return [];
  const before = withoutNewFigure(evidence);
  const concept = before.has('goal-ref') ? 'goal-ref' : 'no-goal';
  return fillSlot(before, concept, 'goal').map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'change-plan', what: 'outcome', ...slots, ...figureSlots(evidence) },
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
const DID = /^(?:har|hade|have|had|gjorde|spenderade|använde|betalade|lade|la|spent|used|paid)$/u;
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
  // "Jag behöver veta: har vi gjort av med …" asks.
  const tells = first !== undefined && isOurs(first) && DID.test(tokens[first.end]?.word ?? '');
  return tells && amount !== undefined && tokens.some(({ word }) => SPENT.test(word));
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
