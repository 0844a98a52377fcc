import { SMALLEST_SHOWN } from './figures';
import { sum } from './sums';

/**
 * Whether the sums of several tables tell of a figure of 1–4 in one of them, where of each figure is known only that it
 * is none, 1–4, or more. It is open when one person more in a cell, and one fewer in another, leaves all that is known
 * as it is. The other is the same cell of another table, since the sums are the same then; or, of a cell that no other
 * table has anybody in, any other cell, where the sums that are not the same then are not told.
 */

/** Counts of people, row by row. */
type Cells = readonly (readonly number[])[];

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Whether a sum over all tables is told: of a cell, of a row or a column where the other is left out. */
type IsSumShown = (row: number | undefined, column: number | undefined) => boolean;

const classOf = (count: number): number => (count === 0 ? 0 : count < SMALLEST_SHOWN ? 1 : 2);

const at = (cells: Cells, { row, column }: Cell): number => cells[row]?.[column] ?? 0;
const rowSum = (cells: Cells, row: number): number => sum(cells[row] ?? []);
const columnSum = (cells: Cells, column: number): number => sum(cells.map((each) => each[column] ?? 0));

/** Whether a figure may be one more, or one fewer, for all that is known of it. */
const mayBe = (figure: number, by: number): boolean => classOf(figure + by) === classOf(figure);

const WAYS = [1, -1] as const;

/** Whether a cell may be one more, or one fewer, with the margins and the total that it is in. */
const mayMove = (cells: Cells, cell: Cell, by: number): boolean =>
  at(cells, cell) > 0 &&
  [at(cells, cell), rowSum(cells, cell.row), columnSum(cells, cell.column), sum(cells.map((row) => sum(row)))].every(
    (figure) => mayBe(figure, by),
  );

/** A figure that is another when people move, and which it is: of a cell, a row or a column. */
interface Moved {
  readonly figure: number;
  readonly by: number;
  readonly row?: number;
  readonly column?: number;
}

/** The figures of a table that change by one person more in a cell and one fewer in another. */
function movedBy(cells: Cells, one: Cell, other: Cell, by: number): Moved[] {
  const moves = [
    { cell: one, by },
    { cell: other, by: -by },
  ];
  return moves.flatMap((move): Moved[] => {
    const { row, column } = move.cell;
    return [
      { figure: at(cells, move.cell), by: move.by, row, column },
      ...(one.row === other.row ? [] : [{ figure: rowSum(cells, row), by: move.by, row }]),
      ...(one.column === other.column ? [] : [{ figure: columnSum(cells, column), by: move.by, column }]),
    ];
  });
}

/** Whether that leaves what is known as it is. @param isShown whether a figure is told as a number */
const mayExchange = (cells: Cells, one: Cell, other: Cell, by: number, isShown: IsSumShown = () => false): boolean =>
  movedBy(cells, one, other, by).every((moved) => mayBe(moved.figure, moved.by) && !isShown(moved.row, moved.column));

const filledIn = (cells: Cells): Cell[] =>
  cells.flatMap((counts, row) => counts.flatMap((count, column) => (count > 0 ? [{ row, column }] : [])));

const sumOf = (tables: readonly Cells[]): Cells =>
  (tables[0] ?? []).map((counts, row) =>
    counts.map((_, column) => sum(tables.map((each) => at(each, { row, column })))),
  );

/** Of how many tables something holds, and of which. */
interface Tally {
  readonly all: number;
  readonly of: readonly boolean[];
}

/** For each cell: in how many tables it has anybody, or may be one more or one fewer. */
function tallied(tables: readonly Cells[], holds: (cells: Cells, cell: Cell) => boolean): (cell: Cell) => Tally {
  const tallies = (tables[0] ?? []).map((counts, row) =>
    counts.map((_, column): Tally => {
      const of = tables.map((cells) => holds(cells, { row, column }));
      return { all: of.filter(Boolean).length, of };
    }),
  );
  return ({ row, column }) => tallies[row]?.[column] ?? { all: 0, of: [] };
}

/** Whether it holds of another table than one. */
const ofAnother = ({ all, of }: Tally, table: number): boolean => all > (of[table] ? 1 : 0);

/** Whether the sums over the tables tell of 1–4 people in one of them. */
export function givesAway(tables: readonly Cells[], isSumShown: IsSumShown): boolean {
  const sums = sumOf(tables);
  const anybody = filledIn(sums);
  const filledOf = tallied(tables, (cells, cell) => at(cells, cell) > 0);
  const movable = {
    more: tallied(tables, (cells, cell) => mayMove(cells, cell, 1)),
    fewer: tallied(tables, (cells, cell) => mayMove(cells, cell, -1)),
  };
  return tables.some((cells, table) => {
    const filled = filledIn(cells);
    /** Whether a cell may be another, and with it the sum of the line that it is looked at in. */
    const isOpen = (cell: Cell, line: readonly Cell[]): boolean =>
      WAYS.some((by) => {
        const moves = mayMove(cells, cell, by);
        const back = by === 1 ? movable.fewer : movable.more;
        if (ofAnother(filledOf(cell), table)) return moves && ofAnother(back(cell), table);
        const isFreeIn = (partner: Cell): boolean => mayExchange(sums, cell, partner, by, isSumShown);
        return (
          filled.some((own) => !line.includes(own) && mayExchange(cells, cell, own, by) && isFreeIn(own)) ||
          (moves && anybody.some((each) => ofAnother(back(each), table) && isFreeIn(each)))
        );
      });
    const lines = [
      ...filled.map((cell) => [cell]),
      ...cells.map((_, row) => filled.filter((cell) => cell.row === row)),
      ...(cells[0] ?? []).map((_, column) => filled.filter((cell) => cell.column === column)),
      filled,
    ];
    const isFew = (line: readonly Cell[]): boolean => classOf(sum(line.map((cell) => at(cells, cell)))) === 1;
    return lines.some((line) => isFew(line) && !line.some((cell) => isOpen(cell, line)));
  });
}
