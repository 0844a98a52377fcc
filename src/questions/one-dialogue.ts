import type { LocalDate } from '../domain/dates';
import type { QuestionKind, Readings } from '../domain/question-kinds';
import { type Concept, conceptList } from './concepts';
import { decide } from './decide';
import type { Evidence } from './evidence';
import { emptying } from './filters-named';
import { foldedWords } from './folded-words';
import { FILTERS, means } from './kinds/rule';
import { nickname, ordinal } from './numbers';
import { ClearReading, isClear, type OneReading } from './reading';
import { hasBeen, isOfDialogues, isOfOneDay, type Scope, scopeOf, scopeOfLatest, withoutScope } from './scope';
import type { Span } from './tag';

/** The one dialogue that an answer was of: "visa den senaste" – "hur många var med?" – "vad sa de där?". */

/** A dialogue by what tells it from the others of the project: its day, its place, and a group where that is needed. */
export interface HeldDialogue {
  readonly date: LocalDate;
  readonly municipality?: string;
  readonly targetGroup?: string;
}

/** The dialogues that a list of them has, newest first. */
export type ListsHeld = (asked: Readings['dialogues']) => readonly HeldDialogue[];

const filtersOf = ({ date, ...where }: HeldDialogue): Scope => ({ ...where, from: date, to: date });

/** What the one dialogue of an answer is filtered by; `undefined` where there were several, or it had none. */
function oneIn(previous: ClearReading, listsHeld: ListsHeld | undefined): Scope | undefined {
  if (previous.kind !== 'dialogues') return isOfOneDay(scopeOf(previous)) ? scopeOf(previous) : undefined;
  // Two are enough to know that there are several, however long the list is.
  const [only, other] = listsHeld?.({ ...previous, latest: Math.min(previous.latest ?? 2, 2) }) ?? [];
  return only && !other ? filtersOf(only) : undefined;
}

/** Of so many dialogues, and of where they have been held, it is asked whatever one was spoken of. */
const OF_MANY: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['dialogue-count', 'coverage', 'dialogues']);

/** What was spoken of as a question that follows it is asked of it: of the one dialogue, where there was one. */
export function narrowedToOne(
  previous: ClearReading,
  next: QuestionKind | undefined,
  evidence: Evidence,
  listsHeld: ListsHeld | undefined,
): ClearReading {
  const one = oneIn(previous, listsHeld);
  if (!one) return previous;
  if (next === undefined || !OF_MANY.has(next))
    return previous.kind === 'dialogues' ? ClearReading.parse({ kind: previous.kind, ...one }) : previous;
  // "Hur många dialoger har vi haft där": in its place.
  const { municipality } = one;
  if (hasBeen(evidence) && previous.kind !== 'dialogues') return withoutScope(previous, 'from', 'to');
  return previous.kind === 'dialogues'
    ? ClearReading.parse({ ...scopeOf(previous), kind: 'dialogues', municipality })
    : previous;
}

const SMALL = conceptList(
  [
    'filler',
    'pronoun',
    'which',
    'what',
    'who',
    'when',
    'held',
    'took-part',
    'show',
    'we',
    'tried',
    'dialogue',
    'person',
  ],
  ['target-group-noun', 'method-noun', 'municipality-noun', 'kind-noun', 'resident', 'participant', 'as-method', 'got'],
);
const ASKED: readonly Concept[] = [
  'target-group-noun',
  'method-noun',
  'municipality-noun',
  'kind-noun',
  'took-part',
  'participant',
  'person',
  'resident',
];
const MOST_WORDS = 8;
const WHERE_OR_WHEN = /^(?:och |and )?(?:var|vart|nar|where|when)\b/u;
const WHICH = /^(?:och |and )?(?:i |med |in |with )?(?:vilken|vilka|vilket|vem|vad|which|what|who)\b/u;
const MORE_OF_IT =
  /^(?:och |and )?(?:visa|oppna|beratta(?: mer)?(?: om)?|mer om|show|open|tell me(?: more)?(?: about)?) (?:den|it|that|that one)$/u;

/** "Var var den", "vilken metod var det", "vilka var med": what the dialogue itself tells, by its line in the list. */
export function askedOfOne(
  evidence: Evidence,
  previous: ClearReading,
  listsHeld: ListsHeld | undefined,
): ClearReading | undefined {
  if (!mayAskOfOne(evidence) && !asksHowMany(evidence)) return undefined;
  const one = oneIn(previous, listsHeld);
  return one && ClearReading.parse({ kind: asksHowMany(evidence) ? 'participant-count' : 'dialogues', ...one });
}

/** "Hur många?", "hur många var det": people, where there was one dialogue. */
const asksHowMany = ({ spans, tokens }: Evidence): boolean =>
  tokens.length <= 5 &&
  spans.some((span) => means(span, 'how-many')) &&
  spans.every((span) => means(span, 'how-many', 'filler', 'pronoun', 'held'));

const THE_LATEST =
  /\b(?:den|det|the) (?:allra )?(?:senaste|sista|nyaste|latest|last|most recent)(?: (?:en|dialog\p{L}*|traffen|gangen|tillfallet|one|time|meeting))?(?= (?:i|in|med|with|var|som)\b|$)/u;
const namesLatest = (evidence: Evidence): boolean => evidence.has('latest') || THE_LATEST.test(foldedWords(evidence));

/** "Hur många deltog i den senaste", "vad sa de på den senaste i Hylte": of the latest of those that were spoken of. */
export function askedOfLatest(
  evidence: Evidence,
  previous: ClearReading,
  listsHeld: ListsHeld | undefined,
): ClearReading | undefined {
  if (!namesLatest(evidence) || !listsHeld || evidence.has('year', 'period', 'number')) return undefined;
  const reading = decide(evidence.withSpans(emptying(evidence.spans, 'latest', 'dialogue', 'pronoun')));
  if (!isClear(reading) || !isOfDialogues(reading) || OF_MANY.has(reading.kind) || 'by' in reading) return undefined;
  const scope = { ...scopeOfLatest(previous), ...scopeOf(reading) };
  const asked = ClearReading.parse({ kind: 'dialogues', ...scope, latest: 1 });
  const [latest] = asked.kind === 'dialogues' ? listsHeld(asked) : [];
  return latest && ClearReading.parse({ ...reading, ...filtersOf(latest) });
}

const EARLIEST = /^(?:första|forsta|tidigaste|äldsta|aldsta|first|earliest|oldest)$/u;
const BEFORE_IT =
  /^(?:och |and )?(?:(?:visa|nar var|hur var) )?(?:(?:den|gangen|the one|the time) )?(?:innan|fore|dessforinnan|before(?: that)?|forra gangen)$/u;
const ARTICLE = /^(?:den|det|the)$/u;
const BESIDE_ORDINAL = conceptList(['filler', 'pronoun', 'show', 'number', 'held', 'dialogue', 'when', 'latest']);

const asListed = (dialogue: HeldDialogue): ClearReading =>
  ClearReading.parse({ kind: 'dialogues', ...filtersOf(dialogue) });

/** "Och gången innan?": the same of the dialogue that was held before the one that was shown, in its place. */
function beforeIt(previous: ClearReading, listsHeld: ListsHeld): ClearReading | undefined {
  const one = oneIn(previous, listsHeld);
  if (!one) return undefined;
  const { from: day = '', to: _to, targetGroup: _group, ...where } = one;
  const scope = previous.kind === 'dialogues' && !isOfOneDay(scopeOf(previous)) ? scopeOf(previous) : where;
  const asked = ClearReading.parse({ kind: 'dialogues', ...scope });
  const earlier = asked.kind === 'dialogues' ? listsHeld(asked).find(({ date }) => date < String(day)) : undefined;
  if (!earlier) return undefined;
  const {
    latest: _latest,
    date: _date,
    from: _from,
    ...kept
  } = previous as ClearReading & {
    readonly latest?: number;
    readonly date?: LocalDate;
    readonly from?: LocalDate;
  };
  return ClearReading.parse({ ...kept, ...filtersOf(earlier) });
}

/**
 * "Den andra", "den första" of a list of dialogues. The first of the list is the last that was held: which is meant is
 * asked back, unless it is asked when it was.
 */
export function oneOfList(
  evidence: Evidence,
  previous: ClearReading,
  listsHeld: ListsHeld | undefined,
): OneReading | undefined {
  if (!listsHeld || evidence.tokens.length > 5) return undefined;
  if (BEFORE_IT.test(foldedWords(evidence))) return beforeIt(previous, listsHeld);
  if (previous.kind !== 'dialogues') return undefined;
  // "Den andra" may be a day too.
  const isOrdinal = ({ start, end }: Span): boolean =>
    evidence.tokens.slice(start, end).every((token) => ordinal(token) ?? nickname(token) ?? ARTICLE.test(token.word));
  if (!evidence.spans.every((span) => means(span, ...BESIDE_ORDINAL) || isOrdinal(span))) return undefined;
  const [number, ...more] = evidence.tokens.flatMap((token) => ordinal(token) ?? nickname(token) ?? []);
  const isEarliest = evidence.tokens.some(({ word }) => EARLIEST.test(word));
  if ((number === undefined && !isEarliest) || more.length > 0) return undefined;
  const listed = listsHeld(previous);
  const [first, last] = [listed[0], listed.at(-1)];
  if (!first || !last) return undefined;
  if (number !== undefined && number > 1) return listed[number - 1] && asListed(listed[number - 1] as HeldDialogue);
  if (number === undefined || evidence.has('when') || first === last) return asListed(last);
  return { kind: 'unclear', candidates: [asListed(first), asListed(last)] };
}

/** Whether a phrase may ask that. */
export function mayAskOfOne(evidence: Evidence): boolean {
  const { tokens, spans } = evidence;
  if (tokens.length > MOST_WORDS || evidence.has('how-many', 'by', 'most', 'not', 'missing', ...FILTERS)) return false;
  const words = foldedWords(evidence);
  if (MORE_OF_IT.test(words)) return true;
  if (!spans.every((span) => means(span, ...SMALL))) return false;
  return WHERE_OR_WHEN.test(words) || (WHICH.test(words) && evidence.has(...ASKED));
}

/** Whether a place takes that of the one dialogue, whose day nobody means there. */
export const isAnotherPlace = (previous: ClearReading): boolean => {
  const scope = scopeOf(previous);
  return isOfOneDay(scope) && scope.municipality !== undefined;
};

/** "Och i Varberg?" after how many came to the one in Halmstad: to all of them there, or to the latest? */
export function inAnotherPlace(previous: ClearReading, municipality: string): ClearReading[] {
  return [
    ClearReading.parse({ ...withoutScope(previous, 'from', 'to', 'targetGroup'), municipality }),
    ClearReading.parse({ kind: 'dialogues', municipality, latest: 1 }),
  ];
}
