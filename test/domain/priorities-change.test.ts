import type { Plan } from '../../src/domain/plan';
import { mergePlans, newFaults } from '../../src/domain/plan-merge';
import {
  changePriorities,
  committeesAbout,
  committeesFor,
  groupsFor,
  isOfPriorities,
  mayPrioritise,
  type Prioritiser,
  type PriorityValues,
  readPrioritiesChange,
} from '../../src/domain/priorities-change';
import { ROLES } from '../../src/domain/roles';
import { smallPlan } from '../support/small-plan';

/** Which target groups a committee has prioritised: who may tell it, what the form may say, what becomes of it. */

const plan = smallPlan({
  municipalities: [
    { id: 'laholm', name: 'Laholm' },
    { id: 'hylte', name: 'Hylte' },
  ],
  committees: [
    { id: 'l', name: 'Nämnden i Laholm', municipality: 'laholm', prioritised: ['young'] },
    { id: 'h', name: 'Nämnden i Hylte', municipality: 'hylte' },
  ],
  targetGroups: [
    { id: 'young', name: 'unga' },
    { id: 'old', name: 'seniorer' },
    { id: 'closed', name: 'resande', closed: true },
  ],
});
const LEADER: Prioritiser = { roles: ['projektledare'] };
const SECRETARY: Prioritiser = { roles: ['nämndsekreterare'], committees: ['l'] };

const after = (values: PriorityValues, of: Plan = plan): Plan => {
  const reading = readPrioritiesChange(values, of);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  const now = changePriorities(of, reading.change);
  expect(newFaults(now, of)).toEqual([]);
  return now;
};
const prioritisedIn = (of: Plan) => of.committees.map(({ prioritised }) => prioritised);

test('the project leader tells it of any committee, a secretary of their own, and nobody else', () => {
  const may = (asker: Prioritiser) => [undefined, 'l', 'h'].map((id) => mayPrioritise(asker, id));
  expect(may(LEADER)).toEqual([true, true, true]);
  expect(may(SECRETARY)).toEqual([true, true, false]);
  expect(may({ ...SECRETARY, committees: [] })).toEqual([false, false, false]);
  for (const role of ROLES.filter((each) => each !== 'projektledare' && each !== 'nämndsekreterare'))
    expect(may({ roles: [role], committees: ['l'] })).toEqual([false, false, false]);
  expect(committeesFor(plan, SECRETARY).map(({ id }) => id)).toEqual(['l']);
  expect(committeesFor(plan, SECRETARY, 'hylte')).toEqual([]);
  expect(committeesFor(plan, LEADER, 'hylte').map(({ id }) => id)).toEqual(['h']);
});

test('what is told takes the place of what was, of that committee alone, in the order of the plan', () => {
  expect(prioritisedIn(after({ committee: 'h', groups: 'old,young' }))).toEqual([['young'], ['young', 'old']]);
  expect(prioritisedIn(after({ committee: 'l', groups: 'old' }))).toEqual([['old'], undefined]);
});

test('two who tell of the same committee are no more put together than two decisions are', () => {
  const [mine, theirs] = [after({ committee: 'l', groups: 'old' }), after({ committee: 'l', groups: 'young,old' })];
  const { conflicts } = mergePlans(plan, mine, theirs);
  expect(conflicts.map(({ field, item }) => [field, item?.id])).toEqual([['prioritised', 'l']]);
  const other = mergePlans(plan, mine, after({ committee: 'h', groups: 'young' }));
  expect([other.conflicts, prioritisedIn(other.plan)]).toEqual([[], [['old'], ['young']]]);
});

test('a secretary takes back what is of their own committee alone', () => {
  const [own, others] = [after({ committee: 'l', groups: 'old' }), after({ committee: 'h', groups: 'old' })];
  expect([own, others, { ...own, name: 'Annat' }].map((now) => isOfPriorities(plan, now, SECRETARY))).toEqual([
    true,
    false,
    false,
  ]);
});

test('a form that is for some committees offers those', () => {
  expect(committeesAbout(plan, 'h').map(({ id }) => id)).toEqual(['h']);
  expect(committeesAbout(plan, 'gone')).toHaveLength(2);
  expect(committeesAbout(plan, undefined)).toHaveLength(2);
});

test.each<[string, PriorityValues, string[]]>([
  ['nothing', { committee: 'l', groups: 'young' }, []],
  ['all of it', {}, ['committee missing', 'groups missing']],
  ['a committee that is not there', { committee: 'x', groups: 'young' }, ['committee missing']],
  ['a group that is not there', { committee: 'l', groups: 'young,x' }, ['groups unknown-group']],
  ['a group that is closed', { committee: 'l', groups: 'closed' }, ['groups unknown-group']],
])('what is wrong in the form: %s', (_, values, faults) => {
  const reading = readPrioritiesChange(values, plan);
  const found = 'faults' in reading ? reading.faults : [];
  expect(found.map(({ field, fault }) => `${field} ${fault}`)).toEqual(faults);
});

test('a committee can prioritise what is open, and keeps what it has that is closed', () => {
  const [l, h] = plan.committees;
  if (!l || !h) throw new Error('the plan has two');
  const idsFor = (...committees: Plan['committees']) => groupsFor(plan, committees).map(({ id }) => id);
  expect(idsFor(l, h)).toEqual(['young', 'old']);
  expect(idsFor({ ...l, prioritised: ['closed'] }, h)).toEqual(['young', 'old', 'closed']);
});
