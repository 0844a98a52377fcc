import { filterOf, isNarrowed, namedIn } from '../../src/domain/filters';
import { samplePlan } from '../samples/sample';

const plan = samplePlan();

test('the names of a question become the ids of the plan, whatever their case', () => {
  const named = { municipality: 'LAHOLM', targetGroup: 'Unga', dialogueKind: 'in-depth', year: 2022 } as const;
  expect(filterOf(plan, named)).toEqual({
    municipality: 'laholm',
    targetGroup: 'unga',
    method: undefined,
    kind: 'in-depth',
    period: { from: '2022-01-01', to: '2022-12-31' },
  });
});

test('an answer is narrowed by anything that leaves something out, as a question or as ids', () => {
  expect(isNarrowed({})).toBe(false);
  expect(isNarrowed({ municipality: undefined, year: undefined })).toBe(false);
  expect(isNarrowed(filterOf(plan, {}))).toBe(false);
  for (const named of [{ year: 2021 }, { municipality: 'Hylte' }, { dialogueKind: 'perspective' }] as const) {
    expect(isNarrowed(named)).toBe(true);
    expect(isNarrowed(filterOf(plan, named))).toBe(true);
  }
});

test('what is not set is not named', () => {
  expect(namedIn({ municipality: undefined, year: 2021 })).toEqual({ year: 2021 });
});
