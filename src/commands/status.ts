import { sumUp } from '../domain/tallies';
import { type AddCommand, CommandFailed, counted, NO_PLAN } from './tools';

/** `status` */
export const addStatusCommand: AddCommand = (program, tools) => {
  program
    .command('status')
    .description(
      'the project in force, its dialogues, the last run of reminders and what waits; exit code 1 without a plan',
    )
    .option('--json', 'one JSON object')
    .action(async (options: { json?: boolean }) => {
      const { plans, deliveries, queue, questions } = tools.stores();
      const snapshot = await plans.snapshot();
      if (!snapshot) throw new CommandFailed(NO_PLAN);
      const { plan, planVersion, tallies } = snapshot;
      const [run, messages, phrases] = await Promise.all([
        deliveries.lastRun(plan.id),
        queue.lengths(),
        questions.unanswered(plan.id),
      ]);
      const last = run && { week: run.value.week, state: run.value.state, at: run.value.at };
      const status = {
        project: plan.id,
        name: plan.name,
        version: planVersion,
        start: plan.start,
        dialogues: sumUp(tallies).dialogues,
        lastRun: last ?? null,
        queue: messages,
        unanswered: phrases.length,
      };
      if (options.json) return tools.out(JSON.stringify(status));
      tools.out(`project: ${status.project} (${status.name}), version ${status.version}, begins ${status.start}`);
      tools.out(`dialogues: ${status.dialogues}`);
      tools.out(`reminders: ${last ? `last run for ${last.week}, ${last.state} ${last.at}` : 'none yet'}`);
      tools.out(`queue: ${counted(messages.waiting, 'message')}, ${messages.givenUp} given up`);
      tools.out(`not understood: ${counted(status.unanswered, 'phrase')}`);
    });
};
