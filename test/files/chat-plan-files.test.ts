import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chatPlanFiles } from '../../src/files/chat-plan-files';
import { planned, smallPlan } from '../support/small-plan';

/** What the thread that reads a sent file may end in; test/e2e/reading-apart.test.ts measures it. */

const SOURCES = join(__dirname, '../support/reading-thread.cjs');
const plan = smallPlan({ activities: [planned('enkat', { title: 'Enkät' })] });
const bytes = Buffer.from(JSON.stringify(plan));
const NONE = new Uint8Array();
const SV = { language: 'sv' } as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'medskapa-thread-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let programs = 0;
function program(text: string): string {
  const path = join(folder, `${++programs}.cjs`);
  writeFileSync(path, text);
  return path;
}
const SAYS = `require('node:worker_threads').parentPort.postMessage({ faults: [] });`;

test('a plan file is read as it is written', async () => {
  const read = await chatPlanFiles({ program: SOURCES }).read('plan.yaml', bytes, SV);
  expect('plan' in read && read.plan.activities.map(({ title }) => title)).toEqual(['Enkät']);
});

test('what only adds to a plan is read with the plan in force', async () => {
  const added = Buffer.from(`addsTo: ${plan.id}\nlessons:\n  - { id: l-1, text: Börja i tid. }\n`);
  const read = await chatPlanFiles({ program: SOURCES }).read('till.yaml', added, { inForce: plan, ...SV });
  expect(read).toMatchObject({ addition: true, plan: { id: plan.id } });
});

test.each([
  ['a file that takes too long', 'setInterval(() => {}, 1000);', { trouble: 'too-much' }],
  ['a loop without end', 'for (;;);', { trouble: 'too-much' }],
])('%s is given up in time', async (_, text, expected) => {
  expect(await chatPlanFiles({ program: program(text), readMs: 300 }).read('plan.yaml', NONE, SV)).toEqual(expected);
});

test('a file that takes too much memory ends its thread and nothing else', async () => {
  const eats = program('const all = []; for (;;) all.push(new Array(100_000).fill(all.length));');
  expect(await chatPlanFiles({ program: eats }).read('plan.yaml', NONE, SV)).toEqual({ trouble: 'too-much' });
});

test.each([
  ['throws', 'throw new TypeError("of ours");', /of ours/u],
  ['ends', 'process.exit(0);', /ended without a word/u],
])('a thread that %s is a fault of ours', async (_, text, expected) => {
  await expect(chatPlanFiles({ program: program(text) }).read('plan.yaml', NONE, SV)).rejects.toThrow(expected);
});

test('one is read at a time, four wait, the next is told to come again, and later ones are read', async () => {
  // No two at once: a thread that finds the place taken says so.
  const alone = program(`
    const { mkdirSync, rmdirSync } = require('node:fs');
    mkdirSync(${JSON.stringify(join(folder, 'taken'))});
    setTimeout(() => { rmdirSync(${JSON.stringify(join(folder, 'taken'))}); ${SAYS} }, 20);
  `);
  const files = chatPlanFiles({ program: alone });
  const reads = Array.from({ length: 6 }, () => files.read('plan.yaml', NONE, SV));
  expect(await Promise.all(reads)).toEqual([...Array(5).fill({ faults: [] }), { trouble: 'busy' }]);
  expect(await files.read('plan.yaml', NONE, SV)).toEqual({ faults: [] });
});

test('nothing of the server’s surroundings is there to be read', async () => {
  const tells = program(
    `require('node:worker_threads').parentPort.postMessage({ faults: [Object.keys(process.env).length, process.argv.length] });`,
  );
  expect(await chatPlanFiles({ program: tells }).read('plan.yaml', NONE, SV)).toEqual({ faults: [0, 2] });
});
