import type { DialogueContent } from '../../src/domain/dialogues';
import type { FactFilter } from '../../src/domain/fact-filter';
import { factsOf } from '../../src/domain/fact-set';
import { countBeside } from '../../src/domain/partitions';
import { yearPeriod } from '../../src/domain/periods';
import { someContent } from '../support/dialogues';

/** How many took part, asked of one place, group, method or perspective beside the whole and the others. */

const counting = (...dialogues: readonly Partial<DialogueContent>[]) => {
  const facts = factsOf([...dialogues].map((each) => someContent(each)));
  return (filter: FactFilter) => countBeside(facts, filter, 'participants');
};

test('of two places, the one beside few is not told', () => {
  const count = counting({ participants: 12 }, { municipality: 'hylte', participants: 3 });
  expect(count({ municipality: 'laholm' })).toBe('hidden');
  expect(count({ municipality: 'hylte' })).toBe('fewer-than-5');
  expect(count({})).toBe(15);
});

test('nor is it where the others are few in one year only', () => {
  const count = counting(
    { participants: 12 },
    { municipality: 'hylte', participants: 3 },
    { municipality: 'hylte', date: '2022-03-01', participants: 20 },
  );
  expect(count({ municipality: 'laholm', period: yearPeriod(2021) })).toBe('hidden');
  expect(count({ municipality: 'laholm' })).toBe('hidden');
});

test('beside five, both are told', () => {
  const count = counting({ participants: 12 }, { municipality: 'hylte', participants: 5 });
  expect([count({ municipality: 'laholm' }), count({ municipality: 'hylte' })]).toEqual([12, 5]);
});

test('a method that all but few were met by is not told', () => {
  const count = counting(
    { methods: ['vr'], participants: 14 },
    { methods: ['vr', 'gruppdiskussioner'], participants: 9 },
    { methods: ['gruppdiskussioner'], participants: 2 },
  );
  expect(count({ method: 'vr' })).toBe('hidden');
  // 25 less 11 are those of VR alone, which are no few.
  expect(count({ method: 'gruppdiskussioner' })).toBe(11);
});

test('of two groups that have few in common, the smaller is not told', () => {
  const count = counting(
    { targetGroups: ['unga'], participants: 14 },
    { targetGroups: ['unga', 'seniorer'], participants: 3 },
    { targetGroups: ['seniorer'], participants: 10 },
  );
  expect([count({ targetGroup: 'unga' }), count({ targetGroup: 'seniorer' })]).toEqual([17, 'hidden']);
});

test('neither is it of days', () => {
  const count = counting(
    { targetGroups: ['unga'], date: '2021-03-02', participants: 14 },
    { targetGroups: ['seniorer'], date: '2021-03-01', participants: 3 },
    { targetGroups: ['seniorer'], date: '2021-09-02', participants: 20 },
  );
  const spring = { from: '2021-01-01', to: '2021-06-30' };
  expect(count({ period: spring })).toBe(17);
  expect(count({ targetGroup: 'unga', period: spring })).toBe('hidden');
  expect(count({ targetGroup: 'unga' })).toBe(14);
});

test('a few that is one of some who are few together is no more told than before', () => {
  const [old, few] = [
    { targetGroups: ['unga', 'seniorer'], participants: 9 },
    { date: '2022-03-01', participants: 2 },
  ];
  const count = counting(old, { ...few, targetGroups: ['unga', 'seniorer'] }, { ...few, targetGroups: ['seniorer'] });
  // The four of 2022 are what the totals leave; who of them came without the young is not.
  expect(count({ targetGroup: 'unga' })).toBe('hidden');
});
