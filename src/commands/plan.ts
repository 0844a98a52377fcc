import { sumUp } from '../domain/fact-set';
import { KEPT_DAYS, type PlanVersion } from '../domain/plan-versions';
import { checkPlanFiles, type PlanReport, planRemarks, readPlanFiles, reportOn } from '../files/plan-file';
import { planJsonSchema } from '../files/plan-json-schema';
import { faultText } from '../files/source';
import { undoVersion } from '../planning/change-plan';
import { ImportRefused, importPlan, planImport } from '../planning/import-plan';
import { isRefused } from '../planning/preview-import';
import { reviewCommittees } from '../planning/review-committees';
import type { Snapshot } from '../ports/plans';
import { visible } from './listed';
import { dateOption, sideOption, versionArgument } from './options';
import { changeLines, importLines, refusalLines, refuseImport, tellPreview } from './plan-changes';
import { addPlanExportCommands } from './plan-export';
import { type PlanFileFlags, readForImport, readSources, refuseFaults } from './plan-files';
import { notBeside, templateBeside } from './plan-template-file';
import { tellStray } from './stray';
import { type AddCommand, CommandFailed, type CommandTools, counted, NO_PLAN, operatorIn } from './tools';

const KEEP_NAMES = ['--keep-names', 'what looks like names in the free text has been looked at and may stay'] as const;
const START = ['--start <date>', 'move the whole plan so that it begins in the month of this day', dateOption] as const;
const REPLACE = ['--replace', 'the files as they are; what was changed since they were made is taken back'] as const;
const PREFER = ['--prefer <files|plan>', 'whose word counts where files and later changes differ', sideOption] as const;
const FILES = 'plan files (YAML), a whole plan and what adds to it, later ones to earlier ones; or a workbook (.xlsx)';

/** `"tillit" (Tillit), version 2, with 37 dialogues` */
const described = ({ plan, planVersion, facts }: Snapshot): string =>
  `"${plan.id}" (${plan.name}), version ${planVersion}, with ${counted(sumUp(facts).dialogues, 'dialogue')}`;

/** `3  2026-11-28T09:00:00.000Z  card by p-…, made from 1`, and whether it is in force. */
function versionText({ number, at, by, how, ...rest }: PlanVersion, inForce: number): string {
  const { madeFrom, undoes, addition, months } = rest;
  const notes = [
    `${how}${by === undefined ? '' : ` by ${by}`}`,
    addition ? 'added to the plan' : '',
    madeFrom === undefined ? '' : `made from ${madeFrom}`,
    undoes === undefined ? '' : `takes back ${undoes}`,
    months ? `moved by ${counted(months, 'month')}` : '',
    number === inForce ? 'in force' : '',
  ];
  return `${number}  ${at}  ${notes.filter((note) => note !== '').join(', ')}`;
}

/** @throws CommandFailed when something has to be written otherwise */
function tellReport(report: readonly PlanReport[], { out }: CommandTools): void {
  for (const each of report) out(visible(JSON.stringify(each)));
  const faults = report.filter(({ severity }) => severity === 'error').length;
  if (faults > 0) throw new CommandFailed(counted(faults, 'fault'));
}

/** The commands of a plan, from `plan template` to `plan use`. */
export const addPlanCommands: AddCommand = (program, tools) => {
  const plan = program.command('plan').description('check project plans, put one in force, or go back to one');

  addPlanExportCommands(plan, tools);

  plan
    .command('check')
    .description('list every fault in a plan, with file and line; several files are read together')
    .argument('<file...>', FILES)
    .option(...KEEP_NAMES)
    .option('--json', 'one JSON object a line and fault or note, for editors: docs/plan-file.md tells what is in it')
    .action(async (paths: string[], { json, ...options }: { json?: boolean; keepNames?: boolean }) => {
      const sources = await readSources(paths, tools);
      if (json) return tellReport(reportOn(sources, options), tools);
      refuseFaults(checkPlanFiles(sources, options), tools);
      for (const remark of planRemarks(sources, options)) tools.out(`note: ${faultText(remark)}`);
      const read = readPlanFiles(sources, options);
      const template = 'plan' in read ? await templateBeside(read.plan, paths, tools) : undefined;
      if (template && !template.bytes) tools.out(notBeside(template.name));
      tools.out(`${paths.join(', ')}: no faults`);
    });

  plan
    .command('schema')
    .description('the JSON Schema of plan files, for editors')
    .action(() => tools.out(planJsonSchema().trimEnd()));

  plan
    .command('import')
    .description('put a plan in force instead of any other, all of it or nothing; what people have reported is kept')
    .argument('<file...>', FILES)
    .option(...START)
    .option(...PREFER)
    .option(...REPLACE)
    .option(...KEEP_NAMES)
    .action(async (paths: string[], flags: PlanFileFlags) => {
      const stores = tools.stores();
      const {
        plan: files,
        options,
        notes,
      } = await readForImport(await readSources(paths, tools), flags, stores.plans, tools);
      const template = await templateBeside(files, paths, tools);
      const by = await operatorIn(stores, tools);
      const report = await importPlan(files, { ...options, by }, stores, tools).catch((error: unknown) => {
        if (error instanceof ImportRefused) refuseImport(error.preview, tools);
        throw error;
      });
      const { plan: read, version, targets, examples, replaced, preview } = report;
      tools.out(`${read.name}: imported as version ${version}, begins ${read.start}`);
      if (template?.bytes) await stores.templates.keep(read.id, template.name, template.bytes);
      else if (template && !(await stores.templates.find(read.id, template.name))) tools.out(notBeside(template.name));
      for (const line of [...notes, ...importLines(preview)]) tools.out(line);
      if (replaced) {
        tools.out(
          `it is in force instead of ${described(replaced)}, which is kept; to go back: plan use ${replaced.plan.id}`,
        );
      }
      if (targets.length > 0) tools.out(`targets new or changed: ${targets.map((each) => each.indicator).join(', ')}`);
      const counts = Object.entries(examples).filter(([, count]) => count > 0);
      if (counts.length > 0)
        tools.out(`example dialogues: ${counts.map(([what, count]) => `${count} ${what}`).join(', ')}`);
      tellStray(await reviewCommittees(read, by, stores, tools), tools);
    });

  plan
    .command('diff')
    .description(
      'what an import would change, hide or take back; nothing is written, and exit code 1 says that it would',
    )
    .argument('<file...>', FILES)
    .option(...START)
    .option(...PREFER)
    .option(...REPLACE)
    .option(...KEEP_NAMES)
    .action(async (paths: string[], flags: PlanFileFlags) => {
      const { plans } = tools.stores();
      const { plan: files, options, notes } = await readForImport(await readSources(paths, tools), flags, plans, tools);
      const { preview } = await planImport(files, options, await plans.newest(files.id), { plans });
      for (const line of notes) tools.out(line);
      tellPreview(preview, tools);
      if (isRefused(preview)) throw new CommandFailed('an import of it would be refused');
      if (preview.changes.length > 0) throw new CommandFailed(counted(preview.changes.length, 'difference'));
      tools.out('no difference');
    });

  plan
    .command('versions')
    .description(`the versions of the plan in force that can be had back, newest first: ${KEPT_DAYS} days of them`)
    .option('--json', 'one JSON object a line and version')
    .action(async (options: { json?: boolean }) => {
      const { plans } = tools.stores();
      const inForce = await plans.snapshot();
      if (!inForce) throw new CommandFailed(NO_PLAN);
      for (const version of await plans.versions(inForce.plan.id)) {
        tools.out(options.json ? JSON.stringify(version) : versionText(version, inForce.planVersion));
      }
    });

  plan
    .command('undo')
    .description('take back what one version of the plan in force changed; what came after it stays')
    .argument('<version>', 'its number, as plan versions has it', versionArgument)
    .action(async (number: number) => {
      const stores = tools.stores();
      const inForce = await stores.plans.snapshot();
      if (!inForce) throw new CommandFailed(NO_PLAN);
      const how = { project: inForce.plan.id, by: await operatorIn(stores, tools) };
      const done = await undoVersion(number, how, stores, tools);
      switch (done.outcome) {
        case 'changed':
          tools.out(`version ${number} is taken back, as version ${done.version}:`);
          for (const line of changeLines(done.changes)) tools.out(line);
          return tellStray(await reviewCommittees(done.plan, how.by, stores, tools), tools);
        case 'unchanged':
          return tools.out(`nothing that version ${number} changed is in force any more`);
        case 'not-kept':
          throw new CommandFailed(`version ${number} cannot be taken back: it, or the one before it, is not kept`);
        case 'no-plan':
          throw new CommandFailed(NO_PLAN);
        default:
          for (const line of refusalLines(done)) tools.err(line);
          throw new CommandFailed('nothing was taken back');
      }
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
