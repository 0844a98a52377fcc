import type { LocalDate } from '../domain/dates';
import { parseSchedule } from '../domain/time-windows';
import { readTime } from '../domain/written-times';
import { means, remade } from './filters-named';
import type { Token } from './normalise';
import type { Span } from './tag';

/** Whole months that a phrase names for what is planned: "december" is the next one. */

/** Both ends included. */
export interface ComingTime {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What may stand inside a time: months, years, and what joins them. */
const JOINING = /^(?:till|to|och|and|-|–)$/u;

/** The text of tokens as it was written, without what stands before the first. */
export const textIn = (tokens: readonly Token[], start: number, end: number): string =>
  tokens
    .slice(start, end)
    .map(({ raw, gap }, at) => (at === 0 ? raw : `${gap}${raw}`))
    .join('');

/** Gives the words of a time the months that they mean, where they are one stretch of whole months. */
export function nameComingTimes(tokens: readonly Token[], spans: readonly Span[], today: LocalDate): Span[] {
  const named = [...spans];
  for (let at = 0; at < named.length; at += 1) {
    const first = named[at];
    if (!first || !means(first, 'timeframe')) continue;
    const time = longestFrom(tokens, named, at, today);
    if (!time) continue;
    const { from, to, last } = time;
    for (let inside = at; inside <= last; inside += 1) {
      const span = named[inside];
      if (span) named[inside] = remade(span, [...span.meanings, { concept: 'timeframe', value: `${from}..${to}` }]);
    }
    at = last;
  }
  return named;
}

function longestFrom(
  tokens: readonly Token[],
  spans: readonly Span[],
  at: number,
  today: LocalDate,
): (ComingTime & { readonly last: number }) | undefined {
  let last = at;
  const fits = (span: Span | undefined): boolean =>
    means(span, 'timeframe', 'year') || JOINING.test(tokens[span?.start ?? -1]?.word ?? '');
  while (fits(spans[last + 1])) last += 1;
  for (; last >= at; last -= 1) {
    const text = textIn(tokens, spans[at]?.start ?? 0, spans[last]?.end ?? 0);
    const schedule = parseSchedule(readTime(text, today) ?? 'none');
    const [only, ...more] = schedule?.kind === 'windows' ? schedule.windows : [];
    if (only && more.length === 0) return { ...only, last };
  }
  return undefined;
}

/** The time that a span is part of. */
export function comingTimeOf(span: Span): ComingTime | undefined {
  const value = span.meanings.find(({ concept, value }) => concept === 'timeframe' && value !== undefined)?.value;
  const [from, to] = value?.split('..') ?? [];
  return from === undefined || to === undefined ? undefined : { from, to };
}
