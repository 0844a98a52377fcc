import { createReminders, deliveriesOf } from '../app';
import { readConfig } from '../config';
import { createLog } from '../log';
import { weekSentence } from '../text/answers';
import { intendedReminders } from '../usecases/run-reminders';
import { instantOption, weekOption } from './options';
import { type AddCommand, CommandFailed, NO_PLAN } from './tools';

/** `remind` and `deliveries` */
export const addRemindCommands: AddCommand = (program, tools) => {
  program
    .command('remind')
    .description('send this week’s reminders; run twice in the same ISO week it sends nothing new')
    .option('--now <instant>', 'work out the week as if it were this instant', instantOption)
    .option('--dry-run', 'print who would get what, and send nothing')
    .action(async (options: { now?: Date; dryRun?: boolean }) => {
      const stores = tools.stores();
      const now = options.now ?? tools.now();
      if (options.dryRun) {
        const planned = await intendedReminders(now, stores);
        if (!planned) throw new CommandFailed(NO_PLAN);
        for (const { person, week } of planned.intended) {
          tools.out(`${person.name} <${person.upn}>: ${weekSentence(week, 'sv')}`);
          for (const item of week.items)
            tools.out(`  ${item.why}: ${item.title} (${item.when})${item.lead ? ', lead' : ''}`);
        }
        return;
      }
      const config = readConfig(tools.environment);
      // The channel's libraries take a while to load, and only this command needs them.
      const { createAdapter } = await import('../teams/adapter');
      const { createSender } = await import('../teams/sender');
      const log = createLog('silent');
      const adapter = createAdapter({ config, log });
      const report = await createReminders(stores, createSender({ adapter, log }), tools).run(now);
      if (!report) throw new CommandFailed(NO_PLAN);
      const { week, sent, unreachable, uncertain, before } = report;
      tools.out(
        `${week}: ${sent} sent, ${unreachable} unreachable, ${uncertain} uncertain, ${before} taken care of before`,
      );
    });

  program
    .command('deliveries')
    .description('what became of everyone’s reminder in a week')
    .requiredOption('--week <week>', 'an ISO week such as 2021-W36', weekOption)
    .option('--json', 'one JSON object a line and person')
    .action(async (options: { week: string; json?: boolean }) => {
      const listed = await deliveriesOf(tools.stores(), options.week);
      if (!listed) throw new CommandFailed(NO_PLAN);
      for (const { upn, name, outcome, reason } of listed) {
        const line = `${outcome.padEnd(12)} ${name} <${upn}>${reason ? ` (${reason})` : ''}`;
        tools.out(options.json ? JSON.stringify({ upn, name, outcome, reason: reason ?? '' }) : line);
      }
    });
};
