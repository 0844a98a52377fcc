import { verifyFacts } from '../operate/verify-facts';
import { type AddCommand, CommandFailed, counted, NO_PLAN } from './tools';

/** Differences beyond these say nothing more. */
const MOST_SHOWN = 20;

/** `verify` */
export const addVerifyCommand: AddCommand = (program, tools) => {
  program
    .command('verify')
    .description(
      'recount every dialogue and compare with the facts that figures are computed from; changes nothing without --repair',
    )
    .option(
      '--repair',
      'make the facts and the index of the newest dialogues what the dialogues say, and compare again',
    )
    .action(async (options: { repair?: boolean }) => {
      const stores = tools.stores();
      // Not by the snapshot: it cannot be had while facts are not whole, which is what --repair is for.
      const project = await stores.plans.projectInForce();
      if (project === undefined) throw new CommandFailed(NO_PLAN);
      if (options.repair) await stores.dialogues.repair(project);
      const { dialogues, facts, differences } = await verifyFacts(project, stores.dialogues);
      const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
      for (const { dialogue, field, stored, recounted } of differences.slice(0, MOST_SHOWN)) {
        tools.err(`dialogue ${dialogue}, ${field}: stored ${shown(stored)}, recounted ${shown(recounted)}`);
      }
      if (differences.length > MOST_SHOWN) tools.err(`and ${differences.length - MOST_SHOWN} more`);
      if (differences.length > 0) {
        const found = `${counted(differences.length, 'difference')} in ${counted(dialogues, 'dialogue')}`;
        throw new CommandFailed(`${found}; verify --repair counts anew`);
      }
      tools.out(`${counted(dialogues, 'dialogue')} and ${counted(facts, 'fact')} agree`);
    });
};
