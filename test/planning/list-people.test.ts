import type { Person } from '../../src/domain/people';
import { listPeople } from '../../src/planning/list-people';
import type { Known, User } from '../../src/ports/people';
import { samplePlan } from '../samples/sample';

/** Each row of the people file tells whether somebody is reached, why not, and what would help. */

const plan = samplePlan();
const UPN = 'kim@kommun.se';
const contact = { reference: {} };
const row = (parts: Partial<Known> = {}, person: Partial<Person> = {}): Known => ({
  upn: UPN,
  person: { upn: UPN, name: 'Kim Prov', roles: ['arbetsgrupp'], committees: [], ...person },
  ...parts,
});
const user = (parts: Partial<User> = {}): User => ({ id: 'o-1', name: 'K', updatedAt: '', askedAt: 'x', ...parts });
const GUEST = 'kim_kommun.se#ext#@region.onmicrosoft.com';

test.each<[string, Known, User[], string, RegExp]>([
  ['reached', row({ contact, objectId: 'o-1' }), [user({ upn: UPN })], 'reached', /^$/],
  ['never met', row(), [], 'not met', /have the app installed for them/],
  [
    'refused',
    row({ contact: { ...contact, setAside: { reason: 'blocked', at: '' } } }),
    [],
    'set aside (blocked)',
    /write to the bot, or install the app again/,
  ],
  ['uninstalled', row({ objectId: 'o-1' }), [user({ upn: UPN })], 'no chat', /no chat of their own/],
  [
    'a guest',
    row(),
    [user({ upn: GUEST, names: { upn: GUEST } })],
    'not met',
    new RegExp(`as a guest: write ${GUEST.replace(/[.#]/g, '\\$&')} as`),
  ],
  [
    'somebody of the same name',
    row(),
    [user({ upn: 'u1@x.se', names: { upn: 'u1@x.se' }, name: ' kim  PROV' })],
    'not met',
    /same name .* write u1@x\.se/,
  ],
  [
    'somebody of the same name without a user name',
    row(),
    [user({ name: 'Kim Prov' })],
    'not met',
    /give their row "objectId" o-1/,
  ],
  [
    'another account by the name',
    row({ objectId: 'o-9' }),
    [user({ names: { upn: UPN } })],
    'another account',
    /object id o-1\) than .*\(o-9\).* "objectId" o-1/,
  ],
  [
    'a committee of another plan',
    row({ contact, objectId: 'o-1' }, { committees: ['laholm', 'ysby'] }),
    [user({ upn: UPN })],
    'reached',
    /^the plan in force has no committee ysby: put/,
  ],
])('%s', (_, known, users, reached, help) => {
  const { people } = listPeople([known], users, plan);
  expect(people).toEqual([expect.objectContaining({ upn: UPN, reached, help: expect.stringMatching(help) })]);
});

test.each<[string, User, string, RegExp]>([
  [
    'a stranger',
    user({ upn: 'u1@x.se', names: { upn: 'u1@x.se' } }),
    'u1@x.se',
    /^if they take part, write u1@x\.se as their "upn"$/,
  ],
  ['a guest', user({ names: { upn: GUEST } }), GUEST, /^a guest; if they take part, write kim_kommun/],
  ['somebody Teams has not told of', user({ askedAt: undefined }), '', /Teams has not told who it is.*"objectId" o-1/],
  ['somebody without a user name', user(), '', /^if they take part, give their row "objectId" o-1$/],
  [
    'an account with the name of another’s row',
    user({ names: { upn: UPN } }),
    UPN,
    /another account's \(object id o-9\)/,
  ],
])('in no row: %s', (_, someone, upn, help) => {
  const { people, strangers } = listPeople([row({ objectId: 'o-9', contact })], [someone], undefined);
  expect(people).toHaveLength(1);
  expect(strangers).toEqual([
    expect.objectContaining({
      upn,
      objectId: 'o-1',
      reached: 'not in the people file',
      help: expect.stringMatching(help),
    }),
  ]);
});

test('whoever has a row is no stranger, and one whom an older build met is none either', () => {
  const met = user({ upn: UPN });
  expect(listPeople([row({ objectId: 'o-1' })], [met], undefined).strangers).toEqual([]);
  expect(listPeople([row()], [{ ...met, askedAt: undefined }], undefined).strangers).toEqual([]);
});

test('of two rows that are one person’s, the one that does not count says which does', () => {
  const other: Known = { ...row({ contact, objectId: 'o-1' }, { upn: 'u1@x.se' }), upn: 'u1@x.se' };
  const met = user({ upn: 'u1@x.se', names: { upn: 'u1@x.se', email: UPN } });
  const { people } = listPeople([row(), other], [met], undefined);
  expect(people).toContainEqual(
    expect.objectContaining({ upn: UPN, reached: 'another row', help: expect.stringMatching(/the row u1@x\.se/) }),
  );
});
