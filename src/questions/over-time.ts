import { conceptList } from './concepts';
import { emptied, means, remade } from './filters-named';
import type { Token } from './normalise';
import type { Span } from './tag';

/** What goes on over time is a count by months; by years where whole years are named. */

/** What there is a count of. */
const COUNTED = conceptList(
  ['dialogue', 'dialogues', 'participant', 'person', 'how-many', 'took-part'],
  ['survey', 'heard'],
);
const BY_TIME: ReadonlySet<string | undefined> = new Set(['year', 'quarter', 'month']);
/** "Hur utvecklas antalet deltagare" asks how it goes too. */
const DEVELOPS = /^utveckla/u;
const WHOLE_YEARS = /^(\d{4})-01-01\.\.(\d{4})-12-31$/u;

const namesYears = (span: Span): boolean =>
  span.meanings.some(({ concept, value = '' }) => {
    const [, first, last] = (concept === 'period' && WHOLE_YEARS.exec(value)) || [];
    return first !== last;
  });

/** Rewrites "utvecklingen av", "över tid" to a division, unless another one by time is named beside it. */
export function nameOverTime(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const goesOn = (span: Span): boolean =>
    means(span, 'over-time') || (means(span, 'how-goes') && DEVELOPS.test(tokens[span.end - 1]?.word ?? ''));
  const isCounted = spans.some((span) => means(span, ...COUNTED)) && !spans.some((span) => means(span, 'trust'));
  if (!spans.some(goesOn) || !isCounted) return [...spans];
  // "Har andelen ökat 2022 jämfört med 2021": the years are compared.
  const divided = spans.some(({ meanings }) =>
    meanings.some(({ concept, value }) => concept === 'compared' || (concept === 'by' && BY_TIME.has(value))),
  );
  const value = spans.some(namesYears) ? 'year' : 'month';
  return spans.map((span) => {
    if (!goesOn(span)) return span;
    return divided ? emptied(span) : remade(span, [{ concept: 'by', value }]);
  });
}
