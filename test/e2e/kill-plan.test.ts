import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../src/domain/plan';
import { readPlanFiles } from '../../src/files/plan-file';
import { undoVersion } from '../../src/planning/change-plan';
import { importPlan } from '../../src/planning/import-plan';
import { AUDIT, projectPartition } from '../../src/storage/keys';
import { createStores, type Stores } from '../../src/stores';
import { type Azurite, connectionStringFor, startAzurite } from '../support/azurite';
import { dist, startProgram } from '../support/processes';
import { type StorageProxy, startStorageProxy } from '../support/storage-proxy';

/**
 * A change of the plan is killed (SIGKILL) at each of its calls to storage, before storage has it and after: the plan
 * is the one before or the one after, whole, with its version and its audit entry or none of it, and run again it ends
 * as if nothing had been.
 */

jest.setTimeout(300_000);

const PROJECT = 'park';
const [OLD, NEW] = ['Mars -21', 'Dec -21'] as const;
const planFile = (when: string): string => `
id: ${PROJECT}
name: En park för alla
start: 2021-03-16
municipalities: [{ id: laholm, name: Laholm }]
goals: {}
activities:
  - { id: analys, title: Målgruppsanalys, phase: preparation, when: ${when} }
targetGroups: [{ id: unga, name: unga }]
methods: [{ id: samtal, name: samtal }]
`;

function planAt(when: string): Plan {
  const reading = readPlanFiles([{ name: 'plan.yaml', text: planFile(when) }]);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.plan;
}

let azurite: Azurite;
let proxy: StorageProxy;
let stores: Stores;
let folder: string;
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await startStorageProxy(azurite.port);
  stores = createStores({ storage: { kind: 'connection-string', ...azurite }, appId: '' });
  folder = mkdtempSync(join(tmpdir(), 'medskapa-kill-plan-'));
  writeFileSync(file('new.yaml'), planFile(NEW));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await proxy?.stop();
  await azurite?.stop();
});

const environment = (): NodeJS.ProcessEnv => ({ AZURE_STORAGE_CONNECTION_STRING: connectionStringFor(proxy.port) });

let ids = 0;
const surroundings = { now: () => new Date(), newId: () => `here-${++ids}` };
/** The same as the command does, in this process. */
const importHere = (when: string) => importPlan(planAt(when), { by: 'test', replace: true }, stores, surroundings);
const undoHere = (version: number) => undoVersion(version, { project: PROJECT, by: 'test' }, stores, surroundings);

/** The plan in force as a process that starts now sees it, the newest version, and what the audit log has of it. */
async function seen() {
  const fresh = createStores({ storage: { kind: 'connection-string', ...azurite }, appId: '' });
  const now = await fresh.plans.snapshot();
  const [newest] = await fresh.plans.versions(PROJECT);
  const entries = await stores.table.list(projectPartition(PROJECT), AUDIT);
  const version = now?.planVersion ?? 0;
  const audited = (number: number) =>
    entries.filter((row) => JSON.stringify(row).includes(`plan-version-${number}\\"`)).length;
  return {
    when: now?.plan.activities[0]?.when,
    version,
    noted: newest?.number,
    audited: [audited(version), audited(version + 1)],
  };
}

const isWrite = (method: string): boolean => method !== 'GET';

/** Runs a command that is killed at its nth write, before storage has it or after. @returns whether it was */
async function killed(command: readonly string[], nth: number, moment: 'before' | 'after'): Promise<boolean> {
  let writes = 0;
  const running = startProgram(dist('cli.js'), command, environment());
  const kill = async ({ method }: { readonly method: string }): Promise<boolean> => {
    if (!isWrite(method) || ++writes < nth) return true;
    running.signal('SIGKILL');
    await running.ended;
    return false;
  };
  proxy.watch({ [moment]: kill });
  const { signal, code } = await running.ended;
  proxy.watch({});
  if (signal === null) expect({ code, output: running.output }).toMatchObject({ code: 0 });
  return signal !== null;
}

test.each([
  { what: 'plan import', moment: 'before', isUndo: false },
  { what: 'plan import', moment: 'after', isUndo: false },
  { what: 'plan undo', moment: 'before', isUndo: true },
] as const)('$what, killed at each of its writes, $moment storage has it', async ({ what, moment, isUndo }) => {
  const after = isUndo ? OLD : NEW;
  let kills = 0;
  for (let isKilled = true; isKilled; ) {
    await importHere(OLD);
    if (isUndo) await importHere(NEW);
    const start = await seen();
    const command = isUndo ? ['plan', 'undo', `${start.version}`] : ['plan', 'import', file('new.yaml')];
    isKilled = await killed(command, kills + 1, moment);
    const { when, ...end } = await seen();
    const isDone = when === after;
    const number = start.version + (isDone ? 1 : 0);
    expect({ kills, when, ...end }).toEqual({
      kills,
      when: isDone ? after : start.when,
      version: number,
      noted: number,
      audited: [1, 0],
    });
    if (!isKilled) expect(isDone).toBe(true);
    else kills += 1;
    // Again, it ends as if nothing had been.
    await (isUndo ? undoHere(start.version) : importHere(NEW));
    expect((await seen()).when).toBe(after);
  }
  process.stdout.write(`kill-plan.test: ${what} was killed ${moment} each of ${kills} writes\n`);
  expect(kills).toBeGreaterThan(2);
});
