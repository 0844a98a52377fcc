/** @long makes whole documents */

import { Document, Header, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { makeDocument } from '../../src/documents/make-document';
import { placedIn, readRegionTemplate } from '../../src/documents/region-template';
import { factsOf } from '../../src/domain/fact-set';
import type { WantedDocument } from '../../src/ports/documents';
import { samplePlan } from '../samples/sample';
import { memoryTools } from '../support/memory-stores';
import { readWord } from '../support/word';

/** A region's own template: its pages and styles are used, its sample text is not, and what is none is refused. */

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

type Parts = Record<string, Uint8Array>;

/** As a Swedish Word saves one: headings have Swedish ids, and styles that nothing uses are left out. */
async function template(change: (parts: Parts) => void = () => undefined): Promise<Uint8Array> {
  const logo = new ImageRun({ type: 'png', data: PNG, transformation: { width: 80, height: 40 } });
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

let made: Uint8Array;
beforeAll(async () => {
  made = await documentOn(await template(), { what: 'project-report' });
});

async function documentOn(bytes: Uint8Array, wanted: WantedDocument): Promise<Uint8Array> {
  const read = readRegionTemplate(bytes);
  if ('fault' in read) throw new Error(read.fault);
  const plan = samplePlan('outcome.yaml');
  const tools = {
    ...memoryTools([], () => new Date('2022-11-22T09:00:00Z')),
    plans: { snapshot: async () => ({ plan, planVersion: 1, facts: factsOf([]) }) },
  };
  const asker = { userId: 'u', pseudonym: 'p', roles: ['projektledare'], language: 'sv' } as const;
  return (await makeDocument(wanted, asker, tools, read)).bytes;
}

test('its header and logo stand on the pages, its styles are used, and its own text is left out', () => {
  const { parts, paragraphs, tables } = readWord(made);
  const headers = [...parts].filter(([name]) => /^word\/header\d*\.xml$/u.test(name)).map(([, xml]) => xml);
  expect(headers.join()).toContain('Region Exempel');
  const logo = Object.entries(unzipSync(made)).filter(([name]) => name.startsWith('word/media/'));
  // Beside the report's own pictures.
  expect(logo.filter(([, content]) => Buffer.from(content).equals(PNG))).toHaveLength(1);
  const document = parts.get('word/document.xml') ?? '';
  expect(document).toContain('<w:pStyle w:val="Rubrik1"/>');
  expect(document).not.toMatch(/w:val="Heading\d"/u);
  expect(document).toContain('w:left="2000"');
  expect(parts.get('word/styles.xml')).toContain('AA0000');
  expect(paragraphs.join()).not.toContain('Exempeltext i mallen');
  expect(tables.find((rows) => rows[0]?.[1] === 'Indikator')?.length).toBeGreaterThan(5);
  expect(parts.get('[Content_Types].xml')).not.toContain('template.main');
  // What it has no style for gets ours.
  const known = [...(parts.get('word/styles.xml') ?? '').matchAll(/w:styleId="([^"]*)"/gu)].map(([, id]) => id);
  const used = [...document.matchAll(/<w:(?:p|r)Style w:val="([^"]*)"/gu)].map(([, id]) => id);
  expect(used.filter((id) => !known.includes(id))).toEqual([]);
});

test('tables keep within its margins, and the contents list the headings by their numbers', () => {
  const { parts, paragraphs } = readWord(made);
  const widths = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:tblW [^>]*w:w="(\d+)"/gu)].map(([, w]) =>
    Number(w),
  );
  expect(Math.max(...widths)).toBe(11906 - 2 * 2000);
  expect(paragraphs.some((each) => each.trim().startsWith('4.3. Måluppfyllnad'))).toBe(true);
});

test('the same template gives the same bytes', async () => {
  const wanted = { what: 'decision-proposal', committee: 'laholm', decision: 'note' } as const;
  const own = await template();
  const [first, second] = [await documentOn(own, wanted), await documentOn(own, wanted)];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test.each<[string, () => Promise<Uint8Array>, string]>([
  ['what is no package', async () => strToU8('hej'), 'not-word'],
  ['an empty file', async () => new Uint8Array(), 'not-word'],
  ['a workbook', () => template((parts) => (parts['[Content_Types].xml'] = strToU8('<Types/>'))), 'not-word'],
  ['a template without styles', () => template((parts) => delete parts['word/styles.xml']), 'not-word'],
  ['one with macros', () => template((parts) => (parts['word/vbaProject.bin'] = new Uint8Array(3))), 'macros'],
  ['one that is huge', async () => new Uint8Array(10_000_001), 'too-large'],
  [
    'one that unpacks to much',
    () => template((parts) => (parts['word/media/x.bmp'] = new Uint8Array(40_000_001))),
    'too-large',
  ],
])('%s is refused', async (_, make, fault) => {
  expect(readRegionTemplate(await make())).toEqual({ fault });
});

test('a style that the template has under another id is not added once more', async () => {
  const read = readRegionTemplate(await template());
  if ('fault' in read) throw new Error(read.fault);
  const ours = '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>';
  const styles = strFromU8(unzipSync(placedIn(read, ours))['word/styles.xml'] ?? new Uint8Array());
  expect(styles.match(/w:name w:val="heading 1"/giu)).toHaveLength(1);
});
