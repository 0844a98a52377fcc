import type { DividedBy } from '../domain/question-slots';
import { means, remade } from './filters-named';
import type { Token } from './normalise';
import type { Span } from './tag';

/** What asks which of several has most: "vilken kommun har flest", "rangordna", "vilken månad", "var". */

const LEAST =
  /^(?:minst|minsta|f[äa]rst|l[äa]gst|l[äa]gsta|s[äa]mst|botten|efter|least|fewest|lowest|bottom|worst|rarest)$/u;

const hasLeast = (tokens: readonly Token[], { start, end }: Span): boolean =>
  tokens.slice(start, end).some(({ word }) => LEAST.test(word));

/** Rewrites what asks for the most, or the least, to the order that is asked for. */
export function nameOrder(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const most = spans.filter((span) => means(span, 'most'));
  const isLeast = most.length > 0 && most.every((span) => hasLeast(tokens, span));
  return spans.map((span) => {
    if (!means(span, 'most', 'ranking')) return span;
    const least = means(span, 'most') ? hasLeast(tokens, span) : isLeast;
    return remade(span, [{ concept: 'order', value: least ? 'least' : 'most' }]);
  });
}

const WHERE = /^(?:var|vart|where)$/u;
/** "Var har vi haft flest" asks for a place, "var det flest" does not. */
const BEHIND_WHERE =
  /^(?:har|hade|h[öo]lls|deltar|deltog|kom|tr[äa]ffade|m[öo]tte|n[åa]dde|[äa]r|finns|k[äa]nner|k[äa]nde|upplever|upplevde|i|have|has|did|do|were|are|was|is)$/u;
const MONTH = /^(?:månad|manad|month)$/u;

/** What is asked for by a word that is no noun of what it divides by: "var har vi haft flest", "vilken månad". */
function askedFor(tokens: readonly Token[], span: Span): DividedBy | undefined {
  if (means(span, 'when') && MONTH.test(tokens[span.end - 1]?.word ?? '')) return 'month';
  const isWhere = WHERE.test(tokens[span.start]?.word ?? '') && BEHIND_WHERE.test(tokens[span.start + 1]?.word ?? '');
  const begins = span.start === 0 || tokens[span.start]?.sentence !== tokens[span.start - 1]?.sentence;
  return isWhere && begins ? 'municipality' : undefined;
}

const BEST = /^(?:b[äa]st|b[äa]sta|s[äa]mst|s[äa]msta|best|worst)$/u;

/** Rewrites "bäst enkätsvar" to what is highest: of methods the word asks for more than that. */
export const nameBest = (tokens: readonly Token[], spans: readonly Span[]): Span[] =>
  spans.some((span) => means(span, 'survey', 'heard')) ? bestIsMost(tokens, spans) : [...spans];

/** "Vilken var sämst" after the survey of each place. */
export const bestIsMost = (tokens: readonly Token[], spans: readonly Span[]): Span[] =>
  spans.map((span) => (BEST.test(tokens[span.start]?.word ?? '') ? remade(span, [{ concept: 'most' }]) : span));

/** Rewrites them to a division, where it is asked which has most. */
export function nameAskedFor(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  if (!spans.some((span) => means(span, 'most'))) return [...spans];
  return spans.map((span) => {
    const by = askedFor(tokens, span);
    return by ? remade(span, [{ concept: 'by', value: by }]) : span;
  });
}
