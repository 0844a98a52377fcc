import { areasOfCommittees, committeeNamed, committeesOf, strayCommittees } from '../../src/domain/committees';
import { prioritisedBy } from '../../src/domain/priorities';
import { smallPlan } from '../support/small-plan';

const plan = smallPlan({
  committees: [
    { id: 'barn', name: 'Barnnämnden', municipality: 'laholm' },
    { id: 'kultur', name: 'Kulturnämnden', municipality: 'halmstad' },
    { id: 'bygg', name: 'Byggnämnden', municipality: 'halmstad' },
    { id: 'lost', name: 'Annan nämnd', municipality: 'ingenstans' },
  ],
});

test.each([
  ['barn', 'barn'],
  ['BARNNÄMNDEN', 'barn'],
  ['laholm', 'barn'],
  // Two committees are of Halmstad, so its name means neither.
  ['Halmstad', undefined],
  ['kulturnämnden', 'kultur'],
  ['Varberg', undefined],
  ['', undefined],
])('"%s" means %s', (word, id) => {
  expect(committeeNamed(plan, word)?.id).toBe(id);
});

test('an id goes before a name, and a name before a municipality’s', () => {
  const doubled = smallPlan({
    committees: [
      { id: 'a', name: 'b', municipality: 'laholm' },
      { id: 'b', name: 'Laholm', municipality: 'halmstad' },
    ],
  });
  expect(committeeNamed(doubled, 'b')?.id).toBe('b');
  expect(committeeNamed(doubled, 'Laholm')?.id).toBe('b');
});

test('who has a committee that the plan does not have, by user name, with those alone', () => {
  const person = (upn: string, committees: string[]) => ({ upn, name: upn, roles: [], committees });
  const people = [
    person('c@example.se', ['gone', 'barn']),
    person('b@example.se', ['barn', 'bygg']),
    person('a@example.se', ['x', 'y']),
    person('d@example.se', []),
    person('bb@example.se', ['gone']),
  ];
  expect(strayCommittees(people, plan)).toEqual([
    { upn: 'a@example.se', committees: ['x', 'y'] },
    { upn: 'bb@example.se', committees: ['gone'] },
    { upn: 'c@example.se', committees: ['gone'] },
  ]);
});

test('a committee without a municipality is one for the whole project, and so for each of its areas', () => {
  const both = smallPlan({
    committees: [
      { id: 'barn', name: 'Barnnämnden', municipality: 'laholm', prioritised: ['unga'] },
      { id: 'ks', name: 'Styrelsen', kind: 'styrelse', prioritised: [] },
      { id: 'bygg', name: 'Byggnämnden', municipality: 'halmstad' },
    ],
  });
  const idsOf = (area?: string): string[] => committeesOf(both, area).map(({ id }) => id);
  expect([idsOf('laholm'), idsOf('halmstad'), idsOf()]).toEqual([
    ['barn', 'ks'],
    ['ks', 'bygg'],
    ['barn', 'ks', 'bygg'],
  ]);
  expect(areasOfCommittees(both, ['ks'])).toEqual([]);
  expect(areasOfCommittees(both, ['bygg', 'ks']).map(({ name }) => name)).toEqual(['Halmstad']);
  // Of Halmstad one of the two has not said.
  expect([prioritisedBy(both, 'laholm'), prioritisedBy(both, 'halmstad'), prioritisedBy(both)]).toEqual([
    ['unga'],
    undefined,
    undefined,
  ]);
});

test('a committee may be of several areas, and an area have several committees', () => {
  const shared = smallPlan({
    committees: [
      { id: 'norr', name: 'Norra', municipality: 'laholm', alsoIn: ['halmstad', 'laholm'], prioritised: ['unga'] },
      { id: 'bygg', name: 'Byggnämnden', municipality: 'halmstad', prioritised: [] },
    ],
  });
  const idsOf = (area: string): string[] => committeesOf(shared, area).map(({ id }) => id);
  expect([idsOf('laholm'), idsOf('halmstad')]).toEqual([['norr'], ['norr', 'bygg']]);
  expect(areasOfCommittees(shared, ['norr']).map(({ id }) => id)).toEqual(['laholm', 'halmstad']);
  expect(committeeNamed(shared, 'Laholm')?.id).toBe('norr');
  expect(committeeNamed(shared, 'Halmstad')).toBeUndefined();
  expect(prioritisedBy(shared, 'halmstad')).toEqual(['unga']);
});
