import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { readFailure } from '../../src/teams/failures';
import { ServiceAddress, type ServiceAddressOptions } from '../../src/teams/service-address';
import { CHANNEL_KEEPS_MS, type Loopback, listenOnLoopback } from '../support/loopback';

/**
 * What others have met who call the channel's REST interface by hand: ids with signs in them, addresses with and
 * without a slash, answers without a body, letters that are two bytes, connections that are kept.
 */

interface Seen {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** The far end of the connection, by which one is told from another. */
  readonly connection: number | undefined;
}
type Answering = (res: ServerResponse) => void;

const taken: Answering = (res) => {
  res.writeHead(201, { 'content-type': 'application/json; charset=utf-8' });
  res.end('{"id":"17"}');
};

let channel: Loopback;
let seen: Seen[];
let answering: Answering;

beforeAll(async () => {
  channel = await listenOnLoopback(async (req, res) => {
    const body = await text(req);
    seen.push({ url: req.url ?? '', headers: req.headers, body, connection: req.socket.remotePort });
    answering(res);
  }, CHANNEL_KEEPS_MS);
});
beforeEach(() => {
  seen = [];
  answering = taken;
});
afterAll(() => channel.close());

const address = (path = '/emea/', changes: Partial<ServiceAddressOptions> = {}): ServiceAddress =>
  new ServiceAddress({
    serviceUrl: `http://127.0.0.1:${channel.port}${path}`,
    authorization: async () => 'Bearer invented',
    timeoutMs: 2000,
    ...changes,
  });

const CHAT = ['conversations', 'a:1', 'activities'];
const say = (to: ServiceAddress, body: unknown = { type: 'message' }, path: readonly string[] = CHAT) =>
  to.call({ method: 'POST', path, body });

/** What a message's failure is read as, or what the channel answered. */
const outcome = async (saying: Promise<unknown>): Promise<unknown> =>
  saying.catch((error: unknown) => readFailure(error, Date.parse('2021-09-06T06:00:00Z')));

test.each([['/emea/'], ['/emea'], ['/emea/?x=1']])('a service address %s leads to the same place', async (path) => {
  expect(await say(address(path))).toEqual({ id: '17' });
  expect(seen[0]?.url).toBe('/emea/v3/conversations/a%3A1/activities');
});

test('the address of a machine is enough, and one of several parts is kept', async () => {
  await say(address(''));
  await say(address('/amer/11111111-2222-4333-8444-555555555555/'));
  expect(seen.map(({ url }) => url)).toEqual([
    '/v3/conversations/a%3A1/activities',
    '/amer/11111111-2222-4333-8444-555555555555/v3/conversations/a%3A1/activities',
  ]);
});

test.each([['19:abc@thread.tacv2;messageid=1630912000456'], ['a/b/../c?d=e#f&g'], ['50 % åäö'], ['already%3Bencoded']])(
  'an id such as %j is one part of the path, and comes out as it was',
  async (id) => {
    await say(address(), {}, ['conversations', id, 'activities', id]);
    const parts = seen[0]?.url.split('/').map(decodeURIComponent);
    expect(parts).toEqual(['', 'emea', 'v3', 'conversations', id, 'activities', id]);
  },
);

test('a body is as long as its bytes, and not sent in pieces', async () => {
  const body = { text: 'Ånge, Äppelbo, Östersund 🏔️ – “ja”' };
  await say(address(), body);
  const [{ headers, body: received } = { headers: {}, body: '' }] = seen;
  expect(JSON.parse(received)).toEqual(body);
  expect(headers['content-length']).toBe(`${Buffer.byteLength(JSON.stringify(body))}`);
  expect(headers['transfer-encoding']).toBeUndefined();
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
});

test('the channel is told who calls, and is asked for an answer that is not packed', async () => {
  await say(address());
  expect(seen[0]?.headers).toMatchObject({
    authorization: 'Bearer invented',
    'user-agent': expect.stringMatching(/^Microsoft-BotFramework\/3\.1 /u),
    'x-ms-client-request-id': expect.stringMatching(/^[\da-f-]{36}$/u),
    'accept-encoding': 'identity',
  });
});

test('a local bot signs nothing', async () => {
  await say(address('/', { authorization: undefined }));
  expect(seen[0]?.headers.authorization).toBeUndefined();
});

test.each([
  ['19:abc@thread.tacv2;messageid=1', '19:abc@thread.tacv2;messageid=1'],
  ['a\r\nx-other: 1', undefined],
  ['åäö', undefined],
])('a conversation %j is told in a header where it can be', async (conversationId, header) => {
  await address().call({ method: 'POST', path: CHAT, body: {}, conversationId });
  expect(seen[0]?.headers['x-ms-conversation-id']).toBe(header);
  expect(seen[0]?.headers['x-other']).toBeUndefined();
});

/** In two steps: where restify has been loaded, the first returns nothing. */
const answers =
  (status: number, headers: Record<string, string> = {}, body?: string): Answering =>
  (res) => {
    res.writeHead(status, headers);
    res.end(body);
  };
const with202 = answers(202);
const withText = answers(200, { 'content-type': 'text/plain' }, 'OK');
const withEmptyJson = answers(201, { 'content-type': 'application/json' });
const packed: Answering = (res) => {
  res.writeHead(201, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
  res.end(gzipSync('{"id":"17"}'));
};

test.each<[string, Answering]>([
  ['202 without a body, as for a card with a text', with202],
  ['201 without a body', withEmptyJson],
  ['200 with a word', withText],
  ['201 with a body that is packed all the same', packed],
])('a message that is answered %s is taken', async (_what, how) => {
  answering = how;
  expect(await outcome(say(address()))).toBeUndefined();
});

const page = answers(403, { 'content-type': 'text/html' }, '<html>no</html>');
const elsewhere: Answering = (res) => answers(307, { location: `http://127.0.0.1:${channel.port}/elsewhere` })(res);
const notJson = answers(200, { 'content-type': 'application/json' }, '{"id":');
const cutOff: Answering = (res) => {
  res.writeHead(201, { 'content-type': 'application/json', 'content-length': 100 });
  res.write('{"id":', () => res.destroy());
};
const endless: Answering = (res) => {
  // Whenever what was written has gone: Node 24 calls back from a write before anything else has its turn.
  const more = (): void => {
    while (!res.destroyed && res.write('x'.repeat(64 * 1024)));
  };
  res.on('drain', more);
  res.writeHead(502, { 'content-type': 'application/json' });
  more();
};

test.each<[string, Answering, unknown]>([
  ['403 with a page', page, { certain: true, reason: 'forbidden', remedy: 'none' }],
  ['a redirect', elsewhere, { certain: false, reason: 'status-307', remedy: 'none' }],
  ['what is no JSON', notJson, { certain: false, reason: 'status-200', remedy: 'none' }],
  ['half an answer', cutOff, { certain: false, reason: 'connection-lost', remedy: 'none' }],
  ['an answer without an end', endless, { certain: false, reason: 'timeout', remedy: 'none' }],
])('%s: one request, and what it means', async (_what, how, failure) => {
  answering = how;
  expect(await outcome(say(address('/', { timeoutMs: 500 })))).toEqual(failure);
  expect(seen).toHaveLength(1);
});

test('a connection is used again, after a refusal too', async () => {
  const to = address();
  await say(to);
  answering = answers(429, { 'retry-after': '2' }, '{"error":{"code":"Throttled"}}');
  expect(await outcome(say(to))).toEqual({ certain: true, reason: 'throttled', remedy: 'wait', waitMs: 2000 });
  answering = taken;
  await say(to);
  expect(new Set(seen.map(({ connection }) => connection)).size).toBe(1);
});

test('a call that gets its token after the time is out is not made', async () => {
  let give = (_token: string): void => undefined;
  const token = new Promise<string>((resolve) => {
    give = resolve;
  });
  const saying = say(address('/', { authorization: () => token, timeoutMs: 50 }));
  expect(await outcome(saying)).toEqual({ certain: true, reason: 'unauthorised', remedy: 'later' });
  give('Bearer late');
  // On the same connection as anything that had been sent before it.
  await say(address());
  expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer invented']);
});
