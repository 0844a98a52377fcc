import { answerQuestion } from '../answers/answer-question';
import { claimOf } from '../questions/claim-of';
import { languageOf } from '../questions/language';
import { vocabularyOf } from '../questions/plan-vocabulary';
import { read } from '../questions/read';
import { remarkOn } from '../questions/remark';
import { instantOption } from './options';
import { type AddCommand, CommandFailed, NO_PLAN, SEES_EVERYTHING } from './tools';

/** `ask`: phrases on standard input, one a line; answers, or with --explain readings, one a line in the same order. */
export const addAskCommand: AddCommand = (program, tools) => {
  program
    .command('ask')
    .description('read phrases from standard input, one a line, and answer each in one line')
    .option('--explain', 'print how each phrase is read, as JSON, instead of answering it')
    .option('--now <instant>', 'answer as if it were this instant', instantOption)
    .action(async (options: { explain?: boolean; now?: Date }) => {
      const stores = tools.stores();
      const answering = { ...stores, now: () => options.now ?? tools.now() };
      const now = answering.now();
      const snapshot = await stores.plans.snapshot();
      if (!snapshot) throw new CommandFailed(NO_PLAN);
      const input = await tools.readInput();
      for (const phrase of input === '' ? [] : input.replace(/\r?\n$/, '').split(/\r?\n/)) {
        const context = { vocabulary: vocabularyOf(snapshot.plan), now, heard: new Map() };
        const reading = read(phrase, context);
        if (options.explain) {
          tools.out(JSON.stringify(reading));
          continue;
        }
        const asker = { ...SEES_EVERYTHING, language: languageOf(phrase) };
        const remark = remarkOn(phrase, reading, context);
        tools.out(
          (
            await answerQuestion(reading, asker, snapshot, answering, remark, false, {
              claim: claimOf(phrase, reading, context),
            })
          ).sentence,
        );
      }
    });
};
