import { factsOf } from '../../src/domain/fact-set';
import { hasObservations, observedText, themesRaised } from '../../src/domain/insights';
import { methodsUsed } from '../../src/domain/method-use';
import { someContent } from '../support/dialogues';
import { smallPlan } from '../support/small-plan';

const term = (id: string) => ({ id, name: id });
const plan = smallPlan({
  themes: ['vard', 'skola', 'buss'].map(term),
  methods: ['samtal', 'enkat', 'fokus'].map(term),
  methodEvaluations: [{ id: 'e1', methods: ['fokus', 'samtal'], advantage: 'Nära.' }],
});
const facts = factsOf([
  someContent({ themes: ['skola', 'vard'], methods: ['samtal'] }),
  someContent({ themes: ['skola'], methods: ['samtal', 'enkat'], municipality: 'halmstad' }),
]);

test('themes: the most often raised first, and those that nobody raised too', () => {
  expect(themesRaised(plan, facts, {})).toEqual([
    { theme: 'skola', dialogues: 2 },
    { theme: 'vard', dialogues: 1 },
    { theme: 'buss', dialogues: 0 },
  ]);
  expect(themesRaised(plan, facts, { municipality: 'halmstad' })).toEqual([
    { theme: 'skola', dialogues: 1 },
    { theme: 'vard', dialogues: 0 },
    { theme: 'buss', dialogues: 0 },
  ]);
});

test('methods: in the plan’s order, with how often and what was learnt, also of several together', () => {
  const evaluation = plan.methodEvaluations[0];
  expect(methodsUsed(plan, facts)).toEqual([
    { method: 'samtal', dialogues: 2, evaluation },
    { method: 'enkat', dialogues: 1, evaluation: undefined },
    { method: 'fokus', dialogues: 0, evaluation },
  ]);
  expect(methodsUsed(plan, facts, 'enkat')).toEqual([{ method: 'enkat', dialogues: 1, evaluation: undefined }]);
  expect(methodsUsed(plan, facts, 'annan')).toEqual([]);
});

test.each([
  [{}, false, '\n\n'],
  [{ strengthened: 'A' }, true, 'A\n\n'],
  [{ lowered: 'B' }, true, '\nB\n'],
  [{ observations: 'C' }, true, '\n\nC'],
  // How the method went is no observation of what people brought up.
  [{ advantages: 'D', drawbacks: 'E', place: 'F' }, false, '\n\n'],
  [{ strengthened: 'A', lowered: 'B', observations: 'C' }, true, 'A\nB\nC'],
])('what is written in %j', (changes, has, text) => {
  expect([hasObservations(someContent(changes)), observedText(someContent(changes))]).toEqual([has, text]);
});
