import { basename } from 'node:path';
import type { LocalDate } from '../domain/dates';
import type { Plan } from '../domain/plan';
import type { Side } from '../domain/plan-merge';
import { shiftPlan } from '../domain/plan-shift';
import { outlinePlanFiles, readPlanFiles } from '../files/plan-file';
import { type FileFault, faultText, type SourceFile } from '../files/source';
import type { ImportOptions } from '../planning/import-plan';
import { type Move, moveOf } from '../planning/move-plan';
import type { PlanStore } from '../ports/plans';
import { CommandFailed, type CommandTools, counted } from './tools';

/** Plan files, read against the project that they are for. */

/** The files as they are. @throws CommandFailed naming the first that cannot be read */
export async function readSources(paths: readonly string[], { readFile }: CommandTools): Promise<SourceFile[]> {
  return Promise.all(
    paths.map(async (name) => {
      try {
        return { name, text: await readFile(name) };
      } catch {
        throw new CommandFailed(`${name}: the file cannot be read; check its name and that you may open it`);
      }
    }),
  );
}

/** Tells every fault on its own line. @throws CommandFailed when there is any */
export function refuseFaults(faults: readonly FileFault[], { err }: CommandTools): void {
  for (const fault of faults) err(faultText(fault));
  if (faults.length > 0) throw new CommandFailed(counted(faults.length, 'fault'));
}

export interface PlanFileFlags {
  readonly start?: LocalDate;
  readonly keepNames?: boolean;
  readonly prefer?: Side;
  readonly replace?: boolean;
}

/** A plan that is to be imported, and how. */
export interface FilesRead {
  readonly plan: Plan;
  readonly options: Omit<ImportOptions, 'by'>;
  /** What the operator is to know of how the files were read. */
  readonly notes: readonly string[];
}

/**
 * Reads plan files for an import. Files that only add to a plan are laid over the one in force. A whole plan that was
 * moved with `--start` before moves again; a file that came after it adds to the moved plan with its dates as written.
 * @throws CommandFailed for whatever has to be written otherwise
 */
export async function readForImport(
  sources: readonly SourceFile[],
  { start, keepNames, prefer, replace }: PlanFileFlags,
  plans: PlanStore,
  tools: CommandTools,
): Promise<FilesRead> {
  const read = (files: readonly SourceFile[], base?: Plan): Plan => {
    const reading = readPlanFiles(files, { keepNames, base });
    if ('plan' in reading) return reading.plan;
    refuseFaults(reading.faults, tools);
    throw new CommandFailed('the files cannot be read');
  };
  const { hasWhole, project, madeFrom, additions } = outlinePlanFiles(sources);
  if (!hasWhole) {
    const inForce = await plans.snapshot();
    if (inForce && start) throw new CommandFailed('--start moves a whole plan; what is added to one stays as written');
    const plan = read(sources, inForce?.plan);
    return { plan, options: { addition: { on: inForce?.planVersion ?? 0 }, prefer, replace }, notes: [] };
  }
  const newest = project === undefined ? undefined : await plans.newest(project);
  const [version] = project === undefined ? [] : await plans.versions(project);
  const known = newest && { plan: newest.plan, version };
  const isLater = ({ name }: SourceFile): boolean =>
    version?.moved !== undefined && additions.includes(name) && !version.moved.includes(basename(name));
  const together = sources.filter((source) => !isLater(source));
  // What came later may need no moving, and is read with the others where nothing moves.
  const move = moveOf(read(together.length < sources.length ? together : sources), { start, madeFrom }, known);
  const isAgain = move.why === 'again' || (move.why === 'start' && move.months === version?.months);
  const later = isAgain ? sources.filter(isLater) : [];
  const moving = isAgain ? together : sources;
  const moved = shiftPlan(read(moving), move.months);
  const plan = later.length > 0 ? read(later, moved) : moved;
  const isMoved = move.why === 'start' || move.why === 'again';
  const files = isAgain && version?.moved ? version.moved : moving.map(({ name }) => basename(name));
  const options = { madeFrom, prefer, replace, moved: isMoved ? { months: move.months, files } : undefined };
  return { plan, options, notes: [...moveNotes(move, plan), ...laterNotes(later), ...startNotes(madeFrom, start)] };
}

const moveNotes = ({ why, months }: Move, { start }: Plan): string[] =>
  why === 'again'
    ? [
        `moved by ${counted(months, 'month')} as it was before, so that it begins ${start}; --start DATE moves it otherwise`,
      ]
    : [];

const laterNotes = (later: readonly SourceFile[]): string[] =>
  later.map(({ name }) => `${name} was not among the files that were moved: its dates are as written`);

const startNotes = (madeFrom: number | undefined, start: LocalDate | undefined): string[] =>
  madeFrom !== undefined && start !== undefined ? ['--start is passed over: an export has its final dates'] : [];
