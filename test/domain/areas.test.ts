import { areaAsked, areaTitle, liesIn, lowestAreas, upperOf } from '../../src/domain/areas';
import { committeesOf, lowestOfCommittees } from '../../src/domain/committees';
import { countedIn } from '../../src/domain/fact-filter';
import { factsOf, sumUp } from '../../src/domain/fact-set';
import { filterOf } from '../../src/domain/filters';
import { faultsOf } from '../../src/domain/plan-faults';
import { prioritisedBy } from '../../src/domain/priorities';
import { someContent } from '../support/dialogues';
import { smallPlan } from '../support/small-plan';

/** Halmstad with two districts, and Laholm, which is not divided. */
const plan = smallPlan({
  municipalities: [
    { id: 'vallas', name: 'Vallås', within: 'halmstad' },
    { id: 'laholm', name: 'Laholm' },
    { id: 'halmstad', name: 'Halmstad' },
    { id: 'centrum', name: 'Centrum', within: 'halmstad' },
  ],
  committees: [
    { id: 'ks', name: 'Kommunstyrelsen', municipality: 'halmstad', prioritised: ['unga'] },
    { id: 'nc', name: 'Nämnden i Centrum', municipality: 'centrum', prioritised: [] },
    { id: 'nl', name: 'Nämnden i Laholm', municipality: 'laholm' },
  ],
});

test('dialogues are held in the lowest areas, those of one upper area together', () => {
  expect(lowestAreas(plan).map(({ id }) => id)).toEqual(['laholm', 'vallas', 'centrum']);
  expect(lowestAreas(smallPlan()).map(({ id }) => id)).toEqual(['laholm', 'halmstad']);
});

test('an area knows the one it lies within', () => {
  expect(upperOf(plan, 'vallas')?.id).toBe('halmstad');
  expect(upperOf(plan, 'halmstad')).toBeUndefined();
  expect(upperOf(plan, 'nowhere')).toBeUndefined();
  expect([liesIn(plan, 'vallas', 'halmstad'), liesIn(plan, 'halmstad', 'halmstad')]).toEqual([true, true]);
  expect([liesIn(plan, 'halmstad', 'vallas'), liesIn(plan, 'laholm', 'halmstad')]).toEqual([false, false]);
  expect(lowestAreas(plan).map((area) => areaTitle(plan, area))).toEqual([
    'Laholm',
    'Vallås (Halmstad)',
    'Centrum (Halmstad)',
  ]);
});

test('an upper area is counted from all of it, one that is not divided from itself', () => {
  const asked = (id: string): readonly string[] => countedIn(areaAsked(plan, id));
  expect(asked('halmstad')).toEqual(['halmstad', 'vallas', 'centrum']);
  expect(asked('centrum')).toEqual(['centrum']);
  expect(areaAsked(plan, 'laholm')).toBe('laholm');
  const facts = factsOf(
    ['vallas', 'centrum', 'centrum', 'laholm'].map((municipality, at) =>
      someContent({ municipality, date: `2021-0${9 - at}-01`, participants: 10 + at }),
    ),
  );
  const sums = (name: string) => sumUp(facts, filterOf(plan, { municipality: name }));
  expect(sums('Halmstad')).toMatchObject({ dialogues: 3, participants: 33, latest: '2021-09-01' });
  expect(sums('Centrum')).toMatchObject({ dialogues: 2, participants: 23, latest: '2021-08-01' });
  expect(sums('Laholm')).toMatchObject({ dialogues: 1, participants: 13 });
  // What came after the index was made is counted alike.
  const later = facts.with([]);
  expect(sumUp(later, filterOf(plan, { municipality: 'Halmstad', year: 2021 })).dialogues).toBe(3);
});

test('a committee of an upper area is one of each within it, and its secretary reports from there', () => {
  const ids = (area: string): string[] => committeesOf(plan, area).map(({ id }) => id);
  expect([ids('vallas'), ids('centrum'), ids('halmstad'), ids('laholm')]).toEqual([
    ['ks'],
    ['ks', 'nc'],
    ['ks', 'nc'],
    ['nl'],
  ]);
  expect(prioritisedBy(plan, 'vallas')).toEqual(['unga']);
  expect(lowestOfCommittees(plan, ['ks']).map(({ id }) => id)).toEqual(['vallas', 'centrum']);
  expect(lowestOfCommittees(plan, ['nc']).map(({ id }) => id)).toEqual(['centrum']);
});

const area = (id: string, within?: string, more: object = {}) => ({ id, name: id.toUpperCase(), within, ...more });

test.each<[string, readonly object[], string | undefined]>([
  ['two levels', [area('a'), area('b', 'a')], undefined],
  ['itself', [area('a', 'a')], '"A" lies within itself; leave within out'],
  ['each other', [area('a', 'b'), area('b', 'a')], '"A" and "B" lie within each other; leave within out of one'],
  [
    'three levels',
    [area('a'), area('b', 'a'), area('c', 'b')],
    '"B" lies within another itself; there are two levels at most',
  ],
  ['what is not there', [area('a'), area('b', 'x')], 'there is no municipality "x" in the plan; use one of a, b'],
  [
    'only closed areas to choose',
    [area('a'), area('b', 'a', { closed: true })],
    'all of them are closed, and a dialogue needs one; leave one open',
  ],
])('an area within %s', (_what, municipalities, message) => {
  expect(faultsOf(smallPlan({ municipalities }))[0]?.message).toBe(message);
});

test('an example is held in one of the areas of an upper one', () => {
  const dialogues = [{ ...someContent({ municipality: 'a' }), id: 'd', example: true }];
  expect(faultsOf(smallPlan({ municipalities: [area('a'), area('b', 'a')], dialogues }))).toMatchObject([
    { path: ['dialogues', 0, 'municipality'], message: '"A" is divided; write where in it the dialogue was held' },
  ]);
});
