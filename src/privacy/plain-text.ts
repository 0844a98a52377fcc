import { normaliseText } from '../domain/normalise-text';

/** The digits of other scripts that have been met: there are some hundred. */
const DIGITS = new Map<string, string>();

/** A digit of any script as 0–9: each script's ten stand in a row. */
function digitOf(digit: string): string {
  const met = DIGITS.get(digit);
  if (met !== undefined) return met;
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  const value = String(code - zero);
  DIGITS.set(digit, value);
  return value;
}

/** Digits of every width and script as 0–9, quotation marks of one sort, and nothing invisible between them. */
export const plainText = (text: string): string =>
  normaliseText(text)
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}|\p{Cf}|\u20e3/gu, '')
    .replace(/(?![0-9])\p{Nd}/gu, digitOf)
    .replace(/(?<=\d)\p{M}+/gu, '')
    .replace(/[“”„»«]/gu, '"')
    .replace(/[’‘´`]/gu, "'");

const SPOKEN = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'];
const SPOKEN_DIGIT = `(?:${SPOKEN.join('|')})`;
/** Seven digits or more that are spelt out, which no count is. */
const SPOKEN_NUMBER = new RegExp(
  `(?<!\\p{L})${SPOKEN_DIGIT}(?:[\\s,.\\p{Pd}]{1,3}${SPOKEN_DIGIT}){6,19}(?!\\p{L})`,
  'giu',
);

/**
 * The same with long numbers that are spelt out as digits: "noll sju noll ett …", and an O that stands for a nought.
 */
export const withDigits = (text: string): string =>
  text
    .replace(SPOKEN_NUMBER, (spoken) =>
      spoken
        .toLowerCase()
        .replace(/\p{L}+/gu, (word) => String(SPOKEN.indexOf(word)))
        .replace(/[^\d]/gu, ''),
    )
    .replace(/(?<=\d)[oO](?=\d)/gu, '0');
