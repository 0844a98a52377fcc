import { importPlan } from '../../src/planning/import-plan';
import type { Delivery } from '../../src/ports/deliveries';
import type { PeopleStore } from '../../src/ports/people';
import { sendAgain } from '../../src/remind/send-again';
import { createStores } from '../../src/stores';
import { samplePlan } from '../samples/sample';
import { type Azurite, startAzurite } from '../support/azurite';

const NOW = new Date('2021-09-06T07:00:00Z');
const WEEK = '2021-W36';
const LEADER = { userId: 'lena', pseudonym: 'p-lena', roles: ['projektledare'], language: 'sv' } as const;

let azurite: Azurite;
let ids = 0;
const now = () => NOW;
const newId = () => `id-${++ids}`;

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

test('nobody is looked up whose card has arrived', async () => {
  const stores = createStores({ storage: { kind: 'connection-string', ...azurite }, appId: '' });
  await importPlan({ ...samplePlan(), dialogues: [] }, { by: 'test' }, stores, { now, newId });
  const snapshot = await stores.plans.snapshot();
  if (!snapshot) throw new Error('no plan');
  const at = NOW.toISOString();
  const row = (upn: string, state: Delivery['state']): Delivery => ({ upn, week: WEEK, kind: 'week', state, at });
  const arrived = Array.from({ length: 40 }, (_, n) => row(`arrived.${n}@example.se`, 'sent'));
  const missing = ['anna@example.se', 'bo@example.se'].map((upn) => row(upn, 'unreachable'));
  await stores.deliveries.ensure(snapshot.plan.id, [...arrived, ...missing]);
  const run = { week: WEEK, instant: at, at, state: 'queued', uncovered: [], leaderless: false } as const;
  await stores.deliveries.saveRun(snapshot.plan.id, run);
  await stores.people.saveContact('anna@example.se', { reference: { channelId: 'msteams' } });

  const lookedUp: string[] = [];
  const people: PeopleStore = Object.assign(Object.create(stores.people) as PeopleStore, {
    known: (upn: string) => {
      lookedUp.push(upn);
      return stores.people.known(upn);
    },
  });
  expect(await sendAgain(LEADER, snapshot, { ...stores, people, now, newId, perSecond: 25 })).toBe(1);
  expect(lookedUp.sort()).toEqual(['anna@example.se', 'bo@example.se']);
});
