import type { Sheet } from './cells';
import { type ShownAs, shownAs } from './number-formats';
import { type SheetContext, SheetReader, unescaped } from './read-sheet';
import { type XmlReader, xmlTaker } from './xml';
import { type Budget, Damaged, Locked, openZip, TooLarge, type Zip } from './zip';

/** A workbook that somebody sent: the names of its sheets, and each one read when it is asked for. */
export interface Workbook {
  readonly names: readonly string[];
  /** @throws Damaged TooLarge Locked */
  readonly sheet: (name: string) => Sheet;
}

const MB = 1024 * 1024;
const MAX_FILE = 10 * MB;
const MAX_UNPACKED = 24 * MB;
const MAX_CELLS = 200_000;
const MAX_STRING_CHARACTERS = 8 * MB;
const MAX_SHEETS = 200;

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((sign, at) => bytes[at] === sign);
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b);
const isOle = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** Whether a file is, or says it is, a workbook: by its content first, then by its name. */
export const looksLikeWorkbook = (name: string, content: string | Uint8Array): boolean =>
  typeof content !== 'string' && (isZip(content) || isOle(content) || /\.(?:xls[xmb]?|ods)$/iu.test(name));

const SAVE_AS = 'spara den som Excel-arbetsbok (.xlsx)';
const DAMAGED = 'filen är skadad eller bara en del av en fil; hämta eller spara den en gång till';
const LARGE =
  'arbetsboken är större än någon plan; ta bort tomma rader och kolumner som bara har format, bilder och annat som inte hör dit';
const LOCKED = 'arbetsboken är skyddad med lösenord; ta bort lösenordet och spara den igen';

/** Why a file that fails is not read, in a sentence. @throws what is no fault of the file */
export function unreadableSentence(error: unknown): string {
  if (error instanceof Damaged) return DAMAGED;
  if (error instanceof TooLarge) return LARGE;
  if (error instanceof Locked) return LOCKED;
  throw error;
}

/** Reads a part of the workbook. */
function readPart(zip: Zip, name: string, budget: Budget, reader: XmlReader): void {
  const { take, end } = xmlTaker(reader);
  zip.unpack(name, budget, take);
  end();
}

/** Whether some text of UTF-16 is in the bytes, as the names of the streams of an old office file are. */
const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(Buffer.from(text, 'utf16le'));

/** What a file is that is no .xlsx, in a sentence; undefined for one that may be. */
function otherKind(bytes: Uint8Array): string | undefined {
  if (bytes.byteLength > MAX_FILE) return 'filen är större än 10 MB; ingen plan är så stor';
  if (bytes.byteLength === 0) return 'filen är tom';
  if (isOle(bytes)) return holds(bytes, 'EncryptedPackage') ? LOCKED : `filen är i det gamla formatet .xls; ${SAVE_AS}`;
  return isZip(bytes) ? undefined : `filen är ingen arbetsbok, vad den än heter; ${SAVE_AS}`;
}

function otherZip(zip: Zip): string | undefined {
  const has = (part: string): boolean => zip.names.includes(part);
  if (zip.names.some((name) => name.endsWith('vbaproject.bin')))
    return `arbetsboken har makron; ${SAVE_AS}, så försvinner de`;
  if (has('xl/workbook.bin')) return `filen är i formatet .xlsb; ${SAVE_AS}`;
  if (has('content.xml')) return `filen är i formatet OpenDocument (.ods); ${SAVE_AS}`;
  return has('xl/workbook.xml') || has('_rels/.rels') ? undefined : `filen är ingen arbetsbok; ${SAVE_AS}`;
}

/** A path within the file without `.` and `..`. */
function pathOf(written: string): string {
  const steps: string[] = [];
  for (const step of written.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Where the targets of a part's relations are, by their ids; what lies outside of the file is left out. */
function relationsOf(zip: Zip, part: string, budget: Budget): { id: string; type: string; target: string }[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found: { id: string; type: string; target: string }[] = [];
  if (!zip.names.includes(name.toLowerCase())) return found;
  readPart(zip, name, budget, {
    open: (tag, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
      if (tag !== 'Relationship' || TargetMode === 'External') return;
      const target = pathOf(Target.startsWith('/') ? Target : `${folder}${Target}`);
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return found;
}

function readStrings(zip: Zip, part: string, budget: Budget): string[] {
  const strings: string[] = [];
  let [current, inText, phonetic, characters] = ['', false, 0, 0];
  readPart(zip, part, budget, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') phonetic += 1;
    },
    text: (text) => {
      if (inText && phonetic === 0) current += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') {
        characters += current.length;
        if (characters > MAX_STRING_CHARACTERS || strings.length > MAX_CELLS) throw new TooLarge();
        strings.push(unescaped(current));
      }
    },
  });
  return strings;
}

/** What each style of a cell shows its number as. */
function readStyles(zip: Zip, part: string, budget: Budget): ShownAs[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  readPart(zip, part, budget, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) ids.push(Number(attributes.numFmtId) || 0);
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return ids.map((id) => shownAs(id, codes));
}

function open(bytes: Uint8Array): Workbook | { readonly fault: string } {
  const zip = openZip(bytes);
  const other = otherZip(zip);
  if (other) return { fault: other };
  const budget = { bytes: MAX_UNPACKED };
  const main = relationsOf(zip, '', budget).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  readPart(zip, main, budget, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (tag === 'sheet') {
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        sheets.push({ name: attributes.name ?? '', id });
      }
    },
  });
  if (sheets.length > MAX_SHEETS) throw new TooLarge();
  const relations = relationsOf(zip, main, budget);
  const first = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target;
  const [strings, styles] = [first('sharedStrings'), first('styles')];
  const context: SheetContext = {
    strings: strings ? readStrings(zip, strings, budget) : [],
    shown: styles ? readStyles(zip, styles, budget) : [],
    from1904,
    cellsLeft: MAX_CELLS,
  };
  return {
    names: sheets.map(({ name }) => name),
    sheet: (name) => {
      const id = sheets.find((sheet) => sheet.name === name)?.id;
      const target = relations.find((relation) => relation.id === id)?.target;
      if (!target) throw new Damaged();
      const reader = new SheetReader(context);
      readPart(zip, target, budget, reader);
      return reader.sheet(name);
    },
  };
}

/**
 * Opens a workbook as an untrusted file: nothing in it is run or computed, nothing outside of it is asked for, and it
 * costs at most so much memory and time, whatever it claims.
 * @returns why it is not read, in a sentence, when it is none
 */
export function openWorkbook(bytes: Uint8Array): Workbook | { readonly fault: string } {
  const other = otherKind(bytes);
  if (other) return { fault: other };
  try {
    return open(bytes);
  } catch (error) {
    return { fault: unreadableSentence(error) };
  }
}
