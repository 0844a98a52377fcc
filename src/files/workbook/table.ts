import type { Place } from '../plan-tree';
import type { FileFault } from '../source';
import { type Cell, cellText, lettersOf, type Sheet, type SheetRow } from './cells';
import type { SheetLayout } from './columns';
import { findHeadings, type Wanted } from './headings';

/** A row of a sheet, asked by the headings of the layout. */
export interface TableRow {
  readonly number: number;
  readonly place: Place;
  readonly cell: (heading: string) => Cell | undefined;
  readonly text: (heading: string) => string;
  readonly placeOf: (heading: string) => Place;
}

export interface SheetTable {
  /** Where the sheet begins. */
  readonly place: Place;
  readonly rows: readonly TableRow[];
  readonly has: (heading: string) => boolean;
  readonly faults: readonly FileFault[];
}

/** A place of a sheet; `order` is the sheet's number among those of its file. */
export const placeOn =
  (file: string, sheet: string, order: number) =>
  (line: number, column = 1, heading?: string): Place => ({ file, line, column, cell: { sheet, order, heading } });

/** The headings that a sheet of this layout is looked through for. */
export const headingsOf = ({ lists }: SheetLayout): Wanted[] =>
  lists.flatMap(({ owner, columns }) => [...(owner ? [owner] : []), ...columns, ...orderOf(columns)]);

/** The hidden column that keeps the order of roles where it is another than that of the columns. */
export const ORDER = 'Ordning';
export const orderOf = (columns: readonly { readonly role?: unknown }[]): Wanted[] =>
  columns.some(({ role }) => role) ? [{ heading: ORDER }] : [];

/** Reads the rows below the headings of a sheet. */
export function sheetTable(file: string, order: number, sheet: Sheet, wanted: readonly Wanted[]): SheetTable {
  const at = placeOn(file, sheet.name, order);
  const found = findHeadings(sheet, wanted);
  if (!found) {
    const headings = wanted.map(({ heading }) => heading).join(', ');
    const message = `hittar ingen rad med rubriker; de är ${headings}`;
    const [first] = sheet.rows.keys();
    const faults = first === undefined ? [] : [{ ...at(first), message }];
    return { place: at(1), rows: [], has: () => false, faults };
  }
  const faults = found.faults.map(({ column, sentence }) => ({
    ...at(found.row, column, lettersOf(column)),
    message: sentence,
  }));
  const rowOf = (number: number, cells: SheetRow): TableRow => {
    const cell = (heading: string): Cell | undefined => cells.get(found.placed.get(heading) ?? 0);
    return {
      number,
      place: at(number),
      cell,
      text: (heading) => cellText(cell(heading)).trim(),
      placeOf: (heading) => at(number, found.placed.get(heading) ?? 1, heading),
    };
  };
  const rows = [...sheet.rows].filter(([number]) => number > found.row).map(([number, cells]) => rowOf(number, cells));
  return { place: at(found.row), rows, has: (heading) => found.placed.has(heading), faults };
}
