import { addDays, addMonths, type LocalDate, monthOf } from '../domain/dates';
import { comparable } from '../domain/normalise-text';
import type { Evidence } from './evidence';
import { comingTimeOf, textIn } from './named-times';
import type { Token } from './normalise';
import { cardinal } from './numbers';

/** When somebody wants no reminders: "semester till 15 augusti", "ledig v. 28–31", "borta i två veckor". */

export interface NamedPause {
  /** Its first day, where it does not begin at once. */
  readonly from?: LocalDate;
  /** Its last day. */
  readonly until?: LocalDate;
}

/** "Till september", "tills v. 32": a day is the last of the pause, and a longer time begins when it is over. */
const UP_TO = /^(?:till|tills|til|until)$/u;
/** "Till och med", "t.o.m.", "through": the whole of what follows is paused. */
const INCLUDED = /^(?:med|tom|t\.?o\.?m\.?|through|including)$/u;
const BEFORE = /^(?:före|innan|before)$/u;
const MONTH_THEN_FIGURE = /(?:^|\s)(?!veck|week|kvartal|quarter|till|och|and)\p{L}{3,}\s+\d{1,2}$/u;
const WEEKDAY = /^(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;

/** "Från v. 28" has no last day, and "från 1 juli till 15 augusti" has. */
const BEGINS = /^(?:från|from)$/u;
/** Of a time after these it is not told how much is paused. */
const ROUGHLY =
  /^(?:efter|after|sedan|sen|since|om|runt|kring|omkring|ca|cirka|about|around|början|slutet|mitten|del|delar|av|of)$/u;
const RANGE = /(?:\s(?:till|to|och|and)\s|[-–−])/u;
/** "Hela juli": where a month or a season is named alone, some of it may be meant. */
const WHOLE = /^(?:hela|whole|entire|all)$/u;
const WEEK_OR_DAY = /(?:^|\s)(?:v|vecka|veckan|veckor|veckorna|weeks?)(?:\s|$|\d)/iu;

/**
 * The pause that a phrase tells. Nothing where it tells several times, or one of which the last day is not certain:
 * that is chosen on the card.
 */
export function pauseIn(evidence: Evidence): NamedPause {
  const { spans, tokens, today } = evidence;
  const timed = spans.flatMap((span) => {
    const time = comingTimeOf(span);
    return time ? [{ ...time, span }] : [];
  });
  const [time] = timed;
  if (!time) return lasting(tokens, today);
  if (timed.some(({ from, to }) => from !== time.from || to !== time.to)) return {};
  const { from, to } = time;
  // "August 15" is read as the month of a year, and may be meant as a day.
  const text = comparable(textIn(tokens, time.span.start, timed.at(-1)?.span.end ?? time.span.end));
  if (from !== to && MONTH_THEN_FIGURE.test(text)) return {};
  const words = tokens.slice(0, time.span.start).map(({ word }) => word);
  const before = words.findLast((word) => !WEEKDAY.test(word)) ?? '';
  if (BEFORE.test(before)) return { until: addDays(from, -1) };
  if (INCLUDED.test(before)) return { until: to };
  if (UP_TO.test(before)) return { until: from === to ? to : addDays(from, -1) };
  if (ROUGHLY.test(before) || (BEGINS.test(before) && !RANGE.test(text))) return {};
  if (!isWhole(text, before) && isOfMonths({ from, to })) return {};
  return { ...(today !== undefined && from > today ? { from } : {}), until: to };
}

const isWhole = (text: string, before: string): boolean =>
  WHOLE.test(before) || RANGE.test(text) || WEEK_OR_DAY.test(text);

/** Whole months: a month, a quarter, a season. */
const isOfMonths = ({ from, to }: Required<Pick<NamedPause, 'from'>> & { readonly to: LocalDate }): boolean =>
  from.endsWith('-01') && monthOf(addDays(to, 1)) !== monthOf(to);

/** "I två veckor", "tio dagar": so long from today on, today among them. */
const UNITS: readonly (readonly [words: RegExp, end: (today: LocalDate, count: number) => LocalDate])[] = [
  [/^(?:dag|dagar|dygn|days?)$/u, (today, count) => addDays(today, count)],
  [/^(?:vecka|veckor|weeks?)$/u, (today, count) => addDays(today, 7 * count)],
  [/^(?:månad|månader|months?)$/u, (today, count) => addMonths(today, count)],
];
/** So long a pause nobody tells in days or weeks. */
const MOST_COUNTED = 400;
/** "Om två veckor" is when, "ca två veckor" is about, and "varannan vecka" is each. */
const NOT_HOW_LONG =
  /^(?:om|in|ca|cirka|kring|runt|ungefär|minst|högst|about|around|least|most|var|varje|every|eller|or)$/u;
/** "Två veckor före", "två veckor sedan", "två veckor från måndag". */
const NOT_FROM_TODAY =
  /^(?:före|innan|före|before|sedan|sen|ago|efter|after|från|from|framåt|i|och|eller|till|to|or|and|med)$/u;

function lasting(tokens: readonly Token[], today: LocalDate | undefined): NamedPause {
  const found = tokens.flatMap(({ word }, at) => {
    const unit = UNITS.find(([words]) => words.test(word));
    return unit ? [{ at, end: unit[1] }] : [];
  });
  const [only, ...more] = found;
  if (!only || more.length > 0 || today === undefined) return {};
  const written = tokens[only.at - 1];
  const count = /^\d+$/u.test(written?.word ?? '') ? Number(written?.word) : cardinal(written);
  const [before, behind] = [tokens[only.at - 2]?.word ?? '', tokens[only.at + 1]?.word ?? ''];
  const isRange = /^\s*[-–−]\s*$/u.test(written?.gap ?? '');
  if (count === undefined || count < 1 || count > MOST_COUNTED || isRange) return {};
  if (NOT_HOW_LONG.test(before) || NOT_FROM_TODAY.test(behind)) return {};
  return { until: addDays(only.end(today, count), -1) };
}
