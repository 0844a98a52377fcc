import type { Goal } from '../../src/domain/goals';
import { kindOfDay } from '../../src/domain/kind-of-day';
import { Plan } from '../../src/domain/plan';
import { samplePlan } from '../samples/sample';

/** Which kind of dialogue a plan counts on a day, where there is one alone. */

type Counted = Pick<Goal['indicators'][number], 'kind'> & { readonly period: string };

/** A plan with a goal of so many dialogues for each of these. */
function planOf(...counted: readonly Counted[]): Plan {
  const sample = samplePlan();
  const indicators = counted.map((each, index) => ({
    id: `i${index}`,
    name: 'Dialoger',
    measure: 'dialogues',
    ...each,
  }));
  const goal = { number: 1, title: 'Dialoger', text: 'Hålla dialoger', indicators };
  return Plan.parse({ ...sample, dialogues: [], goals: { project: [goal], effect: [] } });
}

const everything = { period: '2026' } as const;
const perspective = { kind: 'perspective', period: '2026' } as const;
const inDepth = { kind: 'in-depth', period: '2027' } as const;

test.each([
  ['in its own period', [perspective, inDepth], '2026-03-01', 'perspective'],
  ['on the last day of it', [perspective, inDepth], '2026-12-31', 'perspective'],
  ['on the first day of the next', [perspective, inDepth], '2027-01-01', 'in-depth'],
  ['as the other, while dialogues are counted without a kind', [everything, inDepth], '2026-03-01', 'perspective'],
  ['where those are over', [everything, inDepth], '2027-03-01', 'in-depth'],
] as const)('is known %s', (_what, counted, day, kind) => {
  expect(kindOfDay(planOf(...counted), day)).toBe(kind);
});

test('is none that the plan does not have', () => {
  const plan = planOf(everything, inDepth);
  const without = (dialogueKinds: readonly ('perspective' | 'in-depth')[]): Plan => ({
    ...plan,
    form: { ...plan.form, dialogueKinds: [...dialogueKinds] },
  });
  expect(kindOfDay(without(['in-depth']), '2026-03-01')).toBeUndefined();
  expect(kindOfDay(without([]), '2026-03-01')).toBeUndefined();
});

test.each([
  ['both are counted', [perspective, { ...inDepth, period: '2026..2027' }], '2026-03-01'],
  ['none is counted any longer', [perspective, inDepth], '2028-01-01'],
  ['the plan does not tell them apart', [everything], '2026-03-01'],
  ['the plan counts no dialogues', [], '2026-03-01'],
] as const)('is not known where %s', (_what, counted, day) => {
  expect(kindOfDay(planOf(...counted), day)).toBeUndefined();
});
