import { type LocalDate, yearOf } from '../domain/dates';
import { type PastTime, readPastTime } from '../domain/past-times';
import { oneStretch, parseSchedule } from '../domain/time-windows';
import { readTime } from '../domain/written-times';
import type { Concept } from './concepts';
import { means, remade } from './filters-named';
import type { Token } from './normalise';
import { cardinal } from './numbers';
import type { Span } from './tag';

/**
 * The days, weeks and months that a phrase names, twice: for what is planned, where "december" is the next one, and for
 * what has been, where it is the latest that has begun. Whoever asks takes the one that it can be asked by.
 */

/** Both ends included. */
export interface ComingTime {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One way to look for times: which words begin one and stand in it, and the days that they mean. */
interface Sort {
  /** What the days are noted as. */
  readonly concept: Concept;
  readonly begins: RegExp;
  readonly inside: RegExp;
  /** Spans that begin a time, whatever their words. */
  readonly beginning: readonly Concept[];
  readonly within: readonly Concept[];
  readonly read: (text: string, today: LocalDate) => PastTime | undefined;
}

const COMING: Sort = {
  concept: 'timeframe',
  begins:
    /^(?:den|det|\d{1,4}|v|vecka|veckan|veckorna|weeks?|q|kv|kvartal|halvår|första|andra|tredje|fjärde|first|second|third|fourth|nästa|next|denna|detta|this)$/u,
  inside:
    /^(?:till|to|och|and|av|of|här|\d{1,4}|v|vecka|veckan|veckor|weeks?|q|kv|kvartal|kvartalet|quarter|halvår|halvåret|half|månad|månaden|month|may)$/u,
  beginning: ['timeframe'],
  within: ['timeframe', 'year'],
  read: (text, today) => {
    const schedule = parseSchedule(readTime(text, today) ?? 'none');
    return schedule?.kind === 'windows' ? oneStretch(schedule.windows) : undefined;
  },
};

const PAST: Sort = {
  concept: 'period',
  begins:
    /^(?:den|det|de|the|\d{1,4}|v|vecka|veckan|week|q|h|kv|kvartal|halvår|första|andra|tredje|fjärde|first|second|third|fourth|denna|detta|this|mellan|between|från|from|fr|sedan|sen|since|efter|after|före|fore|innan|before|fram|until|up|through|t|tom|senaste|sista|gångna|last|past|latest|förra|föregående|previous|igår|yesterday|förrgår|senare|tidigare|later|earlier|åren|\p{L}+dags|våras|somras|höstas|vintras)$/u,
  inside:
    /^(?:i|till|to|och|and|av|of|här|med|o|m|t|tom|än|than|år|åren|de|den|det|the|senaste|sista|last|past|\d{1,4}|v|vecka|veckan|veckor|veckorna|weeks?|q|h|kv|kvartal|kvartalet|kvartalen|quarters?|halvår|halvåret|half|månad|månaden|månader|månaderna|months?|dag|dagar|dagarna|dygn|dygnen|days?|last|may|\p{L}*day|\p{L}+dagen|\p{L}+dags)$/u,
  beginning: ['timeframe', 'this-week', 'latest', 'year-span'],
  within: ['timeframe', 'year', 'number', 'latest', 'year-span', 'this-week', 'week', 'year-noun'],
  read: readPastTime,
};

/** The words of no time are more. */
const MOST_SPANS = 10;
/** So many stretches of words are tried: a phrase of nothing but figures and dashes names no time. */
const MOST_TRIED = 60;
/** Small words that begin many times, and are none. */
const ALONE_NO_TIME = /^(?:de|den|det|the|this|från|from|efter|after|sen|sedan|since|to|till|through|up)$/iu;
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

/** The same with years that were said in words, and other numbers, in figures: "november förra året", "tre veckor". */
const textOf = (tokens: readonly Token[], spans: readonly Span[]): string =>
  spans
    .map((span, at) => {
      const gap = at === 0 ? '' : (tokens[span.start]?.gap ?? '');
      const written = textIn(tokens, span.start, span.end);
      if (/\d/u.test(written)) return gap + written;
      const count = means(span, 'number') && span.end - span.start === 1 ? cardinal(tokens[span.start]) : undefined;
      return gap + (yearIn(span) ?? count?.toString() ?? written);
    })
    .join('');

const yearIn = (span: Span): string | undefined => span.meanings.find(({ concept }) => concept === 'year')?.value;

const COMPARED = /^(?:mot|jämfört|jämför|än|och|vs|versus|kontra|compared|compare|than|and|to|against)$/u;

const NAMES = ['municipality', 'targetGroup', 'viewpoint', 'method', 'theme'] as const;
/** The year that stands apart from its time: "i oktober i Laholm 2021". Its place, where there is one alone. */
function yearApart(tokens: readonly Token[], spans: readonly Span[], first: number, last: number): number | undefined {
  const years = spans.flatMap((span, at) => (means(span, 'year') ? [at] : []));
  const [at] = years;
  if (at === undefined || years.length > 1 || (at >= first && at <= last)) return undefined;
  const between = at > last ? spans.slice(last + 1, at) : spans.slice(at + 1, first);
  if (!between.every((span) => means(span, 'filler', 'held', 'we', ...NAMES))) return undefined;
  return tokens.some(({ word }) => COMPARED.test(word)) ? undefined : at;
}

/** Gives the words of a time the days that they mean, where they are one stretch of days. */
export function nameTimes(tokens: readonly Token[], spans: readonly Span[], today: LocalDate): Span[] {
  return nameSort(PAST, tokens, nameSort(COMING, tokens, spans, today), today);
}

/** "In May", "May 2022"; alone it is what one may do. */
const isMonthOfMay = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'may' &&
  (BEFORE_MONTH.test(tokens[at - 1]?.word ?? '') || /^(?:19|20)\d\d$/u.test(tokens[at + 1]?.word ?? ''));
const BEFORE_MONTH = /^(?:in|during|since|from|until|till|to|of|by|for|before|after|between|last)$/u;

function nameSort(sort: Sort, tokens: readonly Token[], spans: readonly Span[], today: LocalDate): Span[] {
  const named = [...spans];
  const tries = { left: MOST_TRIED };
  for (let at = 0; at < named.length && tries.left > 0; at += 1) {
    const first = named[at];
    // "Den här veckan" asks what is due in it.
    if (!first || (sort === COMING && means(first, 'this-week'))) continue;
    const begins = means(first, ...sort.beginning) || sort.begins.test(tokens[first.start]?.word ?? '');
    if (!begins && !isMonthOfMay(tokens, first.start)) continue;
    const time = longestFrom(sort, tokens, named, at, today, tries);
    if (!time) continue;
    const { from, to, last, apart } = time;
    const value = `${from ?? ''}..${to ?? ''}`;
    for (let inside = 0; inside < named.length; inside += 1) {
      const span = named[inside];
      const isPart = (inside >= at && inside <= last) || inside === apart;
      if (span && isPart) named[inside] = remade(span, [...span.meanings, { concept: sort.concept, value }]);
    }
    at = last;
  }
  return named;
}

function longestFrom(
  sort: Sort,
  tokens: readonly Token[],
  spans: readonly Span[],
  at: number,
  today: LocalDate,
  tries: { left: number },
): (PastTime & { readonly last: number; readonly apart?: number }) | undefined {
  let last = at;
  const fits = (span: Span | undefined): boolean =>
    means(span, ...sort.within) || sort.inside.test(tokens[span?.start ?? -1]?.word ?? '');
  while (last - at < MOST_SPANS && fits(spans[last + 1])) last += 1;
  for (; last >= at && tries.left > 0; last -= 1) {
    const text =
      sort === COMING
        ? textIn(tokens, spans[at]?.start ?? 0, spans[last]?.end ?? 0)
        : textOf(tokens, spans.slice(at, last + 1));
    if (!IS_TELLING.test(text) || ALONE_NO_TIME.test(text)) continue;
    tries.left -= 1;
    const time = sort.read(text, today);
    // "Vecka 53 2021", which that year does not have, is no week 53 of another year.
    if (time && means(spans[last + 1], 'year')) return undefined;
    if (!time) continue;
    const apart = sort === PAST ? yearApart(tokens, spans, at, last) : undefined;
    const year = apart === undefined ? undefined : spans[apart];
    const inYear = year && sort.read(`${text} ${yearIn(year)}`, today);
    return inYear ? { ...inYear, last, apart } : { ...time, last };
  }
  return undefined;
}

/** The time that is planned and that a span is part of. */
export function comingTimeOf(span: Span): ComingTime | undefined {
  const value = span.meanings.find(({ concept, value }) => concept === 'timeframe' && value !== undefined)?.value;
  const [from, to] = value?.split('..') ?? [];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** A period as a filter says it: a whole year is a year. */
export function periodFrom(value: string): PastTime & { readonly year?: number } {
  const [from = '', to = ''] = value.split('..');
  const year = yearOf(from);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return { year };
  return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
}
