import type { Command } from 'commander';
import type { Config } from '../config';
import { ROLES } from '../domain/roles';
import type { Stores } from '../stores';

/** What the commands work with; the process is passed in so that a test can look at what was said. */
export interface CommandTools {
  /** The stores on the storage that the environment names. @throws ConfigError */
  readonly stores: () => Stores;
  /** What the environment says, and how the command was called. @throws ConfigError */
  readonly config: () => Config;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Writes a file, all of it or nothing; its pieces while they are made. */
  readonly writeFile: (path: string, content: Uint8Array | AsyncIterable<Uint8Array>) => Promise<void>;
  /** Makes a folder, and those it lies in, where they are not there. */
  readonly makeFolder: (path: string) => Promise<unknown>;
  readonly readInput: () => Promise<string>;
  /** Who runs the command, as the machine knows them. */
  readonly operator: string;
}

/** A command that could not do what it was asked; the message says why and what to do. Exit code 1. */
export class CommandFailed extends Error {}

export const NO_PLAN = 'no plan has been imported; run "plan import" first';

/** Whoever runs a command may see everything, and has no week of their own. */
export const SEES_EVERYTHING = { userId: 'operator', pseudonym: 'operator', roles: ROLES, language: 'sv' } as const;

/** What is said of a file, or a folder of files, that cannot be written. */
const cannotWrite = (path: string): string =>
  `${path}: the file cannot be written; check its folder and that it is not open elsewhere`;

/** Does what writes a file or a folder. @throws CommandFailed when it cannot be written */
export async function written(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    // What is written may be made meanwhile, and a fault of that is another.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new CommandFailed(cannotWrite(path));
  }
}

/** Writes a file. @throws CommandFailed */
export const writeTo = (
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  { writeFile }: CommandTools,
): Promise<void> => written(path, () => writeFile(path, content));

/** Writes the file that was asked for, and says so. @throws CommandFailed */
export async function writeOut(path: string, content: Uint8Array | AsyncIterable<Uint8Array>, tools: CommandTools) {
  await writeTo(path, content, tools);
  tools.out(`${path}: written`);
}

/** The id that audit entries know whoever runs the command by. */
export const operatorIn = ({ pseudonyms }: Stores, { operator }: CommandTools): Promise<string> =>
  pseudonyms.of(`operator ${operator}`);

/** `1 row`, `3 rows` */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export type AddCommand = (program: Command, tools: CommandTools) => void;
