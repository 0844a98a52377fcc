import fc from 'fast-check';
import { Target } from '../../src/domain/goals';
import { Plan } from '../../src/domain/plan';
import { planned, smallPlan } from './small-plan';

/** Plans and changes of them, for properties. Each edit makes a plan that the format takes. */

export type Edit = (plan: Plan) => Plan;

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const text = fc.constantFrom('ett', 'två', 'tre', 'fyra');
const time = fc.constantFrom('Mars -21', 'Dec -21', 'Löpande', 'X');
const activity = fc
  .record({ id: ids, title: text, when: time, aliases: fc.uniqueArray(text), tasks: fc.constant([]) })
  .map((changes) => planned(changes.id, changes));
const indicator = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: text,
    period: fc.constant('2021'),
    target: fc.option(fc.record({ value: fc.integer({ min: 0, max: 9 }), unit: text }), { nil: undefined }),
  });
const goal = (number: number) =>
  fc.record({
    number: fc.constant(number),
    title: text,
    text,
    indicators: fc.tuple(indicator(`i-${number}-1`), indicator(`i-${number}-2`)).map((all) => [...all]),
  });

export const somePlan = (): fc.Arbitrary<Plan> =>
  fc
    .record({
      name: text,
      purpose: fc.array(text, { maxLength: 2 }),
      activities: fc.uniqueArray(activity, { selector: ({ id }) => id, maxLength: 5 }),
      goals: fc.record({ project: fc.tuple(goal(1), goal(2)).map((all) => [...all]) }),
    })
    .map((changes) => Plan.parse(smallPlan(changes)));

/** Any change of one thing. */
export const anEdit = (): fc.Arbitrary<Edit> =>
  fc.oneof(
    text.map((name) => (plan: Plan) => ({ ...plan, name })),
    fc.array(text, { maxLength: 3 }).map((purpose) => (plan: Plan) => ({ ...plan, purpose })),
    fc
      .tuple(ids, text)
      .map(([id, title]) => withActivities((all) => all.map((of) => (of.id === id ? { ...of, title } : of)))),
    fc
      .tuple(ids, time)
      .map(([id, when]) => withActivities((all) => all.map((of) => (of.id === id ? { ...of, when } : of)))),
    ids.map((id) => withActivities((all) => all.filter((of) => of.id !== id))),
    fc
      .tuple(activity, fc.nat(5))
      .map(([added, at]) =>
        withActivities((all) =>
          all.some(({ id }) => id === added.id)
            ? all
            : Plan.shape.activities.parse([...all.slice(0, at), added, ...all.slice(at)]),
        ),
      ),
    fc.nat(4).map((by) => withActivities((all) => [...all.slice(by), ...all.slice(0, by)])),
    fc
      .tuple(ids, text)
      .map(([id, alias]) =>
        withActivities((all) =>
          all.map((of) =>
            of.id === id && !of.aliases.includes(alias) ? { ...of, aliases: [...of.aliases, alias] } : of,
          ),
        ),
      ),
    fc
      .tuple(fc.nat(1), fc.nat(1), fc.integer({ min: 0, max: 9 }))
      .map(([goalAt, indicatorAt, value]) => (plan: Plan) => ({
        ...plan,
        goals: {
          ...plan.goals,
          project: plan.goals.project.map((each, index) =>
            index !== goalAt
              ? each
              : {
                  ...each,
                  indicators: each.indicators.map((of, at) =>
                    at === indicatorAt ? { ...of, target: Target.parse({ value }) } : of,
                  ),
                },
          ),
        },
      })),
  );

const withActivities =
  (change: (all: Plan['activities']) => Plan['activities']): Edit =>
  (plan) => ({ ...plan, activities: change(plan.activities) });

/** Some changes, one after the other. */
export const someEdits = (): fc.Arbitrary<Edit> =>
  fc
    .array(anEdit(), { minLength: 1, maxLength: 4 })
    .map((edits) => (plan) => edits.reduce((at, edit) => edit(at), plan));
