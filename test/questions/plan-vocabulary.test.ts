import { vocabularyOf } from '../../src/questions/plan-vocabulary';
import { impliedAliases } from '../../src/questions/vocabulary';
import { parsePhrase } from '../../src/questions/word-list';
import { planned, smallPlan } from '../support/small-plan';

/** The words that a plan brings, and what follows from them. */

const goal = (number: number) => ({ number, title: `Mål ${number}`, text: 'x' });
const task = (id: string, title: string) => ({ id, title, phase: 'overall', roles: ['projektgrupp'] });
const plan = smallPlan({
  goals: { project: [goal(1), goal(3)], effect: [goal(2)] },
  tasks: [task('t', 'Samordning'), task('u', 'Analys')],
  activities: [planned('a', { title: 'Analys' })],
});

test('goals are known by their numbers, by type', () => {
  expect(vocabularyOf(plan).goals).toEqual({ project: [1, 3], effect: [2] });
});

test('a task is known by its title alone, and not where an activity has the same', () => {
  expect(vocabularyOf(plan).tasks).toEqual([{ name: 'Samordning', aliases: [] }]);
});

test.each([
  ['viewpoint', 'landsbygd/stad', ['landsbygd', 'stad']],
  ['viewpoint', 'landsbygd', []],
  ['theme', 'diskriminering och hat', ['diskriminering', 'hat']],
  ['method', 'Open Space med kreativa inslag', ['Open Space']],
  ['targetGroup', 'personer i arbetslöshet', ['arbetslöshet', 'människor i arbetslöshet']],
  ['municipality', 'Norra och Södra', []],
] as const)('from the name of a %s, "%s", follows %j', (kind, name, others) => {
  expect(impliedAliases(kind, name)).toEqual(others);
});

test('a number is one word of a phrase, and an apostrophe parts none', () => {
  expect(parsePhrase('fas 12')?.words).toEqual(['fas', '12']);
  expect(parsePhrase('rock’n roll')?.words).toEqual(['rockn', 'roll']);
});
