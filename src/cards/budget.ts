import type { BudgetLine } from '../domain/budget';
import { budgetByPeriod } from '../domain/budget-sums';
import { yearOf } from '../domain/dates';
import type { Language } from '../domain/language';
import {
  type BudgetView,
  budgetLineName,
  budgetTexts,
  financedSentence,
  kronorText,
  notesBesideBudget,
} from '../text/budget';
import { listPlain, periodText } from '../text/format';
import { noteText } from '../text/words';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, type Button, goalsButton } from './buttons';
import type { CardsOf } from './cards-of';
import { barChart, type ChartRow, type ChartShown } from './chart';
import { figuresCard, type TableShown } from './figures';
import type { Page } from './page';

function tableOf({ lines, sums }: BudgetView, language: Language): TableShown {
  const texts = budgetTexts[language];
  const outcome = (amount: number | undefined): string =>
    amount === undefined ? texts.notReported : kronorText(amount, language);
  const row = (line: BudgetLine): string[] => [
    budgetLineName(line, language),
    kronorText(line.planned, language),
    outcome(line.outcome),
  ];
  return {
    widths: [5, 3, 3],
    header: [texts.item, texts.planned, texts.outcome],
    rows: [...lines.map(row), [texts.sum, kronorText(sums.planned, language), outcome(sums.outcome)]],
    hasSum: true,
  };
}

/** Budget and outcome of each period, one under the other. */
function chartOf({ lines }: BudgetView, language: Language): ChartShown | undefined {
  const { planned, outcome } = budgetTexts[language];
  const rows = budgetByPeriod(lines).flatMap(({ period, sums }): ChartRow[] => {
    const row = (label: string, value: number): ChartRow => ({
      label: `${label} ${periodText(period, language)}`,
      value,
      text: kronorText(value, language),
    });
    return [row(planned, sums.planned), ...(sums.outcome === undefined ? [] : [row(outcome, sums.outcome)])];
  });
  const title = budgetTexts[language].title(undefined);
  const element = barChart(title, rows);
  return element && { title, element };
}

/** The years that the budget has lines in, and the whole, but for what is shown. */
function buttonsOf({ year, lines }: BudgetView, language: Language): Button[] {
  const texts = budgetTexts[language];
  if (year !== undefined) return [askButton(texts.all, { kind: 'budget' }, language), goalsButton(language)];
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
  const { lines, sums, year, financed } = view;
  const sources = [
    ...new Set(
      lines.flatMap(({ source, outcomeSource }) => [source, outcomeSource].filter((each) => each !== undefined)),
    ),
  ];
  return figuresCard(
    {
      title: texts.title(year),
      sentence,
      figure:
        sums.outcome === undefined
          ? undefined
          : { value: kronorText(sums.outcome, language), beside: texts.ofBudget(kronorText(sums.planned, language)) },
      chart: chartOf(view, language),
      table: lines.length > 0 ? tableOf(view, language) : undefined,
      remarks: [
        ...notesBesideBudget(view, language, before),
        ...view.notes.map(noteText),
        ...(financed.amount > 0 ? [financedSentence(view, language)] : []),
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
