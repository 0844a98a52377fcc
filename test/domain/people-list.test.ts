import type { Person } from '../../src/domain/people';
import type { PersonEdit } from '../../src/domain/people-change';
import {
  leavesNoLeader,
  peopleAfter,
  peopleListChanges,
  peopleStateOf,
  stillToDo,
  takenBack,
} from '../../src/domain/people-list';

/** A list of everybody held against who there is. */

const person = (upn: string, roles: Person['roles'], name = upn): Person => ({ upn, name, roles, committees: [] });
const ANNA = person('anna@example.se', ['projektledare']);
const BO = person('bo@example.se', ['arbetsgrupp']);
const CAJ = person('caj@example.se', ['projektgrupp']);

const editsOf = (given: readonly Person[], now: readonly Person[]): readonly PersonEdit[] => {
  const { added, changed, absent } = peopleListChanges(given, now);
  return [...added, ...changed, ...absent];
};

test('who is new, who is changed and who is not in the list are told apart', () => {
  const now = [ANNA, BO];
  const { added, changed, absent } = peopleListChanges([{ ...ANNA, name: 'Anna Ek' }, CAJ], now);
  expect(added.map(({ upn }) => upn)).toEqual([CAJ.upn]);
  expect(changed.map(({ becomes }) => becomes?.name)).toEqual(['Anna Ek']);
  expect(absent).toEqual([{ upn: BO.upn, was: { name: BO.name, roles: BO.roles, committees: [] } }]);
});

test('the same in another order changes nothing, and a list without accounts takes none away', () => {
  const two = { ...ANNA, roles: ['projektledare', 'projektgrupp'] as Person['roles'], objectId: 'x' };
  const other = { ...ANNA, roles: ['projektgrupp', 'projektledare'] as Person['roles'] };
  expect(editsOf([other], [two])).toEqual([]);
  expect(editsOf([{ ...other, name: 'Anna' }], [two])[0]?.becomes?.objectId).toBe('x');
  expect(editsOf([{ ...other, objectId: 'y' }], [two])[0]?.becomes?.objectId).toBe('y');
});

test.each([
  ['the only leader gets another role', [{ ...ANNA, roles: ['arbetsgrupp'] as Person['roles'] }], false, true],
  [
    'another leads instead',
    [{ ...ANNA, roles: ['arbetsgrupp'] as Person['roles'] }, person('dag@example.se', ['projektledare'])],
    false,
    false,
  ],
  ['the only leader is not in the list and stays', [CAJ], false, false],
  ['the only leader is not in the list and is taken out', [CAJ], true, true],
])('%s', (_what, given, removes, expected) => {
  const { added, changed, absent } = peopleListChanges(given, [ANNA, BO]);
  expect(leavesNoLeader([ANNA, BO], [...added, ...changed, ...(removes ? absent : [])])).toBe(expected);
});

test('where nobody leads, nobody has to', () => expect(leavesNoLeader([BO], editsOf([CAJ], [BO]))).toBe(false));

test('what has been done is passed over, and what somebody has changed since is nobody’s to overwrite', () => {
  const now = [ANNA, BO];
  const edits = editsOf([ANNA, { ...BO, roles: ['projektgrupp'] }, CAJ], now);
  expect(stillToDo(edits, now)).toEqual(edits);
  const done = peopleAfter(now, edits);
  expect(stillToDo(edits, done)).toEqual([]);
  expect(stillToDo(edits, [ANNA, BO, CAJ])).toHaveLength(1);
  expect(stillToDo(edits, [ANNA, { ...BO, name: 'Bo Berg' }])).toBeUndefined();
  expect(stillToDo(edits, [ANNA])).toBeUndefined();
});

test('a change and its way back are nothing', () => {
  const now = [{ ...ANNA, objectId: 'x' }, BO];
  const edits = editsOf([{ ...ANNA, name: 'Anna Ek' }, CAJ], now);
  const back = takenBack(edits, now);
  expect(stillToDo(back, peopleAfter(now, edits))).toEqual(back);
  expect(peopleAfter(peopleAfter(now, edits), back).sort((a, b) => (a.upn < b.upn ? -1 : 1))).toEqual(now);
});

describe('what can be done with a list', () => {
  const edit: PersonEdit = { upn: BO.upn };
  const NOTHING = {
    added: [],
    changed: [],
    absent: [],
    leaderless: { kept: false, removed: false },
    lookAlikes: [],
  };
  test.each<[string, Partial<Parameters<typeof peopleStateOf>[0]>, ReturnType<typeof peopleStateOf>]>([
    ['nothing is changed', {}, 'nothing'],
    ['somebody is added', { added: [edit] }, 'ready'],
    ['somebody is changed', { changed: [edit] }, 'ready'],
    ['somebody is missing alone', { absent: [edit] }, 'only-absent'],
    ['who is missing is the only leader', { absent: [edit], leaderless: { kept: false, removed: true } }, 'nothing'],
    ['nobody would lead', { changed: [edit], leaderless: { kept: true, removed: true } }, 'refused'],
    ['a name looks like another', { added: [edit], lookAlikes: [BO.upn] }, 'refused'],
  ])('%s', (_, changes, state) => expect(peopleStateOf({ ...NOTHING, ...changes })).toBe(state));
});
