import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import type { Span } from '../tag';
import { amountIn, type WrittenFigure } from '../written-amounts';
import { isPutIn, wonders } from './putting-in';
import { explaining, fillYear, means, type Proposal, type Rule, timeNamed } from './rule';

/** What has been spent of the budget: "budgetutfall 120 000 kr", "vi har lagt 45 000 kr på lokaler". */

const BUDGET_OUTCOME = explaining(
  ['budget', 'budget-item', 'outcome', 'change', 'new', 'submit', 'create', 'year', 'me', 'plan', 'how-much'],
  ['cost-item'],
);
/** "Budgetutfall", "utfallet av budgeten". */
const OUTCOME_OF_BUDGET = /^(?:budget|kostnads)utfall/u;
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
/** Money that has gone, by the verb: "vi har gjort av med …", "lokalerna kostade …", "det har gått åt …". */
const SPENT =
  /^(?:med|förbrukat|spenderat|spenderade|använt|använde|lagt|lade|la|betalat|betalade|betalt|köpt|köpte|handlat|handlade|kostat|kostade|åt|landade|landat|uppe|blev|spent|paid|used|cost|bought)$/u;
/** And by the paper that says so. */
const PAPER =
  /^(?:\p{L}*utgift(?:en|er|erna)?|\p{L}*kostnad(?:en|er|erna)?|faktura(?:n)?|kvitto(?:t)?|expense|invoice|receipt)$/u;
/** Money that is to go, has come, or is put by. */
const NOT_SPENT =
  /^(?:ska|skall|kommer|vill|bör|måste|kan|får|fick|fått|planera[rt]|budgetera(?:t|de)|avsatt?e?|bevilja(?:t|ts|d|de)|undan|kvar|ökat|minskat|will|shall|got|received|left|planned|budgeted)$/u;
/** So much and no more is known of the amount. */
const ROUGHLY =
  /^(?:ca|cirka|ungefär|drygt|knappt|nästan|närmare|runt|kring|omkring|över|under|minst|högst|mer|mindre|about|around|nearly|over|more|less)$/u;
const VERB_FIRST = /^(?:har|hade|är|var|blev|kostade|lade|la|gick|köpte|betalade|did|have|has|had|was|were|is)$/u;
export const CURRENCY = /^(?:kr|kronor|sek|tkr|ksek|euros?|eur)$/u;
/** They have money to do with, and rules of their own. */
const OF_OTHERS: readonly Concept[] = ['dialogue', 'dialogues', 'goal-ref', 'no-goal', 'municipality', 'no-place'];
const ROLES: readonly Concept[] = ['leader', 'project-group', 'working-group', 'own-role', 'elected'];

/** Whether money is told to have been spent, and is not asked about. */
function tellsWhatWasSpent(evidence: Evidence, amount: WrittenFigure | undefined): boolean {
  const { spans, tokens } = evidence;
  if (amount === undefined || wonders(evidence) || evidence.has(...OF_OTHERS)) return false;
  const isMoney = tokens.slice(amount.start, amount.end).some(({ word }) => CURRENCY.test(word));
  const begins = spans.find((span) => !means(span, 'greeting'));
  if (!(isMoney || evidence.has('budget')) || VERB_FIRST.test(tokens[begins?.start ?? 0]?.word ?? '')) return false;
  const words = tokens.map(({ word }) => word);
  // "Budget för personalkostnader: 610 000 kr" is what may be spent.
  const isOnPaper = words.some((word) => PAPER.test(word)) && !words.some((word) => /^budget/u.test(word));
  return (isOnPaper || words.some((word) => SPENT.test(word))) && !words.some((word) => NOT_SPENT.test(word));
}

/** The line that is named, unless only by who has spent: "projektledaren har köpt in …". */
function itemIn(evidence: Evidence): string | undefined {
  const [item, ...others] = evidence.names('budget-item').options;
  const isOfThing = evidence.of('budget-item').some((span) => !means(span, ...ROLES));
  return others.length === 0 && isOfThing ? item : undefined;
}

/** What a line of the budget has come to. */
export const budgetOutcomeRule: Rule = (evidence) => {
  const { tokens } = evidence;
  if (evidence.has(...ASKS)) return [];
  const isOutcome =
    evidence.has('budget') && (evidence.has('outcome') || tokens.some(({ word }) => OUTCOME_OF_BUDGET.test(word)));
  const amount = amountIn(tokens);
  const isPut = isOutcome && (isPutIn(evidence) || amount !== undefined);
  const isSpent = !isOutcome && tellsWhatWasSpent(evidence, amount);
  if (!isPut && !isSpent) return [];
  const item = isPut ? evidence.names('budget-item').options : [itemIn(evidence) ?? ''];
  const isRough = amount !== undefined && ROUGHLY.test(tokens[amount.start - 1]?.word ?? '');
  const figure = amount === undefined || isRough ? {} : { figure: amount.value };
  // A year is the year of the line.
  const { year: _, ...days } = timeNamed(evidence);
  const inAmount = ({ start, end }: Span): boolean =>
    amount !== undefined && amount.start <= start && end <= amount.end;
  // Whatever else was told of the purchase is no line of the budget; a time that cannot be read is no day.
  const isBeside = (span: Span): boolean => means(span, 'period') || !means(span, 'timeframe', 'this-week');
  return fillYear(evidence).map(
    ({ slots, conflict }): Proposal => ({
      reading: {
        kind: 'change-plan',
        what: 'budget',
      },
      filling: {
        ...(item.length === 1 && item[0] ? { item: item[0] } : {}),
        ...slots,
        ...figure,
        ...(isSpent ? days : {}),
      },
      strength: 1.05,
      explains: BUDGET_OUTCOME,
      alsoExplains: (span) => inAmount(span) || (isSpent && isBeside(span)),
      conflict,
    }),
  );
};
