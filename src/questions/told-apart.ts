import { type Concept, conceptList } from './concepts';
import { means, remade } from './filters-named';
import type { Token } from './normalise';
import type { Span } from './tag';
import { MISTYPED } from './word-index';

/** Words that are told from others written alike by what stands beside them. */

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

const IN = /^(?:i|under|inför|sedan|till|från)$/u;
/** "I host", without its mark, is no English verb. */
const AUTUMN = /^host$/u;
/** What may stand behind a season: nothing, a year, or what begins something else. "I vår kommun" is ours. */
const BEHIND_A_SEASON = conceptList(['year', 'filler', 'greeting', 'which']);

/** "Dialoger i vår", of which no kind has a count, is no "our" that may be passed over. */
export function nameSpring(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  return spans.map((span, at) => {
    if (wordAt(tokens, span.end - 1) !== 'vår' || !IN.test(wordAt(tokens, span.end - 2))) return span;
    const next = spans[at + 1];
    return next === undefined || means(next, ...BEHIND_A_SEASON) ? remade(span, [{ concept: 'timeframe' }]) : span;
  });
}

const NAMES: readonly Concept[] = [
  'municipality',
  'targetGroup',
  'method',
  'no-place',
  'perspective',
  'in-depth',
  'year',
];
const WITHOUT = /^(?:utan|without|minus|icke|ej)$/u;
const NOT = /^(?:inte|not|ej|icke)$/u;
/** Either, looked for first. */
const EXCEPTS = new RegExp(`${WITHOUT.source}|${NOT.source}`, 'u');
/** What may stand between "inte" and what it takes away: "som inte är med unga". */
const BETWEEN = /^(?:är|var|ar|is|are|i|in|med|with|från|from|för|for|hos)$/u;

/**
 * "Utan Laholm", "inte i Laholm", "som inte är med unga": all but that, as "utom" says. "Har inte Laholm haft någon"
 * asks of Laholm.
 */
export function nameExceptions(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  return spans.map((span, at) => {
    if (!EXCEPTS.test(wordAt(tokens, span.start))) return span;
    const [word, ...others] = tokens.slice(span.start, span.end).map((token) => token.word);
    const rest = spans.slice(at + 1);
    if (WITHOUT.test(word ?? '') && others.length === 0 && means(rest[0], ...NAMES)) return except(span);
    if (!NOT.test(word ?? '') || !others.every((other) => BETWEEN.test(other))) return span;
    const name = rest.findIndex(
      (each) => !tokens.slice(each.start, each.end).every((token) => BETWEEN.test(token.word)),
    );
    return others.length + name > 0 && means(rest[name], ...NAMES) ? except(span) : span;
  });
}

const IS_FOUND = /^(?:finns|ligger|hittas|står)$/u;

/** "… var slutrapporten finns": where it is, with the verb behind. */
export function nameWhere(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const telling = spans.filter((span) => !means(span, 'greeting'));
  const last = telling.at(-1);
  if (!last || !IS_FOUND.test(wordAt(tokens, last.end - 1))) return [...spans];
  return spans.map((span) =>
    wordAt(tokens, span.start) === 'var' && span.end < last.start ? remade(span, [{ concept: 'where-is' }]) : span,
  );
}

/** Behind these stands the name of somebody or some place. */
const BEFORE_NAMES = /^(?:med|bland|hos|från|nått|träffat|mött|besökt|with|among|from|reached|met|visited)$/u;

const SORT = /^typ$/u;
const OF_SORTS = /^(?:per|vilken|varje|efter|på|och|eller|av|för|i|en|respektive|samma|dialog|dialogs)$/u;
/** "Hur många bor i Varberg" is no "bör" without its mark. */
const DWELLS = /^bor$/u;

/** What one word is by itself and by the word before it, where it is not what it looks like. */
function meantBy(tokens: readonly Token[], span: Span, isLast: boolean): 'timeframe' | 'filler' | 'word' | undefined {
  const [word, before] = [wordAt(tokens, span.start), wordAt(tokens, span.start - 1)];
  if (AUTUMN.test(word) && IN.test(before)) return 'timeframe';
  // "Läget i Hylte typ": nothing follows that it could be a sort of.
  if (isLast && SORT.test(word) && !OF_SORTS.test(before)) return 'filler';
  if (span.end - span.start === 1 && DWELLS.test(word) && !tokens[span.start]?.part) return 'word';
  // "Har vi nått samer": a name may stand there.
  const isSlip = span.quality <= MISTYPED && span.meanings.every(({ concept }) => concept === 'filler');
  return isSlip && BEFORE_NAMES.test(before) ? 'word' : undefined;
}

/** Keeps words from being taken for others that they look like: "i host", "har vi nått samer". */
export const nameAlike = (tokens: readonly Token[], spans: readonly Span[]): Span[] =>
  spans.map((span) => {
    const concept = meantBy(tokens, span, span === spans.at(-1));
    return concept === undefined ? span : remade(span, [{ concept }]);
  });

const except = (span: Span): Span => remade(span, [{ concept: 'except' }]);
