import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(__dirname, '..', '..');
const workflows = join(root, '.github', 'workflows');
const text = readFileSync(join(workflows, 'ci.yml'), 'utf8');
const jobSchema = z.object({
  strategy: z.object({ matrix: z.object({ node: z.array(z.string()) }) }).optional(),
  container: z.string().optional(),
  steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })),
});
const workflow = z
  .object({
    on: z.record(z.string(), z.null()),
    permissions: z.record(z.string(), z.string()),
    jobs: z.object({ check: jobSchema, outside: jobSchema }),
  })
  .parse(parse(text));
const commands = (job: z.infer<typeof jobSchema>) => job.steps.flatMap(({ run }) => run ?? []);

test('runs on every push and pull request, and may only read', () => {
  expect(Object.keys(workflow.on)).toEqual(['push', 'pull_request']);
  expect(workflow.permissions).toEqual({ contents: 'read' });
});

test('runs the one command that everybody runs, on every Node version that is promised', () => {
  const { check } = workflow.jobs;
  expect(check.strategy?.matrix.node).toEqual(['20', '22', '24']);
  expect(check.container).toBe('node:$' + '{{ matrix.node }}-bookworm');
  expect(commands(check)).toEqual(['bash .ci/run']);
});

describe('Node', () => {
  const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
  const promised = workflow.jobs.check.strategy?.matrix.node ?? [];
  const deployed = /param nodeVersion string = '(\d+)-lts'/u.exec(read('infra', 'main.bicep'))?.[1] ?? '';

  test('is promised from the oldest on, and the others are what the suite is run on beside it', () => {
    const [oldest = '', ...others] = promised;
    const { engines } = z.object({ engines: z.object({ node: z.string() }) }).parse(JSON.parse(read('package.json')));
    expect(engines.node).toMatch(new RegExp(`^>=${oldest}\\.\\d+$`, 'u'));
    expect(read('README.md')).toContain(`You need Node.js ${engines.node.slice(2)} or later`);
    const fetched = [...read('.ci', 'nodes.mjs').matchAll(/(\d+): '(\d+)\.\d+\.\d+'/gu)];
    expect(fetched.map(([, major]) => major)).toEqual(others);
    expect(fetched.map(([, , major]) => major)).toEqual(others);
  });

  test('is the one that is deployed wherever something is checked or staged once', () => {
    expect(promised).toContain(deployed);
    expect(read('infra', 'resources.bicep')).toContain(`param nodeVersion string = '${deployed}-lts'`);
    const named = readdirSync(workflows).flatMap((name) => [
      ...read('.github', 'workflows', name).matchAll(/node-version: "(\d+)"/gu),
    ]);
    expect(named.map(([, version]) => version)).toEqual([deployed, deployed]);
    expect(read('.devcontainer', 'devcontainer.json')).toMatch(new RegExp(`"image": ".+-${deployed}"`, 'u'));
  });
});

test('audits what production installs, and holds infra/ to the compiler that .ci/run fetches', () => {
  expect(commands(workflow.jobs.outside)).toEqual([
    'npm audit --omit=dev',
    'node .ci/deprecated.mjs',
    'az bicep install --version v0.49.2',
    'npm run infra',
  ]);
  expect(readFileSync(join(__dirname, '..', '..', '.ci', 'bicep'), 'utf8')).toContain('\nversion=0.49.2\n');
});

describe.each(readdirSync(workflows))('%s', (name) => {
  const content = readFileSync(join(workflows, name), 'utf8');

  test('holds no secret, and may only read unless a job says more', () => {
    expect(content).not.toMatch(/secrets\./u);
    expect(z.object({ permissions: z.unknown() }).parse(parse(content)).permissions).toEqual({ contents: 'read' });
  });

  test('names each action by what it is, not by a tag that may be moved', () => {
    const used = [...content.matchAll(/uses: (.+)$/gmu)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) {
      expect(action).toMatch(/^(?:actions|github|azure)\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
    }
  });

  test('gives no words from outside to a shell', () => {
    const commands = [...content.matchAll(/run: (?:\|\n(?<block>(?: {10}.*\n?)+)|(?<line>.+))/gu)];
    for (const { groups } of commands) expect(groups?.block ?? groups?.line).not.toMatch(/\$\{\{/u);
  });
});

describe('a release', () => {
  const release = (tag: string, folder: string): string =>
    execFileSync(process.execPath, [join(root, '.ci', 'release.mjs'), tag, folder, '--only-notes'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

  test('is of the version that package.json says', () => {
    expect(() => release('v0.0.1', '/nowhere')).toThrow(`the tag is v0.0.1, and package.json says ${version}`);
  });

  test('has the notes that the changelog has of it, and none is made without', () => {
    const folder = mkdtempSync(join(tmpdir(), 'medskapa-release-'));
    try {
      const hasNotes = new RegExp(`^## ${version.replaceAll('.', '\\.')}\\b`, 'mu').test(
        readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
      );
      if (hasNotes) {
        release(`v${version}`, folder);
        expect(readFileSync(join(folder, 'notes.md'), 'utf8').trim()).not.toBe('');
      } else {
        expect(() => release(`v${version}`, folder)).toThrow(`CHANGELOG.md has no section "## ${version}"`);
        expect(readdirSync(folder)).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('the catalogue is told the version, the licence and the languages that there are', () => {
  const catalogue = z
    .object({
      softwareVersion: z.string(),
      legal: z.object({ license: z.string() }),
      description: z.record(z.string(), z.object({ shortDescription: z.string(), longDescription: z.string() })),
      localisation: z.object({ availableLanguages: z.array(z.string()) }),
    })
    .parse(parse(readFileSync(join(root, 'publiccode.yml'), 'utf8')));
  const { version, license } = z
    .object({ version: z.string(), license: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  expect(catalogue).toMatchObject({ softwareVersion: version, legal: { license } });
  expect(catalogue.localisation.availableLanguages).toEqual(Object.keys(catalogue.description));
  for (const { shortDescription, longDescription } of Object.values(catalogue.description)) {
    expect(shortDescription.length).toBeLessThanOrEqual(150);
    expect(longDescription.length).toBeGreaterThanOrEqual(150);
  }
});
