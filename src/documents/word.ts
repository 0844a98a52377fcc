import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  ExternalHyperlink,
  type FileChild,
  Header,
  HeadingLevel,
  HeightRule,
  ImageRun,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  PatchType,
  patchDocument,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { LocalDate } from '../domain/dates';
import type { Picture } from '../domain/picture';
import { draw } from '../pictures/draw';
import type { Blank, Block, Box, Boxes, DocumentCell, DocumentRow, DocumentTable, WrittenDocument } from './blocks';
import { gapParagraph, gapRun } from './content-control';
import { sameBytes } from './last-pass';
import { placedIn, type RegionTemplate, styleIds, stylesIn, TEMPLATE_PLACE, widthIn } from './region-template';
import { BULLETS, HEADINGS, LISTS, NUMBERS, TABLE_TEXT, WORD_STYLES } from './word-styles';

/** A document as a Word file. */

const PAGE = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
const MARGIN = convertMillimetersToTwip(22);
/** Between the margins, in twentieths of a point. */
const WIDTH = PAGE.width - 2 * MARGIN;
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' } as const;
const SHADED = { fill: 'E7ECF4' } as const;

const CELL_MARGINS = { top: 50, bottom: 30, left: 60, right: 60 } as const;

/** Of a picture, for each unit of its drawing: sharp on paper. */
const POINTS = 2;
/** Twentieths of a point to a unit of the drawing. */
const TWIPS = 15;

/** Room above what comes after a table. */
const AFTER_TABLE = { spacing: { before: 160 } } as const;

/** Writes what a document is made of, counting its places to write in and its lists. */
class Writer {
  private gaps = 0;
  private lists = 0;

  constructor(
    private readonly isLetter: boolean,
    private readonly width: number,
  ) {}

  blocks(blocks: readonly Block[]): FileChild[] {
    return blocks.flatMap((block, at) => this.block(block, blocks[at - 1]?.is === 'table' ? AFTER_TABLE : {}));
  }

  private block(block: Block, how: Pick<IParagraphOptions, 'spacing'>): FileChild[] {
    switch (block.is) {
      case 'heading':
        return [
          new Paragraph({
            text: block.text,
            heading: LEVELS[block.level],
            // A region's style may leave a heading alone at the end of a page.
            keepNext: true,
            ...(this.isLetter ? {} : { numbering: { reference: HEADINGS, level: block.level - 1, custom: true } }),
          }),
        ];
      case 'text':
        return [new Paragraph({ ...how, text: block.text })];
      case 'fact':
        return [this.fact(block.label, block.value, how)];
      case 'list': {
        const reference = block.isNumbered ? NUMBERS : BULLETS;
        const instance = ++this.lists;
        return block.items.map(
          (text, at) => new Paragraph({ ...(at === 0 ? how : {}), text, numbering: { reference, level: 0, instance } }),
        );
      }
      case 'gap':
        return [gapParagraph(block.gap, ++this.gaps, how)];
      case 'picture':
        return [this.picture(block.picture, how)];
      case 'table':
        return [this.table(block)];
      case 'boxes':
        return [boxTable(block, this.width)];
    }
  }

  private fact(label: string, value: string | Blank, how: Pick<IParagraphOptions, 'spacing'>): Paragraph {
    const shown = new TextRun({ text: `${label}: `, bold: true });
    if (typeof value === 'string') return new Paragraph({ ...how, children: [shown, new TextRun(value)] });
    const paragraph = new Paragraph({ ...how, children: [shown] });
    paragraph.addChildElement(gapRun(value, ++this.gaps));
    return paragraph;
  }

  private picture(picture: Picture, how: Pick<IParagraphOptions, 'spacing'>): Paragraph {
    const { png, width, height } = draw(picture, POINTS);
    const shown = Math.min(width / POINTS, this.width / TWIPS);
    const image = new ImageRun({
      type: 'png',
      data: png,
      transformation: { width: Math.round(shown), height: Math.round((shown * height) / width) },
      altText: { name: picture.title, title: picture.title, description: picture.altText },
    });
    // As high as the picture, whatever a template says of lines.
    const spacing = { ...how.spacing, line: 240, lineRule: LineRuleType.AUTO };
    return new Paragraph({ spacing, children: [image] });
  }

  private table({ columns, rows }: DocumentTable): Table {
    const widths = columns.map(({ width }) => Math.round((this.width * width) / 100));
    const head: DocumentRow = { cells: columns.map(({ heading }) => ({ lines: [heading] })) };
    const row = (of: DocumentRow, isHead: boolean): TableRow =>
      new TableRow({
        ...(isHead ? { tableHeader: true } : {}),
        cantSplit: true,
        children: of.cells.map(
          (cell, at) =>
            new TableCell({
              width: { size: widths[at] ?? 0, type: WidthType.DXA },
              margins: CELL_MARGINS,
              ...(isHead || of.isSum ? { shading: SHADED } : {}),
              children: this.cell(cell, isHead || of.isSum === true, columns[at]?.isFigures === true),
            }),
        ),
      });
    return new Table({
      width: { size: this.width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
      rows: [row(head, true), ...rows.map((each) => row(each, false))],
    });
  }

  private cell({ lines, link, gap }: DocumentCell, bold: boolean, isFigures: boolean): Paragraph[] {
    const how = { style: TABLE_TEXT, ...(isFigures ? { alignment: AlignmentType.END } : {}) };
    const written = [
      ...lines.map((text) => new Paragraph({ ...how, children: [new TextRun({ text, bold })] })),
      ...(link ? [new Paragraph({ ...how, children: [linked(link)] })] : []),
    ];
    if (!gap) return written;
    const paragraph = new Paragraph(how);
    paragraph.addChildElement(gapRun(gap, ++this.gaps));
    return [...written, paragraph];
  }
}

const linked = ({ text, url }: NonNullable<DocumentCell['link']>): ExternalHyperlink =>
  new ExternalHyperlink({ link: url, children: [new TextRun({ text, style: 'Hyperlink' })] });

/** Each page's: what the document is, and "14 (20)". */
const headerOf = (text: string): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
        children: [
          new TextRun(text),
          new TextRun({ children: ['\t', PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] }),
        ],
      }),
    ],
  });

/** A box: what it is for at its top, and what can be ticked under it. */
const boxParagraphs = ({ label, hint, choices }: Box): Paragraph[] => [
  new Paragraph({
    style: TABLE_TEXT,
    children: [new TextRun({ text: label, bold: true }), ...(hint ? [new TextRun(` (${hint})`)] : [])],
  }),
  ...(choices.length > 0
    ? [new Paragraph({ style: TABLE_TEXT, text: choices.map((each) => `☐\u00a0${each}`).join('   ') })]
    : []),
];

/** What the width is divided in: one, two or three boxes stand beside each other. */
const PARTS = 6;

function boxTable({ rows }: Boxes, width: number): Table {
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: Array.from({ length: PARTS }, () => Math.floor(width / PARTS)),
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: rows.map(
      ({ height, boxes }) =>
        new TableRow({
          cantSplit: true,
          height: { value: convertMillimetersToTwip(height), rule: HeightRule.ATLEAST },
          children: boxes.map(
            (box) =>
              new TableCell({
                columnSpan: PARTS / boxes.length,
                width: { size: Math.floor(width / boxes.length), type: WidthType.DXA },
                margins: CELL_MARGINS,
                children: boxParagraphs(box),
              }),
          ),
        }),
    ),
  });
}

const tablesOf = (blocks: readonly Block[]): (DocumentTable | Boxes)[] =>
  blocks.flatMap((block) => (block.is === 'table' || block.is === 'boxes' ? [block] : []));

interface ContentsEntry {
  readonly title: string;
  readonly level: number;
}

/** "4.3. Måluppfyllnad": what the table of contents has where the library does not find the headings by itself. */
function entriesOf(blocks: readonly Block[]): ContentsEntry[] {
  const counts = [0, 0, 0];
  return blocks.flatMap((block) => {
    if (block.is !== 'heading') return [];
    const { level, text } = block;
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    return level > 2 ? [] : [{ title: `${counts.slice(0, level).join('.')}. ${text}`, level }];
  });
}

/** What stands on the pages. @param entries of the table of contents, for Word to number and find at its opening */
function childrenOf(
  { title, subject, front, blocks, isLetter = false }: WrittenDocument,
  width: number,
  entries?: readonly ContentsEntry[],
): FileChild[] {
  const writer = new Writer(isLetter, width);
  const contents = [
    new Paragraph({ text: 'Innehåll', style: 'TOCHeading' }),
    new TableOfContents('Innehåll', {
      hyperlink: true,
      headingStyleRange: '1-2',
      ...(entries ? { cachedEntries: entries, beginDirty: true } : {}),
    }),
  ];
  return [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: subject, style: 'Subtitle' }),
    ...writer.blocks(front),
    ...(isLetter ? [] : contents),
    ...writer.blocks(blocks),
  ];
}

const propertiesOf = ({ title, subject }: WrittenDocument) => ({
  title: `${title} – ${subject}`,
  subject,
  creator: 'Medskapa',
  lastModifiedBy: 'Medskapa',
});
const NUMBERING = { config: [...LISTS] };
/** What a sign such as ✓ is wide is guessed. */
const PAGE_NUMBERS = estimatePageNumbersWith({ guess: true });

/** In characters: pages of more take longer to reckon than a turn may, and are left for Word to number. */
const MOST_ESTIMATED = 120_000;
const isEstimated = ({ blocks }: WrittenDocument): boolean => JSON.stringify(blocks).length <= MOST_ESTIMATED;

const packed = (document: WrittenDocument, children: readonly FileChild[]): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      ...propertiesOf(document),
      styles: WORD_STYLES,
      numbering: NUMBERING,
      ...(isEstimated(document) ? { pageNumbers: PAGE_NUMBERS } : {}),
      sections: [
        {
          properties: {
            page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
          },
          headers: { default: headerOf(document.header) },
          children,
        },
      ],
    }),
  );

/** On the pages of a region's own template. */
async function patched(document: WrittenDocument, template: RegionTemplate, ownStyles: string): Promise<Uint8Array> {
  return patchDocument({
    outputType: 'nodebuffer',
    data: placedIn(template, ownStyles),
    patches: {
      [TEMPLATE_PLACE]: {
        type: PatchType.DOCUMENT,
        children: childrenOf(document, widthIn(template) ?? WIDTH, entriesOf(document.blocks)),
      },
    },
    keepOriginalStyles: false,
    numbering: NUMBERING,
    ...(isEstimated(document) ? { pageNumbers: PAGE_NUMBERS } : {}),
    properties: propertiesOf(document),
  });
}

/**
 * Writes a document. The same document, template and day give the same bytes.
 * @param day the day that it is dated
 * @param template whose pages and styles it gets
 */
export async function writeWord(
  document: WrittenDocument,
  day: LocalDate,
  template?: RegionTemplate,
): Promise<Uint8Array> {
  const tables = tablesOf([...document.front, ...document.blocks]);
  if (!template) return sameBytes(await packed(document, childrenOf(document, WIDTH)), { tables, day });
  const ownStyles = stylesIn(await packed(document, [new Paragraph('')]));
  const ids = styleIds(template, ownStyles);
  return sameBytes(await patched(document, template, ownStyles), { tables, day, styleIds: ids });
}
