import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fact } from '../../src/domain/facts';
import { changeIn, changeRow } from '../../src/storage/fact-rows';
import { FACT, projectPartition } from '../../src/storage/keys';
import { createStores, type Stores } from '../../src/stores';
import { localTime } from '../../src/time/clock';
import { samplePeople, samplePlan } from '../samples/sample';
import { type Azurite, connectionStringFor, startAzurite } from '../support/azurite';
import { dist, freePorts, type Ran, ROOT, run, runUnread } from '../support/processes';

/**
 * The command line as an operator uses it: dist/cli.js, its words and its exit codes. The tests build on each other.
 */

const SAMPLE = join('samples', 'tillit');
const PLAN = [join(SAMPLE, 'plan.yaml'), join(SAMPLE, 'dialogues.yaml')];
const NOW = ['--now', '2021-09-06T08:00'];
const PROJECT = 'tillit';

let azurite: Azurite;
let stores: Stores;
let folder: string;

beforeAll(async () => {
  azurite = await startAzurite();
  stores = createStores({
    storage: { kind: 'connection-string', connectionString: azurite.connectionString },
    appId: '',
  });
  folder = mkdtempSync(join(tmpdir(), 'medskapa-cli-'));
});

afterAll(async () => {
  await azurite.stop();
  rmSync(folder, { recursive: true, force: true });
});

const medskapa = (args: readonly string[], input = ''): Promise<Ran> =>
  run(dist('cli.js'), args, { AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString }, input);

/** What a command that went well said. */
async function well(args: readonly string[], input = ''): Promise<string[]> {
  const { code, out, err } = await medskapa(args, input);
  expect({ args, code, err }).toEqual({ args, code: 0, err: '' });
  return out.split('\n').slice(0, -1);
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test.each([
  [[]],
  [['plan']],
  [['plan', 'check']],
  [['plan', 'import']],
  [['people']],
  [['people', 'import']],
  [['people', 'list']],
  [['status']],
  [['ask']],
  [['remind']],
  [['deliveries']],
  [['verify']],
])('%j --help tells how it is used', async (command) => {
  const [first] = await well([...command, '--help']);
  expect(first).toMatch(new RegExp(`^Usage: ${['medskapa', ...command].join(' ')} `));
});

test.each([
  [['nonsense'], /unknown command 'nonsense'/],
  [['plan', 'check'], /missing required argument 'file'/],
  [['people', 'import', 'one.csv', 'two.csv'], /too many arguments/],
  [['plan', 'import', '--start', 'spring', ...PLAN], /write a date as 2026-03-01/],
  [['ask', '--now', 'soon'], /write an instant as/],
  [['remind', '--loudly'], /unknown option '--loudly'/],
  [['deliveries', '--week', '2021-36'], /write a week as 2021-W36/],
])('%j is wrong usage: exit code 2', async (args, why) => {
  const { code, out, err } = await medskapa(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(why);
});

test('without storage, or with one that does not answer, it fails and says why', async () => {
  const [port] = await freePorts(1);
  const none = await run(dist('cli.js'), ['verify']);
  expect(none).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^this command needs the storage/) });
  expect(none.err).toMatch(/AZURE_STORAGE_ACCOUNT.*AZURE_STORAGE_CONNECTION_STRING.*UseDevelopmentStorage=true/);
  const away = { AZURE_STORAGE_CONNECTION_STRING: connectionStringFor(port ?? 0) };
  const message = `storage does not answer: the table at http://127.0.0.1:${port}/devstoreaccount1; start what is to answer there`;
  for (const args of [
    ['verify'],
    ['status'],
    ['people', 'list'],
    ['people', 'export', 'a@b.se'],
    ['export'],
    ['ask'],
  ]) {
    const { code, out, err } = await run(dist('cli.js'), args, away, 'hjälp');
    expect({ args, code, out, isExplained: err.startsWith(message), lines: err.split('\n').length }).toEqual({
      args,
      code: 1,
      out: '',
      isExplained: true,
      lines: 2,
    });
    // Azurite's own key is known to all, and is a key all the same.
    expect(err).not.toMatch(/AccountKey|Eby8vdM/);
  }
});

const NEED_A_PLAN = [
  ['ask'],
  ['remind', '--dry-run'],
  ['deliveries'],
  ['deliveries', '--week', '2021-W36'],
  ['questions', 'forget', 'vad är klockan'],
  ['status'],
  ['verify'],
];
test.each(NEED_A_PLAN.map((args) => [args]))('%j before any plan: exit code 1, and what to do', async (args) => {
  expect(await medskapa(args)).toEqual({
    code: 1,
    out: '',
    err: 'no plan has been imported; run "plan import" first\n',
  });
});

test('plan check lists every fault with file and line, and finds none in the sample', async () => {
  const faulty = readFileSync(join(ROOT, SAMPLE, 'plan.yaml'), 'utf8').replace('start: 2021-03-16', 'start: 16 mars');
  const path = file('faulty.yaml', `${faulty}\nnonsense: true\n`);
  const lineOf = (text: string): number => faulty.split('\n').findIndex((line) => line.startsWith(text)) + 1;
  const { code, out, err } = await medskapa(['plan', 'check', path]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  const lines = err.trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]?.startsWith(`${path}:${lineOf('start:')}: start: `)).toBe(true);
  expect(lines[1]?.startsWith(`${path}:${faulty.split('\n').length + 1}: nonsense: `)).toBe(true);
  expect(lines[2]).toBe('2 faults');

  expect(await well(['plan', 'check', ...PLAN])).toEqual([`${PLAN.join(', ')}: no faults`]);
  const absent = await medskapa(['plan', 'import', join(folder, 'absent.yaml')]);
  expect(absent).toMatchObject({ code: 1, err: expect.stringMatching(/absent\.yaml: the file cannot be read/) });
  // A faulty plan is not imported at all.
  expect((await medskapa(['plan', 'import', path])).code).toBe(1);
  expect((await medskapa(['verify'])).err).toMatch(/no plan has been imported/);
});

test('plan import can be run again, and adds nothing twice', async () => {
  const first = await well(['plan', 'import', ...PLAN]);
  expect(first[0]).toMatch(/: imported as version 1, begins 2021-03-16$/);
  expect(first.at(-1)).toBe('example dialogues: 37 added');
  const again = await well(['plan', 'import', ...PLAN]);
  expect(again[0]).toMatch(/: imported as version 2, begins 2021-03-16$/);
  expect(again.slice(1)).toEqual(['example dialogues: 37 unchanged']);
  expect(await well(['verify'])).toEqual(['37 dialogues and 37 facts agree']);
});

test('people import tells what it did, and refuses a file with faults as a whole', async () => {
  const path = join(SAMPLE, 'people.csv');
  expect(await well(['people', 'import', path])).toEqual(['people: 10 added, 0 updated']);
  expect(await well(['people', 'import', path])).toEqual(['people: 0 added, 10 updated']);
  const faulty = file('people.csv', 'upn,name,roles,committees\nny.person@example.se,Ny,arbetsgrupp,\nx,X,kung,\n');
  const { code, err } = await medskapa(['people', 'import', faulty]);
  expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/people\.csv:3: /) });
  expect(await stores.people.person('ny.person@example.se')).toBeUndefined();
});

test('people list tells everyone in the file, whether the bot reaches them and what would help', async () => {
  const [alva, bertil] = ['alva.exempel@example.se', 'bertil.pahitt@example.se'];
  const contact = { reference: { serviceUrl: 'https://smba.trafficmanager.net/emea/' } };
  await stores.people.saveContact(alva, contact);
  const setAside = { reason: 'blocked', at: '2021-09-06T06:00:00.000Z' };
  await stores.people.saveContact(bertil, { ...contact, setAside });
  const guest = 'kim_kommun.se#ext#@region.onmicrosoft.com';
  await stores.people.saveUser({
    id: 'o-guest',
    name: '=Kim\t\u202e',
    names: { upn: guest },
    askedAt: '2021-09-06T06:00:00.000Z',
    updatedAt: '2021-09-06T06:00:00.000Z',
  });
  const listed = await well(['people', 'list']);
  const reached = (upn: string): string => ({ [alva]: 'reached', [bertil]: 'set aside (blocked)' })[upn] ?? 'not met';
  const expected = samplePeople().map(({ upn, name, roles, committees }) =>
    [upn, name, roles.join(';'), committees.join(';'), reached(upn)].join('\t'),
  );
  expect(
    listed
      .slice(0, -1)
      .map((line) => line.split('\t').slice(0, 5).join('\t'))
      .sort(),
  ).toEqual(expected.sort());
  const help = (upn: string): string => listed.find((line) => line.startsWith(upn))?.split('\t')[5] ?? '';
  expect(help(alva)).toBe('');
  expect(help(bertil)).toContain('write to the bot, or install the app again');
  expect(help('cilla.latsas@example.se')).toContain('have the app installed for them');
  // Who has met the bot and is in no row comes last, with what to copy, and moves no cursor.
  expect(listed.at(-1)).toBe(
    `${guest}\t'=Kim\\u0009\\u202e\t\t\tnot in the people file\ta guest; if they take part, write ${guest} as their "upn"`,
  );
  const json = (await well(['people', 'list', '--json'])).map((line) => JSON.parse(line) as unknown);
  expect(json).toContainEqual(expect.objectContaining({ upn: alva, roles: ['projektledare'], reached: 'reached' }));
  expect(json).toContainEqual(expect.objectContaining({ upn: guest, objectId: 'o-guest', roles: [] }));
});

test('people who were read in for another plan: import, status and list say which committees are not in force', async () => {
  const ysby = file('ysby.csv', 'upn,name,roles,committees\nysby@example.se,Y,arbetsgrupp,ysby;Laholm\n');
  const refused = await medskapa(['people', 'import', ysby]);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('there is no committee "ysby" in the plan') });
  const person = {
    upn: 'ysby@example.se',
    name: 'Y',
    roles: ['arbetsgrupp' as const],
    committees: ['ysby', 'lokal nämnd laholm'],
  };
  await stores.people.importPeople([person], false);
  const message =
    'people have committees that the plan in force does not have: ysby@example.se (ysby); put the people file right and import it again';
  const one = `1 ${message.replace('people have', 'person has')}`;
  expect((await well(['plan', 'import', ...PLAN])).at(-1)).toBe(one);
  expect((await well(['plan', 'use', PROJECT])).at(-1)).toBe(one);
  expect((await well(['status'])).at(-1)).toBe(one);
  expect((await well(['people', 'import', join(SAMPLE, 'people.csv')])).at(-1)).toBe(one);
  expect((await well(['people', 'list'])).find((line) => line.startsWith('ysby@'))).toMatch(
    /\tysby;laholm\tnot met\t.*no committee ysby/,
  );
  await stores.people.forget('ysby@example.se');
  expect(JSON.parse((await well(['status', '--json']))[0] ?? '')).toMatchObject({ strayCommittees: [] });
});

test.each([
  ['out', ['people', 'list'], 0],
  ['out', ['people', 'list', '--json'], 0],
  ['out', ['export'], 0],
  ['out', ['plan', 'list'], 0],
  ['out', ['ask'], 0],
  ['out', ['--help'], 0],
  ['err', ['plan', 'check', 'absent.yaml'], 1],
  ['err', ['nonsense'], 2],
] as const)('whoever reads std%s has gone: %j ends quietly with its own exit code', async (gone, args, code) => {
  const ended = await runUnread(dist('cli.js'), args, gone, {
    AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
  });
  expect(ended).toEqual({ code, signal: null, heard: '' });
});

test('a phrase is forgotten if it is listed, and otherwise the command fails', async () => {
  stores.questions.keepUnanswered(PROJECT, 'Vem vann finalen?', '2021-09-06T06:00:00.000Z');
  await stores.questions.flush();
  const forget = (phrase: string): Promise<Ran> => medskapa(['questions', 'forget', phrase]);
  expect(await forget('vem vann')).toEqual({
    code: 1,
    out: '',
    err: 'not listed, so nothing was forgotten: vem vann\n',
  });
  expect(await forget('vem vann  finalen?')).toMatchObject({ code: 0, out: 'forgotten: vem vann  finalen?\n' });
  expect((await forget('Vem vann finalen?')).code).toBe(1);
});

test('status tells the project in force, and what waits', async () => {
  stores.questions.keepUnanswered(PROJECT, 'vem vann finalen', '2021-09-06T06:00:00.000Z');
  await stores.questions.flush();
  const at = '2021-09-06T06:00:00.000Z';
  await stores.queue.put(
    { project: PROJECT, week: '2021-W35', kind: 'week', upn: 'a@b.se', instant: at, queuedAt: at },
    0,
  );
  const output = await well(['status']);
  expect(output).toEqual([
    expect.stringMatching(/^store: version \d+, up to date$/),
    expect.stringMatching(/^project: tillit \(.+\), version 3, begins 2021-03-16$/),
    'dialogues: 37',
    'reminders: none yet',
    'queue: 1 message, 0 given up',
    'not understood: 1 phrase',
  ]);
  for (const leased of await stores.queue.take(1, 1_000)) await stores.queue.done(leased);
  await stores.deliveries.saveRun(PROJECT, {
    week: '2021-W35',
    instant: at,
    at,
    state: 'queued',
    uncovered: [],
    leaderless: false,
  });
  expect(JSON.parse((await well(['status', '--json']))[0] ?? '')).toMatchObject({
    project: PROJECT,
    dialogues: 37,
    lastRun: { week: '2021-W35', state: 'passed-over', at },
    queue: { waiting: 0, givenUp: 0 },
    unanswered: 1,
  });
  expect((await well(['status']))[3]).toMatch(/^reminders: none for 2021-W35: /);
  await stores.deliveries.finish(PROJECT, '2021-W35');
  expect((await well(['status']))[3]).toBe(
    `reminders: those of 2021-W35 were put in the queue ${localTime(new Date(at))}; "deliveries" tells what became of them`,
  );
});

test('ask reads phrases from standard input and answers, or explains, line by line in order', async () => {
  const phrases = ['status på projektmål 3', 'hur många dialoger', 'min vecka', '', 'status on effektmål 2'];
  const explained = await well(['ask', '--explain', ...NOW], `${phrases.join('\r\n')}\r\n`);
  expect(explained.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { kind: 'goal-status', goal: 'project-3' },
    { kind: 'dialogue-count' },
    { kind: 'my-week' },
    expect.objectContaining({ kind: expect.any(String) }),
    { kind: 'goal-status', goal: 'effect-2' },
  ]);
  const answered = await well(['ask', ...NOW], 'status på projektmål 3\nhow many dialogues');
  expect(answered).toHaveLength(2);
  expect(answered[0]).toMatch(/^Projektmål 3 är /);
  expect(answered[1]).toMatch(/^We have held 37 dialogues/);
  expect(await well(['ask', ...NOW])).toEqual([]);
});

test('another project takes over and says so; the one before is kept, listed, and comes back', async () => {
  const other = readFileSync(join(ROOT, SAMPLE, 'plan.yaml'), 'utf8').replace('\nid: tillit\n', '\nid: another\n');
  const output = await well(['plan', 'import', file('another.yaml', other)]);
  expect(output[1]).toMatch(
    /^it is in force instead of "tillit" \(.+\), version 3, with 37 dialogues, which is kept; .*plan use tillit$/,
  );
  expect((await well(['ask', ...NOW], 'hur många dialoger'))[0]).not.toContain('37');
  const list = async () => (await well(['plan', 'list', '--json'])).map((line) => JSON.parse(line) as unknown);
  const [tillit, another] = [
    { id: 'tillit', name: samplePlan().name, version: 3, start: '2021-03-16', dialogues: 37 },
    { id: 'another', name: samplePlan().name, version: 1, start: '2021-03-16', dialogues: 0 },
  ];
  expect(await list()).toEqual([
    { ...another, active: true },
    { ...tillit, active: false },
  ]);

  expect(await medskapa(['plan', 'use', 'tilit'])).toEqual({
    code: 1,
    out: '',
    err: 'no project "tilit" has been imported; plan list tells which have\n',
  });
  expect(await well(['plan', 'use', 'tillit'])).toEqual(['"tillit" is in force, instead of "another"']);
  expect(await well(['plan', 'use', 'tillit'])).toEqual(['"tillit" is in force, as before']);
  expect(await list()).toEqual([
    { ...tillit, active: true },
    { ...another, active: false },
  ]);
  expect((await well(['plan', 'list']))[0]).toMatch(/^"tillit" \(.+\), version 3, with 37 dialogues, in force$/);
  expect((await well(['ask', ...NOW], 'hur många dialoger'))[0]).toContain('37');
});

const DeliveryLine = z.strictObject({
  upn: z.string(),
  name: z.string(),
  outcome: z.enum(['sent', 'pending', 'uncertain', 'unreachable', 'nothing-due']),
  reason: z.string(),
});

test('remind --dry-run prints what would be sent and sends nothing; deliveries tells it person by person', async () => {
  const printed = await well(['remind', '--dry-run', ...NOW]);
  expect(printed[0]).toMatch(/^Alva Exempelsson <alva\.exempel@example\.se>: Din vecka, v\.\s36: /);
  expect(printed).toContain('  overdue: Målgruppsanalys (Maj – Aug -21), lead');

  const lines = await well(['deliveries', '--week', '2021-W36', '--json']);
  const listed = lines.map((line) => DeliveryLine.parse(JSON.parse(line)));
  expect(listed).toHaveLength(10);
  const due = printed.flatMap((line) => /^\S.*<(\S+)>:/.exec(line)?.[1] ?? []);
  const pending = listed.filter(({ outcome }) => outcome === 'pending');
  expect(pending.map(({ upn }) => upn)).toEqual(due);
  expect(new Set(pending.map(({ reason }) => reason))).toEqual(new Set(['no-run-yet']));
  expect(listed.filter(({ outcome }) => outcome === 'nothing-due')).toHaveLength(10 - due.length);
  expect(await stores.deliveries.deliveries(PROJECT, '2021-W36')).toEqual([]);
  // Without a week it is the week of today.
  expect(await well(['deliveries'])).toHaveLength(10);
});

test.each([['remind', '--dry-run'], ['remind']])(
  '%s %s at a week’s end reminds nobody, and says so',
  async (...args) => {
    const { code, out, err } = await medskapa([...args, '--now', '2021-09-11T10:00']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/no working day is left of 2021-W36; the next reminders go out 2021-09-13T08:00/u);
    expect(await stores.deliveries.deliveries(PROJECT, '2021-W36')).toEqual([]);
  },
);

test('verify finds a fact that has been tampered with, and changes nothing', async () => {
  const [row] = await stores.table.list(projectPartition(PROJECT), FACT);
  if (!row) throw new Error('there is no fact');
  const { body, ...numbered } = changeIn(row);
  if (body.operation !== 'saved') throw new Error('the first fact is of a dialogue that was saved');
  const { fact } = body;
  const tampered = { ...fact, participants: fact.participants + 1 };
  const put = (value: Fact): Promise<void> =>
    stores.table.put(changeRow(PROJECT, { ...numbered, body: { operation: 'saved', fact: value } }));

  await put(tampered);
  for (const time of ['first', 'second']) {
    const { code, out, err } = await medskapa(['verify']);
    expect({ time, code, out }).toEqual({ time, code: 1, out: '' });
    const shown = `stored ${tampered.participants}, recounted ${fact.participants}`;
    expect(err).toContain(`dialogue ${fact.dialogue}, participants: ${shown}\n`);
    expect(err).toMatch(/^1 difference in 37 dialogues;/m);
  }
  await put(fact);
  expect(await well(['verify'])).toEqual(['37 dialogues and 37 facts agree']);
});
