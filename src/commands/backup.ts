import { TextDecoder } from 'node:util';
import { type AddCommand, CommandFailed } from './tools';

/** `export` and `import`: all that is stored, to a file and back. */
export const addBackupCommands: AddCommand = (program, tools) => {
  program
    .command('export')
    .description('write all that is stored to standard output: node dist/cli.js export > backup.jsonl')
    .action(async () => {
      for await (const line of tools.stores().backup.lines()) tools.out(line);
    });

  program
    .command('import')
    .description('put a backup back into a store that is empty')
    .argument('<file>', 'what export wrote')
    .action(async (path: string) => {
      let text: string;
      try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(await tools.readFile(path));
      } catch {
        throw new CommandFailed(`${path}: the file cannot be read as a backup; nothing was imported`);
      }
      tools.out(`${path}: ${await tools.stores().backup.restore(text)} rows imported; compare with verify`);
    });
};
