import type { Colour } from '../pictures/png';

/** The colours of pictures on cards: they have a contrast of at least 3:1 to the backgrounds of Teams' themes. */

/** Each one's place in the palette. */
export const COLOUR = { clear: 0, grey: 1, blue: 2, orange: 3, dark: 4, light: 5 } as const;

/** In the order of their places. What is clear lets the background through; of dark and light one stands out on any. */
export const PALETTE: readonly Colour[] = [
  [0xff, 0xff, 0xff, 0],
  [0x80, 0x80, 0x80, 0xff],
  [0x75, 0x7c, 0xe0, 0xff],
  [0xc5, 0x73, 0x00, 0xff],
  [0x11, 0x11, 0x11, 0xff],
  [0xff, 0xff, 0xff, 0xff],
];
