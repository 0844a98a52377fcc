import { eraseExpiredText } from '../../src/operate/erase-expired-text';
import { erasePerson } from '../../src/operate/personal-data';
import { verifyFacts } from '../../src/operate/verify-facts';
import { importPeople } from '../../src/planning/import-people';
import { importPlan } from '../../src/planning/import-plan';
import { TableActivityStore } from '../../src/storage/activity-store';
import { TableAuditLog } from '../../src/storage/audit-log';
import { TableDeliveryStore } from '../../src/storage/delivery-store';
import { TableDialogueStore } from '../../src/storage/dialogue-store';
import { TableEntryStore } from '../../src/storage/entry-store';
import { TableFileOffers } from '../../src/storage/file-offers';
import { TableLookBackStore } from '../../src/storage/look-back-store';
import { TablePendingImports } from '../../src/storage/pending-imports';
import { TablePendingPeople } from '../../src/storage/pending-people';
import { TablePeopleStore } from '../../src/storage/people-store';
import { TablePersonalDataStore } from '../../src/storage/personal-data-store';
import { TablePlanStore } from '../../src/storage/plan-store';
import { TablePseudonyms } from '../../src/storage/pseudonyms';
import { TableQuestionStore } from '../../src/storage/question-store';
import { TableRenames } from '../../src/storage/rename-store';
import { Table } from '../../src/storage/table';
import { samplePeople, samplePlan } from '../samples/sample';
import { type Azurite, startAzurite } from '../support/azurite';
import { cutOffAt } from '../support/cut-off';
import { someDialogue } from '../support/dialogues';
import { behindSurroundings, writerSurroundings } from '../support/surroundings';

/**
 * Commands that lose storage at one of their writes, whichever: nothing false stands then, and run again they end as if
 * nothing had been.
 */

let azurite: Azurite;
beforeEach(async () => {
  azurite = await startAzurite();
});
afterEach(() => azurite.stop());

const first = samplePlan('dialogues.yaml');
const old = { ...first, dialogues: first.dialogues.slice(0, 2), keepFreeTextMonths: 1 };
const next = { ...old, name: 'Nytt namn', dialogues: first.dialogues.slice(1, 4) };
const other = { ...old, id: `${old.id}-2`, name: 'Ett annat', dialogues: [] };
const people = samplePeople(first);
const [gone, ...stay] = people;

let ids = 0;
const surroundings = { now: () => new Date('2022-11-28T10:00:00Z'), newId: () => `id-${++ids}` };
const storesOn = (table: Table) => ({
  table,
  plans: new TablePlanStore(table),
  dialogues: new TableDialogueStore(table, writerSurroundings(1)),
  activities: new TableActivityStore(table),
  deliveries: new TableDeliveryStore(table),
  entries: new TableEntryStore(table),
  questions: new TableQuestionStore(table, behindSurroundings()),
  pendingImports: new TablePendingImports(table),
  pendingPeople: new TablePendingPeople(table),
  fileOffers: new TableFileOffers(table),
  lookBacks: new TableLookBackStore(table),
  people: new TablePeopleStore(table),
  audit: new TableAuditLog(table),
  renames: new TableRenames(table),
  pseudonyms: new TablePseudonyms(table),
  personalData: new TablePersonalDataStore(table),
  queue: { erase: async () => 0, about: async () => [] } as never,
});
type Places = ReturnType<typeof storesOn>;

/** Two projects, people, and a dialogue with words in it by the one who will be gone. */
async function prepare(stores: Places): Promise<void> {
  await importPlan(other, { by: 'p-0' }, stores, surroundings);
  await importPlan(old, { by: 'p-0' }, stores, surroundings);
  await importPeople(people, { replace: false, by: 'p-0' }, stores, surroundings);
  const reportedBy = (await stores.people.known(gone?.upn ?? ''))?.pseudonym ?? '';
  for (const id of ['a', 'b']) {
    const dialogue = {
      ...someDialogue(id, { observations: 'Bra.' }),
      reportedBy,
      reportedAt: '2021-09-15T08:00:00.000Z',
    };
    const entry = { id, at: '2021-09-15T08:00:00.000Z', who: 'p-1', what: 'submit-dialogue', subject: id } as const;
    await stores.dialogues.add(old.id, dialogue, entry);
  }
}

/** What is answered: the plan in force, its figures, who may do what, who said what. */
async function seen(stores: Places) {
  const snapshot = await stores.plans.snapshot();
  const dialogues = await stores.dialogues.all(old.id);
  return {
    plan: snapshot?.plan,
    dialogues: dialogues.map(({ id, content, reportedBy }) => ({
      id,
      content,
      reportedBy: reportedBy === 'p-erased' ? reportedBy : 'someone',
    })),
    people: await stores.people.people(),
    planPartitions: [...new Set((await stores.table.query()).map(({ partitionKey = '' }) => partitionKey))].filter(
      (partition) => partition.startsWith('plan-'),
    ).length,
  };
}

const COMMANDS: readonly [string, (stores: Places) => Promise<unknown>][] = [
  ['plan import', (stores) => importPlan(next, { by: 'p-0' }, stores, surroundings)],
  ['plan import of another project', (stores) => importPlan(other, { by: 'p-0' }, stores, surroundings)],
  ['plan use', (stores) => stores.plans.use(other.id)],
  ['people import --replace', (stores) => importPeople(stay, { replace: true, by: 'p-0' }, stores, surroundings)],
  ['people erase', (stores) => erasePerson(gone?.upn ?? '', 'p-0', stores, surroundings)],
  ['retention', (stores) => eraseExpiredText(stores, surroundings)],
];

async function emptied(): Promise<void> {
  await azurite.stop();
  azurite = await startAzurite();
}

test.each(COMMANDS)('%s, cut off at each of its writes', async (name, command) => {
  const well = storesOn(new Table(azurite));
  await prepare(well);
  const before = await seen(well);
  await command(well);
  const after = await seen(well);
  let died = 0;
  for (let nth = 1; ; nth += 1) {
    await emptied();
    const stores = storesOn(new Table(azurite));
    await prepare(stores);
    const ended = await command(storesOn(cutOffAt(azurite, nth))).then(
      () => true,
      () => false,
    );
    const fresh = storesOn(new Table(azurite));
    const between = await seen(fresh);
    // The plan is the one before or the one after, whole; figures always agree with the dialogues.
    expect({ nth, plan: [before.plan, after.plan] }).toEqual({ nth, plan: expect.arrayContaining([between.plan]) });
    const { differences } = await verifyFacts(old.id, fresh.dialogues);
    // Who reported a dialogue is no figure; where a colleague's erasure was cut off, the next finds the rest.
    expect(differences.filter(({ field }) => field !== 'reportedBy')).toEqual([]);
    if (name !== 'people erase') expect(differences).toEqual([]);
    if (name !== 'people import --replace') expect([before.people, after.people]).toContainEqual(between.people);
    await command(fresh);
    const { planPartitions, ...whole } = await seen(storesOn(new Table(azurite)));
    const { planPartitions: most, ...wanted } = after;
    expect({ nth, ...whole }).toEqual({ nth, ...wanted });
    expect(planPartitions).toBeLessThanOrEqual(most + 1);
    expect((await verifyFacts(old.id, storesOn(new Table(azurite)).dialogues)).differences).toEqual([]);
    if (ended) break;
    died += 1;
  }
  expect(died).toBeGreaterThan(0);
});
