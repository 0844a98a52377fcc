import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The programs in dist/, run as a user runs them. */

export const ROOT = join(__dirname, '..', '..');
export const dist = (name: string): string => join(ROOT, 'dist', name);

/** Waits for something to be so. @throws Error saying what was waited for */
export async function until<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  withinMs = 60_000,
): Promise<T> {
  const last = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > last) throw new Error(`waited ${withinMs} ms in vain for ${what}`);
    await pause(10);
  }
}

/** Ports that nobody uses now, each different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  return Promise.all(
    servers.map((server) => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      return new Promise<number>((resolve) => server.close(() => resolve(port)));
    }),
  );
}

export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A program that has been started. */
export interface Running {
  readonly pid: number;
  /** Everything it has written so far, to either stream. */
  readonly output: string;
  readonly ended: Promise<End>;
  /** Waits until it has written something. */
  says(pattern: RegExp, withinMs?: number): Promise<RegExpMatchArray>;
  /** Sends a signal to the program and what shares its process group, as a terminal does. */
  signal(signal: NodeJS.Signals): void;
}

/** A clock that the tests were started under (libfaketime) is the programs' clock too. */
const CLOCK = Object.keys(process.env).filter((name) => name === 'LD_PRELOAD' || name.startsWith('FAKETIME'));

/**
 * Only what a program needs of this machine, and which library the run is to try (`npm run test:sdk`); nothing else of
 * the surroundings' own settings.
 */
const bareEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'LANG', 'SystemRoot', 'TEAMS_SDK', ...CLOCK].map((name) => [name, process.env[name]]),
  );

export function startProgram(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Running {
  const child: ChildProcess = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: { ...bareEnvironment(), ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${script} could not be started`);
  let output = '';
  let end: End | undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<End>((resolve) => {
    child.once('close', (code, signal) => {
      end = { code, signal };
      resolve(end);
    });
  });
  return {
    pid,
    get output() {
      return output;
    },
    ended,
    says: (pattern, withinMs) =>
      until(
        `${script} to say ${pattern}`,
        () => {
          const match = output.match(pattern);
          if (!match && end) throw new Error(`${script} ended (${end.code ?? end.signal}) and had said: ${output}`);
          return match ?? undefined;
        },
        withinMs,
      ),
    signal(signal) {
      if (!end) process.kill(-pid, signal);
    },
  };
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end. */
export function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, input = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, env: { ...bareEnvironment(), ...env } });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

/**
 * Runs a program whose output, or whose errors, nobody reads any more.
 * @returns its end, and what the other stream said
 */
export function runUnread(
  script: string,
  args: readonly string[],
  gone: 'out' | 'err',
  env: NodeJS.ProcessEnv,
): Promise<End & { readonly heard: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, env: { ...bareEnvironment(), ...env } });
    const [closed, open] = gone === 'out' ? [child.stdout, child.stderr] : [child.stderr, child.stdout];
    closed.destroy();
    let heard = '';
    open.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, heard }));
    child.stdin.end('hur många dialoger\n');
  });
}
