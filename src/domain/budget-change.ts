import type { BudgetLine } from './budget';
import { type LocalDate, lastDayOf, monthOf, pastDayFault } from './dates';
import { ENTERED_HERE } from './entered';
import type { Id } from './identifiers';
import { AMOUNT_MAX, added, type Currency, currencyOf, hasHundredths, isInOther, readAmount } from './money';
import { comparable } from './normalise-text';
import { overlap, type Period, yearPeriod } from './periods';
import type { Plan } from './plan';
import { TEXT_LIMITS } from './plan-limits';

/** What a line of the budget has come to so far, through a day. */

/** The inputs of the form, in its order; a client sends each of them as a string. */
export const BUDGET_FIELDS = ['line', 'value', 'date', 'source'] as const;
export type BudgetField = (typeof BUDGET_FIELDS)[number];
export type BudgetValues = Readonly<Partial<Record<BudgetField, string>>>;

/** What is wrong with one field. The sentence for it stands in `text`. */
export type BudgetFault = { readonly field: BudgetField } & (
  | {
      readonly fault:
        | 'missing'
        | 'not-a-number'
        | 'more-decimals'
        | 'too-large'
        | 'below-zero'
        | 'not-a-date'
        | 'in-the-future'
        | 'too-long';
    }
  /** Before the months that the outcome is of. */
  | { readonly fault: 'before-period'; readonly from: LocalDate }
  /** Written in another currency than the plan's, which is this one. */
  | { readonly fault: 'other-currency'; readonly currency: Currency }
);

export interface BudgetChange {
  readonly line: Id;
  /** The outcome in all, or how much has come beside what had been spent before. */
  readonly value: number;
  readonly isMore: boolean;
  readonly date: LocalDate;
  readonly source: string;
}

export const BUDGET_SOURCE_MAX = TEXT_LIMITS['budget[].outcomeSource'] ?? 0;

export const findLine = ({ budget }: Plan, id: string): BudgetLine | undefined => budget.find((each) => each.id === id);

/**
 * The lines that a form is opened for.
 * @param about a line's id, or a year; where no line is so, all of them
 */
export function linesAbout({ budget }: Plan, about: string | undefined): readonly BudgetLine[] {
  if (about === undefined) return budget;
  const named = budget.filter(({ id }) => id === about);
  const ofYear = /^\d{4}$/u.test(about)
    ? budget.filter(({ period }) => overlap(period, yearPeriod(Number(about))))
    : [];
  return [named, ofYear].find((lines) => lines.length > 0) ?? budget;
}

/** What a form is opened for where a phrase names an item, a year or both. @see linesAbout */
export function budgetAbout(plan: Plan, item: string | undefined, year: number | undefined): string | undefined {
  const ofYear = year === undefined ? plan.budget : linesAbout(plan, String(year));
  const [only, ...more] = ofYear.filter((each) => item !== undefined && comparable(each.item) === comparable(item));
  return only && more.length === 0 ? only.id : year === undefined ? undefined : String(year);
}

/** The months that an outcome covers from a later month than the budget does: through the one it is dated in. */
function coveredMonths({ period, outcomePeriod }: BudgetLine, date: LocalDate): Period | undefined {
  if (!outcomePeriod || outcomePeriod.from === period.from) return undefined;
  const last = lastDayOf(monthOf(date));
  return { from: outcomePeriod.from, to: last < period.to ? last : period.to };
}

function withOutcome(line: BudgetLine, { value, isMore, date, source }: BudgetChange): BudgetLine {
  const outcome = isMore ? added(line.outcome ?? 0, value) : value;
  const outcomePeriod = coveredMonths(line, date);
  return { ...line, outcome, outcomePeriod, outcomeDate: date, outcomeSource: source };
}

/** The plan with what a line has come to; the same plan where it has no such line. */
export const changeBudget = (plan: Plan, change: BudgetChange): Plan => ({
  ...plan,
  budget: plan.budget.map((each) => (each.id === change.line ? withOutcome(each, change) : each)),
});

/** The first day that an outcome of a line can be of. */
const beginsAt = ({ period, outcomePeriod }: BudgetLine): LocalDate => (outcomePeriod ?? period).from;

function dateFault(date: string, line: BudgetLine | undefined, today: LocalDate): BudgetFault[] {
  const field = 'date';
  const fault = pastDayFault(date, today);
  if (fault) return [{ field, fault }];
  return line && date < beginsAt(line) ? [{ field, fault: 'before-period', from: beginsAt(line) }] : [];
}

function amountFault(amount: number | undefined, written: string, before: number, currency: Currency): BudgetFault[] {
  const field = 'value';
  if (amount === undefined) return [{ field, fault: written === '' ? 'missing' : 'not-a-number' }];
  if (isInOther(written, currency)) return [{ field, fault: 'other-currency', currency }];
  if (amount < 0) return [{ field, fault: 'below-zero' }];
  if (before + amount > AMOUNT_MAX) return [{ field, fault: 'too-large' }];
  return hasHundredths(amount) ? [] : [{ field, fault: 'more-decimals' }];
}

/** What was spent, read from its form's values, or everything that is wrong with them, in the order of the form. */
export function readBudgetChange(
  values: BudgetValues,
  plan: Plan,
  today: LocalDate,
): { readonly change: BudgetChange } | { readonly faults: readonly BudgetFault[] } {
  const { line: id = '', value: written = '', date = '', source = '' } = values;
  const line = findLine(plan, id);
  const isMore = written.startsWith('+');
  const amount = isMore ? written.slice(1).trim() : written;
  const value = readAmount(amount);
  const faults: BudgetFault[] = line ? [] : [{ field: 'line', fault: 'missing' }];
  const before = isMore ? (line?.outcome ?? 0) : 0;
  faults.push(...amountFault(value, amount, before, currencyOf(plan)), ...dateFault(date, line, today));
  if (source.length > BUDGET_SOURCE_MAX) faults.push({ field: 'source', fault: 'too-long' });
  if (faults.length > 0 || value === undefined || !line) return { faults };
  return { change: { line: id, value, isMore, date, source: source || ENTERED_HERE } };
}
