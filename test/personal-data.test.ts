import { createBot } from '../src/app';
import type { Person } from '../src/domain/people';
import { erasePerson, exportPerson } from '../src/operate/personal-data';
import { importPeople } from '../src/planning/import-people';
import { importPlan } from '../src/planning/import-plan';
import { createStores, type Stores } from '../src/stores';
import { samplePlan } from './samples/sample';
import { type Azurite, startAzurite } from './support/azurite';
import { activity, type Bot, startBot } from './support/bot';
import { type Connector, startConnector } from './support/connector';
import { until } from './support/processes';

/** What is kept about a colleague while a server runs that remembers them, and what the audit log tells of whom. */

const NOW = new Date('2022-11-01T11:00:00Z');
const ANNA: Person = { upn: 'anna@example.se', name: 'Anna Ek', roles: ['arbetsgrupp'], committees: [] };
const LENA: Person = { upn: 'lena@example.se', name: 'Lena Bo', roles: ['projektledare'], committees: [] };
const OPERATOR = { replace: true, by: 'p-operator' };

let azurite: Azurite;
let connector: Connector;
let server: Stores;
/** Another process, such as an operator's command. */
let command: Stores;
let bot: Bot;
let ids = 0;
const world = { now: () => NOW, newId: () => `id-${++ids}` };

beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());
beforeEach(async () => {
  azurite = await startAzurite();
  const storesAt = (): Stores =>
    createStores({ storage: { kind: 'connection-string', connectionString: azurite.connectionString }, appId: '' });
  [server, command] = [storesAt(), storesAt()];
  bot = await startBot({ ...createBot(server, false, world) });
  await importPlan({ ...samplePlan(), dialogues: [] }, { by: 'p-operator' }, command, world);
  await importPeople([ANNA, LENA], OPERATOR, command, world);
  for (const { upn, name } of [ANNA, LENA]) connector.addMember(`29:${upn}`, { name, userPrincipalName: upn });
});
afterEach(async () => {
  await bot.close();
  await azurite.stop();
});

const from = ({ upn, name }: Person) => ({
  from: { id: `29:${upn}`, aadObjectId: `object-${upn}`, name },
  conversation: { conversationType: 'personal', id: `a:${upn}`, tenantId: 't' },
});

async function press(who: Person, verb: string, data: Record<string, unknown>, where = {}): Promise<string> {
  const value = { action: { type: 'Action.Execute', verb, data: { verb, language: 'sv', ...data } } };
  return (await bot.take(activity('invoke-desktop', connector.url, { value, ...from(who), ...where }))).text;
}

const note = (who: Person, formId: string): Promise<string> =>
  press(who, 'note-entry', { kind: 'lesson', formId, text: `Börja i tid ${formId}.` });

async function audits(): Promise<Record<string, unknown>[]> {
  const rows = (await command.table.query()).filter(({ rowKey = '' }) => rowKey.startsWith('audit-'));
  return rows.map(({ json0 }) => JSON.parse(String(json0)) as Record<string, unknown>);
}

const pseudonymOf = async ({ upn }: Person) => (await command.people.known(upn))?.pseudonym;

test('whoever comes back after an erasure is known anew, by a server that remembers them too', async () => {
  expect(await note(ANNA, 'l-1')).toContain('Tack');
  const before = await pseudonymOf(ANNA);
  await bot.take(activity('message-personal', connector.url, { text: 'vad har folk sagt om bussar', ...from(ANNA) }));
  // What was asked is written behind the answer.
  await until('what was asked', async () =>
    JSON.stringify(await exportPerson(ANNA.upn, command)).includes('"query":"buss') ? true : undefined,
  );

  await erasePerson(ANNA.upn, 'p-operator', command, world);
  expect(await exportPerson(ANNA.upn, command)).toEqual([]);
  // Nothing that is left leads from the old pseudonym to her, whatever is asked for; the rows that stay say nobody.
  const left = (await command.table.query()).map((row) => JSON.stringify(row)).join('\n');
  for (const name of [ANNA.upn, ANNA.name, `object-${ANNA.upn}`, '"query"']) expect(left).not.toContain(name);
  expect(await command.entries.find('tillit', 'lesson', 'l-1')).toMatchObject({ notedBy: 'p-erased' });

  await importPeople([ANNA, LENA], OPERATOR, command, world);
  expect(await note(ANNA, 'l-2')).toContain('Tack');
  const after = await pseudonymOf(ANNA);
  expect(after).not.toBe(before);
  expect(await command.entries.find('tillit', 'lesson', 'l-2')).toMatchObject({ notedBy: after });
  const kept = await exportPerson(ANNA.upn, command);
  expect(kept.map(({ partition }) => partition)).toEqual(expect.arrayContaining(['people', 'users', 'project-tillit']));
  expect(JSON.stringify(kept)).toContain('l-2');
  expect(JSON.stringify(kept)).not.toContain('l-1');
  await erasePerson(ANNA.upn, 'p-operator', command, world);
  expect(await command.entries.find('tillit', 'lesson', 'l-2')).toMatchObject({ notedBy: 'p-erased' });
});

test('the audit log tells of roles, erasures, settings, the digest and sending again, and names nobody', async () => {
  await note(ANNA, 'l-1');
  await press(ANNA, 'save-settings', { day: '4', hour: '9', pausedUntil: '2022-12-24' });
  const chat = { conversation: { conversationType: 'groupChat', id: '19:group@thread.v2', isGroup: true } };
  await press(LENA, 'choose-digest', { on: true }, chat);
  const run = { week: '2022-W44', instant: NOW.toISOString(), at: NOW.toISOString(), state: 'queued' } as const;
  await command.deliveries.saveRun('tillit', { ...run, uncovered: [], leaderless: false });
  await press(LENA, 'send-again', { week: '2022-W44' });
  const [anna, lena] = [await pseudonymOf(ANNA), await pseudonymOf(LENA)];
  await importPeople([{ ...ANNA, roles: ['projektgrupp'] }, LENA], OPERATOR, command, world);
  await importPeople([LENA], OPERATOR, command, world);
  await erasePerson(LENA.upn, 'p-operator', command, world);

  const entries = await audits();
  const logged = (what: string) => entries.filter((entry) => entry.what === what);
  const rights = (person: Person, roles = person.roles) => ({ roles, committees: person.committees });
  const roleChange = (subject: string | undefined, before?: object, after?: object) =>
    expect.objectContaining({ who: 'p-operator', subject, ...(before ? { before } : {}), ...(after ? { after } : {}) });
  expect(logged('change-roles')).toHaveLength(4);
  expect(logged('change-roles')).toEqual(
    expect.arrayContaining([
      roleChange(anna, undefined, rights(ANNA)),
      roleChange(lena, undefined, rights(LENA)),
      roleChange(anna, rights(ANNA), rights(ANNA, ['projektgrupp'])),
      roleChange(anna, rights(ANNA, ['projektgrupp'])),
    ]),
  );
  expect(logged('note-lesson')).toMatchObject([{ who: anna }]);
  expect(logged('save-settings')).toMatchObject([{ who: anna, subject: 'settings' }]);
  expect(logged('choose-digest')).toMatchObject([{ who: lena, after: { chosen: true } }]);
  expect(logged('send-again')).toMatchObject([{ who: lena, subject: '2022-W44' }]);
  expect(logged('erase-person')).toMatchObject([{ who: 'p-operator', subject: lena }]);
  const text = JSON.stringify(entries);
  for (const name of [ANNA, LENA].flatMap(({ upn, name: called }) => [upn, called, `object-${upn}`])) {
    expect(text).not.toContain(name);
  }
  // When somebody is away is nobody else's business.
  expect(text).not.toContain('2022-12-24');
});

test('pseudonyms of those who are in no people file are one installation’s own, whichever process makes them', async () => {
  const made = await Promise.all([server, command, server].map(({ pseudonyms }) => pseudonyms.of('somebody')));
  expect(new Set(made).size).toBe(1);
  expect(made[0]).toMatch(/^p-[0-9a-f]{20}$/u);
  expect(await server.pseudonyms.of('somebody else')).not.toBe(made[0]);
  const other = await startAzurite();
  try {
    const storage = { kind: 'connection-string', connectionString: other.connectionString } as const;
    const elsewhere = createStores({ storage, appId: '' });
    expect(await elsewhere.pseudonyms.of('somebody')).not.toBe(made[0]);
    // What is restored from a backup makes the same ones.
    const third = await startAzurite();
    try {
      const restored = createStores({
        storage: { kind: 'connection-string', connectionString: third.connectionString },
        appId: '',
      });
      let backup = '';
      for await (const line of command.backup.lines()) backup += `${line}\n`;
      await restored.backup.restore(backup);
      expect(await restored.pseudonyms.of('somebody')).toBe(made[0]);
    } finally {
      await third.stop();
    }
  } finally {
    await other.stop();
  }
});
