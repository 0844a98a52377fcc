import type { BudgetLine } from '../../domain/budget';
import { type BudgetSums, budgetByPeriod } from '../../domain/budget-sums';
import { type Currency, currencyOf, moneyOf } from '../../domain/money';
import { periodNotation } from '../../domain/periods';
import { budgetLineAmong, budgetNotes, budgetTexts, financedSentence } from '../../text/budget';
import { periodText } from '../../text/format';
import { moneyText } from '../../text/money';
import { noteText } from '../../text/words';
import { type Block, type DocumentRow, heading, list, text, textCell } from '../blocks';
import type { ReportData } from '../report-data';

/** Budget and outcome, year by year, with what makes the sums misleading. */

const texts = budgetTexts.sv;

/** "378 000 kr (maj–december 2021)" */
function outcomeText({ outcome, outcomePeriod }: BudgetLine, currency: Currency): string {
  if (outcome === undefined) return texts.notReported;
  const amount = moneyText(moneyOf(outcome, currency), 'sv');
  return outcomePeriod ? `${amount} (${periodText(outcomePeriod, 'sv')})` : amount;
}

const sumRow = (label: string, { planned, outcome }: BudgetSums): DocumentRow => ({
  isSum: true,
  cells: [
    textCell(label),
    textCell(outcome ? moneyText(outcome, 'sv') : texts.notReported),
    textCell(moneyText(planned, 'sv')),
  ],
});

export function budgetSection({ plan, budget }: ReportData): Block[] {
  const { lines, sums } = budget;
  const currency = currencyOf(plan);
  if (lines.length === 0) return [heading(2, 'Projektbudget'), text(texts.nothing(''))];
  const periods = budgetByPeriod(lines, currency);
  const rows = periods.flatMap(({ period, sums: ofPeriod }): DocumentRow[] => [
    ...lines
      .filter((line) => periodNotation(line.period) === periodNotation(period))
      .map((line) => ({
        cells: [
          textCell(budgetLineAmong(line, plan, 'sv')),
          textCell(outcomeText(line, currency)),
          textCell(moneyText(moneyOf(line.planned, currency), 'sv')),
        ],
      })),
    sumRow(`${texts.sum} ${periodText(period, 'sv')}`, ofPeriod),
  ]);
  return [
    heading(2, 'Projektbudget'),
    {
      is: 'table',
      title: 'Budget och utfall',
      description: 'Post, utfall och planerad budget, med en summa för varje period och en för hela projektet.',
      columns: [
        { heading: texts.item, width: 46 },
        { heading: texts.outcome, width: 32, isFigures: true },
        { heading: 'Planerad budget', width: 22, isFigures: true },
      ],
      rows: [...rows, ...(periods.length > 1 ? [sumRow(texts.all, sums)] : [])],
    },
    ...list([
      ...budgetNotes(lines, 'sv'),
      ...budget.notes.map(noteText),
      ...(sums.outcome && sums.withoutOutcome > 0 ? [texts.withoutOutcome(sums.withoutOutcome)] : []),
      ...(budget.financed.amount.hundredths > 0 ? [financedSentence(budget, 'sv')] : []),
    ]),
  ];
}
