import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { planWorkbook } from '../../src/files/workbook/write-plan';
import { fullPlan } from '../cards/fixtures/full-plan';
import { samplePeople, samplePlan } from '../samples/sample';
import { ROOT } from '../support/processes';

/** A file that is sent is read by the built thread: the server answers meanwhile, and its memory stays bounded. */

const MB = 1024 * 1024;
const PARTS = unzipSync(planWorkbook({ plan: samplePlan(), version: 3, people: samplePeople() }));
const SHEET = 'xl/worksheets/sheet9.xml';

/** The sample's workbook with rows added to one of its sheets. */
const withRows = (rows: string): Uint8Array =>
  zipSync({
    ...PARTS,
    [SHEET]: strToU8(strFromU8(PARTS[SHEET] ?? new Uint8Array()).replace('</sheetData>', `${rows}</sheetData>`)),
  });
const rows = (count: number, cells: (row: number) => string): string =>
  Array.from({ length: count }, (_, i) => `<row r="${i + 500}">${cells(i + 500)}</row>`).join('');
const cell = (place: string): string => `<c r="${place}" t="inlineStr"><is><t>ord</t></is></c>`;

const FULL = { letters: 'ord ', length: 0.5, count: 1, municipalities: 1, longIds: true };

/** As many cells, and as many bytes unpacked, as are taken; and what is more than that. */
const FILES: readonly [string, string, () => Uint8Array][] = [
  ['the sample', 'plan.xlsx', () => zipSync(PARTS)],
  ['nearly as many cells as are taken', 'plan.xlsx', () => withRows(rows(190_000, (row) => cell(`A${row}`)))],
  ['the fullest plan', 'plan.xlsx', () => planWorkbook({ plan: fullPlan(FULL), version: 1, people: samplePeople() })],
  ['a million empty rows', 'plan.xlsx', () => withRows(rows(1_048_576, () => ''))],
  ['a zip bomb', 'plan.xlsx', () => zipSync({ ...PARTS, [SHEET]: new Uint8Array(600 * MB) })],
  ['long shared strings', 'plan.xlsx', () => zipSync({ ...PARTS, 'xl/sharedStrings.xml': strToU8(STRINGS) })],
];
const STRINGS = `<sst>${'<si><t>ord ord ord ord ord ord ord</t></si>'.repeat(180_000)}</sst>`;

/** Reads the file in a process of its own, and says what the process saw meanwhile. */
const PROGRAM = `
const { readFileSync } = require('node:fs');
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { chatPlanFiles } = require('./dist/files/chat-plan-files.js');
const [, path, name] = process.argv;
const bytes = readFileSync(path);
const files = chatPlanFiles({ readMs: 240_000 });
const before = process.memoryUsage.rss();
let most = before;
const sampling = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()); }, 20);
const cpu = process.cpuUsage();
const own = performance.eventLoopUtilization();
files.read(name, bytes, { language: 'sv' }).then((read) => {
  clearInterval(sampling);
  const { active } = performance.eventLoopUtilization(own);
  const { user, system } = process.cpuUsage(cpu);
  console.log(JSON.stringify({
    outcome: Object.keys(read)[0], above: most - before, active, cpu: (user + system) / 1000,
  }));
});
`;

interface Seen {
  readonly outcome: string;
  /** Bytes of memory above those before, at the most. */
  readonly above: number;
  /** How long the loop that answers other turns was busy, and how long the processor worked in all; in ms. */
  readonly active: number;
  readonly cpu: number;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'medskapa-reading-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(FILES)('%s: at most 150 MB above the process before, and others are answered meanwhile', (_, name, make) => {
  const path = join(folder, name);
  writeFileSync(path, make());
  const output = execFileSync(process.execPath, ['-e', PROGRAM, path, name], { cwd: ROOT, encoding: 'utf8' });
  const seen: Seen = JSON.parse(output);
  if (process.env.TELL) console.log(_, seen);
  expect(['plan', 'faults', 'trouble']).toContain(seen.outcome);
  expect(seen.above).toBeLessThan(150 * MB);
  // What the answering loop does is to start the thread and to copy the plan.
  expect(seen.active).toBeLessThan(Math.max(300, seen.cpu / 3));
});
