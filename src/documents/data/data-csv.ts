import { headCountText } from '../../text/format';
import type { DataFile } from './data-file';
import { inPieces } from './pieces';
import { type DataTable, type DataValue, isCoded, isWithheld } from './table';

/** Data as CSV that Swedish Excel opens as it is: UTF-8 with its mark, semicolons and decimal commas. */

const MARK = '\ufeff';
const LINE_END = '\r\n';

/** A text that a program would take for a formula is written behind an apostrophe, which says that it is none. */
const asText = (text: string): string => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[;"\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function cellText(value: DataValue): string {
  if (value === undefined) return '';
  if (isWithheld(value)) return headCountText(value.withheld, 'sv');
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (isCoded(value)) return quoted(asText(value.words));
  return quoted(asText(typeof value === 'string' ? value : value.join('; ')));
}

const lineOf = (values: readonly DataValue[]): string => values.map(cellText).join(';') + LINE_END;

async function* textOf({ columns, rows }: DataTable): AsyncGenerator<string> {
  yield MARK + lineOf(columns.map(({ heading }) => heading));
  for await (const values of rows()) yield lineOf(values);
}

/** What each column is, and what is hidden. */
async function* aboutText({ title, facts, notes, tables }: DataFile): AsyncGenerator<string> {
  yield MARK + lineOf(['Fil', 'Kolumn', 'Vad den säger']);
  yield lineOf(['Alla', '', title]);
  for (const note of [...facts, ...notes]) yield lineOf(['Alla', note.title, note.text]);
  yield lineOf([
    'Alla',
    'Apostrof',
    'En text som börjar med =, +, - eller @ har fått en apostrof framför sig, så att den inte blir en formel.',
  ]);
  for (const table of tables) {
    yield lineOf([table.title, '', table.about]);
    for (const { heading, about } of table.columns) yield lineOf([table.title, heading, about]);
  }
}

interface CsvFile {
  readonly name: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** The files, each by its name. The same data give the same bytes. */
export const dataCsv = (data: DataFile): CsvFile[] => [
  { name: 'om-filerna.csv', pieces: inPieces(aboutText(data)) },
  ...data.tables.map((table) => ({ name: `${table.key}.csv`, pieces: inPieces(textOf(table)) })),
];
