import type { Concept } from './concepts';
import { emptied, means, remade } from './filters-named';
import type { Token } from './normalise';
import type { Span } from './tag';

/** Limits that no kind has room for: who else was there, and whether a dialogue was open to all, is not recorded. */

const ONLY = /^(?:enbart|endast|bara|blott|uteslutande|only|solely|exclusively|just)$/u;
const BETWEEN = /^(?:var|är|varit|was|were|med|för|hos|bland|av|från|with|for|by|among|from|the|of)$/u;
/** Of these a dialogue may have several, so that "only" leaves some out; a place and a time it has one of. */
const OF_SEVERAL: readonly Concept[] = ['targetGroup', 'method', 'viewpoint', 'elected', 'officials', 'practitioners'];

/** Marks "enbart" beside a name that a dialogue may have others than. */
function nameOnly(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  if (!tokens.some(({ word }) => ONLY.test(word))) return [...spans];
  return spans.map((span) => {
    const at = tokens.findIndex(({ word }, place) => place >= span.start && place < span.end && ONLY.test(word));
    if (at < 0 || !means(span, 'filler')) return span;
    const behind = tokens.findIndex(({ word }, place) => place > at && !BETWEEN.test(word));
    const next = spans.find(({ start, end }) => start <= behind && behind < end);
    const last = spans.find(({ end }) => end === at);
    const isLast = at === tokens.length - 1 || /[.,;!?]/u.test(tokens[at + 1]?.gap ?? '');
    const limits = means(next, ...OF_SEVERAL) || (isLast && means(last, ...OF_SEVERAL));
    return limits ? remade(span, [{ concept: 'limit' }]) : span;
  });
}

const DIALOGUES: readonly Concept[] = ['dialogue', 'dialogues'];
/** "Öppna dialogerna" is said to have them opened; "öppna dialoger" are of a sort. */
const DEFINITE = /(?:en|et|erna|arna|orna|ena)$/u;
/** Said to have something opened. */
const OPEN = /^öppna$/u;

/** Keeps what a dialogue is said to have been like ("öppna dialoger") where dialogues are spoken of. */
function keepTraits(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  return spans.map((span, at) => {
    if (!means(span, 'dialogue-trait')) return span;
    const next = spans[at + 1];
    const isBefore = means(next, ...DIALOGUES) && !DEFINITE.test(tokens[(next?.end ?? 0) - 1]?.word ?? '');
    const isBehind = spans.slice(0, at).some((each) => means(each, ...DIALOGUES));
    if (isBefore || isBehind) return remade(span, [{ concept: 'dialogue-trait' }]);
    const others = span.meanings.filter(({ concept }) => concept !== 'dialogue-trait');
    if (others.length > 0) return remade(span, others);
    return OPEN.test(tokens[span.start]?.word ?? '') ? emptied(span) : remade(span, [{ concept: 'word' }]);
  });
}

const THAN = /^(?:än|than)$/u;
const COMPARES = /^(?:färre|fler|flera|mer|mindre|fewer|more|less)$/u;
const BOUNDS = /^(?:minst|högst|max|maximalt|minimum|över|under|over|least|most)$/u;
const ASKED: readonly Concept[] = ['which', 'how-many', 'what', 'show', 'dialogues', 'who'];
/** What is changed, written down or left until a target has figures of its own. */
const OF_OTHERS: readonly Concept[] = [
  'change',
  'submit',
  'create',
  'new',
  'goal',
  'goal-ref',
  'project-goal',
  'budget',
];

/** Marks the number that says how many there are to be of something: "färre än två dialoger". */
function nameThreshold(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  if (!spans.some((span) => means(span, ...ASKED)) || spans.some((span) => means(span, ...OF_OTHERS)))
    return [...spans];
  const wordAt = (at: number): string => tokens[at]?.word ?? '';
  const bounds = spans.filter(({ start }) => {
    const compares = THAN.test(wordAt(start - 1)) && COMPARES.test(wordAt(start - 2));
    return compares || BOUNDS.test(wordAt(start - 1));
  });
  const numbers = bounds.filter((span) => means(span, 'number'));
  if (numbers.length === 0) return [...spans];
  return spans.map((span) => {
    if (numbers.includes(span)) return remade(span, [{ concept: 'threshold' }]);
    const leads = numbers.some(({ start }) => span.end <= start && span.start >= start - 2);
    return leads ? emptied(span) : span;
  });
}

/** Marks the limits of a phrase that are more than filters. */
export const nameLimits = (tokens: readonly Token[], spans: readonly Span[]): Span[] =>
  nameThreshold(tokens, keepTraits(tokens, nameOnly(tokens, spans)));
