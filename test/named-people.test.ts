import { nodesOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { plain, useWholeBot } from './support/whole-bot';

/** "Anna slutar, Bo tar över": the card opens filled in, and what was handed to the one goes on to the other. */

const NOW = new Date('2022-02-01T11:00:00Z');
const whole = useWholeBot(() => NOW, { strangersLead: false });
const LEADER = { from: { id: '29:caj', aadObjectId: 'oid-caj', name: 'caj' } };

beforeAll(async () => {
  await whole.importPlan({ ...samplePlan(), dialogues: [] });
  whole.connector.addMember('29:caj', { name: 'caj', userPrincipalName: 'caj@example.se' });
});
beforeEach(async () => {
  await whole.stores.people.importPeople(
    [
      { upn: 'anna@example.se', name: 'Anna Ek', roles: ['projektgrupp', 'arbetsgrupp'], committees: [] },
      { upn: 'caj@example.se', name: 'Caj Alm', roles: ['projektledare'], committees: [] },
    ],
    true,
  );
});

const buttons = (card: unknown): Map<unknown, Record<string, unknown>> =>
  new Map(nodesOf(card).flatMap(({ type, title, data }) => (type === 'Action.Execute' ? [[title, Object(data)]] : [])));
const inputs = (card: unknown): Record<string, unknown> =>
  Object.fromEntries(
    nodesOf(card).flatMap(({ type, id, value }) => (String(type).startsWith('Input.') ? [[id, value]] : [])),
  );
async function press(card: unknown, title: string, written = {}) {
  const { text } = await whole.press({ ...buttons(card).get(title), ...written }, LEADER);
  return { text: plain(text), card: Object(JSON.parse(text)).value };
}

test('who takes over is put in with the roles of who leaves, who is taken out on the next card', async () => {
  const plan = samplePlan();
  // What the project group is responsible for goes along; what it is not goes back.
  const theirs = plan.activities.find(({ tasks }) =>
    plan.tasks.some(({ id, roles }) => tasks.includes(id) && roles.includes('projektgrupp')),
  );
  if (!theirs) throw new Error('the sample has work for the project group');
  const at = '2022-01-10T08:00:00.000Z';
  const entry = { id: 'h', at, who: 'test', what: 'test', subject: 'test' };
  const given = { from: 'caj@example.se', to: 'anna@example.se', at };
  await whole.stores.activities.handOver(plan.id, { ...given, activity: theirs.id }, entry);
  await whole.stores.activities.handOver(plan.id, { ...given, activity: 'no-longer-there' }, { ...entry, id: 'h2' });

  const { card } = await whole.say('Anna slutar, Bo Berg tar över', LEADER);
  expect(JSON.stringify(card)).toContain('Rollerna är de som Anna Ek har.');
  expect(inputs(card)).toMatchObject({ personName: 'Bo Berg', personRoles: 'projektgrupp,arbetsgrupp' });
  expect(inputs(card).userName).toBeUndefined();
  const done = await press(card, 'Lägg till personen', { ...inputs(card), userName: 'bo@example.se' });
  expect(done.text).toContain('Bo Berg (bo@example.se) är nu med i projektet');

  const out = await press(done.card, 'Ta bort Anna Ek');
  expect(out.text).toContain('Anna Ek (anna@example.se) är borttagen ur projektet');
  expect(out.text).toContain('En överlämnad aktivitet följde med.');
  expect(out.text).toContain('En överlämnad aktivitet är tillbaka hos den som lämnade över den.');
  const held = await whole.stores.activities.handovers(plan.id);
  expect(held.find(({ activity, from }) => activity === theirs.id && from === 'caj@example.se')?.to).toBe(
    'bo@example.se',
  );
  expect(await whole.stores.people.person('anna@example.se')).toBeUndefined();
});

test.each([
  ['lägg till Bo Berg i arbetsgruppen', { personName: 'Bo Berg', personRoles: 'arbetsgrupp' }],
  ['lägg till Bo Berg', { personName: 'Bo Berg', personRoles: undefined }],
  ['gör Anna till projektledare', { personName: 'Anna Ek', personRoles: 'projektgrupp,arbetsgrupp,projektledare' }],
])('%s', async (text, values) => {
  const { card } = await whole.say(text, LEADER);
  const { personName, personRoles } = inputs(card);
  expect({ personName, personRoles }).toEqual(values);
});

test('a first name that two have means neither: it is left as it is written, for somebody new', async () => {
  const anna = { upn: 'anna2@example.se', name: 'Anna Al', roles: ['arbetsgrupp' as const], committees: [] };
  await whole.stores.people.importPeople([anna], false);
  const { card } = await whole.say('gör Anna till projektledare', LEADER);
  expect(inputs(card)).toMatchObject({ personName: 'Anna', personRoles: 'projektledare' });
  expect([...buttons(card).keys()]).toContain('Lägg till personen');
});
