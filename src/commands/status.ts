import { strayCommittees } from '../domain/committees';
import { sumUp } from '../domain/fact-set';
import type { Id } from '../domain/identifiers';
import type { DeliveryStore } from '../ports/deliveries';
import { localTime } from '../time/clock';
import { tellStray } from './stray';
import { type AddCommand, CommandFailed, counted, NO_PLAN } from './tools';

type RunState = 'queued' | 'queueing' | 'passed-over';

/** The week that was last seen to. A store that is new notes the week it begins in, and makes no run for it. */
async function lastRun(project: Id, deliveries: DeliveryStore) {
  const run = (await deliveries.lastRun(project))?.value;
  if (!run) return undefined;
  const finished = await deliveries.hasFinished(project, run.week);
  const state: RunState = run.state === 'queueing' ? 'queueing' : finished ? 'queued' : 'passed-over';
  return { week: run.week, state, at: run.at };
}

const RUN_SENTENCES: Readonly<Record<RunState, (week: string, at: string) => string>> = {
  queued: (week, at) => `those of ${week} were put in the queue ${at}; "deliveries" tells what became of them`,
  queueing: (week, at) => `those of ${week} are being put in the queue, last sign of life ${at}`,
  'passed-over': (week) =>
    `none for ${week}: the store was new, or no server was up; the next week's come by themselves, "remind" sends these`,
};

/** `status` */
export const addStatusCommand: AddCommand = (program, tools) => {
  program
    .command('status')
    .description(
      'the project in force, its dialogues, the last run of reminders and what waits; exit code 1 without a plan',
    )
    .option('--json', 'one JSON object')
    .action(async (options: { json?: boolean }) => {
      const { plans, deliveries, queue, questions, people, version } = tools.stores();
      const store = await version.standing();
      if (store.due.length > 0) {
        if (options.json) tools.out(JSON.stringify({ store: store.version, due: store.due }));
        throw new CommandFailed(
          `the store is of version ${store.version}; due: ${store.due.join('; ')}. ${
            store.underWay
              ? 'It is under way, or was cut off: start the server, or run "upgrade", and it goes on.'
              : 'Take a backup ("export"), then start the server, or run "upgrade".'
          }`,
        );
      }
      const snapshot = await plans.snapshot();
      if (!snapshot) throw new CommandFailed(NO_PLAN);
      const { plan, planVersion, facts } = snapshot;
      const [last, messages, phrases, all] = await Promise.all([
        lastRun(plan.id, deliveries),
        queue.lengths(),
        questions.unanswered(plan.id),
        people.people(),
      ]);
      const stray = strayCommittees(all, plan);
      const status = {
        store: store.version,
        project: plan.id,
        name: plan.name,
        version: planVersion,
        start: plan.start,
        dialogues: sumUp(facts).dialogues,
        lastRun: last ?? null,
        queue: messages,
        unanswered: phrases.length,
        strayCommittees: stray,
      };
      if (options.json) return tools.out(JSON.stringify(status));
      tools.out(`store: version ${status.store}, up to date`);
      tools.out(`project: ${status.project} (${status.name}), version ${status.version}, begins ${status.start}`);
      tools.out(`dialogues: ${status.dialogues}`);
      tools.out(`reminders: ${last ? RUN_SENTENCES[last.state](last.week, localTime(new Date(last.at))) : 'none yet'}`);
      tools.out(`queue: ${counted(messages.waiting, 'message')}, ${messages.givenUp} given up`);
      tools.out(`not understood: ${counted(status.unanswered, 'phrase')}`);
      tellStray(stray, tools);
    });
};
