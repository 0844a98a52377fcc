/**
 * Figures beside each other, drawn as bars: with Teams' own chart element where the client has it, and otherwise with
 * what every client of Adaptive Cards 1.5 has. The figures stand in text too: a bar is never the only one to tell.
 */

import type { Language } from '../domain/language';
import type { Texts } from '../text/texts';
import type { CardElement } from './adaptive-card';
import { progressBar } from './progress-bar';

/** One bar and the figure it stands for. */
export interface ChartRow {
  readonly label: string;
  /** How long the bar is. Left out where the figure is hidden or not known: any bar would tell something of it. */
  readonly value?: number;
  /** The figure as people read it. */
  readonly text: string;
}

/** A chart as a card's data: with a heading, or nothing. */
export interface ChartShown {
  readonly title: string;
  readonly element: CardElement;
}

/** A chart as it may be drawn, the fullest way first; with none at the end where the card can do without. */
export interface Chart {
  readonly drawn: readonly (ChartShown | undefined)[];
}

/** The chart's part of a template's data. */
export const chartData = (chart: ChartShown | undefined): Readonly<Record<string, unknown>> => ({
  hasChart: chart !== undefined,
  chartTitle: chart?.title ?? '',
  chart: chart?.element ?? {},
});

/** With one bar there is nothing to compare; with more than these a table is easier to read, and takes less room. */
const FEWEST_BARS = 2;
const MOST_ROWS = 16;

/** What shares are held against: the whole, and what they are to come to. Counts are held against the longest. */
export interface ChartScale {
  readonly whole: number;
  readonly targets: readonly number[];
}

/** People and plans write labels, so they are runs: those are never taken for markup. */
export const run = (text: string, more: Readonly<Record<string, unknown>> = {}, block = {}): CardElement => ({
  type: 'RichTextBlock',
  ...block,
  inlines: [{ type: 'TextRun', text, ...more }],
});

function barOf({ label, value, text }: ChartRow, longest: number, scale: ChartScale | undefined): CardElement[] {
  // Nothing of a whole is something to see; of what is only compared there is no bar.
  if (value === undefined || (value <= 0 && !scale)) return [];
  // Some clients read out the address of an image that has no text, so an empty one will not do.
  return [progressBar({ value, ...(scale ?? { whole: longest, isOpen: true }) }, `${label}: ${text}`)];
}

/** Every row with its figure, and below it its bar. */
function bars(rows: readonly ChartRow[], longest: number, scale: ChartScale | undefined): CardElement {
  return {
    type: 'Container',
    items: rows.map((row) => ({
      type: 'Container',
      spacing: 'Small',
      items: [
        {
          type: 'ColumnSet',
          columns: [
            { type: 'Column', width: 'stretch', items: [run(row.label)] },
            { type: 'Column', width: 'auto', items: [run(row.text, { weight: 'Bolder' })] },
          ],
        },
        ...barOf(row, longest, scale),
      ],
    })),
  };
}

/** Nothing has no bar: its label and figure stand in text. */
const isBar = (row: ChartRow): row is ChartRow & { readonly value: number } =>
  row.value !== undefined && row.value !== 0;

/** The longest bar's value, or nothing when the rows make no chart. */
function longestOf(rows: readonly ChartRow[], scale?: ChartScale): number | undefined {
  const values = rows.filter(isBar).map(({ value }) => value);
  const enough = scale ? rows.some(({ value }) => value !== undefined) : values.length >= FEWEST_BARS;
  const suits = enough && rows.length <= MOST_ROWS && values.every((value) => value > 0);
  return suits ? Math.max(0, ...values) : undefined;
}

/**
 * Teams' own chart writes the figure as a bare number behind its bar, and cuts it off there when it is long; so money,
 * shares and thousands are drawn with the bars of this file in every client.
 */
const suitsTeams = (rows: readonly ChartRow[]): boolean =>
  rows.filter(isBar).every(({ value, text }) => Number.isInteger(value) && value < 1000 && text === `${value}`);

/** Teams writes the label above each bar in this mode: beside the bars a long one would leave them no room. */
const chartOf = (title: string, rows: readonly ChartRow[]): CardElement => ({
  type: 'Chart.HorizontalBar',
  title,
  displayMode: 'AbsoluteNoAxis',
  color: 'categoricalBlue',
  data: rows.filter(isBar).map(({ label, value }) => ({ x: label, y: value })),
});

/** The rows as a table, which takes the least room. */
export function tableOf(rows: readonly ChartRow[]): CardElement {
  const cell = (item: CardElement) => ({ type: 'TableCell', items: [item] });
  return {
    type: 'Table',
    spacing: 'Small',
    showGridLines: false,
    firstRowAsHeaders: false,
    columns: [{ width: 3 }, { width: 1 }],
    rows: rows.map(({ label, text }) => ({
      type: 'TableRow',
      cells: [cell(run(label)), cell(run(text, { weight: 'Bolder' }, { horizontalAlignment: 'Right' }))],
    })),
  };
}

/**
 * A bar chart for a card that shows its figures in text in some other way too.
 * @returns none where there are fewer than two bars, too many rows to compare at a glance, or something below zero
 */
export function barChart(title: string, rows: readonly ChartRow[]): CardElement | undefined {
  const longest = longestOf(rows);
  if (longest === undefined) return undefined;
  const list = bars(rows, longest, undefined);
  return suitsTeams(rows) ? { ...chartOf(title, rows), fallback: list } : list;
}

const chartTexts: Texts<{ readonly asTable: string }> = {
  sv: { asTable: 'Visa som tabell' },
  en: { asTable: 'Show as a table' },
};

/** What unfolds a table: its figures stand in the chart already. */
export const asTableTitle = (language: Language): string => `${chartTexts[language].asTable} ▾`;
export const TABLE_ID = 'table';

/** The rows as a table, folded, and what unfolds it. */
export function foldedTable(rows: readonly ChartRow[], language: Language): CardElement[] {
  const unfold = asTableTitle(language);
  return [
    {
      type: 'Container',
      spacing: 'Small',
      selectAction: { type: 'Action.ToggleVisibility', title: unfold, targetElements: [TABLE_ID] },
      items: [run(unfold, { size: 'Small' })],
    },
    { ...tableOf(rows), id: TABLE_ID, isVisible: false },
  ];
}

/**
 * The rows as Teams' chart with the table folded under it. A client without charts shows one list of figures with bars,
 * since the fallback of what holds an unknown element is the one that counts; every client shows it where the figures
 * do not suit Teams' chart, as with a scale, which that chart has not. Rows that make no chart are a table only.
 */
export function chartWithTable(
  title: string,
  rows: readonly ChartRow[],
  language: Language,
  scale?: ChartScale,
): CardElement {
  const longest = longestOf(rows, scale);
  if (longest === undefined) return tableOf(rows);
  const list = bars(rows, longest, scale);
  return suitsTeams(rows) && !scale
    ? { type: 'Container', items: [chartOf(title, rows), ...foldedTable(rows, language)], fallback: list }
    : list;
}
