import { peopleNamedIn } from '../../src/domain/named-people';
import { readPersonEdit } from '../../src/domain/people-change';
import { faultsOf } from '../../src/domain/plan-faults';
import { roleNamed, titleWords } from '../../src/domain/role-titles';
import { hasRight } from '../../src/domain/roles';
import { readPeopleFile } from '../../src/files/people-file';
import { cannotSentence, holdersOf, roleName } from '../../src/text/roles';
import { smallPlan } from '../support/small-plan';

/** What a plan calls its roles: a title is a name, and what one may do is the role's. */

const title = (name: string, as: string, aliases: string[] = []) => ({
  id: `t-${as.length}`,
  name,
  as,
  aliases,
});
const LEADER = title('samtalsledare', 'arbetsgrupp', ['samtalsvärd']);
const plan = smallPlan({ roles: [LEADER, title('kansliet', 'nämndsekreterare')] });

test.each<[string, object[], string[]]>([
  ['titles of two roles', [LEADER, title('kansliet', 'nämndsekreterare')], []],
  ['a word for the same role', [title('processledare', 'projektledare')], []],
  [
    'two of one role',
    [LEADER, { ...title('kontaktperson', 'arbetsgrupp'), id: 'annan' }],
    ['roles.1.as: the role arbetsgrupp has a title already; write the other as an alias of it'],
  ],
  [
    'one of two roles',
    [LEADER, title('Samtalsledare', 'projektgrupp')],
    ['roles.1.name: two roles are called "Samtalsledare"; give each its own title'],
  ],
  [
    'what another role is called',
    [title('processledare', 'arbetsgrupp')],
    ['roles.0.name: "processledare" is what projektledare is called everywhere; write another title'],
  ],
])('%s', (_, roles, expected) => {
  expect(faultsOf(smallPlan({ roles })).map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual(expected);
});

test('a title and its other words mean the role, whatever their case; our words still do', () => {
  expect(['Samtalsledare', 'samtalsvärd', 'arbetsgruppen', 'kansliet'].map((word) => roleNamed(word, plan))).toEqual([
    'arbetsgrupp',
    'arbetsgrupp',
    'arbetsgrupp',
    'nämndsekreterare',
  ]);
  expect(roleNamed('samtalsledare', smallPlan())).toBeUndefined();
});

test('a title gives no right that its role does not have', () => {
  const named = smallPlan({ roles: [title('projektchef', 'förtroendevald')] });
  const role = roleNamed('projektchef', named);
  expect(role).toBe('förtroendevald');
  expect(role && hasRight([role], 'leads')).toBe(false);
});

test('roles are told by their titles in either language', () => {
  expect(roleName('arbetsgrupp', plan, 'sv')).toBe('samtalsledare');
  expect(holdersOf('arbetsgrupp', plan, 'sv')).toBe('rollen samtalsledare');
  expect(holdersOf('arbetsgrupp', plan, 'en')).toBe('the role samtalsledare');
  expect(holdersOf('projektgrupp', plan, 'sv')).toBe('projektgruppen');
  expect(cannotSentence(['nämndsekreterare'], 'rapportera dialoger', plan, 'sv')).toBe(
    'Med rollen kansliet kan du inte rapportera dialoger.',
  );
});

test('a list of people and the form say roles by their titles', () => {
  const text = 'upn,name,roles\nbo@example.se,Bo Berg,samtalsledare;projektgrupp\n';
  expect(readPeopleFile({ name: 'people.csv', text }, plan)).toMatchObject({
    people: [{ roles: ['arbetsgrupp', 'projektgrupp'] }],
  });
  const values = { userName: 'bo@example.se', personName: 'Bo Berg', personRoles: 'Samtalsvärd' };
  expect(readPersonEdit(values, plan, undefined, undefined)).toMatchObject({
    edit: { becomes: { roles: ['arbetsgrupp'] } },
  });
});

test.each([
  ['gör Bo till samtalsledare', { joins: 'Bo', role: 'arbetsgrupp' }],
  ['Bo blir projektledare', { joins: 'Bo', role: 'projektledare' }],
])('%s', (sentence, expected) => {
  expect(peopleNamedIn(sentence, titleWords(plan), (word) => roleNamed(word, plan))).toMatchObject(expected);
});
