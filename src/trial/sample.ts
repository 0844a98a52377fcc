import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addMonths } from '../domain/dates';
import { readPeopleFile } from '../files/people-file';
import { readPlanFiles } from '../files/plan-file';
import { type FileFault, faultText, type SourceFile } from '../files/source';
import { importPeople } from '../planning/import-people';
import { importPlan } from '../planning/import-plan';
import type { Stores } from '../stores';
import { localDate } from '../time/clock';

/** The example project moves so that this many whole months of it have passed: it is in its ninth. */
const MONTHS_PASSED = 8;
const OPERATOR = 'provkörningen';

function refuse(faults: readonly FileFault[]): never {
  throw new Error(`exemplet kan inte läsas: ${faults.map(faultText).join('; ')}`);
}

/**
 * Loads the example project into a store that has none, as `plan import --start` and `people import` do: moved so that
 * today falls in its ninth month, with the example dialogues that have then been held. People come last, so a store
 * that has the project without people was interrupted before anybody used it, and is loaded again.
 * @returns whether anything was loaded
 */
export async function loadSample(folder: string, stores: Stores): Promise<boolean> {
  const source = async (name: string): Promise<SourceFile> => ({ name, text: await readFile(join(folder, name)) });
  const plan = readPlanFiles([await source('plan.yaml'), await source('dialogues.yaml')]);
  if ('faults' in plan) return refuse(plan.faults);
  const [snapshot, people] = await Promise.all([stores.plans.snapshot(), stores.people.people()]);
  // Somebody who began with the example in the chat has no people file, and is not interrupted.
  const [last] = snapshot ? await stores.plans.versions(snapshot.plan.id) : [];
  const interrupted = snapshot?.plan.id === plan.plan.id && people.length === 0 && last?.by === OPERATOR;
  if (snapshot && !interrupted) return false;

  const file = readPeopleFile(await source('people.csv'), plan.plan);
  if ('faults' in file) return refuse(file.faults);
  const surroundings = { now: () => new Date(), newId: () => randomUUID() };
  const start = addMonths(localDate(surroundings.now()), -MONTHS_PASSED);
  await importPlan(plan.plan, { start, by: OPERATOR }, stores, surroundings);
  await importPeople(file.people, { replace: false, by: OPERATOR }, stores, surroundings);
  return true;
}
