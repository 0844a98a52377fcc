import { conceptList } from './concepts';
import { means, remade } from './filters-named';
import type { IndicatorNames } from './indicator-names';
import type { Token } from './normalise';
import { stemsIn } from './stems-in';
import type { Span } from './tag';

/** "Målvärdet för antal fördjupande dialoger", "projektmål 1, fördjupande dialoger": an indicator, by its words. */

const NOUN =
  /^(?:mål|målet|målvärde|målvärdet|målvärdena|indikator|indikatorn|indikatorer|indikatorerna|utfall|utfallet|targets?|indicators?|outcome)$/u;
/** What narrows a goal, or only asks: it names no indicator. */
const NEVER_NAMES = conceptList(
  ['municipality', 'year', 'period', 'goal', 'project-goal', 'effect-goal', 'goal-ref', 'no-goal', 'indicator'],
  ['outcome', 'filler', 'greeting', 'which', 'what', 'we', 'show', 'how-goes', 'me', 'you', 'result', 'change'],
);

/** Marks the words that tell one of the plan's indicators, where such a thing or its goal is spoken of. */
export function nameIndicators(tokens: readonly Token[], spans: readonly Span[], names: IndicatorNames): Span[] {
  const goals = spans.flatMap(({ meanings }) =>
    meanings.flatMap(({ concept, value }) => (concept === 'goal-ref' && value !== undefined ? [value] : [])),
  );
  const isAsked = (span: Span): boolean =>
    means(span, 'goal', 'project-goal', 'effect-goal', 'indicator', 'outcome') &&
    NOUN.test(tokens[span.end - 1]?.word ?? '');
  if (goals.length === 0 && !spans.some(isAsked)) return nameSpelled(tokens, spans, names);
  const parts = spans.map((span) => ({
    words: means(span, ...NEVER_NAMES) ? [] : tokens.slice(span.start, span.end).map(({ word }) => word),
    has: (...concepts: Parameters<typeof means>[1][]) => !means(span, ...NEVER_NAMES) && means(span, ...concepts),
  }));
  const found = names.bestFor(parts, goals);
  return spans.map((span, at) => {
    const named = found
      .filter((each) => each.parts.has(at))
      .map(({ goal, name = '' }) => ({ concept: 'indicator-name' as const, value: `${goal}:${name}` }));
    return named.length === 0 ? span : remade(span, [...span.meanings, ...named]);
  });
}

/** Marks the words of a name, where no goal is spoken of: "hur många synpunkter på webben har vi". */
function nameSpelled(tokens: readonly Token[], spans: readonly Span[], names: IndicatorNames): Span[] {
  const found = names.spelledIn(tokens, stemsIn(tokens));
  if (found.length === 0) return [...spans];
  // "Är urval och inbjudan klar": the same words name an activity too, which is not counted.
  const mayBeActivity = !spans.some((span) => means(span, 'how-many', 'how-much', 'share'));
  const isOfActivity = (parts: ReadonlySet<number>): boolean =>
    mayBeActivity &&
    spans.every((span) => means(span, 'activity-title') || ![...parts].some((at) => span.start <= at && at < span.end));
  const spelled = found.filter(({ parts }) => !isOfActivity(parts));
  if (spelled.length === 0) return [...spans];
  return spans.map((span) => {
    const named = spelled
      .filter(({ parts }) => [...parts].some((at) => span.start <= at && at < span.end))
      .flatMap(({ goal, name = '', isWhole }) => [
        { concept: 'indicator-name' as const, value: `${goal}:${name}` },
        { concept: 'indicator-spelled' as const, value: isWhole ? 'whole' : 'part' },
      ]);
    return named.length === 0 ? span : remade(span, [...span.meanings, ...named]);
  });
}
