import type { Language } from '../domain/language';
import { dataUri } from '../pictures/png';
import { shortened } from '../text/format';
import type { CardElement } from './adaptive-card';
import { type ChartRow, type ChartScale, foldedTable, run } from './chart';
import { COLOUR, PALETTE } from './picture-colours';

/**
 * Figures over time, as columns beside each other in a picture of ours: their rise and fall is what is looked for.
 * Every figure stands in the table that unfolds under it, and in the picture's own text.
 */

/** With two there is nothing to follow; more than five years of months are too narrow to see. */
const FEWEST = 3;
const MOST = 60;

/** Pixels of the picture; a client stretches it. */
const WIDTH = 400;
const HEIGHT = 96;
const GROUND = 2;
const TOP = 2;
/** Of the room that a column has, the part that it fills. */
const FILLED = 0.7;
const SHORTEST = 2;

/** Characters that a picture says of itself: nobody listens to more. */
const ALT_MAX = 1_000;

/** How high something is above the ground, in pixels. */
const heightOf = (value: number, whole: number): number => Math.round((value / whole) * (HEIGHT - GROUND - TOP));

/** The columns that are as high as a row of pixels or higher. */
function rowAt(height: number, columns: readonly number[]): Uint8Array {
  const row = new Uint8Array(WIDTH).fill(COLOUR.clear);
  const room = WIDTH / columns.length;
  columns.forEach((column, index) => {
    const from = Math.round(index * room + (room * (1 - FILLED)) / 2);
    if (column >= height) row.fill(COLOUR.blue, from, Math.max(from + 1, Math.round(from + room * FILLED)));
  });
  return row;
}

function picture(rows: readonly ChartRow[], { whole, targets }: ChartScale): string {
  const columns = rows.map(({ value = 0 }) => (value > 0 ? Math.max(SHORTEST, heightOf(value, whole)) : 0));
  const marks = targets.map((target) => heightOf(target, whole));
  const ground = new Uint8Array(WIDTH).fill(COLOUR.grey);
  const dark = new Uint8Array(WIDTH).fill(COLOUR.dark);
  const light = new Uint8Array(WIDTH).fill(COLOUR.light);
  const made = new Map<number, Uint8Array>();
  const lineAt = (height: number): Uint8Array => {
    if (height <= 0) return ground;
    if (marks.includes(height)) return dark;
    if (marks.some((mark) => Math.abs(mark - height) === 1)) return light;
    // Rows between the same columns are the same.
    const key = Math.min(HEIGHT, ...columns.filter((column) => column >= height));
    const line = made.get(key) ?? rowAt(height, columns);
    made.set(key, line);
    return line;
  };
  return dataUri({ palette: PALETTE, rows: Array.from({ length: HEIGHT }, (_, y) => lineAt(HEIGHT - GROUND - y)) });
}

/**
 * The rows in the order of time as columns, with their table folded under them.
 * @returns none where there is no course of time to see: of few periods, or of figures that are hidden or none
 */
export function timeChart(rows: readonly ChartRow[], language: Language, scale?: ChartScale): CardElement | undefined {
  const values = rows.flatMap(({ value }) => value ?? []);
  const [first, last] = [rows[0], rows.at(-1)];
  const highest = rows.find(({ value }) => value === Math.max(...values));
  if (rows.length < FEWEST || rows.length > MOST || !first || !last || !highest?.value) return undefined;
  if (Math.min(...values) < 0) return undefined;
  const altText = shortened(rows.map(({ label, text }) => `${label}: ${text}`).join(', '), ALT_MAX);
  const small = { size: 'Small', isSubtle: true };
  return {
    type: 'Container',
    spacing: 'Small',
    items: [
      run(`${highest.label}: ${highest.text}`, small),
      {
        type: 'Image',
        url: picture(rows, scale ?? { whole: highest.value, targets: [] }),
        altText,
        size: 'Stretch',
        spacing: 'Small',
      },
      {
        type: 'ColumnSet',
        spacing: 'None',
        columns: [
          { type: 'Column', width: 'stretch', items: [run(first.label, small)] },
          { type: 'Column', width: 'auto', items: [run(last.label, small)] },
        ],
      },
      ...foldedTable(rows, language),
    ],
  };
}
