import { strToU8, Zip, ZipDeflate } from 'fflate';
import {
  HEAD,
  MAIN,
  quotedName,
  rowXml,
  type SheetHead,
  Strings,
  sheetEnd,
  sheetStart,
  type WrittenRow,
  xml,
} from './sheet-xml';
import { STYLES } from './styles';

/** Sheets as an Excel workbook (.xlsx). */

export interface WrittenSheet extends SheetHead {
  readonly rows: readonly WrittenRow[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(count: number): string {
  const parts = [
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
    ...Array.from({ length: count }, (_, index) => [`worksheets/sheet${index + 1}`, 'worksheet']),
  ].map(([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${SPREADSHEET}.${type}+xml"/>`);
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

/** Rows that are filtered by their headings have these on every page that is printed. */
function printedNames(sheets: readonly SheetHead[]): string {
  const names = sheets.flatMap(({ name, isFiltered, frozen }, index) =>
    isFiltered
      ? `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xml(quotedName(name))}!$1:$${frozen}</definedName>`
      : [],
  );
  return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
}

function workbookXml(sheets: readonly SheetHead[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets>${printedNames(sheets)}</workbook>`;
}

/** The only time in the file, so that the same sheets are the same bytes wherever and whenever they are written. */
const MODIFIED = new Date(1980, 0, 1);
/** So many characters of a sheet are gathered before they are packed. */
const PIECE = 65_536;

/** A workbook that is written row by row and packed meanwhile. The same rows give the same bytes. */
export class XlsxFile {
  private readonly strings = new Strings();
  private readonly zip: Zip;
  private part: ZipDeflate | undefined;
  private waiting = '';
  private sheet = -1;
  private rows = 0;

  /** @param take gets the file piece by piece */
  constructor(
    private readonly sheets: readonly SheetHead[],
    take: (piece: Uint8Array) => void,
  ) {
    this.zip = new Zip((error, piece) => {
      if (error) throw error;
      take(piece);
    });
    this.whole('[Content_Types].xml', contentTypes(sheets.length));
    this.whole('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
    this.whole('xl/workbook.xml', workbookXml(sheets));
    this.whole(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    );
    this.whole('xl/styles.xml', HEAD + STYLES);
  }

  /** Begins the next of the sheets. */
  nextSheet(): void {
    this.endSheet();
    this.sheet += 1;
    const head = this.sheets[this.sheet];
    if (!head) throw new Error(`there are ${this.sheets.length} sheets`);
    this.rows = 0;
    this.begin(`xl/worksheets/sheet${this.sheet + 1}.xml`);
    this.write(sheetStart(head, this.sheet === 0));
  }

  row(cells: WrittenRow): void {
    const head = this.sheets[this.sheet];
    if (!head) throw new Error('no sheet has been begun');
    this.rows += 1;
    this.write(rowXml(cells, this.rows, head, this.strings));
  }

  finish(): void {
    this.endSheet();
    this.whole('xl/sharedStrings.xml', this.strings.xml);
    this.zip.end();
  }

  private endSheet(): void {
    const head = this.sheets[this.sheet];
    if (!head) return;
    this.write(sheetEnd(head, this.rows));
    this.end();
  }

  private whole(name: string, text: string): void {
    this.begin(name);
    this.write(text);
    this.end();
  }

  private begin(name: string): void {
    const part = new ZipDeflate(name);
    part.mtime = MODIFIED;
    this.zip.add(part);
    this.part = part;
  }

  private write(text: string): void {
    this.waiting += text;
    if (this.waiting.length >= PIECE) this.pack(false);
  }

  private end(): void {
    this.pack(true);
    this.part = undefined;
  }

  private pack(isLast: boolean): void {
    this.part?.push(strToU8(this.waiting), isLast);
    this.waiting = '';
  }
}

/** Writes sheets as a workbook. The same sheets give the same bytes. */
export function writeXlsx(sheets: readonly WrittenSheet[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const file = new XlsxFile(sheets, (piece) => pieces.push(piece));
  for (const { rows } of sheets) {
    file.nextSheet();
    for (const row of rows) file.row(row);
  }
  file.finish();
  return new Uint8Array(Buffer.concat(pieces));
}
