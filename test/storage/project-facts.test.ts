import fc from 'fast-check';
import { Facts, sumUp } from '../../src/domain/fact-set';
import { factOf } from '../../src/domain/facts';
import { verifyFacts } from '../../src/operate/verify-facts';
import type { AuditEntry } from '../../src/ports/audit';
import { TableDialogueStore } from '../../src/storage/dialogue-store';
import { Head } from '../../src/storage/fact-rows';
import { FACT, FACT_HEAD, FACT_PAGE, factKey, pageKey, projectPartition } from '../../src/storage/keys';
import { numberFacts } from '../../src/storage/number-facts';
import { TablePersonalDataStore } from '../../src/storage/personal-data-store';
import { ProjectFacts } from '../../src/storage/project-facts';
import { fromRow } from '../../src/storage/rows';
import { Table } from '../../src/storage/table';
import { samplePlan } from '../samples/sample';
import { type Azurite, startAzurite } from '../support/azurite';
import { cutOffAt } from '../support/cut-off';
import { someContent, someDialogue } from '../support/dialogues';
import { dialogueOf, layFacts, storesAt } from '../support/laid-facts';
import { until } from '../support/processes';
import { writerSurroundings } from '../support/surroundings';

let azurite: Azurite;
let table: Table;
let project: string;
let projects = 0;
let audits = 0;

beforeAll(async () => {
  azurite = await startAzurite();
  table = new Table(azurite);
  // Marks the store, as a server does.
  await storesAt(azurite.connectionString).plans.snapshot();
});
afterAll(() => azurite.stop());
beforeEach(() => {
  project = `facts-${++projects}`;
});

const AT = '2022-05-02T08:00:00.000Z';
const audit = (): AuditEntry => ({ id: `audit-${++audits}`, at: AT, who: 'p-1', what: 'test', subject: 'd' });

/** A process of its own over the same storage. */
function newProcess(seed = 1, changesBetween?: number) {
  const own = new Table(azurite);
  const facts = new ProjectFacts(own, changesBetween);
  return { facts, dialogues: new TableDialogueStore(own, writerSurroundings(seed), facts) };
}

const headNow = async (): Promise<Head> =>
  fromRow(Head, (await table.get(projectPartition(project), FACT_HEAD)) ?? { json0: '{}' });
const sortedFacts = (facts: Facts) => [...facts.all()].sort((a, b) => a.dialogue.localeCompare(b.dialogue));

/** What all rows of facts and pages say, read as they would be. */
async function storedFacts(): Promise<string> {
  const partition = projectPartition(project);
  const rows = [...(await table.list(partition, FACT)), ...(await table.list(partition, FACT_PAGE))];
  return JSON.stringify(rows.map((row) => [fromRow({ parse: (value: unknown) => value } as never, row), row]));
}

test('what a change or a removal takes the place of is kept in no row, in no page either', async () => {
  const { dialogues } = newProcess(1, 2);
  for (const id of ['a', 'b', 'c']) {
    await dialogues.add(project, someDialogue(id, { participants: 4321 }), audit());
  }
  await until('a page', async () => (await headNow()).pages > 0 || undefined);
  const change = { content: someContent({ participants: 8765 }), fromVersion: 1, operation: 'op', at: AT };
  for (const id of ['a', 'b']) await dialogues.change(project, id, change, audit());
  await dialogues.remove(project, 'c', { operation: 'rm', at: AT }, audit());
  await until('pages again', async () => (await headNow()).packed >= 5 || undefined);
  await dialogues.remove(project, 'b', { operation: 'rm', at: AT }, audit());
  await dialogues.remove(project, 'a', { operation: 'rm', at: AT }, audit());
  expect(await storedFacts()).not.toMatch(/4321|8765/u);
  expect(await verifyFacts(project, dialogues)).toEqual({ dialogues: 0, facts: 0, differences: [] });
});

test('a start reads one page for a thousand dialogues, whoever wrote it, and no more than a thousand changes', async () => {
  const plan = { ...samplePlan(), id: project };
  await layFacts(azurite.connectionString, plan, 1999, 0, { now: () => new Date(AT), newId: () => `t-${++audits}` });
  const running = newProcess();
  await running.dialogues.add(project, someDialogue('first'), audit());
  await running.dialogues.add(project, someDialogue('second'), audit());
  await running.facts.read(project);
  await until('the pages', async () => (await headNow()).packed === 2001 || undefined);
  expect(await headNow()).toMatchObject({ number: 2001, serials: 2001, pages: 3 });
  // Without the changes that the pages hold a start knows all the same.
  await table.delete(projectPartition(project), factKey(1500));
  const { facts } = await newProcess().facts.read(project);
  expect(sortedFacts(facts)).toEqual(sortedFacts((await running.facts.read(project)).facts));
  expect(facts.size).toBe(2001);
});

test('any changes by two processes, with pages in between: both, and one that starts, know what is there', async () => {
  const step = fc.record({
    by: fc.nat({ max: 1 }),
    id: fc.nat({ max: 5 }),
    what: fc.constantFrom('add', 'change', 'remove', 'start'),
    participants: fc.integer({ min: 1, max: 99 }),
  });
  const property = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
    project = `facts-${++projects}`;
    const processes = [newProcess(1, 3), newProcess(2, 3)];
    const there = new Map<string, number>();
    for (const { by, id: n, what, participants } of steps) {
      const { dialogues } = processes[by] ?? newProcess();
      const id = `d-${n}`;
      if (what === 'start') processes[by] = newProcess(3, 3);
      if (what === 'add') {
        const before = await dialogues.find(project, id);
        const over = before && 'removedAt' in before ? before : undefined;
        const operation = `add-${++audits}`;
        const dialogue = { ...someDialogue(id, { participants }), operations: [operation] };
        if ((await dialogues.add(project, dialogue, audit(), over)).outcome === 'added') there.set(id, participants);
      }
      if (what === 'change') {
        const before = await dialogues.find(project, id);
        if (!before || !('content' in before)) continue;
        const content = someContent({ participants });
        const change = { content, fromVersion: before.version, operation: `op-${++audits}`, at: AT };
        if ((await dialogues.change(project, id, change, audit())).outcome === 'changed') there.set(id, participants);
      }
      if (what === 'remove') {
        await dialogues.remove(project, id, { operation: `rm-${++audits}`, at: AT }, audit());
        there.delete(id);
      }
      const sum = [...there.values()].reduce((total, each) => total + each, 0);
      for (const { facts } of [...processes, newProcess()]) {
        expect(sumUp((await facts.read(project)).facts)).toMatchObject({ dialogues: there.size, participants: sum });
      }
    }
    await Promise.all(processes.map(({ facts }) => facts.pack(project)));
    expect((await verifyFacts(project, newProcess().dialogues)).differences).toEqual([]);
  });
  await fc.assert(property, { numRuns: 5 });
});

test('a colleague who is erased is in no fact, in no page, and in no process’s memory', async () => {
  const running = newProcess(1, 3);
  for (const n of [1, 2, 3, 4, 5]) {
    await running.dialogues.add(
      project,
      { ...someDialogue(`d-${n}`), reportedBy: n < 4 ? 'p-gone' : 'p-stays' },
      audit(),
    );
  }
  await until('a page', async () => (await headNow()).pages > 0 || undefined);
  const theirs = async (who: string) => sumUp((await running.facts.read(project)).facts, { reportedBy: who }).dialogues;
  expect(await theirs('p-gone')).toBe(3);
  await new TablePersonalDataStore(table).erase({ upns: [], userIds: [], pseudonyms: ['p-gone'] });
  expect(await storedFacts()).not.toContain('p-gone');
  expect([await theirs('p-gone'), await theirs('p-erased'), await theirs('p-stays')]).toEqual([0, 3, 2]);
  // What it writes from now on does not bring them back.
  await running.dialogues.add(project, someDialogue('d-6'), audit());
  await running.facts.pack(project);
  expect(await storedFacts()).not.toContain('p-gone');
  expect((await verifyFacts(project, running.dialogues)).differences).toEqual([]);
});

test('turns that come in one moment behind another ask in one call; one that comes when it has left asks anew', async () => {
  const own = new Table(azurite);
  const facts = new ProjectFacts(own);
  await facts.read(project);
  const query = own.query.bind(own);
  let later: Promise<{ readonly facts: Facts }> | undefined;
  const calls = jest.spyOn(own, 'query').mockImplementation((...asked) => {
    later ??= newProcess(2)
      .dialogues.add(project, someDialogue('between'), audit())
      .then(() => facts.read(project));
    return query(...asked);
  });
  await Promise.all([facts.read(project), facts.read(project), facts.read(project)]);
  expect((await later)?.facts.size).toBe(1);
  // The first at once, the next two together, and the one that came later.
  expect(calls).toHaveBeenCalledTimes(3);
});

test('a process that knew what has been put back otherwise does not go on from it', async () => {
  const running = newProcess();
  await running.dialogues.add(project, someDialogue('a', { participants: 10 }), audit());
  await running.dialogues.add(project, someDialogue('b', { participants: 20 }), audit());
  expect(sumUp((await running.facts.read(project)).facts).participants).toBe(30);
  const rows = await table.list(projectPartition(project));
  for (const { rowKey = '' } of rows) await table.delete(projectPartition(project), rowKey);
  expect(sumUp((await running.facts.read(project)).facts).participants).toBe(0);
  const other = newProcess();
  for (const [id, participants] of [
    ['c', 1],
    ['d', 2],
    ['e', 3],
  ] as const) {
    await other.dialogues.add(project, someDialogue(id, { participants }), audit());
  }
  expect(sumUp((await running.facts.read(project)).facts).participants).toBe(6);
});

describe('repair', () => {
  const put = (number: number, participants: number): Promise<void> =>
    table.merge({
      partitionKey: projectPartition(project),
      rowKey: factKey(number),
      json0: JSON.stringify({
        operation: 'saved',
        fact: factOf(someDialogue('a', { participants }), { number, serial: number - 1 }),
      }),
    });

  test('makes a fact say what its dialogue says, for processes that run too', async () => {
    const running = newProcess();
    await running.dialogues.add(project, someDialogue('a'), audit());
    await running.dialogues.add(project, someDialogue('b'), audit());
    await put(1, 99);
    const misled = newProcess();
    expect(sumUp((await misled.facts.read(project)).facts).participants).toBe(99 + 11);
    expect((await verifyFacts(project, misled.dialogues)).differences).toEqual([
      { dialogue: 'a', field: 'participants', stored: 99, recounted: 11 },
    ]);
    await newProcess().dialogues.repair(project);
    for (const { facts } of [running, misled, newProcess()]) {
      expect(sumUp((await facts.read(project)).facts).participants).toBe(22);
    }
    expect((await verifyFacts(project, newProcess().dialogues)).differences).toEqual([]);
  });

  test.each([
    ['a head', FACT_HEAD, undefined],
    ['a fact', factKey(2), undefined],
    ['a page', pageKey(0), 3],
  ])('makes up for %s that says nothing any more', async (_what, key, changesBetween) => {
    const running = newProcess(1, changesBetween);
    for (const id of ['a', 'b', 'c']) await running.dialogues.add(project, someDialogue(id), audit());
    await running.facts.read(project);
    if (changesBetween) await until('a page', async () => (await headNow()).packed === 3 || undefined);
    await table.put({ partitionKey: projectPartition(project), rowKey: key, json0: '{"nothing":["much"]}' });
    await expect(newProcess().facts.read(project)).rejects.toMatchObject({ code: 'store-unreadable' });
    await newProcess().dialogues.repair(project);
    expect(await verifyFacts(project, newProcess().dialogues)).toEqual({ dialogues: 3, facts: 3, differences: [] });
    expect(sumUp((await running.facts.read(project)).facts).dialogues).toBe(3);
  });

  test('numbers facts that cannot be read whole anew, and until then no figure is told', async () => {
    const running = newProcess();
    for (const id of ['a', 'b', 'c']) await running.dialogues.add(project, someDialogue(id), audit());
    await table.delete(projectPartition(project), factKey(2));
    await expect(newProcess().facts.read(project)).rejects.toMatchObject({ code: 'store-unreadable' });
    await newProcess().dialogues.repair(project);
    for (const { facts } of [running, newProcess()]) {
      expect(sumUp((await facts.read(project)).facts).dialogues).toBe(3);
    }
    await running.dialogues.remove(project, 'b', { operation: 'rm', at: AT }, audit());
    expect(await verifyFacts(project, newProcess().dialogues)).toEqual({ dialogues: 2, facts: 2, differences: [] });
  });

  test('is refused where another has done it, and nothing that was reported meanwhile is lost', async () => {
    const running = newProcess();
    for (const id of ['a', 'b']) await running.dialogues.add(project, someDialogue(id), audit());
    // Stands still after it has looked for dialogues, until it is thought to be dead.
    const late = new Table(azurite);
    const look = late.list.bind(late);
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const looked = new Promise<void>((resolve) => {
      late.list = async (...range) => {
        const rows = await look(...range);
        resolve();
        await held;
        return rows;
      };
    });
    const lateEnd = numberFacts(late, project);
    lateEnd.catch(() => undefined);
    await looked;
    await expect(running.dialogues.add(project, someDialogue('kept out'), audit())).rejects.toMatchObject({
      code: 'store-unreadable',
    });
    await numberFacts(table, project);
    await running.dialogues.add(project, someDialogue('c'), audit());
    goOn();
    await expect(lateEnd).rejects.toMatchObject({ code: 'overtaken' });
    expect(await verifyFacts(project, newProcess().dialogues)).toEqual({ dialogues: 3, facts: 3, differences: [] });
    expect(sumUp((await running.facts.read(project)).facts).dialogues).toBe(3);
  });

  test('cut off at each of its writes it tells no figure, and done again it is whole', async () => {
    const running = newProcess(1, 3);
    for (const id of ['a', 'b', 'c', 'd']) await running.dialogues.add(project, someDialogue(id), audit());
    await running.facts.read(project);
    await until('a page', async () => (await headNow()).packed >= 3 || undefined);
    let cut = 0;
    for (; ; cut += 1) {
      const ended = await numberFacts(cutOffAt(azurite, cut + 1), project).then(
        () => true,
        () => false,
      );
      if (ended) break;
      const read = await newProcess()
        .facts.read(project)
        .then(
          ({ facts }) => sumUp(facts).dialogues,
          (error: { code?: string }) => error.code,
        );
      // Before its first write is done all is as it was.
      expect([4, 'store-unreadable']).toContain(read);
    }
    expect(cut).toBeGreaterThan(2);
    expect(await verifyFacts(project, newProcess().dialogues)).toEqual({ dialogues: 4, facts: 4, differences: [] });
  });

  test('a page that is gone is no empty one', async () => {
    const running = newProcess(1, 3);
    for (const id of ['a', 'b', 'c']) await running.dialogues.add(project, someDialogue(id), audit());
    await running.facts.read(project);
    await until('a page', async () => (await headNow()).packed === 3 || undefined);
    await table.delete(projectPartition(project), pageKey(0));
    await expect(newProcess().facts.read(project)).rejects.toMatchObject({ code: 'store-unreadable' });
    await newProcess().dialogues.repair(project);
    expect(await verifyFacts(project, newProcess().dialogues)).toEqual({ dialogues: 3, facts: 3, differences: [] });
  });

  test('an export of what is kept about somebody has no page of everybody’s', async () => {
    const running = newProcess(1, 2);
    for (const id of ['a', 'b', 'c']) await running.dialogues.add(project, someDialogue(id), audit());
    await running.facts.read(project);
    await until('a page', async () => (await headNow()).packed >= 2 || undefined);
    const { reportedBy } = someDialogue('a');
    const kept = await new TablePersonalDataStore(table).about({ upns: [], userIds: [], pseudonyms: [reportedBy] });
    expect(kept.filter(({ partition }) => partition === projectPartition(project))).not.toEqual([]);
    expect(kept.filter(({ row }) => row.startsWith(FACT_PAGE))).toEqual([]);
  });
});

test('the facts of many dialogues are those that are laid down', async () => {
  const plan = { ...samplePlan(), id: project };
  await layFacts(azurite.connectionString, plan, 1203, 0, { now: () => new Date(AT), newId: () => `t-${++audits}` });
  const laid = Array.from({ length: 1203 }, (_, n) => factOf(dialogueOf(n, plan), { number: n + 1, serial: n }));
  expect(sortedFacts((await newProcess().facts.read(project)).facts)).toEqual(sortedFacts(Facts.of(laid)));
});
