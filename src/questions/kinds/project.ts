import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import { wordsOfPhrase } from '../folded-words';
import type { Span } from '../tag';
import { isWholePlan } from './plan-record';
import {
  cross,
  explaining,
  FILTERS,
  type Filled,
  fillFilters,
  fillSlot,
  fillYear,
  hasFilter,
  ifAny,
  means,
  type Proposal,
  type Rule,
  type Rules,
  withRows,
} from './rule';

const METHODS = explaining(
  ['per', 'split', 'method-noun', 'method', 'as-method', 'tried', 'pros-cons', 'experience', 'how-many'],
  ['how-goes', 'result', 'say', 'person', 'participant', 'summarise', 'names'],
);
const METHODS_OF_DIALOGUES = explaining(
  ['split', 'method-noun', 'method', 'as-method', 'tried', 'pros-cons', 'experience', 'how-many'],
  ['how-goes', 'result', 'say', 'person', 'participant', 'summarise', 'names', 'dialogue', 'dialogues'],
);

/** Methods tried, their advantages and drawbacks. */
const methodsRule: Rule = (evidence) => {
  const noun = evidence.has('method-noun');
  if (!noun && (!evidence.has('method') || evidence.has('how-many'))) return [];
  const judged = evidence.has('pros-cons', 'as-method', 'tried', 'how-goes', 'experience');
  const strength = judged ? 0.9 : noun ? 0.8 : 0.58;
  return fillSlot(evidence, 'method', 'method').map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'methods', ...slots },
      strength,
      explains: noun ? METHODS_OF_DIALOGUES : METHODS,
      conflict,
    }),
  );
};

const BUDGET = explaining(
  ['budget', 'budget-item', 'cost-item', 'outcome', 'share', 'year', 'remaining', 'how-much', 'how-goes', 'result'],
  ['achieved', 'held', 'plan', 'indicator', 'tried', 'how-many', 'done', 'do', 'most', 'write', 'overdue'],
  ['summary', 'summarise', 'following-up', 'follow-up', 'deviations-noun', 'where-is'],
);
const OF_DIALOGUES = new Set<Concept>([...BUDGET, 'dialogue', 'dialogues']);
/** What dialogues somewhere have cost is not what the committee there pays. */
const OF_PLACES = new Set<Concept>([...BUDGET, 'municipality', 'municipality-noun']);

/** What every budget is about, and so names none of its items. */
const OF_ALL =
  /^(?:kosta\p{L}*|kostnad(?:er|erna|en)?|utgift(?:er|erna|en)?|costs?|expenses?|budget.*|projekt(?:et|ets)?|projects?)$/u;

/** The item that a phrase names by more than the word for any cost. */
function fillItem(evidence: Evidence): Filled<{ item?: string }>[] {
  const says = evidence
    .of('budget-item')
    .some(({ start, end }) => evidence.tokens.slice(start, end).some(({ word }) => !OF_ALL.test(word)));
  const [item, ...others] = says ? evidence.names('budget-item').options : [];
  return [{ slots: item === undefined || others.length > 0 ? {} : { item }, conflict: false }];
}

const WORDS_OF_PAYING =
  /\b(?:betala|pay|bidrar|bidra|bidrog|bidragit|bidrag|bidraget|contribut(?:e|es|ed|ing|ion)|(?:går|gick|gått) (?:\p{L}+ )*in med|(?:lägger|lade|lagt) (?:\p{L}+ )*in i|stå(?:r|tt)? (?:\p{L}+ )?för|stod (?:\p{L}+ )?för|(?:skjuter|sköt|skjutit) (?:\p{L}+ )*till)\b/u;
const OF_PAYING =
  /^(?:betala|pay|bidrar|bidra|bidrog|bidragit|bidrag|bidraget|contribut(?:e|es|ed|ing|ion)|går|gick|gått|skjuter|sköt|skjutit|stå|står|stått|stod|lägger|lade|lagt|in|till|med|för)$/u;

/** "Hur mycket bidrar nämnden i Hylte med": what a committee pays. */
const contributes = (evidence: Evidence): boolean =>
  evidence.has('municipality', 'municipality-noun', 'committee') &&
  (evidence.has('how-much', 'budget') || (evidence.has('what') && evidence.has('book'))) &&
  WORDS_OF_PAYING.test(wordsOfPhrase(evidence));

/** "Kommunen som betalar mest": no answer ranks them. */
const ranksPlaces = (evidence: Evidence): boolean => evidence.has('most', 'order') && evidence.has('municipality-noun');

/** "Hur mycket är kvar": of nothing that is counted in pieces. */
const asksHowMuchIsLeft = (evidence: Evidence): boolean =>
  evidence.has('how-much') &&
  evidence.has('remaining') &&
  !evidence.has(
    'activity',
    'plan',
    'dialogue',
    'dialogues',
    'goal',
    'goal-ref',
    'project-goal',
    'municipality',
    'do',
  ) &&
  HOW_MUCH.test(wordsOfPhrase(evidence));
const HOW_MUCH = /\b(?:hur mycket|how much)\b/u;

/** Budget against outcome: of all, of one item, or of what a committee pays. */
const budgetRule: Rule = (evidence) =>
  evidence.has('budget') || contributes(evidence) || asksHowMuchIsLeft(evidence)
    ? cross(cross(fillYear(evidence), fillSlot(evidence, 'municipality', 'municipality')), fillItem(evidence)).map(
        ({ slots, conflict }): Proposal => ({
          reading: { kind: 'budget', ...slots },
          strength: 0.9,
          explains: evidence.has('dialogue', 'dialogues') ? OF_DIALOGUES : OF_PLACES,
          plainly: 'budget',
          alsoExplains: (span) => contributes(evidence) && OF_PAYING.test(evidence.lastWord(span)),
          conflict: conflict || ranksPlaces(evidence),
        }),
      )
    : [];

const FEEDBACK = explaining(
  ['feedback', 'wait', 'person', 'participant', 'resident', 'not', 'how-many', 'share', 'who', 'how-goes'],
  ['dialogue', 'dialogues', 'done', 'remaining', 'took-part', 'held', 'result', 'reached', 'missing'],
  ['delivered', 'outcome', 'how-much', 'when', 'summarise', 'answer', 'municipality-noun'],
  FILTERS,
);

/** Feedback to participants: who asked for it, who has got it. */
const feedbackRule: Rule = (evidence) => {
  if (!evidence.has('feedback')) return [];
  const explains = withRows(FEEDBACK, evidence);
  return fillFilters(evidence).map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'feedback', ...slots },
      strength: 0.9,
      explains,
      plainly: 'feedback',
      conflict,
    }),
  );
};

const FOLLOW_UP = explaining([
  'number',
  'timeframe',
  'completion',
  'follow-up',
  'follow-up-question',
  'following-up',
  'plan',
  'how-goes',
  'answer',
  'project-dates',
  'when',
  'do',
  'happening',
  'not',
]);
/** "Vilka uppföljningsfrågor är obesvarade": each is listed with its answer, or without. */
const ANSWERED = /^(?:(?:o)?besvarade|(?:o)?besvarat|besvarats|besvara|(?:un)?answered)$/u;
const OF_A_QUESTION: readonly Concept[] = [
  'held',
  'over-time',
  'done',
  'say',
  'result',
  'tried',
  'reached',
  'took-part',
];
const ONE_QUESTION = /^(?:fråga|frågan|uppföljningsfråga|uppföljningsfrågan|question)$/u;

/** The plan's follow-up questions, or the one of them that some words of it tell, or its number. */
const followUpRule: Rule = (evidence) => {
  const { options } = evidence.names('follow-up-question');
  const isOne = evidence.tokens.some(({ word }) => ONE_QUESTION.test(word));
  const named = isOne ? options : options.slice(0, options.length === 1 ? 1 : 0);
  const isNamed = evidence.has('follow-up') || named.length > 0;
  const strength = isNamed ? 0.9 : evidence.has('following-up') && !hasFilter(evidence) ? 0.7 : 0;
  if (strength === 0) return [];
  const asked = named.length > 0 ? named.map((question) => ({ question })) : [{}];
  // "Frågan om projektet har lett till …": the question goes on behind it.
  const about = evidence.tokens.findIndex(({ word }) => ONE_QUESTION.test(word));
  const asksIt = ({ start, meanings }: Span): boolean =>
    named.length === 1 &&
    about >= 0 &&
    start > about &&
    meanings.every(({ concept }) => OF_A_QUESTION.includes(concept));
  return asked.map((slots) => ({
    reading: { kind: 'follow-up', ...slots },
    strength,
    explains: FOLLOW_UP,
    // Words that tell the question are accounted for by it; "projektplanens frågor" are those that stand in it.
    alsoExplains: (span) =>
      isWholePlan(evidence, span) ||
      means(span, 'follow-up-question') ||
      ANSWERED.test(evidence.lastWord(span)) ||
      asksIt(span),
    conflict: asked.length > 1,
  }));
};

export const projectRules = {
  methods: [ifAny(['method-noun', 'method'], methodsRule)],
  budget: [ifAny(['budget', 'how-much', 'book'], budgetRule)],
  feedback: [ifAny(['feedback'], feedbackRule)],
  'follow-up': [ifAny(['follow-up', 'follow-up-question', 'following-up'], followUpRule)],
} satisfies Rules<'methods' | 'budget' | 'feedback' | 'follow-up'>;
