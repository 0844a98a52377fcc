import { importPlan } from '../../src/planning/import-plan';
import type { ActivityStore } from '../../src/ports/activities';
import type { Snapshot } from '../../src/ports/plans';
import { reportActivity } from '../../src/remind/report-activity';
import { undoPress } from '../../src/remind/undo-press';
import { createStores, type Stores } from '../../src/stores';
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

describe('undoing a report', () => {
  const [before, after] = ['2021-09-01T08:00:00.000Z', '2021-09-06T08:00:00.000Z'];
  const stored = async () => (await stores.activities.reports(snapshot.plan.id))[0];
  const undo = async (store: ActivityStore = stores.activities) => {
    const { plan } = snapshot;
    const [activity = ''] = plan.activities.map(({ id }) => id);
    const at = surroundings.now().toISOString();
    return undoPress({ activity, of: 'report', at }, someone('anna'), snapshot, store, surroundings);
  };
  const reportAt = async (reportedAt: string, state: 'done' | 'partly', outcome?: string) => {
    const { plan } = snapshot;
    const [activity = ''] = plan.activities.map(({ id }) => id);
    const audit = { id: `r-${++ids}`, at: reportedAt, who: 'p', what: 'test', subject: activity };
    await stores.activities.report(
      plan.id,
      { activity, state, outcome, reportedAt, reportedBy: 'p-bo' },
      audit,
      await stored(),
    );
  };
  const press = async (comment?: string) => {
    const [activity = ''] = snapshot.plan.activities.map(({ id }) => id);
    await reportActivity(
      { activity, state: 'done', comment },
      someone('anna'),
      snapshot,
      stores.activities,
      surroundings,
    );
  };

  test('puts back the one before, with its words', async () => {
    await reportAt(before, 'partly', 'Halvvägs.');
    await press('Klart i tid.');
    expect((await undo()).outcome).toBe('undone');
    expect(await stored()).toMatchObject({
      state: 'partly',
      outcome: 'Halvvägs.',
      reportedAt: before,
      reportedBy: 'p-bo',
    });
    expect((await undo()).outcome).toBe('undone-before');
  });

  test('changes nothing when somebody has reported since', async () => {
    await press();
    await reportAt(after, 'partly', 'Det är mer kvar.');
    expect(await undo()).toMatchObject({ outcome: 'reported-since', state: 'partly', at: after });
    expect(await stored()).toMatchObject({ state: 'partly', outcome: 'Det är mer kvar.' });
  });

  test('twice at once is done once, and a new report stands where the old one was', async () => {
    await press();
    const store = readTogether(2);
    const outcomes = await Promise.all([undo(store), undo(store)]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['undone', 'undone-before']);
    expect(await stored()).toBeUndefined();
    await press('En gång till.');
    const last = await stored();
    expect([last?.state, last?.outcome, last?.before]).toEqual(['done', 'En gång till.', undefined]);
  });

  test('does not bring back words that have been erased', async () => {
    await reportAt(before, 'partly', 'Halvvägs.');
    await press('Klart i tid.');
    const report = await stored();
    if (!report) throw new Error('nothing is reported');
    const audit = { id: 'erase', at: after, who: 'p', what: 'test', subject: report.activity };
    expect(await stores.activities.eraseOutcome(snapshot.plan.id, report, audit, 'before')).toBe(true);
    expect(await stored()).toMatchObject({ outcome: 'Klart i tid.', before: { state: 'partly' } });
    await undo();
    const last = await stored();
    expect([last?.state, last?.outcome]).toEqual(['partly', undefined]);
  });
});
