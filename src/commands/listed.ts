/** How text that anybody may have written is told in a terminal, and in lists that are put into a spreadsheet. */

/** What moves a cursor, ends a line or a cell, or turns the direction of what stands after it. */
const CONTROL = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
/** A spreadsheet reads what begins so as a formula, in full width too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/** Text with every control character written as JSON would write it; JSON stays the same JSON. */
export const visible = (text: string): string =>
  text.replace(CONTROL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Text as a cell of a list with tabs between: one line, and never a formula. */
export const cell = (text: string): string => {
  const shown = visible(text);
  return FORMULA.test(text) ? `'${shown}` : shown;
};
