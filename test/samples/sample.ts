import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../../src/domain/people';
import type { Plan } from '../../src/domain/plan';
import { readPeopleFile } from '../../src/files/people-file';
import { readPlanFiles } from '../../src/files/plan-file';
import { faultText, type SourceFile } from '../../src/files/source';

const FOLDER = join(__dirname, '../../samples/tillit');

export const sampleFile = (name: string): SourceFile => ({
  name: `samples/tillit/${name}`,
  text: readFileSync(join(FOLDER, name)),
});

/** The sample plan, with what `more` files add to it. */
export function samplePlan(...more: ('outcome.yaml' | 'dialogues.yaml')[]): Plan {
  const reading = readPlanFiles(['plan.yaml', ...more].map(sampleFile));
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading.plan;
}

export function samplePeople(plan?: Plan): Person[] {
  const reading = readPeopleFile(sampleFile('people.csv'), plan);
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading.people;
}
