import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, mondayOf } from '../../src/domain/dates';
import { importPlan } from '../../src/planning/import-plan';
import type { Delivery } from '../../src/ports/deliveries';
import { keyPart, PEOPLE } from '../../src/storage/keys';
import { roleColumns } from '../../src/storage/people-store';
import { toRow } from '../../src/storage/rows';
import { createStores, type Stores } from '../../src/stores';
import { instantOf, isoWeek } from '../../src/time/clock';
import { samplePlan } from '../samples/sample';
import { connectionStringFor } from './azurite';
import { patiently } from './laid-facts';
import { dist, freePorts, ROOT, type Running, startProgram, until } from './processes';
import { type SimulatedChannel, startSimulatedChannel } from './simulated-channel';
import { seeded } from './surroundings';

/**
 * One run of reminders as it could happen: real server processes on one storage, a channel that fails in every way, and
 * servers that are killed at any moment. It is the same for the same seed as far as the machine allows.
 */
export interface Simulation {
  readonly seed: number;
  readonly people: number;
  readonly perSecond: number;
  /** Whether the channel fails. */
  readonly faults: boolean;
  /** Whether servers are killed. */
  readonly kills: boolean;
  readonly servers: number;
  readonly withinMs: number;
  /** The most that a server's heap of lasting objects may hold, in MB; what is garbage is then collected in time. */
  readonly heapMb?: number;
}

export interface SimulationResult {
  /** People by outcome. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** People who were not or may not have been reached, by reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Those who have seen more than one card of the week. */
  readonly duplicates: readonly string[];
  /** Those of whom the ledger does not say what happened. */
  readonly lost: readonly string[];
  readonly kills: number;
  readonly ends: Readonly<Record<string, number>>;
  /** From the command to the last outcome. */
  readonly seconds: number;
  /** The most memory that a server had, at some times of the run, in MB. */
  readonly memory: readonly number[];
  /** What all servers together worked from the command to the last outcome, in ms; 0 where nobody measures. */
  readonly cpuMs: number;
  /** The same of the command, which puts them in the queue and then looks at the ledger until it is done. */
  readonly commandCpuMs: number;
}

/** What is measured of a server's process; 0 for one that has ended. */
export interface Meter {
  /** Resident memory, MB. */
  readonly rss: (pid: number) => number;
  /** What it has worked so far, ms. */
  readonly cpu?: (pid: number) => number;
  /** What the servers reach storage by, where their calls are counted. */
  readonly through?: (
    tablePort: number,
    queuePort: number,
  ) => Promise<{ readonly table: number; readonly queue: number }>;
}

interface Cast {
  readonly storage: NodeJS.ProcessEnv;
  readonly stores: Stores;
  readonly channel: SimulatedChannel;
  readonly plan: string;
}

const MOST_COMMANDS = 5;
/** On a busy machine these are written in time. */
const ROWS_AT_ONCE = 50;
const MEASURE_MS = 50;

const upnOf = (n: number): string => `person.${n}@example.se`;
const conversationOf = (n: number): string => `a:${n}`;

async function startStorage(): Promise<{ azurite: Running; table: number; queue: number }> {
  const [blob = 0, queue = 0, table = 0] = await freePorts(3);
  const ports = ['--blobPort', blob, '--queuePort', queue, '--tablePort', table].map(String);
  const quiet = ['--inMemoryPersistence', '--silent', '--skipApiVersionCheck', '--disableTelemetry'];
  const script = join(ROOT, 'node_modules', 'azurite', 'dist', 'src', 'azurite.js');
  const azurite = startProgram(script, [...ports, ...quiet], {});
  await azurite.says(/Table .* listening/s, 60_000);
  return { azurite, table, queue };
}

async function fillStore(stores: Stores, people: number, serviceUrl: string): Promise<string> {
  const surroundings = { now: () => new Date(), newId: () => crypto.randomUUID() };
  const plan = { ...samplePlan(), dialogues: [] };
  await importPlan(plan, { by: 'simulation' }, stores, surroundings);
  const rows = Array.from({ length: people }, (_, n) => {
    const roles = [n === 0 ? ('projektledare' as const) : ('arbetsgrupp' as const)];
    const person = { upn: upnOf(n), name: `Person ${n}`, roles, committees: [] };
    const reference = {
      channelId: 'msteams',
      serviceUrl,
      bot: { id: '28:bot' },
      user: { id: `29:${n}` },
      conversation: { id: conversationOf(n), conversationType: 'personal' },
    };
    const columns = { ...roleColumns(person), contact: JSON.stringify({ reference }) };
    return toRow(PEOPLE, keyPart(upnOf(n)), person, columns);
  });
  // As the store writes them, but once: Azurite looks through all rows for each that is written.
  for (let start = 0; start < people; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    await patiently(() => stores.table.transact(some.map((row) => ['upsert', row, 'Merge'])));
  }
  return plan.id;
}

/** The servers, of which one is killed now and then and comes back. */
class Servers {
  private readonly running: Promise<Running>[];
  private readonly random: () => number;
  private stopped = false;
  kills = 0;

  constructor(
    private readonly simulation: Simulation,
    private readonly env: NodeJS.ProcessEnv,
    private readonly ports: readonly number[],
  ) {
    this.random = seeded(simulation.seed);
    this.running = ports.map((port) => this.start(port));
  }

  async ready(): Promise<void> {
    await Promise.all(this.running);
  }

  /** Kills one at random moments, half a second to four seconds apart, until it is stopped. */
  async killNowAndThen(): Promise<void> {
    while (!this.stopped && this.simulation.kills) {
      await pause(500 + this.random() * 3_500);
      const index = Math.floor(this.random() * this.ports.length);
      const victim = await this.running[index];
      if (this.stopped || !victim) return;
      victim.signal('SIGKILL');
      await victim.ended;
      this.kills += 1;
      this.running[index] = this.start(this.ports[index] ?? 0);
    }
  }

  stopKilling(): void {
    this.stopped = true;
  }

  async end(): Promise<void> {
    for (const each of await Promise.all(this.running)) {
      each.signal('SIGKILL');
      await each.ended;
    }
  }

  async pids(): Promise<number[]> {
    return (await Promise.all(this.running)).map(({ pid }) => pid);
  }

  private environment(port: number): NodeJS.ProcessEnv {
    const { heapMb } = this.simulation;
    const heap = heapMb === undefined ? {} : { NODE_OPTIONS: `--max-old-space-size=${heapMb}` };
    return { ...this.env, ...heap, PORT: `${port}`, LOG_LEVEL: 'info' };
  }

  private async start(port: number): Promise<Running> {
    const started = startProgram(dist('main.js'), [], this.environment(port));
    await started.says(/"listening"/, 60_000);
    return started;
  }
}

/**
 * A command that fails, since storage is slow to answer for a moment, is given again: it does no harm.
 * @returns what the last one worked, ms
 */
async function command(args: readonly string[], env: NodeJS.ProcessEnv, cpu: Meter['cpu']): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const program = startProgram(dist('cli.js'), args, env);
    let worked = 0;
    const measuring = setInterval(() => {
      worked = Math.max(worked, cpu?.(program.pid) ?? 0);
    }, MEASURE_MS);
    const { code } = await program.ended.finally(() => clearInterval(measuring));
    if (code === 0) return worked;
    if (tries === MOST_COMMANDS) throw new Error(`${args.join(' ')} failed: ${program.output}`);
  }
}

const pending = (rows: readonly Delivery[]): boolean =>
  rows.some(({ kind, state }) => kind === 'week' && ['queued', 'claimed', 'sending'].includes(state));

function judge(people: number, rows: readonly Delivery[], seen: ReadonlyMap<string, number>) {
  const ledger = new Map(rows.filter(({ kind }) => kind === 'week').map((row) => [row.upn, row]));
  const outcomes: Record<string, number> = {};
  const reasons: Record<string, number> = {};
  const duplicates: string[] = [];
  const lost: string[] = [];
  for (let n = 0; n < people; n += 1) {
    const cards = seen.get(conversationOf(n)) ?? 0;
    const { state = 'missing', reason } = ledger.get(upnOf(n)) ?? {};
    if (reason) reasons[reason] = (reasons[reason] ?? 0) + 1;
    outcomes[state] = (outcomes[state] ?? 0) + 1;
    if (cards > 1) duplicates.push(upnOf(n));
    const listed =
      state === 'uncertain' || (state === 'sent' && cards === 1) || (state === 'unreachable' && cards === 0);
    if (!listed) lost.push(`${upnOf(n)} is ${state} and has seen ${cards}`);
  }
  return { outcomes, reasons, duplicates, lost };
}

/** Plays it, and tells what came of it. */
export async function simulate(simulation: Simulation, meter?: Meter): Promise<SimulationResult> {
  const { azurite, table, queue } = await startStorage();
  const connectionString = connectionStringFor(table, queue);
  const channel = await startSimulatedChannel(simulation.seed, simulation.faults);
  let servers: Servers | undefined;
  try {
    const stores = createStores({ storage: { kind: 'connection-string', connectionString }, appId: '' });
    const project = await fillStore(stores, simulation.people, channel.url);
    const storage = {
      AZURE_STORAGE_CONNECTION_STRING: connectionString,
      REMINDERS_PER_SECOND: `${simulation.perSecond}`,
    };
    const counted = await meter?.through?.(table, queue);
    const reached = counted && { AZURE_STORAGE_CONNECTION_STRING: connectionStringFor(counted.table, counted.queue) };
    servers = new Servers(simulation, { ...storage, ...reached }, await freePorts(simulation.servers));
    await servers.ready();
    return await play(simulation, { storage, stores, channel, plan: project }, servers, meter);
  } finally {
    servers?.stopKilling();
    await servers?.end();
    await channel.close();
    azurite.signal('SIGKILL');
    await azurite.ended;
  }
}

async function play(
  simulation: Simulation,
  { storage, stores, channel, plan }: Cast,
  servers: Servers,
  meter?: Meter,
): Promise<SimulationResult> {
  // A working hour of this very week, so that it is in no quiet hours and the servers owe no other week.
  const week = isoWeek(new Date());
  const now = instantOf(addDays(mondayOf(week), 2), 10).toISOString();
  const memory: number[] = [];
  const measuring = setInterval(async () => {
    if (meter) memory.push(Math.max(...(await servers.pids()).map(meter.rss)));
  }, 2_000);
  const worked = async (): Promise<number> =>
    (await servers.pids()).reduce((total, pid) => total + (meter?.cpu?.(pid) ?? 0), 0);
  const workedBefore = await worked();
  const began = performance.now();
  const killing = servers.killNowAndThen();
  try {
    const commandCpuMs = await command(['remind', '--now', now], storage, meter?.cpu);
    await until(
      'every outcome',
      async () => (pending(await stores.deliveries.deliveries(plan, week)) ? undefined : true),
      simulation.withinMs,
    );
    const seconds = (performance.now() - began) / 1000;
    const cpuMs = (await worked()) - workedBefore;
    servers.stopKilling();
    await killing;
    const rows = await stores.deliveries.deliveries(plan, week);
    const judged = judge(simulation.people, rows, channel.seen);
    const ends = Object.fromEntries(channel.ends);
    return { ...judged, kills: servers.kills, ends, seconds, memory, cpuMs, commandCpuMs };
  } finally {
    servers.stopKilling();
    clearInterval(measuring);
  }
}
