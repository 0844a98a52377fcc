import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { TemplateFault } from '../ports/documents';

/**
 * A region's own Word template (.dotx): its styles, headers and logo are used, and what its pages hold is left out.
 * Swedish templates have ids of their own for Word's styles ("Rubrik1"), which are known by their names.
 */

/** A template that can be written in: its parts by their names. */
export interface RegionTemplate {
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** In bytes, packed and unpacked. */
const MOST_PACKED = 10_000_000;
const MOST_UNPACKED = 40_000_000;
const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const TYPES = '[Content_Types].xml';
/** What the document's own content takes the place of. */
export const TEMPLATE_PLACE = 'medskapa';

const textIn = (parts: ReadonlyMap<string, Uint8Array>, name: string): string =>
  strFromU8(parts.get(name) ?? strToU8(''));

/** Reads a template, or says why it is none. */
export function readRegionTemplate(bytes: Uint8Array): RegionTemplate | { readonly fault: TemplateFault } {
  if (bytes.byteLength > MOST_PACKED) return { fault: 'too-large' };
  let unpacked = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return unpacked <= MOST_UNPACKED;
      },
    });
    if (unpacked > MOST_UNPACKED) return { fault: 'too-large' };
    const parts = new Map(Object.entries(files));
    if ([...parts.keys()].some((name) => /vbaProject/iu.test(name))) return { fault: 'macros' };
    const types = textIn(parts, TYPES);
    const isWord = /wordprocessingml\.(?:template|document)\.main\+xml/u.test(types);
    return isWord && parts.has(DOCUMENT) && parts.has(STYLES) && sectionOf(textIn(parts, DOCUMENT)) !== undefined
      ? { parts }
      : { fault: 'not-word' };
  } catch {
    return { fault: 'not-word' };
  }
}

/** What is stored with a project: letterheads with their logo take a part of it. */
const MOST_STORED = 2_000_000;

/** Why a template is not stored; undefined where it may be. */
export function storedFault(bytes: Uint8Array): TemplateFault | undefined {
  const read = readRegionTemplate(bytes);
  if ('fault' in read) return read.fault;
  return bytes.byteLength > MOST_STORED ? 'too-large' : undefined;
}

/** The page that a template sets: its size, its margins and its headers. */
function sectionOf(document: string): string | undefined {
  const last = Math.max(...[...'> /\n\r\t'].map((after) => document.lastIndexOf(`<w:sectPr${after}`)));
  return last < 0 ? undefined : /^<w:sectPr[^>]*\/>|^<w:sectPr[\s>].*?<\/w:sectPr>/su.exec(document.slice(last))?.[0];
}

const STYLE = /<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/gsu;
const nameIn = (style: string): string => (/<w:name w:val="([^"]*)"/u.exec(style)?.[1] ?? '').toLowerCase();

/** A template as a document with a place for what is written, and with the styles that it lacks. */
export function placedIn({ parts }: RegionTemplate, ownStyles: string): Uint8Array {
  const styles = textIn(parts, STYLES);
  const known = new Set([...styles.matchAll(STYLE)].map(([style]) => nameIn(style)));
  const missing = [...ownStyles.matchAll(STYLE)].map(([style]) => style).filter((style) => !known.has(nameIn(style)));
  const document = textIn(parts, DOCUMENT);
  const body = `<w:body><w:p><w:r><w:t>{{${TEMPLATE_PLACE}}}</w:t></w:r></w:p>${sectionOf(document) ?? ''}</w:body>`;
  const written = new Map(parts);
  written.set(STYLES, strToU8(styles.replace('</w:styles>', `${missing.join('')}</w:styles>`)));
  written.set(DOCUMENT, strToU8(document.replace(/<w:body>.*<\/w:body>/su, () => body)));
  written.set(TYPES, strToU8(textIn(parts, TYPES).replace('template.main+xml', 'document.main+xml')));
  return zipSync(Object.fromEntries(written));
}

/** The ids that a template has for styles that are called as ours: "Heading1" is "Rubrik1" in Swedish. */
export function styleIds({ parts }: RegionTemplate, ownStyles: string): ReadonlyMap<string, string> {
  const byName = new Map([...textIn(parts, STYLES).matchAll(STYLE)].map(([style, id = '']) => [nameIn(style), id]));
  return new Map(
    [...ownStyles.matchAll(STYLE)].flatMap(([style, id = '']): [string, string][] => {
      const theirs = byName.get(nameIn(style));
      return theirs === undefined || theirs === id ? [] : [[id, theirs]];
    }),
  );
}

/** The styles of a file that the library has made. */
export const stylesIn = (made: Uint8Array): string => textIn(new Map(Object.entries(unzipSync(made))), STYLES);

const sizeIn = (section: string, name: string, attribute: string): number =>
  Number(new RegExp(`<w:${name}\\b[^>]*\\bw:${attribute}="(\\d+)"`, 'u').exec(section)?.[1] ?? Number.NaN);

/** What a template leaves between its margins, in twentieths of a point; undefined where it does not say. */
export function widthIn({ parts }: RegionTemplate): number | undefined {
  const section = sectionOf(textIn(parts, DOCUMENT)) ?? '';
  const width = sizeIn(section, 'pgSz', 'w') - sizeIn(section, 'pgMar', 'left') - sizeIn(section, 'pgMar', 'right');
  return width > 0 ? width : undefined;
}
