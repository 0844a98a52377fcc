import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { activity, type Bot, startBot } from '../support/bot';

const TENANT = '11111111-2222-4333-8444-555555555555';
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const ISSUER = 'https://api.botframework.com';
// The SDK keeps keys by address for the life of the process, so each run has its own.
const appId = randomUUID();
const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 });

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
  const at = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
  bot = await startBot({
    respond: async () => ({ summary: 'Hej!', pressed: 'keep' }),
    config: {
      mode: 'teams',
      appId,
      allowedTenants: [TENANT],
      bot: {
        MicrosoftAppId: appId,
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppTenantId: TENANT,
        MicrosoftAppPassword: 'invented',
        ToChannelFromBotLoginUrl: `${at}/login`,
        ToChannelFromBotOAuthScope: ISSUER,
        ToBotFromChannelTokenIssuer: ISSUER,
        OAuthUrl: `${at}/oauth`,
        ToBotFromChannelOpenIdMetadataUrl: `${at}/channel`,
        ToBotFromEmulatorOpenIdMetadataUrl: `${at}/emulator`,
        CallerId: 'urn:botframework:azure',
      },
    },
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

const hour = 3600;
const now = Math.floor(Date.now() / 1000);
test.each<[string, string, number]>([
  ['that holds', token(), 200],
  ['that has expired', token({ exp: now - hour, nbf: now - 2 * hour }), 401],
  ['that holds later', token({ nbf: now + hour, exp: now + 2 * hour }), 401],
  ['for another bot', token({ aud: randomUUID() }), 401],
  ['by another issuer', token({ iss: 'https://evil.example' }), 401],
  ['for another service address', token({ serviceurl: 'https://smba.trafficmanager.net/amer/' }), 401],
  ['signed with another key', token({}, {}, theirs.privateKey), 401],
  ['of a key that is not known', token({}, { kid: 'two' }), 401],
  ['without a signature', token({}, { alg: 'none' }), 401],
  ['signed with the public key as a secret', token({}, { alg: 'HS256' }), 401],
])('a token %s', async (_name, jwt, status) => {
  const answer = await bot.post(activity('typing', SERVICE), { authorization: `Bearer ${jwt}` });
  expect(answer).toEqual({ status, text: '', body: undefined });
});

test.each<[string, string, Part, number]>([
  ['another tenant', SERVICE, { conversation: { id: 'a', tenantId: randomUUID() } }, 403],
  ['a channel that is not endorsed', SERVICE, { channelId: 'slack' }, 401],
  ['an address that is not the channel’s', 'https://evil.example/', {}, 403],
])('a token that holds, from %s', async (_name, serviceUrl, changes, status) => {
  const authorization = `Bearer ${token({ serviceurl: serviceUrl })}`;
  const answer = await bot.post(activity('typing', serviceUrl, changes), { authorization });
  expect(answer).toEqual({ status, text: '', body: undefined });
});

test('an answer that can get no token of its own fails the turn, instead of being lost without a word', async () => {
  const headers = { authorization: `Bearer ${token()}` };
  expect(await bot.post(activity('message-personal', SERVICE), headers)).toEqual({
    status: 503,
    text: '',
    body: undefined,
  });
  expect(bot.logged).toContainEqual(
    expect.objectContaining({ msg: 'an answer was not delivered', reason: 'unauthorised' }),
  );
});
