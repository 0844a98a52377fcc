import { instantOption } from './options';
import { type AddCommand, CommandFailed, NO_PLAN } from './tools';

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
      const snapshot = await stores.plans.snapshot();
      if (!snapshot) throw new CommandFailed(NO_PLAN);
      const input = await tools.readInput();
      // The reader and its words take a while to load, and few commands need them.
      const { answerLine, readingLine } = await import('./asked-lines');
      for (const phrase of input === '' ? [] : input.replace(/\r?\n$/, '').split(/\r?\n/)) {
        tools.out(
          options.explain
            ? readingLine(phrase, snapshot, answering.now())
            : await answerLine(phrase, snapshot, answering),
        );
      }
    });
};
