import { setTimeout as pause } from 'node:timers/promises';
import type { BenchChannel } from './channel';
import type { Started } from './contenders';
import type { CountedStorage } from './counted-storage';
import { cpuMsOf } from './meters';
import type { Way } from './ways';

/** Turns taken in alternating rounds, so that all are compared on the machine as it is then. */

/** Turns at a time. */
export const PACES = [1, 16] as const;
export type Pace = (typeof PACES)[number];

/** Something that is measured: turns of one kind to one program. */
export interface Measured {
  readonly name: string;
  readonly started: Started;
  readonly way: Way;
  /** Whose calls are counted; absent for a program without storage. */
  readonly storage?: CountedStorage;
}

/** What one round of it came to, a turn. */
export interface Round {
  readonly cpuMs: number;
  readonly waitedMs: readonly number[];
  readonly calls: number;
  readonly bytes: number;
}

export type Rounds = ReadonlyMap<Measured, Readonly<Record<Pace, readonly Round[]>>>;

/** What is done behind an answer is a part of what the turn costs, so it is waited for. */
const BEHIND_MS = 300;
/** Numbers of turns go on from round to round, so that every round asks something else. */
const begun = new Map<Way, number>();

/** So many turns, so many at a time. @returns how long each was waited for */
export async function takeTurns(
  { started, way }: Measured,
  channel: BenchChannel,
  pace: number,
  turns: number,
): Promise<number[]> {
  const waited: number[] = [];
  let left = turns;
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const n = begun.get(way) ?? 0;
      begun.set(way, n + 1);
      const { activity, check } = way(n);
      const from = performance.now();
      check(await channel.bring(started.port, activity));
      waited.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: pace }, one));
  return waited;
}

async function round(measured: Measured, channel: BenchChannel, pace: Pace, turns: number): Promise<Round> {
  const { started, storage } = measured;
  const passed = () => storage?.passed() ?? { calls: 0, bytes: 0 };
  const [cpu, before] = [cpuMsOf(started.program.pid), passed()];
  const waitedMs = await takeTurns(measured, channel, pace, turns);
  await pause(BEHIND_MS);
  const after = passed();
  return {
    cpuMs: (cpuMsOf(started.program.pid) - cpu) / turns,
    waitedMs,
    calls: (after.calls - before.calls) / turns,
    bytes: (after.bytes - before.bytes) / turns,
  };
}

/** As many turns for each, or one that takes more turns a second is better warmed. */
export async function warm(all: readonly Measured[], channel: BenchChannel, turns: number): Promise<void> {
  for (const each of all) await takeTurns(each, channel, 8, turns);
}

export async function takeRounds(
  all: readonly Measured[],
  channel: BenchChannel,
  { rounds, turns, tell }: { rounds: number; turns: number; tell: (line: string) => void },
): Promise<Rounds> {
  const taken = new Map(all.map((each) => [each, { 1: [] as Round[], 16: [] as Round[] }]));
  for (let n = 0; n < rounds; n += 1) {
    for (const pace of PACES) {
      for (const each of all) taken.get(each)?.[pace].push(await round(each, channel, pace, turns));
    }
    tell(`round ${n + 1} of ${rounds}`);
  }
  return taken;
}
