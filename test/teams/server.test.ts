import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Config } from '../../src/config';
import { activity, type Bot, startBot } from '../support/bot';
import { type Connector, startConnector } from '../support/connector';

const TENANT = '11111111-2222-4333-8444-555555555555';

let connector: Connector;
const bots: Bot[] = [];

beforeAll(async () => {
  connector = await startConnector();
});

afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.close()));
});

afterAll(() => connector.close());

async function start(options: Parameters<typeof startBot>[0] = {}): Promise<Bot> {
  const bot = await startBot(options);
  bots.push(bot);
  return bot;
}

/** Settings of a bot whose keys are fetched from a given address; the SDK's caches go by these. */
function teamsConfig(keys: string, changes: Partial<Config> = {}): Partial<Config> {
  const appId = `00000000-0000-4000-8000-${`${Date.now()}`.padStart(12, '0')}`;
  return {
    mode: 'teams',
    appId,
    allowedTenants: [TENANT],
    bot: {
      MicrosoftAppId: appId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: TENANT,
      MicrosoftAppPassword: 'påhittat',
      ToChannelFromBotLoginUrl: `${keys}login/${TENANT}`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      OAuthUrl: 'https://token.botframework.com/',
      ToBotFromChannelOpenIdMetadataUrl: `${keys}channel-${appId}`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${keys}emulator-${appId}`,
      CallerId: 'urn:botframework:azure',
    },
    ...changes,
  };
}

/** A token of the right shape by nobody. */
function token(): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `Bearer ${part({ alg: 'RS256', kid: 'k' })}.${part({ iss: 'https://api.botframework.com' })}.c2lnbmF0dXJl`;
}

describe('operations', () => {
  test('healthz is alive, readyz follows the storage', async () => {
    let able: () => Promise<boolean> = async () => true;
    const { url } = await start({ ready: () => able() });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    able = async () => false;
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    able = async () => {
      throw new Error('AccountKey=hemlig');
    };
    const failed = await fetch(`${url}/readyz`);
    expect([failed.status, await failed.text()]).toEqual([503, '{"status":"not ready"}']);
  });

  test('closing finishes the turns in flight and takes no more', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const before = connector.sent.length;
    const bot = await startBot({
      respond: async () => {
        await held;
        return { summary: 'Klart.', pressed: 'keep' };
      },
    });
    const answer = bot.post(activity('message-personal', connector.url));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = bot.close();
    setTimeout(release, 50);
    expect((await answer).status).toBe(200);
    await closed;
    expect(connector.sent.length).toBe(before + 1);
    await expect(fetch(`${bot.url}/healthz`)).rejects.toThrow();
  });

  test('a port that is taken is an error', async () => {
    const { url } = await start();
    const { createServer } = await import('../../src/teams/server');
    const other = await start();
    const server = createServer({
      adapter: other.adapter,
      log: other.log,
      respond: async () => undefined,
      ready: async () => true,
      apology: () => '',
    });
    await expect(server.listen('127.0.0.1', Number(new URL(url).port))).rejects.toThrow('EADDRINUSE');
  });
});

describe('what is malformed gets 400 and no inner text', () => {
  test.each<[string, unknown]>([
    ['not JSON', '{"type": "message", secret'],
    ['empty', ''],
    ['a list', '[]'],
    ['a number', '17'],
    ['null', 'null'],
    ['nested without end', '['.repeat(100_000)],
    ['without type', { ...activity('message-personal', 'http://127.0.0.1:1'), type: undefined }],
    ['type is a number', { ...activity('message-personal', 'http://127.0.0.1:1'), type: 7 }],
    ['without conversation', { ...activity('message-personal', 'http://127.0.0.1:1'), conversation: null }],
    ['without serviceUrl', { ...activity('message-personal', 'http://127.0.0.1:1'), serviceUrl: undefined }],
    ['text is an object', { ...activity('message-personal', 'http://127.0.0.1:1'), text: {} }],
  ])('%s', async (_name, body) => {
    const { post } = await start();
    expect(await post(body)).toMatchObject({ status: 400, text: '' });
  });

  test('other things that are not to be had', async () => {
    const { url, post } = await start();
    const json = { 'content-type': 'application/json' };
    const at = (path: string, init?: RequestInit): Promise<Response> => fetch(`${url}${path}`, init);
    const large = await post({ ...activity('message-personal', connector.url), text: 'å'.repeat(200_000) });
    const responses = [
      [await at('/'), 404],
      [await at('/%'), 404],
      [await at('/api/messages'), 405],
      [await at('/api/messages', { method: 'POST', body: 'hej', headers: { 'content-type': 'text/plain' } }), 400],
      [
        await at('/api/messages', {
          method: 'POST',
          body: gzipSync('{}'),
          headers: { ...json, 'content-encoding': 'gzip' },
        }),
        415,
      ],
    ] as const;
    expect(large).toMatchObject({ status: 413, text: '' });
    for (const [response, status] of responses) {
      expect([response.status, await response.text()]).toEqual([status, '']);
      expect(response.headers.get('server')).toBeNull();
    }
  });

  test('a caller that goes away in the middle leaves the server well', async () => {
    const { url, post } = await start();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{',
    );
    await new Promise((resolve) => setTimeout(resolve, 30));
    socket.destroy();
    await once(socket, 'close');
    expect((await post(activity('typing', connector.url))).status).toBe(200);
  });
});

describe('who may speak', () => {
  test.each<[string, Record<string, string>]>([
    ['unsigned', {}],
    ['no token', { authorization: 'Bearer ' }],
    ['not a token', { authorization: 'Bearer x.y.z' }],
    ['another scheme', { authorization: 'Basic eDp5' }],
  ])('%s is 401 in teams mode', async (_name, headers) => {
    const { post, logged } = await start({ config: teamsConfig(connector.url) });
    const answer = await post(activity('message-personal', connector.url), headers);
    expect(answer).toMatchObject({ status: 401, text: '' });
    expect(logged).toContainEqual(expect.objectContaining({ msg: 'an activity was refused', status: 401 }));
  });

  test('keys that cannot be fetched are 503, and so are keys that never come', async () => {
    const away = await start({ config: teamsConfig('http://127.0.0.1:1/') });
    const headers = { authorization: token() };
    expect(await away.post(activity('typing', connector.url), headers)).toMatchObject({ status: 503, text: '' });

    const slow = await startConnector();
    slow.behave({ stall: true });
    const waiting = await start({ config: teamsConfig(slow.url), authenticationMs: 100 });
    expect(await waiting.post(activity('typing', connector.url), headers)).toMatchObject({ status: 503, text: '' });
    await slow.close();
  });

  test('in local mode a token that comes along is no hindrance, and any tenant is let in', async () => {
    const { post } = await start();
    const answer = await post(activity('message-personal', connector.url), { authorization: token() });
    expect(answer.status).toBe(200);
  });

  test('in local mode answers go to this machine only', async () => {
    const { post } = await start({ respond: async () => ({ summary: 'Hej', pressed: 'keep' }) });
    expect((await post(activity('message-personal', 'http://169.254.169.254/'))).status).toBe(403);
  });
});
