import type { Language } from '../domain/language';
import { type Button, told } from './buttons';
import { type ChartShown, chartData } from './chart';
import { fill } from './fill';
import type { AdaptiveCard } from './reply';

export interface TableShown {
  /** Relative widths, one a column. */
  readonly widths: readonly number[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the last row is a sum. */
  readonly hasSum?: boolean;
}

export interface FiguresShown {
  readonly title: string;
  /** The sentence of the answer. */
  readonly sentence: string;
  /** One large figure and what stands beside it. */
  readonly figure?: { readonly value: string; readonly beside: string };
  readonly chart?: ChartShown;
  readonly table?: TableShown;
  readonly notes?: readonly string[];
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

/** A figure, a table, and what they rest on. */
export function figuresCard(shown: FiguresShown, language: Language): AdaptiveCard {
  const { title, sentence, figure, chart, table, notes = [], rests = '', buttons } = shown;
  return fill('figures', {
    ...told(sentence, language),
    title,
    hasFigure: figure !== undefined,
    figure: figure?.value ?? '',
    beside: figure?.beside ?? '',
    lead: sentence,
    ...chartData(chart),
    hasTable: table !== undefined && table.rows.length > 0,
    ...tableData(table ?? { widths: [], header: [], rows: [] }),
    notes: notes.map((text) => ({ text })),
    hasRests: rests !== '',
    rests,
    buttons,
  });
}
