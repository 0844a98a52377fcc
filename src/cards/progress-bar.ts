import { Remembered } from '../domain/remembered';
import { dataUri } from '../pictures/png';
import type { BarShown } from '../text/goal-bar';
import type { CardElement } from './adaptive-card';
import { COLOUR, PALETTE } from './picture-colours';

/**
 * How much of a whole there is, beside what there is to be, as a picture that every client draws as wide as its card:
 * cards have no such element that all clients know. The words beside it tell the same.
 *
 * A thick bar lies on a thin line as long as the whole scale, so that what is missing is told from what there is
 * without any colour; the target stands across both. Each has a contrast of at least 3:1 to the backgrounds of Teams'
 * themes, which are seen through the rest; the target is dark with light edges, one of which stands out in any of them.
 */

/** Pixels of the picture; a client stretches it. */
const WIDTH = 400;
const HEIGHT = 12;
const BAR = { from: 2, to: 10 };
const LINE = { from: 5, to: 7 };
/** Of the target's dark core, and of it with its edges. */
const CORE = 3;
const MARK = 7;
const SHORTEST = 4;

/** Which rows of the picture are within something that lies along it. */
const isWithin = (y: number, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  y >= from && y < to;

function withMarks(row: Uint8Array, marks: readonly number[]): Uint8Array {
  for (const start of marks) {
    row.fill(COLOUR.light, start, start + MARK);
    row.fill(COLOUR.dark, start + (MARK - CORE) / 2, start + (MARK + CORE) / 2);
  }
  return row;
}

function rowsOf(filled: number, colour: number, marks: readonly number[], rest: number): Uint8Array[] {
  const rowWith = (beside: number, to: number): Uint8Array =>
    withMarks(new Uint8Array(WIDTH).fill(beside).fill(colour, 0, to), marks);
  const [outside, bar, line] = [rowWith(COLOUR.clear, 0), rowWith(COLOUR.clear, filled), rowWith(rest, filled)];
  return Array.from({ length: HEIGHT }, (_, y) => (isWithin(y, LINE) ? line : isWithin(y, BAR) ? bar : outside));
}

/** There are no more bars than figures that are told, and many tell the same; one is some 300 characters. */
const MOST_KEPT = 500;
const known = new Remembered<string>(MOST_KEPT);

const pictureOf = (filled: number, isBehind: boolean, marks: readonly number[], isOpen: boolean): string =>
  known.of([filled, isBehind, isOpen, ...marks].join(), () => {
    const rows = rowsOf(filled, isBehind ? COLOUR.orange : COLOUR.blue, marks, isOpen ? COLOUR.clear : COLOUR.grey);
    return dataUri({ palette: PALETTE, rows });
  });

/** The bar of so much of a whole. @param altText says it in words */
export function progressBar(
  { value, whole, targets = [], isBehind = false, isOpen = false }: BarShown,
  altText: string,
): CardElement {
  const shareOf = (figure: number): number => (whole > 0 ? Math.min(1, Math.max(0, figure / whole)) : 0);
  // However little there is, it is seen.
  const filled = value > 0 ? Math.max(SHORTEST, Math.round(shareOf(value) * WIDTH)) : 0;
  // A mark at an end of the scale lies within it.
  const marks = targets.map((target) => Math.round(shareOf(target) * (WIDTH - MARK)));
  const url = pictureOf(filled, isBehind, marks, isOpen);
  return { type: 'Image', url, altText, size: 'Stretch', spacing: 'Small' };
}
