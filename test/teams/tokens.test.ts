import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../../src/config';
import { activity, type Bot, startBot } from '../support/bot';

const TENANT = '11111111-2222-4333-8444-555555555555';
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const ISSUER = 'https://api.botframework.com';
// The SDK keeps keys by address for the life of the process, so each run has its own.
const appId = randomUUID();
const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 });

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

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
    ToChannelFromBotLoginUrl: `${at}/login`,
    ToChannelFromBotOAuthScope: ISSUER,
    ToBotFromChannelTokenIssuer: ISSUER,
    OAuthUrl: `${at}/oauth`,
    ToBotFromChannelOpenIdMetadataUrl: `${at}/channel-${id}`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${at}/emulator-${id}`,
    CallerId: 'urn:botframework:azure',
  },
});

type Part = Record<string, unknown>;
let keys: Server;
let bot: Bot;

beforeAll(async () => {
  // The SDK writes what it thinks of a token on standard error.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  keys = createServer((req, res) => {
    const host = `http://${req.headers.host}`;
    const jwk = { ...ours.publicKey.export({ format: 'jwk' }), kid: 'one', endorsements: ['msteams'] };
    res.end(JSON.stringify(req.url === '/keys' ? { keys: [jwk] } : { issuer: ISSUER, jwks_uri: `${host}/keys` }));
  });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  bot = await startBot({
    respond: async () => ({ summary: 'Hej!', pressed: 'keep' }),
    config: teamsConfig(addressOf(keys), appId),
  });
});

afterAll(async () => {
  await bot.close();
  await new Promise((resolve) => keys.close(resolve));
});

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function token(claims: Part = {}, header: Part = {}, key = ours.privateKey): string {
  const now = Math.floor(Date.now() / 1000);
  const all = { iss: ISSUER, aud: appId, serviceurl: SERVICE, nbf: now - 60, exp: now + 600, ...claims };
  const head = { typ: 'JWT', alg: 'RS256', kid: 'one', ...header };
  const signed = `${encode(head)}.${encode(all)}`;
  if (head.alg === 'none') return `${signed}.`;
  if (head.alg === 'HS256') {
    const secret = ours.publicKey.export({ format: 'pem', type: 'pkcs1' });
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  }
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

const HOUR = 3600;
const NOW = Math.floor(Date.now() / 1000);
const bearer = (jwt: string): Record<string, string> => ({ authorization: `Bearer ${jwt}` });

interface Row {
  readonly proves: string;
  readonly headers: Record<string, string>;
  /** What differs from an activity that is let in. */
  readonly serviceUrl?: string;
  readonly changes?: Part;
  readonly status: 200 | 400 | 401 | 403;
}

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

/** A server for the SDK's metadata that is not there, or takes what it is asked and never answers. */
async function withoutKeys(at: string): Promise<{ status: number; text: string; ms: number; logged: string }> {
  const other = await startBot({ config: teamsConfig(at, randomUUID()) });
  const started = performance.now();
  const { status, text } = await other.post(activity('typing', SERVICE), bearer(token()));
  const ms = performance.now() - started;
  await other.close();
  return { status, text, ms, logged: JSON.stringify(other.logged.filter((line) => line.level === 'warn')) };
}

test('with the metadata server away nobody is let in, and the caller is told to try again within five seconds', async () => {
  const { status, text, ms, logged } = await withoutKeys('http://127.0.0.1:1');
  expect({ status, text }).toEqual({ status: 503, text: '' });
  expect(ms).toBeLessThan(5000);
  expect(logged).toContain('the keys cannot be fetched');
});

test('with a metadata server that never answers it is the same (botbuilder hangs)', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { status, text, ms, logged } = await withoutKeys(addressOf(silent));
  silent.closeAllConnections();
  silent.close();
  expect({ status, text }).toEqual({ status: 503, text: '' });
  expect(ms).toBeLessThan(5000);
  expect(logged).toContain('the keys cannot be fetched');
});

test('a reply that can get no token of its own fails the turn, instead of being lost without a word', async () => {
  const answer = await bot.post(activity('message-personal', SERVICE), bearer(token()));
  expect(answer).toEqual({ status: 503, text: '', body: undefined });
  expect(bot.logged).toContainEqual(
    expect.objectContaining({ msg: 'an answer was not delivered', reason: 'unauthorised', turn: expect.any(String) }),
  );
});
