import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  ExternalHyperlink,
  type FileChild,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
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
import type { Blank, Block, DocumentCell, DocumentRow, DocumentTable, WrittenDocument } from './blocks';
import { gapParagraph, gapRun } from './content-control';
import { sameBytes } from './last-pass';
import { BULLETS, HEADINGS, LISTS, NUMBERS, TABLE_TEXT, WORD_STYLES } from './word-styles';

/** A document as a Word file. */

const PAGE = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
const MARGIN = convertMillimetersToTwip(22);
/** Between the margins, in twentieths of a point. */
const WIDTH = PAGE.width - 2 * MARGIN;
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' } as const;
const SHADED = { fill: 'E7ECF4' } as const;

/** Room above what comes after a table. */
const AFTER_TABLE = { spacing: { before: 160 } } as const;

/** Writes what a document is made of, counting its places to write in and its lists. */
class Writer {
  private gaps = 0;
  private lists = 0;

  constructor(private readonly isLetter: boolean) {}

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
      case 'table':
        return [this.table(block)];
    }
  }

  private fact(label: string, value: string | Blank, how: Pick<IParagraphOptions, 'spacing'>): Paragraph {
    const shown = new TextRun({ text: `${label}: `, bold: true });
    if (typeof value === 'string') return new Paragraph({ ...how, children: [shown, new TextRun(value)] });
    const paragraph = new Paragraph({ ...how, children: [shown] });
    paragraph.addChildElement(gapRun(value, ++this.gaps));
    return paragraph;
  }

  private table({ columns, rows }: DocumentTable): Table {
    const widths = columns.map(({ width }) => Math.round((WIDTH * width) / 100));
    const head: DocumentRow = { cells: columns.map(({ heading }) => ({ lines: [heading] })) };
    const row = (of: DocumentRow, isHead: boolean): TableRow =>
      new TableRow({
        ...(isHead ? { tableHeader: true } : {}),
        cantSplit: true,
        children: of.cells.map(
          (cell, at) =>
            new TableCell({
              width: { size: widths[at] ?? 0, type: WidthType.DXA },
              margins: { top: 50, bottom: 30, left: 90, right: 90 },
              ...(isHead || of.isSum ? { shading: SHADED } : {}),
              children: this.cell(cell, isHead || of.isSum === true, columns[at]?.isFigures === true),
            }),
        ),
      });
    return new Table({
      width: { size: WIDTH, type: WidthType.DXA },
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

const tablesOf = (blocks: readonly Block[]): DocumentTable[] =>
  blocks.flatMap((block) => (block.is === 'table' ? [block] : []));

/**
 * Writes a document. The same document and day give the same bytes.
 * @param day the day that it is dated
 */
export async function writeWord(document: WrittenDocument, day: LocalDate): Promise<Uint8Array> {
  const { title, subject, header, front, blocks, isLetter = false } = document;
  const writer = new Writer(isLetter);
  const contents = [
    new Paragraph({ text: 'Innehåll', style: 'TOCHeading' }),
    new TableOfContents('Innehåll', { hyperlink: true, headingStyleRange: '1-2' }),
  ];
  const file = new Document({
    title: `${title} – ${subject}`,
    subject,
    creator: 'Medskapa',
    lastModifiedBy: 'Medskapa',
    styles: WORD_STYLES,
    numbering: { config: [...LISTS] },
    // What a sign such as ✓ is wide is guessed.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        headers: { default: headerOf(header) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: subject, style: 'Subtitle' }),
          ...writer.blocks(front),
          ...(isLetter ? [] : contents),
          ...writer.blocks(blocks),
        ],
      },
    ],
  });
  const made = await Packer.toBuffer(file);
  return sameBytes(made, tablesOf([...front, ...blocks]), day);
}
