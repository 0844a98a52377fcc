import { lettersOf } from './cells';
import { STYLE_NUMBERS, type Style } from './styles';

/** A cell to write: a text is a text, whatever it begins with, and never a formula. */
export type WrittenCell =
  | { readonly text: string; readonly style?: Style }
  | { readonly number: number; readonly style?: Style };

/** What is said and offered when a cell of a column is chosen. */
export interface Offer {
  readonly column: number;
  readonly title: string;
  readonly help?: string;
  /** Words to choose from, or the column of another sheet that has them. */
  readonly words?: readonly string[];
  readonly from?: { readonly sheet: string; readonly column: number };
}

export type WrittenRow = readonly (WrittenCell | undefined)[];

/** A sheet as far as it can be told before its rows are. */
export interface SheetHead {
  readonly name: string;
  readonly columns: readonly { readonly width: number; readonly isHidden?: boolean; readonly style?: Style }[];
  /** How many rows stay in sight at the top. */
  readonly frozen: number;
  readonly offers?: readonly Offer[];
  /** Whether its rows can be filtered by the words of the first, which stands on every page that is printed. */
  readonly isFiltered?: boolean;
}

/** The rows that drop-downs are offered in, and looked for in. */
const LAST_ROW = 1_000;
const MAX_OFFERED = 255;
const MAX_HELP = 255;
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What XML cannot hold, and what would be read as such an escape, is written as `_x000D_`. */
const UNWRITABLE = /(?![\n\t])\p{Cc}|[\p{Cs}\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/giu;

export const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const textXml = (text: string): string =>
  xml(text.replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));

/** Texts of the workbook, each kept once. */
export class Strings {
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, known);
    return known;
  }

  get xml(): string {
    const items = [...this.numbers.keys()].map((text) => `<si><t xml:space="preserve">${textXml(text)}</t></si>`);
    return `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function cellXml(cell: WrittenCell | undefined, reference: string, style: Style | undefined, strings: Strings): string {
  if (!cell) return '';
  const own = cell.style ?? style ?? 'text';
  if ('number' in cell) return `<c r="${reference}" s="${STYLE_NUMBERS[own]}"><v>${cell.number}</v></c>`;
  // What begins as a formula would become one as soon as somebody goes through the cell, were it not marked as text.
  const shown: Style = own === 'text' && /^[=+\-@]/u.test(cell.text) ? 'quoted' : own;
  return `<c r="${reference}" s="${STYLE_NUMBERS[shown]}" t="s"><v>${strings.numberOf(cell.text)}</v></c>`;
}

export const quotedName = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

function offerXml({ column, title, help, words, from }: Offer, firstRow: number): string {
  const letters = lettersOf(column);
  const place = `sqref="${letters}${firstRow}:${letters}${LAST_ROW}"`;
  const prompt = help
    ? ` showInputMessage="1" promptTitle="${xml(title.slice(0, 32))}" prompt="${xml(help.slice(0, MAX_HELP))}"`
    : '';
  const list = words?.join(',') ?? '';
  const formula = from
    ? `${quotedName(from.sheet)}!$${lettersOf(from.column)}$2:$${lettersOf(from.column)}$${LAST_ROW}`
    : list !== '' && list.length <= MAX_OFFERED
      ? `"${list}"`
      : '';
  if (formula === '') return prompt === '' ? '' : `<dataValidation allowBlank="1"${prompt} ${place}/>`;
  const warned =
    ' errorStyle="warning" showErrorMessage="1" errorTitle="Finns inte i listan" error="Välj helst i listan."';
  return `<dataValidation type="list" allowBlank="1"${warned}${prompt} ${place}><formula1>${xml(formula)}</formula1></dataValidation>`;
}

const LINE_HEIGHT = 15;
const MAX_HEIGHT = 400;
/** A title is written larger. */
const TITLE_LINES = 1.6;

/** How many lines the fullest cell of a row takes, as far as that can be known without its font. */
function linesIn(cells: WrittenRow, columns: SheetHead['columns']): number {
  const counts = cells.map((cell, index) => {
    if (!cell || !('text' in cell)) return 1;
    if (cell.style === 'title') return TITLE_LINES;
    const width = Math.max(1, columns[index]?.width ?? 1);
    return cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
  });
  return Math.max(1, ...counts);
}

/** What stands before the rows of a sheet. */
export function sheetStart({ columns, frozen }: SheetHead, isFirst: boolean): string {
  const cols = columns.map(({ width, isHidden, style }, index) => {
    const hidden = isHidden ? ' hidden="1"' : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${STYLE_NUMBERS[style ?? 'text']}" customWidth="1"${hidden}/>`;
  });
  const pane =
    frozen > 0
      ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
      : '';
  return [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`,
  ].join('');
}

/** @param number the row's, from 1 */
export function rowXml(cells: WrittenRow, number: number, { columns }: SheetHead, strings: Strings): string {
  const own = cells.map((cell, at) => cellXml(cell, `${lettersOf(at + 1)}${number}`, columns[at]?.style, strings));
  const lineCount = linesIn(cells, columns);
  const height = lineCount !== 1 ? ` ht="${Math.min(LINE_HEIGHT * lineCount, MAX_HEIGHT)}"` : '';
  return `<row r="${number}"${height}>${own.join('')}</row>`;
}

/** What stands after them. @param rows how many there are */
export function sheetEnd({ columns, frozen, offers = [], isFiltered }: SheetHead, rows: number): string {
  const valid = offers.map((offer) => offerXml(offer, frozen + 1)).filter((each) => each !== '');
  return [
    '</sheetData>',
    isFiltered ? `<autoFilter ref="A${frozen}:${lettersOf(columns.length)}${Math.max(frozen, rows)}"/>` : '',
    valid.length > 0 ? `<dataValidations count="${valid.length}">${valid.join('')}</dataValidations>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}
