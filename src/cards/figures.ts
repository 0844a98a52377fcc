import type { Language } from '../domain/language';
import { sentenceWithin, shortened } from '../text/format';
import type { AdaptiveCard, CardElement } from './adaptive-card';
import { type Button, sentenceFields } from './buttons';
import {
  asTableTitle,
  type ChartRow,
  type ChartScale,
  type ChartShown,
  chartData,
  chartWithTable,
  TABLE_ID,
  tableOf,
} from './chart';
import { fill } from './fill';
import { type Page, pagedCard, type Shown, WHOLE } from './page';
import { timeChart } from './time-chart';

export interface TableShown {
  /** Relative widths, one a column. */
  readonly widths: readonly number[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the last row is a sum. */
  readonly hasSum?: boolean;
}

/** Rows with a figure each. */
export interface Bars {
  readonly title: string;
  readonly rows: readonly ChartRow[];
  readonly scale?: ChartScale;
  /** Whether they stand in the order of time. */
  readonly isOverTime?: boolean;
}

export interface FiguresShown {
  readonly title: string;
  /** The sentence of the answer. */
  readonly sentence: string;
  /** One large figure and what stands beside it. */
  readonly figure?: { readonly value: string; readonly beside: string; readonly bar?: CardElement };
  /** What stands under the figure, where that is not the sentence. */
  readonly lead?: string;
  /** Figures beside each other, as bars or a table. */
  readonly bars?: Bars;
  /** A table, with bars above it where there is room for them. */
  readonly table?: TableShown;
  readonly chart?: ChartShown;
  readonly notes?: readonly string[];
  /** Notes that may be many: they follow the rows, on as many pages as it takes. */
  readonly remarks?: readonly string[];
  readonly rests?: string;
  readonly buttons: readonly Button[];
}

/** Text at the left, figures at the right. */
const cell = (text: string, column: number, bold: boolean): unknown => ({
  text,
  align: column === 0 ? 'Left' : 'Right',
  weight: bold ? 'Bolder' : 'Default',
  size: 'Small',
});

function tableData({ widths, header, rows, hasSum = false }: TableShown): Record<string, unknown> {
  const row = (texts: readonly string[], bold: boolean): unknown => ({
    cells: texts.map((text, column) => cell(text, column, bold)),
  });
  return {
    columns: widths.map((width) => ({ width })),
    rows: [row(header, true), ...rows.map((texts, index) => row(texts, hasSum && index === rows.length - 1))],
  };
}

/** A figure, bars or a table, and what they rest on. Rows beyond what a card can hold stand on the next page. */
export function figuresCard(shown: FiguresShown, language: Language, page: Page = WHOLE): AdaptiveCard {
  const { title, sentence, figure, lead = sentence, chart, bars, table } = shown;
  const { notes = [], remarks = [], rests = '', buttons } = shown;
  const card = (
    on: Omit<Shown<unknown>, 'items'>,
    drawn: ChartShown | undefined,
    rows: TableShown | undefined,
    noted: readonly string[],
  ): AdaptiveCard =>
    fill('figures', {
      ...sentenceFields(sentence, language),
      title,
      hasFigure: figure !== undefined,
      figure: figure?.value ?? '',
      beside: figure?.beside ?? '',
      hasBar: figure?.bar !== undefined,
      bar: figure?.bar ?? {},
      hasLead: lead !== '',
      lead: sentenceWithin(lead),
      ...chartData(drawn),
      hasTable: rows !== undefined && rows.rows.length > 0,
      // What a chart shows already is a press away.
      isTableFolded: drawn !== undefined,
      asTable: asTableTitle(language),
      tableId: TABLE_ID,
      ...tableData(rows ?? { widths: [], header: [], rows: [] }),
      notes: [...on.notes, ...notes, ...noted].map((text) => ({ text })),
      hasRests: rests !== '',
      rests,
      buttons: [...on.buttons, ...buttons],
    });
  if (bars) {
    return pagedCard([...bars.rows, ...remarks], page, language, (on) => {
      const rows = on.items.filter((item) => typeof item !== 'string');
      const noted = on.items.filter((item) => typeof item === 'string');
      const drawn = rows.length > 0 ? barsOf({ ...bars, rows }, language).drawn : [undefined];
      return drawn.map((each) => () => card(on, each, undefined, noted));
    });
  }
  // A sum stands under each page of its table.
  const sum = table?.hasSum ? table.rows.slice(-1) : [];
  const rows = table?.hasSum ? table.rows.slice(0, -1) : (table?.rows ?? []);
  const entries: readonly (string | readonly string[])[] = [...rows, ...remarks];
  return pagedCard(entries, page, language, (on) => {
    const shownRows = on.items.filter((item): item is readonly string[] => typeof item !== 'string');
    const noted = on.items.filter((item) => typeof item === 'string');
    const part = table && shownRows.length > 0 ? { ...table, rows: [...shownRows, ...sum] } : undefined;
    const without = () => card(on, undefined, part, noted);
    return chart && !on.continued ? [() => card(on, chart, part, noted), without] : [without];
  });
}

/** Characters of a row's label that tell which it is. */
const LABEL_MAX = 30;

/** Rows as a chart, or as a table where that takes too much room, with the labels cut short where that does too. */
export function barsOf(
  { title, rows, scale, isOverTime = false }: Bars,
  language: Language,
): { readonly drawn: readonly ChartShown[] } {
  const brief = rows.map((row) => ({ ...row, label: shortened(row.label, LABEL_MAX) }));
  const overTime = isOverTime ? timeChart(rows, language, scale) : undefined;
  const drawn = [overTime ?? chartWithTable(title, rows, language, scale), tableOf(rows), tableOf(brief)];
  return { drawn: drawn.map((element) => ({ title, element })) };
}
