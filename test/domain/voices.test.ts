import { fewMayBeHeard, isOfFew, voicesOf } from '../../src/domain/voices';
import { someContent } from '../support/dialogues';

test.each([
  [1, true],
  [4, true],
  [5, false],
])('a dialogue with %i participants is one of few: %s', (participants, few) => {
  expect(isOfFew({ participants })).toBe(few);
});

test.each([
  ['nothing', {}, false, 1, true],
  ['a municipality', { municipality: 'hylte' }, false, 99, false],
  ['a group', { targetGroup: 'unga' }, false, 99, false],
  ['a year', { period: { from: '2021-01-01', to: '2021-12-31' } }, false, 99, false],
  ['a method of four dialogues', { method: 'vr' }, false, 4, false],
  ['a method of five', { method: 'vr' }, false, 5, true],
  ['a kind of four', { kind: 'in-depth' as const }, false, 4, false],
  ['a theme of four', {}, true, 4, false],
  ['a theme of five', {}, true, 5, true],
])('an answer filtered by %s', (_, filter, hasTheme, passing, may) => {
  expect(fewMayBeHeard(filter, hasTheme, passing)).toBe(may);
});

test('what few said stands last, without where, when and with whom, in no order of time', () => {
  const observed = (observations: string, participants: number, date: string) =>
    someContent({ observations, participants, date });
  const voices = voicesOf([
    observed('c', 3, '2022-03-01'),
    observed('b', 20, '2022-02-01'),
    observed('a', 4, '2022-01-01'),
  ]);
  expect(voices.map(({ words }) => words.observations)).toEqual(['b', 'a', 'c']);
  expect(voices.map(({ from }) => from?.date)).toEqual(['2022-02-01', undefined, undefined]);
});
