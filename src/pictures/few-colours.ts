import { BAR, BEHIND, FAINT, PAPER, TEXT } from './look';
import type { Colour } from './png';

/** Sixteen colours do for a picture of ours: half a byte a point instead of four. */

const channels = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];
/** A colour on its way to the paper's. @param part how much of it is left, 0–1 */
const tint = (hex: string, part: number): Colour => {
  const [red, green, blue] = channels(hex).map((channel) => Math.round(255 - (255 - channel) * part));
  return [red ?? 0, green ?? 0, blue ?? 0, 255];
};
const STEPS = [1, 0.7, 0.4] as const;

/** What is drawn with, and what lies between each and the paper, where letters and slanting lines end. */
export const FEW_COLOURS: readonly Colour[] = [
  tint(PAPER, 1),
  tint(FAINT, 1),
  ...[1, 0.85, 0.7, 0.55, 0.4, 0.25].map((part) => tint(TEXT, part)),
  ...STEPS.map((part) => tint(BAR, part)),
  ...STEPS.map((part) => tint(BEHIND, part)),
];

function nearest(red: number, green: number, blue: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [at, [r, g, b]] of FEW_COLOURS.entries()) {
    const far = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (far < least) [best, least] = [at, far];
  }
  return best;
}

/** A picture's rows in those colours. @param pixels four bytes a point: red, green, blue, and a whole opacity */
export function pixelRows(pixels: Uint8Array, width: number): Uint8Array[] {
  const known = new Map<number, number>();
  const indexOf = (from: number): number => {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(from, from + 3);
    const key = (red << 16) | (green << 8) | blue;
    const found = known.get(key) ?? nearest(red, green, blue);
    known.set(key, found);
    return found;
  };
  return Array.from({ length: pixels.length / (4 * width) }, (_, y) =>
    Uint8Array.from({ length: width }, (__, x) => indexOf((y * width + x) * 4)),
  );
}
