import type { Asker } from '../../src/domain/asker';
import { NO_FACTS } from '../../src/domain/fact-set';
import type { Person } from '../../src/domain/people';
import { Plan } from '../../src/domain/plan';
import { handOverChoices, searchChoices } from '../../src/search/search-choices';

/** What is found while somebody types in a field of a form. */

const NAMES = ['Ale', 'Alingsås', 'Bjuv', 'Falkenberg', 'Östersund', 'Norra Ål', 'Åre'];
const plan = Plan.parse({
  id: 'p',
  name: 'Ett projekt',
  start: '2021-03-16',
  municipalities: [
    ...NAMES.map((name, index) => ({ id: `m${index}`, name, aliases: name === 'Bjuv' ? ['gruvstaden'] : [] })),
    ...Array.from({ length: 30 }, (_, index) => ({ id: `x${index}`, name: `Xby ${index}` })),
  ],
  committees: [{ id: 'n', name: 'Nämnden', municipality: 'm3' }],
  goals: {},
  tasks: [{ id: 't', title: 'Leda', phase: 'overall', roles: ['arbetsgrupp'] }],
  activities: [{ id: 'start', title: 'Start', phase: 'preparation', tasks: ['t'] }],
  targetGroups: [{ id: 'unga', name: 'unga' }],
  methods: [{ id: 'vr', name: 'VR' }],
});
const snapshot = { plan, planVersion: 1, facts: NO_FACTS };
const person = (name: string, roles: Person['roles']): Person => ({
  upn: `${name.toLowerCase()}@example.se`,
  name,
  roles,
  committees: [],
});
const people = [person('Alva', ['arbetsgrupp']), person('Bo', ['arbetsgrupp']), person('Albin', ['förtroendevald'])];
const stores = { people: { people: async () => people }, activities: { handovers: async () => [] } };
const asker = (changes: Partial<Asker> = {}): Asker => ({
  userId: 'u',
  upn: 'bo@example.se',
  pseudonym: 'p-u',
  roles: ['arbetsgrupp'],
  language: 'sv',
  ...changes,
});
const found = async (text: string, dataset = 'municipality', who = asker()): Promise<string[]> =>
  (await searchChoices({ dataset, text }, who, snapshot, stores)).map(({ title }) => title);

test.each([
  ['al', ['Ale', 'Alingsås', 'Norra Ål']],
  // Rings and dots are not told apart, as elsewhere; what begins so as written comes first.
  ['Å', ['Åre', 'Ale', 'Alingsås', 'Norra Ål']],
  ['ö', ['Östersund']],
  ['östersunds', ['Östersund']],
  ['gruv', ['Bjuv']],
  ['norra', ['Norra Ål']],
  ['xby 7', ['Xby 7']],
  ['q', []],
])('"%s"', async (text, names) => {
  const all = await found(text);
  expect(all).toEqual(expect.arrayContaining(names));
  expect(all).toHaveLength(names.length);
});

test('nothing typed: fifteen, those of one’s own committee first', async () => {
  expect((await found('', 'municipality', asker({ committees: ['n'] }))).slice(0, 2)).toEqual(['Falkenberg', 'Ale']);
  expect(await found('')).toHaveLength(15);
  expect(await found('xby')).toHaveLength(15);
});

test('what is sent is the id that the form has always sent', async () => {
  expect(await searchChoices({ dataset: 'municipality', text: 'bju' }, asker(), snapshot, stores)).toEqual([
    { title: 'Bjuv', value: 'm2' },
  ]);
});

test('an activity is handed over to those whose role its tasks name, and not to oneself', async () => {
  expect(await found('', handOverChoices('start'))).toEqual(['Alva']);
  expect(await found('al', handOverChoices('start'))).toEqual(['Alva']);
});

test.each<[string, Asker['roles'], string]>([
  ['a guest', [], 'may-not-report'],
  ['who only reads', ['nämndsekreterare'], 'may-not-report'],
])('%s fills in no form', async (_, roles, code) => {
  await expect(found('al', 'municipality', asker({ roles }))).rejects.toMatchObject({ code });
});

test.each<[string, Asker['roles'], string, string]>([
  ['a guest', [], 'start', 'not-your-activity'],
  ['whom the matrix does not name', ['nämndsekreterare'], 'start', 'not-your-activity'],
  ['nobody, for an activity that is none,', ['projektledare'], 'gone', 'activity-unknown'],
])('%s finds colleagues to hand over to', async (_, roles, activity, code) => {
  await expect(found('', handOverChoices(activity), asker({ roles }))).rejects.toMatchObject({ code });
});

test('who has no role that the activity is for finds those who have; the project leader finds everybody', async () => {
  expect(await found('', handOverChoices('start'), asker({ roles: ['projektgrupp'] }))).toEqual(['Alva']);
  const leader = asker({ upn: 'l@example.se', roles: ['projektledare'] });
  expect(await found('', handOverChoices('start'), leader)).toEqual(['Albin', 'Alva', 'Bo']);
});

test('no other list is searched', async () => {
  await expect(found('al', 'people')).rejects.toMatchObject({ code: 'not-understood' });
});
