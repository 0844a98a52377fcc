/** @long makes whole documents */

import { posix } from 'node:path';
import { samplePlan } from '../samples/sample';
import { madeDocument } from '../support/made-documents';
import { planned, smallPlan } from '../support/small-plan';
import { elementsOf, parsedXml, readWord, textOf, type WordFile, within, type XmlElement } from '../support/word';
import { WORD_ORDER } from '../support/word-order';

/** What makes a file a Word file that opens without a question, and that everybody can read. */

const plan = samplePlan('outcome.yaml', 'dialogues.yaml');
const full = () => madeDocument({ what: 'project-report' }, { plan, dialogues: plan.dialogues });
const FILES: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['the report of the sample', full],
  [
    'an interim report',
    () =>
      madeDocument(
        { what: 'interim-report', from: '2021-09-01', to: '2021-09-30' },
        { plan, dialogues: plan.dialogues },
      ),
  ],
  [
    'a decision proposal',
    () =>
      madeDocument(
        { what: 'decision-proposal', committee: 'halmstad', decision: 'note' },
        { plan, dialogues: plan.dialogues },
      ),
  ],
  ['the dialogue form on paper', () => madeDocument({ what: 'paper-form' }, { plan })],
  [
    'the report of a plan with hardly anything in it',
    () => madeDocument({ what: 'project-report' }, { plan: smallPlan() }),
  ],
];

const xmlOf = (file: WordFile, part: string): XmlElement => parsedXml(file.parts.get(part) ?? '');
const everyElement = (element: XmlElement): XmlElement[] => [element, ...elementsOf(element).flatMap(everyElement)];
const valOf = (element: XmlElement | undefined): string => element?.attributes['w:val'] ?? '';
const isOrdered = (name: string): name is keyof typeof WORD_ORDER => name in WORD_ORDER;

const longestWord = (title: string): number => Math.max(...title.split(' ').map(({ length }) => length));

describe.each(FILES)('%s', (_, make) => {
  let file: WordFile;
  beforeAll(async () => {
    file = readWord(await make());
  });

  test('is well-formed, and each part has what it holds in the order of the schema', () => {
    const texts = [...file.parts].filter(([part]) => /\.(?:xml|rels)$/u.test(part));
    const wrong = texts.flatMap(([part, content]) =>
      everyElement(parsedXml(content)).flatMap((element) => {
        if (!isOrdered(element.name)) return [];
        const order: readonly string[] = WORD_ORDER[element.name]
          .split(' ')
          .map((each) => (each === 'any' ? '*' : `w:${each.replace('w:', '')}`));
        const at = elementsOf(element).map(({ name }) => order.indexOf(name) + (order.includes(name) ? 1 : 0));
        // What may come in any order stands before the rest.
        const isRight = order[0] === '*' ? at.slice(0, -1).every((each) => each <= 0) : at.every((each) => each > 0);
        const inTurn =
          ['w:tc', 'w:tr'].includes(element.name) || at.every((each, n) => n === 0 || (at[n - 1] ?? 0) <= each);
        return isRight && inTurn ? [] : [`${part} ${element.name}: ${elementsOf(element).map(({ name }) => name)}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('has a type for each part, and every relationship leads to one', () => {
    const types = everyElement(xmlOf(file, '[Content_Types].xml'));
    const known = new Set(types.flatMap(({ attributes }) => attributes.PartName ?? []));
    const endings = new Set(types.flatMap(({ attributes }) => attributes.Extension ?? []));
    const parts = [...file.parts.keys()].filter((name) => name !== '[Content_Types].xml');
    expect(parts.filter((name) => !known.has(`/${name}`) && !endings.has(name.split('.').at(-1) ?? ''))).toEqual([]);
    for (const name of parts.filter((each) => each.endsWith('.rels'))) {
      const folder = posix.dirname(posix.dirname(name));
      const relations = elementsOf(xmlOf(file, name));
      const ids = relations.map(({ attributes }) => attributes.Id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { attributes } of relations.filter((each) => each.attributes.TargetMode !== 'External'))
        expect(file.parts.has(posix.join(folder, attributes.Target ?? ''))).toBe(true);
      const source = posix.join(folder, posix.basename(name, '.rels'));
      const used = [...(file.parts.get(source) ?? '').matchAll(/r:(?:id|embed)="([^"]*)"/gu)].map(([, id]) => id);
      expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  test('says in which language it is, what it is called and when it was made', () => {
    expect(file.parts.get('word/styles.xml')).toContain('<w:lang w:val="sv-SE"');
    const core = file.parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:language>sv-SE</dc:language>');
    expect(core).toMatch(
      /<dc:title>(?:Projektredovisning|Delrapport|Beslutsförslag|Dokumentation av dialog) – .+<\/dc:title>/u,
    );
    expect(core.match(/2022-11-22T00:00:00Z/gu)).toHaveLength(2);
  });

  test('has no paragraph that is only room, and no cell without a word', () => {
    // The end of the table of contents is a paragraph that nothing is shown of.
    const isField = (paragraph: XmlElement): boolean =>
      [...within(paragraph, 'w:fldChar'), ...within(paragraph, 'w:drawing')].length > 0;
    expect(within(file.body, 'w:p').filter((each) => textOf(each).trim() === '' && !isField(each))).toEqual([]);
    expect(file.tables.flat(2).filter((cell) => cell.trim() === '')).toEqual([]);
  });

  test('has headings by Word’s own styles, none of them passed over, and a table of contents with each', () => {
    const levels = file.headings.map((each) => Number(each[0]));
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
    const styles = within(xmlOf(file, 'word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']);
    const used = within(file.body, 'w:pStyle').map(valOf);
    expect(used.filter((id) => !styles.includes(id))).toEqual([]);
    const contents = within(file.body, 'w:p').filter((each) => /^TOC\d$/u.test(valOf(within(each, 'w:pStyle')[0])));
    const titles = contents.map((each) =>
      textOf(each)
        .trim()
        .replace(/^[\d.]+ |\s*\d+$/gu, ''),
    );
    const shown = file.headings.filter((each) => Number(each[0]) <= 2).map((each) => each.slice(2));
    // A document of few pages has none.
    if (contents.length > 0) expect(titles).toEqual(shown);
  });

  test('tells of each table what it is, and repeats its first row on each page', () => {
    for (const table of within(file.body, 'w:tbl')) {
      expect(valOf(within(table, 'w:tblCaption')[0])).not.toBe('');
      expect(valOf(within(table, 'w:tblDescription')[0])).not.toBe('');
      // Boxes to write in by hand are no rows under a head.
      if (/Rutor att skriva i/u.test(valOf(within(table, 'w:tblDescription')[0]))) continue;
      const heads = within(table, 'w:tr').map((row) => within(row, 'w:tblHeader').length);
      expect(heads).toEqual([1, ...heads.slice(1).map(() => 0)]);
      // Cells that are put together are hard to follow in a screen reader.
      expect([...within(table, 'w:gridSpan'), ...within(table, 'w:vMerge')]).toEqual([]);
      const widths = within(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      expect(widths.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(11906 - 2 * 1247);
      // No word of a heading is cut: a bold letter of 9.5 points is at most about 96 twentieths of a point wide.
      const [head] = within(table, 'w:tr');
      const titles = head ? within(head, 'w:tc').map(textOf) : [];
      const cut = titles.filter((title, at) => (widths[at] ?? 0) - 120 < longestWord(title) * 96);
      expect(cut).toEqual([]);
    }
  });

  test('is read in the order that it is seen: nothing floats, and a table’s cells come row by row', () => {
    for (const name of ['wp:anchor', 'w:txbxContent', 'w:framePr', 'w:cols', 'w:bidiVisual', 'w:textDirection'])
      expect(within(file.body, name)).toEqual([]);
    // The title first, then what stands under it.
    expect(valOf(within(file.body, 'w:pStyle')[0])).toBe('Title');
  });

  test('tells of each picture what it shows, with its figures', () => {
    for (const { attributes } of within(file.body, 'wp:docPr')) expect(attributes.descr).toMatch(/\d/u);
  });

  test('marks each place to write in with a prompt, under an id of its own', () => {
    const gaps = within(file.body, 'w:sdt').filter((each) => within(each, 'w:showingPlcHdr').length > 0);
    const ids = gaps.map((each) => valOf(within(each, 'w:id')[0]));
    expect(new Set(ids).size).toBe(ids.length);
    for (const each of gaps) {
      expect(valOf(within(each, 'w:alias')[0])).not.toBe('');
      expect(textOf(each)).toMatch(/^\[.+\]$/u);
    }
  });

  test('has the page it is and how many there are on each page', () => {
    const [header = ''] = [...file.parts].filter(([name]) => /header\d\.xml$/u.test(name)).map(([, each]) => each);
    expect(header).toMatch(/PAGE.*\(.*NUMPAGES.*\)/su);
  });
});

test('the same store and day give the same bytes', async () => {
  const [first, second] = [await full(), await full()];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test('the pages of a very long document are left for Word to number', async () => {
  const outcome = 'Ett långt utfall. '.repeat(20);
  const activities = Array.from({ length: 350 }, (_, n) => planned(`a-${n}`, { outcome, state: 'done' }));
  const long = readWord(await madeDocument({ what: 'project-report' }, { plan: smallPlan({ activities }) }));
  expect(long.parts.get('word/document.xml')).toMatch(/TOC [^<]*<\/w:instrText>/u);
  expect(long.parts.get('word/document.xml')).toContain('w:dirty="true"');
  const short = readWord(await madeDocument({ what: 'project-report' }, { plan: smallPlan() }));
  expect(short.parts.get('word/document.xml')).not.toContain('w:dirty="true"');
});
