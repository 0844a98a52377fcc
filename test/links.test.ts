import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What documents link to is there, and a link named after something in a file of ours leads to where it is declared.
 */

const ROOT = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
/** What is made or installed has links of its own. */
const NOT_OURS = ['node_modules', 'dist', '.git', '.artifacts', '.azurite', '.deploy', 'build', 'coverage'];
const documentsIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.includes(entry.name) ? [] : documentsIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
const documents = documentsIn('.');

/** A document without what is shown as it is written, where nothing is a link or a heading. */
const withoutCode = (document: string): string => read(document).replace(/^(```|~~~)[\s\S]*?^\1/gmu, '');

/** What GitHub makes of a heading, so that it can be linked to: each the same again gets a number. */
function anchorsOf(document: string): string[] {
  const seen = new Map<string, number>();
  return [...withoutCode(document).matchAll(/^#{1,6} +(.+?) *#*$/gmu)].map(([, heading = '']) => {
    const plain = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1').toLowerCase();
    const slug = plain.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
}

interface Link {
  readonly document: string;
  readonly label: string;
  readonly path: string;
  readonly anchor: string | undefined;
}
/** Links and pictures, in brackets or as HTML; `[label](<path with spaces>)` too. */
const LINK = /\[((?:[^[\]]|\[[^\]]*\])*)\]\(<?([^)>\s]+)>?(?: "[^"]*")?\)|<(?:img|a)\b[^>]*?\b(?:src|href)="([^"]+)"/gu;
const targetsIn = (document: string): { readonly label: string; readonly target: string }[] =>
  [...withoutCode(document).matchAll(LINK)].flatMap(([, label = '', target, inHtml]) => [
    { label, target: target ?? inHtml ?? '' },
    // A picture that is itself a link.
    ...[...label.matchAll(/\]\(([^)\s]+)/gu)].map(([, inner = '']) => ({ label: '', target: inner })),
  ]);
const links: Link[] = documents.flatMap((document) =>
  targetsIn(document).flatMap(({ label, target }) => {
    if (/^[a-z]+:/u.test(target)) return [];
    const [path = '', anchor] = target.split('#');
    return [{ document, label, path: path === '' ? document : join(dirname(document), decodeURI(path)), anchor }];
  }),
);

test('every link and every picture within the repository leads to something', () => {
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter(({ path }) => /\.(?:png|svg)$/u.test(path)).length).toBeGreaterThan(5);
  expect(links.filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('every link to a part of a document leads to a heading of it', () => {
  const parts = links.filter(({ path, anchor }) => anchor !== undefined && path.endsWith('.md'));
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.filter(({ path, anchor = '' }) => !anchorsOf(path).includes(decodeURI(anchor)))).toEqual([]);
});

test('every document for readers stands in the one index', () => {
  const index = join('docs', 'README.md');
  const listed = links.filter(({ document }) => document === index).map(({ path }) => path);
  const wanted = documents.filter((document) => /^docs\/(?!decisions\/)/u.test(document) && document !== index);
  expect(wanted.length).toBeGreaterThan(15);
  expect(wanted.filter((document) => !listed.includes(document))).toEqual([]);
});

test('every picture of a guide is shown by one', () => {
  const shown = links.map(({ path }) => path);
  const folder = join('docs', 'guider', 'bilder');
  const pictures = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.png'));
  expect(pictures.filter((name) => !shown.includes(join(folder, name)))).toEqual([]);
});

const declares = (path: string, name: string): boolean =>
  new RegExp(`^(?:export )?(?:async )?(?:function|const|class|interface|type) ${name}\\b`, 'mu').test(
    readFileSync(join(ROOT, path), 'utf8'),
  );

test('a link named after a function, a class or a type leads to where it is declared', () => {
  const named = links.flatMap((link) => {
    const name = /^`(\w+)`$/u.exec(link.label)?.[1];
    return name && link.path.startsWith('src/') ? [{ ...link, name }] : [];
  });
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ path, name }) => existsSync(join(ROOT, path)) && !declares(path, name))).toEqual([]);
});
