import { serialOf } from '../../files/workbook/number-formats';
import type { SheetHead, WrittenCell, WrittenRow } from '../../files/workbook/sheet-xml';
import type { Style } from '../../files/workbook/styles';
import { XlsxFile } from '../../files/workbook/write-xlsx';
import { headCountText } from '../../text/format';
import type { DataFile } from './data-file';
import { type ColumnSort, type DataColumn, type DataValue, isCoded, isWithheld } from './table';

/** Data as an Excel workbook: a sheet for each table, and first one that says what each column is. */

const STYLE_OF: Readonly<Record<ColumnSort, Style>> = {
  text: 'text',
  list: 'text',
  state: 'text',
  'yes-no': 'text',
  date: 'date',
  whole: 'money',
  number: 'number',
  percent: 'one-decimal',
  amount: 'amount',
};

const heading = (text: string): WrittenCell => ({ text, style: 'heading' });

function cellOf(value: DataValue, { sort }: DataColumn): WrittenCell | undefined {
  if (value === undefined || value === '') return undefined;
  if (isWithheld(value))
    return { text: headCountText(value.withheld, 'sv'), style: sort === 'list' ? 'hint' : 'no-figure' };
  if (typeof value === 'number') return { number: value };
  if (typeof value === 'boolean') return { text: value ? 'ja' : 'nej' };
  if (isCoded(value)) return { text: value.words, style: 'text' };
  if (typeof value !== 'string') return value.length === 0 ? undefined : { text: value.join('; '), style: 'text' };
  const day = sort === 'date' ? serialOf(value) : undefined;
  return day === undefined ? { text: value, style: 'text' } : { number: day };
}

/** What stands on the first sheet, above its table of all columns. */
function aboutRows({ title, facts, notes, tables }: DataFile): WrittenRow[] {
  const line = (name: string, text: string): WrittenRow => [{ text: name }, undefined, undefined, { text }];
  return [
    [{ text: title, style: 'title' }],
    ...facts.map(({ title: name, text }) => line(name, text)),
    ...notes.map(({ title: name, text }) => line(name, text)),
    [],
    ['Flik', 'Kolumn', 'Nyckel i JSON', 'Vad den säger'].map(heading),
    ...tables.flatMap((table) => [
      [{ text: table.title }, undefined, { text: table.key }, { text: table.about }],
      ...table.columns.map(
        (column): WrittenRow => [
          { text: table.title },
          { text: column.heading },
          { text: column.key },
          { text: column.about },
        ],
      ),
    ]),
  ];
}

const ABOUT: SheetHead = {
  name: 'Om filen',
  columns: [{ width: 22 }, { width: 32 }, { width: 22 }, { width: 90 }],
  frozen: 0,
};

/** The workbook, piece by piece. The same data give the same bytes. */
export async function* dataXlsx(data: DataFile): AsyncGenerator<Uint8Array> {
  const heads = data.tables.map(
    ({ title, columns }): SheetHead => ({
      name: title,
      columns: columns.map(({ width, sort }) => ({ width, style: STYLE_OF[sort] })),
      frozen: 1,
      isFiltered: true,
    }),
  );
  const pieces: Uint8Array[] = [];
  const file = new XlsxFile([ABOUT, ...heads], (piece) => pieces.push(piece));
  file.nextSheet();
  for (const row of aboutRows(data)) file.row(row);
  for (const { columns, rows } of data.tables) {
    file.nextSheet();
    file.row(columns.map((column) => heading(column.heading)));
    for await (const values of rows()) {
      file.row(columns.map((column, at) => cellOf(values[at], column)));
      yield* pieces.splice(0);
    }
  }
  file.finish();
  yield* pieces.splice(0);
}
