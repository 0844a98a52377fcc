import type { Command } from 'commander';
import { dataOf } from '../documents/data/data-file';
import { dataXlsx } from '../documents/data/data-xlsx';
import { ROLES } from '../domain/roles';
import { instantOption } from './options';
import { CommandFailed, type CommandTools, NO_PLAN } from './tools';

interface DataFlags {
  readonly out: string;
  readonly now?: Date;
}

/** `report data` */
export function addReportDataCommand(report: Command, tools: CommandTools): void {
  report
    .command('data')
    .description('write the data as a workbook: dialogues and goals, with small numbers hidden')
    .requiredOption('--out <file>', 'the file to write, in .xlsx; one that is there is written over')
    .option('--now <instant>', 'date it, and judge goals, as if it were this instant', instantOption)
    .action(async ({ out, now }: DataFlags, command: Command) => {
      if (!out.toLowerCase().endsWith('.xlsx')) command.error('error: give --out a name in .xlsx');
      const stores = tools.stores();
      const snapshot = await stores.plans.snapshot();
      if (!snapshot) throw new CommandFailed(NO_PLAN);
      const operator = { userId: 'operator', pseudonym: 'operator', roles: [...ROLES], language: 'sv' } as const;
      const data = await dataOf(operator, snapshot, { ...stores, now: () => now ?? tools.now() });
      try {
        await tools.writeFile(out, dataXlsx(data));
      } catch {
        throw new CommandFailed(
          `${out}: the file cannot be written; check its folder and that it is not open elsewhere`,
        );
      }
      tools.out(`${out}: written`);
    });
}
