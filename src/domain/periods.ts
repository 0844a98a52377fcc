import { z } from 'zod';
import {
  addMonths,
  addMonthsToMonth,
  daysBetween,
  firstDayOf,
  LocalDate,
  lastDayOf,
  type Month,
  monthOf,
} from './dates';

/** Whole months, both ends included: what a target, a budget line or an outcome is about. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const HOW = 'write a period as 2021, 2021-03, 2021..2022 or 2021-03..2022-06';

const firstMonth = (part: string): Month => (part.length === 4 ? `${part}-01` : part);
const lastMonth = (part: string): Month => (part.length === 4 ? `${part}-12` : part);

const Written = z
  .union([z.number().int(), z.string()], { error: HOW })
  .transform((value) => String(value).trim())
  .refine((text) => /^\d{4}(-(0[1-9]|1[0-2]))?(\.\.\d{4}(-(0[1-9]|1[0-2]))?)?$/.test(text), HOW)
  .transform((text): Period => {
    const [start = text, end = start] = text.split('..');
    return { from: firstDayOf(firstMonth(start)), to: lastDayOf(lastMonth(end)) };
  })
  .refine((period) => period.from <= period.to, 'a period ends after it begins');

const AlreadyRead = z.strictObject({ from: LocalDate, to: LocalDate });

/** Reads `2021`, `2021-03`, `2021..2022` or `2021-03..2022-06`, or a period that was read before and stored. */
export const Period: z.ZodType<Period> = z.preprocess((value) => {
  const stored = AlreadyRead.safeParse(value);
  return stored.success ? periodNotation(stored.data) : value;
}, Written);

/** The notation that {@link Period} reads, shortest form first. */
export function periodNotation(period: Period): string {
  const from = monthOf(period.from);
  const to = monthOf(period.to);
  const wholeYears = from.endsWith('-01') && to.endsWith('-12');
  const start = wholeYears ? from.slice(0, 4) : from;
  const end = wholeYears ? to.slice(0, 4) : to;
  return start === end ? start : `${start}..${end}`;
}

export const contains = (period: Period, date: LocalDate): boolean => period.from <= date && date <= period.to;

export const shiftPeriod = (period: Period, months: number): Period => ({
  from: addMonths(period.from, months),
  to: lastDayOf(addMonthsToMonth(monthOf(period.to), months)),
});

/**
 * How much of the period has gone at the end of `today`: 0 before it, 1 after it (domain rule "Assessment of an
 * indicator").
 */
export function shareGone(period: Period, today: LocalDate): number {
  if (today < period.from) return 0;
  if (today >= period.to) return 1;
  return (daysBetween(period.from, today) + 1) / (daysBetween(period.from, period.to) + 1);
}

export const isOver = (period: Period, today: LocalDate): boolean => today > period.to;

/** The days that lie in both, or undefined when none does. */
export function overlap(a: Period, b: Period): Period | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : undefined;
}

export const yearPeriod = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });
