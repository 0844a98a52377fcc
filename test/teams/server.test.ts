import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Respond } from '../../src/turns/reply';
import { activity, type Bot, startBot, TOO_FAST } from '../support/bot';
import { type Connector, startConnector } from '../support/connector';
import { until } from '../support/processes';

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

/** An answer that waits until it is released, and says when it has begun. */
function held(): { respond: Respond; begun: Promise<void>; release: () => void } {
  let [begin, release] = [() => {}, () => {}];
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const respond: Respond = async () => {
    begin();
    await released;
    return { summary: 'Klart.', pressed: 'keep' };
  };
  return { respond, begun, release };
}

const headOf = (body: string): string =>
  'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n' +
  `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;

/** A connection to the server, and what it has said on it so far. */
async function callOn(url: string): Promise<{ socket: Socket; received: () => string; ended: Promise<unknown> }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    received += text;
  });
  return { socket, received: () => received, ended: once(socket, 'close') };
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
    const { respond, begun, release } = held();
    const before = connector.sent.length;
    const bot = await startBot({ respond });
    const answer = bot.post(activity('message-personal', connector.url));
    await begun;
    const closed = bot.close();
    release();
    expect((await answer).status).toBe(200);
    await closed;
    expect(connector.sent.length).toBe(before + 1);
    await expect(fetch(`${bot.url}/healthz`)).rejects.toThrow();
  });

  test('whoever calls on an open connection while it closes is told so, and whoever was being read is answered', async () => {
    const { respond, begun, release } = held();
    const before = connector.sent.length;
    const bot = await startBot({ respond });
    const body = JSON.stringify(activity('message-personal', connector.url));
    const head = headOf(body);
    const [first, halfway, late] = await Promise.all([callOn(bot.url), callOn(bot.url), callOn(bot.url)]);

    first.socket.write(head + body);
    await begun;
    halfway.socket.write(head.replace('\r\n\r\n', '\r\nExpect: 100-continue\r\n\r\n'));
    await until('the server to ask for the body', () => /100 Continue/.exec(halfway.received())?.[0]);
    const closed = bot.close();
    late.socket.write(head + body);
    await late.ended;
    expect(late.received()).toMatch(/^HTTP\/1\.1 503 [\s\S]*Connection: close/);
    halfway.socket.write(body);
    release();
    await Promise.all([first.ended, halfway.ended, closed]);
    for (const { received } of [first, halfway]) expect(received()).toMatch(/HTTP\/1\.1 200 [\s\S]*Connection: close/i);
    expect(connector.sent.length).toBe(before + 2);
    expect(bot.logged).not.toContainEqual(expect.objectContaining({ msg: 'turns were cut off' }));
  });

  test('a port that is taken is an error', async () => {
    const { url } = await start();
    const { createServer } = await import('../../src/teams/server');
    const other = await start();
    const server = createServer({
      adapter: other.adapter,
      log: other.log,
      respond: async () => undefined,
      giveBack: (_incoming, sentence) => ({ summary: sentence, pressed: 'keep' }),
      ready: async () => true,
      apology: () => '',
      tooFast: () => '',
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
    ['an id with half a character', { ...activity('message-personal', 'http://127.0.0.1:1'), id: '\ud800' }],
    ['an id of 600 characters', { ...activity('message-personal', 'http://127.0.0.1:1'), id: 'å'.repeat(600) }],
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
    const { socket, received, ended } = await callOn(url);
    const begun = headOf('x'.repeat(900)).replace('\r\n\r\n', '\r\nExpect: 100-continue\r\n\r\n{');
    socket.write(begun);
    await until('the server to ask for the body', () => /100 Continue/.exec(received())?.[0]);
    socket.destroy();
    await ended;
    expect((await post(activity('typing', connector.url))).status).toBe(200);
  });
});

describe('limits', () => {
  test.each([
    ['of its headers', 'POST /api/messages HTTP/1.1\r\nHost: x\r\n'],
    ['of its body', 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n{'],
  ])('a caller that sends a byte at a time %s is shut out', async (_what, beginning) => {
    const { url, post } = await start({ slowness: { headersMs: 200, requestMs: 300, checkMs: 50 } });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.resume();
    socket.write(beginning);
    const drip = setInterval(() => socket.write('x'), 20);
    const started = performance.now();
    // `once` would end with the error of a byte that comes too late.
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(drip);
    expect(performance.now() - started).toBeLessThan(2000);
    expect((await post(activity('typing', connector.url))).status).toBe(200);
  });

  test('headers beyond what a token needs are refused', async () => {
    const { post } = await start();
    const answer = await post(activity('typing', connector.url), { 'x-more': 'x'.repeat(20_000) });
    expect(answer.status).toBe(431);
  });

  test('sixty turns of one person in ten seconds are all taken; far more are not, and nobody else notices', async () => {
    let ms = 0;
    const respond = async () => ({ summary: 'Svar.', pressed: 'keep' }) as const;
    const { post } = await start({ respond, monotonic: () => ms });
    const from = (id: string) => ({ from: { id, aadObjectId: id, name: id } });
    const write = (id: string) => post(activity('message-personal', connector.url, from(id)));
    const before = connector.sent.length;
    for (let n = 0; n < 60; n += 1) expect((await write('eager')).status).toBe(200);
    const texts = () => connector.sent.slice(before).map((call) => call.body.text);
    expect(texts()).toEqual(Array.from({ length: 60 }, () => 'Svar.'));

    // All at the same moment: the sixty that are left of a share, one that is told why, and the rest refused.
    const statuses: number[] = [];
    for (let n = 0; n < 100; n += 1) statuses.push((await write('eager')).status);
    expect(statuses).toEqual(Array.from({ length: 100 }, (_, n) => (n < 61 ? 200 : 429)));
    expect(texts().filter((text) => text === TOO_FAST)).toHaveLength(1);
    const pressed = await post(activity('invoke-desktop', connector.url, from('eager')));
    expect(pressed).toMatchObject({ status: 200, body: { value: TOO_FAST } });
    expect((await write('calm')).status).toBe(200);
    expect(texts().at(-1)).toBe('Svar.');
    ms += 10_000;
    expect((await write('eager')).status).toBe(200);
    expect(texts().at(-1)).toBe('Svar.');
  });
});

describe('in local mode', () => {
  test('a token that comes along is no hindrance, and any tenant is let in', async () => {
    const { post } = await start();
    const answer = await post(activity('message-personal', connector.url), { authorization: 'Bearer x.y.z' });
    expect(answer.status).toBe(200);
  });

  test('answers go to this machine only', async () => {
    const { post } = await start({ respond: async () => ({ summary: 'Hej', pressed: 'keep' }) });
    expect((await post(activity('message-personal', 'http://169.254.169.254/'))).status).toBe(403);
  });
});
