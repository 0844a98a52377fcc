import { Command } from 'commander';
import { addPlanCommands } from '../../src/commands/plan';
import { CommandFailed, type CommandTools } from '../../src/commands/tools';
import type { Plan } from '../../src/domain/plan';
import { changePlan } from '../../src/planning/change-plan';
import { createStores, type Stores } from '../../src/stores';
import { type Azurite, startAzurite } from '../support/azurite';
import { someDialogue } from '../support/dialogues';
import { noStore } from '../support/run-command';

/** What an operator does with plan files, on a real storage: import, diff, versions, undo. */

let azurite: Azurite;
let stores: Stores;
beforeAll(async () => {
  azurite = await startAzurite();
  stores = createStores({ storage: { kind: 'connection-string', ...azurite }, appId: '' });
});
afterAll(() => azurite.stop());

let ids = 0;
let project = '';
beforeEach(() => {
  project = `park-${++ids}`;
});
const surroundings = { now: () => new Date('2025-11-28T10:00:00Z'), newId: () => `id-${++ids}` };

const wholeFile = (changes = '', activities = 'when: Mars – Apr -21') => `
id: ${project}
name: En park för alla
start: 2021-03-16
${changes}
municipalities:
  - id: laholm
    name: Laholm
  - id: ysby
    name: Ysby
goals: {}
activities:
  - id: analys
    title: Målgruppsanalys
    phase: preparation
    ${activities}
targetGroups: [{ id: unga, name: unga }]
methods: [{ id: samtal, name: samtal }]
`;
const addition = (when = 'Dec -26') => `
addsTo: ${project}
activities:
  - id: invigning
    title: Invigning
    phase: completion
    when: ${when}
`;

interface Run {
  readonly out: readonly string[];
  readonly err: readonly string[];
  readonly failure?: string;
}

/** A command on files that are given by name. */
async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const tools: CommandTools = {
    ...surroundings,
    stores: () => stores,
    config: noStore,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readFile: async (path) => Buffer.from(files[path] ?? ''),
    makeFolder: async () => undefined,
    readInput: async () => '',
    writeFile: () => Promise.reject(new Error('nothing is written')),
    operator: 'test',
  };
  const program = new Command();
  addPlanCommands(program, tools);
  try {
    await program.parseAsync(['plan', ...args], { from: 'user' });
    return { out, err };
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    return { out, err, failure: error.message };
  }
}

const now = async (): Promise<Plan | undefined> => (await stores.plans.snapshot())?.plan;
const times = async () => (await now())?.activities.map(({ when }) => when);
const onCard = (apply: (plan: Plan) => Plan) => changePlan(apply, { project, by: 'p-1' }, stores, surroundings);
const later = (when: string) => (plan: Plan) => ({
  ...plan,
  activities: plan.activities.map((each) => (each.id === 'analys' ? { ...each, when } : each)),
});

test('a plan that was moved stays moved: the same file again moves by the same months', async () => {
  const files = { 'plan.yaml': wholeFile() };
  await run(['import', 'plan.yaml', '--start', '2025-03-10'], files);
  expect(await times()).toEqual(['Mars – Apr -25']);
  expect(await run(['diff', 'plan.yaml'], files)).toEqual({
    err: [],
    out: [expect.stringMatching(/^moved by 48 months/u), 'no difference'],
  });
  await run(['import', 'plan.yaml'], { 'plan.yaml': wholeFile('', 'when: Mars – Maj -21') });
  expect(await times()).toEqual(['Mars – Maj -25']);
  await run(['import', 'plan.yaml', '--start', '2021-03-01'], files);
  expect([await times(), (await now())?.start]).toEqual([['Mars – Apr -21'], '2021-03-16']);
});

test('what adds to a plan alone goes on the plan in force, with its dates as written', async () => {
  const files = { 'plan.yaml': wholeFile(), 'more.yaml': addition() };
  expect((await run(['import', 'more.yaml'], files)).failure).toBe('1 fault');
  await run(['import', 'plan.yaml', '--start', '2025-03-10'], files);
  expect((await run(['diff', 'more.yaml'], files)).out).toEqual(['activities', '  + invigning (Invigning)']);
  await run(['import', 'more.yaml'], files);
  expect(await times()).toEqual(['Mars – Apr -25', 'Dec -26']);
  // Neither does it move when it is given with the files that do, nor is it dropped when they come alone.
  for (const args of [['plan.yaml'], ['plan.yaml', 'more.yaml'], ['more.yaml', 'plan.yaml', '--start', '2025-03-10']]) {
    const { out, failure } = await run(['import', ...args], files);
    expect({ args, out, failure, times: await times() }).toMatchObject({
      failure: undefined,
      times: ['Mars – Apr -25', 'Dec -26'],
    });
  }
  // What they were given with they are dropped without, and that is told.
  expect((await run(['import', 'plan.yaml'], files)).out.slice(-3)).toEqual([
    'taken out of the plan:',
    'activities',
    '  - invigning (Invigning)',
  ]);
  expect((await run(['import', 'more.yaml', '--start', '2025-03-10'], files)).failure).toMatch(
    /--start moves a whole plan/u,
  );
  const other = { 'other.yaml': addition().replace(project, 'annat') };
  expect((await run(['import', 'other.yaml'], other)).err[0]).toMatch(/adds to "annat", but the plan is "park-/u);
});

test('files that are imported together move together', async () => {
  const files = { 'a/plan.yaml': wholeFile(), 'a/more.yaml': addition('Dec -22') };
  await run(['import', 'a/plan.yaml', 'a/more.yaml', '--start', '2025-03-10'], files);
  expect(await times()).toEqual(['Mars – Apr -25', 'Dec -26']);
  expect((await run(['diff', 'a/plan.yaml', 'a/more.yaml'], files)).failure).toBeUndefined();
});

test('what was changed on a card stays, and what both changed is asked about', async () => {
  const files = { 'plan.yaml': wholeFile(), 'new.yaml': wholeFile('', 'when: Maj -21') };
  await run(['import', 'plan.yaml'], files);
  await onCard(later('Juni -21'));
  const again = await run(['import', 'plan.yaml'], files);
  expect(again.out).toContain('changed since the files were made, and kept:');
  expect(await times()).toEqual(['Juni -21']);
  const refused = await run(['import', 'new.yaml'], files);
  expect(refused).toMatchObject({ failure: 'nothing was imported' });
  expect(refused.err.join('\n')).toContain(
    'analys (Målgruppsanalys): when: was "Mars – Apr -21", here "Maj -21", in force "Juni -21"',
  );
  expect(await times()).toEqual(['Juni -21']);
  await run(['import', 'new.yaml', '--prefer', 'plan'], files);
  expect(await times()).toEqual(['Juni -21']);
  expect((await run(['diff', 'plan.yaml', '--replace'], files)).out.join('\n')).toContain(
    'changed since the files were made, and taken back:',
  );
  await run(['import', 'plan.yaml', '--replace'], files);
  expect(await times()).toEqual(['Mars – Apr -21']);
});

test('an export says which version it was made from, and is put together with what came since', async () => {
  const files = {
    'plan.yaml': wholeFile(),
    'export.yaml': `madeFrom: 2\n${wholeFile('', 'when: Maj -25\n    aliases: [analysen]')}`,
  };
  await run(['import', 'plan.yaml', '--start', '2025-03-10'], files);
  await onCard(later('Maj -25'));
  await onCard(later('Juni -25'));
  const done = await run(['import', 'export.yaml', '--start', '2030-01-01'], files);
  expect(done.out).toContain('--start is passed over: an export has its final dates');
  expect((await now())?.activities).toMatchObject([{ when: 'Juni -25', aliases: ['analysen'] }]);
  const wrong = await run(['import', 'x.yaml'], { 'x.yaml': `madeFrom: 0\n${wholeFile()}` });
  expect(wrong.err).toEqual([expect.stringMatching(/^x\.yaml:1: madeFrom: this is the number of the version/u)]);
});

test('a place with dialogues is not dropped: it is told in diff and import, and may be closed', async () => {
  const files = {
    'plan.yaml': wholeFile(),
    'less.yaml': wholeFile().replace('  - id: ysby\n    name: Ysby\n', ''),
    'closed.yaml': wholeFile().replace('name: Ysby', 'name: Ysby och Veinge\n    closed: true'),
  };
  await run(['import', 'plan.yaml'], files);
  const content = { municipality: 'ysby', methods: ['samtal'], themes: [], perspectives: [] };
  const audit = { id: 'a', at: '2025-11-28T10:00:00Z', who: 'p', what: 'submit-dialogue', subject: 'd' };
  await stores.dialogues.add(project, someDialogue(`d-${project}`, content), audit);
  const diff = await run(['diff', 'less.yaml'], files);
  expect(diff).toMatchObject({
    failure: 'an import of it would be refused',
    out: ['municipalities', '  - ysby (Ysby)'],
  });
  expect(diff.err[1]).toMatch(/ysby \(Ysby\) has 1 dialogue: keep it/u);
  expect((await run(['import', 'less.yaml'], files)).failure).toBe('nothing was imported');
  expect((await run(['import', 'closed.yaml'], files)).failure).toBeUndefined();
  expect((await now())?.municipalities[1]).toMatchObject({ name: 'Ysby och Veinge', closed: true });
});

test('versions are listed and taken back by an operator', async () => {
  const files = { 'plan.yaml': wholeFile(), 'new.yaml': wholeFile('purpose: [Ett syfte]') };
  await run(['import', 'plan.yaml', '--start', '2025-03-10'], files);
  await run(['import', 'new.yaml'], files);
  await onCard(later('Juni -25'));
  expect((await run(['undo', '2'])).out).toEqual([
    'version 2 is taken back, as version 4:',
    'purpose',
    '  ~ ["Ett syfte"] -> []',
  ]);
  expect(await times()).toEqual(['Juni -25']);
  const { out } = await run(['versions']);
  expect(out.map((line) => line.replace(/ by p-\w+/u, ''))).toEqual([
    '4  2025-11-28T10:00:00.000Z  undo, takes back 2, moved by 48 months, in force',
    '3  2025-11-28T10:00:00.000Z  card by p-1, moved by 48 months'.replace(' by p-1', ''),
    '2  2025-11-28T10:00:00.000Z  import, moved by 48 months',
    '1  2025-11-28T10:00:00.000Z  import, moved by 48 months',
  ]);
  expect(JSON.parse((await run(['versions', '--json'])).out[0] ?? '')).toMatchObject({ number: 4, undoes: 2 });
  expect((await run(['undo', '2'])).out).toEqual(['nothing that version 2 changed is in force any more']);
  expect((await run(['undo', '1'])).failure).toMatch(/cannot be taken back/u);
  await onCard(later('Juli -25'));
  expect(await run(['undo', '3'])).toMatchObject({
    failure: 'nothing was taken back',
    err: ['changed differently since:', expect.any(String)],
  });
  // What was taken back comes again with its file.
  await run(['import', 'new.yaml'], files);
  expect((await now())?.purpose).toEqual(['Ett syfte']);
  expect(await times()).toEqual(['Juli -25']);
});
