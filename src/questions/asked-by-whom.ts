import { type Concept, conceptList } from './concepts';
import { emptied, means } from './filters-named';
import type { Token } from './normalise';
import type { Span } from './tag';

/** Words by which somebody asks, which are nothing that is asked about: "behöver jag …", "… kan du ta fram det". */

const wordsOf = (tokens: readonly Token[], { start, end }: Span): string =>
  tokens
    .slice(start, end)
    .map(({ word }) => word)
    .join(' ');

const NEEDS =
  /^(?:behöver|behövde|vill|ville|undrar|undrade|skulle|måste|söker|letar|saknar|önskar|får|glömde|tänkte|need|needs|want|would|wonder)$/u;
const ASKER = /^(?:jag|i)$/u;
/** Where the asker is asked about: "vad behöver jag göra". */
const OF_THE_ASKER = conceptList([
  'do',
  'this-week',
  'week',
  'activity',
  'due',
  'remind',
  'settings',
  'overdue',
  'pause',
]);

/** Empties "jag" beside a verb of needing and asking, where nothing is asked of the asker. */
function withoutAsker(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  if (!spans.some((span) => means(span, 'me')) || spans.some((span) => means(span, ...OF_THE_ASKER))) return [...spans];
  return spans.map((span) => {
    const isAsker = means(span, 'me') && span.end - span.start === 1 && ASKER.test(tokens[span.start]?.word ?? '');
    const beside = [tokens[span.start - 1], tokens[span.end]];
    return isAsker && beside.some((token) => NEEDS.test(token?.word ?? '')) ? emptied(span) : span;
  });
}

const REQUEST = /^(?:(?:kan|kunde|skulle|vill) (?:du|ni)|(?:can|could|would|will) you|är du snäll|går det|please)\b/u;
/** Looked for first. */
const BEGINS_REQUEST = /^(?:kan|kunde|skulle|vill|can|could|would|will|är|går|please)$/u;
/** What the request may have in it, which the question before it has told. */
const REQUESTED = conceptList(
  ['filler', 'create', 'show', 'you', 'pronoun', 'person', 'now', 'today', 'me', 'we', 'got', 'greeting', 'help'],
  ['export', 'submit', 'answer', 'summarise'],
);

/** Empties a request behind the question that is only for its answer: "… kan du ta fram det snabbt tack". */
function withoutRequest(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const at = spans.findLastIndex(
    (span) => BEGINS_REQUEST.test(tokens[span.start]?.word ?? '') && REQUEST.test(wordsOf(tokens, span)),
  );
  const isBehind = at > 1 && spans.slice(0, at).some((span) => !means(span, ...REQUESTED));
  if (!isBehind || !spans.slice(at).every((span) => means(span, ...REQUESTED))) return [...spans];
  return spans.map((span, place) => (place >= at ? emptied(span) : span));
}

const FETCH =
  /^(?:ta fram|tar fram|tag fram|få fram|få ut|plocka fram|hämta|hämta fram|sammanställ|ställ samman|fetch|pull together|put together|prepare)$/u;
/** What is made, and not only brought. */
const MADE = conceptList(
  ['doc', 'doc-report', 'doc-decision', 'doc-data', 'file', 'template', 'summary', 'communication', 'lesson'],
  ['plan', 'activity', 'activity-title', 'task-title', 'dialogue', 'new', 'remind', 'settings', 'responsible', 'who'],
);

/** Empties "ta fram" where what is brought is an answer: "ta fram budgetutfallet". */
function withoutFetching(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  if (!spans.some((span) => means(span, 'create')) || spans.some((span) => means(span, ...MADE))) return [...spans];
  return spans.map((span) => (means(span, 'create') && FETCH.test(wordsOf(tokens, span)) ? emptied(span) : span));
}

const EVERY = /^(?:alla|samtliga|de|dom|våra|projektets|all|the|our)$/u;
const COUNTED: readonly Concept[] = [
  'target-group-noun',
  'municipality-noun',
  'method-noun',
  'theme-noun',
  'goal',
  'project-goal',
  'effect-goal',
];

/** Empties how many all of them are: "alla sju målgrupper". */
const withoutTheirNumber = (tokens: readonly Token[], spans: readonly Span[]): Span[] =>
  spans.map((span, at) =>
    means(span, 'number') && EVERY.test(tokens[span.start - 1]?.word ?? '') && means(spans[at + 1], ...COUNTED)
      ? emptied(span)
      : span,
  );

const REGISTRY = /^(?:dnr|diarienr|diarienummer|ärendenummer|ärendenr)$/u;

/** Empties a registry number in front of what is asked: "dnr 2021/45 status projektmål 4". */
function withoutRegistryNumber(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const at = tokens.findIndex(({ word }) => REGISTRY.test(word));
  if (at < 0) return [...spans];
  if (!spans.every((span) => span.start >= at || means(span, 'filler', 'greeting'))) return [...spans];
  const behind = tokens.findIndex(
    ({ word, gap }, place) => place > at + 1 && !(/^\d+$/u.test(word) && /^[/:–-]$/u.test(gap)),
  );
  const isNumber = /^\d+$/u.test(tokens[at + 1]?.word ?? '');
  if (!isNumber || behind < 0) return [...spans];
  return spans.map((span) => (span.end <= behind ? emptied(span) : span));
}

/** Empties the words by which somebody asks. */
export const withoutAsking = (tokens: readonly Token[], spans: readonly Span[]): Span[] =>
  [withoutRegistryNumber, withoutTheirNumber, withoutFetching, withoutRequest, withoutAsker].reduce<Span[]>(
    (left, without) => without(tokens, left),
    [...spans],
  );
