import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { lettersOf } from '../../src/files/workbook/cells';

/** A workbook of the bot's own, filled in as a person does: what stands there stays, and cells come under headings. */

/** What is written under the headings of a sheet: a row each. */
type Rows = readonly Readonly<Record<string, string>>[];

export interface Filling {
  /** What stands beside each label of the first sheet to be filled in. */
  readonly project: Readonly<Record<string, string>>;
  readonly sheets: Readonly<Record<string, Rows>>;
}

const PROJECT = 'Projekt';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cell = (column: number, row: number, text: string): string =>
  `<c r="${lettersOf(column)}${row}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;

/** @throws Error for a sheet, a heading or a label that the workbook does not have */
export function fillWorkbook(bytes: Uint8Array, { project, sheets }: Filling): Uint8Array {
  const parts = unzipSync(bytes);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<t [^>]*>([^<]*)<\/t>/gu)].map(([, text]) => text ?? '');
  const names = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/gu)].map(([, name]) => name);
  const had = <T>(found: T | undefined, what: string): T => {
    if (found === undefined) throw new Error(`the workbook has no ${what}`);
    return found;
  };
  const change = (sheet: string, how: (xml: string) => string): void => {
    const at = `xl/worksheets/sheet${had(names.indexOf(sheet) + 1 || undefined, `sheet ${sheet}`)}.xml`;
    parts[at] = strToU8(how(part(at)));
  };
  const written = (xml: string): { column: string; row: string; text: string }[] =>
    [...xml.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*t="s"><v>(\d+)<\/v>/gu)].map(([, column = '', row = '', number]) => ({
      column,
      row,
      text: strings[Number(number)] ?? '',
    }));
  const numberOf = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

  change(PROJECT, (xml) =>
    Object.entries(project).reduce((filled, [label, value]) => {
      const { row } = had(
        written(xml).find(({ column, text }) => column === 'A' && text === label),
        `label ${label}`,
      );
      return filled.replace(new RegExp(`(<c r="A${row}".*?</c>)`, 'u'), `$1${cell(2, Number(row), value)}`);
    }, xml),
  );
  for (const [sheet, rows] of Object.entries(sheets)) {
    change(sheet, (xml) => {
      const headings = written(xml).filter(({ row }) => row === '1');
      const columnOf = (heading: string): number =>
        numberOf(had(headings.find(({ text }) => text === heading)?.column, `${heading} on ${sheet}`));
      const lines = rows.map((values, index) => {
        const cells = Object.entries(values).map(([heading, text]) => [columnOf(heading), text] as const);
        const inOrder = cells.sort(([a], [b]) => a - b).map(([column, text]) => cell(column, index + 2, text));
        return `<row r="${index + 2}">${inOrder.join('')}</row>`;
      });
      return xml.replace('</sheetData>', `${lines.join('')}</sheetData>`);
    });
  }
  return zipSync(parts);
}
