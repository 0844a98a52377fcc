/** A file that somebody wrote: its name as they know it, and what stands in it (bytes as read from disk, or text). */
export interface SourceFile {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** The sheet of a workbook that something stands on. */
export interface CellPlace {
  readonly sheet: string;
  /** The sheet's number among those of the workbook. */
  readonly order: number;
  /** What heads the column, where it is about one. */
  readonly heading?: string;
}

/** Something in a file that has to be written otherwise, in a sentence for a person who is no programmer. */
export interface FileFault {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  /** In a workbook: the line is a row of this sheet. */
  readonly cell?: CellPlace;
  /** What of a plan it is about, with every item numbered as in the file. */
  readonly path?: readonly (string | number)[];
  readonly message: string;
}

/** Far more than any plan or list of people needs. */
const MAX_BYTES = 1024 * 1024;

/** `Aktiviteter, rad 7, kolumn Tid` */
const cellText = ({ sheet, heading }: CellPlace, line: number): string =>
  `${sheet}, rad ${line}${heading === undefined ? '' : `, kolumn ${heading}`}`;

/** `samples/x.yaml:41: goals.project[0].title: …`, and in a workbook `plan.xlsx: Aktiviteter, rad 7, kolumn Tid: …` */
export const faultText = ({ file, line, cell, message }: FileFault): string =>
  cell ? `${file}: ${cellText(cell, line)}: ${message}` : `${file}:${line}: ${message}`;

/** Faults in the order a person works through them: by file as given, then by line. */
export function inReadingOrder(faults: readonly FileFault[], files: readonly SourceFile[]): FileFault[] {
  const order = new Map(files.map((file, index) => [file.name, index]));
  const rank = (fault: FileFault): number => order.get(fault.file) ?? 0;
  const sheet = (fault: FileFault): number => fault.cell?.order ?? -1;
  return [...faults].sort(
    (a, b) => rank(a) - rank(b) || sheet(a) - sheet(b) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** How a file's letters are written: Excel's "Unicode text" is UTF-16 and says so in its first two bytes. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of a file, without byte-order mark and with letters in one form (NFC), so that "å" typed on any computer
 * is the same letter.
 */
export function decodeText(file: SourceFile): { readonly text: string } | { readonly faults: FileFault[] } {
  const fault = (message: string, line = 1): { faults: FileFault[] } => ({
    faults: [{ file: file.name, line, message }],
  });
  const { text } = file;
  const size = typeof text === 'string' ? Buffer.byteLength(text) : text.byteLength;
  if (size > MAX_BYTES) return fault('the file is larger than 1 MB; nothing that belongs here is that large');
  const decoded = typeof text === 'string' ? text : decode(text);
  if (decoded === undefined || decoded.includes('\0')) {
    return fault('the letters of this file cannot be read; save it again as UTF-8 (in Excel: "CSV UTF-8")');
  }
  const lost = decoded.indexOf('\uFFFD');
  if (lost >= 0) {
    const line = decoded.slice(0, lost).split('\n').length;
    return fault('a letter here was lost when the file was saved; write it again and save the file as UTF-8', line);
  }
  return { text: decoded.replace(/^\uFEFF/, '').normalize('NFC') };
}
