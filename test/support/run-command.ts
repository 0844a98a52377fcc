import { Command } from 'commander';
import { configFor } from '../../src/commands/as-me';
import type { AddCommand, CommandTools } from '../../src/commands/tools';
import { sampleFile } from '../samples/sample';

/** Commands run in the test's own process, with files that are kept in memory. */
export interface CommandRunner {
  /** What has been written, and what may be read, by path. */
  readonly files: Map<string, Uint8Array>;
  /** What the last command wrote, also where it failed. */
  readonly lines: readonly string[];
  /** Runs a command. @returns the lines that it wrote */
  run(stores: CommandTools['stores'], ...args: string[]): Promise<string[]>;
}

/** The stores of a command that needs none. */
export const noStore = (): never => {
  throw new Error('this needs no store');
};

/** A runner of some commands: `samples/…` may be read too, and nothing can be written in `nowhere/`. */
export function commandRunner(...commands: readonly AddCommand[]): CommandRunner {
  const files = new Map<string, Uint8Array>();
  const lines: string[] = [];
  let ids = 0;
  const tools = (stores: CommandTools['stores']): CommandTools => ({
    stores,
    config: () => configFor({ account: 'medskapa', asMe: true }, {}),
    now: () => new Date('2022-12-01T08:00:00Z'),
    newId: () => `id-${++ids}`,
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
    readFile: async (path) => {
      const content =
        files.get(path) ?? (path.startsWith('samples/') ? sampleFile(path.replace(/.*\//u, '')).text : undefined);
      if (content === undefined) throw new Error(`no ${path}`);
      return Buffer.from(content);
    },
    writeFile: async (path, content) => {
      if (path.startsWith('nowhere/')) throw Object.assign(new Error('ENOENT'), { syscall: 'open' });
      if (content instanceof Uint8Array) files.set(path, content);
    },
    makeFolder: async () => undefined,
    readInput: () => Promise.reject(new Error('nothing is read from standard input')),
    operator: 'test',
  });
  return {
    files,
    lines,
    run: async (stores, ...args) => {
      lines.length = 0;
      const program = new Command().exitOverride().configureOutput({ writeErr: (line) => lines.push(line.trim()) });
      for (const command of commands) command(program, tools(stores));
      await program.parseAsync(args, { from: 'user' });
      return [...lines];
    },
  };
}
