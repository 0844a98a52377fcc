import fc from 'fast-check';
import type { DialogueContent } from '../../src/domain/dialogues';
import { factsOf } from '../../src/domain/fact-set';
import type { HeadCount } from '../../src/domain/figures';
import { hiddenCounts, listedCount } from '../../src/domain/listed-counts';
import { someContent } from '../support/dialogues';
import { smallPlan } from '../support/small-plan';

/** What a list of all dialogues tells of the people in each. */

/** The counts of a field, in the order of their days: the i:th dialogue is on the i:th of September. */
function listed(field: 'participants' | 'feedbackWanted', ...dialogues: Partial<DialogueContent>[]) {
  const contents = dialogues.map((each, at) =>
    someContent({ date: `2021-09-${String(at + 1).padStart(2, '0')}`, ...each }),
  );
  const facts = factsOf(contents);
  const hidden = hiddenCounts(facts, smallPlan());
  return facts
    .newest({})
    .reverse()
    .map((fact) => listedCount(fact, field, hidden));
}

const here = (participants: number) => ({ participants });
const there = (participants: number) => ({ participants, municipality: 'halmstad' });

test('what is neither few nor beside few is shown', () => {
  expect(listed('participants', here(12), here(5), there(8))).toEqual([12, 5, 8]);
});

test('a single one of few takes the next smallest of its area with it', () => {
  expect(listed('participants', here(3), here(12), here(9), there(7))).toEqual(['fewer-than-5', 12, 'hidden', 7]);
});

test('one of few that is alone in its area takes one of another with it, and that one takes one beside it', () => {
  expect(listed('participants', there(3), here(12), here(9), here(20))).toEqual([
    'fewer-than-5',
    'hidden',
    'hidden',
    20,
  ]);
});

test('several of few hide each other, where they are of the same area, kind and year', () => {
  expect(listed('participants', here(3), here(4), here(9))).toEqual(['fewer-than-5', 'fewer-than-5', 9]);
});

test('of another kind they do not', () => {
  const deep = (participants: number) => ({ participants, kind: 'in-depth' as const });
  expect(listed('participants', here(3), here(10), here(12), deep(4), deep(11), deep(15))).toEqual([
    'fewer-than-5',
    'hidden',
    12,
    'fewer-than-5',
    'hidden',
    15,
  ]);
});

test('where no answer tells a sum, one alone is not hidden in it: the sum is what the others leave', () => {
  const deep = (of: Partial<DialogueContent>) => ({ ...of, kind: 'in-depth' as const });
  const later = { date: '2022-09-05', participants: 3, municipality: 'halmstad' };
  // Halmstad's of 2021 is told by no answer beside its three of 2022, and is the whole's less Laholm's.
  expect(listed('participants', deep(there(7)), deep(here(9)), deep(there(11)), here(13), deep(later))).toEqual([
    'hidden',
    9,
    'hidden',
    13,
    'fewer-than-5',
  ]);
});

test('what is told of a group does not give its one of few away either', () => {
  const seniors = (of: Partial<DialogueContent>) => ({ ...of, targetGroups: ['seniorer'] });
  const counts = listed('participants', seniors(here(3)), here(12), here(9), seniors(there(20)), there(30));
  expect(counts[0]).toBe('fewer-than-5');
  expect(counts[3]).toBe('hidden');
});

test('how many wanted feedback is not told where it tells how many there were', () => {
  const wanted = (participants: number, feedbackWanted: number) => ({ participants, feedbackWanted });
  expect(listed('feedbackWanted', wanted(3, 2), wanted(12, 10), wanted(9, 8), wanted(13, 0))).toEqual([
    'fewer-than-5',
    10,
    'hidden',
    0,
  ]);
});

describe('whoever adds the list up', () => {
  /** All that the counts may be that add up to a sum: 1–4 where that is told, anything where nothing is. */
  function possible(counts: readonly HeadCount[], sum: number): number[][] {
    const [first, ...rest] = counts;
    if (first === undefined) return sum === 0 ? [[]] : [];
    const most = typeof first === 'number' ? first : first === 'fewer-than-5' ? 4 : sum;
    const least = typeof first === 'number' ? first : 1;
    return Array.from({ length: Math.max(0, most - least + 1) }, (_, i) => least + i).flatMap((value) =>
      value > sum ? [] : possible(rest, sum - value).map((others) => [value, ...others]),
    );
  }

  test('comes to no count of 1–4', () => {
    const people = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 9 }));
    fc.assert(
      fc.property(fc.array(people, { minLength: 2, maxLength: 5 }), (participants) => {
        const counts = listed('participants', ...participants.map(here)).map((count) => count ?? 0);
        const sum = participants.reduce((all, each) => all + each, 0);
        // Of as many small ones as there are people, each is one.
        fc.pre(sum > participants.length && participants.some((each) => each >= 5));
        const all = possible(counts, sum);
        for (const [at, count] of counts.entries()) {
          if (count === 'fewer-than-5') expect(new Set(all.map((each) => each[at])).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is not told which of them is the small one, where hiding all of them would tell it', () => {
    expect(listed('participants', here(1), here(5), here(5))).toEqual(['hidden', 'hidden', 'hidden']);
  });
});
