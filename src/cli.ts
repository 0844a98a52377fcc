import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { text } from 'node:stream/consumers';
import { Command, CommanderError } from 'commander';
import { addCommands } from './commands/all';
import { addAsMe, configFor } from './commands/as-me';
import { lineWriter } from './commands/output';
import { CommandFailed, type CommandTools } from './commands/tools';
import { type Config, ConfigError } from './config';
import { MedskapaError } from './domain/errors';
import { createStores } from './stores';

/** The command line. Exit code 0; 1 when it failed, which it says why; 2 when it was called wrongly. */

const FAILED = 1;
const WRONG_USAGE = 2;

const program = new Command('medskapa').description('operate a Medskapa installation').exitOverride();
addAsMe(program);
const config = (): Config => configFor(program.opts(), process.env);

const tools: CommandTools = {
  stores: () => createStores(config()),
  config,
  now: () => new Date(),
  newId: () => randomUUID(),
  out: lineWriter(process.stdout, ({ message }) => {
    tools.err(`what it says cannot be written: ${message}`);
    process.exitCode = FAILED;
  }),
  err: lineWriter(process.stderr, () => {
    process.exitCode = FAILED;
  }),
  readFile: (path) => readFile(path),
  writeFile: async (path, content) => {
    const begun = `${path}.${process.pid}.part`;
    try {
      await writeFile(begun, content);
      await rename(begun, path);
    } catch (error) {
      await rm(begun, { force: true });
      throw error;
    }
  },
  makeFolder: (path) => mkdir(path, { recursive: true }),
  readInput: () => text(process.stdin),
  operator: userInfo().username,
};

/** What a command is to be given before it can do its work: the same storage as the server has. */
const needed = ({ faults }: ConfigError): string =>
  ['this command needs the storage that the bot uses; put this right:', ...faults].join('\n  - ');

function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
  const expected = error instanceof CommandFailed || error instanceof ConfigError || error instanceof MedskapaError;
  const message = error instanceof ConfigError ? needed(error) : error instanceof Error ? error.message : String(error);
  tools.err(expected ? message : `it failed unexpectedly: ${message}`);
  return FAILED;
}

async function main(): Promise<void> {
  addCommands(program, tools);
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = exitCodeFor(error);
  }
}

void main();
