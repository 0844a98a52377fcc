import { Document, Header, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A region's own Word template, made as Word makes one. */

export const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

type Parts = Record<string, Uint8Array>;

/** As a Swedish Word saves one: headings have Swedish ids, and styles that nothing uses are left out. */
export async function regionTemplate(change: (parts: Parts) => void = () => undefined): Promise<Uint8Array> {
  const logo = new ImageRun({ type: 'png', data: LOGO, transformation: { width: 80, height: 40 } });
  const packed = await Packer.toBuffer(
    new Document({
      styles: { default: { heading1: { run: { color: 'AA0000' } } } },
      sections: [
        {
          properties: { page: { size: { width: 11906, height: 16838 }, margin: { left: 2000, right: 2000 } } },
          headers: {
            default: new Header({ children: [new Paragraph({ children: [logo, new TextRun('Region Exempel')] })] }),
          },
          children: [new Paragraph({ text: 'Exempeltext i mallen', heading: HeadingLevel.HEADING_1 })],
        },
      ],
    }),
  );
  const parts: Parts = unzipSync(packed);
  const edit = (name: string, from: RegExp | string, to: string): void => {
    parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replaceAll(from, to));
  };
  for (const name of ['word/styles.xml', 'word/document.xml']) edit(name, /"Heading(?=\d")/gu, '"Rubrik');
  edit('[Content_Types].xml', 'document.main+xml', 'template.main+xml');
  change(parts);
  return zipSync(parts);
}
