import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBot } from '../../../src/app';
import { NO_FACTS, sumUp } from '../../../src/domain/fact-set';
import { verifyFacts } from '../../../src/operate/verify-facts';
import { STORE_VERSION } from '../../../src/storage/pointers';
import { Table } from '../../../src/storage/table';
import { createStores, type Stores } from '../../../src/stores';
import { type Azurite, startAzurite } from '../../support/azurite';

/**
 * Stores as earlier builds wrote them, those that looked at no version 165 to 30 commits before there was one: the
 * sample plan with its 37 examples and people, and what Cilla then did: a dialogue in Hylte (7 took part, 4 of 5 felt
 * heard), one removed again, an activity reported and one put off.
 */
const BUILDS = [
  { build: '165-commits-ago', version: 1, due: ['index made anew', 'counted anew', 'by their roles'] },
  { build: '120-commits-ago', version: 1, due: ['index made anew', 'counted anew', 'by their roles'] },
  { build: '75-commits-ago', version: 1, due: ['index made anew', 'counted anew', 'by their roles'] },
  { build: '30-commits-ago', version: 1, due: ['index made anew', 'counted anew', 'by their roles'] },
  // The one before, brought up to date by a build of version 2.
  { build: 'version-2', version: 2, due: ['counted anew', 'by their roles'] },
  // That store, brought up to date by a build of version 3.
  { build: 'version-3', version: 3, due: ['by their roles'] },
] as const;
const CILLA = 'cilla.latsas@example.se';
const IN_MARCH = { from: '2022-03-01', to: '2022-03-31' };
const CILLA_ID = 'aaaaaaaa-0000-4000-8000-000000000002';

const azurites: Azurite[] = [];
afterAll(() => Promise.all(azurites.map((azurite) => azurite.stop())));

const backupOf = (build: string): string =>
  readFileSync(join(__dirname, '..', '..', 'fixtures', 'stores', `${build}.jsonl`), 'utf8');

async function emptyStorage(): Promise<Azurite> {
  const azurite = await startAzurite();
  azurites.push(azurite);
  return azurite;
}

const storesAt = ({ connectionString }: Azurite): Stores =>
  createStores({ storage: { kind: 'connection-string', connectionString }, appId: '' });

/** The rows as they were, with nothing that this build adds. */
async function asLeftBy(build: string): Promise<Azurite> {
  const azurite = await emptyStorage();
  const table = new Table(azurite);
  const rows = backupOf(build)
    .trim()
    .split('\n')
    .slice(1, -1)
    .map((line) => JSON.parse(line) as { partitionKey: string; rowKey: string });
  for (const partition of new Set(rows.map(({ partitionKey }) => partitionKey))) {
    const own = rows.filter(({ partitionKey }) => partitionKey === partition);
    for (let start = 0; start < own.length; start += 50) {
      await table.transact(own.slice(start, start + 50).map((row) => ['create', row]));
    }
  }
  return azurite;
}

const summaryOf = async (stores: Stores, text: string): Promise<string> => {
  const { respond } = createBot(stores, false, { now: () => new Date('2026-11-28T10:00:00Z'), newId: () => 'id' });
  const reply = await respond({
    input: { kind: 'text', text },
    userId: CILLA_ID,
    conversation: { id: 'a:cilla', type: 'personal' },
    locale: 'sv-SE',
    profile: async () => undefined,
  });
  return `${reply?.summary ?? ''} ${JSON.stringify(reply?.card ?? {})}`;
};

describe.each(BUILDS)('a store as $build left it', ({ build, version, due }) => {
  let stores: Stores;
  beforeAll(async () => {
    const azurite = await asLeftBy(build);
    // Until it is up to date nothing is answered from it.
    await expect(storesAt(azurite).plans.snapshot()).rejects.toMatchObject({ code: 'store-not-ready' });
    stores = storesAt(azurite);
    expect(await stores.version.standing()).toMatchObject({
      version,
      due: due.map((what) => expect.stringContaining(what)),
    });
    expect(await stores.version.bringUpToDate()).toEqual({ from: version });
  });

  test('counts what was reported, every figure of it', async () => {
    expect(await stores.version.standing()).toEqual({ version: 4, due: [], underWay: false });
    expect(await verifyFacts('tillit', stores.dialogues)).toMatchObject({ dialogues: 38, differences: [] });
    const { facts = NO_FACTS } = (await stores.plans.snapshot()) ?? {};
    // Table 4.3 of the report has 27 in 2021 and 10 in 2022, and Cilla's is one more.
    const in2021 = { period: { from: '2021-01-01', to: '2021-12-31' } };
    expect(sumUp(facts, in2021).dialogues).toBe(27);
    expect(sumUp(facts).dialogues).toBe(38);
    const hylte = { municipality: 'hylte', period: IN_MARCH };
    expect(sumUp(facts, hylte)).toMatchObject({
      dialogues: 1,
      participants: 7,
      answers: 5,
      heard: 4,
      wanted: 3,
      unreported: 3,
    });
  });

  test('finds what people said, by theme and newest first', async () => {
    expect(await summaryOf(stores, 'vad säger folk')).not.toMatch(/inga teman/i);
    expect((await stores.dialogues.newest('tillit', { municipality: 'hylte', period: IN_MARCH }, 1))[0]?.id).toBe(
      'form-kept',
    );
    expect(await stores.dialogues.find('tillit', 'form-gone')).toHaveProperty('removedAt');
  });

  test('knows its people, and what they reported is theirs', async () => {
    const known = await stores.people.known(CILLA);
    expect(known?.pseudonym).toMatch(/^p-/);
    expect(known?.contact?.reference).toMatchObject({ conversation: { id: `a:${CILLA_ID}` } });
    expect(await stores.dialogues.find('tillit', 'form-kept')).toMatchObject({ reportedBy: known?.pseudonym });
    const people = (await stores.people.people()).map(({ upn }) => upn);
    expect(people).toHaveLength(10);
    for (const upn of people) expect((await stores.people.known(upn))?.pseudonym).toMatch(/^p-/);
    const leaders = await stores.people.withRoles(['projektledare']);
    expect(leaders.map(({ name }) => name)).toEqual(['Alva Exempelsson']);
    expect((await stores.people.known('alva.exempel@example.se'))?.person).toEqual(leaders[0]);
  });

  test('keeps what else was reported', async () => {
    expect(await stores.activities.reports('tillit')).toMatchObject([{ activity: 'malgruppsanalys', state: 'partly' }]);
    expect(await stores.activities.snoozes('tillit')).toMatchObject([{ activity: 'spridning', who: CILLA }]);
    const run = await stores.deliveries.lastRun('tillit');
    expect(run === undefined || run.value.state === 'queued').toBe(true);
  });

  test('has nothing left of what was counted before facts', async () => {
    const tallies = (await stores.table.list('project-tillit', 'hot')).filter(({ rowKey }) =>
      /tally/u.test(rowKey ?? ''),
    );
    // Their rows stay, empty, as the fence that keeps older builds from writing.
    expect(tallies.length).toBeGreaterThanOrEqual(12);
    for (const row of tallies) expect(Object.keys(row).filter((name) => name.startsWith('json'))).toEqual([]);
  });

  test('comes back from its backup, and is brought up to date then', async () => {
    const restored = storesAt(await emptyStorage());
    await restored.backup.restore(backupOf(build));
    expect(await restored.version.bringUpToDate()).toEqual({ from: version });
    expect(await verifyFacts('tillit', restored.dialogues)).toMatchObject({ dialogues: 38, differences: [] });
  });
});

test('a backup of a newer store is refused, and nothing of it is written', async () => {
  const stores = storesAt(await emptyStorage());
  const lines = [{ medskapa: 'backup', format: 2, store: STORE_VERSION + 1 }, { rows: 0 }].map((line) =>
    JSON.stringify(line),
  );
  await expect(stores.backup.restore(`${lines.join('\n')}\n`)).rejects.toMatchObject({ code: 'store-newer' });
});

test('a store that has become newer is refused, by a build that worked on it as well', async () => {
  const azurite = await asLeftBy('30-commits-ago');
  const stores = storesAt(azurite);
  await stores.version.bringUpToDate();
  await stores.plans.snapshot();
  const table = new Table(azurite);
  for (const [partition, key] of [
    ['project-tillit', 'hot-plan'],
    ['installation', 'store-version'],
  ] as const) {
    const row = await table.get(partition, key);
    const json0 = String(row?.json0).replace(/"(store|version)":\d+/u, `"$1":${STORE_VERSION + 1}`);
    await table.merge({ partitionKey: partition, rowKey: key, json0 });
  }
  await expect(stores.plans.snapshot()).rejects.toMatchObject({ code: 'store-newer' });
  await expect(storesAt(azurite).people.people()).rejects.toMatchObject({ code: 'store-newer' });
  await expect(storesAt(azurite).version.bringUpToDate()).rejects.toMatchObject({ code: 'store-newer' });
});
