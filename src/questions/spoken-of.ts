import type { QuestionKind } from '../domain/question-kinds';
import { type Concept, conceptList } from './concepts';
import { decide } from './decide';
import type { Evidence } from './evidence';
import { FILTERS, means } from './kinds/rule';
import { type ClearReading, isClear } from './reading';
import { FEW_WORDS, inScope, scopeOf } from './scope';
import type { Meaning } from './word-index';

/** A few words without a noun of their own, read with the noun of what was spoken of: "och hur många väntar". */

/** What a question of each kind is about, in the words that ask it. */
const NOUNS: { readonly [Kind in QuestionKind]?: readonly Concept[] } = {
  'dialogue-count': ['dialogues'],
  dialogues: ['dialogues'],
  'participant-count': ['participant'],
  remaining: ['dialogues'],
  coverage: ['target-group-noun', 'dialogues'],
  survey: ['survey'],
  feedback: ['feedback'],
  insights: ['insight'],
  methods: ['method-noun'],
  budget: ['budget'],
  activities: ['activity'],
  goals: ['goal'],
  communication: ['communication'],
  lessons: ['lesson'],
  'follow-up': ['follow-up'],
  deliveries: ['remind'],
  about: ['project'],
};

/** A phrase with any of these has a noun of its own. */
const OWN_NOUN = conceptList(
  ['dialogue', 'dialogues', 'participant', 'survey', 'feedback', 'insight', 'method-noun', 'budget', 'activity'],
  ['goal', 'project-goal', 'effect-goal', 'goal-ref', 'no-goal', 'communication', 'lesson', 'follow-up', 'remind'],
  ['activity-title', 'task-title', 'target-group-noun', 'municipality-noun', 'theme-noun', 'doc', 'elected'],
  ['officials', 'practitioners', 'delete', 'book', 'send', 'change', 'new', 'create', 'submit', 'help', 'greeting'],
);
/** "Och hur många väntar", "hur många återstår": of what, is told by what was spoken of. */
export const asksHowManyOfSame = (evidence: Evidence): boolean =>
  evidence.has('how-many', 'remaining') && evidence.tokens.length <= FEW_WORDS && !evidence.has(...OWN_NOUN);

/** What was spoken of by its own name. */
const SUBJECTS = [
  ['activity', 'activity-title'],
  ['goal', 'goal-ref'],
  ['method', 'method'],
] as const;

/** The nouns, and the name, that what was asked before may lend. */
function lentBy(previous: ClearReading): readonly Meaning[] {
  const held = new Map(Object.entries(previous));
  const named = SUBJECTS.flatMap(([slot, concept]): Meaning[] => {
    const value = held.get(slot);
    return typeof value === 'string' ? [{ concept, value }] : [];
  });
  return [...named, ...(NOUNS[previous.kind] ?? []).map((concept): Meaning => ({ concept }))];
}

/**
 * The phrase as a question about what was spoken of, with its filters; `undefined` where it has a noun of its own, or
 * asks nothing of that.
 */
export function askedOfSame(evidence: Evidence, previous: ClearReading): ClearReading | undefined {
  const { tokens, spans } = evidence;
  if (tokens.length > FEW_WORDS || evidence.has(...OWN_NOUN)) return undefined;
  // A name alone takes the place of another, and asks nothing.
  if (spans.every((span) => means(span, 'filler', 'pronoun', 'by', ...FILTERS))) return undefined;
  for (const meaning of lentBy(previous)) {
    const at = tokens.length;
    const lent = { start: at, end: at, meanings: [meaning], quality: 1 };
    const reading = decide(evidence.withSpans([...spans, lent]));
    if (isClear(reading)) return inScope(reading, scopeOf(previous));
  }
  return undefined;
}
