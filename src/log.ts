import { AsyncLocalStorage } from 'node:async_hooks';
import { type Logger, pino } from 'pino';
import { MedskapaError } from './domain/errors';

export type Log = Logger;

/**
 * The structured log: one JSON object a line on standard output. Nobody's name, words or id is ever put in it; a turn
 * is followed by its turn id, and a person who must be told apart is not told apart here.
 * @param level the least grave level to write
 * @param destination where to, for tests; standard output otherwise
 */
export function createLog(level: string, destination?: { write(line: string): void }): Log {
  const options = {
    level,
    // The process id and host name say nothing that the platform does not add itself.
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    mixin: () => {
      const turn = currentTurn();
      return turn ? { turn } : {};
    },
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination ? pino(options, destination) : pino(options);
}

const turns = new AsyncLocalStorage<string>();

/** Does the work of a turn: every line of the log that is written meanwhile, wherever it is, carries the turn's id. */
export const inTurn = <T>(turn: string, work: () => T): T => turns.run(turn, work);

/** The turn that is being worked at here. */
export const currentTurn = (): string | undefined => turns.getStore();

/**
 * What may be logged of a thrown thing: its kind, code and where it came from. A message is left out, since libraries
 * put request bodies, addresses and tokens in theirs; only that of an expected error of ours is known to be clean.
 */
export function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = Reflect.get(error, 'code');
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  const cause = error.cause === undefined ? {} : { cause: safeError(error.cause) };
  const message = error instanceof MedskapaError ? { message: error.message } : {};
  return { kind: error.name, ...(typeof code === 'string' ? { code } : {}), ...message, frames, ...cause };
}
