import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { importPeople } from '../../src/planning/import-people';
import { importPlan } from '../../src/planning/import-plan';
import { createStores, type Stores } from '../../src/stores';
import { samplePeople, samplePlan } from '../samples/sample';
import { type Azurite, startAzurite } from '../support/azurite';
import { someDialogue } from '../support/dialogues';
import { dist, type Ran, run } from '../support/processes';

/**
 * What an operator does with what is stored: backup and back, and what is kept about a colleague. The tests build on
 * each other.
 */

jest.setTimeout(60_000);

const PROJECT = 'tillit';
const AT = '2021-09-15T08:00:00.000Z';
const CILLA = 'cilla.latsas@example.se';
/** A UPN as it stands in row keys. */
const inKeys = (upn: string): string => upn.replace('@', '=40=');
const HER_CHAT = 'a:hers';
const USER = 'AAAAAAAA-bbbb-4ccc-8ddd-eeeeeeeeeeee';

let azurite: Azurite;
let stores: Stores;
let folder: string;
let pseudonym: string;

beforeAll(async () => {
  azurite = await startAzurite();
  const storage = { kind: 'connection-string', connectionString: azurite.connectionString } as const;
  stores = createStores({ storage, appId: '' });
  folder = mkdtempSync(join(tmpdir(), 'medskapa-data-'));
  const at = AT;
  let ids = 0;
  const world = { now: () => new Date('2023-01-01T12:00:00Z'), newId: () => `id-${++ids}` };
  await importPlan(samplePlan('dialogues.yaml'), { by: 'test' }, stores, world);
  await importPeople(samplePeople(), { replace: false, by: 'p-operator' }, stores, world);
  await stores.people.saveUser({
    id: USER,
    upn: CILLA,
    name: 'Cilla',
    reference: { serviceUrl: 'https://smba.trafficmanager.net/emea/', conversation: { id: HER_CHAT } },
    updatedAt: at,
  });
  await stores.people.saveUser({ id: 'another', upn: `not-${CILLA}`, name: 'Å "\\ 👩‍👩‍👧', updatedAt: at });
  pseudonym = (await stores.people.known(CILLA))?.pseudonym ?? '';
  const reportedBy = pseudonym;
  const entry = { id: 'op-1', at, who: reportedBy, what: 'submit-dialogue', subject: 'hers' };
  const dialogue = { ...someDialogue('hers', { observations: 'x'.repeat(2000) }), reportedBy };
  await stores.dialogues.add(PROJECT, dialogue, entry);
  await stores.activities.snooze(PROJECT, { activity: 'spridning', who: CILLA, until: '2021-09-20' });
  await stores.activities.snooze(PROJECT, { activity: 'spridning', who: `not-${CILLA}`, until: '2021-09-20' });
  // Handed over to her by somebody else, who has been here too.
  const handover = { id: 'op-2', at, who: 'p-other', what: 'hand-over-activity', subject: 'spridning' };
  await stores.activities.handOver(
    PROJECT,
    { activity: 'spridning', from: 'somebody@example.se', to: CILLA, at },
    { ...handover, after: { to: pseudonym } },
  );
  stores.questions.remember(HER_CHAT, { kind: 'insights', query: 'bussar' }, at);
  stores.questions.remember('a:not-hers', { kind: 'goals' }, at);
  await stores.questions.flush();
  for (const upn of [CILLA, `not-${CILLA}`]) {
    await stores.queue.put(message(upn, '2021-W36'), 0);
    const [leased] = await stores.queue.take(32, 10_000);
    if (!leased) throw new Error('nothing in the queue');
    await stores.queue.poison(leased, 'too-often');
  }
  for (const upn of [CILLA, `not-${CILLA}`]) await stores.queue.put(message(upn, '2021-W37'), 0);
  await stores.deliveries.ensure(PROJECT, [{ upn: CILLA, week: '2021-W37', kind: 'week', state: 'queued', at }]);
});

afterAll(async () => {
  await azurite.stop();
  rmSync(folder, { recursive: true, force: true });
});

const message = (upn: string, week: string) =>
  ({ project: PROJECT, week, kind: 'week', upn, instant: AT, queuedAt: AT }) as const;

const medskapa = (args: readonly string[], storage = azurite): Promise<Ran> =>
  run(dist('cli.js'), args, { AZURE_STORAGE_CONNECTION_STRING: storage.connectionString });

async function well(args: readonly string[], storage = azurite): Promise<string> {
  const { code, out, err } = await medskapa(args, storage);
  expect({ args, code, err }).toEqual({ args, code: 0, err: '' });
  return out;
}

async function inQueues(): Promise<number> {
  const { waiting, givenUp } = await stores.queue.lengths();
  return waiting + givenUp;
}

test('a backup put into an empty store is the same to the byte, and verify agrees', async () => {
  const backup = await well(['export']);
  expect(backup.split('\n').length).toBeGreaterThan(150);
  const file = join(folder, 'backup.jsonl');
  expect(await well(['export', '--out', file])).toBe(`${file}: written\n`);
  expect(readFileSync(file, 'utf8')).toBe(backup);
  expect(await medskapa(['export', '--out', join(folder, 'nowhere', 'backup.jsonl')])).toMatchObject({
    code: 1,
    err: expect.stringContaining('the file cannot be written'),
  });
  const other = await startAzurite();
  try {
    const rows = backup.trimEnd().split('\n').length - 2;
    expect(await well(['import', file], other)).toContain(`${rows} rows imported`);
    expect(await well(['export'], other)).toBe(backup);
    expect(await well(['verify'], other)).toBe(await well(['verify']));
    expect(readFileSync(file, 'utf8')).toBe(backup);
    // Nothing is laid over what is there.
    const again = await medskapa(['import', file], other);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('the store is not empty') });
  } finally {
    await other.stop();
  }
});

test('people export gives everything that is kept about a colleague and nothing about others', async () => {
  const printed = await well(['people', 'export', CILLA.toUpperCase()]);
  const { upn, kept } = JSON.parse(printed) as {
    upn: string;
    kept: { partition: string; row: string; value: unknown }[];
  };
  const file = join(folder, 'cilla.json');
  expect(await well(['people', 'export', CILLA, '--out', file])).toBe(`${file}: written\n`);
  expect(readFileSync(file, 'utf8')).toBe(printed);
  expect(upn).toBe(CILLA);
  const text = JSON.stringify(kept);
  expect(text).not.toContain(`not-${CILLA}`);
  expect(kept.map(({ value }) => value)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ upn: CILLA, roles: ['projektgrupp', 'arbetsgrupp'] }),
      expect.objectContaining({ id: USER, reference: expect.anything() }),
      expect.objectContaining({ who: CILLA, activity: 'spridning' }),
      expect.objectContaining({ upn: CILLA, week: '2021-W37' }),
      expect.objectContaining({ dialogue: expect.objectContaining({ id: 'hers' }) }),
      expect.objectContaining({ operation: 'saved', fact: expect.objectContaining({ dialogue: 'hers' }) }),
      expect.objectContaining({ what: 'submit-dialogue', subject: 'hers' }),
      expect.objectContaining({ what: 'hand-over-activity', after: { to: pseudonym } }),
      expect.objectContaining({ activity: 'spridning', to: CILLA }),
      expect.objectContaining({ reading: { kind: 'insights', query: 'bussar' } }),
      expect.objectContaining({ upn: CILLA, week: '2021-W37', queuedAt: AT }),
      expect.objectContaining({ why: 'too-often', message: expect.stringContaining(CILLA) }),
    ]),
  );
  expect(kept.filter(({ value }) => JSON.stringify(value).includes('change-roles'))).toHaveLength(1);
  expect(kept).toHaveLength(13);
  // Looking changes nothing.
  expect(await inQueues()).toBe(4);
});

test('people erase removes it; dialogues stay without the name, audit entries stay as they are', async () => {
  const before = await well(['export']);
  // Her dialogue, and what is counted of it.
  expect(await well(['people', 'erase', CILLA])).toContain(
    '8 rows removed; the pseudonym taken out of 2 rows that stay\n',
  );
  const after = await well(['export']);
  const audit = (lines: string): string[] => lines.split('\n').filter((line) => line.includes('"rowKey":"audit-'));
  // One more tells that it was done: by whom and of whom as pseudonyms.
  const added = audit(after).filter((line) => !audit(before).includes(line));
  expect(audit(after)).toEqual(expect.arrayContaining(audit(before)));
  expect(added).toEqual([expect.stringContaining('erase-person')]);
  expect(added[0]).toContain(pseudonym);
  expect(added[0]).not.toContain(userInfo().username);
  expect(await inQueues()).toBe(2);
  expect(JSON.stringify(await stores.queue.about(`not-${CILLA}`))).toContain('2021-W36');
  const rest = after
    .split('\n')
    .filter((line) => !audit(after).includes(line))
    .join('\n');
  // What is somebody else's, though their name ends like hers, is not hers.
  const hers = (lines: string): string => lines.replaceAll(`not-${CILLA}`, '').replaceAll(inKeys(`not-${CILLA}`), '');
  for (const name of [CILLA, inKeys(CILLA), USER, pseudonym, 'bussar']) {
    expect(hers(before)).toContain(name);
    expect(hers(rest)).not.toContain(name);
  }
  expect(await stores.dialogues.find(PROJECT, 'hers')).toMatchObject({ content: { participants: 11 } });
  expect(await well(['verify'])).toContain('agree');
  expect(rest).toContain(`not-${CILLA}`);
  // As of somebody nobody has heard of: an erasure that did nothing must not look like one that did.
  expect(await medskapa(['people', 'erase', CILLA])).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining(`nothing is kept about ${CILLA}`),
  });
  const { code, out, err } = await medskapa(['people', 'export', CILLA]);
  expect({ code, kept: JSON.parse(out), err }).toEqual({
    code: 1,
    kept: { upn: CILLA, kept: [] },
    err: expect.stringContaining(`nothing is kept about ${CILLA}`),
  });
});

test('a name that is none is wrong usage', async () => {
  expect(await medskapa(['people', 'erase', 'cilla'])).toMatchObject({ code: 2 });
});

test('retention erases what the plan no longer keeps, and says how much', async () => {
  // Reported in 2021 and kept for 24 months; the examples are nobody's.
  expect(await well(['retention'])).toMatch(
    /reported before \d{4}-\d\d-\d\d: text of 1 dialogue, 0 activities and 0 notes erased/,
  );
  expect(await well(['retention'])).toContain('text of 0 dialogues');
});
