import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Input } from '../../src/turns/reply';
import { connectionStringFor } from '../support/azurite';
import { freePorts, ROOT, type Running, startProgram, until } from '../support/processes';

/** Somebody does something in a chat of their own. */
interface Turn {
  /** Their user name. */
  readonly asker: string;
  readonly input: Input;
}

/** Milliseconds of a server's own work, and of waiting. */
export interface Cost {
  readonly cpu: number;
  readonly ms: number;
}

export interface Submitted extends Cost {
  readonly saved: number;
  /** What was told those whose dialogue was not saved, and how often. */
  readonly failures: Readonly<Record<string, number>>;
}

/** A server in a process of its own, without its channel (`growth-server.mjs`). It does one thing at a time. */
export interface BenchServer {
  load(): Promise<Cost>;
  ask(turn: Turn): Promise<Cost & { readonly summary: string }>;
  submit(how: {
    readonly forMs: number;
    readonly atOnce: number;
    readonly most: number;
    readonly asker: string;
    readonly values: Readonly<Record<string, unknown>>;
  }): Promise<Submitted>;
  /** In MB, after all garbage has been collected where that is asked for. */
  memory(how: { readonly collect: boolean }): Promise<{ readonly rss: number; readonly heap: number }>;
  stop(): Promise<void>;
}

/** @param build the folder of a build, such as `dist` */
export function startBenchServer(build: string, connectionString: string): BenchServer {
  const child = fork(join(ROOT, 'test', 'bench', 'growth-server.mjs'), [build, connectionString], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const tell = (deed: string, given: object = {}): Promise<never> =>
    new Promise((resolve, reject) => {
      const early = (): void => reject(new Error('the server ended'));
      child.once('exit', early);
      child.once('message', (answer: { readonly result: never; readonly error?: string }) => {
        child.off('exit', early);
        if (answer.error === undefined) resolve(answer.result);
        else reject(new Error(answer.error));
      });
      child.send({ deed, ...given });
    });
  return {
    load: () => tell('load'),
    ask: (turn) => tell('ask', { turn }),
    submit: (how) => tell('submit', how),
    memory: (how) => tell('memory', how),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** A table service in a process of its own, in memory: its work counts as nobody else's. */
export interface BenchStorage {
  readonly port: number;
  readonly connectionString: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Waits until something answers at a port, whatever it says. */
export const untilAnswers = (what: string, port: number, path = '/'): Promise<true> =>
  until(`${what} to answer`, () =>
    fetch(`http://127.0.0.1:${port}${path}`).then(
      () => true as const,
      () => undefined,
    ),
  );

export async function startBenchStorage(): Promise<BenchStorage> {
  const [port = 0] = await freePorts(1);
  const args = ['--tableHost', '127.0.0.1', '--tablePort', `${port}`, '--inMemoryPersistence', '--silent'];
  const program: Running = startProgram(
    'node_modules/azurite/dist/src/table/main.js',
    [...args, '--skipApiVersionCheck', '--disableTelemetry'],
    { NODE_OPTIONS: '--max-old-space-size=12000' },
  );
  await untilAnswers('storage', port);
  return {
    port,
    connectionString: connectionStringFor(port),
    pid: program.pid,
    async stop() {
      program.signal('SIGKILL');
      await program.ended;
    },
  };
}
