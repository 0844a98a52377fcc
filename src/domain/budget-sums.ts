import type { BudgetLine } from './budget';
import { yearOf } from './dates';
import { type Currency, currencyOf, type Money, moneyIn } from './money';
import { overlap, type Period, periodNotation, yearPeriod } from './periods';
import type { Committee, Plan } from './plan';

/** Budget against outcome. */
export interface BudgetSums {
  readonly planned: Money;
  /** Absent when no line has an outcome: missing is not zero. */
  readonly outcome?: Money;
  /** Lines that have no outcome and so are in the plan's sum only. */
  readonly withoutOutcome: number;
}

/** The lines that touch a year, or all of them. */
export const budgetLines = (plan: Plan, year?: number): BudgetLine[] =>
  plan.budget.filter((line) => year === undefined || overlap(line.period, yearPeriod(year)));

/** What some budget lines add up to. */
export function budgetSums(lines: readonly BudgetLine[], currency: Currency): BudgetSums {
  const reported = lines.flatMap((line) => line.outcome ?? []);
  return {
    planned: moneyIn(
      lines.map((line) => line.planned),
      currency,
    ),
    outcome: reported.length > 0 ? moneyIn(reported, currency) : undefined,
    withoutOutcome: lines.length - reported.length,
  };
}

/** What the lines of one period add up to. */
export interface PeriodSums {
  readonly period: Period;
  readonly sums: BudgetSums;
}

/** Budget and outcome of each period, in the order that the lines first have them. */
export function budgetByPeriod(lines: readonly BudgetLine[], currency: Currency): PeriodSums[] {
  const periods = new Map<string, BudgetLine[]>();
  for (const line of lines) {
    const key = periodNotation(line.period);
    periods.set(key, [...(periods.get(key) ?? []), line]);
  }
  return [...periods.values()].flatMap(([first, ...others]) =>
    first ? [{ period: first.period, sums: budgetSums([first, ...others], currency) }] : [],
  );
}

/** Whether a line is for more than the year, so that nobody has said how much of it is for that year. */
const isBeyond = ({ period }: { readonly period: Period }, year: number): boolean =>
  yearOf(period.from) < year || yearOf(period.to) > year;

/** What the lines that go beyond a year come to, for each of their periods; in the year's sums they count whole. */
export const beyondYear = (lines: readonly BudgetLine[], year: number, currency: Currency): PeriodSums[] =>
  budgetByPeriod(
    lines.filter((each) => isBeyond(each, year)),
    currency,
  );

/**
 * What is left of the budget, less than nothing where more was used.
 * @returns undefined unless every line has an outcome for the same months as its budget, and no line goes beyond the
 * year
 */
export function budgetLeft(lines: readonly BudgetLine[], currency: Currency, year?: number): Money | undefined {
  const { planned, outcome, withoutOutcome } = budgetSums(lines, currency);
  const otherMonths = ({ period, outcomePeriod }: BudgetLine): boolean =>
    outcomePeriod !== undefined && periodNotation(outcomePeriod) !== periodNotation(period);
  if (outcome === undefined || withoutOutcome > 0 || lines.some(otherMonths)) return undefined;
  return year !== undefined && lines.some((line) => isBeyond(line, year))
    ? undefined
    : { hundredths: planned.hundredths - outcome.hundredths, currency };
}

/** What the committees pay together. */
export interface Financed {
  readonly amount: Money;
  /** As much of it as is for other years too. */
  readonly beyond: Money;
}

/** What the committees pay, or some of them, for a year or in all. */
export function financedBy(
  { committees, ...plan }: Pick<Plan, 'currency'> & { readonly committees: readonly Pick<Committee, 'financing'>[] },
  year?: number,
): Financed {
  const currency = currencyOf(plan);
  const lines = committees.flatMap((committee) => committee.financing);
  const paid = lines.filter((line) => year === undefined || overlap(line.period, yearPeriod(year)));
  const beyond = paid.filter((line) => year !== undefined && isBeyond(line, year));
  const of = (some: typeof lines): Money =>
    moneyIn(
      some.map((line) => line.amount),
      currency,
    );
  return { amount: of(paid), beyond: of(beyond) };
}
