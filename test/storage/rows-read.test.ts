import { createBot } from '../../src/app';
import type { Role } from '../../src/domain/roles';
import { importPeople } from '../../src/planning/import-people';
import { importPlan } from '../../src/planning/import-plan';
import { samplePlan } from '../samples/sample';
import { type Azurite, connectionStringFor, startAzurite } from '../support/azurite';
import { SOME_VALUES } from '../support/dialogues';
import { layFacts, QUESTIONS, storesAt } from '../support/laid-facts';
import { type StorageProxy, startStorageProxy } from '../support/storage-proxy';

/**
 * An answer reads as many rows and bytes of storage whether there are a hundred dialogues or ten thousand. They are
 * counted in what storage sends, by a proxy before it. More can be tried: `FACTS=100,100000` for facts alone, and
 * `DIALOGUES=100,1000,10000` for whole dialogues, which Azurite takes many minutes to be filled with.
 */

const SIZES = (process.env.DIALOGUES ?? '100,1000').split(',').map(Number);
const FACTS = (process.env.FACTS ?? '100,1000,10000').split(',').map(Number);
/** Numbers have more digits when there are more dialogues, and other dialogues have longer names in them. */
const DIGITS = 40;
const NAMES = 0.02;
const NOW = new Date('2023-02-01T11:00:00Z');

let azurite: Azurite;
let proxy: StorageProxy;
let ids = 0;
const surroundings = { now: () => NOW, newId: () => `id-${String(++ids).padStart(8, '0')}` };

/** A file of every dialogue reads every dialogue. */
const WHOLE_FILE = 'exportera alla dialoger till excel';

interface Read {
  rows: number;
  bytes: number;
}
let read: Read = { rows: 0, bytes: 0 };

beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await startStorageProxy(azurite.port);
  proxy.watch({
    after: ({ method }, body) => {
      if (method !== 'GET') return true;
      read.rows += body.toString().match(/"RowKey":/gu)?.length ?? 0;
      read.bytes += body.length;
      return true;
    },
  });
});
afterAll(async () => {
  await proxy.stop();
  await azurite.stop();
});

/** What each question reads, on a server that has started. */
async function readByEach(): Promise<ReadonlyMap<string, Read>> {
  const stores = storesAt(connectionStringFor(proxy.port));
  const { respond } = createBot(stores, true, surroundings);
  const ask = async (text: string): Promise<void> => {
    read = { rows: 0, bytes: 0 };
    const conversation = { id: `chat-${String(++ids).padStart(8, '0')}`, type: 'personal' } as const;
    const input = { kind: 'text', text } as const;
    const reply = await respond({ input, userId: 'u', conversation, profile: async () => undefined });
    expect(reply?.summary).not.toMatch(/kan jag inte svara|svarar inte|Inga dialoger/u);
    // Written now, it is held against nothing that is stored.
    await stores.questions.flush();
  };
  await ask('måluppfyllnad');
  const found = new Map<string, Read>();
  for (const question of QUESTIONS.filter((each) => each !== WHOLE_FILE)) {
    await ask(question);
    found.set(question, read);
  }
  return found;
}

test('who everybody is is read without what else is kept of them', async () => {
  const { people } = storesAt(connectionStringFor(proxy.port));
  const kim = { upn: 'kim@example.se', name: 'Kim Ek', roles: ['projektledare' as const], committees: [] };
  await people.importPeople([kim], false, new Map([[kim.upn, 'p-1']]));
  await people.saveContact(kim.upn, { reference: { conversation: { id: 'x'.repeat(1000) } } });
  await people.saveContact('stranger@example.se', { reference: { conversation: { id: 'y'.repeat(1000) } } });
  read = { rows: 0, bytes: 0 };
  expect(await people.people()).toEqual([kim]);
  expect(read.bytes).toBeLessThan(700);
});

test('who has a role is read without the others, and follows what people are made', async () => {
  const { people } = storesAt(connectionStringFor(proxy.port));
  const person = (n: number, role: Role) => ({
    upn: `p${n}@example.se`,
    name: `P ${n}`,
    roles: [role],
    committees: [],
  });
  const many = Array.from({ length: 60 }, (_, n) => person(n, 'projektgrupp'));
  const [vera, alva] = [person(100, 'förtroendevald'), person(101, 'nämndsekreterare')];
  await people.importPeople([...many, vera, alva], true);
  const namesWith = async (...roles: Role[]) => (await people.withRoles(roles)).map(({ name }) => name);
  read = { rows: 0, bytes: 0 };
  expect(await namesWith('förtroendevald')).toEqual(['P 100']);
  expect(read.bytes).toBeLessThan(700);
  expect(await namesWith('förtroendevald', 'nämndsekreterare')).toEqual(['P 100', 'P 101']);
  expect(await namesWith('projektledare')).toEqual([]);
  expect(await namesWith()).toEqual([]);
  const leads = { ...vera, roles: ['projektledare' as const] };
  const at = NOW.toISOString();
  expect(await people.changePeople([{ upn: vera.upn, before: vera, after: leads, at }])).toBe(true);
  expect(await namesWith('projektledare')).toEqual(['P 100']);
  expect(await namesWith('förtroendevald')).toEqual([]);
  // Whoever has met the bot keeps a row, which says no more of what they were.
  await people.saveContact(vera.upn, { reference: {} });
  expect(await people.changePeople([{ upn: vera.upn, before: leads, at }])).toBe(true);
  expect(await namesWith('projektledare')).toEqual([]);
  await people.importPeople([{ ...vera, roles: ['nämndsekreterare'] }], false);
  expect(await namesWith('nämndsekreterare', 'projektledare')).toEqual(['P 100', 'P 101']);
});

async function expectSame(
  sizes: readonly number[],
  wholeOf: (count: number) => number,
  prefix: string,
  names: number,
): Promise<void> {
  const all: ReadonlyMap<string, Read>[] = [];
  for (const count of sizes) {
    const plan = { ...samplePlan('outcome.yaml'), id: `${prefix}-${String(count).padStart(8, '0')}` };
    await layFacts(azurite.connectionString, plan, count, wholeOf(count), surroundings);
    all.push(await readByEach());
  }
  const [first, ...more] = all;
  const most = [...(first ?? [])].sort(([, a], [, b]) => b.bytes - a.bytes).slice(0, 3);
  console.info(`the most that a question reads: ${JSON.stringify(most)}`);
  for (const [question, { rows, bytes }] of first ?? []) {
    expect(rows).toBeGreaterThan(0);
    for (const each of more) {
      expect({ question, rows: each.get(question)?.rows }).toEqual({ question, rows });
      expect(Math.abs((each.get(question)?.bytes ?? 0) - bytes)).toBeLessThanOrEqual(Math.max(DIGITS, bytes * names));
    }
  }
}

test(`an answer reads the same rows and bytes with ${FACTS.join(', ')} facts`, async () => {
  await expectSame(FACTS, () => Math.min(100, ...FACTS), 'facts', 0);
}, 1_800_000);

test(`an answer reads the same rows and bytes with ${SIZES.join(', ')} dialogues`, async () => {
  await expectSame(SIZES, (count) => count, 'whole', NAMES);
}, 1_800_000);

test('a dialogue that is submitted makes three calls, and a press in the week’s card seven, none that says nothing new', async () => {
  const plan = { ...samplePlan('outcome.yaml', 'dialogues.yaml'), id: 'calls' };
  const stores = storesAt(azurite.connectionString);
  await importPlan(plan, { by: 'test' }, stores, surroundings);
  const person = { upn: 'kim@example.se', name: 'Kim', roles: ['projektledare'] as const, committees: [] };
  await importPeople([{ ...person, roles: [...person.roles] }], { replace: false, by: 'test' }, stores, surroundings);
  const { respond } = createBot(storesAt(connectionStringFor(proxy.port)), false, surroundings);
  const conversation = { id: 'a:kim', type: 'personal' } as const;
  const profile = async () => ({ upn: person.upn });
  let calls: string[] = [];
  proxy.watch({
    before: ({ method, path }) => {
      calls.push(`${method} ${/\$batch|people|hot-|activity|snooze|handover|card/u.exec(decodeURIComponent(path))}`);
      return true;
    },
  });
  const press = async (value: Readonly<Record<string, unknown>>): Promise<string[]> => {
    calls = [];
    const input = { kind: 'submitted', value: { language: 'sv', ...value } } as const;
    const reply = await respond({ input, userId: 'kim', conversation, reference: { conversation }, profile });
    expect(reply?.summary).toMatch(/sparad|klar|delvis/iu);
    return calls;
  };
  const submit = () => press({ verb: 'submit-dialogue', formId: surroundings.newId(), ...SOME_VALUES });
  const first = await submit();
  expect(first.length).toBeGreaterThan(3);
  for (let times = 0; times < 3; times += 1) {
    const made = await submit();
    expect([...made.slice(0, 2).sort(), ...made.slice(2)]).toEqual(['GET hot-', 'GET people', 'POST $batch']);
  }
  const activity = plan.activities[0]?.id;
  const report = (state: string) => press({ verb: 'report-activity', activity, week: '2023-W05', state, comments: {} });
  const card = { upn: person.upn, week: '2023-W05', kind: 'week', state: 'sent', at: NOW.toISOString() } as const;
  await stores.deliveries.ensure(plan.id, [card]);
  await report('partly');
  for (const state of ['done', 'partly', 'done']) {
    const made = await report(state);
    expect(made.slice(0, 2).sort()).toEqual(['GET hot-', 'GET people']);
    expect(made.slice(2, 4)).toEqual(['GET activity', 'POST $batch']);
    // The week as it is after the press.
    expect(made.slice(4).sort()).toEqual(['GET activity', 'GET handover', 'GET snooze']);
  }
});
