import { verifyTallies } from '../usecases/verify-tallies';
import { type AddCommand, CommandFailed, counted, NO_PLAN } from './tools';

/** Differences beyond these say nothing more. */
const MOST_SHOWN = 20;

/** `verify` */
export const addVerifyCommand: AddCommand = (program, tools) => {
  program
    .command('verify')
    .description('recount every dialogue and compare with the running tallies; changes nothing without --repair')
    .option('--repair', 'count the tallies and the index of the newest dialogues anew, and compare again')
    .action(async (options: { repair?: boolean }) => {
      const stores = tools.stores();
      const snapshot = await stores.plans.snapshot();
      if (!snapshot) throw new CommandFailed(NO_PLAN);
      if (options.repair) await stores.dialogues.repair(snapshot.plan.id);
      const { dialogues, tallies, differences } = await verifyTallies(snapshot.plan.id, stores.dialogues);
      const shown = (cell: readonly number[] | undefined): string => (cell ? JSON.stringify(cell) : 'nothing');
      for (const { tally, cell, stored, recounted } of differences.slice(0, MOST_SHOWN)) {
        tools.err(`${tally} ${cell}: stored ${shown(stored)}, recounted ${shown(recounted)}`);
      }
      if (differences.length > MOST_SHOWN) tools.err(`and ${differences.length - MOST_SHOWN} more`);
      if (differences.length > 0) {
        const found = `${counted(differences.length, 'difference')} in ${counted(dialogues, 'dialogue')}`;
        throw new CommandFailed(`${found}; verify --repair counts anew`);
      }
      tools.out(`${counted(dialogues, 'dialogue')} and ${counted(tallies, 'tally', 'tallies')} agree`);
    });
};
