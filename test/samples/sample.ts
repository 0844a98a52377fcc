import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../../src/domain/people';
import { Plan } from '../../src/domain/plan';
import { readPeopleFile } from '../../src/files/people-file';
import { readPlanFiles } from '../../src/files/plan-file';
import { faultText, type SourceFile } from '../../src/files/source';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'samples/tillit');
const KEPT = join(ROOT, 'node_modules/.cache/medskapa');
/** Whatever the reading of a plan rests on. */
const READ_BY = ['src', 'samples', 'package-lock.json'];

/** Tells one state of files and folders from another. */
function versionOf(names: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (file: string): void => {
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) add(join(file, name));
    else hash.update(file).update(readFileSync(file));
  };
  for (const name of names) add(join(ROOT, name));
  return hash.digest('hex').slice(0, 16);
}

export const sampleFile = (name: string): SourceFile => ({
  name: `samples/tillit/${name}`,
  text: readFileSync(join(FOLDER, name)),
});

type More = 'outcome.yaml' | 'dialogues.yaml';

function readSample(more: readonly More[]): Plan {
  const reading = readPlanFiles(['plan.yaml', ...more].map(sampleFile));
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading.plan;
}

/**
 * The sample plan, with what `more` files add to it. Reading it takes a second, which most tests are not about, so what
 * was read is kept until a line changes of the code that reads it or of the sample.
 */
export function samplePlan(...more: More[]): Plan {
  const kept = join(KEPT, `sample-${versionOf(READ_BY)}-${['plan', ...more].join('-')}.json`);
  try {
    return Plan.parse(JSON.parse(readFileSync(kept, 'utf8')));
  } catch {
    const plan = readSample(more);
    mkdirSync(KEPT, { recursive: true });
    // Several test files may do this at once, and none may read half of it.
    writeFileSync(`${kept}.${process.pid}`, JSON.stringify(plan));
    renameSync(`${kept}.${process.pid}`, kept);
    return plan;
  }
}

export function samplePeople(plan?: Plan): Person[] {
  const reading = readPeopleFile(sampleFile('people.csv'), plan);
  if ('faults' in reading) throw new Error(reading.faults.map(faultText).join('\n'));
  return reading.people;
}
