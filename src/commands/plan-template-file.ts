import { dirname, join } from 'node:path';
import { storedFault } from '../documents/region-template';
import type { Plan } from '../domain/plan';
import type { TemplateFault } from '../ports/documents';
import { CommandFailed, type CommandTools } from './tools';

/** The Word template that a plan names, beside its files. */

const FAULTS: Readonly<Record<TemplateFault, string>> = {
  'not-word': 'it is no Word template (.dotx); save it as one in Word',
  macros: 'it has macros; save it without them, as .dotx',
  'too-large': 'it is larger than 2 MB; make its pictures smaller',
};

interface TemplateFile {
  readonly name: string;
  /** Absent where there is none beside the plan. */
  readonly bytes?: Uint8Array;
}

/**
 * The template that a plan names, read beside the first of the plan's files.
 * @throws CommandFailed where it is there and cannot be used
 */
export async function templateBeside(
  { documentTemplate: name }: Pick<Plan, 'documentTemplate'>,
  [first = '']: readonly string[],
  { readFile }: Pick<CommandTools, 'readFile'>,
): Promise<TemplateFile | undefined> {
  if (name === undefined) return undefined;
  const path = join(dirname(first), name);
  const bytes = await readFile(path).catch(() => undefined);
  const fault = bytes && storedFault(bytes);
  if (fault) throw new CommandFailed(`${path}: ${FAULTS[fault]}`);
  return { name, bytes };
}

/** What is said of a template that is not beside the plan. */
export const notBeside = (name: string): string =>
  `note: the plan names the template ${name}, which is not beside it; documents look as they do without, until it is stored`;
