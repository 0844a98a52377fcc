import { comparable } from '../../domain/normalise-text';
import { closest } from '../suggest';
import { cellText, type Sheet, type SheetRow } from './cells';

/** A heading that a sheet is looked through for. */
export interface Wanted {
  readonly heading: string;
  readonly also?: readonly string[];
}

/** Where the headings of a sheet stand. */
export interface Headings {
  readonly row: number;
  /** Columns by the heading as the workbook's own layout has it. */
  readonly placed: ReadonlyMap<string, number>;
  /** What is wrong with the headings, with the column where it stands. */
  readonly faults: readonly { readonly column: number; readonly sentence: string }[];
}

/** Titles, logos and what else people put above the headings. */
const ROWS_ABOVE = 40;

/** A heading as it is compared: marks of what must be filled in, and colons, do not count. */
const headingText = (text: string): string => comparable(text.replace(/[*:]+\s*$/u, ''));

function placeIn(row: SheetRow, wanted: readonly Wanted[]): Map<string, number> {
  const written = [...row].map(([column, cell]) => [headingText(cellText(cell)), column] as const);
  const placed = new Map<string, number>();
  const taken = new Set<number>();
  const place = (heading: string, names: readonly string[]): void => {
    const compared = names.map(comparable);
    const [, column] = written.find(([text, at]) => compared.includes(text) && !taken.has(at)) ?? [];
    if (column === undefined || placed.has(heading)) return;
    placed.set(heading, column);
    taken.add(column);
  };
  for (const { heading } of wanted) place(heading, [heading]);
  for (const { heading, also = [] } of wanted) place(heading, also);
  return placed;
}

function faultsIn(row: SheetRow, wanted: readonly Wanted[], placed: ReadonlyMap<string, number>): Headings['faults'] {
  const taken = new Set(placed.values());
  const missing = wanted.filter(({ heading }) => !placed.has(heading)).map(({ heading }) => heading);
  return [...row].flatMap(([column, cell]) => {
    const text = cellText(cell);
    if (taken.has(column) || text.trim() === '') return [];
    const twice = wanted.find(({ heading }) => placed.has(heading) && comparable(heading) === headingText(text));
    if (twice) return [{ column, sentence: `rubriken ”${twice.heading}” står två gånger; ta bort den ena kolumnen` }];
    const near = closest(text, missing);
    return near ? [{ column, sentence: `rubriken ”${text}” känns inte igen; menade du ”${near}”?` }] : [];
  });
}

/** Finds the row of a sheet that has most of the headings; undefined where none has two of them (or the only one). */
export function findHeadings(sheet: Sheet, wanted: readonly Wanted[]): Headings | undefined {
  const unique = [...new Map(wanted.map((each) => [each.heading, each])).values()];
  const least = Math.min(2, unique.length);
  let best: { readonly number: number; readonly row: SheetRow; readonly placed: Map<string, number> } | undefined;
  for (const [number, row] of [...sheet.rows].slice(0, ROWS_ABOVE)) {
    const placed = placeIn(row, unique);
    if (placed.size >= least && placed.size > (best?.placed.size ?? 0)) best = { number, row, placed };
  }
  return best && { row: best.number, placed: best.placed, faults: faultsIn(best.row, unique, best.placed) };
}
