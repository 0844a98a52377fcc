import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import {
  cross,
  explaining,
  FILTERS,
  type Filled,
  fillFilters,
  fillSlot,
  fillYear,
  hasFilter,
  type Proposal,
  type Rule,
  type Rules,
  withRows,
} from './rule';

const METHODS = explaining(
  ['split', 'method-noun', 'method', 'as-method', 'tried', 'pros-cons', 'experience', 'how-many'],
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
  ['summary', 'summarise', 'following-up', 'follow-up'],
);
const OF_DIALOGUES = new Set<Concept>([...BUDGET, 'dialogue', 'dialogues']);
/** What dialogues somewhere have cost is not what the committee there pays. */
const OF_PLACES = new Set<Concept>([...BUDGET, 'municipality', 'municipality-noun']);

/** What every budget is about, and so names none of its items. */
const OF_ALL =
  /^(?:kosta\p{L}*|kostnad(?:er|erna|en)?|utgift(?:er|erna|en)?|costs?|expenses?|budget.*|projekt.*|project.*)$/u;

/** The item that a phrase names by more than the word for any cost. */
function fillItem(evidence: Evidence): Filled<{ item?: string }>[] {
  const says = evidence
    .of('budget-item')
    .some(({ start, end }) => evidence.tokens.slice(start, end).some(({ word }) => !OF_ALL.test(word)));
  const [item, ...others] = says ? evidence.names('budget-item').options : [];
  return [{ slots: item === undefined || others.length > 0 ? {} : { item }, conflict: false }];
}

/** Budget against outcome: of all, of one item, or of what a committee pays. */
const budgetRule: Rule = (evidence) =>
  evidence.has('budget')
    ? cross(cross(fillYear(evidence), fillSlot(evidence, 'municipality', 'municipality')), fillItem(evidence)).map(
        ({ slots, conflict }): Proposal => ({
          reading: { kind: 'budget', ...slots },
          strength: 0.9,
          explains: evidence.has('dialogue', 'dialogues') ? OF_DIALOGUES : OF_PLACES,
          conflict,
        }),
      )
    : [];

const FEEDBACK = explaining(
  ['feedback', 'wait', 'person', 'participant', 'resident', 'not', 'how-many', 'share', 'who', 'how-goes'],
  ['dialogue', 'dialogues', 'done', 'remaining', 'took-part', 'held', 'result', 'reached', 'missing'],
  ['delivered', 'outcome', 'how-much', 'when', 'summarise'],
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
]);
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
  return asked.map((slots) => ({
    reading: { kind: 'follow-up', ...slots },
    strength,
    explains: FOLLOW_UP,
    conflict: asked.length > 1,
  }));
};

export const projectRules = {
  methods: [methodsRule],
  budget: [budgetRule],
  feedback: [feedbackRule],
  'follow-up': [followUpRule],
} satisfies Rules<'methods' | 'budget' | 'feedback' | 'follow-up'>;
