import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What documents link to is there, and a link named after something in a file of ours leads to where it is declared.
 */

const ROOT = join(__dirname, '..');
const documents = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

interface Link {
  readonly document: string;
  readonly label: string;
  readonly path: string;
}
const links: Link[] = documents.flatMap((document) =>
  [...readFileSync(join(ROOT, document), 'utf8').matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/gu)].flatMap(
    ([, label = '', target = '']) => {
      const [path = ''] = target.split('#');
      return path === '' || /^[a-z]+:/u.test(path) ? [] : [{ document, label, path: join(dirname(document), path) }];
    },
  ),
);

test('every link within the repository leads to something', () => {
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([]);
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
