import type { BudgetLine } from '../domain/budget';
import { budgetByPeriod } from '../domain/budget-sums';
import { yearOf } from '../domain/dates';
import type { Language } from '../domain/language';
import { amountOf, type Money, moneyOf } from '../domain/money';
import { type BudgetView, budgetLineAmong, budgetTexts, financedSentence, notesBesideBudget } from '../text/budget';
import { listPlain, periodText } from '../text/format';
import { moneyText } from '../text/money';
import { noteText } from '../text/words';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, type Button, goalsButton } from './buttons';
import type { CardsOf } from './cards-of';
import { barChart, type ChartRow, type ChartShown } from './chart';
import { figuresCard, type TableShown } from './figures';
import type { Page } from './page';

function tableOf({ lines, sums, plan }: BudgetView, language: Language): TableShown {
  const texts = budgetTexts[language];
  const { currency } = sums.planned;
  const outcome = (amount: Money | undefined): string =>
    amount === undefined ? texts.notReported : moneyText(amount, language);
  const row = (line: BudgetLine): string[] => [
    budgetLineAmong(line, plan, language),
    moneyText(moneyOf(line.planned, currency), language),
    outcome(line.outcome === undefined ? undefined : moneyOf(line.outcome, currency)),
  ];
  return {
    widths: [5, 3, 3],
    header: [texts.item, texts.planned, texts.outcome],
    rows: [...lines.map(row), [texts.sum, moneyText(sums.planned, language), outcome(sums.outcome)]],
    hasSum: true,
  };
}

/** Budget and outcome of each period, one under the other. */
function chartOf({ lines, sums: all }: BudgetView, language: Language): ChartShown | undefined {
  const { planned, outcome } = budgetTexts[language];
  const rows = budgetByPeriod(lines, all.planned.currency).flatMap(({ period, sums }): ChartRow[] => {
    const row = (label: string, amount: Money): ChartRow => ({
      label: `${label} ${periodText(period, language)}`,
      value: amountOf(amount),
      text: moneyText(amount, language),
    });
    return [row(planned, sums.planned), ...(sums.outcome === undefined ? [] : [row(outcome, sums.outcome)])];
  });
  const title = budgetTexts[language].title(undefined);
  const element = barChart(title, rows);
  return element && { title, element };
}

/** The years that the budget has lines in, and the whole, but for what is shown. */
function buttonsOf({ year, item, payer, lines }: BudgetView, language: Language): Button[] {
  const texts = budgetTexts[language];
  if (year !== undefined || item !== undefined || payer !== undefined)
    return [askButton(texts.all, { kind: 'budget' }, language), goalsButton(language)];
  const years = [...new Set(lines.flatMap(({ period }) => [yearOf(period.from), yearOf(period.to)]))].sort();
  return [
    // With one year there is nothing more to see in it.
    ...(years.length > 1 ? years : []).map((each) =>
      askButton(texts.year(each), { kind: 'budget', year: each }, language),
    ),
    goalsButton(language),
  ];
}

/**
 * Budget beside outcome, line by line, and everything that makes the sum misleading on its own.
 * @param before what the answer says before the view's own sentence
 */
function budgetCard(view: BudgetView, sentence: string, language: Language, page: Page, before?: string): AdaptiveCard {
  const texts = budgetTexts[language];
  const { lines, sums, year, item, payer, financed } = view;
  const sources = [
    ...new Set(
      lines.flatMap(({ source, outcomeSource }) => [source, outcomeSource].filter((each) => each !== undefined)),
    ),
  ];
  return figuresCard(
    {
      title: texts.title(year, item ?? payer?.place),
      sentence,
      figure:
        sums.outcome === undefined
          ? undefined
          : { value: moneyText(sums.outcome, language), beside: texts.ofBudget(moneyText(sums.planned, language)) },
      chart: chartOf(view, language),
      table: lines.length > 0 ? tableOf(view, language) : undefined,
      remarks: [
        ...notesBesideBudget(view, language, before),
        ...view.notes.map(noteText),
        ...(!payer && financed.amount.hundredths > 0 ? [financedSentence(view, language)] : []),
        ...(sources.length > 0 ? [texts.source(listPlain(sources, language, '; '))] : []),
      ],
      buttons: buttonsOf(view, language),
    },
    language,
    page,
  );
}

export const budgetCards = {
  budget: (view, { sentence, language, preface, page }) => budgetCard(view, sentence, language, page, preface),
} satisfies CardsOf<'budget'>;
