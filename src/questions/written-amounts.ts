import type { Token } from './normalise';
import { cardinal } from './numbers';

/** Figures and amounts that stand in a phrase, over as many words as they take: "120 000 kr". */

/** A figure, and the words that it takes. */
export interface WrittenFigure {
  readonly value: number;
  readonly start: number;
  /** Behind its last word, and that of its currency. */
  readonly end: number;
}

const CURRENCY = /^(?:kr|kronor|sek|euro|euros|eur)$/u;
/** The decimals of an amount. */
const DECIMALS = /^\d{1,2}$/u;
const THOUSANDS = /^(?:tkr|tusen|ksek)$/u;
/** What stands between the thousands of a figure. */
const GROUPS = /^[ .,]$/u;
const MOST_DIGITS = 12;

/** The figure that begins at a word. */
export function figureAt(tokens: readonly Token[], start: number): WrittenFigure | undefined {
  const first = tokens[start];
  if (!first || !/^\d+$/u.test(first.word)) {
    const value = cardinal(first);
    return value === undefined ? undefined : { value, start, end: start + 1 };
  }
  let digits = first.word;
  let end = start + 1;
  // "120 000" and "1 200 000", but neither "2021 385" nor "12 34".
  while (first.word.length <= 3 && /^\d{3}$/u.test(tokens[end]?.word ?? '') && GROUPS.test(tokens[end]?.gap ?? '')) {
    digits += tokens[end]?.word ?? '';
    end += 1;
  }
  return digits.length > MOST_DIGITS ? undefined : { value: Number(digits), start, end };
}

const MINUS = /^(?:minus|negativt|negative)$/u;
/** "12,50", "1:50", "12/5": what stands beside a figure and makes it another. */
const JOINS = /^[.,:/]$/u;

/** Whether a figure is part of one that is not read: what is below nothing, a fraction, a ratio. */
function isPartOfAnother(tokens: readonly Token[], { start, end }: WrittenFigure): boolean {
  const [before, first, behind] = [tokens[start - 1], tokens[start], tokens[end]];
  if (/[-–−]$/u.test(first?.gap ?? '') || MINUS.test(before?.word ?? '')) return true;
  const isDigits = (token: Token | undefined): boolean => /^\d+$/u.test(token?.word ?? '');
  return (isDigits(before) && JOINS.test(first?.gap ?? '')) || (isDigits(behind) && JOINS.test(behind?.gap ?? ''));
}

/** A figure with the decimals behind it: "1 250,50". */
function withDecimals(tokens: readonly Token[], figure: WrittenFigure): WrittenFigure {
  const behind = tokens[figure.end];
  const digits = behind?.word ?? '';
  if (!/^[.,]$/u.test(behind?.gap ?? '') || !DECIMALS.test(digits)) return figure;
  return { ...figure, value: Number(`${figure.value}.${digits}`), end: figure.end + 1 };
}

/**
 * The one amount of money in a phrase: a figure with its currency, or one too large for a year or a number. None where
 * it is below nothing or half of another figure.
 */
export function amountIn(tokens: readonly Token[]): WrittenFigure | undefined {
  const found: WrittenFigure[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const whole = figureAt(tokens, at);
    if (!whole) continue;
    const figure = withDecimals(tokens, whole);
    const behind = tokens[figure.end]?.word ?? '';
    const before = tokens[at - 1]?.word ?? '';
    const isThousands = THOUSANDS.test(behind);
    const isMoney = isThousands || CURRENCY.test(behind) || CURRENCY.test(before);
    if (!isMoney && figure.value < 10_000) continue;
    if (isPartOfAnother(tokens, figure)) return undefined;
    let { end } = figure;
    while (THOUSANDS.test(tokens[end]?.word ?? '') || CURRENCY.test(tokens[end]?.word ?? '')) end += 1;
    const start = CURRENCY.test(before) ? at - 1 : at;
    found.push({ value: isThousands ? Math.round(figure.value * 1000) : figure.value, start, end });
    at = end - 1;
  }
  return found.length === 1 ? found[0] : undefined;
}
