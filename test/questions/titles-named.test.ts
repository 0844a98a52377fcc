import { read } from '../../src/questions/read';
import type { GoalTitle } from '../../src/questions/vocabulary';

/** Goals by their titles, of a plan with such titles. */

const now = new Date('2026-11-20T09:00:00Z');
const readWith = (goalTitles: readonly GoalTitle[], phrase: string) =>
  read(phrase, {
    now,
    vocabulary: {
      ...{ municipalities: [], targetGroups: [], methods: [], themes: [], activities: [] },
      goals: { project: [1, 2], effect: [1] },
      goalTitles,
    },
  });
const goal = (name: string) => ({ kind: 'goal-status', goal: name });

const PARKS: readonly GoalTitle[] = [
  { title: 'Trygga parker', goal: 'project-1' },
  { title: 'Trygga parker om kvällen', goal: 'project-2' },
  { title: 'Belysning', goal: 'effect-1' },
];

test.each<[string, object]>([
  ['trygga parker', goal('project-1')],
  ['hur går det med trygga parker', goal('project-1')],
  // The longer one goes first.
  ['trygga parker om kvällen', goal('project-2')],
  // Of one word it is a word like any other, but behind the noun.
  ['belysning', { kind: 'unknown' }],
  ['målet om belysning', goal('effect-1')],
  ['effektmålet om belysning', goal('effect-1')],
  ['målet kring kvällen', goal('project-2')],
  // Two goals are told as well by that word.
  ['målet om parker', { kind: 'unclear' }],
  ['projektmål 1, trygga parker', goal('project-1')],
  // What is counted is no goal.
  ['hur många trygga parker finns det', { kind: 'unknown' }],
])('%s', (phrase, expected) => {
  expect(readWith(PARKS, phrase)).toMatchObject(expected);
});

test('the type that is said has to be the goal’s', () => {
  expect(readWith(PARKS, 'projektmålet om belysning')).not.toMatchObject(goal('effect-1'));
});

test('two goals with one title are both meant', () => {
  const same: readonly GoalTitle[] = [
    { title: 'Fler möten', goal: 'project-1' },
    { title: 'Fler möten', goal: 'effect-1' },
  ];
  expect(readWith(same, 'fler möten')).toEqual({
    kind: 'unclear',
    candidates: [goal('project-1'), goal('effect-1')],
  });
});
