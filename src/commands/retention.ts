import { eraseExpiredText } from '../usecases/erase-expired-text';
import type { AddCommand } from './tools';

/** `retention` */
export const addRetentionCommand: AddCommand = (program, tools) => {
  program
    .command('retention')
    .description('erase what people wrote longer ago than the plan keeps it; the server does it every day')
    .action(async () => {
      const erasure = await eraseExpiredText(tools.stores(), tools);
      if (!erasure) return tools.out('nothing is erased: no plan is in force, or it has no keepFreeTextMonths');
      const { before, dialogues, activities, entries } = erasure;
      tools.out(
        `reported before ${before}: text of ${dialogues} dialogues, ${activities} activities and ${entries} notes erased`,
      );
    });
};
