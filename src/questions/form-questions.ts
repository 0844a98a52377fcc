import { remade } from './filters-named';
import type { Token } from './normalise';
import type { OwnQuestion } from './own-questions';
import { stemsIn } from './stems-in';
import type { Span } from './tag';

/** What a plan's own form asks ("Vad fungerar bra med belysningen?") is named by the words of its question. */

/** So many of its telling words, or all where it has fewer. */
const FEWEST_WORDS = 2;

/** Marks the words that tell one of the questions, and better than they tell the other. */
export function nameFormQuestions(
  tokens: readonly Token[],
  spans: readonly Span[],
  questions: readonly OwnQuestion[],
): Span[] {
  if (questions.length === 0) return [...spans];
  const stems = stemsIn(tokens);
  const [best, next] = questions
    .map(({ part, stems: own }) => ({ part, own, count: new Set(stems.filter((each) => own.has(each))).size }))
    .sort((a, b) => b.count - a.count);
  if (!best || best.count < Math.min(FEWEST_WORDS, best.own.size) || best.count === 0 || best.count === next?.count)
    return [...spans];
  return spans.map((span) => {
    const tells = stems.slice(span.start, span.end).some((each) => best.own.has(each));
    return tells ? remade(span, [...span.meanings, { concept: 'form-question', value: best.part }]) : span;
  });
}
