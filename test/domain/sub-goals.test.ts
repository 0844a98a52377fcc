import { factsOf } from '../../src/domain/fact-set';
import { goalStatus } from '../../src/domain/outcomes';
import { findGoal, goalsOf, subGoalsOf } from '../../src/domain/plan';
import { faultsOf } from '../../src/domain/plan-faults';
import { goalSentence, goalsSentence } from '../../src/text/goal-sentences';
import { smallPlan } from '../support/small-plan';

/** Sub-goals are goals of a number with a decimal: 1.1 and 1.2 are parts of goal 1. */

const TODAY = '2022-06-01';
const goal = (number: number, outcome?: number) => ({
  number,
  title: `Mål ${number}`,
  text: 'Att',
  indicators:
    outcome === undefined
      ? []
      : [
          {
            id: `i-${String(number).replace('.', '-')}`,
            name: 'I',
            nature: 'count',
            period: 2021,
            target: { value: 10 },
            outcome: { value: outcome, source: 'R' },
          },
        ],
});
const planWith = (...project: object[]) => smallPlan({ goals: { project } });
const statusOf = (plan: ReturnType<typeof smallPlan>, id: string) => {
  const found = findGoal(plan, id);
  if (!found) throw new Error(`no ${id}`);
  return goalStatus(found, plan, factsOf([]), TODAY);
};

const plan = planWith(goal(2, 10), goal(1.2, 4), goal(1), goal(1.1, 12));

test('they stand behind their goal, by number', () => {
  expect(goalsOf(plan).map(({ id }) => id)).toEqual(['project-1', 'project-1.1', 'project-1.2', 'project-2']);
  expect(subGoalsOf(plan, { type: 'project', number: 1 }).map(({ number }) => number)).toEqual([1.1, 1.2]);
  expect(subGoalsOf(plan, { type: 'project', number: 1.1 })).toEqual([]);
});

test('a goal is as good as the weakest of its parts, and tells each', () => {
  const status = statusOf(plan, 'project-1');
  expect([status.assessment, ...(status.parts ?? []).map(({ assessment }) => assessment)]).toEqual([
    'not-reached',
    'reached',
    'not-reached',
  ]);
  expect(goalSentence(status, 'sv', plan)).toBe(
    'Projektmål 1 är inte uppnått. Dess delmål: 1.1 uppnått och 1.2 ej uppnått.',
  );
  expect(statusOf(plan, 'project-2').parts).toBeUndefined();
});

test('the overview counts goals, not their parts', () => {
  const statuses = goalsOf(plan).map(({ id }) => statusOf(plan, id));
  expect(goalsSentence(statuses, 'sv')).toContain('Av 2 projektmål');
});

test.each([
  [planWith(goal(1), goal(2.1)), 'there is no goal 2 that 2.1 is a part of'],
  [planWith(goal(1), goal(1.1), goal(1.1)), 'goal number 1.1 is used twice'],
])('what does not hold together is told', (faulty, message) => {
  expect(faultsOf(faulty).map((fault) => fault.message)).toContain(message);
});

test.each([1.11, 0.5, 100, 1.0001])('%d is no number of a goal', (number) => {
  expect(() => planWith(goal(1), goal(number))).toThrow();
});
