import { NO_FACTS, sumUp } from '../../src/domain/fact-set';
import type { NewVersion } from '../../src/ports/plans';
import { TableDialogueStore } from '../../src/storage/dialogue-store';
import { TablePlanStore } from '../../src/storage/plan-store';
import { Table } from '../../src/storage/table';
import { createStores } from '../../src/stores';
import { samplePlan } from '../samples/sample';
import { type Azurite, startAzurite } from '../support/azurite';
import { someDialogue } from '../support/dialogues';
import { writerSurroundings } from '../support/surroundings';

let azurite: Azurite;
beforeEach(async () => {
  azurite = await startAzurite();
});
afterEach(() => azurite.stop());

const newTable = () => new Table({ connectionString: azurite.connectionString });
const run = (token: string, changes: Partial<NewVersion> = {}): NewVersion => ({
  token,
  at: '2021-03-16T08:00:00.000Z',
  by: 'p-1',
  how: 'import',
  ...changes,
});
const plan = samplePlan('outcome.yaml');

test('an empty store has no plan', async () => {
  expect(await new TablePlanStore(newTable()).snapshot()).toBeUndefined();
});

test('a plan comes back as it was, apart from its example dialogues', async () => {
  const store = new TablePlanStore(newTable());
  expect(await store.putVersion(plan, [], run('a'))).toEqual({ version: 1 });
  const other = new TablePlanStore(newTable());
  expect(await other.snapshot()).toEqual({ plan: { ...plan, dialogues: [] }, planVersion: 1, facts: NO_FACTS });
});

test('an import is seen by a server that already knew the plan', async () => {
  const server = new TablePlanStore(newTable());
  await server.putVersion(plan, [], run('a'));
  await server.snapshot();
  await new TablePlanStore(newTable()).putVersion({ ...plan, name: 'Nytt namn' }, [], run('b'));
  expect(await server.snapshot()).toMatchObject({ planVersion: 2, plan: { name: 'Nytt namn' } });
});

test('what another server counts is seen at once', async () => {
  const server = new TablePlanStore(newTable());
  await server.putVersion(plan, [], run('a'));
  const elsewhere = new TableDialogueStore(newTable(), writerSurroundings(1));
  const add = (id: string, municipality: string) =>
    elsewhere.add(plan.id, someDialogue(id, { municipality }), {
      id,
      at: '2021-09-15T08:00:00.000Z',
      who: 'p-1',
      what: 'submit-dialogue',
      subject: id,
    });
  const factsNow = async () => (await server.snapshot())?.facts ?? NO_FACTS;
  await add('a', 'laholm');
  await add('b', 'halmstad');
  const before = await factsNow();
  await add('c', 'laholm');
  const after = await factsNow();
  expect(sumUp(after, { municipality: 'laholm' }).dialogues).toBe(2);
  // A turn that is still under way has all its figures from one moment.
  expect(sumUp(before, { municipality: 'laholm' }).dialogues).toBe(1);
});

test('another project becomes the active one for a server that knew the first', async () => {
  const server = new TablePlanStore(newTable());
  await server.putVersion(plan, [], run('a'));
  await server.snapshot();
  await new TablePlanStore(newTable()).putVersion({ ...plan, id: 'annat' }, [], run('b'));
  expect((await server.snapshot())?.plan.id).toBe('annat');
});

test('an import that is cut off before its pointer moved changes nothing, and can be run again', async () => {
  const table = newTable();
  const store = new TablePlanStore(table);
  await store.putVersion(plan, [], run('a'));
  const cutOff = new Table({ connectionString: azurite.connectionString });
  let transactions = 0;
  const transact = cutOff.transact.bind(cutOff);
  cutOff.transact = async (actions) => {
    if (++transactions > 1) throw new Error('the power went');
    return transact(actions);
  };
  const changed = { ...plan, name: 'Halvt inläst' };
  await expect(new TablePlanStore(cutOff).putVersion(changed, [], run('b'))).rejects.toThrow('the power went');
  expect((await new TablePlanStore(newTable()).snapshot())?.plan.name).toBe(plan.name);
  await store.putVersion(changed, [], run('c'));
  expect((await store.snapshot())?.plan.name).toBe('Halvt inläst');
});

test('a question about a known plan costs one call to storage', async () => {
  let calls = 0;
  const table = new Table(
    { connectionString: azurite.connectionString },
    { storage: () => (calls += 1), turn: () => undefined },
  );
  const store = new TablePlanStore(table);
  await store.putVersion(plan, [], run('a'));
  await store.snapshot();
  const before = calls;
  await store.snapshot();
  expect(calls - before).toBe(1);
});

/** Storage that goes away at a call of this kind and order, from 1. */
function cutOffAt(kind: 'transact' | 'replace' | 'create' | 'put', nth: number): Table {
  const table = newTable();
  let calls = 0;
  const inner: (...given: never[]) => Promise<unknown> = table[kind].bind(table);
  const cut = async (...given: never[]): Promise<never> => {
    if (++calls >= nth) throw new Error('the power went');
    return (await inner(...given)) as never;
  };
  return Object.assign(table, { [kind]: cut });
}

test('a switch of project that was cut off half-way is finished when it is run again', async () => {
  const server = new TablePlanStore(newTable());
  await server.putVersion(plan, [], run('a'));
  await server.snapshot();
  const other = { ...plan, id: 'annat' };
  // The first replaced row names the active project, the second closes the pointer of the one before.
  const cut = new TablePlanStore(cutOffAt('replace', 2));
  await expect(cut.putVersion(other, [], run('b'))).rejects.toThrow('the power went');
  await new TablePlanStore(newTable()).putVersion(other, [], run('c'));
  expect((await server.snapshot())?.plan.id).toBe('annat');
  await server.putVersion(plan, [], run('d'));
  expect((await new TablePlanStore(newTable()).snapshot())?.plan.id).toBe(plan.id);
});

test('a project that is left as another import of it finishes is not set back to the plan before', async () => {
  const stores = ['a', 'b'].map(() => new TablePlanStore(newTable()));
  await stores[0]?.putVersion(plan, [], run('a'));
  const table = newTable();
  const replace = table.replace.bind(table);
  let meanwhile: Promise<unknown> | undefined;
  // As the pointer of the first project is about to be closed, another version of it is imported.
  table.replace = async (row, etag) => {
    if (row.rowKey === 'hot-plan' && !meanwhile) {
      meanwhile = stores[1]?.putVersion({ ...plan, name: 'Nytt namn' }, [], run('b'));
      await meanwhile;
    }
    return replace(row, etag);
  };
  await new TablePlanStore(table).putVersion({ ...plan, id: 'annat' }, [], run('c'));
  expect(meanwhile).toBeDefined();
  await stores[0]?.putVersion(plan, [], run('d'));
  expect(await new TablePlanStore(newTable()).snapshot()).toMatchObject({ planVersion: 3, plan: { id: plan.id } });
});

test('every changed target is told of, however many there are', async () => {
  const table = newTable();
  const entries = Array.from({ length: 205 }, (_, n) => ({
    id: `${n}`,
    at: '2021-03-16T08:00:00.000Z',
    who: 'p',
    what: 'change-target',
    subject: `indicator-${n}`,
  }));
  await new TablePlanStore(table).putVersion(plan, entries, run('a'));
  expect(await table.list(`project-${plan.id}`, 'audit')).toHaveLength(205);
});

const partitionsIn = async (project = plan.id) =>
  [...new Set((await newTable().query()).flatMap(({ partitionKey = '' }) => partitionKey))]
    .filter((partition) => partition.startsWith(`plan-${project}-`))
    .map((partition) => partition.slice(`plan-${project}-`.length))
    .sort();

test('versions are kept with what made them, newest first, each with its plan and what files said of it', async () => {
  const store = new TablePlanStore(newTable());
  expect(await store.versions(plan.id)).toEqual([]);
  const named = (name: string) => ({ ...plan, name, dialogues: [] });
  await store.putVersion(named('Ett'), [], run('a', { months: 48, moved: ['plan.yaml'] }));
  await store.putVersion(named('Två'), [], run('b', { how: 'card', by: 'p-2', madeFrom: 1 }));
  await store.putVersion(named('Tre'), [], run('c', { given: named('Filens'), addition: true }));
  const other = new TablePlanStore(newTable());
  const { at } = run('');
  expect(await other.versions(plan.id)).toEqual([
    { number: 3, at, by: 'p-1', how: 'import', addition: true },
    { number: 2, at, by: 'p-2', how: 'card', madeFrom: 1 },
    { number: 1, at, by: 'p-1', how: 'import', months: 48, moved: ['plan.yaml'] },
  ]);
  const names = async (of: 'version' | 'given') =>
    Promise.all([1, 2, 3, 4].map(async (number) => (await other[of](plan.id, number))?.name));
  expect(await names('version')).toEqual(['Ett', 'Två', 'Tre', undefined]);
  expect(await names('given')).toEqual(['Ett', 'Två', 'Filens', undefined]);
});

test('a version that builds before this one put in force is one too, and the next is made on it', async () => {
  const table = newTable();
  const store = new TablePlanStore(table);
  await store.putVersion(plan, [], run('a'));
  for (const { rowKey = '' } of await table.list(`project-${plan.id}`, 'plan-version')) {
    await table.delete(`project-${plan.id}`, rowKey);
  }
  expect(await store.versions(plan.id)).toEqual([{ number: 1, at: run('').at, how: 'import' }]);
  expect((await store.version(plan.id, 1))?.name).toBe(plan.name);
  await store.putVersion(plan, [], run('b', { expected: 1 }));
  expect((await store.versions(plan.id)).map(({ number }) => number)).toEqual([2, 1]);
  expect((await store.given(plan.id, 1))?.name).toBe(plan.name);
});

test('a version that is made from another than the newest is refused, and nothing of it is written', async () => {
  const store = new TablePlanStore(newTable());
  await expect(store.putVersion(plan, [], run('a', { expected: 1 }))).rejects.toMatchObject({ code: 'overtaken' });
  await store.putVersion(plan, [], run('b', { expected: 0 }));
  for (const expected of [0, 2]) {
    await expect(store.putVersion(plan, [], run('c', { expected }))).rejects.toMatchObject({ code: 'overtaken' });
  }
  expect(await partitionsIn()).toEqual(['b']);
});

test('a change of a project that is not in force leaves the other in force', async () => {
  const store = new TablePlanStore(newTable());
  await store.putVersion(plan, [], run('a'));
  await store.putVersion({ ...plan, id: 'annat' }, [], run('b'));
  await store.putVersion({ ...plan, name: 'Ändrat' }, [], run('c', { how: 'card' }));
  expect((await new TablePlanStore(newTable()).snapshot())?.plan.id).toBe('annat');
  expect((await store.newest(plan.id))?.plan.name).toBe('Ändrat');
});

test('versions go thirty days after another took their place, but for the last import; so does what was cut off', async () => {
  const store = new TablePlanStore(newTable());
  const on = (at: string, how: NewVersion['how']) => ({ at, how });
  await store.putVersion(plan, [], run('import-1', on('2021-01-01', 'import')));
  await store.putVersion(plan, [], run('import-2', { ...on('2021-02-01', 'import'), given: plan }));
  await store.putVersion(plan, [], run('card-3', on('2021-03-01', 'card')));
  await store.putVersion(plan, [], run('card-4', on('2021-04-01', 'card')));
  await store.putVersion(plan, [], run('card-5', on('2021-05-01', 'card')));
  await store.putVersion(plan, [], run('card-6', on('2021-06-01', 'card')));
  for (const [token, at] of [
    ['cut-old', '2021-05-30'],
    ['cut-now', '2021-06-01'],
  ] as const) {
    const cut = new TablePlanStore(cutOffAt('transact', 2));
    await expect(cut.putVersion(plan, [], run(token, on(at, 'card')))).rejects.toThrow('the power went');
  }
  // The third was replaced before the day, the fourth on it.
  await new TablePlanStore(newTable()).removeVersions('2021-05-01', '2021-05-31');
  expect(await partitionsIn()).toEqual(['card-4', 'card-5', 'card-6', 'cut-now', 'import-2', 'import-2.given']);
  expect((await store.versions(plan.id)).map(({ number }) => number)).toEqual([6, 5, 4, 2]);
  // The plan before the one in force stays for whoever has just read the pointer to it.
  await store.removeVersions('2021-12-01', '2021-12-01');
  expect(await partitionsIn()).toEqual(['card-5', 'card-6', 'import-2', 'import-2.given']);
  expect((await store.snapshot())?.planVersion).toBe(6);
});

test('facts are kept once for questions and writers together', async () => {
  const { plans, dialogues } = createStores({ storage: { kind: 'connection-string', ...azurite }, appId: '' });
  await plans.putVersion(plan, [], run('a'));
  const audit = { id: 'a', at: '2021-09-15T08:00:00.000Z', who: 'p-1', what: 'submit-dialogue', subject: 'a' };
  const added = await dialogues.add(plan.id, someDialogue('a'), audit);
  expect(added.outcome === 'added' && added.facts.size).toBe(1);
  expect((await plans.snapshot())?.facts).toBe(added.outcome === 'added' && added.facts);
});

test('what imports left that were cut off goes at the next one, and nothing of another project', async () => {
  const store = new TablePlanStore(newTable());
  // Its id begins as the plan's, so that its rows lie among the plan's own.
  const near = { ...plan, id: `${plan.id}-2` };
  await store.putVersion(near, [], run('near'));
  await store.putVersion(plan, [], run('a'));
  for (const [nth, token] of [
    [2, 'cut-early'],
    [3, 'cut-late'],
  ] as const) {
    await expect(new TablePlanStore(cutOffAt('transact', nth)).putVersion(plan, [], run(token))).rejects.toThrow();
  }
  const partitions = async () =>
    new Set((await newTable().query()).flatMap(({ partitionKey = '' }) => partitionKey.match(/^plan-.*/u) ?? []));
  const of = (token: string, project = plan.id) => `plan-${project}-${token}`;
  expect(await partitions()).toContain(of('cut-early'));
  await store.putVersion(plan, [], run('b'));
  expect(await partitions()).toEqual(new Set([of('a'), of('b'), of('near', near.id)]));
});

test('an import that others overtook while it wrote changes nothing', async () => {
  const store = new TablePlanStore(newTable());
  await store.putVersion(plan, [], run('a'));
  const table = newTable();
  const { transact } = table;
  let overtaking = true;
  // Once its first rows are written, another import is done from beginning to end, and takes them away.
  table.transact = async (actions) => {
    const made = await transact.call(table, actions);
    if (!overtaking) return made;
    overtaking = false;
    await store.putVersion({ ...plan, name: 'Den andra' }, [], run('other'));
    return made;
  };
  const slow = new TablePlanStore(table).putVersion({ ...plan, name: 'Den långsamma' }, [], run('slow'));
  await expect(slow).rejects.toMatchObject({ code: 'overtaken' });
  expect((await new TablePlanStore(newTable()).snapshot())?.plan.name).toBe('Den andra');
});
