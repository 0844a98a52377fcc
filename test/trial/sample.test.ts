import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { monthOf, monthsBetween } from '../../src/domain/dates';
import { firstMonthOf } from '../../src/domain/plan-shift';
import { importPlan } from '../../src/planning/import-plan';
import { createStores, type Stores } from '../../src/stores';
import { localDate } from '../../src/time/clock';
import { loadSample } from '../../src/trial/sample';
import { type Azurite, startAzurite } from '../support/azurite';

const SAMPLE = join(__dirname, '..', '..', 'samples', 'tillit');
let azurite: Azurite;
let stores: Stores;

beforeEach(async () => {
  azurite = await startAzurite();
  stores = createStores({
    storage: { kind: 'connection-string', connectionString: azurite.connectionString },
    appId: '',
  });
});
afterEach(() => azurite.stop());

test('an empty store gets the example project, so that today falls in its ninth month', async () => {
  expect(await loadSample(SAMPLE, stores)).toBe(true);
  const plan = (await stores.plans.snapshot())?.plan;
  if (!plan) throw new Error('no plan was imported');
  const today = localDate(new Date());
  expect(monthsBetween(firstMonthOf(plan), monthOf(today))).toBe(8);

  const dialogues = await stores.dialogues.all(plan.id);
  expect(dialogues.length).toBeGreaterThan(0);
  expect(dialogues.every(({ content, example }) => example && content.date <= today)).toBe(true);
  // Of its 37 dialogues, those of the months to come are not there yet.
  expect(dialogues.length).toBeLessThan(37);
  expect((await stores.people.people()).map(({ upn }) => upn)).toContain('alva.exempel@example.se');
});

test('what is there already is left alone', async () => {
  await loadSample(SAMPLE, stores);
  const before = await stores.plans.snapshot();
  expect(await loadSample(SAMPLE, stores)).toBe(false);
  expect((await stores.plans.snapshot())?.planVersion).toBe(before?.planVersion);
});

test('a loading that was interrupted is done again', async () => {
  await loadSample(SAMPLE, stores);
  const whole = await stores.people.people();
  await stores.people.importPeople([], true);
  expect(await loadSample(SAMPLE, stores)).toBe(true);
  expect(await stores.people.people()).toEqual(whole);
});

test('a project of one’s own is never replaced by the example', async () => {
  await loadSample(SAMPLE, stores);
  const sample = (await stores.plans.snapshot())?.plan;
  if (!sample) throw new Error('no plan was imported');
  await stores.people.importPeople([], true);
  const surroundings = { now: () => new Date(), newId: () => randomUUID() };
  await importPlan({ ...sample, id: 'eget', dialogues: [] }, { by: 'test' }, stores, surroundings);
  expect(await loadSample(SAMPLE, stores)).toBe(false);
  expect((await stores.plans.snapshot())?.plan.id).toBe('eget');
});
