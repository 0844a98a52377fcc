import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** What is depended on: pinned, explained, and looked up where the network is. */

const ROOT = join(__dirname, '..');
const own = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    overrides: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
/**
 * Each override by its name in the records: what is overridden everywhere, or `user>used` where only one user gets it.
 */
const overrides = Object.fromEntries(
  Object.entries(own.overrides).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[name, value]]
      : Object.entries(value).map(([used, version]) => [`${name}>${used}`, version]),
  ),
);
const folder = join(ROOT, 'docs', 'decisions');
const decisions = readdirSync(folder)
  .filter((name) => /^\d{4}-/u.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

test('every version is exact', () => {
  const versions = [own.dependencies, own.devDependencies, overrides].flatMap((each) => Object.values(each));
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))).toEqual([]);
});

test.each(Object.keys(overrides))('the override of %s is explained in a decision record', (name) => {
  expect(decisions).toContain(`overrides.${name}`);
});

test.each(Object.keys(own.dependencies))('why production has %s is said in a decision record', (name) => {
  expect(decisions).toContain(name);
});

test('the record of an override that is gone is gone too', () => {
  const recorded = [...decisions.matchAll(/`overrides\.([^`\s]+)`/gu)].map(([, name]) => name ?? '');
  expect([...new Set(recorded)].sort()).toEqual(Object.keys(overrides).sort());
});

/** Licences that ask for no more than their text, which each package brings in its own folder. */
const PERMISSIVE = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Unlicense',
  'PSF-2.0',
]);

test('whatever production installs under a licence that asks for more is in the notice, which is deployed', () => {
  const lock = z
    .object({
      packages: z.record(z.string(), z.object({ dev: z.boolean().optional(), license: z.string().optional() })),
    })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
  const asking = Object.entries(lock.packages)
    .filter(([path, { dev, license }]) => path !== '' && !dev && license !== undefined)
    // A choice of licences is as permissive as the best of them.
    .filter(
      ([, { license = '' }]) =>
        !license
          .replace(/[()]/gu, '')
          .split(' OR ')
          .some((each) => PERMISSIVE.has(each)),
    )
    .map(([path]) => path.split('node_modules/').at(-1) ?? '');
  const notice = readFileSync(join(ROOT, 'NOTICE'), 'utf8');
  // What a package is built as for each machine is that package.
  const packages = [...new Set(asking.map((name) => name.replace(/^(@resvg\/resvg-js)-.*/u, '$1')))];
  expect(packages).toEqual([
    '@expo-google-fonts/source-sans-3',
    '@resvg/resvg-js',
    'date-holidays',
    'dictionary-en',
    'dictionary-sv',
  ]);
  for (const name of packages) expect(notice).toContain(`${name} (https://`);
});

describe('looking up what is deprecated', () => {
  let work: string;
  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), 'medskapa-lock-'));
  });
  afterEach(() => rmSync(work, { recursive: true, force: true }));

  // ours 1 → deep 1 (its own), given botbuilder → old 1 and deep 2 (at the top)
  const LOCK = {
    packages: {
      '': { dependencies: { ours: '1.0.0', botbuilder: '4.23.3' } },
      'node_modules/ours': { version: '1.0.0', dependencies: { deep: '^1.0.0' } },
      'node_modules/ours/node_modules/deep': { version: '1.0.0' },
      'node_modules/botbuilder': { version: '4.23.3', dependencies: { old: '^1.0.0', deep: '^2.0.0' } },
      'node_modules/old': { version: '1.0.0' },
      'node_modules/deep': { version: '2.0.0' },
    },
  };

  /** Runs the script against a registry that says these versions are deprecated. */
  async function lookUp(deprecated: readonly string[]): Promise<{ code: number; out: string; err: string }> {
    const asked: string[] = [];
    const registry = createServer((req, res) => {
      const what = decodeURIComponent(req.url ?? '').slice(1);
      asked.push(what);
      res.end(JSON.stringify(deprecated.includes(what) ? { deprecated: 'no longer kept' } : {}));
    });
    await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
    const lock = join(work, 'package-lock.json');
    writeFileSync(lock, JSON.stringify(LOCK));
    const env = {
      PATH: process.env.PATH,
      npm_config_registry: `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`,
    };
    const script = join(ROOT, '.ci', 'deprecated.mjs');
    const ran = await new Promise<{ code: number; out: string; err: string }>((resolve) => {
      execFile(process.execPath, [script, lock], { env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
    registry.closeAllConnections();
    await new Promise((resolve) => registry.close(resolve));
    expect(asked.sort()).toEqual(['deep/1.0.0', 'ours/1.0.0']);
    return ran;
  }

  test('what we chose is looked up, with what it brings, and the given libraries are not', async () => {
    expect(await lookUp(['old/1.0.0', 'deep/2.0.0', 'botbuilder/4.23.3'])).toMatchObject({ code: 0, err: '' });
  });

  test('what is deprecated is named, and the check fails', async () => {
    expect(await lookUp(['deep/1.0.0'])).toMatchObject({ code: 1, err: 'deep 1.0.0: no longer kept\n' });
  });

  test('the workflow runs it where the network is', () => {
    expect(readFileSync(join(ROOT, '.github', 'workflows', 'ci.yml'), 'utf8')).toContain(
      'run: node .ci/deprecated.mjs',
    );
  });
});
