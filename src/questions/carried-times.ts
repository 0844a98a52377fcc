import { DateTime } from 'luxon';
import type { LocalDate } from '../domain/dates';
import type { Evidence } from './evidence';
import { foldedWords } from './folded-words';
import { slotsOf, type Values } from './named-slots';
import { writtenYear } from './numbers';
import { ClearReading } from './reading';

/** Times that are told from the one that was spoken of: "året innan", "den månaden", "och i oktober", "våren efter". */

type Unit = 'year' | 'quarter' | 'month';
const UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['year', /^(?:år|ar|year)/u],
  ['quarter', /^(?:kvartal|quarter)/u],
  ['month', /^(?:månad|manad|month)/u],
];

const UNIT = '(?:år(?:et)?|ar(?:et)?|kvartal(?:et)?|m[åa]nad(?:en)?|year|quarter|month)';
/** A preposition is said with the time; what follows may go on with the question, and not with the time. */
const BEFORE = String.raw`(?<![\p{L}\d])(?:(?:i|in|f[öo]r|under|during|for) )?`;
const BEHIND = String.raw`(?![\p{L}\d])`;
const BARE = String.raw`${BEHIND}(?=$|\s*[?!.,;]|\s+(?:då|i|för|bland|med|hos|på|var|hur|vad|och|in|for|with)${BEHIND})`;

/** How far from the one that was spoken of the time lies that such words tell. */
const STEPS_FROM: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`${BEFORE}(?:the )?(?<unit>${UNIT}) (?:innan|före|fore|dessförinnan|before)${BARE}`, 'iu'), -1],
  [
    new RegExp(
      `${BEFORE}(?:det |den |the )?(?:föregående|foregaende|previous|preceding) (?<unit>${UNIT})${BEHIND}`,
      'iu',
    ),
    -1,
  ],
  [new RegExp(`${BEFORE}(?:the )?(?<unit>${UNIT}) (?:efter|därpå|darpa|därefter|darefter|after)${BARE}`, 'iu'), 1],
  [
    new RegExp(
      `${BEFORE}(?:det |den |the )?(?:nästföljande|nastfoljande|efterföljande|påföljande|following) (?<unit>${UNIT})${BEHIND}`,
      'iu',
    ),
    1,
  ],
  [new RegExp(`${BEFORE}(?:det|den|samma|that|the same|same) (?<unit>${UNIT})${BEHIND}`, 'iu'), 0],
  [new RegExp(`(?<![\\p{L}\\d])under (?<unit>året)${BEHIND}`, 'iu'), 0],
];

/** Times that are counted from today, whatever was spoken of. */
const FROM_TODAY =
  /^(?:förra|forra|senaste|denna|detta|nu|idag|igår|igar|sedan|sen|last|this|past|since|recent|veckan|vecka|dagarna|days|tisdags|måndags|onsdags|torsdags|fredags|lördags|söndags|våras|somras|höstas|vintras|spring|yesterday)$/u;

const ANY_STEP =
  /\b(?:det|den|samma|under|that|same|foregaende|previous|preceding|nastfoljande|efterfoljande|pafoljande|following|innan|fore|dessforinnan|before|efter|darpa|darefter|after)\b/u;
const ANY_UNIT = /\b(?:ar|aret|kvartal|kvartalet|manad|manaden|year|quarter|month)\b/u;
/** Whether a phrase may name a time by the one that was spoken of. */
export const tellsTimeFrom = (evidence: Evidence): boolean => {
  const words = foldedWords(evidence);
  return ANY_UNIT.test(words) && ANY_STEP.test(words);
};

interface Time {
  readonly year?: number;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

const timeOf = (reading: ClearReading): Time => {
  const { year, from, to } = reading as Time;
  return { ...(year !== undefined && { year }), ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
};

function yearOf(previous: ClearReading): number | undefined {
  const { year, from, to } = timeOf(previous);
  const day = from ?? to;
  return year ?? (day === undefined ? undefined : Number(day.slice(0, 4)));
}

/** The year, quarter or month that was spoken of, or one beside it; of two of them there is no one. */
function timeFrom({ year, from, to }: Time, unit: Unit, steps: number): Time | undefined {
  if (unit === 'year') {
    const first = year ?? Number((from ?? to)?.slice(0, 4) ?? Number.NaN);
    const last = year ?? Number((to ?? from)?.slice(0, 4));
    return first === last ? { year: first + steps } : undefined;
  }
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [from, to].map((day) => DateTime.fromISO(day).startOf(unit));
  if (!first || first.valueOf() !== last?.valueOf()) return undefined;
  const start = first.plus({ [unit]: steps });
  return { from: start.toISODate() ?? from, to: start.endOf(unit).toISODate() ?? to };
}

/** A phrase without the words that tell a time from the one that was spoken of, and that time. */
export interface RelativeTime {
  readonly rest: string;
  /** Absent where none was spoken of that it could be told from. */
  readonly time?: Time;
  readonly unit: Unit;
}

/** What a phrase says beside a time that it tells from the one that was spoken of: "hur många deltog året innan". */
export function relativeTime(phrase: string, previous: ClearReading): RelativeTime | undefined {
  for (const [pattern, steps] of STEPS_FROM) {
    const found = pattern.exec(phrase);
    const unit = UNITS.find(([, begins]) => begins.test(found?.groups?.unit?.toLowerCase() ?? ''))?.[0];
    if (!found || !unit) continue;
    const rest = `${phrase.slice(0, found.index)} ${phrase.slice(found.index + found[0].length)}`.trim();
    return { rest, time: timeFrom(timeOf(previous), unit, steps), unit };
  }
  return undefined;
}

/** Whether a reading has a time of its own, and not only the one that was spoken of. */
export const hasOwnTime = (reading: ClearReading, previous: ClearReading): boolean => {
  const own = timeOf(reading);
  return Object.keys(own).length > 0 && JSON.stringify(own) !== JSON.stringify(timeOf(previous));
};

/** A reading asked of another time; `undefined` where its kind has no room for that. */
export function inTime(reading: ClearReading, time: Time): ClearReading | undefined {
  const takes = slotsOf(reading.kind);
  if (Object.keys(time).some((slot) => !takes.has(slot as keyof Time))) return undefined;
  const { year: _year, from: _from, to: _to, ...kept } = reading as ClearReading & Time;
  const asked = ClearReading.safeParse({ ...kept, ...time });
  return asked.success ? asked.data : undefined;
}

const LATER = /^(?:efter|därpå|därefter|följande|after|following)$/u;
const EARLIER = /^(?:innan|före|dessförinnan|before)$/u;

/** "Och i oktober" after November 2021 is October of that year, "våren efter" the spring after the autumn. */
export function daysInContext(
  slot: 'from' | 'to',
  values: Values,
  { tokens }: Evidence,
  previous: ClearReading,
): Values {
  const year = yearOf(previous);
  const hasYear = tokens.some((token, at) => writtenYear(token, tokens[at - 1]) !== undefined);
  if (year === undefined || hasYear || tokens.some(({ word }) => FROM_TODAY.test(word))) return values;
  const last = tokens.at(-1)?.word ?? '';
  const spokenOf = timeOf(previous)[slot] ?? (slot === 'from' ? `${year}-01-01` : `${year}-12-31`);
  return values.map((value) => {
    if (typeof value !== 'string') return value;
    const day = `${year}${value.slice(4)}`;
    if (LATER.test(last) && day <= spokenOf) return `${year + 1}${value.slice(4)}`;
    return EARLIER.test(last) && day >= spokenOf ? `${year - 1}${value.slice(4)}` : day;
  });
}
