import type { Concept } from '../../src/questions/concepts';
import { Evidence } from '../../src/questions/evidence';
import { explaining, fillSlot, means, type Proposal } from '../../src/questions/kinds/rule';
import type { Span } from '../../src/questions/tag';
import type { Meaning } from '../../src/questions/word-index';

/**
 * A slip in a concept's name does not compile. `npm run types` holds it: it fails where a line below the mark would
 * compile. As it runs, a concept that there is not is simply never meant.
 */

const evidence = new Evidence(
  [{ raw: 'mål', word: 'mål', sentence: 0, gap: '' }],
  [{ start: 0, end: 1, quality: 1, meanings: [{ concept: 'goal' }] }],
);
const [span] = evidence.spans;

test('what a phrase says is asked by concepts that there are', () => {
  expect(evidence.has('plan', 'goal')).toBe(true);
  // @ts-expect-error a slip
  expect(evidence.has('gaol')).toBe(false);
  // @ts-expect-error a slip behind others
  expect(evidence.has('plan', 'activity', 'gaol')).toBe(false);
  // @ts-expect-error a slip
  expect(evidence.of('gaol')).toEqual([]);
  // @ts-expect-error a slip
  expect(evidence.names('goal-reff').options).toEqual([]);
  // @ts-expect-error a slip
  expect(means(span, 'gaol')).toBe(false);
  // @ts-expect-error a courtesy is no meaning of a word
  expect(means(span, 'how-are-you')).toBe(false);
  // @ts-expect-error names of several concepts in one string
  expect(evidence.has('goal plan')).toBe(false);
  // @ts-expect-error a name that is put together wrongly
  expect((['project', 'effect'] as const).filter((type) => evidence.has(`${type}-gaol`))).toEqual([]);
});

test('what a kind accounts for and fills its slots by is concepts that there are', () => {
  expect(explaining(['goal'], ['plan']).has('plan')).toBe(true);
  // @ts-expect-error a slip in the last list
  const wrong = explaining(['goal'], ['plan', 'activty']);
  // @ts-expect-error a concept that there is not is asked for
  expect(wrong.has('activty')).toBe(true);
  // @ts-expect-error a slip
  expect(fillSlot(evidence, 'municipalty', 'municipality')).toEqual([{ slots: {}, conflict: false }]);
  // @ts-expect-error a slot that no reading has
  expect(fillSlot(evidence, 'municipality', 'municipalty')).toEqual([{ slots: {}, conflict: false }]);
  const proposal: Pick<Proposal, 'plainly'> = {
    // @ts-expect-error a slip
    plainly: 'goal-reff',
  };
  expect(Object.keys(proposal)).toEqual(['plainly']);
});

test('what a word means is a concept that there is, also where it is compared', () => {
  // @ts-expect-error a slip
  const meaning: Meaning = { concept: 'gaol' };
  // @ts-expect-error a comparison that can never hold
  expect(span?.meanings.some(({ concept }) => concept === 'gaol')).toBe(false);
  // @ts-expect-error a slip in a list
  const list: readonly Concept[] = ['goal', 'gaol'];
  // @ts-expect-error a slip in a table
  const table: Partial<Record<Concept, number>> = { gaol: 1 };
  const emptied: Span = { start: 0, end: 1, quality: 1, meanings: [meaning] };
  expect([means(emptied, ...list), table]).toEqual([true, { gaol: 1 }]);
});
