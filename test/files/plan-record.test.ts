import type { Plan } from '../../src/domain/plan';
import { diffPlans } from '../../src/domain/plan-diff';
import { mergePlans } from '../../src/domain/plan-merge';
import { shiftPlan } from '../../src/domain/plan-shift';
import { checkPlanFiles, readPlanFiles } from '../../src/files/plan-file';
import { planYaml } from '../../src/files/plan-yaml-text';
import { faultText, type SourceFile } from '../../src/files/source';
import { planWorkbook } from '../../src/files/workbook/write-plan';

// What a project rests on: background, limits, end, documents, decisions and the days that committees meet.

const SWEDISH = `namn: En park för alla
startdatum: 2026-03-16
slutdatum: 31 december 2027
bakgrund:
  - Parken har stått tom sedan 2019.
  - Nämnden fick ett medborgarförslag.
syfte: [Att höra fler]
avgränsningar:
  - Lekplatsens utrustning upphandlas för sig.
kommuner: [Laholm]
målgrupper: [unga]
metoder: [gruppdiskussioner]
mål: []
nämnder:
  - namn: Parknämnden
    kommun: Laholm
    sammanträden: [2026-04-20, 18 maj 2026]
dokument:
  - rubrik: Projektplan
    länk: https://example.se/projektplan.pdf
    datum: 16 mars 2026
    diarienummer: PN 2026/14
  - rubrik: Medborgarförslaget
beslut:
  - text: Projektplanen antogs
    beslutat av: Parknämnden
    datum: 16 mars 2026
    nummer: § 34
    dokument: Projektplan
  - text: Budgeten utökas med 50 000 kr
risker:
  - { text: Få kommer, sannolikhet: 3, konsekvens: 4, åtgärd: Fler bjuds in }
avvikelser:
  - { text: Starten blev sen, datum: 2 maj 2026 }
`;
const ENGLISH = SWEDISH.replace('namn:', 'name:')
  .replace('startdatum', 'start')
  .replace('slutdatum', 'end date')
  .replace('bakgrund', 'background')
  .replace('syfte', 'purpose')
  .replace('avgränsningar', 'limits')
  .replace('kommuner', 'municipalities')
  .replace('målgrupper', 'target groups')
  .replace('metoder', 'methods')
  .replace('mål: []', 'goals: []')
  .replace('nämnder', 'committees')
  .replace('    kommun:', '    municipality:')
  .replace('sammanträden', 'meeting dates')
  .replace('dokument:', 'documents:')
  .replaceAll('rubrik', 'title')
  .replace('länk', 'url')
  .replaceAll('datum', 'date')
  .replace('diarienummer', 'registry number')
  .replace('beslut:', 'decisions:')
  .replace('beslutat av', 'decided by')
  .replace('nummer', 'number')
  .replace('    dokument:', '    document:')
  .replace('risker', 'risks')
  .replace('sannolikhet', 'likelihood')
  .replace('konsekvens', 'consequence')
  .replace('åtgärd', 'action')
  .replace('avvikelser', 'deviations');

const yaml = (text: string): SourceFile => ({ name: 'plan.yaml', text });
const planOf = (file: SourceFile): Plan => {
  const reading = readPlanFiles([file]);
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading.plan;
};
const plan = planOf(yaml(SWEDISH));
const faults = (from: string, to: string): string[] => checkPlanFiles([yaml(SWEDISH.replace(from, to))]).map(faultText);

test('a plan in Swedish or in English says it, with names for ids', () => {
  expect(plan).toMatchObject({
    end: '2027-12-31',
    background: ['Parken har stått tom sedan 2019.', 'Nämnden fick ett medborgarförslag.'],
    limits: ['Lekplatsens utrustning upphandlas för sig.'],
    committees: [{ meetings: ['2026-04-20', '2026-05-18'] }],
    documents: [
      {
        id: 'projektplan',
        title: 'Projektplan',
        link: 'https://example.se/projektplan.pdf',
        date: '2026-03-16',
        registryNumber: 'PN 2026/14',
      },
      { id: 'medborgarforslaget', title: 'Medborgarförslaget' },
    ],
    decisions: [
      {
        text: 'Projektplanen antogs',
        by: 'Parknämnden',
        date: '2026-03-16',
        number: '§ 34',
        document: 'projektplan',
      },
      { text: 'Budgeten utökas med 50 000 kr' },
    ],
    risks: [{ text: 'Få kommer', likelihood: 3, consequence: 4, action: 'Fler bjuds in' }],
    deviations: [{ text: 'Starten blev sen', date: '2026-05-02' }],
  });
  expect(planOf(yaml(ENGLISH))).toEqual(plan);
});

test('both exports read back as the same plan', () => {
  expect(planOf(yaml(planYaml(plan, 4)))).toEqual(plan);
  expect(planOf({ name: 'plan.xlsx', text: planWorkbook({ plan, version: 4, people: [] }) })).toEqual(plan);
});

test('a link that is no https address is told with its line, and so is an end before the start', () => {
  expect(faults('länk: https://example.se/projektplan.pdf', 'länk: "javascript:alert(1)"')).toEqual([
    'plan.yaml:20: dokument[0].länk: skriv hela adressen, som https://example.se/plan.pdf; bara https tas emot',
  ]);
  expect(faults('31 december 2027', '2025-12-31')).toEqual([
    'plan.yaml:3: slutdatum: projektet slutar innan det börjar (2026-03-16)',
  ]);
  expect(faults('dokument: Projektplan', 'dokument: Projektplanen')).toEqual([
    'plan.yaml:29: beslut[0].dokument: ”Projektplanen” finns inte i planen; menade du ”Projektplan”?',
  ]);
  expect(faults('18 maj 2026', '31 april 2026')).toEqual([
    'plan.yaml:17: beställare[0].sammanträden[1]: den dagen finns inte i kalendern',
  ]);
});

test('texts and lists have their limits', () => {
  expect(faults('sannolikhet: 3', 'sannolikhet: 6')).toEqual([
    'plan.yaml:32: risker[0].sannolikhet: skriv ett tal som är högst 5',
  ]);
  expect(faults('Parken har stått tom sedan 2019.', 'x'.repeat(1_001))).toEqual([
    'plan.yaml:5: bakgrund[0]: skriv högst 1000 tecken; här är det 1001',
  ]);
  expect(faults('projektplan.pdf', 'x'.repeat(500))).toEqual([
    expect.stringContaining('dokument[0].länk: skriv högst 500 tecken'),
  ]);
});

test('a difference is told item by item, and each side’s own is merged', () => {
  const [first, second] = plan.documents;
  if (!first || !second) throw new Error('two documents');
  const theirs: Plan = { ...plan, documents: [{ ...first, link: 'https://example.se/ny.pdf' }, second] };
  const ours: Plan = { ...plan, decisions: plan.decisions.slice(1), end: '2028-01-31' };
  expect(diffPlans(plan, theirs)).toEqual([
    expect.objectContaining({ section: 'documents', item: { id: 'projektplan', name: 'Projektplan' }, field: 'link' }),
  ]);
  expect(mergePlans(plan, ours, theirs).plan).toEqual({ ...ours, documents: theirs.documents });
  const turned = plan.committees.map((each) => ({ ...each, meetings: [...each.meetings].reverse() }));
  expect(diffPlans(plan, { ...plan, committees: turned })).toEqual([]);
});

test('what is dated moves with the plan', () => {
  const moved = shiftPlan(plan, 12);
  expect(moved).toMatchObject({
    end: '2028-12-31',
    committees: [{ meetings: ['2027-04-20', '2027-05-18'] }],
    documents: [{ date: '2027-03-16' }, { title: 'Medborgarförslaget' }],
    decisions: [{ date: '2027-03-16' }, { text: 'Budgeten utökas med 50 000 kr' }],
  });
  expect(shiftPlan(moved, -12)).toEqual(plan);
});
