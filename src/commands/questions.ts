import { cell, visible } from './listed';
import { type AddCommand, CommandFailed, NO_PLAN } from './tools';

/** `questions unanswered`, `questions forget PHRASE` */
export const addQuestionCommands: AddCommand = (program, tools) => {
  const questions = program
    .command('questions')
    .description('phrases that people wrote and the bot did not understand');
  const project = async (): Promise<string> => {
    const snapshot = await tools.stores().plans.snapshot();
    if (!snapshot) throw new CommandFailed(NO_PLAN);
    return snapshot.plan.id;
  };
  questions
    .command('unanswered')
    .description('list them, the most frequent first: times, latest day and phrase, with tabs between')
    .option('--json', 'one JSON object a line')
    .action(async (options: { json?: boolean }) => {
      for (const each of await tools.stores().questions.unanswered(await project())) {
        const line = [each.times, each.latest.slice(0, 10), cell(each.phrase)].join('\t');
        tools.out(options.json ? visible(JSON.stringify(each)) : line);
      }
    });
  questions
    .command('forget')
    .description('forget a phrase, when the lexicon knows it now or it was nothing')
    .argument('<phrase>', 'the phrase as it is listed')
    .action(async (phrase: string) => {
      const { questions: kept } = tools.stores();
      const of = await project();
      const listed = (await kept.unanswered(of)).find((each) => cell(each.phrase) === phrase);
      const known = await kept.forgetUnanswered(of, listed?.phrase ?? phrase);
      if (!known) throw new CommandFailed(`not listed, so nothing was forgotten: ${visible(phrase)}`);
      tools.out(`forgotten: ${visible(phrase)}`);
    });
};
