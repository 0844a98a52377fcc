/** What a cell of a workbook holds, as whoever opens it sees it. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** `maybeDay` is the day that it is where a date has been laid in a cell without the format of one. */
  | { readonly kind: 'number'; readonly value: number; readonly isPercent: boolean; readonly maybeDay?: string }
  /** `isMonth` where only the month and year of the day are shown. */
  | { readonly kind: 'date'; readonly day: string; readonly isMonth: boolean }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  /** What cannot be read: an error value, a formula without a value, one that asks another workbook, no such day. */
  | {
      readonly kind: 'unreadable';
      readonly why: 'error' | 'formula' | 'other-workbook' | 'day';
      readonly shown: string;
    };

/** Filled cells by column, from 1. */
export type SheetRow = ReadonlyMap<number, Cell>;

export interface Sheet {
  readonly name: string;
  /** Rows with something in them by their number, from 1, in order. */
  readonly rows: ReadonlyMap<number, SheetRow>;
}

const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

/** What a cell says as text; an empty one where nothing can be read. */
export function cellText(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.isPercent ? `${plainNumber(cell.value * 100)} %` : plainNumber(cell.value);
    case 'date':
      return cell.day;
    case 'yes-no':
      return cell.value ? 'ja' : 'nej';
    default:
      return '';
  }
}

/** The letters of a column: 1 is A, 28 is AB. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? lettersOf(Math.floor((column - 1) / 26)) + last : last;
}

/** The column and row of `AB12`; undefined where it is none. */
export function placeOf(reference: string): { readonly column: number; readonly row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/iu.exec(reference) ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(digits) };
}
