import type { Plan } from '../../src/domain/plan';
import { changePlan, undoVersion } from '../../src/planning/change-plan';
import { importPlan } from '../../src/planning/import-plan';
import { createStores, type Stores } from '../../src/stores';
import { type Azurite, startAzurite } from '../support/azurite';
import { planned, smallPlan } from '../support/small-plan';

/** Several who change the plan in the same moment, each through a server of their own over one storage. */

let azurite: Azurite;
let servers: Stores[];
let ids = 0;
const surroundings = { now: () => new Date('2021-09-01T10:00:00Z'), newId: () => `id-${++ids}` };
const first = smallPlan({ activities: ['a', 'b', 'c', 'd'].map((id) => planned(id, { when: 'Mars -21' })) });

beforeAll(async () => {
  azurite = await startAzurite();
  const storage = { kind: 'connection-string', ...azurite } as const;
  servers = ['a', 'b', 'c', 'd'].map(() => createStores({ storage, appId: '' }));
});
afterAll(() => azurite.stop());

const [one, other] = [() => servers[0] as Stores, () => servers[1] as Stores];
const moved = (id: string, when: string) => (plan: Plan) => ({
  ...plan,
  activities: plan.activities.map((each) => (each.id === id ? { ...each, when } : each)),
});
const change = (stores: Stores, id: string, when: string, madeFrom?: number) =>
  changePlan(moved(id, when), { project: first.id, by: 'p-1', madeFrom }, stores, surroundings);
const now = async () => {
  const { plan, planVersion } =
    (await createStores({ storage: { kind: 'connection-string', ...azurite }, appId: '' }).plans.snapshot()) ?? {};
  return { version: planVersion, times: plan?.activities.map(({ when }) => when) };
};
const start = async (): Promise<number> =>
  (await importPlan(first, { by: 'p-0', replace: true }, one(), surroundings)).version;

test('what each changed of another thing is all there, a version for each', async () => {
  const version = await start();
  const done = await Promise.all(servers.map((stores, n) => change(stores, 'abcd'.charAt(n), `Nov -2${n + 2}`)));
  expect(done.map(({ outcome }) => outcome)).toEqual(['changed', 'changed', 'changed', 'changed']);
  expect(await now()).toEqual({ version: version + 4, times: ['Nov -22', 'Nov -23', 'Nov -24', 'Nov -25'] });
  const numbers = (await one().plans.versions(first.id)).map(({ number }) => number);
  expect(numbers.slice(0, 4)).toEqual([4, 3, 2, 1].map((n) => version + n));
});

test('of two who change the same thing one is told what the other said, and that is in force', async () => {
  const version = await start();
  const times = ['Nov -21', 'Dec -21'];
  const done = await Promise.all(times.map((when, n) => change(servers[n] as Stores, 'a', when, version)));
  expect(done.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'conflict']);
  const won = times[done.findIndex(({ outcome }) => outcome === 'changed')];
  const lost = times.find((when) => when !== won);
  expect(done.find(({ outcome }) => outcome === 'conflict')).toMatchObject({
    conflicts: [{ base: 'Mars -21', mine: lost, theirs: won }],
  });
  expect(await now()).toMatchObject({ version: version + 1, times: [won, 'Mars -21', 'Mars -21', 'Mars -21'] });
});

test('an import, a change and taking one back in the same moment are all there', async () => {
  await start();
  const changed = await change(one(), 'b', 'Dec -21');
  const version = changed.outcome === 'changed' ? changed.version : 0;
  const [imported, undone] = await Promise.all([
    importPlan(moved('c', 'Okt -21')(first), { by: 'p-0' }, one(), surroundings),
    undoVersion(version, { project: first.id, by: 'p-2' }, other(), surroundings),
    change(servers[2] as Stores, 'd', 'Sep -21'),
  ]);
  expect([imported.plan.id, undone.outcome]).toEqual([first.id, 'changed']);
  expect(await now()).toEqual({ version: version + 3, times: ['Mars -21', 'Mars -21', 'Okt -21', 'Sep -21'] });
});
