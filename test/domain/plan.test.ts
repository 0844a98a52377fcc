import {
  FollowUpQuestion,
  findGoal,
  findTerm,
  goalsOf,
  nameOf,
  notesAbout,
  Plan,
  Survey,
  Term,
} from '../../src/domain/plan';
import { smallPlan } from '../support/small-plan';

const goal = (number: number) => ({ number, title: `T${number}`, text: 'x' });
const plan = smallPlan({
  goals: { effect: [goal(2), goal(1)], project: [goal(10), goal(2)] },
  notes: [{ text: 'whole' }, { text: 'money', about: 'budget' }, { text: 'aim', about: 'goals' }],
});

test('goals come by type, project goals first, in the order of their numbers', () => {
  expect(goalsOf(plan).map(({ id }) => id)).toEqual(['project-2', 'project-10', 'effect-1', 'effect-2']);
  expect(goalsOf(plan, 'effect').map(({ id, type }) => [id, type])).toEqual([
    ['effect-1', 'effect'],
    ['effect-2', 'effect'],
  ]);
});

test.each([
  ['project-2', 'project', 2],
  ['effect-2', 'effect', 2],
  ['project-10', 'project', 10],
  ['effect-10', undefined, undefined],
  ['project-1', undefined, undefined],
])('%s is found', (id, type, number) => {
  const found = findGoal(plan, id);
  expect([found?.type, found?.number]).toEqual([type, number]);
});

test('a term is found by its id before its name, whatever the letters, and named by its id where it is none', () => {
  const terms = [
    { id: 'a', name: 'b', aliases: ['alias'] },
    { id: 'b', name: 'Unga Vuxna', aliases: [] },
  ];
  expect(['b', 'B', 'unga vuxna', 'alias', 'c'].map((word) => findTerm(terms, word)?.id)).toEqual([
    'b',
    'b',
    'b',
    undefined,
    undefined,
  ]);
  expect([nameOf(terms, 'b'), nameOf(terms, 'c')]).toEqual(['Unga Vuxna', 'c']);
});

test('notes are told by what they are about', () => {
  expect(notesAbout(plan, 'budget').map(({ text }) => text)).toEqual(['money']);
  expect(notesAbout(plan, 'goals').map(({ text }) => text)).toEqual(['aim']);
});

const isPlan = (changes: object): boolean => Plan.safeParse({ ...smallPlan(), ...changes }).success;
const terms = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `t${n}`, name: `T${n}` }));

test.each([
  ['targetGroups', [false, true, true, false]],
  ['methods', [false, true, true, false]],
  ['themes', [true, true, true, false]],
])('there are 1 to 20 %s, and themes may be missing', (section, is) => {
  expect([0, 1, 20, 21].map((count) => isPlan({ [section]: terms(count) }))).toEqual(is);
});

test('words are kept for 1 to 240 months, and read by some role', () => {
  const kept = [0, 1, 240, 241, 1.5].map((keepFreeTextMonths) => isPlan({ keepFreeTextMonths }));
  expect(kept).toEqual([false, true, true, false, false]);
  expect(isPlan({ observationsFor: [] })).toBe(false);
  expect(smallPlan().observationsFor).toEqual([
    'projektledare',
    'projektgrupp',
    'arbetsgrupp',
    'förtroendevald',
    'nämndsekreterare',
  ]);
  expect(isPlan({ unknown: 1 })).toBe(false);
});

test('a name has 1 to 80 characters, a share 0 to 100 percent', () => {
  const names = ['', 'x', 'x'.repeat(80), 'x'.repeat(81)];
  expect(names.map((name) => Term.safeParse({ id: 'a', name }).success)).toEqual([false, true, true, false]);
  const shares = [-1, 0, 100, 101].map(
    (share) => Survey.safeParse({ id: 'a', name: 'a', question: 'q', share }).success,
  );
  expect(shares).toEqual([false, true, true, false]);
});

test('a list that a plan file leaves out is empty, and says nothing more', () => {
  const bare = Plan.parse({
    id: 'bare',
    name: 'Bare',
    start: '2021-01-01',
    municipalities: [{ id: 'laholm', name: 'Laholm' }],
    goals: {},
    targetGroups: [{ id: 'unga', name: 'Unga' }],
    methods: [{ id: 'mote', name: 'Möte' }],
  });
  const given = ['municipalities', 'targetGroups', 'methods', 'observationsFor'];
  const lists = Object.entries(bare).flatMap(([name, value]) =>
    Array.isArray(value) && !given.includes(name) ? [{ name, count: value.length }] : [],
  );
  expect(lists.map(({ name }) => name)).toContain('activities');
  expect(lists.filter(({ count }) => count > 0)).toEqual([]);
  expect(bare.goals).toEqual({ project: [], effect: [] });
});

test('the figures that were reported of a follow-up question are whole numbers, either or both', () => {
  const question = { id: 'a', when: 'close', text: 'Hur många?' };
  const isQuestion = (figures: object) => FollowUpQuestion.safeParse({ ...question, figures }).success;
  expect([{}, { dialogues: 0 }, { participants: 7 }, { dialogues: 37, participants: 400 }].map(isQuestion)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([{ dialogues: -1 }, { participants: 1.5 }, { persons: 1 }].map(isQuestion)).toEqual([false, false, false]);
});
