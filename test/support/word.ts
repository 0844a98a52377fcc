import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A Word file read back, by its XML alone: what a person reads of it, and what a program does. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** @throws where it is not well-formed */
export function parsedXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: { ...attributes } as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void open.at(-1)?.children.push(text));
  parser.write(text).close();
  const [top] = elementsOf(root);
  if (!top) throw new Error('no element');
  return top;
}

export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.flatMap((child) => (typeof child === 'string' ? [] : [child]));

/** All elements of a name within another, in their order. */
export const within = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);

/** What is read of an element; a tab and a break are spaces. */
export function textOf(element: XmlElement): string {
  if (element.name === 'w:tab' || element.name === 'w:br') return ' ';
  if (element.name === 'w:t') return element.children.filter((child) => typeof child === 'string').join('');
  return elementsOf(element).map(textOf).join('');
}

/** Spaces as one types them. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

export interface WordFile {
  /** Each part by its name. */
  readonly parts: ReadonlyMap<string, string>;
  readonly body: XmlElement;
  /** Each table: its rows, the header first; a cell's paragraphs on lines of their own. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** "1 Mål", with its level. */
  readonly headings: readonly string[];
  /** What the paragraphs say that stand in no table. */
  readonly paragraphs: readonly string[];
}

const cellText = (cell: XmlElement): string => plain(within(cell, 'w:p').map(textOf).join('\n'));

export function readWord(bytes: Uint8Array): WordFile {
  const unpacked = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
  const parts = new Map(unpacked);
  const [body] = within(parsedXml(parts.get('word/document.xml') ?? ''), 'w:body');
  if (!body) throw new Error('no body');
  const outside = elementsOf(body).flatMap((each) =>
    each.name === 'w:p' ? [each] : each.name === 'w:sdt' ? within(each, 'w:p') : [],
  );
  const styleOf = (paragraph: XmlElement): string => within(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
  return {
    parts,
    body,
    tables: within(body, 'w:tbl').map((table) => within(table, 'w:tr').map((row) => within(row, 'w:tc').map(cellText))),
    headings: outside
      .filter((each) => /^Heading\d$/u.test(styleOf(each)))
      .map((each) => `${styleOf(each).slice(-1)} ${plain(textOf(each))}`),
    paragraphs: outside.map((each) => plain(textOf(each))),
  };
}
