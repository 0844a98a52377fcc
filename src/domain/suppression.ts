import { isFew, SMALLEST_SHOWN } from './figures';
import { sum } from './sums';

/**
 * Cell suppression in a table of counts with its margins (domain rule "Small numbers"). Every cell and every margin may
 * be asked for, so one of 1–4 must not be what all the others leave.
 *
 * The table is read as a flow: from a source through a row's margin to the row, through a cell to a column, through the
 * column's margin to a sink, and through the total back to the source. As much goes into a node as comes out of it,
 * which is just what a reader knows. So a figure may be another than it is if one person more, or less, can go round a
 * circle through it over figures that are not shown, each within what is known of it.
 */

/** A figure is shown, or said to be 1–4, or hidden since one of 1–4 would follow from it. */
export type Status = 'shown' | 'small' | 'hidden';

export interface CountsAsked {
  /** Counts of people, row by row. */
  readonly cells: readonly (readonly number[])[];
  /** Whether the columns' margins and the total are shown whatever follows from them. */
  readonly marginsShown?: boolean;
}

interface Figure {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  /** The nodes it goes from and to. */
  readonly from: number;
  readonly to: number;
  readonly mayHide: boolean;
  status: Status;
}

type Way = 1 | -1;

/**
 * Whether a figure that is not shown may be one more, or one less, for all a reader knows: what is hidden is not small.
 */
function canMove({ count }: Figure, way: Way): boolean {
  if (isFew(count)) return way === 1 ? count < SMALLEST_SHOWN - 1 : count > 1;
  return way === 1 || count > SMALLEST_SHOWN;
}

/** To hide the total costs more than any other figures, one figure more costs more than how many people are in them. */
const FIGURE_COST = 2 ** 24;
const TOTAL_COST = FIGURE_COST * 2 ** 20;

function figuresOf({ cells, marginsShown = false }: CountsAsked): Figure[] {
  const columns = cells[0]?.length ?? 0;
  const sumOf = (row: readonly number[]): number[] => [...row, sum(row)];
  const sums = Array.from({ length: columns }, (_, column) => sum(cells.map((row) => row[column] ?? 0)));
  const lastRow = cells.length;
  const source = lastRow + columns;
  const sink = source + 1;
  return [...cells, sums].map(sumOf).flatMap((counts, row) =>
    counts.map((count, column): Figure => {
      const isSumOfAll = row === lastRow;
      const mayHide = !(marginsShown && isSumOfAll);
      return {
        row,
        column,
        count,
        from: column === columns ? (isSumOfAll ? sink : source) : isSumOfAll ? lastRow + column : row,
        to: column === columns ? (isSumOfAll ? source : row) : isSumOfAll ? sink : lastRow + column,
        mayHide,
        status: isFew(count) && mayHide ? 'small' : 'shown',
      };
    }),
  );
}

class Table {
  readonly figures: readonly Figure[];
  private readonly total: Figure | undefined;

  constructor(asked: CountsAsked) {
    this.figures = figuresOf(asked);
    this.total = this.figures.at(-1);
  }

  /** What it costs to let one person more, or less, go through a figure; undefined where none can. */
  private cost(figure: Figure, way: Way, mayHideMore: boolean): number | undefined {
    const { status, count, mayHide } = figure;
    if (!canMove(figure, way)) return undefined;
    if (status !== 'shown') return 0;
    // A zero stays: it tells of nobody.
    if (!mayHideMore || !mayHide || count === 0) return undefined;
    return count + (figure === this.total ? TOTAL_COST : FIGURE_COST);
  }

  /** The circle through a figure that costs least: the other figures on it, or undefined where there is none. */
  private circle(through: Figure, way: Way, mayHideMore: boolean): { cost: number; over: Figure[] } | undefined {
    if (!canMove(through, way)) return undefined;
    const [start, end] = way === 1 ? [through.to, through.from] : [through.from, through.to];
    const best = new Map<number, { cost: number; by?: Figure; before?: number }>([[start, { cost: 0 }]]);
    for (let isShorter = true; isShorter; ) {
      isShorter = false;
      for (const figure of this.figures) {
        if (figure === through) continue;
        for (const each of [1, -1] as const) {
          const [from, to] = each === 1 ? [figure.from, figure.to] : [figure.to, figure.from];
          const here = best.get(from);
          const step = here && this.cost(figure, each, mayHideMore);
          if (here === undefined || step === undefined) continue;
          const cost = here.cost + step;
          if (cost >= (best.get(to)?.cost ?? Number.POSITIVE_INFINITY)) continue;
          best.set(to, { cost, by: figure, before: from });
          isShorter = true;
        }
      }
    }
    const found = best.get(end);
    if (!found) return undefined;
    const over: Figure[] = [];
    for (let step = found; step.by && step.before !== undefined; step = best.get(step.before) ?? { cost: 0 }) {
      over.push(step.by);
    }
    return { cost: found.cost, over };
  }

  /** Whether a figure may be another than it is, for all a reader knows. */
  private isOpen(figure: Figure): boolean {
    return this.circle(figure, 1, false) !== undefined || this.circle(figure, -1, false) !== undefined;
  }

  /** Hides what it takes for a small figure to be open. Where nothing would do, nothing is hidden. */
  private makeOpen(figure: Figure): void {
    const up = this.circle(figure, 1, true);
    const down = this.circle(figure, -1, true);
    const cheaper = up && down ? (down.cost < up.cost ? down : up) : (up ?? down);
    for (const each of cheaper?.over ?? []) if (each.status === 'shown') each.status = 'hidden';
  }

  suppress(): void {
    const small = this.figures.filter(({ status }) => status === 'small');
    for (const figure of small) this.makeOpen(figure);
    // What one figure's circle needs may serve an earlier one too, and more than that is hidden then.
    const open = small.filter((figure) => this.isOpen(figure));
    const hidden = this.figures.filter(({ status }) => status === 'hidden').sort((a, b) => b.count - a.count);
    for (const figure of hidden) {
      figure.status = 'shown';
      if (!open.every((each) => this.isOpen(each))) figure.status = 'hidden';
    }
  }
}

/**
 * The status of each figure of a table, row by row: a row's margin stands last in it, and the last row has the columns'
 * margins and the total. Few figures are hidden rather than many, small ones rather than large ones, the total last.
 * None of those hidden could be shown without giving a small one away.
 */
export function suppress(asked: CountsAsked): Status[][] {
  const table = new Table(asked);
  table.suppress();
  const rows: Status[][] = [];
  for (const { row, status } of table.figures) {
    const there = rows[row];
    if (there) there.push(status);
    else rows[row] = [status];
  }
  return rows;
}
