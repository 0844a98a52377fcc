import {
  isSameState,
  mergeStates,
  type PersonState,
  type PersonValues,
  readPersonEdit,
  strayValue,
} from '../../src/domain/people-change';
import { samplePlan } from '../samples/sample';

/** Somebody's roles read from a form, and put together with what others have changed since. */

const plan = samplePlan();
const [committee] = plan.committees;
if (!committee) throw new Error('the sample has committees');

const BO: PersonState = { name: 'Bo Berg', roles: ['arbetsgrupp'], committees: [] };
const RIGHT: PersonValues = {
  userName: 'Bo.Berg@Example.se',
  personName: 'Bo Berg',
  personRoles: 'arbetsgrupp,projektgrupp',
  personCommittees: committee.id,
};

const faultsOf = (values: PersonValues, was?: PersonState) => {
  const read = readPersonEdit({ ...RIGHT, ...values }, plan, undefined, was);
  return 'faults' in read ? read.faults.map(({ field, fault, words }) => [field, fault, ...words]) : [];
};

test('everything in order is somebody as they are to be', () => {
  expect(readPersonEdit(RIGHT, plan, undefined, undefined)).toEqual({
    edit: {
      upn: 'bo.berg@example.se',
      was: undefined,
      becomes: { name: 'Bo Berg', roles: ['arbetsgrupp', 'projektgrupp'], committees: [committee.id] },
    },
  });
});

test.each<[string, PersonValues, unknown[]]>([
  ['no user name', { userName: '' }, ['userName', 'missing']],
  ['no address', { userName: 'bo' }, ['userName', 'no-user-name', 'bo']],
  ['two addresses', { userName: 'bo@a.se, ek@a.se' }, ['userName', 'no-user-name', 'bo@a.se, ek@a.se']],
  ['letters that look alike', { userName: 'b\u043e@example.se' }, ['userName', 'look-alikes', 'b\u043e@example.se']],
  ['no name', { personName: ' ' }, ['personName', 'missing']],
  ['a long name', { personName: 'b'.repeat(121) }, ['personName', 'too-long']],
  ['no role', { personRoles: '' }, ['personRoles', 'missing']],
  ['a role that is none', { personRoles: 'arbetsgrupp,chef' }, ['personRoles', 'unknown', 'chef']],
  [
    'committees that the plan does not have',
    { personCommittees: `${committee.id}; Nämnden i Ystad; Atlantis` },
    ['personCommittees', 'unknown', 'Nämnden i Ystad', 'Atlantis'],
  ],
])('%s is told of, with what was written', (_, values, fault) => {
  expect(faultsOf(values)).toEqual([fault]);
});

test('all faults come at once, in the order of the form', () => {
  const wrong = { userName: 'x', personName: '', personRoles: '', personCommittees: 'Atlantis' };
  expect(faultsOf(wrong).map(([field]) => field)).toEqual([
    'userName',
    'personName',
    'personRoles',
    'personCommittees',
  ]);
});

test('committees are known by id and by name, also by one with a comma, whatever separates them', () => {
  const named = { ...plan, committees: [...plan.committees, { ...committee, id: 'vo', name: 'Vård, omsorg' }] };
  const read = (personCommittees: string) => {
    const found = readPersonEdit({ ...RIGHT, personCommittees }, named, undefined, undefined);
    return 'edit' in found ? found.edit.becomes.committees : found.faults;
  };
  expect(read(`Vård, omsorg; ${committee.name.toUpperCase()}`)).toEqual(['vo', committee.id]);
  expect(read(`vo,${committee.id},vo`)).toEqual(['vo', committee.id]);
});

test('a committee that somebody had and the plan does not have stays until it is taken away', () => {
  const had = { ...BO, committees: ['Gamla, nämnden'] };
  expect(faultsOf({ personCommittees: strayValue('Gamla, nämnden') }, had)).toEqual([]);
  expect(faultsOf({ personCommittees: strayValue('Gamla, nämnden') }, BO)).toEqual([
    ['personCommittees', 'unknown', 'Gamla nämnden'],
  ]);
});

describe('what others have changed meanwhile', () => {
  test('stays where it is of something else', () => {
    const mine = { ...BO, name: 'Bo Ek' };
    const theirs: PersonState = { ...BO, roles: ['projektgrupp'] };
    expect(mergeStates(BO, mine, theirs)).toEqual({ name: 'Bo Ek', roles: ['projektgrupp'], committees: [] });
  });

  test('is a dispute where both have changed the same differently, and none where they agree', () => {
    const mine: PersonState = { ...BO, roles: ['projektledare'] };
    expect(mergeStates(BO, mine, { ...BO, roles: ['projektgrupp'] })).toBeUndefined();
    expect(mergeStates(BO, mine, mine)).toEqual(mine);
  });

  test('is the same in another order', () => {
    const one: PersonState = { ...BO, roles: ['arbetsgrupp', 'projektgrupp'] };
    expect(isSameState(one, { ...one, roles: ['projektgrupp', 'arbetsgrupp'] })).toBe(true);
    expect(isSameState(one, BO)).toBe(false);
    expect([isSameState(undefined, BO), isSameState(undefined, undefined)]).toEqual([false, true]);
  });
});
