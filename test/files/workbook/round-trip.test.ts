/** @long reads and writes whole plans. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../../src/domain/plan';
import { readPeopleFile } from '../../../src/files/people-file';
import { outlinePlanFiles, readPlanFiles } from '../../../src/files/plan-file';
import { planYaml } from '../../../src/files/plan-yaml-text';
import { faultText } from '../../../src/files/source';
import { planWorkbook } from '../../../src/files/workbook/write-plan';
import { withManyMunicipalities } from '../../bench/large-plan';
import { fullPlan } from '../../cards/fixtures/full-plan';
import { sampleFile, samplePeople } from '../../samples/sample';
import { withEverySetting } from '../../support/every-setting';

const all = readdirSync(join(__dirname, '../../../samples/tillit')).filter((name) => name.endsWith('.yaml'));
const read = (...files: Parameters<typeof readPlanFiles>[0]) => {
  const reading = readPlanFiles(files, { keepNames: true });
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading;
};
const { plan: sample } = read(...all.map(sampleFile));
const people = samplePeople();

describe('the sample plan, exported', () => {
  test('as a workbook reads back as the same plan', () => {
    const text = planWorkbook({ plan: sample, version: 12, people });
    expect(read({ name: 'plan.xlsx', text })).toHaveProperty('plan', sample);
  });

  test('as a workbook has the people too', () => {
    const text = planWorkbook({ plan: sample, version: 12, people });
    expect(readPeopleFile({ name: 'plan.xlsx', text }, sample)).toEqual({ people });
  });

  test('has the people by their committees where these are called something else', () => {
    const plan = { ...sample, areas: { called: 'stadsdel' }, orderers: { called: 'beredning', english: 'panel' } };
    const file = { name: 'plan.xlsx', text: planWorkbook({ plan, version: 12, people }) };
    expect(readPeopleFile(file, plan)).toEqual({ people });
    expect(read(file)).toHaveProperty('plan', plan);
  });

  test('has the questions of the form that are its own, and that its dialogues have no kinds', () => {
    const survey = { question: 'Känner du dig trygg; på kvällen?', counted: '”ganska” eller ”mycket” trygg' };
    const goals = JSON.parse(JSON.stringify(sample.goals).replace(/,?"kind":"[a-z-]+"/gu, ''));
    const own = { ...sample, goals, dialogues: [] };
    const plan = {
      ...own,
      form: { dialogueKinds: [], firstQuestion: 'Vad lyser?', secondQuestion: 'Vad lyser inte?', survey },
    };
    expect(read({ name: 'plan.xlsx', text: planWorkbook({ plan, version: 12, people }) })).toHaveProperty('plan', plan);
    expect(read({ name: 'plan.yaml', text: planYaml(plan, 12) })).toHaveProperty('plan', plan);
  });

  test('is the same bytes each time', () => {
    const [first, second] = [0, 1].map(() => planWorkbook({ plan: sample, version: 12, people }));
    expect(first).toEqual(second);
  });

  test('as YAML reads back as the same plan', () => {
    expect(read({ name: 'plan.yaml', text: planYaml(sample, 12) })).toHaveProperty('plan', sample);
  });

  test('says which version it was made from', () => {
    const text = planWorkbook({ plan: sample, version: 12, people });
    for (const file of [
      { name: 'plan.xlsx', text },
      { name: 'plan.yaml', text: planYaml(sample, 12) },
    ]) {
      const outline = { project: sample.id, madeFrom: 12, hasWhole: true, additions: [] };
      expect(outlinePlanFiles([file])).toEqual(outline);
    }
  });
});

test.each<[name: string, plan: Plan]>([
  ['every setting that the sample has no use for', withEverySetting({ ...sample, dialogues: [] })],
  ['290 municipalities, each with a committee', withManyMunicipalities({ ...sample, dialogues: [] })],
  [
    'something in every field, with the signs that part lists',
    fullPlan({ letters: 'å, ä; ö', length: 0.3, count: 0.1, municipalities: 0.05, longIds: true }),
  ],
])('%s: both files read back as the same plan', (_, plan) => {
  const text = planWorkbook({ plan, version: 1, people: [] });
  expect(read({ name: 'plan.xlsx', text })).toHaveProperty('plan', plan);
  expect(read({ name: 'plan.yaml', text: planYaml(plan, 1) })).toHaveProperty('plan', plan);
});
