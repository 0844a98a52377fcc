import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from './domain/plan';
import { readPlanFiles } from './files/plan-file';
import { faultText } from './files/source';

const SAMPLE = join(__dirname, '..', 'samples', 'tillit', 'plan.yaml');

/** The example plan as its file has it, without the example dialogues. @throws Error when it cannot be read */
export async function readSamplePlan(): Promise<Plan> {
  const read = readPlanFiles([{ name: 'plan.yaml', text: await readFile(SAMPLE) }]);
  if ('faults' in read) throw new Error(`the example cannot be read: ${read.faults.map(faultText).join('; ')}`);
  return read.plan;
}
