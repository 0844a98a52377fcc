import { createStores, type Stores } from '../../src/app';
import { importPlan } from '../../src/planning/import-plan';
import type { ActivityStore } from '../../src/ports/activities';
import type { Snapshot } from '../../src/ports/plans';
import { reportActivity } from '../../src/remind/report-activity';
import { samplePlan } from '../samples/sample';
import { type Azurite, startAzurite } from '../support/azurite';

let azurite: Azurite;
let stores: Stores;
let snapshot: Snapshot;
let ids = 0;
const surroundings = { now: () => new Date('2021-09-06T07:00:00Z'), newId: () => `id-${++ids}` };

beforeAll(async () => {
  azurite = await startAzurite();
  stores = createStores({ storage: { kind: 'connection-string', ...azurite }, appId: '' });
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  await importPlan({ ...samplePlan(), id: `tillit-${++ids}`, dialogues: [] }, { by: 'test' }, stores, surroundings);
  const found = await stores.plans.snapshot();
  if (!found) throw new Error('no plan');
  snapshot = found;
});

const someone = (userId: string) =>
  ({ userId, pseudonym: `p-${userId}`, roles: ['projektledare'], language: 'sv' }) as const;

/** The store as several people meet it who have all read before the first of them writes. */
function readTogether(people: number): ActivityStore {
  let [readers, open] = [0, (): void => undefined];
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { activities } = stores;
  return Object.assign(Object.create(activities) as ActivityStore, {
    reports: async (project: string) => {
      const found = await activities.reports(project);
      readers += 1;
      if (readers === people) open();
      await all;
      return found;
    },
  });
}

const auditsOf = async (): Promise<Record<string, unknown>[]> =>
  (await stores.table.list(`project-${snapshot.plan.id}`, 'audit'))
    .map(({ json0 }) => JSON.parse(String(json0)) as Record<string, unknown>)
    .filter(({ what }) => what === 'report-activity');

const reportAtOnce = async (presses: readonly { who: string; state: 'done' | 'partly' }[]) => {
  const [activity = ''] = snapshot.plan.activities.map(({ id }) => id);
  const store = readTogether(presses.length);
  return Promise.all(
    presses.map(({ who, state }) =>
      reportActivity({ activity, state, seen: '' }, someone(who), snapshot, store, surroundings),
    ),
  );
};

test('two who report an activity at once: one is stored, the other is told of it', async () => {
  const outcomes = await reportAtOnce([
    { who: 'anna', state: 'done' },
    { who: 'bo', state: 'partly' },
  ]);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['reported', 'since']);
  const [kept] = await stores.activities.reports(snapshot.plan.id);
  for (const each of outcomes) expect(each).toMatchObject({ state: kept?.state });
  expect(await auditsOf()).toHaveLength(1);
});

test('one who presses twice at once is told both times that it is reported, and it is once', async () => {
  const press = { who: 'anna', state: 'done' } as const;
  expect((await reportAtOnce([press, press])).map(({ outcome }) => outcome)).toEqual(['reported', 'reported']);
  expect(await auditsOf()).toHaveLength(1);
});

test('a report whose words are erased in that moment is replaced, and the words do not come back', async () => {
  const { plan } = snapshot;
  const [activity = ''] = plan.activities.map(({ id }) => id);
  const before = { activity, state: 'partly', outcome: 'Halvvägs.', reportedAt: '2021-08-01T08:00:00.000Z' } as const;
  const audit = { id: 'first', at: before.reportedAt, who: 'p', what: 'test', subject: activity };
  await stores.activities.report(plan.id, { ...before, reportedBy: 'p' }, audit);
  const store = readTogether(1);
  const reports = store.reports.bind(store);
  let erased = false;
  store.reports = async (project) => {
    const found = await reports(project);
    const [report] = found;
    if (!erased && report) erased = await stores.activities.eraseOutcome(project, report, { ...audit, id: 'erase' });
    return found;
  };
  const press = { activity, state: 'done', seen: before.reportedAt } as const;
  const outcome = await reportActivity(press, someone('anna'), snapshot, store, surroundings);
  expect(erased).toBe(true);
  expect(outcome.outcome).toBe('reported');
  const [kept] = await stores.activities.reports(plan.id);
  expect([kept?.state, kept?.outcome]).toEqual(['done', undefined]);
});
