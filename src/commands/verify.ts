import { verifyTallies } from '../usecases/verify-tallies';
import { type AddCommand, CommandFailed, NO_PLAN } from './tools';

/** `verify` */
export const addVerifyCommand: AddCommand = (program, tools) => {
  program
    .command('verify')
    .description('recount every dialogue and compare with the running tallies; changes nothing')
    .action(async () => {
      const stores = tools.stores();
      const snapshot = await stores.plans.snapshot();
      if (!snapshot) throw new CommandFailed(NO_PLAN);
      const { dialogues, tallies, differences } = await verifyTallies(snapshot.plan.id, stores.dialogues);
      const shown = (cell: readonly number[] | undefined): string => (cell ? JSON.stringify(cell) : 'nothing');
      for (const { tally, cell, stored, recounted } of differences) {
        tools.err(`${tally} ${cell}: stored ${shown(stored)}, recounted ${shown(recounted)}`);
      }
      if (differences.length > 0)
        throw new CommandFailed(`${differences.length} differences in ${dialogues} dialogues`);
      tools.out(`${dialogues} dialogues and ${tallies} tallies agree`);
    });
};
