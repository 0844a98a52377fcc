import { comparable } from '../domain/normalise-text';
import type { Concept } from './concepts';
import { emptied, means, remade } from './filters-named';
import type { Token } from './normalise';
import type { Span } from './tag';
import type { Vocabulary } from './vocabulary';

/** What is said of areas where a project is not divided into any. */

/** Those who ordered it have the same concept as areas, and a project without areas may well have them. */
const ORDERERS = /^(?:lokal(?:a|nämnd\p{L}*)|nämnd\p{L}*|committees?|councils?)$/u;
/** "Vad vill kommunen", "kommunens dialoger": the whole of it. */
const THE_WHOLE = /^(?:kommunens?|orte?ns?|municipality)$/u;
const ASKS_FOR_ONE: readonly Concept[] = ['which', 'per', 'what', 'how-many'];

function orderersOf({ nouns = [] }: Vocabulary): ReadonlySet<string> {
  const forms = nouns.flatMap(({ insteadOf, forms: each }) => (insteadOf === 'nämnd' ? [each] : []));
  return new Set(
    forms.flatMap(({ one, many, theOne, theMany, english }) =>
      [one, many, theOne, theMany, ...english].map((word) => comparable(word).split(/[ -]/u).at(-1) ?? ''),
    ),
  );
}

const isDivision = (span: Span): boolean =>
  span.meanings.some(({ concept, value }) => concept === 'by' && value === 'municipality');

/**
 * A project without areas is one as a whole: "i kommunen" narrows nothing, and "per kommun" or "vilka kommuner" is
 * marked as what there is no answer to.
 */
export function nameUndivided(tokens: readonly Token[], spans: readonly Span[], vocabulary: Vocabulary): Span[] {
  if (!vocabulary.isUndivided) return [...spans];
  const orderers = orderersOf(vocabulary);
  return spans.map((span, at) => {
    if (means(span, 'own-place')) return emptied(span);
    if (isDivision(span)) return remade(span, [{ concept: 'undivided' }]);
    const word = tokens[span.end - 1]?.word ?? '';
    if (!means(span, 'municipality-noun') || ORDERERS.test(word) || orderers.has(word)) return span;
    const isWhole = THE_WHOLE.test(word) && !means(spans[at - 1], ...ASKS_FOR_ONE);
    return isWhole ? emptied(span) : remade(span, [{ concept: 'undivided' }]);
  });
}
