import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What is to be run: a Node program, with its own log file. */
export interface Program {
  readonly script: string;
  readonly args?: readonly string[];
  /** For Node itself, before the script. */
  readonly nodeArgs?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly folder: string;
  /** Everything that it prints goes here, and the file begins anew at each start; without one, to the screen. */
  readonly log: string | undefined;
  /** How long it may take to end when it is asked to, before it is killed. */
  readonly endWithinMs: number;
}

/** A running program. */
export interface Child {
  /** How it ended, in a few words; it never rejects. */
  readonly ended: Promise<string>;
  /** Whether it is still running. */
  readonly running: boolean;
  readonly pid: number | undefined;
  /** Asks it to end, and waits until it has. @returns false when it had to be killed */
  end(): Promise<boolean>;
  /** What its log says about something, once it does. @throws ChildEnded, or Error after the time or without a log */
  says(pattern: RegExp, withinMs: number): Promise<RegExpExecArray>;
}

/** A program ended while something was expected of it. */
export class ChildEnded extends Error {}

const GUARD = join(__dirname, 'guard.js');
const LOOK_AGAIN_MS = 40;

/** Waits for a condition, as long as a program runs. @throws ChildEnded, or Error after the time */
export async function until<T>(
  child: Child,
  withinMs: number,
  look: () => Promise<T | undefined>,
): Promise<Exclude<T, undefined>> {
  const last = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found as Exclude<T, undefined>;
    if (!child.running) throw new ChildEnded(await child.ended);
    if (performance.now() > last) throw new Error(`svarade inte inom ${Math.round(withinMs / 1000)} sekunder`);
    await wait(LOOK_AGAIN_MS);
  }
}

const tellEnd = (code: number | null, signal: NodeJS.Signals | null): string =>
  signal ? `signal ${signal}` : `kod ${code ?? '?'}`;

/** Starts a program in a process group of its own. */
export function startChild({ script, args = [], nodeArgs = [], env, folder, log, endWithinMs }: Program): Child {
  // A file and no pipe: a program whose reader is gone must be able to end in its own time.
  const out = log === undefined ? 'inherit' : openSync(log, 'w');
  const child: ChildProcess = spawn(process.execPath, [...nodeArgs, '--require', GUARD, script, ...args], {
    cwd: folder,
    env,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', out, out, 'ipc'],
  });
  if (out !== 'inherit') closeSync(out);
  let running = true;
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(tellEnd(code, signal)));
    child.once('error', (error) => resolve(error.message));
  }).finally(() => {
    running = false;
  });

  const self: Child = {
    ended,
    get running() {
      return running;
    },
    pid: child.pid,
    async end() {
      // The guard in the program takes this for the Ctrl-C that the terminal does not send it.
      if (child.connected) child.disconnect();
      const giveUp = new AbortController();
      const late = wait(endWithinMs, true, { signal: giveUp.signal }).catch(() => false);
      const tooLate = await Promise.race([ended.then(() => false), late]);
      giveUp.abort();
      if (tooLate) child.kill('SIGKILL');
      await ended;
      return !tooLate;
    },
    async says(pattern, withinMs) {
      if (log === undefined) throw new Error('skriver ingen logg');
      return until(self, withinMs, async () => pattern.exec(await readFile(log, 'utf8')) ?? undefined);
    },
  };
  return self;
}
