import { Command } from 'commander';
import { addRemindCommands } from '../../src/commands/remind';
import type { CommandTools } from '../../src/commands/tools';
import { readConfig } from '../../src/config';
import { importPlan } from '../../src/planning/import-plan';
import type { ReminderMessage } from '../../src/ports/reminder-queue';
import { createStores } from '../../src/stores';
import { samplePlan } from '../samples/sample';
import { startAzurite } from '../support/azurite';
import { startConnector } from '../support/connector';
import { commandRunner, noStore } from '../support/run-command';

const UPN = 'anna.exempel@example.se';

test('remind says on standard error what went wrong with reminders, and names nobody', async () => {
  const azurite = await startAzurite();
  const connector = await startConnector();
  const environment = { AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString };
  const storage = { kind: 'connection-string', connectionString: azurite.connectionString } as const;
  const stores = createStores({ storage, appId: '' });
  // Monday morning, and from then on by the real clock.
  const since = Date.now();
  const now = () => new Date(Date.parse('2021-09-06T06:00:00Z') + Date.now() - since);
  let ids = 0;
  const newId = () => `id-${++ids}`;
  await importPlan({ ...samplePlan(), dialogues: [] }, { by: 'test' }, stores, { now, newId });
  await stores.people.importPeople([{ upn: UPN, name: 'Anna Exempel', roles: ['arbetsgrupp'], committees: [] }], true);
  const conversation = { id: 'a:anna', conversationType: 'personal' };
  const reference = { channelId: 'msteams', serviceUrl: connector.url, bot: { id: '28:bot' }, conversation };
  await stores.people.saveContact(UPN, { reference });
  connector.behave({ status: 403, body: { error: { code: 'ConversationBlockedByUser' } } });
  await stores.queue.put({ upn: UPN, kind: 'nonsense' } as unknown as ReminderMessage, 0);

  const [out, err]: [string[], string[]] = [[], []];
  const notHere = (): never => {
    throw new Error('remind reads no files');
  };
  const tools: CommandTools = {
    stores: () => stores,
    config: () => readConfig(environment),
    now,
    newId,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readFile: notHere,
    makeFolder: async () => undefined,
    readInput: notHere,
    writeFile: notHere,
    operator: 'test',
  };
  const program = new Command();
  addRemindCommands(program, tools);
  await program.parseAsync(['remind'], { from: 'user' });
  await connector.close();
  await azurite.stop();

  expect(out.join('\n')).toMatch(/0 sent, 1 unreachable/u);
  const lines = err.map((line) => JSON.parse(line));
  expect(lines).toContainEqual(expect.objectContaining({ msg: 'a message was not delivered', reason: 'blocked' }));
  expect(lines).toContainEqual(expect.objectContaining({ msg: expect.stringMatching(/given up/u), why: 'unreadable' }));
  expect(err.join('\n')).not.toMatch(/anna/iu);
});

test('from a desk nothing is sent, since nobody there is the bot', async () => {
  const runner = commandRunner(addRemindCommands);
  const failed = runner.run(noStore, 'remind', '--now', '2021-09-06');
  await expect(failed).rejects.toThrow(/as the bot, which nobody is at a desk.*--dry-run.*Nothing was sent/u);
});
