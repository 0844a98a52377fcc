/** @long makes whole documents */

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { heading, text, type WrittenDocument } from '../../src/documents/blocks';
import { workHere } from '../../src/documents/document-work';
import { keepingWritten } from '../../src/documents/keep-written';
import { makeDocument } from '../../src/documents/make-document';
import { placedIn, readRegionTemplate, storedFault } from '../../src/documents/region-template';
import { workApart } from '../../src/documents/work-apart';
import { factsOf } from '../../src/domain/fact-set';
import type { MadeFile, WantedDocument } from '../../src/ports/documents';
import { samplePlan } from '../samples/sample';
import { memoryTools } from '../support/memory-stores';
import { LOGO, regionTemplate } from '../support/region-template';
import { readWord } from '../support/word';

/** A region's own template: its pages and styles are used, its sample text is not, and what is none is refused. */

let made: Uint8Array;
beforeAll(async () => {
  made = await documentOn(await regionTemplate(), { what: 'project-report' });
});

async function documentOn(bytes: Uint8Array, wanted: WantedDocument): Promise<Uint8Array> {
  return (await documentWith(wanted, undefined, bytes)).bytes;
}

const NAMED = 'region.dotx';

/** A document of a plan that names a template, or none, which is kept as it is given. */
async function documentWith(wanted: WantedDocument, stored?: Uint8Array, given?: Uint8Array): Promise<MadeFile> {
  const plan = { ...samplePlan('outcome.yaml'), ...(given ? {} : { documentTemplate: NAMED }) };
  const tools = {
    ...memoryTools([], () => new Date('2022-11-22T09:00:00Z')),
    plans: { snapshot: async () => ({ plan, planVersion: 1, facts: factsOf([]) }) },
    templates: { find: async (_: string, name: string) => (name === NAMED ? stored : undefined) },
  };
  const asker = { userId: 'u', pseudonym: 'p', roles: ['projektledare'], language: 'sv' } as const;
  return makeDocument(wanted, asker, tools, given);
}

test('its header and logo stand on the pages, its styles are used, and its own text is left out', () => {
  const { parts, paragraphs, tables } = readWord(made);
  const headers = [...parts].filter(([name]) => /^word\/header\d*\.xml$/u.test(name)).map(([, xml]) => xml);
  expect(headers.join()).toContain('Region Exempel');
  const logo = Object.entries(unzipSync(made)).filter(([name]) => name.startsWith('word/media/'));
  // Beside the report's own pictures.
  expect(logo.filter(([, content]) => Buffer.from(content).equals(LOGO))).toHaveLength(1);
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
  const own = await regionTemplate();
  const [first, second] = [await documentOn(own, wanted), await documentOn(own, wanted)];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test.each<[string, () => Promise<Uint8Array>, string]>([
  ['what is no package', async () => strToU8('hej'), 'not-word'],
  ['an empty file', async () => new Uint8Array(), 'not-word'],
  ['a workbook', () => regionTemplate((parts) => (parts['[Content_Types].xml'] = strToU8('<Types/>'))), 'not-word'],
  ['a template without styles', () => regionTemplate((parts) => delete parts['word/styles.xml']), 'not-word'],
  [
    // Each was looked for an end from, which a large file did not come to the end of.
    'one of sections without an end',
    () =>
      regionTemplate((parts) => {
        parts['word/document.xml'] = strToU8(`<w:document><w:body>${'<w:sectPr '.repeat(500_000)}`);
      }),
    'not-word',
  ],
  ['one with macros', () => regionTemplate((parts) => (parts['word/vbaProject.bin'] = new Uint8Array(3))), 'macros'],
  ['one that is huge', async () => new Uint8Array(10_000_001), 'too-large'],
  [
    'one that unpacks to much',
    () => regionTemplate((parts) => (parts['word/media/x.bmp'] = new Uint8Array(40_000_001))),
    'too-large',
  ],
])('%s is refused', async (_, make, fault) => {
  expect(readRegionTemplate(await make())).toEqual({ fault });
});

test('the one that the plan names is used where it is kept, and where it is not that is told', async () => {
  const wanted = { what: 'paper-form' } as const;
  const own = await regionTemplate();
  const [given, kept] = [await documentOn(own, wanted), await documentWith(wanted, own)];
  expect(Buffer.from(kept.bytes).equals(Buffer.from(given))).toBe(true);
  expect(kept).not.toHaveProperty('lacksTemplate');
  expect(await documentWith(wanted)).toMatchObject({ lacksTemplate: NAMED });
  expect(await documentWith(wanted, strToU8('hej'))).toMatchObject({ lacksTemplate: NAMED });
});

test('one of 2 MB is stored, and one that is larger is not', async () => {
  expect(storedFault(await regionTemplate())).toBeUndefined();
  expect(storedFault(strToU8('hej'))).toBe('not-word');
  const large = await regionTemplate((parts) => (parts['word/media/x.bin'] = randomBytes(2_000_001)));
  expect(large.byteLength).toBeGreaterThan(2_000_000);
  expect(storedFault(large)).toBe('too-large');
});

test('a style that the template has under another id is not added once more', async () => {
  const read = readRegionTemplate(await regionTemplate());
  if ('fault' in read) throw new Error(read.fault);
  const ours = '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>';
  const styles = strFromU8(unzipSync(placedIn(read, ours))['word/styles.xml'] ?? new Uint8Array());
  expect(styles.match(/w:name w:val="heading 1"/giu)).toHaveLength(1);
});

describe('a thread of its own', () => {
  const program = join(__dirname, '../support/work-thread.cjs');
  const some: WrittenDocument = {
    title: 'Rapport',
    subject: 'Litet projekt',
    header: 'Rapport',
    front: [],
    blocks: [heading(1, 'Mål'), text('Tre av fyra.'), { is: 'list', items: ['Ett', 'Två'], isNumbered: true }],
  };
  const DAY = '2022-11-22';

  test.each([
    ['', undefined],
    [' on a template', regionTemplate()],
  ])('writes the same bytes%s, and other things go on meanwhile', async (_, own) => {
    const template = await own;
    let went = 0;
    const timer = setInterval(() => (went += 1), 1);
    const apart = await workApart({ program }).write(some, DAY, template);
    clearInterval(timer);
    const here = await workHere.write(some, DAY, template);
    expect(apart.hasTemplate).toBe(template !== undefined);
    expect(Buffer.from(apart.bytes).equals(Buffer.from(here.bytes))).toBe(true);
    expect(went).toBeGreaterThan(1);
  });

  test('looks through a template, writes a plan, and does without a template that is none', async () => {
    const work = workApart({ program });
    expect(await work.faultOf(await regionTemplate())).toBeUndefined();
    expect(await work.faultOf(strToU8('hej'))).toBe('not-word');
    const plan = { plan: samplePlan(), version: 2, people: [] };
    const [apart, here] = [await work.planWorkbook(plan), await workHere.planWorkbook(plan)];
    expect(Buffer.from(apart).equals(Buffer.from(here))).toBe(true);
    expect((await work.write(some, DAY, strToU8('hej'))).hasTemplate).toBe(false);
  });

  test('tells what went wrong, and writes the next all the same', async () => {
    const { write } = workApart({ program });
    const wrong = write({ ...some, blocks: [{ is: 'table' } as never] }, DAY);
    const next = write(some, DAY);
    await expect(wrong).rejects.toThrow();
    expect((await next).bytes.byteLength).toBeGreaterThan(1000);
    const hurried = workApart({ program, workMs: 1 });
    await expect(hurried.write(some, DAY)).rejects.toThrow('took too long');
    expect(await hurried.faultOf(await regionTemplate())).toBe('too-large');
  });

  test('what was written is at hand while it is the same, and is written anew when it has failed', async () => {
    let written = 0;
    const work = keepingWritten({
      ...workHere,
      write: async (...given) => {
        written += 1;
        if (written === 1) throw new Error('of ours');
        return workHere.write(...given);
      },
    });
    await expect(work.write(some, DAY)).rejects.toThrow('of ours');
    const [first, same] = await Promise.all([work.write(some, DAY), work.write({ ...some }, DAY)]);
    expect([same === first, written]).toEqual([true, 2]);
    for (const [document, day, template] of [
      [{ ...some, subject: 'Större projekt' }, DAY],
      [some, '2022-11-23'],
      [some, DAY, await regionTemplate()],
    ] as const)
      expect((await work.write(document, day, template)).bytes).not.toEqual(first.bytes);
    expect(written).toBe(5);
  });
});
