import { nameGoals } from '../../src/questions/goals-named';
import { clean, tokenize } from '../../src/questions/normalise';
import type { Span } from '../../src/questions/tag';

/** Which goal a number beside the word "goal" names. */

const NOUNS: Readonly<Record<string, string>> = {
  mål: 'goal',
  målet: 'goal',
  målen: 'goal',
  goal: 'goal',
  goals: 'goal',
  projektmål: 'project-goal',
  projektmålet: 'project-goal',
  effektmål: 'effect-goal',
  projektets: 'project',
};
const plan = { goals: { project: [1, 2, 3, 21], effect: [1] }, goalParts: { 'project-2': 'its-parts' } } as never;

/** What each span means, with the words it covers. */
function named(text: string): string[] {
  const tokens = tokenize(clean(text));
  const spans = tokens.flatMap(({ word }, at): Span[] => {
    const concept = NOUNS[word];
    return concept ? [{ start: at, end: at + 1, meanings: [{ concept }], quality: 1 } as never] : [];
  });
  return nameGoals(tokens, spans, plan).map(({ start, end, meanings }) => {
    const words = tokens.slice(start, end).map(({ word }) => word);
    const values = meanings.map(({ concept, value, parts }) =>
      [value === undefined ? concept : `${concept}:${value}`, ...(parts ? [`(${String(parts)})`] : [])].join(' '),
    );
    return `${words.join(' ')} = ${values.join(', ')}`;
  });
}

test.each<[string, string[]]>([
  ['mål 3', ['mål 3 = goal-ref:project-3']],
  // Of two types with that number, either.
  ['mål 1', ['mål 1 = goal-ref:project-1, goal-ref:effect-1']],
  ['effektmål 1', ['effektmål 1 = goal-ref:effect-1']],
  // What divides the goal comes along.
  ['projektmål 2', ['projektmål 2 = goal-ref:project-2 (its-parts)']],
  ['projektmål nr 3', ['projektmål nr 3 = goal-ref:project-3']],
  ['projektmål ii', ['projektmål ii = goal-ref:project-2 (its-parts)']],
  ['effektmål 4', ['effektmål 4 = no-goal:effect-4']],
  ['projektmål 99', ['projektmål 99 = no-goal:project-99']],
  // Nobody has a hundredth goal, nor one of a year.
  ['projektmål 100', ['projektmål = project-goal']],
  ['projektmål 0', ['projektmål = project-goal']],
  ['mål 2021', ['mål = goal']],
  ['mål -21', ['mål = goal']],
  // Several, linked by words or signs.
  ['projektmål 1 och 3', ['projektmål 1 = goal-ref:project-1', 'och 3 = goal-ref:project-3']],
  ['projektmål 1, 3', ['projektmål 1 = goal-ref:project-1', '3 = goal-ref:project-3']],
  ['projektmål 1 3', ['projektmål 1 = goal-ref:project-1']],
  ['projektmål 1 och dialoger', ['projektmål 1 = goal-ref:project-1']],
  // Before the noun as an ordinal.
  ['det tredje projektmålet', ['tredje projektmålet = goal-ref:project-3']],
  ['3rd goal', ['3 rd goal = goal-ref:project-3']],
  ['3 goal', ['goal = goal']],
  ['tre målet', ['tre målet = goal-ref:project-3']],
  // "The first goals" names no one goal, and "ett mål" none.
  ['de första målen', ['målen = goal']],
  ['first goals', ['goals = goal']],
  ['ett projektmål', ['projektmål = project-goal']],
  // What stands after goes before what stands before.
  ['tredje projektmål 1', ['projektmål 1 = goal-ref:project-1']],
  ['projektets mål 1', ['projektets = project', 'mål 1 = goal-ref:project-1']],
  // A nickname alone.
  ['trean', ['trean = goal-ref:project-3']],
  ['ettan', ['ettan = goal-ref:project-1, goal-ref:effect-1']],
  ['mål', ['mål = goal']],
  ['dialoger 3', []],
])('"%s" names %j', (text, spans) => expect(named(text)).toEqual(spans));
