import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { LocalDate } from '../domain/dates';
import type { Boxes, DocumentTable } from './blocks';

/** What is put right in a file that the library has made: what it draws by chance, and what it has no option for. */

/** The only time in the container, so that the same document is the same bytes whenever it is written. */
const MODIFIED = new Date(1980, 0, 1);

type TitledTable = Pick<DocumentTable | Boxes, 'title' | 'description'>;

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What screen readers tell of a table; the last of its properties, by the schema. */
function withTitles(body: string, tables: readonly TitledTable[]): string {
  let at = 0;
  return body.replace(/<\/w:tblPr>/gu, (end) => {
    const table = tables[at++];
    if (!table) return end;
    return `<w:tblCaption w:val="${xml(table.title)}"/><w:tblDescription w:val="${xml(table.description)}"/>${end}`;
  });
}

/** What the library draws by chance, and what it counts over all the documents that a process has made. */
const DRAWN = [
  { id: /(?<=rId)[\w-]{21}(?=")/gu, before: 'drawn' },
  { id: /(?<=_Toc)\d+/gu, before: '' },
  { id: /(?<=<w:bookmark(?:Start w:name="[^"]*"|End) w:id=")\d+/gu, before: '' },
  { id: /(?<=<wp:docPr id=")\d+/gu, before: '' },
] as const;

/** The same ids for the same document: counted in the order that they come in. */
function withCountedIds(parts: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return DRAWN.reduce(
    (all, { id: pattern, before }) => {
      const ids = new Map<string, string>();
      const counted = (id: string): string => {
        const known = ids.get(id) ?? `${before}${ids.size + 1}`;
        ids.set(id, known);
        return known;
      };
      return all.map(([name, content]) => [name, content.replace(pattern, counted)]);
    },
    parts.map(([name, content]): readonly [string, string] => [name, content]),
  );
}

const LANGUAGE = '<dc:language>sv-SE</dc:language>';

const dated = (core: string, day: LocalDate): string =>
  core
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/gu, `$1${day}T00:00:00Z`)
    .replace(/<dc:language>[^<]*<\/dc:language>/gu, '')
    .replace('</cp:coreProperties>', `${LANGUAGE}</cp:coreProperties>`);

/** What a template has other ids for than we have is called by its ids. */
const withStyleIds = (body: string, ids: ReadonlyMap<string, string>): string =>
  body.replace(
    /(<w:(?:p|r)Style w:val=")([^"]*)(?=")/gu,
    (_, before: string, id: string) => `${before}${ids.get(id) ?? id}`,
  );

/** How a file that the library has made is finished. */
interface Finish {
  readonly tables: readonly TitledTable[];
  readonly day: LocalDate;
  /** The ids that a template has for our styles. */
  readonly styleIds?: ReadonlyMap<string, string>;
}

const isXml = (name: string): boolean => /\.(?:xml|rels)$/u.test(name);

/** The same file for the same document and day, with the titles of its tables. */
export function sameBytes(made: Uint8Array, { tables, day, styleIds = new Map() }: Finish): Uint8Array {
  const unpacked = Object.entries(unzipSync(made));
  const texts = unpacked.filter(([name]) => isXml(name)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const finished = withCountedIds(texts).map(([name, content]): [string, Uint8Array] => {
    if (name === 'word/document.xml') return [name, strToU8(withStyleIds(withTitles(content, tables), styleIds))];
    return [name, strToU8(name === 'docProps/core.xml' ? dated(content, day) : content)];
  });
  const pictures = unpacked.filter(([name]) => !isXml(name));
  return zipSync(Object.fromEntries([...finished, ...pictures]), { mtime: MODIFIED });
}
