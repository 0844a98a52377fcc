import { viewAreaStatus } from '../src/answers/area-status';
import { viewRemaining } from '../src/answers/remaining';
import { factsOf } from '../src/domain/fact-set';
import { Plan } from '../src/domain/plan';
import type { Snapshot } from '../src/ports/plans';
import { someContent } from './support/dialogues';
import { holdsOnce, quickest } from './support/quickest';
import { smallPlan } from './support/small-plan';

/** A question that looks at every area costs as much for each of ten times as many. */

const TODAY = '2021-10-01';
const TRIES = 4;
/** A look at all areas for each of them takes ten times as much again. */
const ROOM_MS = 4;

/** So many districts within a tenth as many municipalities, each asked for two dialogues, with one held in each. */
function projectOf(count: number): Snapshot {
  const uppers = Array.from({ length: count / 10 }, (_, n) => ({ id: `u${n}`, name: `Ort ${n}` }));
  const lowest = Array.from({ length: count }, (_, n) => ({
    id: `d${n}`,
    name: `Del ${n}`,
    within: `u${n % (count / 10)}`,
  }));
  const target = { value: 2 * count, perMunicipality: 2 };
  const indicator = { id: 'dialoger', name: 'Dialoger', measure: 'dialogues', period: '2021', target };
  const plan = Plan.parse({
    ...smallPlan(),
    municipalities: [...uppers, ...lowest],
    goals: { project: [{ number: 1, title: 'Dialoger', text: 'Dialoger', indicators: [indicator] }] },
  });
  const facts = factsOf(lowest.map(({ id: municipality }) => someContent({ municipality, date: '2021-09-01' })));
  return { plan, planVersion: 1, facts };
}

const few = projectOf(30);
const many = projectOf(300);

test.each<[string, (snapshot: Snapshot) => unknown]>([
  ['what is left', (snapshot) => viewRemaining({}, snapshot, TODAY)],
  ['how it stands', (snapshot) => viewAreaStatus(undefined, snapshot, TODAY)],
])('%s', (_, ask) => {
  const costOf = (snapshot: Snapshot): number => quickest(() => ask(snapshot), TRIES);
  expect(holdsOnce(() => costOf(many) <= 20 * costOf(few) + ROOM_MS)).toBe(true);
});

test('and each area that is behind is told, in the plan’s order', () => {
  const view = viewRemaining({}, few, TODAY);
  expect(view.kind === 'remaining' && view.remaining[0]?.behind).toEqual(
    Array.from({ length: 30 }, (_, n) => ({ area: `d${n}`, left: 1 })),
  );
});
