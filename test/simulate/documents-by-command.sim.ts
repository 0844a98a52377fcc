import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchStorage, startBenchStorage } from '../bench/bench-server';
import { sum } from '../bench/figures';
import { samplePlan } from '../samples/sample';
import { layFacts } from '../support/laid-facts';
import { dist, run } from '../support/processes';

/**
 * A part of `npm run bench:documents`: the most memory that the built command takes to write files of many dialogues in
 * Azurite, beside the same command of a store that has the plan alone. `DIALOGUES` for another number, `WHOLE` for how
 * many of them there are rows of too, with what was written in words: Azurite takes long to be filled with those.
 */

jest.setTimeout(3_600_000);

const DIALOGUES = Number(process.env.DIALOGUES ?? 10_000);
const WHOLE = Number(process.env.WHOLE ?? 500);
const MOST_MB = 150;
const COMMANDS = [
  ['data', 'data.xlsx'],
  ['data', 'data.json'],
  ['data', 'data-as-csv'],
  ['project-report', 'report.docx'],
] as const;

const surroundings = { now: () => new Date(), newId: () => crypto.randomUUID() };
const lines: string[] = [];
/** Tells the most that the process has had resident, in kB. */
const TELLS_MOST = `process.once('exit', () => process._rawDebug('most ' + process.resourceUsage().maxRSS));`;

let folder: string;
let few: BenchStorage;
let many: BenchStorage;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'medskapa-bench-'));
  [few, many] = await Promise.all([startBenchStorage(), startBenchStorage()]);
  const plan = samplePlan('outcome.yaml');
  await layFacts(few.connectionString, plan, 0, 0, surroundings);
  await layFacts(many.connectionString, plan, DIALOGUES, WHOLE, surroundings);
});
afterAll(async () => {
  await Promise.all([few.stop(), many.stop()]);
  rmSync(folder, { recursive: true });
  process.stdout.write(
    ['', '| report … | MB, no dialogue | MB, many | seconds | kB |', '|---|---:|---:|---:|---:|', ...lines, ''].join(
      '\n',
    ),
  );
});

/** Runs the command. @returns the most memory that it had, MB, and seconds */
async function cost(
  what: string,
  file: string,
  { connectionString }: BenchStorage,
): Promise<{ mb: number; s: number }> {
  const hook = `data:text/javascript,${encodeURIComponent(TELLS_MOST)}`;
  const env = { AZURE_STORAGE_CONNECTION_STRING: connectionString, NODE_OPTIONS: `--import ${hook}` };
  const how = file.endsWith('csv') ? ['--format', 'csv'] : [];
  const began = performance.now();
  const { code, out, err } = await run(dist('cli.js'), ['report', what, '--out', join(folder, file), ...how], env);
  if (code !== 0) throw new Error(`${code}: ${out}${err}`);
  return { mb: Number(/most (\d+)/u.exec(err)?.[1]) / 1024, s: (performance.now() - began) / 1000 };
}

test.each(COMMANDS)('report %s --out %s', async (what, file) => {
  const base = await cost(what, file, few);
  const { mb, s } = await cost(what, file, many);
  const paths = file.endsWith('csv') ? readdirSync(join(folder, file)).map((each) => join(file, each)) : [file];
  const kb = sum(paths.map((path) => statSync(join(folder, path)).size)) / 1024;
  lines.push(`| ${file} | ${base.mb.toFixed(0)} | ${mb.toFixed(0)} | ${s.toFixed(1)} | ${kb.toFixed(0)} |`);
  expect(mb - base.mb).toBeLessThan(MOST_MB);
});
