import { readYesNo } from './goals';
import { comparable } from './normalise-text';

/** Figures as people write them. */

/** Thousands apart by spaces, decimals after a comma or a full stop. */
const FIGURE = /^-?(?:\d{1,12}|\d{1,3}(?: \d{3}){1,3})(?:[.,]\d{1,6})?$/u;
/** "1.000" is a thousand to some and one to others. */
const OF_TWO_MEANINGS = /^-?[1-9]\d{0,2}(?:[.,]\d{3})+$/u;

/**
 * A figure as people write one in a form, in Swedish or English.
 * @returns undefined where it is none, or may be two
 */
export function readFigure(written: string): number | undefined {
  const yesNo = readYesNo(written);
  if (typeof yesNo === 'number') return yesNo;
  const plain = comparable(written).replace(/ ?(?:%|procent|percent|per cent)$/u, '');
  if (!FIGURE.test(plain) || OF_TWO_MEANINGS.test(plain)) return undefined;
  return Number(plain.replace(/ /gu, '').replace(',', '.'));
}
