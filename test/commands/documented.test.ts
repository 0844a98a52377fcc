import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { addCommands } from '../../src/commands/all';
import { addAsMe } from '../../src/commands/as-me';
import type { CommandTools } from '../../src/commands/tools';

/** What documents tell to run is a command that there is, with options that it has. */

const ROOT = join(__dirname, '..', '..');
const documents = ['README.md', 'infra/README.md', 'appPackage/README.md'].concat(
  readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('decisions'))
    .map((name) => join('docs', name)),
);
const program = new Command('medskapa');
addAsMe(program);
// None is run.
addCommands(program, {} as CommandTools);

/** What is wrong with a call; nothing where it could be run. */
function faultOf(call: string): string | undefined {
  const words = call.split(/\s+/u).filter((word) => word !== '');
  let command = program;
  const options = words.filter((word) => word.startsWith('--')).map((word) => word.replace(/[=\]].*$/u, ''));
  for (const word of words) {
    const next = command.commands.find((each) => each.name() === word);
    if (next) command = next;
    else if (command.commands.length > 0 && /^[a-z]/u.test(word)) return `${call}: no command ${word}`;
  }
  const known = [...command.options, ...program.options].map(({ long }) => long);
  const unknown = options.filter((option) => option !== '--help' && !known.includes(option));
  return unknown.length > 0 ? `${call}: ${unknown.join()}` : undefined;
}

test('each call of the command line in the documents is one that can be made', () => {
  const calls = documents.flatMap((document) =>
    [...readFileSync(join(ROOT, document), 'utf8').matchAll(/node dist\/cli\.js ([^`|>\n;)]+)/gu)].map(
      ([, call = '']) => call.trim(),
    ),
  );
  expect(calls.length).toBeGreaterThan(30);
  expect(calls.flatMap((call) => faultOf(call) ?? [])).toEqual([]);
});

test('a call that cannot be made is found', () => {
  expect(faultOf('plan chek FILE')).toContain('no command chek');
  expect(faultOf('status --jsno')).toContain('--jsno');
  expect(faultOf('people add anna@example.se --role projektledare --account NAME')).toBeUndefined();
});
