import { AlignmentType, type ILevelsOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { PROMPT_STYLE } from './content-control';

/** How a document looks: Word's own styles by their own names, so that a region's template can give them others. */

/** A font that the library knows the widths of, and that every Word has. */
const FONT = 'Calibri';
const DARK = '1F3864';
const GREY = '595959';
/** In half points. */
const SIZE = 22;

const headingOf = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: DARK },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: SIZE, language: { value: 'sv-SE', eastAsia: 'sv-SE', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: FONT, size: 44, bold: true, color: DARK }, paragraph: { spacing: { after: 60 } } },
    heading1: headingOf(32, 360, 120),
    heading2: headingOf(26, 280, 100),
    heading3: headingOf(24, 240, 80),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 28, color: GREY },
      paragraph: { spacing: { after: 240 } },
    },
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 32, bold: true, color: DARK },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
    ...([1, 2] as const).map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { spacing: { after: 40 }, indent: { left: (level - 1) * 240 } },
    })),
    { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 18, color: GREY } },
    {
      id: 'Tabelltext',
      name: 'Tabelltext',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19 },
      paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
  characterStyles: [
    {
      id: PROMPT_STYLE,
      name: 'Placeholder Text',
      basedOn: 'DefaultParagraphFont',
      run: { color: GREY, italics: true },
    },
  ],
};

export const TABLE_TEXT = 'Tabelltext';
export const HEADINGS = 'rubriker';
export const NUMBERS = 'nummer';
export const BULLETS = 'punkter';

const indented = (left: number, hanging: number) => ({ paragraph: { indent: { left, hanging } } });

/** The lists of a document: its headings' numbers are one of them. */
export const LISTS: readonly { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[] = [
  {
    reference: HEADINGS,
    levels: [0, 1, 2].map((level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: `${[1, 2, 3]
        .slice(0, level + 1)
        .map((part) => `%${part}`)
        .join('.')}.`,
      alignment: AlignmentType.START,
      style: indented(0, 0),
      suffix: 'space' as const,
    })),
  },
  {
    reference: NUMBERS,
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: '%1.',
        alignment: AlignmentType.START,
        style: indented(425, 425),
      },
    ],
  },
  {
    reference: BULLETS,
    levels: [
      {
        level: 0,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.START,
        style: indented(425, 283),
      },
    ],
  },
];
