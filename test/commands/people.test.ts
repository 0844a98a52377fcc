import { Command } from 'commander';
import { addPeopleCommands } from '../../src/commands/people';
import type { CommandTools } from '../../src/commands/tools';
import { importPlan } from '../../src/planning/import-plan';
import { createStores } from '../../src/stores';
import { samplePlan } from '../samples/sample';
import { type Azurite, startAzurite } from '../support/azurite';
import { noStore } from '../support/run-command';

/** The first project leader is named on the command line. */

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

const stores = () =>
  createStores({ storage: { kind: 'connection-string', connectionString: azurite.connectionString }, appId: '' });
const lines: string[] = [];
let ids = 0;
const tools: CommandTools = {
  stores,
  config: noStore,
  now: () => new Date('2026-03-02T08:00:00Z'),
  newId: () => `id-${++ids}`,
  out: (line) => lines.push(line),
  err: (line) => lines.push(line),
  readFile: () => Promise.reject(new Error('no file is read')),
  writeFile: () => Promise.reject(new Error('no file is written')),
  makeFolder: async () => undefined,
  readInput: () => Promise.reject(new Error('nothing is read from standard input')),
  operator: 'test',
};

/** Runs a command. @returns the lines that it wrote */
async function run(...args: string[]): Promise<string[]> {
  lines.length = 0;
  const program = new Command().exitOverride().configureOutput({ writeErr: (line) => lines.push(line.trim()) });
  addPeopleCommands(program, tools);
  for (const group of program.commands) for (const command of group.commands) command.exitOverride();
  await program.parseAsync(['people', ...args], { from: 'user' });
  return [...lines];
}

test('the first project leader is added without a plan, once, and told of', async () => {
  expect(await run('add', 'Anna.Exempel@Example.se', '--role', 'Projektledare')).toEqual([
    'anna.exempel@example.se (anna.exempel@example.se): projektledare; added',
    'the bot has not met them: have the Teams app installed for them',
    'there is no plan yet: the bot tells a project leader who writes to it how to begin',
  ]);
  const before = await stores().people.known('anna.exempel@example.se');
  expect(before?.person).toMatchObject({ roles: ['projektledare'], committees: [] });
  expect(before?.pseudonym).toMatch(/^p-/u);

  const [again] = await run('add', 'anna.exempel@example.se', '--role', 'processledare');
  expect(again).toBe(
    'anna.exempel@example.se (anna.exempel@example.se): projektledare; nothing changed, it was so already',
  );
  expect(await stores().people.known('anna.exempel@example.se')).toEqual(before);
});

test('a role comes beside those there are, and all else stays', async () => {
  const kim = { upn: 'kim@example.se', name: 'Kim', roles: ['nämndsekreterare' as const], committees: ['lokal'] };
  await stores().people.importPeople([kim], false, new Map([[kim.upn, 'p-kim']]));
  const [line] = await run('add', kim.upn, '--role', 'arbetsgrupp', '--role', 'projektledare');
  expect(line).toBe('kim@example.se (Kim): nämndsekreterare, arbetsgrupp, projektledare; had nämndsekreterare');
  expect(await stores().people.known(kim.upn)).toMatchObject({
    pseudonym: 'p-kim',
    person: { name: 'Kim', committees: ['lokal'], roles: ['nämndsekreterare', 'arbetsgrupp', 'projektledare'] },
  });
  expect((await run('add', kim.upn, '--role', 'arbetsgrupp', '--name', '  Kim   Ek '))[0]).toContain('(Kim Ek)');
  expect((await run('list', '--json')).join()).toContain('"name":"Kim Ek"');
});

test.each([
  [['anna', '--role', 'projektledare'], /write a user name/u],
  [['anna@example.se'], /--role/u],
  [['anna@example.se', '--role', 'chef'], /projektledare, projektgrupp/u],
  [['anna@example.se', '--role', 'projektledare', '--name', ' '], /write a name/u],
  [['anna@example.se', '--role', 'projektledare', '--name', 'a'.repeat(121)], /write a name/u],
])('what cannot be read is wrong usage, and nobody is added: %j', async (args, why) => {
  await expect(run('add', ...args)).rejects.toThrow(why);
  expect(await stores().people.person('anna@example.se')).toBeUndefined();
});

test('with a plan it says nothing of how to begin; letters of two scripts are told', async () => {
  await importPlan(samplePlan(), { by: 'test' }, stores(), tools);
  expect(await run('add', 'kіm@example.se', '--role', 'projektledare')).toEqual([
    'kіm@example.se (kіm@example.se): projektledare; added',
    expect.stringContaining('letters of more than one script'),
    'the bot has not met them: have the Teams app installed for them',
  ]);
});
