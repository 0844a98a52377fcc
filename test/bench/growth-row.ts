import type { Person } from '../../src/domain/people';
import type { Plan } from '../../src/domain/plan';
import { ROLES } from '../../src/domain/roles';
import { importPeople } from '../../src/planning/import-people';
import type { Surroundings } from '../../src/ports/surroundings';
import { connectionStringFor } from '../support/azurite';
import { layFacts, patiently, storesAt } from '../support/laid-facts';
import { dist } from '../support/processes';
import { startStorageProxy } from '../support/storage-proxy';
import { type BenchServer, type BenchStorage, type Cost, startBenchServer, startBenchStorage } from './bench-server';
import { rssMbOf } from './meters';

/** A storage of its own with so many dialogues of a plan, and a server on it whose calls are counted. */

const STARTS = 3;
const ASKERS = 24;

/** Colleagues of every role. */
export const PEOPLE: readonly Person[] = Array.from({ length: ASKERS }, (_, n) => ({
  upn: `asker-${n}@example.se`,
  name: `Frågare ${n}`,
  roles: [ROLES[n % ROLES.length] ?? 'projektledare'],
  committees: [],
}));
/** May report dialogues and ask anything. */
export const LEADER = PEOPLE.find(({ roles }) => roles.includes('projektledare'))?.upn ?? '';

/** What has passed between a server and storage since it was last set to nothing. */
interface Passed {
  calls: number;
  /** Of what was read. */
  bytes: number;
  rows: number;
  /** Pages of facts. */
  pages: number;
}

interface Started extends Passed, Cost {
  /** Resident memory, MB. */
  readonly rss: number;
}

export interface GrowthRow {
  readonly plan: Plan;
  readonly dialogues: number;
  readonly storage: BenchStorage;
  readonly server: BenchServer;
  readonly passed: Passed;
  /** Sets what has passed to nothing. */
  countAnew(): void;
  /** Of each start. */
  readonly starts: readonly Started[];
  /** What it took to fill storage: seconds, whole dialogues, and what storage takes of memory then, MB. */
  readonly laid: { readonly seconds: number; readonly whole: number; readonly rss: number };
  stop(): Promise<void>;
}

const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/**
 * @param whole how many of the dialogues there are rows of beside their facts: their own, of the index, of the audit
 */
export async function prepareRow(
  plan: Plan,
  dialogues: number,
  whole: number,
  surroundings: Surroundings,
): Promise<GrowthRow> {
  const storage = await startBenchStorage();
  try {
    return await rowOn(storage, plan, dialogues, whole, surroundings);
  } catch (error) {
    await storage.stop();
    throw error;
  }
}

async function rowOn(
  storage: BenchStorage,
  plan: Plan,
  dialogues: number,
  whole: number,
  surroundings: Surroundings,
): Promise<GrowthRow> {
  const began = performance.now();
  await layFacts(storage.connectionString, plan, dialogues, whole, surroundings);
  const seconds = (performance.now() - began) / 1000;
  const stores = storesAt(storage.connectionString);
  await patiently(() => importPeople(PEOPLE, { replace: false, by: 'test' }, stores, surroundings));

  const proxy = await startStorageProxy(storage.port);
  const passed: Passed = { calls: 0, bytes: 0, rows: 0, pages: 0 };
  const countAnew = (): void => void Object.assign(passed, { calls: 0, bytes: 0, rows: 0, pages: 0 });
  proxy.watch({
    after: ({ method }, body) => {
      passed.calls += 1;
      if (method !== 'GET') return true;
      const text = body.toString();
      passed.bytes += body.length;
      passed.rows += countOf(text, /"RowKey":/gu);
      passed.pages += countOf(text, /"RowKey":"page-/gu);
      return true;
    },
  });

  const starts: Started[] = [];
  let server: BenchServer | undefined;
  for (let n = 0; n < STARTS; n += 1) {
    await server?.stop();
    server = startBenchServer(dist(''), connectionStringFor(proxy.port));
    countAnew();
    const cost = await server.load();
    const { rss } = await server.memory({ collect: false });
    starts.push({ ...cost, ...passed, rss });
  }
  if (!server) throw new Error('no server was started');
  // Whoever has been met once is known by the store.
  for (const { upn } of PEOPLE) await server.ask({ asker: upn, input: { kind: 'text', text: 'hjälp' } });
  const running = server;
  return {
    plan,
    dialogues,
    storage,
    server,
    passed,
    countAnew,
    starts,
    laid: { seconds, whole, rss: rssMbOf(storage.pid) },
    async stop() {
      await running.stop();
      await proxy.stop();
      await storage.stop();
    },
  };
}
