import { z } from 'zod';
import { LocalDate } from './dates';
import { Note } from './goals';
import { Id } from './identifiers';
import { Amount } from './money';
import { Period } from './periods';

/** One line of the budget: what was planned for a period and what it came to, in the plan's currency. */
export const BudgetLine = z.strictObject({
  id: Id,
  item: z.string().min(1),
  period: Period,
  /** The activity that it is for, where it is for one. */
  activity: Id.optional(),
  /** The committee that pays it, where it is one of them. */
  committee: Id.optional(),
  planned: Amount,
  outcome: Amount.optional(),
  /** The months the outcome covers, where they are fewer than the planned ones. */
  outcomePeriod: Period.optional(),
  /** The last day that is in the outcome, where it has been told. */
  outcomeDate: LocalDate.optional(),
  /** Where the planned amount stands. */
  source: z.string().optional(),
  /** Where the outcome stands, when that is another document. */
  outcomeSource: z.string().optional(),
  notes: z.array(Note).default([]),
});
export type BudgetLine = z.infer<typeof BudgetLine>;

/** What a committee pays into the project, in the plan's currency. */
export const Financing = z.strictObject({
  item: z.string().min(1),
  period: Period,
  amount: Amount,
});
export type Financing = z.infer<typeof Financing>;
