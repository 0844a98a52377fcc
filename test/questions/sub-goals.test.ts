import { read } from '../../src/questions/read';
import type { Vocabulary } from '../../src/questions/vocabulary';

const vocabulary = (project: readonly number[]): Vocabulary => ({
  municipalities: [],
  targetGroups: [],
  methods: [],
  themes: [],
  activities: [],
  goals: { project, effect: [1] },
});
const now = new Date('2026-11-20T09:00:00Z');

test.each([
  ['mål 1.1', { kind: 'goal-status', goal: 'project-1.1' }],
  ['status på projektmål 1.2.', { kind: 'goal-status', goal: 'project-1.2' }],
  ['hur går det med mål 1.3', { kind: 'no-such-goal' }],
  ['projektmål 1.3', { kind: 'no-such-goal', goal: 'project-1.3' }],
  ['effektmål 1.1', { kind: 'no-such-goal', goal: 'effect-1.1' }],
  ['projektmål 1', { kind: 'goal-status', goal: 'project-1' }],
  ['projektmål 2. Hur går det', { kind: 'goal-status', goal: 'project-2' }],
])('%s, of a plan with sub-goals', (phrase, reading) => {
  expect(read(phrase, { vocabulary: vocabulary([1, 1.1, 1.2, 2]), now })).toEqual(reading);
});

test('of a plan without any there is no such goal', () => {
  expect(read('mål 1.1', { vocabulary: vocabulary([1, 2]), now })).toEqual({ kind: 'no-such-goal' });
});
