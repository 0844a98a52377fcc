import type { Plan } from '../../src/domain/plan';
import { diffPlans, type PlanChange } from '../../src/domain/plan-diff';
import { mergePlans } from '../../src/domain/plan-merge';
import { checkPlanFiles, readPlanFiles } from '../../src/files/plan-file';
import { planYaml } from '../../src/files/plan-yaml-text';
import { faultText, type SourceFile } from '../../src/files/source';
import { planWorkbook } from '../../src/files/workbook/write-plan';
import { changedThings, detailLines } from '../../src/text/plan-differences';
import { planNamesIn } from '../../src/text/plan-values';

// The budget of a plan: what each line is for and who pays it, in öre or in another currency.

const SWEDISH = `namn: En park för alla
startdatum: 2026-03-16
kommuner: [Laholm]
målgrupper: [unga]
metoder: [gruppdiskussioner]
mål: []
valuta: euro
nämnder:
  - namn: Parknämnden
    kommun: Laholm
    finansiering:
      - { post: Personal, period: 2026, belopp: "1 250,50" }
aktiviteter:
  - { rubrik: Tre parkdagar, fas: Genomförande, tid: Maj 2026 }
budget:
  - { post: Tält, period: 2026, budgeterat: 12500.5, utfall: "€9,820.75", aktivitet: Tre parkdagar, betalas av: Parknämnden }
  - { post: Kaffe, period: 2026, budgeterat: 1 250 euro }
`;
const ENGLISH = SWEDISH.replace('namn:', 'name:')
  .replace('startdatum', 'start')
  .replace('kommuner', 'municipalities')
  .replace('målgrupper', 'target groups')
  .replace('metoder', 'methods')
  .replace('mål: []', 'goals: []')
  .replace('valuta: euro', 'currency: EUR')
  .replace('nämnder', 'committees')
  .replace('    kommun:', '    municipality:')
  .replace('finansiering', 'financing')
  .replaceAll('post', 'item')
  .replace('belopp', 'amount')
  .replace('aktiviteter', 'activities')
  .replace('rubrik', 'title')
  .replace('fas: Genomförande', 'phase: implementation')
  .replace('tid:', 'when:')
  .replaceAll('budgeterat', 'planned')
  .replace('utfall', 'outcome')
  .replace('aktivitet:', 'activity:')
  .replace('betalas av', 'committee');

const yaml = (text: string): SourceFile => ({ name: 'plan.yaml', text });
const planOf = (file: SourceFile): Plan => {
  const reading = readPlanFiles([file]);
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading.plan;
};
const plan = planOf(yaml(SWEDISH));
const faults = (from: string, to: string, text = SWEDISH): string[] =>
  checkPlanFiles([yaml(text.replace(from, to))]).map(faultText);

test('a plan in Swedish or in English says what each line is for, who pays it and in which currency', () => {
  expect(plan).toMatchObject({
    currency: 'EUR',
    committees: [{ financing: [{ item: 'Personal', amount: 1250.5 }] }],
    budget: [
      { item: 'Tält', planned: 12_500.5, outcome: 9_820.75, activity: 'tre-parkdagar', committee: 'parknamnden' },
      { item: 'Kaffe', planned: 1250 },
    ],
  });
  expect(planOf(yaml(ENGLISH))).toEqual(plan);
});

test('both exports read back as the same plan', () => {
  expect(planOf(yaml(planYaml(plan, 4)))).toEqual(plan);
  expect(planOf({ name: 'plan.xlsx', text: planWorkbook({ plan, version: 4, people: [] }) })).toEqual(plan);
});

test.each([
  [
    'budgeterat: 12500.5',
    'budgeterat: 12500.505',
    'plan.yaml:16: budget[0].budgeterat: skriv ett belopp med högst två decimaler, till exempel 1250,50',
  ],
  [
    'budgeterat: 12500.5',
    'budgeterat: 12.500',
    'plan.yaml:16: budget[0].budgeterat: skriv ett belopp med siffror, till exempel 1250,50, utan punkt och komma mellan tusentalen (inte ”12.500”)',
  ],
  [
    'aktivitet: Tre parkdagar',
    'aktivitet: Tre parkdager',
    'plan.yaml:16: budget[0].aktivitet: ”Tre parkdager” finns inte i planen; menade du ”Tre parkdagar”?',
  ],
  [
    'betalas av: Parknämnden',
    'betalas av: Gatunämnden',
    'plan.yaml:16: budget[0].betalas av: ”Gatunämnden” finns inte i planen; menade du ”Parknämnden”?',
  ],
  ['valuta: euro', 'valuta: evro', 'plan.yaml:7: valuta: ”evro” går inte att välja här; menade du ”euro”?'],
])('what is wrong is told with its line: %s → %s', (from, to, fault) => expect(faults(from, to)).toEqual([fault]));

test('and in English, where the file is', () => {
  expect(faults('planned: 12500.5', 'planned: 12.500', ENGLISH)).toEqual([
    'plan.yaml:16: budget[0].planned: write an amount in digits, such as 1250.50, with no sign between the thousands (not "12.500")',
  ]);
  expect(faults('activity: Tre parkdagar', 'activity: Tre parkdager', ENGLISH)).toEqual([
    'plan.yaml:16: budget[0].activity: there is no activity "Tre parkdager" in the plan; did you mean "Tre parkdagar"?',
  ]);
});

test('a difference tells money, and names for ids; each side’s own is merged', () => {
  const [tents, coffee] = plan.budget;
  if (!tents || !coffee) throw new Error('two lines');
  const theirs: Plan = { ...plan, budget: [{ ...tents, outcome: 12_000.25 }, coffee] };
  const ours: Plan = { ...plan, budget: [tents, { ...coffee, committee: 'parknamnden' }] };
  const lines = (changes: readonly PlanChange[]): string[] =>
    changedThings(changes)
      .flatMap((thing) => detailLines(thing, planNamesIn([plan]), 'sv'))
      .map((text) => text.replace(/[\u00a0\u202f]/gu, ' '));
  expect(lines(diffPlans(plan, theirs))).toEqual(['Utfall: 9 820,75 euro → 12 000,25 euro']);
  expect(lines(diffPlans(plan, ours))).toEqual(['Nämnd: tomt → Parknämnden']);
  expect(mergePlans(plan, ours, theirs).plan.budget).toEqual([
    { ...tents, outcome: 12_000.25 },
    { ...coffee, committee: 'parknamnden' },
  ]);
});
