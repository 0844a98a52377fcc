import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { z } from 'zod';

/** The rooms of src/ and who may know whom. The rules are in .dependency-cruiser.cjs; this holds that they bite. */

const ROOT = join(__dirname, '..');
const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

const Cruise = z.object({
  modules: z.array(
    z.object({ source: z.string(), dependencies: z.array(z.object({ module: z.string(), resolved: z.string() })) }),
  ),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});
type Cruise = z.infer<typeof Cruise>;

/** Cruises `src` in a folder by the project's rules. */
function cruise(folder: string): Promise<Cruise> {
  const args = [CRUISER, 'src', '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      // It exits with the number of violations, so only an answer that is none is a failure.
      if (stdout.trim() === '') reject(new Error(`dependency-cruiser gave no answer: ${stderr}`, { cause: error }));
      else resolve(Cruise.parse(JSON.parse(stdout)));
    });
  });
}

const violationsOf = ({ summary }: Cruise): string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();

/**
 * What stands in the source as imported, types too, and was not cruised: "file module". The rules cannot hold what they
 * do not see, as a type written `import('…').Name`. Read without a parser.
 */
function unseenBy({ modules }: Cruise, folder: string): string[] {
  const seen = new Set(
    modules.flatMap(({ source, dependencies }) => dependencies.map(({ module }) => `${source} ${module}`)),
  );
  const imports = /(?:^|\s)(?:from|import)\s*'([^'\n]+)'|\b(?:import|require)\(\s*['"`]([^'"`\n]+)/gm;
  return readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.split(sep).join('/')}`)
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [...text.matchAll(imports)].map(
        ([, from, called]) => `${file} ${(from ?? called ?? '').replace(/^node:/, '')}`,
      );
    })
    .filter((named) => !seen.has(named));
}

let copy: string;
let now: Cruise;
beforeAll(async () => {
  now = await cruise(ROOT);
  copy = mkdtempSync(join(tmpdir(), 'medskapa-rooms-'));
  for (const name of ['src', 'package.json']) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('every room knows its neighbours only, and nothing escapes the rules’ eye', () => {
  expect(violationsOf(now)).toEqual([]);
  expect(unseenBy(now, ROOT)).toEqual([]);
});

test('a wrong import is found, whichever way it is written', async () => {
  const write = (file: string, text: string): void => writeFileSync(join(copy, 'src', file), text);
  appendFileSync(join(copy, 'src/domain/dates.ts'), "\nexport type { Reply } from '../turns/reply';\n");
  write('text/wrong.ts', "import type { Activity } from 'botbuilder';\nexport type Wrong = Activity;\n");
  write('questions/wrong.ts', "export { importPlan } from '../planning/import-plan';\n");
  write('questions/reads.ts', "import { readFileSync } from 'node:fs';\nexport const reads = readFileSync;\n");
  write('collect/wrong.ts', "export const wrong = () => import('@azure/data-tables');\n");
  write('cards/wrong.ts', "export * from '../teams/sender';\n");
  write('storage/wrong.ts', "import type { Answer } from '../answers/view';\nexport type Wrong = Answer;\n");
  write('teams/wrong.ts', "import { Table } from '../storage/table';\nexport const wrong = Table;\n");
  write('teams/message-wrong.ts', "import type { Activity } from 'botbuilder';\nexport type Wrong = Activity;\n");
  write('commands/wrong.ts', "import restify = require('restify');\nexport const wrong = restify;\n");
  write('domain/one.ts', "import { two } from './two';\nexport const one = (): number => two();\n");
  write('domain/two.ts', "import { one } from './one';\nexport const two = (): number => one();\n");
  write('wrong.ts', "export { default } from 'azurite';\n");
  write('log-wrong.ts', "export type Hidden = import('botbuilder').Activity;\n");

  const found = await cruise(copy);
  const fresh = violationsOf(found)
    .map((violation) => violation.replace(/→ .*node_modules\/(@[^/]+\/[^/]+|[^/]+)\/.*/, '→ $1'))
    .filter((violation) => !violationsOf(now).includes(violation));
  expect(fresh).toEqual([
    'cards-knows-its-neighbours-only: src/cards/wrong.ts → src/teams/sender.ts',
    'collect-knows-its-neighbours-only: src/collect/wrong.ts → @azure/data-tables',
    'domain-knows-its-neighbours-only: src/domain/dates.ts → src/turns/reply.ts',
    'no-circle: src/domain/one.ts → src/domain/two.ts',
    'nothing-from-development: src/wrong.ts → azurite',
    'only-storage-may: src/collect/wrong.ts → @azure/data-tables',
    'only-teams-may: src/commands/wrong.ts → restify',
    'only-teams/sdk-may: src/teams/message-wrong.ts → botbuilder',
    'only-teams/sdk-may: src/text/wrong.ts → botbuilder',
    'questions-knows-its-neighbours-only: src/questions/wrong.ts → src/planning/import-plan.ts',
    'questions-read-files-in-one-place: src/questions/reads.ts → fs',
    'storage-knows-its-neighbours-only: src/storage/wrong.ts → src/answers/view.ts',
    'teams-knows-its-neighbours-only: src/teams/wrong.ts → src/storage/table.ts',
    'text-knows-its-neighbours-only: src/text/wrong.ts → botbuilder',
  ]);
  expect(unseenBy(found, copy)).toEqual(['src/log-wrong.ts botbuilder']);
});
