import type { Plan } from '../src/domain/plan';
import { handOverChoices } from '../src/search/search-choices';
import { nodesOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { useWholeBot } from './support/whole-bot';

/** A field that is searched in searches the list of the project that its card was made for, or none. */

const NOW = new Date('2021-10-04T09:00:00Z');
const whole = useWholeBot(() => NOW, { strangersLead: false });
const ME = { from: { id: '29:me', aadObjectId: 'oid-me' } };
const ACTIVITY = 'malgruppsanalys';
let first: Plan;
let second: Plan;

/** So many that they are searched in. */
const many = (prefix: string): Plan['municipalities'] =>
  Array.from({ length: 120 }, (_, n) => ({ id: `${prefix}-${n}`, name: `${prefix} kommun ${n}`, aliases: [] }));

beforeAll(async () => {
  const sample = samplePlan();
  const of = (id: string): Plan => ({
    ...sample,
    id,
    name: `Tillit ${id}`,
    dialogues: [],
    municipalities: [...sample.municipalities, ...many(id)],
  });
  first = of('forst');
  second = of('sedan');
  whole.connector.addMember('29:me', { name: 'Jag', userPrincipalName: 'me@example.se' });
  const me = { upn: 'me@example.se', name: 'Jag Själv', roles: ['projektledare' as const], committees: [] };
  const colleagues = Array.from({ length: 120 }, (_, n) => ({
    upn: `kollega${n}@example.se`,
    name: `Kollega Nummer ${n}`,
    roles: ['projektledare' as const],
    committees: [],
  }));
  await whole.stores.people.importPeople([me, ...colleagues], true);
});
beforeEach(() => whole.importPlan(first));

/** What the field of a card asks for. */
function datasetOn(card: unknown): string {
  const [query] = nodesOf(card).filter(({ type }) => type === 'Data.Query');
  expect(query?.dataset).toEqual(expect.any(String));
  return String(query?.dataset);
}

const form = async (): Promise<string> => datasetOn((await whole.say('ny dialog', ME)).card);
const handOver = async (): Promise<string> => {
  const { text } = await whole.press({ verb: 'open-hand-over', activity: ACTIVITY, week: '2021-W40' }, ME);
  return datasetOn(JSON.parse(text).value);
};

async function search(dataset: string, queryText = ''): Promise<{ status: number; titles: string[] }> {
  const value = { dataset, queryText, queryOptions: { skip: 0, top: 15 } };
  const { status, text } = await whole.offer('invoke-desktop', { name: 'application/search', value, ...ME });
  const results = text === '' ? [] : JSON.parse(text).value.results;
  return { status, titles: results.map(({ title }: { title: string }) => title) };
}

test.each([
  ['the municipalities', form, 'forst kommun 7'],
  ['the colleagues', handOver, 'Kollega Nummer 7'],
])('%s: found from a card of the project in force, and not from one of another', async (_what, dataset, name) => {
  const asked = await dataset();
  const found = await search(asked, name);
  expect(found.status).toBe(200);
  expect(found.titles).toContain(name);
  expect((await search(asked)).titles).toHaveLength(15);

  await whole.importPlan(second);
  expect(await search(asked, name)).toEqual({ status: 403, titles: [] });
  expect((await search(await dataset())).titles).toHaveLength(15);
});

test.each([
  ['a card from before cards said whose they are', 'municipality', 200],
  ['a list of no form', 'forst people', 403],
  ['an activity that is none', `forst ${handOverChoices('gone')}`, 403],
  ['a project that never was', 'aldrig municipality', 403],
  ['two projects', 'forst sedan municipality', 403],
])('%s: %s', async (_what, dataset, status) => {
  expect((await search(dataset)).status).toBe(status);
});
