import { type AddCommand, counted } from './tools';

/** `retention` */
export const addRetentionCommand: AddCommand = (program, tools) => {
  program
    .command('retention')
    .description(
      'erase what people wrote longer ago than the plan keeps it, and old versions of plans; the server does it daily',
    )
    .action(async () => {
      // It reads phrases again, and the reader takes a while to load, which few commands need.
      const { eraseExpiredText } = await import('../operate/erase-expired-text');
      const erasure = await eraseExpiredText(tools.stores(), tools);
      if (!erasure) return tools.out('no free text is erased: no plan is in force, or it has no keepFreeTextMonths');
      const { before, dialogues, activities, entries } = erasure;
      const reported = `${counted(dialogues, 'dialogue')}, ${counted(activities, 'activity', 'activities')}`;
      tools.out(`reported before ${before}: text of ${reported} and ${counted(entries, 'note')} erased`);
    });
};
