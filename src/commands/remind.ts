import { LocalDate } from '../domain/dates';
import { USUAL_LANGUAGE } from '../domain/language';
import { createLog } from '../log';
import { type Delivery, isSettled } from '../ports/deliveries';
import { awaitDeliveries } from '../remind/await-deliveries';
import { momentOf } from '../remind/reminder-moment';
import { REMINDER_HOUR, reminderInstant } from '../remind/reminder-schedule';
import { intendedReminders } from '../remind/run-reminders';
import type { Worker } from '../remind/work-queue';
import { weekSentence } from '../text/week';
import { instantOf, isoWeek, localTime } from '../time/clock';
import { isSwedishHoliday } from '../time/holidays';
import { instantOption, weekOption } from './options';
import { type AddCommand, CommandFailed, type CommandTools, NO_PLAN } from './tools';

/** Nobody but the bot can write to people in Teams, and what it cannot send would be noted as not delivered. */
const FROM_A_DESK =
  'reminders are sent as the bot, which nobody is at a desk: servers send them by themselves; to send them now, run "remind" where the bot runs (az webapp ssh). With --dry-run it tells here who would get what. Nothing was sent';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** `--now`: a day alone means the hour at which reminders go out. */
const runOption = (text: string): Date => {
  const day = LocalDate.safeParse(text);
  return day.success ? instantOf(day.data, REMINDER_HOUR) : instantOption(text);
};

/**
 * Nobody gets a reminder on a day off, so at a week's end there is nobody to send this week's to any more.
 * @throws CommandFailed with when the next ones go out
 */
function refuseDayOff(now: Date): void {
  if (momentOf(now, undefined, isSwedishHoliday) instanceof Date) return;
  const nextWeek = isoWeek(new Date(now.getTime() + 7 * 86_400_000));
  const next = localTime(reminderInstant(nextWeek, isSwedishHoliday));
  throw new CommandFailed(
    `nobody is reminded on a day off, and no working day is left of ${isoWeek(now)}; the next reminders go out ${next} by themselves`,
  );
}

async function printIntended(now: Date, tools: CommandTools): Promise<void> {
  const planned = await intendedReminders(now, isSwedishHoliday, tools.stores());
  if (!planned) throw new CommandFailed(NO_PLAN);
  refuseDayOff(now);
  for (const { person, week } of planned.intended) {
    tools.out(`${person.name} <${person.upn}>: ${weekSentence(week, USUAL_LANGUAGE)}`);
    for (const item of week.items) tools.out(`  ${item.why}: ${item.title} (${item.when})${item.lead ? ', lead' : ''}`);
  }
}

/**
 * Puts the week's reminders in the queue and waits until the servers have delivered them. When nobody takes them, this
 * process does it itself, so the command ends with an outcome for everyone whether or not a server is up.
 */
async function remind(now: Date, tools: CommandTools): Promise<void> {
  const config = tools.config();
  if (config.storage.kind === 'desk') throw new CommandFailed(FROM_A_DESK);
  // These take a while to load, and only this command needs them.
  const { createReminders, reminderLog } = await import('../app');
  const { createAdapter } = await import('../teams/adapter');
  const { createSender } = await import('../teams/sender');
  // What goes wrong with a reminder; the ledger alone would say that it is pending, and not why.
  const log = createLog('warn', { write: (line) => tools.err(line.trimEnd()) });
  const stores = tools.stores();
  const reminders = createReminders(stores, {
    sender: createSender({ adapter: await createAdapter({ config, log }), log }),
    perSecond: config.remindersPerSecond,
    ...reminderLog(log),
    surroundings: tools,
  });
  const project = (await stores.plans.snapshot())?.plan.id;
  if (project === undefined) throw new CommandFailed(NO_PLAN);
  refuseDayOff(now);
  const week = isoWeek(now);
  const ledger = async (): Promise<Delivery[]> =>
    (await stores.deliveries.deliveries(project, week)).filter(({ kind }) => kind === 'week');
  const before = new Set((await ledger()).filter(isSettled).map(({ upn }) => upn));

  let worker: Worker | undefined;
  let state: 'going-on' | 'done' | 'failed' = 'going-on';
  const queueing = reminders.queue(now).then(
    () => {
      state = 'done';
    },
    (error: unknown) => {
      state = 'failed';
      throw error;
    },
  );
  const delivered = awaitDeliveries(project, week, {
    deliveries: stores.deliveries,
    now: tools.now,
    sleep: wait,
    queueing: () => state,
    nobodyWorks: () => {
      worker = reminders.work();
    },
  });
  await Promise.all([queueing, delivered]).finally(() => worker?.stop());
  const rows = (await ledger()).filter(({ upn }) => !before.has(upn));
  const count = (outcome: Delivery['state']): number => rows.filter((row) => row.state === outcome).length;
  const pending = rows.filter((row) => !isSettled(row)).length;
  tools.out(
    `${week}: ${count('sent')} sent, ${count('unreachable')} unreachable, ${count('uncertain')} uncertain, ` +
      `${before.size} taken care of before${pending > 0 ? `, ${pending} pending` : ''}`,
  );
  const unsure = count('unreachable') + count('uncertain');
  if (unsure > 0) tools.out(`deliveries --week ${week} says who was not reached, and why`);
}

/** `remind` and `deliveries` */
export const addRemindCommands: AddCommand = (program, tools) => {
  program
    .command('remind')
    .description('send this week’s reminders; run twice in the same ISO week it sends nothing new')
    .option('--now <instant>', 'work out the week as if it were this instant', runOption)
    .option('--dry-run', 'print who would get what, and send nothing')
    .action(async (options: { now?: Date; dryRun?: boolean }) => {
      const now = options.now ?? tools.now();
      await (options.dryRun ? printIntended(now, tools) : remind(now, tools));
    });

  program
    .command('deliveries')
    .description('what became of everyone’s reminder in a week, and why; times are Swedish')
    .option('--week <week>', 'an ISO week such as 2021-W36; this week when absent', weekOption)
    .option('--json', 'one JSON object a line and person')
    .action(async (options: { week?: string; json?: boolean }) => {
      const { deliveriesOf } = await import('../app');
      const listed = await deliveriesOf(tools.stores(), options.week ?? isoWeek(tools.now()), tools);
      if (!listed) throw new CommandFailed(NO_PLAN);
      for (const { upn, name, outcome, reason } of listed) {
        const line = `${outcome.padEnd(12)} ${name} <${upn}>${reason ? ` (${reason})` : ''}`;
        tools.out(options.json ? JSON.stringify({ upn, name, outcome, reason: reason ?? '' }) : line);
      }
    });
};
