/** As bold letters of a table are wide on an A4 page, with the room beside them. */
const PERCENT_A_LETTER = 1.1;
const PERCENT_BESIDE = 2;

/** What a column needs, in percent of the page's width, so that no word of its heading is cut. */
export const headingWidth = (heading: string): number =>
  Math.ceil(Math.max(...heading.split(' ').map(({ length }) => length)) * PERCENT_A_LETTER) + PERCENT_BESIDE;
