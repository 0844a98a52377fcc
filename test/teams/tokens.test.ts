import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import type { Config } from '../../src/config';
import { activity, type Bot, startBot } from '../support/bot';
import {
  type Answers,
  type BotFramework,
  bearer,
  endpointsAt,
  ISSUER,
  type Part,
  SERVICE,
  startBotFramework,
  TENANT,
  tokenFor,
} from '../support/bot-framework';
import { listenOnLoopback } from '../support/loopback';

// The SDK keeps keys by address for the life of the process, so each run has its own.
const appId = randomUUID();
const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Settings of a bot that fetches its keys, and asks for its own tokens, at an address of this machine. */
const teamsConfig = (at: string, id: string): Partial<Config> => ({
  mode: 'teams',
  appId: id,
  allowedTenants: [TENANT],
  bot: {
    MicrosoftAppId: id,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: TENANT,
    MicrosoftAppPassword: 'invented',
    ...endpointsAt(at, id),
  },
});

let framework: BotFramework;
let bot: Bot;

beforeAll(async () => {
  // The SDK writes what it thinks of a token on standard error.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  framework = await startBotFramework();
  bot = await startBot({
    respond: async () => ({ summary: 'Hej!', pressed: 'keep' }),
    config: teamsConfig(framework.at, appId),
  });
});

afterAll(async () => {
  await bot.close();
  await framework.close();
});

const token = (claims: Part = {}, header: Part = {}, key?: KeyObject): string => tokenFor(appId, claims, header, key);

const HOUR = 3600;
const NOW = Math.floor(Date.now() / 1000);

interface Row {
  readonly proves: string;
  readonly headers: Record<string, string>;
  /** What differs from an activity that is let in. */
  readonly serviceUrl?: string;
  readonly changes?: Part;
  readonly status: 200 | 400 | 401 | 403;
}

/** Typing in a field of a form that is searched in. */
const SEARCHING: Part = {
  type: 'invoke',
  name: 'application/search',
  value: { dataset: 'municipality', queryText: 'la' },
};

/** The token matrix. */
const MATRIX: readonly Row[] = [
  { proves: 'a token that holds is let in', headers: bearer(token()), status: 200 },
  { proves: 'nobody gets in without a token', headers: {}, status: 401 },
  { proves: 'an empty token is none', headers: { authorization: 'Bearer ' }, status: 401 },
  { proves: 'what is no token at all is refused', headers: bearer('x.y.z'), status: 401 },
  { proves: 'another scheme is refused', headers: { authorization: 'Basic eDp5' }, status: 401 },
  {
    proves: 'an old token cannot be used again',
    headers: bearer(token({ exp: NOW - HOUR, nbf: NOW - 2 * HOUR })),
    status: 401,
  },
  {
    proves: 'a token cannot be used before its time (500 in botbuilder)',
    headers: bearer(token({ nbf: NOW + HOUR, exp: NOW + 2 * HOUR })),
    status: 401,
  },
  { proves: 'a token for another bot does not do here', headers: bearer(token({ aud: randomUUID() })), status: 401 },
  {
    proves: 'only the Bot Framework may issue tokens',
    headers: bearer(token({ iss: 'https://evil.example' })),
    status: 401,
  },
  {
    proves: 'a signature by another key is no signature (500 in botbuilder)',
    headers: bearer(token({}, {}, theirs.privateKey)),
    status: 401,
  },
  {
    proves: 'a key that the metadata does not name is not used',
    headers: bearer(token({}, { kid: 'two' })),
    status: 401,
  },
  {
    proves: 'a token that says it needs no signature is not believed (500 in botbuilder)',
    headers: bearer(token({}, { alg: 'none' })),
    status: 401,
  },
  {
    proves: 'the public key cannot be used as a shared secret (500 in botbuilder)',
    headers: bearer(token({}, { alg: 'HS256' })),
    status: 401,
  },
  {
    proves: 'a changed claim breaks the signature',
    headers: bearer(token().replace(/\.([^.]+)\./u, () => `.${token({ aud: 'x' }).split('.')[1]}.`)),
    status: 401,
  },
  {
    proves: 'a token cannot send the answers to another address than the one it was made for',
    headers: bearer(token({ serviceurl: 'https://smba.trafficmanager.net/amer/' })),
    status: 401,
  },
  {
    proves: 'a channel that the key is not endorsed for is refused',
    headers: bearer(token()),
    changes: { channelId: 'slack' },
    status: 401,
  },
  {
    proves: 'a channel that is not Teams is refused although its token holds and its key is endorsed for it',
    headers: bearer(token({ serviceurl: 'https://directline.botframework.com/' })),
    serviceUrl: 'https://directline.botframework.com/',
    changes: { channelId: 'directline', from: { id: 'x', aadObjectId: 'somebody-else' } },
    status: 403,
  },
  { proves: 'nobody searches in a field without a token', headers: {}, changes: SEARCHING, status: 401 },
  {
    proves: 'another tenant does not search in a field',
    headers: bearer(token()),
    changes: { ...SEARCHING, conversation: { id: 'a', tenantId: randomUUID() } },
    status: 403,
  },
  {
    proves: 'another tenant is refused although its token holds',
    headers: bearer(token()),
    changes: { conversation: { id: 'a', tenantId: randomUUID() } },
    status: 403,
  },
  {
    proves: 'an address that is not the channel’s gets nothing although the token holds',
    headers: bearer(token({ serviceurl: 'https://evil.example/' })),
    serviceUrl: 'https://evil.example/',
    status: 403,
  },
  {
    proves: 'the kind of token that the bot gets for itself lets nobody in (botbuilder takes it as the Emulator’s)',
    headers: bearer(
      token({ iss: `https://sts.windows.net/${TENANT}/`, aud: ISSUER, appid: appId, ver: '1.0', tid: TENANT }),
    ),
    changes: { channelId: 'msteams', from: { id: 'x', aadObjectId: 'somebody-else' } },
    status: 401,
  },
  {
    proves: 'the same of version 2, for this bot itself',
    headers: bearer(
      token({ iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, azp: appId, ver: '2.0', tid: TENANT }),
    ),
    status: 401,
  },
  {
    proves: 'the kind of token that another bot has lets nobody in (botbuilder takes it as a skill’s)',
    headers: bearer(token({ iss: `https://sts.windows.net/${TENANT}/`, appid: randomUUID(), ver: '1.0' })),
    status: 401,
  },
  {
    proves: 'the channel of an App Service extension is no way in',
    headers: bearer(token({ iss: `https://sts.windows.net/${TENANT}/`, ver: '1.0', appid: appId })),
    changes: { channelId: 'AseChannel' },
    status: 401,
  },
  {
    proves: 'a tenant that is not known here is not even looked at, whoever signs',
    headers: bearer(token({ tid: randomUUID() })),
    status: 401,
  },
  { proves: 'a tenant of ours in a token is no hindrance', headers: bearer(token({ tid: TENANT })), status: 200 },
  { proves: 'a list of bots is not this bot', headers: bearer(token({ aud: [appId] })), status: 401 },
  { proves: 'two tokens are none', headers: { authorization: `Bearer ${token()} ${token()}` }, status: 401 },
  { proves: 'two spaces make no token', headers: { authorization: `Bearer  ${token()}` }, status: 401 },
  { proves: 'a token whose claims are a list is none', headers: bearer('eyJhbGciOiJSUzI1NiJ9.W10.AAAA'), status: 401 },
  { proves: 'a token whose claims are null is none', headers: bearer('eyJhbGciOiJSUzI1NiJ9.bnVsbA.AAAA'), status: 401 },
  {
    proves: 'an activity without a type is malformed (thrown out of process() in botbuilder)',
    headers: bearer(token()),
    changes: { type: undefined },
    status: 400,
  },
];

test.each(MATRIX.map((row): [string, number, Row] => [row.proves, row.status, row]))(
  '%s: %d',
  async (_proves, status, { headers, serviceUrl = SERVICE, changes = {} }) => {
    const before = bot.logged.length;
    const answer = await bot.post(activity('typing', serviceUrl, changes), headers);
    // No inner text, whatever went wrong.
    expect(answer).toEqual({ status, text: '', body: undefined });
    const lines = bot.logged.slice(before);
    const line = {
      200: 'turn',
      400: 'a malformed activity',
      401: 'an activity was refused',
      403: 'an activity was refused',
    };
    expect(lines).toEqual([expect.objectContaining({ msg: line[status as Row['status']], turn: expect.any(String) })]);
    expect(JSON.stringify(lines)).not.toMatch(/eyJ|Bearer/);
  },
);

test('a token that is known is checked once, and lets nothing else in by it', async () => {
  const checked = jest.spyOn(Reflect.get(bot.adapter, 'sdk'), 'authenticate');
  const known = bearer(token({ jti: randomUUID() }));
  const send = async (changes: Part = {}, serviceUrl = SERVICE, headers = known): Promise<number> =>
    (await bot.post(activity('typing', serviceUrl, changes), headers)).status;
  expect([await send(), await send(), await send()]).toEqual([200, 200, 200]);
  expect(checked).toHaveBeenCalledTimes(1);

  expect(await send({ conversation: { id: 'a', tenantId: randomUUID() } })).toBe(403);
  expect(checked).toHaveBeenCalledTimes(1);
  expect(await send({}, 'https://smba.trafficmanager.net/amer/')).toBe(401);
  expect(await send({ channelId: 'slack' })).toBe(401);
  expect(await send({}, SERVICE, { authorization: `${known.authorization}A` })).toBe(401);
  expect(checked).toHaveBeenCalledTimes(4);

  const failing = bearer(token({ jti: randomUUID() }, {}, theirs.privateKey));
  expect([await send({}, SERVICE, failing), await send({}, SERVICE, failing)]).toEqual([401, 401]);
  expect(checked).toHaveBeenCalledTimes(6);
  checked.mockRestore();
});

test('a token that has expired is refused although it was let in before', async () => {
  const id = randomUUID();
  let now = Date.now();
  const patient = await startBot({ config: teamsConfig(framework.at, id), now: () => now });
  const header = bearer(tokenFor(id, { exp: NOW + 60 }));
  const send = async (): Promise<number> => (await patient.post(activity('typing', SERVICE), header)).status;
  expect(await send()).toBe(200);
  const date = jest.spyOn(Date, 'now').mockImplementation(() => now);
  // The check allows five minutes for clocks that differ; what is remembered allows none.
  now = (NOW + 60 + 5 * 60 + 1) * 1000;
  const status = await send();
  date.mockRestore();
  await patient.close();
  expect(status).toBe(401);
});

test.each([
  ['as its type', { type: 'anna.andersson@example.se 811218-9876 0' }],
  ['as the name of an invoke', { type: 'invoke', name: 'anna.andersson@example.se 811218-9876 0' }],
  ['as its channel', { channelId: 'anna.andersson@example.se 811218-9876 0' }],
  ['where it makes the activity malformed', { text: { 'anna.andersson@example.se': '811218-9876' } }],
])('what a stranger writes %s is neither logged nor measured', async (_where, changes) => {
  const measured: unknown[] = [];
  const id = randomUUID();
  const watch = { turn: (turn: unknown) => measured.push(turn), storage() {}, delivery() {}, unanswered() {} };
  const strict = await startBot({ config: teamsConfig(framework.at, id), watch });
  await strict.post(activity('typing', SERVICE, changes));
  // Not after being let in either: what is written there may be a person's too.
  await strict.post(activity('typing', SERVICE, changes), bearer(tokenFor(id)));
  await strict.close();
  expect(strict.logged.filter(({ msg }) => msg !== 'the adapter is ready')).toHaveLength(2);
  expect(JSON.stringify([...strict.logged, ...measured])).not.toMatch(/anna|811218/u);
});

/** Without a signature, as anybody can make them: each names a tenant of its own, as long as a header may be. */
const unsigned = (n: number, claims: Part): string => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part({ tid: `${n}-${'x'.repeat(8_000)}`, ...claims })}.AAAA`;
};

test.each<[string, Part]>([
  ['somebody else’s', { iss: 'x' }],
  ['the Emulator’s', { iss: `https://sts.windows.net/${TENANT}/`, aud: ISSUER, appid: appId, ver: '1.0' }],
  ['the channel’s own', { iss: ISSUER, aud: appId }],
])('nothing is kept of tokens that nobody has signed and that say they are %s', async (_whose, claims) => {
  // The list that the SDK adds the tenants to; this fails when a newer version keeps them elsewhere or not at all.
  const path = require.resolve('botframework-connector/lib/auth/tokenValidationParameters');
  const { ToBotFromBotOrEmulatorTokenValidationParameters: kept } = require(path) as {
    ToBotFromBotOrEmulatorTokenValidationParameters: { readonly issuer: readonly string[] };
  };
  const before = kept.issuer.length;
  expect(before).toBeGreaterThan(0);
  const statuses = new Set<number>();
  for (let n = 0; n < 200; n += 1) {
    statuses.add((await bot.post(activity('typing', SERVICE), bearer(unsigned(n, claims)))).status);
  }
  expect([...statuses]).toEqual([401]);
  expect(kept.issuer.length).toBe(before);
});

describe('while the keys cannot be had, nobody has this server ask for them again and again', () => {
  let away = true;
  let ms = 0;
  let before: (() => Promise<void>) | undefined;
  let keys: BotFramework;
  let gated: Bot;
  const id = randomUUID();
  const send = async (header: Part = {}, claims: Part = {}, key?: KeyObject): Promise<number> =>
    (await gated.post(activity('typing', SERVICE), bearer(tokenFor(id, claims, header, key)))).status;

  beforeAll(async () => {
    keys = await startBotFramework({ isAway: () => away, before: async () => before?.() });
    gated = await startBot({ config: teamsConfig(keys.at, id), monotonic: () => ms });
  });
  afterAll(async () => {
    await gated.close();
    await keys.close();
  });

  test('tokens one after another: one call a second, and each is told to come again', async () => {
    const statuses = new Set<number>();
    for (let n = 0; n < 30; n += 1) statuses.add(await send({ kid: `made-up-${n}` }, {}, theirs.privateKey));
    expect([...statuses]).toEqual([503]);
    expect(keys.asked()).toBe(1);
    ms += 999;
    expect(await send()).toBe(503);
    expect(keys.asked()).toBe(1);
    ms += 1;
    expect(await send()).toBe(503);
    expect(keys.asked()).toBe(2);
  });

  test('tokens at the same time share one call', async () => {
    ms += 1000;
    const asked = keys.asked();
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    before = () => held;
    const sent = Array.from({ length: 20 }, (_, n) => send({ kid: `made-up-${n}` }, {}, theirs.privateKey));
    const { logged } = gated;
    const come = logged.length;
    while (keys.asked() === asked) await new Promise((resolve) => setImmediate(resolve));
    letGo();
    expect(new Set(await Promise.all(sent))).toEqual(new Set([503]));
    expect(logged.length - come).toBe(20);
    expect(keys.asked()).toBe(asked + 1);
  });

  test('the channel is let in as soon as they are back, and made-up keys make no call then', async () => {
    before = undefined;
    away = false;
    ms += 1000;
    const asked = keys.asked();
    expect(await send()).toBe(200);
    // The metadata, and the keys that it names.
    expect(keys.asked()).toBe(asked + 2);
    for (let n = 0; n < 30; n += 1) expect(await send({ kid: `made-up-${n}` }, {}, theirs.privateKey)).toBe(401);
    expect(await send({}, {}, theirs.privateKey)).toBe(401);
    expect(keys.asked()).toBe(asked + 2);
  });
});

interface Seen {
  readonly status: number;
  readonly text: string;
  readonly ms: number;
  readonly logged: string;
}

/**
 * What a caller sees whose token would hold, of a bot that looks for the keys at an address where they cannot be had.
 */
async function withoutKeys(at: string): Promise<Seen> {
  const id = randomUUID();
  const other = await startBot({ config: teamsConfig(at, id) });
  const started = performance.now();
  const { status, text } = await other.post(activity('typing', SERVICE), bearer(tokenFor(id)));
  const ms = performance.now() - started;
  await other.close();
  return { status, text, ms, logged: JSON.stringify(other.logged.filter((line) => line.level === 'warn')) };
}

function expectUnavailable({ status, text, ms, logged }: Seen): void {
  expect({ status, text }).toEqual({ status: 503, text: '' });
  expect(ms).toBeLessThan(5000);
  expect(logged).toContain('it cannot be told whether the token holds');
}

test('with the metadata server away nobody is let in, and the caller is told to try again within five seconds', async () => {
  expectUnavailable(await withoutKeys('http://127.0.0.1:1'));
});

test('with a metadata server that never answers it is the same (botbuilder hangs)', async () => {
  const silent = await listenOnLoopback(() => new Promise(() => undefined));
  const seen = await withoutKeys(`http://127.0.0.1:${silent.port}`);
  await silent.close();
  expectUnavailable(seen);
});

test.each<[string, Answers]>([
  ['metadata without anything in it', { metadata: {} }],
  ['metadata that is a list', { metadata: [] }],
  ['metadata whose keys have no address', { metadata: { jwks_uri: 'nowhere' } }],
])('with %s it is the same: whoever calls has done no wrong', async (_what, answers) => {
  const broken = await startBotFramework(answers);
  const seen = await withoutKeys(broken.at);
  await broken.close();
  expectUnavailable(seen);
});

test('a reply that can get no token of its own fails the turn, instead of being lost without a word', async () => {
  const answer = await bot.post(activity('message-personal', SERVICE), bearer(token()));
  expect(answer).toEqual({ status: 503, text: '', body: undefined });
  expect(bot.logged).toContainEqual(
    expect.objectContaining({ msg: 'an answer was not delivered', reason: 'unauthorised', turn: expect.any(String) }),
  );
});
