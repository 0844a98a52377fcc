import type { Compiled } from './compile';
import { type Concept, conceptList } from './concepts';
import { means, remade } from './filters-named';
import type { Token } from './normalise';
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
  'budget-item': ['budget'],
  'follow-up-question': ['follow-up'],
  'entered-indicator': ['got', 'outcome'],
};

/** Words that tell no name. */
const TELLING_NOTHING = conceptList(
  ['filler', 'greeting', 'number', 'year', 'timeframe', 'change', 'new', 'submit', 'create', 'outcome', 'we', 'me'],
  ['you', 'show', 'got', 'not', 'do', 'held', 'done'],
);

const ANSWERS = /^(?:svar|svaret|svara|svarar|besvara|besvarar|answer)$/u;
const QUESTION = /^(?:fråga|frågan|frågor|frågorna|questions?|uppföljningsfråg(?:a|an|or|orna))$/u;

/** Where the answer begins in "svar på frågan om tillit: vi har lärt oss …"; undefined where none is written. */
export function answerIn(tokens: readonly Token[]): number | undefined {
  const answers = tokens.findIndex(({ word }) => ANSWERS.test(word));
  const asked = tokens.findIndex(({ word }, at) => at > answers && QUESTION.test(word));
  if (answers < 0 || asked < 0) return undefined;
  const begins = tokens.findIndex(({ gap }, at) => at > asked && gap.includes(':'));
  return begins < 0 ? undefined : begins;
}

/** Marks the words that tell such a name better than they tell any other of its sort. */
export function nameThings({ tokens, spans }: Tagged, { things }: Compiled): Span[] {
  const until = answerIn(tokens);
  const spoken = NAMED_THINGS.filter(
    (thing) =>
      spans.some((span) => means(span, ...SPOKEN_OF[thing])) || (thing === 'follow-up-question' && until !== undefined),
  );
  if (spoken.length === 0) return [...spans];
  const words = spans
    .filter((span) => !means(span, ...TELLING_NOTHING) && span.start < (until ?? tokens.length))
    .flatMap((span): TellingWord[] =>
      tokens
        .slice(span.start, span.end)
        .map(({ word }, index) => ({ word, at: span.start + index, isUnknown: means(span, 'word') })),
    );
  const named = spoken.flatMap((thing) => things[thing].bestFor(words).map((found) => ({ ...found, thing })));
  return spans.map((span) => {
    const names = named
      .filter(({ places }) => [...places].some((at) => span.start <= at && at < span.end))
      .map(({ name, thing }): Meaning => ({ concept: thing, value: name }));
    return names.length === 0 ? span : remade(span, [...span.meanings, ...names]);
  });
}
