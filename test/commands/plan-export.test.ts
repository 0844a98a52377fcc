import { addPeopleCommands } from '../../src/commands/people';
import { addPlanCommands } from '../../src/commands/plan';
import { createStores } from '../../src/stores';
import { samplePeople, samplePlan } from '../samples/sample';
import { type Azurite, startAzurite } from '../support/azurite';
import { commandRunner, noStore } from '../support/run-command';

/** The plan as a file, by the command line: out of a store, and into another one. */

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

const { lines, run } = commandRunner(addPlanCommands, addPeopleCommands);
const store = () => {
  const stores = createStores({
    storage: { kind: 'connection-string', connectionString: azurite.connectionString },
    appId: '',
  });
  return () => stores;
};

test('a template needs no store, and is told what it lacks when it is checked', async () => {
  expect(await run(noStore, 'plan', 'template', '--out', 'mall.xlsx')).toEqual([
    'mall.xlsx: written; fill it in, then plan check mall.xlsx',
  ]);
  await expect(run(noStore, 'plan', 'check', 'mall.xlsx')).rejects.toThrow(/^4 faults$/u);
  expect(lines).toEqual([
    expect.stringMatching(/^mall\.xlsx: Projekt, rad 1: Projektets namn saknas/u),
    expect.stringMatching(/^mall\.xlsx: Projekt, rad 1: Startdatum saknas/u),
    'mall.xlsx: Målgrupper, rad 1: fliken ”Målgrupper” är tom; den behöver minst en rad',
    'mall.xlsx: Metoder, rad 1: fliken ”Metoder” är tom; den behöver minst en rad',
  ]);
});

test.each([
  [['plan', 'template', '--out', 'mall.ods'], /give --out a name in \.xlsx/u],
  [['plan', 'export', '--out', 'plan.docx'], /give --out a name in \.xlsx or \.yaml/u],
  [['plan', 'export'], /required option '--out <file>'/u],
])('%j is wrong usage', async (args, sentence) => {
  await expect(run(noStore, ...args)).rejects.toMatchObject({ exitCode: 1, message: expect.stringMatching(sentence) });
});

test('what is exported is imported as the same plan and the same people, by both sorts of file', async () => {
  const stores = store();
  await expect(run(stores, 'plan', 'export', '--out', 'plan.xlsx')).rejects.toThrow(/no plan has been imported/u);
  await run(stores, 'plan', 'import', 'samples/tillit/plan.yaml');
  await run(stores, 'people', 'import', 'samples/tillit/people.csv');
  const sentence = (name: string, version: number): string =>
    `${name}: written from "tillit" (${samplePlan().name}), version ${version}; its dates are final`;
  expect(await run(stores, 'plan', 'export', '--out', 'plan.xlsx')).toEqual([sentence('plan.xlsx', 1)]);
  expect(await run(stores, 'plan', 'export', '--out', 'plan.yaml')).toEqual([sentence('plan.yaml', 1)]);
  for (const name of ['plan.xlsx', 'plan.yaml']) {
    expect(await run(noStore, 'plan', 'check', name)).toEqual([`${name}: no faults`]);
    await expect(run(stores, 'plan', 'diff', name)).resolves.toEqual(['no difference']);
    const output = await run(stores, 'plan', 'import', name, '--start', '2026-03-01');
    expect(output).toContain('--start is passed over: an export has its final dates');
    expect((await stores().plans.snapshot())?.plan).toEqual(samplePlan());
  }
  const before = await stores().people.people();
  expect(before).toHaveLength(samplePeople().length);
  expect(await run(stores, 'people', 'import', 'plan.xlsx', '--replace')).toEqual([
    `people: 0 added, ${before.length} updated`,
  ]);
  expect(await stores().people.people()).toEqual(before);
});
