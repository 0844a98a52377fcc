import { Dialogue, mayBeRestored, restorableUntil, sameContent, withOperation } from '../../src/domain/dialogues';
import { someContent, someDialogue } from '../support/dialogues';

const many = (count: number): string[] => Array.from({ length: count }, (_, n) => `o-${n + 1}`);

test('a dialogue remembers the twenty newest operations, the newest last', () => {
  expect(withOperation([], 'o-1')).toEqual(['o-1']);
  expect(withOperation(many(19), 'o-20')).toEqual(many(20));
  expect(withOperation(many(20), 'o-21')).toEqual(many(21).slice(1));
});

test.each<[string, Parameters<typeof someContent>[0], boolean]>([
  ['choices ticked in another order', { targetGroups: ['aldre', 'unga'], themes: ['b', 'a'] }, true],
  [
    'a field left out, and the same undefined',
    { targetGroups: ['unga', 'aldre'], themes: ['a', 'b'], place: undefined },
    true,
  ],
  ['another choice', { targetGroups: ['unga'], themes: ['a', 'b'] }, false],
  ['another figure', { targetGroups: ['unga', 'aldre'], themes: ['a', 'b'], participants: 12 }, false],
  ['a place', { targetGroups: ['unga', 'aldre'], themes: ['a', 'b'], place: 'biblioteket' }, false],
])('two reports say the same: %s', (_, changes, is) => {
  const one = someContent({ targetGroups: ['unga', 'aldre'], themes: ['a', 'b'] });
  expect([sameContent(one, someContent(changes)), sameContent(someContent(changes), one)]).toEqual([is, is]);
  expect(one.targetGroups).toEqual(['unga', 'aldre']);
});

test.each([
  [0, false],
  [1, true],
  [2, true],
  [1.5, false],
])('a stored dialogue of version %s can be read: %s', (version, is) => {
  expect(Dialogue.safeParse({ ...someDialogue('d'), version }).success).toBe(is);
});

test('a removal can be undone for a day, to the millisecond', () => {
  const removedAt = '2021-09-15T08:00:00.000Z';
  expect(restorableUntil(removedAt)).toBe('2021-09-16T08:00:00.000Z');
  expect(mayBeRestored(removedAt, '2021-09-16T07:59:59.999Z')).toBe(true);
  expect(mayBeRestored(removedAt, '2021-09-16T08:00:00.000Z')).toBe(false);
});
