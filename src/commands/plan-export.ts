import type { Command } from 'commander';
import { planYaml } from '../files/plan-yaml-text';
import { planWorkbook } from '../files/workbook/write-plan';
import { OUT } from './options';
import { CommandFailed, type CommandTools, NO_PLAN, writeTo } from './tools';

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

/** `plan template` and `plan export` */
export function addPlanExportCommands(plan: Command, tools: CommandTools): void {
  plan
    .command('template')
    .description('write an empty workbook to fill in: headings, drop-downs and how to')
    .requiredOption(...OUT)
    .action(async ({ out }: { out: string }, command: Command) => {
      if (endingOf(out) !== 'xlsx') command.error(`error: a template is a workbook; give --out a name in .xlsx`);
      await writeTo(out, planWorkbook(), tools);
      tools.out(`${out}: written; fill it in, then plan check ${out}`);
    });

  plan
    .command('export')
    .description('write the plan in force to a file that reads back as the same plan; a workbook has the people too')
    .requiredOption(...OUT)
    .action(async ({ out }: { out: string }, command: Command) => {
      const ending = endingOf(out);
      if (!['xlsx', 'yaml', 'yml'].includes(ending)) command.error('error: give --out a name in .xlsx or .yaml');
      const stores = tools.stores();
      const snapshot = await stores.plans.snapshot();
      if (!snapshot) throw new CommandFailed(NO_PLAN);
      const { plan: exported, planVersion: version } = snapshot;
      const content =
        ending === 'xlsx'
          ? planWorkbook({ plan: exported, version, people: await stores.people.people() })
          : Buffer.from(planYaml(exported, version));
      await writeTo(out, content, tools);
      tools.out(`${out}: written from "${exported.id}" (${exported.name}), version ${version}; its dates are final`);
    });
}
