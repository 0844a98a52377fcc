import { TextDecoder } from 'node:util';
import { STORE_VERSION } from '../storage/pointers';
import type { Upgraded } from '../storage/versions/upgrade';
import { type AddCommand, CommandFailed, type CommandTools } from './tools';

function tellUpgrade({ from }: Upgraded, { out }: CommandTools): void {
  if (from !== undefined) out(`the store was brought up to date: version ${from} is now ${STORE_VERSION}`);
}

/**
 * `export` and `import`: all that is stored, to a file and back; `upgrade`: a store of an older build brought up to
 * date.
 */
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
      const stores = tools.stores();
      const { rows, isChecked } = await stores.backup.restore(text);
      tools.out(`${path}: ${rows} rows imported; compare with verify`);
      if (!isChecked)
        tools.out(
          'the backup is in the form of an older build, without a checksum: that it has as many rows as it was written with is known, that nothing in them was changed is not',
        );
      tellUpgrade(await stores.version.bringUpToDate(), tools);
    });

  program
    .command('upgrade')
    .description('bring the store up to date for this build, as a server does at its start; take a backup first')
    .action(async () => {
      const upgraded = await tools.stores().version.bringUpToDate();
      tellUpgrade(upgraded, tools);
      if (upgraded.from === undefined) tools.out(`the store is up to date: version ${STORE_VERSION}`);
    });
};
