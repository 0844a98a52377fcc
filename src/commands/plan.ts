import { sumUp } from '../domain/fact-set';
import { checkPlanFiles, readPlanFiles } from '../files/plan-file';
import { type FileFault, faultText, type SourceFile } from '../files/source';
import { importPlan } from '../planning/import-plan';
import { reviewCommittees } from '../planning/review-committees';
import type { Snapshot } from '../ports/plans';
import { dateOption } from './options';
import { tellStray } from './stray';
import { type AddCommand, CommandFailed, type CommandTools, counted, operatorIn } from './tools';

const KEEP_NAMES = ['--keep-names', 'what looks like names in the free text has been looked at and may stay'] as const;
const FILES = 'plan files (YAML): a whole plan and what adds to it, later ones to earlier ones';

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

/** `"tillit" (Tillit), version 2, with 37 dialogues` */
const described = ({ plan, planVersion, facts }: Snapshot): string =>
  `"${plan.id}" (${plan.name}), version ${planVersion}, with ${counted(sumUp(facts).dialogues, 'dialogue')}`;

/** `plan check`, `plan import`, `plan list` and `plan use` */
export const addPlanCommands: AddCommand = (program, tools) => {
  const plan = program.command('plan').description('check project plans, put one in force, or go back to one');

  plan
    .command('check')
    .description('list every fault in a plan, with file and line; several files are read together')
    .argument('<file...>', FILES)
    .option(...KEEP_NAMES)
    .action(async (paths: string[], options: { keepNames?: boolean }) => {
      refuseFaults(checkPlanFiles(await readSources(paths, tools), options), tools);
      tools.out(`${paths.join(', ')}: no faults`);
    });

  plan
    .command('import')
    .description('put a plan in force instead of any other, all of it or nothing; what people have reported is kept')
    .argument('<file...>', FILES)
    .option('--start <date>', 'move the whole plan so that it begins in the month of this day', dateOption)
    .option(...KEEP_NAMES)
    .action(async (paths: string[], options: { start?: string; keepNames?: boolean }) => {
      const reading = readPlanFiles(await readSources(paths, tools), options);
      if ('faults' in reading) return refuseFaults(reading.faults, tools);
      const stores = tools.stores();
      const how = { start: options.start, by: await operatorIn(stores, tools) };
      const report = await importPlan(reading.plan, how, stores, tools);
      const { plan: read, version, targets, examples, replaced } = report;
      tools.out(`${read.name}: imported as version ${version}, begins ${read.start}`);
      if (replaced) {
        tools.out(
          `it is in force instead of ${described(replaced)}, which is kept; to go back: plan use ${replaced.plan.id}`,
        );
      }
      if (targets.length > 0) tools.out(`targets new or changed: ${targets.map((each) => each.indicator).join(', ')}`);
      const counts = Object.entries(examples).filter(([, count]) => count > 0);
      if (counts.length > 0)
        tools.out(`example dialogues: ${counts.map(([what, count]) => `${count} ${what}`).join(', ')}`);
      tellStray(await reviewCommittees(read, how.by, stores, tools), tools);
    });

  plan
    .command('list')
    .description('the projects that have been imported; one of them is in force, and all questions are about that one')
    .option('--json', 'one JSON object a line and project')
    .action(async (options: { json?: boolean }) => {
      for (const [index, project] of (await tools.stores().plans.projects()).entries()) {
        const active = index === 0;
        const { id, name, start } = project.plan;
        const { dialogues } = sumUp(project.facts);
        const summary = { id, name, version: project.planVersion, start, dialogues, active };
        tools.out(options.json ? JSON.stringify(summary) : `${described(project)}${active ? ', in force' : ''}`);
      }
    });

  plan
    .command('use')
    .description('put a project that has been imported in force again, as it was left')
    .argument('<id>', 'as plan list has it')
    .action(async (id: string) => {
      const stores = tools.stores();
      const { plans } = stores;
      const before = (await plans.snapshot())?.plan.id;
      if (!(await plans.use(id)))
        throw new CommandFailed(`no project "${id}" has been imported; plan list tells which have`);
      tools.out(
        before === id
          ? `"${id}" is in force, as before`
          : `"${id}" is in force${before ? `, instead of "${before}"` : ''}`,
      );
      const now = await plans.snapshot();
      if (now) tellStray(await reviewCommittees(now.plan, await operatorIn(stores, tools), stores, tools), tools);
    });
};
