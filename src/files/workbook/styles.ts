/** How cells look. */
export type Style =
  | 'text'
  | 'quoted'
  | 'heading'
  | 'date'
  | 'number'
  | 'money'
  | 'amount'
  | 'one-decimal'
  | 'title'
  | 'hint'
  /** Words in the place of a figure. */
  | 'no-figure';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DATE_FORMAT = 164;
const ONE_DECIMAL = 165;
const TEXT_FORMAT = 49;
const THOUSANDS = 3;
/** With thousands apart and two decimals. */
const AMOUNTS = 4;

const font = (size: number, more = '', color = ''): string =>
  `<font>${more}<sz val="${size}"/>${color && `<color rgb="${color}"/>`}<name val="Calibri"/><family val="2"/></font>`;

const FONTS = [font(11), font(11, '<b/>', 'FFFFFFFF'), font(16, '<b/>'), font(10, '<i/>', 'FF595959')];
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/><bgColor indexed="64"/></patternFill></fill>',
];

const format = (number: number, fontNumber = 0, fill = 0, quoted = '', wraps = 1, side = ''): string =>
  `<xf numFmtId="${number}" fontId="${fontNumber}" fillId="${fill}" borderId="0" xfId="0"${quoted} applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment${side} vertical="top" wrapText="${wraps}"/></xf>`;

/** Texts have the format of text, so that nothing that somebody writes there ("Mars -26", "2026-03") becomes a day. */
const FORMATS: readonly (readonly [Style, string])[] = [
  ['text', format(TEXT_FORMAT)],
  ['quoted', format(TEXT_FORMAT, 0, 0, ' quotePrefix="1"')],
  ['heading', format(TEXT_FORMAT, 1, 2)],
  ['date', format(DATE_FORMAT)],
  ['number', format(0)],
  ['money', format(THOUSANDS)],
  ['amount', format(AMOUNTS)],
  ['title', format(TEXT_FORMAT, 2, 0, '', 0)],
  ['hint', format(TEXT_FORMAT, 3)],
  ['no-figure', format(TEXT_FORMAT, 3, 0, '', 1, ' horizontal="right"')],
  ['one-decimal', format(ONE_DECIMAL)],
];

/** The number of each style in {@link STYLES}; 0 is the one of cells that have none. */
export const STYLE_NUMBERS = Object.fromEntries(FORMATS.map(([style], index) => [style, index + 1])) as Readonly<
  Record<Style, number>
>;

/** The part of a workbook that says how its cells look. */
export const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  `<numFmts count="2"><numFmt numFmtId="${DATE_FORMAT}" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="${ONE_DECIMAL}" formatCode="0.0"/></numFmts>`,
  `<fonts count="${FONTS.length}">${FONTS.join('')}</fonts>`,
  `<fills count="${FILLS.length}">${FILLS.join('')}</fills>`,
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${FORMATS.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${FORMATS.map(([, xml]) => xml).join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
