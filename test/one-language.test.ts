import { createBot } from '../src/app';
import { importPlan } from '../src/planning/import-plan';
import { createStores, type Stores } from '../src/stores';
import { samplePlan } from './samples/sample';
import { type Azurite, connectionStringFor, startAzurite } from './support/azurite';
import { activity, type Bot, type BotOptions, startBot } from './support/bot';
import { type Connector, startConnector } from './support/connector';
import { type StorageProxy, startStorageProxy } from './support/storage-proxy';
import { plain } from './support/whole-bot';

/**
 * One language to a turn (docs/decisions/0009), over HTTP: whatever a person is told, be it an answer, a refusal, that
 * storage is away, that they write too much, or that something went wrong with us, is in the language that the answer
 * would have had.
 */

let ids = 0;
const world = { now: () => new Date('2021-10-04T09:00:00Z'), newId: () => `id-${++ids}` };
const LEADER = { id: '29:leader', aadObjectId: 'oid-leader' };
const STRANGER = { id: '29:stranger', aadObjectId: 'oid-stranger' };

let azurite: Azurite;
let proxy: StorageProxy;
let connector: Connector;
const bots: Bot[] = [];

const storesAt = (port: number): Stores =>
  createStores({ storage: { kind: 'connection-string', connectionString: connectionStringFor(port) }, appId: '' });
async function start(options: BotOptions = {}): Promise<Bot> {
  const bot = await startBot({ ...createBot(storesAt(proxy.port), false, world), ...options });
  bots.push(bot);
  return bot;
}

let usual: Bot;
/** A bot whose every answer is a fault of ours. */
let broken: Bot;
/** A bot whose clock stands still, so that soon everything comes too fast; it has nothing else to say. */
let hurried: Bot;

beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await startStorageProxy(azurite.port);
  connector = await startConnector();
  connector.addMember(LEADER.id, { name: 'Karin Ek', userPrincipalName: 'karin.ek@example.se' });
  const stores = storesAt(azurite.port);
  await importPlan(samplePlan(), { by: 'test' }, stores, world);
  const leader = { upn: 'karin.ek@example.se', name: 'Karin Ek', roles: ['projektledare' as const], committees: [] };
  await stores.people.importPeople([leader], true);
  usual = await start();
  broken = await start({
    respond: async () => {
      throw new Error('invented');
    },
  });
  hurried = await start({ monotonic: () => 0, respond: async () => undefined });
});
afterEach(() => proxy.watch({}));
afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.close()));
  await connector.close();
  await proxy.stop();
  await azurite.stop();
});

/** Somebody writes. @returns the sentence they are answered */
async function say(bot: Bot, text: string, locale: string | undefined, from: object = LEADER): Promise<string> {
  const before = connector.sent.length;
  await bot.post(activity('message-personal', connector.url, { text, locale, from }));
  return connector.sent
    .slice(before)
    .map(({ body }) => plain(String(body?.summary ?? body?.text ?? '')))
    .join(' | ');
}

/** Words that only one of the languages has, enough that every sentence has one. */
const SWEDISH = /[åäö]|\b(?:och|inte|jag|försök|den|av|vad)\b/iu;
const ENGLISH = /\b(?:the|and|not|you|try|of|what|is)\b/iu;
const languageIn = (sentence: string): string =>
  [SWEDISH.test(sentence) ? 'sv' : '', ENGLISH.test(sentence) ? 'en' : ''].join('');

const LOCALES: readonly (readonly [string | undefined, 'sv' | 'en'])[] = [
  ['sv-SE', 'sv'],
  ['sv', 'sv'],
  ['SV-se', 'sv'],
  ['sv_FI', 'sv'],
  ['', 'sv'],
  [undefined, 'sv'],
  ['en-GB', 'en'],
  ['nb-NO', 'en'],
  ['nn-NO', 'en'],
  ['de-DE', 'en'],
  ['fi-FI', 'en'],
];
/** What is written, and the language that it tells. */
const MESSAGES: readonly (readonly [string, 'sv' | 'en' | undefined])[] = [
  ['vad kan du hjälpa till med?', 'sv'],
  ['what can you do?', 'en'],
  ['?!', undefined],
  ['pm 2', undefined],
];

describe.each(LOCALES)('a client whose locale is %p', (locale, own) => {
  test.each(MESSAGES)('%p', async (text, tells) => {
    const language = tells ?? own;
    const [answer, fault] = [await say(usual, text, locale), await say(broken, text, locale)];
    expect({ answer, in: languageIn(answer) }).toEqual({ answer, in: language });
    expect({ fault, in: languageIn(fault) }).toEqual({ fault, in: language });
  });

  test('somebody who writes too much at once', async () => {
    const from = { id: `29:${world.newId()}`, aadObjectId: world.newId() };
    let reply = '';
    for (let turns = 0; turns < 150 && reply === ''; turns += 1) reply = await say(hurried, 'pm 2', locale, from);
    expect({ reply, in: languageIn(reply) }).toEqual({ reply, in: own });
  });

  test('somebody who may not, and storage that is away', async () => {
    const dialogue = [['ny dialog', 'sv'] as const, ['new dialogue', 'en'] as const];
    for (const [text, language] of dialogue)
      expect([text, languageIn(await say(usual, text, locale, STRANGER))]).toEqual([text, language]);
    proxy.watch({ before: () => false });
    expect(languageIn(await say(usual, 'pm 2', locale))).toBe(own);
  });
});
