/** @long reads and writes whole workbooks */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/domain/plan';
import { diffPlans } from '../../src/domain/plan-diff';
import { checkPlanFiles, planRemarks, readPlanFiles } from '../../src/files/plan-file';
import { planYaml } from '../../src/files/plan-yaml-text';
import { faultText, type SourceFile } from '../../src/files/source';
import { planWorkbook } from '../../src/files/workbook/write-plan';

// Plans of other kinds of projects, written as their public documents have them: a municipality with districts, two
// councils of residents with a committee each, an assembly in English, and one town without areas.

const named = (name: string): SourceFile => ({ name, text: readFileSync(join(__dirname, '../fixtures/plans', name)) });
const planOf = (file: SourceFile): Plan => {
  const reading = readPlanFiles([file]);
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading.plan;
};

describe.each(['stadsdelar.yaml', 'medborgarrad.yaml', 'climate-assembly.yaml', 'en-ort.yaml'])('%s', (name) => {
  const file = named(name);

  test('has no faults', () => expect(checkPlanFiles([file]).map(faultText)).toEqual([]));

  test('exported and read again, nothing is changed: YAML', () => {
    const plan = planOf(file);
    const again = planOf({ name: 'export.yaml', text: planYaml(plan, 3) });
    expect(diffPlans(plan, again)).toEqual([]);
    expect(again).toEqual(plan);
  });

  test('exported and read again, nothing is changed: workbook', () => {
    const plan = planOf(file);
    const again = planOf({ name: 'export.xlsx', text: planWorkbook({ plan, version: 3, people: [] }) });
    expect(diffPlans(plan, again)).toEqual([]);
    expect(again).toEqual(plan);
  });

  test('an export has its ids, so that no more are made', () => {
    const text = planYaml(planOf(file), 3);
    expect(planRemarks([{ name: 'export.yaml', text }]).filter(({ message }) => message.includes('made of'))).toEqual(
      [],
    );
  });
});

test('what they say is what is read', () => {
  const districts = planOf(named('stadsdelar.yaml'));
  expect(districts.id).toBe('vart-sjobro-dialog-om-stadsdelsplanerna');
  expect(districts.municipalities.map(({ id }) => id)).toEqual([
    'centrum',
    'norrangen',
    'hamnen',
    'vastra-kvarnby',
    'ostra-kvarnby',
  ]);
  expect(districts.committees[0]).toMatchObject({
    municipality: 'centrum',
    prioritised: ['unga', 'de-som-inte-brukar-komma-pa-moten'],
  });
  expect(districts.goals.project.map(({ number }) => number)).toEqual([1, 2]);
  expect(districts.goals.project[0]?.indicators[0]).toMatchObject({
    measure: 'dialogues',
    period: { from: '2026-09-01', to: '2027-05-31' },
    target: { value: 20, perMunicipality: 3, decided: '2026-06-16' },
  });

  expect(districts.areas).toEqual({ called: 'stadsdel' });

  const council = planOf(named('medborgarrad.yaml'));
  expect(council.activities.map(({ phase, state }) => `${phase} ${state}`)).toEqual([
    'preparation done',
    'implementation not-done',
    'implementation not-done',
    'implementation not-done',
    'completion not-done',
    'completion not-done',
  ]);
  expect(council.goals.project[1]?.indicators[0]?.target).toMatchObject({
    value: 6,
    comparison: '=',
    perMunicipality: 3,
  });
  expect(council.goals.project[1]?.indicators[1]?.target).toMatchObject({ value: 1 });
  expect(council.followUpQuestions[0]?.survey).toBe(council.surveys[0]?.id);

  const town = planOf(named('en-ort.yaml'));
  expect(town.municipalities).toEqual([]);
  expect(town.committees.map(({ municipality }) => municipality)).toEqual([undefined, undefined]);
  expect(town.goals.project.map(({ number }) => number)).toEqual([1, 1.1, 1.2, 2]);
  expect(town.dialogues[0]).not.toHaveProperty('municipality');

  const assembly = planOf(named('climate-assembly.yaml'));
  expect(assembly.goals.project[0]?.indicators[0]?.period).toEqual({ from: '2026-06-01', to: '2026-07-31' });
  expect(assembly.goals.project[1]?.indicators.map(({ target }) => target?.comparison)).toEqual(['>', '>=']);
  expect(assembly.activities[0]?.tasks).toEqual(['steering']);
  expect(assembly.communications[0]?.date).toBe('2026-05-14');
});
