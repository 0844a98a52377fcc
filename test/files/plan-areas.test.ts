import type { Plan } from '../../src/domain/plan';
import { diffPlans } from '../../src/domain/plan-diff';
import { mergePlans } from '../../src/domain/plan-merge';
import { checkPlanFiles, readPlanFiles } from '../../src/files/plan-file';
import { planYaml } from '../../src/files/plan-yaml-text';
import { faultText, type SourceFile } from '../../src/files/source';
import { planWorkbook } from '../../src/files/workbook/write-plan';

// Areas of two levels: districts within municipalities.

const PLAN = `namn: En park för alla
startdatum: 2026-03-16
områdena kallas: stadsdel
områden:
  - Halmstad
  - { namn: Centrum, inom: Halmstad }
  - { namn: Vallås, ligger i: halmstad }
  - Laholm
nämnder:
  - { namn: Kommunstyrelsen, område: Halmstad }
målgrupper: [unga]
metoder: [gruppdiskussioner]
mål: []
`;
const yaml = (text: string): SourceFile => ({ name: 'plan.yaml', text });
const planOf = (file: SourceFile): Plan => {
  const reading = readPlanFiles([file]);
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading.plan;
};
const levels = ({ municipalities }: Plan) => municipalities.map(({ id, within }) => [id, within]);
const LEVELS = [
  ['halmstad', undefined],
  ['centrum', 'halmstad'],
  ['vallas', 'halmstad'],
  ['laholm', undefined],
];

test('are read in Swedish and English, by name or id', () => {
  const plan = planOf(yaml(PLAN));
  expect(levels(plan)).toEqual(LEVELS);
  expect(plan.committees[0]?.municipality).toBe('halmstad');
  const english = PLAN.replace('områden:', 'municipalities:')
    .replace('inom:', 'within:')
    .replace('ligger i:', 'within:');
  expect(levels(planOf(yaml(english)))).toEqual(LEVELS);
});

test('come back the same from a file and a workbook that were written of them', () => {
  const plan = planOf(yaml(PLAN));
  expect(planOf(yaml(planYaml(plan, 1)))).toEqual(plan);
  const book = planOf({ name: 'plan.xlsx', text: planWorkbook({ plan, version: 1, people: [] }) });
  expect(levels(book)).toEqual(LEVELS);
  expect(diffPlans(plan, book)).toEqual([]);
});

test('what an area lies within is compared, and put together with what another has changed', () => {
  const base = planOf(yaml(PLAN));
  const moved = planOf(yaml(PLAN.replace('ligger i: halmstad', 'ligger i: Laholm')));
  expect(diffPlans(base, moved)).toMatchObject([
    { section: 'municipalities', item: { id: 'vallas' }, field: 'within', before: 'halmstad', after: 'laholm' },
  ]);
  const renamed = planOf(yaml(PLAN.replace('namn: En park', 'namn: Parken')));
  const merged = mergePlans(base, moved, renamed);
  expect(levels(merged.plan)[2]).toEqual(['vallas', 'laholm']);
});

test.each([
  [
    'inom: Halmstad',
    'inom: Centrum',
    'plan.yaml:6: områden[1].inom: ”Centrum” kan inte ligga inom sig självt; ta bort det',
  ],
  [
    'ligger i: halmstad',
    'inom: Centrum',
    'plan.yaml:7: områden[2].inom: ”Centrum” ligger självt inom ett annat område; områden har högst två nivåer',
  ],
  ['  - Laholm', '  - { namn: Laholm, inom: Hylte }', '”Hylte” finns inte i planen'],
])('%s → %s is a fault with its place', (from, to, message) => {
  expect(
    checkPlanFiles([yaml(PLAN.replace(from, to))])
      .map(faultText)
      .join('\n'),
  ).toContain(message);
});
