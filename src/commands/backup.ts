import { TextDecoder } from 'node:util';
import { STORE_VERSION } from '../storage/pointers';
import type { Upgraded } from '../storage/versions/upgrade';
import { OUT } from './options';
import { type AddCommand, CommandFailed, type CommandTools, writeOut } from './tools';

function tellUpgrade({ from }: Upgraded, { out }: CommandTools): void {
  if (from !== undefined) out(`the store was brought up to date: version ${from} is now ${STORE_VERSION}`);
}

/** Lines as the bytes of a file: PowerShell does not pass on standard output as it is. */
async function* encoded(lines: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  for await (const line of lines) yield Buffer.from(`${line}\n`);
}

/**
 * `export` and `import`: all that is stored, to a file and back; `upgrade`: a store of an older build brought up to
 * date.
 */
export const addBackupCommands: AddCommand = (program, tools) => {
  program
    .command('export')
    .description('write all that is stored, to a file (--out backup.jsonl) or to standard output')
    .option(...OUT)
    .action(async ({ out }: { out?: string }) => {
      const { backup } = tools.stores();
      if (out !== undefined) {
        await writeOut(out, encoded(backup.lines()), tools);
        return;
      }
      for await (const line of backup.lines()) tools.out(line);
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
        throw new CommandFailed(
          `${path}: the file cannot be read as a backup; see that it is there, and that no shell has written it anew, as PowerShell does with > (export --out does not). Nothing was imported`,
        );
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
