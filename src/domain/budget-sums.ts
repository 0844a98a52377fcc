import type { BudgetLine } from './budget';
import { yearOf } from './dates';
import { overlap, type Period, periodNotation, yearPeriod } from './periods';
import type { Plan } from './plan';
import { sum } from './sums';

/** Budget against outcome, in whole kronor. */
export interface BudgetSums {
  readonly planned: number;
  /** Absent when no line has an outcome: missing is not zero. */
  readonly outcome?: number;
  /** Lines that have no outcome and so are in the plan's sum only. */
  readonly withoutOutcome: number;
}

/** The lines that touch a year, or all of them. */
export const budgetLines = (plan: Plan, year?: number): BudgetLine[] =>
  plan.budget.filter((line) => year === undefined || overlap(line.period, yearPeriod(year)));

/** What some budget lines add up to. */
export function budgetSums(lines: readonly BudgetLine[]): BudgetSums {
  const reported = lines.flatMap((line) => line.outcome ?? []);
  return {
    planned: sum(lines.map((line) => line.planned)),
    outcome: reported.length > 0 ? sum(reported) : undefined,
    withoutOutcome: lines.length - reported.length,
  };
}

/** What the lines of one period add up to. */
export interface PeriodSums {
  readonly period: Period;
  readonly sums: BudgetSums;
}

/** Budget and outcome of each period, in the order that the lines first have them. */
export function budgetByPeriod(lines: readonly BudgetLine[]): PeriodSums[] {
  const periods = new Map<string, BudgetLine[]>();
  for (const line of lines) {
    const key = periodNotation(line.period);
    periods.set(key, [...(periods.get(key) ?? []), line]);
  }
  return [...periods.values()].flatMap(([first, ...others]) =>
    first ? [{ period: first.period, sums: budgetSums([first, ...others]) }] : [],
  );
}

/** Whether a line is for more than the year, so that nobody has said how much of it is for that year. */
const isBeyond = ({ period }: { readonly period: Period }, year: number): boolean =>
  yearOf(period.from) < year || yearOf(period.to) > year;

/** What the lines that go beyond a year come to, for each of their periods; in the year's sums they count whole. */
export const beyondYear = (lines: readonly BudgetLine[], year: number): PeriodSums[] =>
  budgetByPeriod(lines.filter((each) => isBeyond(each, year)));

/**
 * What is left of the budget, in whole kronor, less than nothing where more was used.
 * @returns undefined unless every line has an outcome for the same months as its budget, and no line goes beyond the
 * year
 */
export function budgetLeft(lines: readonly BudgetLine[], year?: number): number | undefined {
  const { planned, outcome, withoutOutcome } = budgetSums(lines);
  const otherMonths = ({ period, outcomePeriod }: BudgetLine): boolean =>
    outcomePeriod !== undefined && periodNotation(outcomePeriod) !== periodNotation(period);
  if (outcome === undefined || withoutOutcome > 0 || lines.some(otherMonths)) return undefined;
  return year !== undefined && lines.some((line) => isBeyond(line, year)) ? undefined : planned - outcome;
}

/** Whole kronor that the committees pay together. */
export interface Financed {
  readonly amount: number;
  /** As much of it as is for other years too. */
  readonly beyond: number;
}

/** What the committees pay, for a year or in all. */
export function financedBy(plan: Plan, year?: number): Financed {
  const lines = plan.committees.flatMap((committee) => committee.financing);
  const paid = lines.filter((line) => year === undefined || overlap(line.period, yearPeriod(year)));
  const beyond = paid.filter((line) => year !== undefined && isBeyond(line, year));
  return { amount: sum(paid.map((line) => line.amount)), beyond: sum(beyond.map((line) => line.amount)) };
}
