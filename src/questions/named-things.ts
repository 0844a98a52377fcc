import type { Compiled } from './compile';
import { type Concept, conceptList } from './concepts';
import { means, remade } from './filters-named';
import type { Token } from './normalise';
import { cardinal, ordinal } from './numbers';
import type { Span, Tagged } from './tag';
import type { TellingWord } from './thing-names';
import { NAMED_THINGS, type NamedThing } from './vocabulary';
import type { Meaning } from './word-index';

/**
 * Names of the plan are told by some of their words only where a phrase is about such things: "lokaler" is a line of
 * the budget where the budget is spoken of, and a word like any other where it is not.
 */

/** What a phrase is about where it may name such a thing. */
const SPOKEN_OF: Readonly<Record<NamedThing, readonly Concept[]>> = {
  // "Vad ska nämnden betala för projektledaren".
  'budget-item': ['budget', 'book'],
  'follow-up-question': ['follow-up'],
  'entered-indicator': ['got', 'outcome'],
  'document-title': ['where-is'],
};

const ANY_SPOKEN_OF: readonly Concept[] = NAMED_THINGS.flatMap((thing) => SPOKEN_OF[thing]);

/** Words that tell no name. */
const TELLING_NOTHING = conceptList(
  ['filler', 'greeting', 'number', 'year', 'timeframe', 'change', 'new', 'submit', 'create', 'outcome', 'we', 'me'],
  ['you', 'show', 'got', 'not', 'do', 'held', 'done'],
);

const ANSWERS = /^(?:svar|svaret|svara|svarar|besvara|besvarar|answer)$/u;
const QUESTION = /^(?:fråga|frågan|frågor|frågorna|questions?|uppföljningsfråg(?:a|an|or|orna))$/u;

/** "Kostnaderna för personal": what every line of a budget is. */
/** "Övriga kostnader", which is a line by that name. */
const OTHER = /^(?:övriga|other)$/u;
const COSTS = /^(?:kostnad(?:en|er|erna)?|kosta(?:r|de|t)?|costs?)$/u;

/** Said of nothing else than those of the plan. */
const FOLLOW_UP_QUESTION = /^(?:uppföljningsfråga|uppföljningsfrågan)$/u;
const NUMBER_SIGN = /^(?:nr|nummer|no|number)$/u;

/** The number of a question, and where its word lies: "fråga 2", "fråga nr 2", "den andra frågan". */
function numberedIn(tokens: readonly Token[]): { readonly number: number; readonly at: number } | undefined {
  const found = tokens.flatMap(({ word }, asked) => {
    if (!QUESTION.test(word) || tokens[asked]?.part === 'first') return [];
    const at = NUMBER_SIGN.test(tokens[asked + 1]?.word ?? '') ? asked + 2 : asked + 1;
    const first = asked - (tokens[asked]?.part === 'last' ? 2 : 1);
    const behind = tokens[at];
    const figure = /^\d{1,2}$/u.test(behind?.word ?? '') ? Number(behind?.word) : cardinal(behind);
    const before = ordinal(tokens[first]);
    if (figure !== undefined) return [{ number: figure, at }];
    return before === undefined ? [] : [{ number: before, at: first }];
  });
  const [only, ...more] = found;
  return more.length === 0 ? only : undefined;
}

const speaksOfQuestion = (tokens: readonly Token[]): boolean => tokens.some(({ word }) => QUESTION.test(word));

/** Where the answer begins in "svar på frågan om tillit: vi har lärt oss …"; undefined where none is written. */
export function answerIn(tokens: readonly Token[]): number | undefined {
  if (!speaksOfQuestion(tokens)) return undefined;
  const answers = tokens.findIndex(({ word }) => ANSWERS.test(word));
  const behind = tokens.findIndex(({ word }, at) => at > answers && QUESTION.test(word));
  const first = tokens.findIndex(({ word }) => FOLLOW_UP_QUESTION.test(word));
  const isNumbered = first >= 0 && numberedIn(tokens) !== undefined;
  const asked = isNumbered ? first : behind;
  if (asked < 0 || (answers < 0 && !isNumbered)) return undefined;
  const begins = tokens.findIndex(({ gap }, at) => at > asked && gap.includes(':'));
  return begins < 0 ? undefined : begins;
}

/** "Frågan om fördjupad kunskap". */
const asksOfQuestion = (tokens: readonly Token[]): boolean =>
  tokens.some(({ word }, at) => THE_QUESTION.test(word) && ABOUT.test(tokens[at + 1]?.word ?? ''));
const THE_QUESTION = /^(?:frågan|question)$/u;
const ABOUT = /^(?:om|kring|about|on)$/u;

/** "Fråga 3 i uppföljningen". */
const asksOfNumber = (tokens: readonly Token[], spans: readonly Span[]): boolean =>
  spans.some((span) => means(span, 'following-up')) && numberedIn(tokens) !== undefined;

/** Marks the words that tell such a name better than they tell any other of its sort. */
export function nameThings({ tokens, spans }: Tagged, { things }: Compiled): Span[] {
  const asksOf = speaksOfQuestion(tokens);
  if (!asksOf && !spans.some((span) => means(span, ...ANY_SPOKEN_OF))) return [...spans];
  const until = asksOf ? answerIn(tokens) : undefined;
  const spoken = NAMED_THINGS.filter(
    (thing) =>
      spans.some((span) => means(span, ...SPOKEN_OF[thing])) ||
      (thing === 'follow-up-question' &&
        asksOf &&
        (until !== undefined || asksOfQuestion(tokens) || asksOfNumber(tokens, spans))),
  );
  if (spoken.length === 0) return [...spans];
  const words = spans
    .filter(
      (span) =>
        (!means(span, ...TELLING_NOTHING) || OTHER.test(tokens[span.start]?.word ?? '')) &&
        span.start < (until ?? tokens.length),
    )
    .flatMap((span): TellingWord[] =>
      tokens
        .slice(span.start, span.end)
        .map(({ word }, index) => ({ word, at: span.start + index, isUnknown: means(span, 'word') })),
    );
  const numbered = spoken.includes('follow-up-question') ? numberedIn(tokens) : undefined;
  const named = spoken.flatMap((thing) => {
    const byNumber = thing === 'follow-up-question' && numbered !== undefined;
    const telling = thing === 'budget-item' ? words.filter(({ word }) => !COSTS.test(word)) : words;
    const found = byNumber ? things[thing].numbered(numbered) : things[thing].bestFor(telling);
    return found.map((each) => ({ ...each, thing }));
  });
  return spans.map((span) => {
    const names = named
      .filter(({ places }) => [...places].some((at) => span.start <= at && at < span.end))
      .map(({ name, thing }): Meaning => ({ concept: thing, value: name }));
    return names.length === 0 ? span : remade(span, [...span.meanings, ...names]);
  });
}
