import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPeopleFile } from '../../../src/files/people-file';
import { outlinePlanFiles, readPlanFiles } from '../../../src/files/plan-file';
import { planYaml } from '../../../src/files/plan-yaml-text';
import { faultText } from '../../../src/files/source';
import { planWorkbook } from '../../../src/files/workbook/write-plan';
import { sampleFile, samplePeople } from '../../samples/sample';

const all = readdirSync(join(__dirname, '../../../samples/tillit')).filter((name) => name.endsWith('.yaml'));
const read = (...files: Parameters<typeof readPlanFiles>[0]) => {
  const reading = readPlanFiles(files);
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading;
};
const { plan: sample } = read(...all.map(sampleFile));
const people = samplePeople();

describe('the sample plan, exported', () => {
  test('as a workbook reads back as the same plan', () => {
    const text = planWorkbook({ plan: sample, version: 12, people });
    expect(read({ name: 'plan.xlsx', text })).toEqual({ plan: sample });
  });

  test('as a workbook has the people too', () => {
    const text = planWorkbook({ plan: sample, version: 12, people });
    expect(readPeopleFile({ name: 'plan.xlsx', text }, sample)).toEqual({ people });
  });

  test('is the same bytes each time', () => {
    const [first, second] = [0, 1].map(() => planWorkbook({ plan: sample, version: 12, people }));
    expect(first).toEqual(second);
  });

  test('as YAML reads back as the same plan', () => {
    expect(read({ name: 'plan.yaml', text: planYaml(sample, 12) })).toEqual({ plan: sample });
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
