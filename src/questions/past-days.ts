import {
  addDays,
  daysBetween,
  type IsoWeek,
  isoWeekOf,
  LocalDate,
  lastDayOf,
  monthOf,
  weekdayOf,
  yearOf,
} from '../domain/dates';
import { monthNumber } from '../domain/time-points';
import { fold, type Token } from './normalise';
import { cardinal, ordinal } from './numbers';

/** The day that something has happened on, as people say it: "i tisdags", "14/9", "den 14 september", "yesterday". */

export interface PastDay {
  /** Only where it is one certain day, and no day to come. */
  readonly date?: LocalDate;
  /** Whether anything was said of when: a day, a week, a month, also one that tells no certain day. */
  readonly isDated: boolean;
  /** Places of the words that say when; a number among them counts nobody. */
  readonly places: ReadonlySet<number>;
}

/** A day without a year is the latest one; one that lies further back than this may be meant as one to come. */
const MOST_DAYS_BACK = 183;

/** More days than this nobody counts. */
const MOST_DAYS_AGO = 31;

/** As they begin, without marks, Monday first. */
const WEEKDAYS = [
  /^(?:man|mon)da[gy]/u,
  /^(?:tis|tues)da[gy]/u,
  /^(?:ons|wednes)da[gy]/u,
  /^(?:tors|thurs)da[gy]/u,
  /^(?:fre|fri)da[gy]/u,
  /^(?:lor|satur)da[gy]/u,
  /^(?:son|sun)da[gy]/u,
] as const;
const LAST = /^(?:forra|last)$/u;
const PAST_DAY = /dags$/u;
const MONTH =
  /^(?:jan(?:uar[iy])?|feb(?:ruar[iy])?|mar(?:s|ch)?|apr(?:il)?|maj|may|jun[ie]?|jul[iy]?|aug(?:usti|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?)$/u;
/** Stretches of time, and what lies ahead: something was said of when, and no day. */
const VAGUE =
  /^(?:veckan|week|manaden|month|helgen|weekend|varas|hostas|somras|vintras|imorgon|tomorrow|nasta|next|haromdagen|nyligen|recently|varen|hosten|sommaren|vintern|julas|paskas|jul|julen|pask|pasken|midsommar|midsommaras|nyar|lov|lovet|hostlovet|sportlovet|pasklovet|sommarlovet|terminen|christmas|easter)$/u;
const ENGLISH = /^(?:dialogue|with|we|the|new|held|people|participants)$/u;
const CLOCK = /^(?:kl|klockan)$/u;
const WEEK = /^(?:v|vecka|week)$/u;
const DASH = /^\s*[-–−]\s*$/u;
const DIGITS = /^\d{1,2}$/u;
/** Days before today that words mean, the longest first. */
const RELATIVE: readonly (readonly [words: RegExp, days: number])[] = [
  [/^(?:i forrgar|(?:the )?day before yesterday|forrgar)(?= |$)/u, 2],
  [/^(?:i gar|igar|gardagens|yesterday|yesterdays|last night|i gar kvall)(?= |$)/u, 1],
  [/^(?:i dag|idag|dagens|today|todays|i morse|i formiddags|i eftermiddags|ikvall|i kvall|this morning)(?= |$)/u, 0],
];

/** What is being found out of one phrase. */
class Looking {
  readonly dates = new Set<LocalDate>();
  readonly weeks = new Set<IsoWeek>();
  readonly weekdays = new Set<number>();
  readonly places = new Set<number>();
  isDated = false;

  constructor(
    private readonly today: LocalDate,
    private readonly mostDaysBack: number,
  ) {}

  use(from: number, count: number): void {
    for (let at = from; at < from + count; at += 1) this.places.add(at);
    this.isDated = true;
  }

  /** @param year absent where none was said */
  day(day: number, month: number, year?: number): void {
    const latest = year ?? yearOf(this.today);
    const written = (of: number): LocalDate =>
      `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const date = year === undefined && written(latest) > this.today ? written(latest - 1) : written(latest);
    const isDay = LocalDate.safeParse(date).success && date <= this.today;
    const isNear = year !== undefined || (isDay && daysBetween(date, this.today) <= this.mostDaysBack);
    if (isDay && isNear) this.dates.add(date);
  }

  result(): PastDay {
    const { isDated, places } = this;
    const [date, ...more] = this.dates;
    const fits =
      date !== undefined &&
      more.length === 0 &&
      [...this.weeks].every((week) => isoWeekOf(date) === week) &&
      [...this.weekdays].every((weekday) => weekdayOf(date) === weekday);
    return fits ? { date, isDated, places } : { isDated, places };
  }
}

/** The year that stands behind a date: "2022", "-22", "/22". */
function yearBehind(token: Token | undefined): number | undefined {
  if (!token) return undefined;
  if (/^(?:19|20)\d\d$/u.test(token.word)) return Number(token.word);
  return DIGITS.test(token.word) && token.word.length === 2 && /^\s*[-–−/'’]$/u.test(token.gap)
    ? 2000 + Number(token.word)
    : undefined;
}

/** What the words from a place on say of when. @returns how many words it took */
type Step = (tokens: readonly Token[], at: number, found: Looking, today: LocalDate) => number;

const wordAt = (tokens: readonly Token[], at: number): string => fold(tokens[at]?.word ?? '');

/** "28–29/9", "28–29 september": the second of two days. */
const isEndOfRange = (tokens: readonly Token[], at: number): boolean =>
  DASH.test(tokens[at]?.gap ?? '') && DIGITS.test(wordAt(tokens, at - 1));

const relativeDay: Step = (tokens, at, found, today) => {
  const words = [0, 1, 2, 3].map((step) => wordAt(tokens, at + step)).join(' ');
  for (const [pattern, days] of RELATIVE) {
    const match = pattern.exec(words);
    if (!match) continue;
    found.dates.add(addDays(today, -days));
    return match[0].split(' ').length;
  }
  return 0;
};

const AGO = /^(?:sedan|sen|ago)$/u;
const DAYS = /^(?:dag|dagar|day|days)$/u;
const STRETCH = /^(?:vecka|veckor|manad|manader|ar|week|weeks|month|months|year|years)$/u;
const SOME = /^(?:nagra|nagon|flera|par|some|few)$/u;

/** "För tre dagar sedan" is a day; "för två veckor sedan" is said of any day about then. */
const timeAgo: Step = (tokens, at, found, today) => {
  if (!AGO.test(wordAt(tokens, at + 2))) return 0;
  const count = cardinal(tokens[at]);
  const unit = wordAt(tokens, at + 1);
  if (count === undefined && !SOME.test(wordAt(tokens, at))) return 0;
  if (count !== undefined && DAYS.test(unit) && count <= MOST_DAYS_AGO) found.dates.add(addDays(today, -count));
  else if (!STRETCH.test(unit) && !DAYS.test(unit)) return 0;
  return 3;
};

const weekdayStep: Step = (tokens, at, found, today) => {
  const word = wordAt(tokens, at);
  const weekday = WEEKDAYS.findIndex((pattern) => pattern.test(word)) + 1;
  if (weekday === 0) return 0;
  const before = wordAt(tokens, at - 1);
  const back = (weekdayOf(today) - weekday + 7) % 7 || 7;
  // "Förra onsdagen" is said of the latest one and of the one in the week before.
  const isLast = LAST.test(before) && back >= weekdayOf(today);
  if (PAST_DAY.test(word) || (before === 'on' && word.endsWith('day')) || isLast)
    found.dates.add(addDays(today, -back));
  else found.weekdays.add(weekday);
  return 1;
};

const isoDay: Step = (tokens, at, found) => {
  const [year, month, day] = [0, 1, 2].map((step) => tokens[at + step]);
  if (!year || !month || !day || !/^(?:19|20)\d\d$/u.test(year.word)) return 0;
  if (month.gap !== '-' || day.gap !== '-' || !DIGITS.test(month.word) || !DIGITS.test(day.word)) return 0;
  found.day(Number(day.word), Number(month.word), Number(year.word));
  return 3;
};

const slashedDay: Step = (tokens, at, found) => {
  const [day, month] = [tokens[at], tokens[at + 1]];
  if (!day || month?.gap !== '/' || !DIGITS.test(day.word) || !DIGITS.test(month.word)) return 0;
  const year = yearBehind(tokens[at + 2]);
  const either = Number(day.word) <= 12 && day.word !== month.word && tokens.some(({ word }) => ENGLISH.test(word));
  // "28–29/9" is two days, and "4/9" in English is one of two.
  const isOneDay = !either && !isEndOfRange(tokens, at);
  if (isOneDay) found.day(Number(day.word), Number(month.word), year);
  return year === undefined ? 2 : 3;
};

const dayOfMonth: Step = (tokens, at, found) => {
  const token = tokens[at];
  const number = DIGITS.test(token?.word ?? '') ? Number(token?.word) : ordinal(token);
  if (number === undefined) return 0;
  let next = at + 1;
  if (/^(?:st|nd|rd|th)$/u.test(wordAt(tokens, next))) next += 1;
  if (wordAt(tokens, next) === 'of') next += 1;
  if (!MONTH.test(wordAt(tokens, next))) return 0;
  const year = yearBehind(tokens[next + 1]);
  if (!isEndOfRange(tokens, at)) found.day(number, monthNumber(wordAt(tokens, next)) ?? 0, year);
  return next + (year === undefined ? 1 : 2) - at;
};

/** "September 14", where a comma or the end says that it counts nobody. */
const monthAndDay: Step = (tokens, at, found) => {
  const [day, behind] = [tokens[at + 1], tokens[at + 2]];
  if (!MONTH.test(wordAt(tokens, at)) || !day || day.gap !== ' ' || !DIGITS.test(day.word)) return 0;
  const year = yearBehind(behind);
  if (behind && year === undefined && !behind.gap.includes(',') && !/^(?:st|nd|rd|th)$/u.test(behind.word)) return 0;
  found.day(Number(day.word), monthNumber(wordAt(tokens, at)) ?? 0, year);
  return year === undefined ? 2 : 3;
};

/** "Den 25:e" of this month, or of the month before. */
const dayAlone: Step = (tokens, at, found, today) => {
  const day = Number(tokens[at]?.word);
  const behind = tokens[at + 1];
  if (wordAt(tokens, at - 1) !== 'den' || !DIGITS.test(tokens[at]?.word ?? '') || behind?.gap === '/') return 0;
  if (day < 1 || day > 31) return 0;
  const isThisMonth = day <= Number(today.slice(8));
  const month = isThisMonth ? monthOf(today) : monthOf(addDays(`${monthOf(today)}-01`, -1));
  if (day <= Number(lastDayOf(month).slice(8))) found.day(day, Number(month.slice(5)), Number(month.slice(0, 4)));
  return 1;
};

const weekNumber: Step = (tokens, at, found, today) => {
  const number = tokens[at + 1]?.word ?? '';
  if (!WEEK.test(wordAt(tokens, at)) || !DIGITS.test(number)) return 0;
  found.weeks.add(`${yearOf(today)}-W${number.padStart(2, '0')}`);
  return 2;
};

/** "Kl 14", "13.30–15.00": no day, and its numbers count nobody. */
const clockTime: Step = (tokens, at) => {
  if (CLOCK.test(wordAt(tokens, at)) && cardinal(tokens[at + 1]) !== undefined) return 2;
  const minutes = tokens[at + 1];
  if (!DIGITS.test(tokens[at]?.word ?? '') || !/^[.:]$/u.test(minutes?.gap ?? '')) return 0;
  return /^\d\d$/u.test(minutes?.word ?? '') ? 2 : 0;
};

const unclearTime: Step = (tokens, at, found, today) => {
  const word = wordAt(tokens, at);
  if (/^(?:veckan|week)$/u.test(word) && LAST.test(wordAt(tokens, at - 1)))
    found.weeks.add(isoWeekOf(addDays(today, -7)));
  // "I morgon" is to come; "morgon" alone is a time of a day.
  const isTomorrow = word === 'morgon' && wordAt(tokens, at - 1) === 'i';
  return isTomorrow || VAGUE.test(word) || (MONTH.test(word) && word.length > 3) ? 1 : 0;
};

const yearAlone: Step = (tokens, at) => (/^(?:19|20)\d\d$/u.test(tokens[at]?.word ?? '') ? 1 : 0);

const STEPS: readonly Step[] = [
  relativeDay,
  timeAgo,
  weekdayStep,
  isoDay,
  slashedDay,
  dayOfMonth,
  monthAndDay,
  dayAlone,
  weekNumber,
  yearAlone,
  unclearTime,
];

/**
 * @param today where the project is
 * @param mostDaysBack how far back a day without a year may lie
 * @returns the day that the words tell, if they tell one that is certain and has come
 */
export function pastDayIn(tokens: readonly Token[], today: LocalDate, mostDaysBack: number = MOST_DAYS_BACK): PastDay {
  const found = new Looking(today, mostDaysBack);
  for (let at = 0; at < tokens.length; ) {
    const time = clockTime(tokens, at, found, today);
    for (let place = at; place < at + time; place += 1) found.places.add(place);
    const taken = time > 0 ? time : firstOf(tokens, at, found, today);
    at += Math.max(1, taken);
  }
  return found.result();
}

function firstOf(tokens: readonly Token[], at: number, found: Looking, today: LocalDate): number {
  for (const step of STEPS) {
    const taken = step(tokens, at, found, today);
    if (taken === 0) continue;
    found.use(at, taken);
    return taken;
  }
  return 0;
}
