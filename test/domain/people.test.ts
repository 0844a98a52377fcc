import { invitedAs, isGuestName, mixesScripts, ObjectId, Person, Upn } from '../../src/domain/people';

test.each([
  ['anna@example.se', 'anna@example.se'],
  [' Anna.Ek@Example.SE ', 'anna.ek@example.se'],
  ['anna', undefined],
  ['anna@example', undefined],
  ['@example.se', undefined],
  ['anna@.se', undefined],
  ['anna@example.', undefined],
  ['anna ek@example.se', undefined],
  ['anna@ex ample.se', undefined],
  ['a,b@example.se', undefined],
  ['a;b@example.se', undefined],
  ['a@b@example.se', undefined],
  ['<anna@example.se>', undefined],
  [`${'a'.repeat(239)}@example.se`, `${'a'.repeat(239)}@example.se`],
  [`${'a'.repeat(240)}@example.se`, undefined],
])('the user name "%s" is read as %s', (text, upn) => {
  expect(Upn.safeParse(text).data).toBe(upn);
});

test.each([
  ['kim@example.se', false],
  // A Cyrillic letter among Latin ones.
  ['k\u0456m@example.se', true],
  ['åsa.öberg@example.se', false],
  ['kim_42-x@example.se', false],
  ['123@456', false],
  ['\u043a\u0456\u043c', false],
  ['ki\u0301m@example.se', false],
])('"%s" mixes scripts: %s', (upn, mixes) => {
  expect(mixesScripts(upn)).toBe(mixes);
});

test.each([
  ['kim_kommun.se#EXT#@region.onmicrosoft.com', true, 'kim@kommun.se'],
  ['kim_ek_kommun.se#ext#@region.onmicrosoft.com', true, 'kim_ek@kommun.se'],
  ['_kommun.se#EXT#@region.onmicrosoft.com', true, undefined],
  ['k_kommun.se#EXT#@region.onmicrosoft.com', true, 'k@kommun.se'],
  ['kim#EXT#@region.onmicrosoft.com', true, undefined],
  ['kim_kommun.se@region.se', false, undefined],
])('%s: guest %s, invited as %s', (upn, guest, address) => {
  expect([isGuestName(upn), invitedAs(upn)]).toEqual([guest, address]);
});

test.each([
  ['0a1b2c3d-0000-1111-2222-0123456789ab', '0a1b2c3d-0000-1111-2222-0123456789ab'],
  [' 0A1B2C3D-0000-1111-2222-0123456789AB ', '0a1b2c3d-0000-1111-2222-0123456789ab'],
  ['0a1b2c3d-0000-1111-0123456789ab', undefined],
  ['x0a1b2c3d-0000-1111-2222-0123456789ab', undefined],
  ['0a1b2c3d-0000-1111-2222-0123456789abc', undefined],
  ['0a1b2c3g-0000-1111-2222-0123456789ab', undefined],
])('the object id "%s" is read as %s', (text, id) => {
  expect(ObjectId.safeParse(text).data).toBe(id);
});

test('somebody has a name of 1 to 120 characters and some role, and perhaps a committee', () => {
  const person = (changes: object) =>
    Person.safeParse({ upn: 'a@example.se', name: 'A', roles: ['processledare'], ...changes });
  expect(person({}).data).toEqual({ upn: 'a@example.se', name: 'A', roles: ['projektledare'], committees: [] });
  const names = ['', 'x', 'x'.repeat(120), 'x'.repeat(121)];
  expect(names.map((name) => person({ name }).success)).toEqual([false, true, true, false]);
  expect(person({ roles: [] }).success).toBe(false);
  expect(person({ committees: [''] }).success).toBe(false);
});
