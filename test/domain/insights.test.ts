import type { FactFilter } from '../../src/domain/fact-filter';
import { factsOf } from '../../src/domain/fact-set';
import { hasObservations, observedText, themesRaised, themesShown } from '../../src/domain/insights';
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

describe('themes of few people', () => {
  const few = factsOf([
    someContent({ themes: ['skola'], participants: 3 }),
    someContent({ themes: ['skola', 'vard'], participants: 20 }),
    someContent({ themes: ['vard'], kind: 'in-depth', participants: 2, municipality: 'halmstad' }),
    someContent({ themes: ['vard'], participants: 30, municipality: 'halmstad' }),
  ]);
  const raised = (filter: FactFilter) => {
    const shown = themesShown(plan, few, filter);
    return shown === 'withheld' ? shown : Object.fromEntries(shown.map(({ theme, dialogues }) => [theme, dialogues]));
  };

  test('are counted in the whole project', () => {
    expect(raised({})).toEqual({ skola: 2, vard: 3, buss: 0 });
  });

  test('are counted in nothing else: two of two would tell what each of them brought up', () => {
    expect(raised({ municipality: 'laholm' })).toEqual({ skola: 1, vard: 1, buss: 0 });
    expect(raised({ municipality: 'halmstad' })).toEqual({ skola: 0, vard: 1, buss: 0 });
  });

  test('nor are those told that few are left beside', () => {
    expect(raised({ municipality: 'halmstad', kind: 'in-depth' })).toBe('withheld');
    expect(raised({ municipality: 'halmstad', kind: 'perspective' })).toBe('withheld');
  });
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
