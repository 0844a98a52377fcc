import { randomUUID } from 'node:crypto';
import { createBot } from '../src/app';
import { importPeople } from '../src/planning/import-people';
import { importPlan } from '../src/planning/import-plan';
import { createStores, type Stores } from '../src/stores';
import { isOwnMember } from '../src/teams/profile';
import { samplePlan } from './samples/sample';
import { type Azurite, startAzurite } from './support/azurite';
import { activity, type Bot, startBot } from './support/bot';
import { type BotFramework, bearer, startBotFramework, TENANT, tokenFor } from './support/bot-framework';
import { type Connector, startConnector } from './support/connector';
import { type Loopback, listenOnLoopback } from './support/loopback';

/** In Teams an e-mail address stands for somebody only where the organisation itself has set it. */

const NOW = new Date('2021-09-20T10:00:00Z');
const OTHER = '99999999-2222-4333-8444-555555555555';
/** Stand for names that each test has its own of: an account is remembered by its name. */
const LEADER = 'leader@example.se';
const GUEST = 'kim_kommun.se#EXT#@region.onmicrosoft.com';
let turn = 0;
const own = (name: string): string => name.replace(/@/u, `${turn}@`).replace('kim_kommun.se', `kim_kommun${turn}.se`);

let azurite: Azurite;
let framework: BotFramework;
let connector: Connector;
let identity: Loopback;
let stores: Stores;
let bot: Bot;
const id = randomUUID();
const kept = { IDENTITY_ENDPOINT: process.env.IDENTITY_ENDPOINT, IDENTITY_HEADER: process.env.IDENTITY_HEADER };
const world = { now: () => NOW, newId: () => randomUUID() };

beforeAll(async () => {
  [azurite, framework, connector] = await Promise.all([startAzurite(), startBotFramework(), startConnector()]);
  identity = await listenOnLoopback(async (_req, res) => {
    res.setHeader('content-type', 'application/json');
    const expires_on = `${Math.floor(Date.now() / 1000) + 86_400}`;
    res.end(JSON.stringify({ access_token: 'invented', expires_on, resource: 'x', token_type: 'Bearer' }));
  });
  process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${identity.port}/msi/token`;
  process.env.IDENTITY_HEADER = 'invented-header';
  const storage = { kind: 'connection-string', connectionString: azurite.connectionString } as const;
  stores = createStores({ storage, appId: '' });
  await importPlan({ ...samplePlan(), dialogues: [] }, { by: 'test' }, stores, world);
  bot = await startBot({
    ...createBot(stores, false, world),
    config: {
      mode: 'teams',
      appId: id,
      // A tenant that is let in is not for that one whose addresses are vouched for.
      allowedTenants: [TENANT, OTHER],
      bot: {
        MicrosoftAppId: id,
        MicrosoftAppType: 'UserAssignedMSI',
        MicrosoftAppTenantId: TENANT.toUpperCase(),
        ...framework.endpoints(id),
      },
    },
    allowServiceUrl: (url) => url === connector.url,
  });
});
beforeEach(async () => {
  turn += 1;
  const names = [own(LEADER), own(GUEST).toLowerCase(), `kim@kommun${turn}.se`];
  const given = names.map((upn) => ({ upn, name: 'N', roles: ['projektledare' as const], committees: [] }));
  await importPeople(given, { replace: true, by: 'test' }, stores, world);
});
afterAll(async () => {
  for (const [name, value] of Object.entries(kept)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await Promise.all([bot.close(), framework.close(), connector.close(), identity.close()]);
  await azurite.stop();
});

/** Whether somebody with such a profile is told what a guest is not. */
async function isLetIn(profile: Record<string, unknown>): Promise<boolean> {
  const who = randomUUID();
  const ownProfile = JSON.parse(
    JSON.stringify(profile, (_key, value: unknown) =>
      value === LEADER || value === GUEST ? own(value) : value === 'kim@kommun.se' ? `kim@kommun${turn}.se` : value,
    ),
  ) as Record<string, unknown>;
  connector.addMember(`29:${who}`, { id: `29:${who}`, name: 'N', ...ownProfile });
  const message = activity('message-personal', connector.url, {
    text: 'budget',
    from: { id: `29:${who}`, aadObjectId: who, name: 'N' },
    conversation: { conversationType: 'personal', id: `a:${who}`, tenantId: TENANT },
  });
  const before = connector.sent.length;
  const { status } = await bot.post(message, bearer(tokenFor(id, { serviceurl: connector.url })));
  expect(status).toBe(200);
  const [answer] = connector.sent.slice(before);
  return /\skr/u.test(String(answer?.body.summary));
}

const UPN = 'mallory@evil.example';
test.each<[string, Record<string, unknown>, boolean]>([
  ['a member by user name', { userPrincipalName: LEADER, tenantId: TENANT, userRole: 'user' }, true],
  [
    'a member by address',
    { userPrincipalName: 'u1@example.se', email: LEADER, tenantId: TENANT, userRole: 'user' },
    true,
  ],
  [
    'an owner by address',
    { userPrincipalName: 'u1@example.se', email: LEADER, tenantId: TENANT, userRole: 'owner' },
    true,
  ],
  ['a member of whom no role is told', { userPrincipalName: 'u1@example.se', email: LEADER, tenantId: TENANT }, true],
  ['a guest by role', { userPrincipalName: UPN, email: LEADER, tenantId: TENANT, userRole: 'guest' }, false],
  ['a guest in capitals', { userPrincipalName: UPN, email: LEADER, tenantId: TENANT, userRole: 'Guest' }, false],
  [
    'a guest by user name',
    {
      userPrincipalName: 'm_evil.example#EXT#@region.onmicrosoft.com',
      email: LEADER,
      tenantId: TENANT,
      userRole: 'user',
    },
    false,
  ],
  ['somebody of another tenant', { userPrincipalName: UPN, email: LEADER, tenantId: OTHER, userRole: 'user' }, false],
  ['somebody of no tenant', { userPrincipalName: UPN, email: LEADER }, false],
  ['somebody of an empty tenant', { userPrincipalName: UPN, email: LEADER, tenantId: '' }, false],
  ['an anonymous guest of a meeting', { email: LEADER, tenantId: TENANT, userRole: 'anonymous' }, false],
  ['an address alone, of another tenant', { email: LEADER, tenantId: OTHER }, false],
  [
    'a guest by their #EXT# user name',
    { userPrincipalName: GUEST, email: 'kim@kommun.se', tenantId: TENANT, userRole: 'guest' },
    true,
  ],
  [
    'a guest by their address',
    {
      userPrincipalName: 'kim_kommun.se#EXT#@other.onmicrosoft.com',
      email: 'kim@kommun.se',
      tenantId: TENANT,
      userRole: 'guest',
    },
    false,
  ],
])('%s', async (_, profile, expected) => {
  expect(await isLetIn(profile)).toBe(expected);
});

test('what an older build took from a guest’s address is theirs no longer, and the leader is reached again', async () => {
  const mallory = randomUUID();
  const reference = { conversation: { id: `a:${mallory}` } };
  await stores.people.saveUser({ id: mallory, upn: own(LEADER), reference, updatedAt: NOW.toISOString() });
  connector.addMember(`29:${mallory}`, {
    userPrincipalName: UPN,
    email: own(LEADER),
    tenantId: OTHER,
    userRole: 'guest',
  });
  const from = { id: `29:${mallory}`, aadObjectId: mallory, name: 'M' };
  const conversation = { conversationType: 'personal', id: `a:${mallory}`, tenantId: TENANT };
  const message = activity('message-personal', connector.url, { text: 'budget', from, conversation });
  await bot.post(message, bearer(tokenFor(id, { serviceurl: connector.url })));
  expect(String(connector.sent.at(-1)?.body.summary)).not.toMatch(/\skr/u);
  expect(await isLetIn({ userPrincipalName: LEADER, tenantId: TENANT })).toBe(true);
  expect(JSON.stringify((await stores.people.known(own(LEADER)))?.contact)).not.toContain(mallory);
});

test.each([
  [{ tenantId: TENANT }, TENANT, true],
  [{ tenantId: TENANT.toUpperCase() }, TENANT, true],
  [{ tenantId: OTHER }, TENANT, false],
  [{}, TENANT, false],
  [{ tenantId: '' }, '', false],
  // In the local trial nobody vouches for anybody; who calls themselves a guest is one.
  [{}, undefined, true],
  [{ userRole: 'guest' }, undefined, false],
  [{ userRole: null, tenantId: OTHER }, undefined, true],
])('%j beside %j', (member, home, expected) => {
  expect(isOwnMember(member, home)).toBe(expected);
});
