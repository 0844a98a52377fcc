import { factsOf } from '../../src/domain/fact-set';
import { notesOf } from '../../src/domain/goal-notes';
import { goalStatus } from '../../src/domain/outcomes';
import { goalsOf } from '../../src/domain/plan';
import { someContent } from '../support/dialogues';
import { smallPlan } from '../support/small-plan';

const note = (text: string) => ({ text });
const goal = (indicators: readonly Record<string, unknown>[]) => {
  const plan = smallPlan({
    goals: { project: [{ number: 1, title: 'T', text: 'T', notes: [note('goal')], indicators }] },
  });
  const [first] = goalsOf(plan);
  if (!first) throw new Error('no goal');
  return goalStatus(first, plan, factsOf([someContent()]), '2021-10-01');
};
const counted = { id: 'counted', name: 'C', measure: 'dialogues', period: 2021, notes: [note('counted')] };
const entered = {
  id: 'entered',
  name: 'E',
  period: 2021,
  outcome: { value: 3, source: 's' },
  notes: [note('entered')],
};
const texts = (...given: Parameters<typeof notesOf>) => notesOf(...given).map(({ text, about }) => `${text} ${about}`);

test('a note is about what is shown, unless the store has counted it', () => {
  expect(texts(goal([entered]), false)).toEqual(['goal shown', 'entered shown']);
  expect(texts(goal([counted]), false)).toEqual(['goal reported', 'counted reported']);
  // One figure that is counted is enough for the goal's own note.
  expect(texts(goal([entered, counted]), false)).toEqual(['goal reported', 'entered shown', 'counted reported']);
});

test('of a part of the project no document tells', () => {
  expect(texts(goal([entered]), true)).toEqual(['goal reported', 'entered reported']);
});
