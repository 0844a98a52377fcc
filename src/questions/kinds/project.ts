import {
  explaining,
  FILTERS,
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
  ['budget', 'cost-item', 'outcome', 'share', 'year', 'remaining', 'how-much', 'how-goes', 'result'],
  ['achieved', 'held', 'plan', 'indicator', 'tried', 'how-many', 'done', 'do', 'most', 'write', 'overdue'],
  ['summary', 'summarise', 'following-up', 'follow-up', 'dialogue', 'dialogues'],
);

/** Budget against outcome. */
const budgetRule: Rule = (evidence) =>
  evidence.has('budget')
    ? fillYear(evidence).map(
        ({ slots, conflict }): Proposal => ({
          reading: { kind: 'budget', ...slots },
          strength: 0.9,
          explains: BUDGET,
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
  'following-up',
  'plan',
  'how-goes',
  'answer',
]);

/** The plan's follow-up questions. */
const followUpRule: Rule = (evidence) => {
  const strength = evidence.has('follow-up') ? 0.9 : evidence.has('following-up') && !hasFilter(evidence) ? 0.7 : 0;
  return strength === 0 ? [] : [{ reading: { kind: 'follow-up' }, strength, explains: FOLLOW_UP }];
};

export const projectRules = {
  methods: [methodsRule],
  budget: [budgetRule],
  feedback: [feedbackRule],
  'follow-up': [followUpRule],
} satisfies Rules<'methods' | 'budget' | 'feedback' | 'follow-up'>;
