import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../../src/domain/people';
import { Plan } from '../../src/domain/plan';
import type { SourceFile } from '../../src/files/source';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'samples/tillit');
const KEPT = join(ROOT, 'node_modules/.cache/medskapa');
/** Whatever the reading of a plan rests on. */
const READ_BY = ['src', 'samples', 'package-lock.json'];

/** Tells one state of files and folders from another, by when they were last changed. */
function versionOf(names: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (file: string): void => {
    const found = statSync(file);
    if (found.isDirectory()) for (const name of readdirSync(file).sort()) add(join(file, name));
    else hash.update([file, found.size, found.mtimeMs, found.ctimeMs].join('\n'));
  };
  for (const name of names) add(join(ROOT, name));
  return hash.digest('hex').slice(0, 16);
}

export const sampleFile = (name: string): SourceFile => ({
  name: `samples/tillit/${name}`,
  text: readFileSync(join(FOLDER, name)),
});

type More = 'outcome.yaml' | 'dialogues.yaml';

/** What reads files looks for names in them too; it is loaded where it is needed and nowhere else. */
const planReader = (): typeof import('../../src/files/plan-file') => require('../../src/files/plan-file');
const peopleReader = (): typeof import('../../src/files/people-file') => require('../../src/files/people-file');
const sourceOf = (): typeof import('../../src/files/source') => require('../../src/files/source');

function readSample(more: readonly More[]): Plan {
  const reading = planReader().readPlanFiles(['plan.yaml', ...more].map(sampleFile));
  if ('faults' in reading) throw new Error(reading.faults.map(sourceOf().faultText).join('\n'));
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
  const reading = peopleReader().readPeopleFile(sampleFile('people.csv'), plan);
  if ('faults' in reading) throw new Error(reading.faults.map(sourceOf().faultText).join('\n'));
  return reading.people;
}
