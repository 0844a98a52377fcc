import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dist, freePorts, ROOT, type Running, startProgram } from '../support/processes';
import { untilAnswers } from './bench-server';
import { cpuMsOf, rssMbOf } from './meters';

/** The programs that are measured beside each other. */

/** The bot built on the other library. */
export const OTHER = 'medskapa, agents-hosting';
const CONTENDERS = ['echo', 'echo + storage', 'echo, teams.apps', 'echo, agents-hosting', 'medskapa', OTHER] as const;
export type Contender = (typeof CONTENDERS)[number];

/** Where `npm run bench:sdks` installs them, out of the way of what reads the tests. */
const OTHER_SDKS = join('.artifacts', 'other-sdks');
const SCRIPTS: Readonly<Record<Contender, string>> = {
  echo: join(ROOT, 'test', 'bench', 'echo.mjs'),
  'echo + storage': join(ROOT, 'test', 'bench', 'echo.mjs'),
  'echo, teams.apps': join(ROOT, OTHER_SDKS, 'teams-echo.mjs'),
  'echo, agents-hosting': join(ROOT, OTHER_SDKS, 'agents-echo.mjs'),
  medskapa: dist('main.js'),
  [OTHER]: dist('main.js'),
};
const NEEDS_INSTALLING: readonly Contender[] = ['echo, teams.apps', 'echo, agents-hosting'];
const IDLE_MS = 2_000;

/**
 * Those that are to be started: echoes on the newer SDKs where somebody has installed them, the bot on the other one
 * where that is asked for (`OTHER_SDK=yes`).
 */
export function startable(): readonly Contender[] {
  const hasEchoes = existsSync(join(ROOT, OTHER_SDKS, 'node_modules'));
  return CONTENDERS.filter((each) => {
    if (each === OTHER) return Boolean(process.env.OTHER_SDK);
    return hasEchoes || !NEEDS_INSTALLING.includes(each);
  });
}

export interface Started {
  readonly program: Running;
  readonly port: number;
  /** Where it writes what it holds (`heldMbOf`). */
  readonly heldIn: string;
  /** From being started to its first answer. */
  readonly startMs: number;
  readonly startCpuMs: number;
}

/** @param storage the connection string of its storage; absent for a bare echo */
export async function startContender(name: Contender, storage?: string): Promise<Started> {
  const [port = 0] = await freePorts(1);
  const heldIn = join(mkdtempSync(join(tmpdir(), 'medskapa-bench-')), 'held');
  const began = performance.now();
  const program = startProgram(SCRIPTS[name], [], {
    PORT: `${port}`,
    HELD_FILE: heldIn,
    NODE_OPTIONS: `--require ${join(ROOT, 'test', 'support', 'heap-on-signal.cjs')} ${process.env.BENCH_NODE_OPTIONS ?? ''}`,
    ...(storage === undefined ? {} : { AZURE_STORAGE_CONNECTION_STRING: storage }),
    ...(name === OTHER ? { TEAMS_SDK: 'agents-hosting' } : {}),
  });
  await untilAnswers(name, port, '/healthz');
  return { program, port, heldIn, startMs: performance.now() - began, startCpuMs: cpuMsOf(program.pid) };
}

/** Resident memory of a program that has been left alone for a while, MB. */
export async function idleMbOf({ program }: Started): Promise<number> {
  await pause(IDLE_MS);
  return rssMbOf(program.pid);
}

export async function stopContender({ program }: Started): Promise<void> {
  program.signal('SIGKILL');
  await program.ended;
}
