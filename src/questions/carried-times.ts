import type { Evidence } from './evidence';
import { emptied } from './filters-named';
import { means } from './kinds/rule';
import type { Values } from './named-slots';
import { fold } from './normalise';
import { writtenYear } from './numbers';
import type { ClearReading } from './reading';

/** Times that are said of the one that was spoken of: "året innan", "det året", "och i oktober". */

/** "Året innan" is said of the year that was spoken of, not of the calendar. */
const YEARS_FROM: readonly (readonly [RegExp, number])[] = [
  [/\b(?:aret (?:innan|fore)|year before|previous year|foregaende ar)\b/u, -1],
  [/\b(?:aret (?:efter|darpa)|year after|following year|nastfoljande ar)\b/u, 1],
];
const THAT_YEAR = /\b(?:det aret|samma ar|under aret|that year|same year)\b/u;
/** Times that are counted from today, whatever was spoken of. */
const FROM_TODAY =
  /^(?:förra|forra|senaste|denna|detta|nu|idag|igår|igar|sedan|sen|last|this|past|since|recent|veckan|vecka|dagarna|days|tisdags|måndags|onsdags|torsdags|fredags|lördags|söndags|våras|somras|höstas|vintras|spring|yesterday)$/u;

const foldedText = ({ tokens }: Evidence): string => fold(tokens.map(({ word }) => word).join(' '));

function yearOf(previous: ClearReading): number | undefined {
  if ('year' in previous && previous.year !== undefined) return previous.year;
  const day = 'from' in previous && previous.from ? previous.from : 'to' in previous ? previous.to : undefined;
  return day === undefined ? undefined : Number(day.slice(0, 4));
}

/** The year that is told from the one that was spoken of. */
export function yearsInContext(values: Values, evidence: Evidence, previous: ClearReading): Values {
  const steps = YEARS_FROM.find(([pattern]) => pattern.test(foldedText(evidence)))?.[1];
  const from = yearOf(previous);
  return values.map((value) => (steps === undefined || from === undefined ? Number(value) : from + steps));
}

/** "Och i oktober" after November 2021 is October of that year. */
export function daysInContext(values: Values, { tokens }: Evidence, previous: ClearReading): Values {
  const year = yearOf(previous);
  const hasYear = tokens.some((token, at) => writtenYear(token, tokens[at - 1]) !== undefined);
  if (year === undefined || hasYear || tokens.some(({ word }) => FROM_TODAY.test(word))) return values;
  return values.map((value) => (typeof value === 'string' ? `${year}${value.slice(4)}` : value));
}

/** The phrase without "det året", which the scope of what was spoken of has. */
export function withoutThatYear(evidence: Evidence, previous: ClearReading): Evidence {
  if (yearOf(previous) === undefined || !THAT_YEAR.test(foldedText(evidence))) return evidence;
  const rest = evidence.spans.map((span) => (means(span, 'year') ? emptied(span) : span));
  return evidence.withSpans(rest);
}
