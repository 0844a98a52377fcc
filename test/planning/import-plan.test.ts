import { firstDayOf } from '../../src/domain/dates';
import { firstMonthOf } from '../../src/domain/plan-shift';
import { verifyFacts } from '../../src/operate/verify-facts';
import { importPlan } from '../../src/planning/import-plan';
import type { DialogueStore } from '../../src/ports/dialogues';
import { createStores, type Stores } from '../../src/stores';
import { samplePlan } from '../samples/sample';
import { type Azurite, startAzurite } from '../support/azurite';
import { someContent } from '../support/dialogues';

/** Example dialogues come and go with the start of the plan; what a person has done to one stands. */

let azurite: Azurite;
let stores: Stores;
let ids = 0;
const newId = (): string => `id-${++ids}`;
const surroundings = { now: () => new Date('2021-12-01T11:00:00Z'), newId };

const examples = ['a', 'b', 'c'].map((id) => ({ ...someContent(), id, example: true as const }));
const plan = () => ({ ...samplePlan(), id: project, dialogues: examples });
const run = async (given = plan(), start?: string, dialogues: DialogueStore = stores.dialogues) => {
  const report = await importPlan(given, { by: 'test', start }, { ...stores, dialogues }, surroundings);
  return Object.fromEntries(Object.entries(report.examples).filter(([, count]) => count > 0));
};
const stored = async (): Promise<string[]> => (await stores.dialogues.all(project)).map(({ id }) => id).sort();

let project: string;
beforeAll(async () => {
  azurite = await startAzurite();
  stores = createStores({ storage: { kind: 'connection-string', ...azurite }, appId: '' });
});
afterAll(() => azurite.stop());
beforeEach(() => {
  project = `project-${newId()}`;
});

test('they go when the plan is moved to a later start, and come back when it is moved back', async () => {
  expect(await run()).toEqual({ added: 3 });
  expect(await run(plan(), '2023-01-01')).toEqual({ future: 3 });
  expect(await stored()).toEqual([]);
  expect(await run(plan(), '2023-01-01')).toEqual({ future: 3 });
  // The plan stays moved until it is said otherwise.
  expect(await run()).toEqual({ future: 3 });
  expect(await run(plan(), firstDayOf(firstMonthOf(plan())))).toEqual({ added: 3 });
  expect(await stored()).toEqual(['import-a', 'import-b', 'import-c']);
  expect(await run()).toEqual({ unchanged: 3 });
  expect((await verifyFacts(project, stores.dialogues)).differences).toEqual([]);
  expect(await stores.dialogues.newest(project, {}, 9)).toHaveLength(3);
});

test('one that a person has removed or changed stays so', async () => {
  await run();
  const audit = () => ({ id: newId(), at: '2021-12-01T11:00:00Z', who: 'p', what: 'test', subject: 'd' });
  await stores.dialogues.remove(project, 'import-a', { operation: 'press', at: audit().at }, audit());
  const content = someContent({ participants: 99 });
  const change = { content, fromVersion: 1, operation: 'press', at: audit().at };
  await stores.dialogues.change(project, 'import-b', change, audit());
  expect(await run()).toEqual({ kept: 2, unchanged: 1 });
  expect(await run(plan(), '2023-01-01')).toEqual({ kept: 2, future: 1 });
  expect(await stored()).toEqual(['import-b']);
});

test('what a person does while the import runs is kept, and told of as kept', async () => {
  await run();
  const audit = () => ({ id: newId(), at: '2021-12-01T11:00:00Z', who: 'p', what: 'test', subject: 'd' });
  const press = { operation: 'press', at: audit().at };
  const inner = stores.dialogues;
  // Between the import's look at a dialogue and its own write, somebody changes it.
  const dialogues: DialogueStore = Object.assign(Object.create(inner) as DialogueStore, {
    find: async (_project: string, id: string) => {
      const found = await inner.find(project, id);
      const content = someContent({ participants: 99 });
      await inner.change(project, id, { content, fromVersion: 1, ...press }, audit());
      return found;
    },
  });
  const other = { ...plan(), dialogues: examples.map((example) => ({ ...example, participants: 12 })) };
  expect(await run(other, undefined, dialogues)).toEqual({ kept: 3 });
  expect((await stores.dialogues.all(project)).map(({ content }) => content.participants)).toEqual([99, 99, 99]);
});
