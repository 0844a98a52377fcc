import { SMALLEST_SHOWN } from './figures';
import { sum } from './sums';

/**
 * Whether the sums of several tables tell of a figure of 1–4 in one of them, where of each figure is known only that it
 * is none, 1–4, or more. It is open when one person more in a cell, and one fewer in the same cell of another table,
 * leaves all that is known as it is: the sums are the same then.
 */

/** Counts of people, row by row. */
type Cells = readonly (readonly number[])[];

interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

const classOf = (count: number): number => (count === 0 ? 0 : count < SMALLEST_SHOWN ? 1 : 2);

const at = (cells: Cells, row: number, column: number): number => cells[row]?.[column] ?? 0;

/** Every figure that a cell is in: itself, its row's and its column's margin, and the total. */
const figuresWith = (cells: Cells, row: number, column: number): number[] => [
  at(cells, row, column),
  sum(cells[row] ?? []),
  sum(cells.map((each) => each[column] ?? 0)),
  sum(cells.map(sum)),
];

const mayMove = (cells: Cells, row: number, column: number, by: 1 | -1): boolean =>
  at(cells, row, column) > 0 &&
  figuresWith(cells, row, column).every((figure) => classOf(figure + by) === classOf(figure));

const ways = [1, -1] as const;

/** @param isSumShown whether the sum of a cell over all tables is told */
export function givesAway(tables: readonly Cells[], isSumShown: (row: number, column: number) => boolean): boolean {
  const isOpen = ({ table, row, column }: Cell): boolean => {
    const own = tables[table] ?? [];
    const others = tables.filter((_, other) => other !== table);
    if (others.every((each) => at(each, row, column) === 0)) return !isSumShown(row, column);
    return ways.some(
      (way) =>
        mayMove(own, row, column, way) && others.some((other) => mayMove(other, row, column, way === 1 ? -1 : 1)),
    );
  };
  return tables.some((cells, table) => {
    const all = cells.flatMap((counts, row) => counts.map((count, column) => ({ table, row, column, count })));
    const there = all.filter(({ count }) => count > 0);
    const lines = [
      ...there.map((cell) => [cell]),
      ...cells.map((_, row) => there.filter((cell) => cell.row === row)),
      ...(cells[0] ?? []).map((_, column) => there.filter((cell) => cell.column === column)),
      there,
    ];
    return lines.some((line) => classOf(sum(line.map(({ count }) => count))) === 1 && !line.some(isOpen));
  });
}
