import type { Person } from '../../src/domain/people';
import { importPlan } from '../../src/planning/import-plan';
import { type QueueTools, queueReminders } from '../../src/remind/queue-reminders';
import { createStores, type Stores } from '../../src/stores';
import { samplePlan } from '../samples/sample';
import { type Azurite, startAzurite } from '../support/azurite';

/** A run at a pace slower than its signs of life: it waits for more than a minute between two people. */

const MONDAY = new Date('2021-09-06T06:00:00Z');
const PER_SECOND = 0.01;
/** Another server takes a run over after a minute without a sign of life. */
const LEFT_MS = 60_000;
const PEOPLE: Person[] = ['anna', 'bo', 'cia'].map((name) => ({
  upn: `${name}@example.se`,
  name,
  roles: ['arbetsgrupp'],
  committees: [],
}));

let azurite: Azurite;
let stores: Stores;
let clock: number;

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

let ids = 0;
beforeEach(async () => {
  clock = MONDAY.getTime();
  const storage = { kind: 'connection-string', connectionString: azurite.connectionString } as const;
  stores = createStores({ storage, appId: '' });
  const world = { now: () => new Date(clock), newId: () => `id-${++ids}` };
  await importPlan({ ...samplePlan(), id: `tillit-${++ids}`, dialogues: [] }, { by: 'test' }, stores, world);
  await stores.people.importPeople(PEOPLE, true);
});

/** Runs with a clock that goes on only while it waits. @param waited is told of each wait, after it */
function run(waited: () => Promise<void>, stopping: () => boolean = () => false) {
  const tools: QueueTools = {
    isHoliday: () => false,
    now: () => new Date(clock),
    async sleep(ms) {
      clock += ms;
      await waited();
    },
    perSecond: PER_SECOND,
    stopping,
  };
  return queueReminders(MONDAY, stores, tools);
}

test('it gives signs of life while it waits, so that nobody takes it over', async () => {
  const project = (await stores.plans.snapshot())?.plan.id ?? '';
  let longest = 0;
  const queued = await run(async () => {
    const last = await stores.deliveries.lastRun(project);
    longest = Math.max(longest, clock - Date.parse(last?.value.at ?? ''));
  });
  expect(queued).toMatchObject({ queued: PEOPLE.length });
  expect(clock - MONDAY.getTime()).toBeGreaterThan(LEFT_MS);
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(LEFT_MS / 2);
});

test('it ends soon after it is told to stop, and leaves the rest for another', async () => {
  let stopping = false;
  const reported: number[] = [];
  const queued = await run(
    async () => {
      if (!stopping) reported.push(clock);
      stopping = true;
    },
    () => stopping,
  );
  expect(queued).toMatchObject({ queued: 1 });
  expect(clock - (reported[0] ?? 0)).toBeLessThan(2_000);
  const project = (await stores.plans.snapshot())?.plan.id ?? '';
  expect((await stores.deliveries.lastRun(project))?.value.state).toBe('queueing');
});
