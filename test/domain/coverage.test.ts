import { coverageOf } from '../../src/domain/coverage';
import type { DialogueContent } from '../../src/domain/dialogues';
import type { FactFilter } from '../../src/domain/fact-filter';
import { factsOf } from '../../src/domain/fact-set';
import { Plan } from '../../src/domain/plan';
import { samplePlan } from '../samples/sample';
import { someContent } from '../support/dialogues';

const sample = samplePlan();
/** Only Laholm's committee has said which groups it prioritised. */
const plan = Plan.parse({
  ...sample,
  committees: sample.committees.map((committee) => ({
    ...committee,
    prioritised: committee.municipality === 'laholm' ? ['unga', 'seniorer', 'foraldrar'] : undefined,
  })),
});

const covered = (dialogues: readonly Partial<DialogueContent>[], filter: FactFilter = {}, of = plan) =>
  coverageOf(of, factsOf(dialogues.map(someContent)), filter);

test('every group stands beside every municipality, met or not', () => {
  const { rows, municipalities } = covered([{}]);
  expect(rows.map(({ targetGroup }) => targetGroup)).toEqual(plan.targetGroups.map(({ id }) => id));
  for (const { cells } of rows) expect(cells).toHaveLength(6);
  expect(municipalities.filter(({ dialogues }) => dialogues > 0)).toEqual([
    { id: 'laholm', dialogues: 1, prioritisationKnown: true },
  ]);
});

test('a dialogue with several groups counts in each of them, and once in its municipality', () => {
  const { rows, municipalities } = covered([{ targetGroups: ['unga', 'nyanlanda'] }]);
  expect(
    rows
      .filter(({ dialogues }) => dialogues > 0)
      .map(({ targetGroup }) => targetGroup)
      .sort(),
  ).toEqual(['nyanlanda', 'unga']);
  expect(municipalities.find(({ id }) => id === 'laholm')?.dialogues).toBe(1);
});

test('what a committee has not said is not reported, which is not the same as no', () => {
  const { rows, municipalities } = covered([{}]);
  const cell = (group: string, municipality: string) =>
    rows.find(({ targetGroup }) => targetGroup === group)?.cells.find((each) => each.municipality === municipality);
  expect(cell('unga', 'laholm')?.prioritised).toBe(true);
  expect(cell('nyanlanda', 'laholm')?.prioritised).toBe(false);
  expect(cell('unga', 'hylte')?.prioritised).toBeUndefined();
  expect(municipalities.filter(({ prioritisationKnown }) => prioritisationKnown).map(({ id }) => id)).toEqual([
    'laholm',
  ]);
});

test('a group is prioritised when some committee did so, and each may be as long as any has not said', () => {
  const prioritised = (of: Plan) =>
    covered([], {}, of)
      .rows.filter((row) => row.prioritised)
      .map(({ targetGroup }) => targetGroup)
      .sort();
  const everyoneReported = Plan.parse({
    ...plan,
    committees: plan.committees.map(({ prioritised = ['unga'], ...rest }) => ({ ...rest, prioritised })),
  });
  expect(prioritised(everyoneReported)).toEqual(['foraldrar', 'seniorer', 'unga']);
  expect(prioritised(plan)).toHaveLength(7);
  expect(prioritised(sample)).toHaveLength(7);
});

test('a filter leaves one row or one column, and counts only what passes', () => {
  const dialogues = [{}, { municipality: 'hylte', date: '2022-03-01' }];
  const { rows, municipalities } = covered(dialogues, {
    targetGroup: 'unga',
    municipality: 'hylte',
    period: { from: '2021-01-01', to: '2021-12-31' },
  });
  expect(rows.map(({ targetGroup, dialogues }) => [targetGroup, dialogues])).toEqual([['unga', 0]]);
  expect(municipalities.map(({ id, dialogues }) => [id, dialogues])).toEqual([['hylte', 0]]);
});

test('a project without areas is covered as a whole, by the committees of all of it', () => {
  const undivided = Plan.parse({
    ...plan,
    municipalities: [],
    committees: [
      { id: 'a', name: 'A', prioritised: ['unga'] },
      { id: 'b', name: 'B', prioritised: ['seniorer'] },
    ],
  });
  const { rows, municipalities } = covered([{ municipality: undefined, targetGroups: ['unga'] }], {}, undivided);
  expect(municipalities).toEqual([{ id: undefined, dialogues: 1, prioritisationKnown: true }]);
  expect(rows.filter(({ prioritised }) => prioritised).map(({ targetGroup }) => targetGroup)).toEqual([
    'unga',
    'seniorer',
  ]);
  expect(rows.find(({ targetGroup }) => targetGroup === 'unga')?.cells).toEqual([
    { municipality: undefined, dialogues: 1, prioritised: true },
  ]);
});
