/**
 * How pictures look: told apart without colours (hatched or plain, filled or hollow), in a printer's grey too, and with
 * a contrast of at least 4.5:1 for text and 3:1 for what is drawn, on white.
 */

export const FONT = 'Source Sans 3';
export const TEXT = '#1a1a1a';
export const QUIET = '#595959';
export const LINE = '#767676';
export const FAINT = '#dedede';
export const BAR = '#2b5797';
export const BEHIND = '#b45309';
export const PAPER = '#ffffff';

/** Stripes that tell a bar that is behind from one that is not, without its colour. */
export const HATCHED = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [3, 4],
  rotation: -Math.PI / 4,
  color: 'rgba(255, 255, 255, 0.75)',
};

export const SIZE = { title: 18, text: 14, small: 12 } as const;
/** Units of the drawing, which is made larger for paper. */
export const WIDTH = 720;
