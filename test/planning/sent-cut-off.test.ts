import type { Asker } from '../../src/domain/asker';
import type { Person } from '../../src/domain/people';
import { importPeople } from '../../src/planning/import-people';
import { importPlan } from '../../src/planning/import-plan';
import { applyPeople, offerPeople } from '../../src/planning/sent-people';
import { applySent, offerPlan } from '../../src/planning/sent-plan';
import { TableActivityStore } from '../../src/storage/activity-store';
import { TableAuditLog } from '../../src/storage/audit-log';
import { TableDeliveryStore } from '../../src/storage/delivery-store';
import { TableDialogueStore } from '../../src/storage/dialogue-store';
import { AUDIT, projectPartition } from '../../src/storage/keys';
import { TablePendingImports } from '../../src/storage/pending-imports';
import { TablePendingPeople } from '../../src/storage/pending-people';
import { TablePeopleStore } from '../../src/storage/people-store';
import { TablePlanStore } from '../../src/storage/plan-store';
import { TablePseudonyms } from '../../src/storage/pseudonyms';
import { TableRenames } from '../../src/storage/rename-store';
import { Table } from '../../src/storage/table';
import { type Azurite, startAzurite } from '../support/azurite';
import { cutOffAt } from '../support/cut-off';
import { planned, smallPlan } from '../support/small-plan';
import { writerSurroundings } from '../support/surroundings';

/**
 * *Sätt i kraft* on a file that was sent, cut off at each of its writes: what was shown is in force, whole, or nothing
 * of it is, and pressed again it ends as if nothing had been.
 */

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

let ids = 0;
const surroundings = { now: () => new Date('2022-11-28T10:00:00Z'), newId: () => `id-${++ids}` };
const storesOn = (table: Table) => ({
  table,
  plans: new TablePlanStore(table),
  dialogues: new TableDialogueStore(table, writerSurroundings(1)),
  activities: new TableActivityStore(table),
  deliveries: new TableDeliveryStore(table),
  pendingImports: new TablePendingImports(table),
  pendingPeople: new TablePendingPeople(table),
  people: new TablePeopleStore(table),
  audit: new TableAuditLog(table),
  renames: new TableRenames(table),
  pseudonyms: new TablePseudonyms(table),
  queue: { erase: async () => 0, about: async () => [] } as never,
});
type Places = ReturnType<typeof storesOn>;
const fresh = (): Places => storesOn(new Table(azurite));

const ASKER: Asker = {
  userId: 'anna',
  pseudonym: 'p-anna',
  upn: 'anna@example.se',
  roles: ['projektledare'],
  committees: [],
  language: 'sv',
};

const person = (name: string, role: Person['roles'][number]): Person => ({
  upn: `${name}@example.se`,
  name,
  roles: [role],
  committees: [],
});
const BEFORE = [person('anna', 'projektledare'), person('caj', 'projektledare'), person('eva', 'arbetsgrupp')];
const AFTER = [person('anna', 'arbetsgrupp'), person('bo', 'projektgrupp'), person('caj', 'projektledare')];
const rolesOf = (people: readonly Person[]): string[] => people.map(({ upn, roles }) => `${upn} ${roles}`).sort();

/** Cuts a press off at one write after the other until it is through. @returns at how many */
async function cutAtEach(
  begin: (stores: Places) => Promise<string>,
  press: (id: string, stores: Places) => Promise<{ readonly outcome: string }>,
  look: (stores: Places) => Promise<void>,
): Promise<number> {
  for (let nth = 1; ; nth += 1) {
    const id = await begin(fresh());
    const ended = await press(id, storesOn(cutOffAt(azurite, nth))).then(
      ({ outcome }) => outcome === 'in-force',
      () => false,
    );
    await look(fresh());
    if (ended) return nth - 1;
    expect(['in-force', 'already']).toContain((await press(id, fresh())).outcome);
    await look(fresh());
  }
}

test('a plan', async () => {
  const plan = (when: string) => smallPlan({ id: 'park', activities: [planned('analys', { when })] });
  const [old, next] = [plan('Mars -21'), plan('Dec -21')];
  const seen: (string | undefined)[] = [];
  const cuts = await cutAtEach(
    async (stores) => {
      await importPlan(old, { by: 'test', replace: true }, stores, surroundings);
      const sent = { plan: next, rows: {}, addition: false, id: `sent-${++ids}`, file: 'plan.yaml' };
      await offerPlan(sent, ASKER, await stores.plans.snapshot(), stores, surroundings);
      return sent.id;
    },
    async (id, stores) => applySent(id, undefined, ASKER, await fresh().plans.snapshot(), stores, surroundings),
    async ({ plans, table }) => {
      const now = await plans.snapshot();
      const [newest] = await plans.versions('park');
      const entries = await table.list(projectPartition('park'), AUDIT);
      const version = `plan-version-${now?.planVersion}\\"`;
      seen.push(now?.plan.activities[0]?.when);
      expect(newest?.number).toBe(now?.planVersion);
      expect(entries.filter((row) => JSON.stringify(row).includes(version))).toHaveLength(1);
    },
  );
  expect(cuts).toBeGreaterThan(2);
  expect(new Set(seen)).toEqual(new Set(['Mars -21', 'Dec -21']));
  expect(seen.at(-1)).toBe('Dec -21');
});

test.each([false, true])('a list of people; those who are not in it are taken out: %s', async (removes) => {
  const after = rolesOf(removes ? AFTER : [...AFTER, ...BEFORE.slice(2)]);
  const cuts = await cutAtEach(
    async (stores) => {
      await importPeople(BEFORE, { replace: true, by: 'test' }, stores, surroundings);
      const sent = { id: `sent-${++ids}`, file: 'personer.csv', people: AFTER };
      await offerPeople(sent, ASKER, stores, surroundings);
      return sent.id;
    },
    (id, stores) => applyPeople(id, removes, ASKER, stores, surroundings),
    async ({ people }) => {
      const now = rolesOf(await people.people());
      expect([rolesOf(BEFORE), after]).toContainEqual(now);
    },
  );
  expect(cuts).toBeGreaterThan(2);
  expect(rolesOf(await fresh().people.people())).toEqual(after);
});
