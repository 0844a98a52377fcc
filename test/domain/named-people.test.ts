import { peopleNamedIn, personNamed } from '../../src/domain/named-people';

/** What a sentence tells of who comes, goes or gets a role; anything else tells nothing. */

test.each([
  ['Anna slutar, Bo tar över', { leaves: 'Anna', joins: 'Bo' }],
  [
    'Anna Ek slutar och Bo Berg tar över som projektledare.',
    { leaves: 'Anna Ek', joins: 'Bo Berg', role: 'projektledare' },
  ],
  ['Bo tar över efter Anna', { leaves: 'Anna', joins: 'Bo' }],
  ['Lägg till Bo Berg', { joins: 'Bo Berg' }],
  ['lägg till Bo i arbetsgruppen', { joins: 'Bo', role: 'arbetsgrupp' }],
  ['gör Bo till projektledare', { joins: 'Bo', role: 'projektledare' }],
  ['Bo blir projektledare', { joins: 'Bo', role: 'projektledare' }],
  ['Anna has left, Bo takes over', { leaves: 'Anna', joins: 'Bo' }],
  ['Maria Nilsson är ny i projektgruppen', { joins: 'Maria Nilsson', role: 'projektgrupp' }],
  ['Maria Nilsson har börjat i arbetsgruppen', { joins: 'Maria Nilsson', role: 'arbetsgrupp' }],
  ['Ny medlem i arbetsgruppen: Maria Nilsson', { joins: 'Maria Nilsson', role: 'arbetsgrupp' }],
  ['Vi har fått en ny projektledare, Maria Nilsson', { joins: 'Maria Nilsson', role: 'projektledare' }],
  ['Maria Nilsson is new in the project group', { joins: 'Maria Nilsson', role: 'projektgrupp' }],
  ['Maria Nilsson joins the working group', { joins: 'Maria Nilsson', role: 'arbetsgrupp' }],
  ['Anna slutar och ersätts av Bo', { leaves: 'Anna', joins: 'Bo' }],
  ['Anna lämnar projektgruppen, Bo går in i stället', { leaves: 'Anna', joins: 'Bo' }],
  ['Anna slutar och Bo tar över hennes uppgifter', { leaves: 'Anna', joins: 'Bo' }],
  ['Anna slutar i projektet', { leaves: 'Anna', joins: undefined }],
])('%s', (sentence, named) => {
  expect(peopleNamedIn(sentence)).toEqual({ leaves: undefined, role: undefined, ...named });
});

test.each([
  'lägg till Studiebesök',
  'Projektet slutar i juni',
  'lägg till en person',
  'Anna slutar',
  'Maria är ny',
  'Maria Nilsson är ny i Laholm',
  'vem tar över',
  '',
])('%s', (sentence) => {
  expect(peopleNamedIn(sentence)).toBeUndefined();
});

test('a name means one person, by the whole of it or by a first name that is one’s alone', () => {
  const person = (name: string) => ({ upn: `${name}@example.se`, name, roles: [], committees: [] });
  const people = ['Anna Ek', 'Bo Berg', 'Bo Ek'].map(person);
  expect(personNamed('anna', people)?.name).toBe('Anna Ek');
  expect(personNamed('Bo Ek', people)?.name).toBe('Bo Ek');
  expect(personNamed('Bo', people)).toBeUndefined();
  expect(personNamed('Ek', people)).toBeUndefined();
});

test.each([
  'hej! Anna slutar, Bo tar över',
  'Hej Medskapa! Anna slutar, Bo tar över, tack!',
  'Anna slutar, Bo tar över när du har tid',
  'Anna slutar, Bo tar över. Mvh Eva',
])('courtesy is no part of it: %s', (sentence) => {
  expect(peopleNamedIn(sentence)).toMatchObject({ leaves: 'Anna', joins: 'Bo' });
});
