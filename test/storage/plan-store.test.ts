import { sumUp } from '../../src/domain/tallies';
import { TableDialogueStore } from '../../src/storage/dialogue-store';
import { TablePlanStore } from '../../src/storage/plan-store';
import { Table } from '../../src/storage/table';
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
const run = (token: string) => ({ token, at: '2021-03-16T08:00:00.000Z' });
const plan = samplePlan('outcome.yaml');

test('an empty store has no plan', async () => {
  expect(await new TablePlanStore(newTable()).snapshot()).toBeUndefined();
});

test('a plan comes back as it was, apart from its example dialogues', async () => {
  const store = new TablePlanStore(newTable());
  expect(await store.importPlan(plan, [], run('a'))).toEqual({ version: 1 });
  const other = new TablePlanStore(newTable());
  expect(await other.snapshot()).toEqual({ plan: { ...plan, dialogues: [] }, planVersion: 1, tallies: [] });
});

test('an import is seen by a server that already knew the plan', async () => {
  const server = new TablePlanStore(newTable());
  await server.importPlan(plan, [], run('a'));
  await server.snapshot();
  await new TablePlanStore(newTable()).importPlan({ ...plan, name: 'Nytt namn' }, [], run('b'));
  expect(await server.snapshot()).toMatchObject({ planVersion: 2, plan: { name: 'Nytt namn' } });
});

test('what another server counts is seen at once, and what it did not touch is not read anew', async () => {
  const server = new TablePlanStore(newTable());
  await server.importPlan(plan, [], run('a'));
  const elsewhere = new TableDialogueStore(newTable(), writerSurroundings(1));
  const add = (id: string, municipality: string) =>
    elsewhere.add(plan.id, someDialogue(id, { municipality }), {
      id,
      at: '2021-09-15T08:00:00.000Z',
      who: 'p-1',
      what: 'submit-dialogue',
      subject: id,
    });
  const talliesNow = async () => (await server.snapshot())?.tallies ?? [];
  await add('a', 'laholm');
  await add('b', 'halmstad');
  const before = await talliesNow();
  await add('c', 'laholm');
  const after = await talliesNow();
  const inTown = (tallies: typeof after, town: string) => tallies.find(({ municipality }) => municipality === town);
  expect(sumUp(after, { municipality: 'laholm' }).dialogues).toBe(2);
  expect(inTown(after, 'laholm')).not.toBe(inTown(before, 'laholm'));
  expect(inTown(after, 'halmstad')).toBe(inTown(before, 'halmstad'));
});

test('another project becomes the active one for a server that knew the first', async () => {
  const server = new TablePlanStore(newTable());
  await server.importPlan(plan, [], run('a'));
  await server.snapshot();
  await new TablePlanStore(newTable()).importPlan({ ...plan, id: 'annat' }, [], run('b'));
  expect((await server.snapshot())?.plan.id).toBe('annat');
});

test('an import that is cut off before its pointer moved changes nothing, and can be run again', async () => {
  const table = newTable();
  const store = new TablePlanStore(table);
  await store.importPlan(plan, [], run('a'));
  const cutOff = new Table({ connectionString: azurite.connectionString });
  let transactions = 0;
  const transact = cutOff.transact.bind(cutOff);
  cutOff.transact = async (actions) => {
    if (++transactions > 1) throw new Error('the power went');
    await transact(actions);
  };
  const changed = { ...plan, name: 'Halvt inläst' };
  await expect(new TablePlanStore(cutOff).importPlan(changed, [], run('b'))).rejects.toThrow('the power went');
  expect((await new TablePlanStore(newTable()).snapshot())?.plan.name).toBe(plan.name);
  await store.importPlan(changed, [], run('c'));
  expect((await store.snapshot())?.plan.name).toBe('Halvt inläst');
});

test('a question about a known plan costs one call to storage', async () => {
  const table = newTable();
  const store = new TablePlanStore(table);
  await store.importPlan(plan, [], run('a'));
  await store.snapshot();
  const before = table.calls;
  await store.snapshot();
  expect(table.calls - before).toBe(1);
});
