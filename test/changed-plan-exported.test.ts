/** @long opens forms, and reads whole workbooks */
import type { Plan } from '../src/domain/plan';
import { diffPlans } from '../src/domain/plan-diff';
import { readPlanFiles } from '../src/files/plan-file';
import { planYaml } from '../src/files/plan-yaml-text';
import { faultText } from '../src/files/source';
import { planWorkbook } from '../src/files/workbook/write-plan';
import { ANNA, inputs, usePlanByCard } from './support/plan-by-card';
import { plain } from './support/whole-bot';

/** What the project leader has changed by a card is in the files that the plan is had as, and gone when taken back. */

const { whole, planNow, open, press } = usePlanByCard();

/** The plan in force as each of its files has it. */
async function exported(): Promise<Plan[]> {
  const { plan, planVersion: version } = await planNow();
  const files = [
    { name: 'plan.xlsx', text: planWorkbook({ plan, version, people: [] }) },
    { name: 'plan.yaml', text: planYaml(plan, version) },
  ];
  return files.map((file) => {
    const reading = readPlanFiles([file], { keepNames: true });
    if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
    return reading.plan;
  });
}

/** What is asked for, the button of its form, and what is written beside what stands there. */
const CHANGES: readonly (readonly [asked: string, button: string, written: object])[] = [
  ['ändra målvärdet på projektmål 3', 'Ändra målvärdet', { value: '77', decided: '2022-02-01' }],
  ['målgruppsanalysen blir klar i mars', 'Ändra aktiviteten', {}],
  ['ny aktivitet: studiebesök i mars', 'Lägg till aktiviteten', { phase: 'completion' }],
  [
    'nytt utfall på projektmål 4',
    'Spara utfallet',
    { indicator: 'aterkoppling-hemsida', value: '40', date: '2022-01-31', source: 'Diariet' },
  ],
  ['budgetutfall för personal 120 000 kr', 'Spara utfallet', { date: '2022-01-31', source: 'Ekonomisystemet' }],
];

test.each(CHANGES)('%s', async (asked, button, written) => {
  const { plan: before } = await planNow();
  const form = await open(ANNA, asked);
  const standing = Object.fromEntries(Object.entries(inputs(form.card)).filter(([, value]) => value !== undefined));
  const done = await press(form.card, button, { ...standing, ...written });
  const { plan: changed, planVersion } = await planNow();
  expect(planVersion).toBe(2);
  const changes = diffPlans(before, changed);
  expect(changes.length).toBeGreaterThan(0);
  for (const plan of await exported()) {
    expect(diffPlans(changed, plan)).toEqual([]);
    expect(diffPlans(before, plan)).toEqual(changes);
  }
  expect(plain((await whole.say('min vecka', ANNA)).summary)).toMatch(/^Din vecka, v\. 5/u);

  await press(done.card, 'Ångra');
  for (const plan of await exported()) expect(diffPlans(before, plan)).toEqual([]);
});
