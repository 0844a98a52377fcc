import type { Plan } from '../domain/plan';
import { cell, visible } from './listed';
import { type AddCommand, CommandFailed, NO_PLAN } from './tools';

/** `questions unanswered`, `questions forget PHRASE` */
export const addQuestionCommands: AddCommand = (program, tools) => {
  const questions = program
    .command('questions')
    .description('phrases that people wrote and the bot did not understand');
  const project = async (): Promise<Plan> => {
    const snapshot = await tools.stores().plans.snapshot();
    if (!snapshot) throw new CommandFailed(NO_PLAN);
    return snapshot.plan;
  };
  /** As it would be kept today: rows of older builds may hold somebody's name. */
  const shownOf = async (plan: Plan): Promise<(phrase: string) => string> => {
    // The reader and its words take a while to load, and few commands need them.
    const { keptOfPhrase } = await import('../answers/understand-question');
    return (phrase) => keptOfPhrase(phrase, plan) ?? '…';
  };
  questions
    .command('unanswered')
    .description('list them, the most frequent first: times, latest day and phrase, with tabs between')
    .option('--json', 'one JSON object a line')
    .action(async (options: { json?: boolean }) => {
      const plan = await project();
      const shown = await shownOf(plan);
      for (const each of await tools.stores().questions.unanswered(plan.id)) {
        const phrase = shown(each.phrase);
        const line = [each.times, each.latest.slice(0, 10), cell(phrase)].join('\t');
        tools.out(options.json ? visible(JSON.stringify({ ...each, phrase })) : line);
      }
    });
  questions
    .command('forget')
    .description('forget a phrase, when the lexicon knows it now or it was nothing')
    .argument('<phrase>', 'the phrase as it is listed')
    .action(async (phrase: string) => {
      const { questions: kept } = tools.stores();
      const plan = await project();
      const shown = await shownOf(plan);
      // Several may be listed alike, since what is shown of each is without names.
      const listed = (await kept.unanswered(plan.id)).filter((each) => cell(shown(each.phrase)) === phrase);
      const phrases = listed.length > 0 ? listed.map((each) => each.phrase) : [phrase];
      let known = false;
      for (const each of phrases) known = (await kept.forgetUnanswered(plan.id, each)) || known;
      if (!known) throw new CommandFailed(`not listed, so nothing was forgotten: ${visible(phrase)}`);
      tools.out(`forgotten: ${visible(phrase)}`);
    });
};
