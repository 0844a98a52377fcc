import type { Person } from '../../src/domain/people';
import { passHandovers } from '../../src/remind/pass-handovers';
import { memoryPeople } from '../support/memory-ledger';
import { MemoryActivities } from '../support/memory-stores';
import { planned, smallPlan } from '../support/small-plan';

/** To whom goes what somebody had been handed who is taken out. */

const plan = smallPlan({
  committees: [
    { id: 'ks', name: 'Kommunstyrelsen', municipality: 'laholm' },
    { id: 'hn', name: 'Hallandsnämnden', municipality: 'halmstad' },
  ],
  tasks: [{ id: 'analys', phase: 'preparation', title: 'Analys', roles: ['projektgrupp'] }],
  activities: [planned('enkat', { tasks: ['analys'], eachCommittee: true })],
});
const AT = '2021-09-06T06:00:00.000Z';
const by = 'p-operator';
const someone = (name: string, roles: Person['roles'], committees: string[] = []): Person => ({
  upn: `${name}@example.se`,
  name,
  roles,
  committees,
});
const surroundings = { now: () => new Date(AT), newId: () => 'id-1' };

async function passed(activity: string, heir?: Person, from = 'bo@example.se') {
  const activities = new MemoryActivities();
  await activities.handOver('litet', { activity, from: 'anna@example.se', to: 'bo@example.se', at: AT });
  const { store: people } = memoryPeople(
    [heir ?? []].flat().map((person) => ({ upn: person.upn, person, pseudonym: 'p-heir' })),
  );
  people.person = (async (upn: string) => (await people.known(upn))?.person) as never;
  const outcome = await passHandovers({ from, heir: heir?.upn, by }, plan, { activities, people }, surroundings);
  return { outcome, held: (await activities.handovers()).map(({ from: giver, to }) => `${giver} to ${to}`) };
}

const HEIR = 'anna@example.se to cia@example.se';
const BACK = ['anna@example.se to bo@example.se', 'bo@example.se to anna@example.se'];

test.each<[string, string, Person | undefined, { passed: number; back: number }, string[]]>([
  ['a role of theirs is responsible', 'enkat', someone('cia', ['projektgrupp']), { passed: 1, back: 0 }, [HEIR]],
  ['none of their roles is', 'enkat', someone('cia', ['arbetsgrupp']), { passed: 0, back: 1 }, BACK],
  [
    'its part is their committee’s',
    'enkat__ks',
    someone('cia', ['projektgrupp'], ['ks']),
    { passed: 1, back: 0 },
    [HEIR],
  ],
  [
    'its part is another committee’s',
    'enkat__ks',
    someone('cia', ['projektgrupp'], ['hn']),
    { passed: 0, back: 1 },
    BACK,
  ],
  ['the plan has none such', 'borta', someone('cia', ['projektgrupp']), { passed: 0, back: 1 }, BACK],
  ['nobody takes the place', 'enkat', undefined, { passed: 0, back: 1 }, BACK],
  ['the giver takes the place', 'enkat', someone('anna', ['projektgrupp']), { passed: 0, back: 1 }, BACK],
])('where %s', async (_what, activity, heir, outcome, held) => {
  const found = await passed(activity, heir);
  expect(found.outcome).toEqual(outcome);
  expect(found.held.sort()).toEqual(held);
});

test('what somebody else holds stays with them', async () => {
  const found = await passed('enkat', someone('cia', ['projektgrupp']), 'dag@example.se');
  expect(found.outcome).toEqual({ passed: 0, back: 0 });
  expect(found.held).toEqual(['anna@example.se to bo@example.se']);
});
