import { addDays, type LocalDate } from '../domain/dates';
import { parseSchedule, type TimeWindow } from '../domain/time-windows';
import { readTime } from '../domain/written-times';
import { means, remade } from './filters-named';
import type { Token } from './normalise';
import type { Span } from './tag';

/** The days, weeks and months that a phrase names for what is planned: "december" is the next one. */

/** Both ends included. */
export interface ComingTime {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What a time may begin with, beside what the lexicon takes for one: "den 14 december", "v. 12", "2027-03-14". */
const BEGINS =
  /^(?:den|det|\d{1,4}|v|vecka|veckan|veckorna|weeks?|q|kv|kvartal|halvår|första|andra|tredje|fjärde|first|second|third|fourth|nästa|next|denna|detta|this)$/u;
/** What may stand inside it, and what joins its parts. */
const INSIDE =
  /^(?:till|to|och|and|av|of|här|\d{1,4}|v|vecka|veckan|veckor|weeks?|q|kv|kvartal|kvartalet|quarter|halvår|halvåret|half|månad|månaden|month)$/u;
/** The words of no time are more. */
const MOST_SPANS = 10;
/** So many stretches of words are tried: a phrase of nothing but figures and dashes names no time. */
const MOST_TRIED = 60;
/** A figure alone is no time. */
const IS_TELLING = /\p{L}|\d[/-]\d/u;

/** The text of tokens as it was written, without what stands before the first. */
export const textIn = (tokens: readonly Token[], start: number, end: number): string =>
  tokens
    .slice(start, end)
    // Each part of a compound has the whole of it.
    .filter(({ part }) => part !== 'last')
    .map(({ raw, gap }, at) => (at === 0 ? raw : `${gap}${raw}`))
    .join('');

/** Gives the words of a time the days that they mean, where they are one stretch of days. */
export function nameComingTimes(tokens: readonly Token[], spans: readonly Span[], today: LocalDate): Span[] {
  const named = [...spans];
  const tries = { left: MOST_TRIED };
  for (let at = 0; at < named.length && tries.left > 0; at += 1) {
    const first = named[at];
    // "Den här veckan" asks what is due in it.
    if (!first || means(first, 'this-week')) continue;
    if (!means(first, 'timeframe') && !BEGINS.test(tokens[first.start]?.word ?? '')) continue;
    const time = longestFrom(tokens, named, at, today, tries);
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
  tries: { left: number },
): (ComingTime & { readonly last: number }) | undefined {
  let last = at;
  const fits = (span: Span | undefined): boolean =>
    means(span, 'timeframe', 'year') || INSIDE.test(tokens[span?.start ?? -1]?.word ?? '');
  while (last - at < MOST_SPANS && fits(spans[last + 1])) last += 1;
  for (; last >= at && tries.left > 0; last -= 1) {
    const text = textIn(tokens, spans[at]?.start ?? 0, spans[last]?.end ?? 0);
    if (!IS_TELLING.test(text)) continue;
    tries.left -= 1;
    const schedule = parseSchedule(readTime(text, today) ?? 'none');
    const stretch = schedule?.kind === 'windows' ? stretchOf(schedule.windows) : undefined;
    // "Vecka 53 2021", which that year does not have, is no week 53 of another year.
    if (stretch) return means(spans[last + 1], 'year') ? undefined : { ...stretch, last };
  }
  return undefined;
}

/** The days of windows that follow on each other: "v. 12 och 13". */
function stretchOf(windows: readonly TimeWindow[]): ComingTime | undefined {
  const [first] = windows;
  const last = windows.at(-1);
  const follow = windows.every(({ from }, index) => index === 0 || addDays(windows[index - 1]?.to ?? '', 1) === from);
  return first && last && follow ? { from: first.from, to: last.to } : undefined;
}

/** The time that a span is part of. */
export function comingTimeOf(span: Span): ComingTime | undefined {
  const value = span.meanings.find(({ concept, value }) => concept === 'timeframe' && value !== undefined)?.value;
  const [from, to] = value?.split('..') ?? [];
  return from === undefined || to === undefined ? undefined : { from, to };
}
