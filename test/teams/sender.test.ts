import type { CardMessage } from '../../src/cards/adaptive-card';
import type { SendResult } from '../../src/ports/channel';
import { createSender } from '../../src/teams/sender';
import { type Bot, startBot } from '../support/bot';
import { type Behaviour, type Connector, startConnector } from '../support/connector';
import { CHANNEL_KEEPS_MS, listenOnLoopback } from '../support/loopback';

const reminder: CardMessage = {
  summary: 'Du har två aktiviteter denna vecka.',
  card: { type: 'AdaptiveCard', version: '1.5', body: [] },
};

let connector: Connector;
let bot: Bot;

beforeEach(async () => {
  connector = await startConnector();
  // Short, for the rows in which nothing is answered; long enough for the first send, which loads the SDK, on a busy
  // machine.
  bot = await startBot({ outgoingMs: 1_000 });
});

afterEach(async () => {
  await bot.close();
  await connector.close();
});

function send(serviceUrl = connector.url): Promise<SendResult> {
  const now = () => Date.parse('2021-09-06T06:00:00Z');
  const reference = {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: '28:bot' },
    user: { id: '29:1' },
    conversation: { id: 'a:1', conversationType: 'personal' },
  };
  return createSender({ adapter: bot.adapter, log: bot.log, now }).send(reference, reminder);
}

const closed = (reason: string): SendResult => ({ outcome: 'unreachable', reason, closed: true });

test('a message that the channel takes is sent, as one activity with its sentence', async () => {
  expect(await send()).toEqual({ outcome: 'sent' });
  expect(connector.sent).toHaveLength(1);
  expect(connector.sent[0]).toMatchObject({
    path: expect.stringContaining('/conversations/a%3A1/activities'),
    body: { summary: reminder.summary, attachments: [{ content: reminder.card }] },
  });
});

test('a connection is let go before the channel says that it closes it', async () => {
  let letGo: (() => void) | undefined;
  const closing = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const channel = await listenOnLoopback(async (req, res) => {
    req.socket.once('close', () => letGo?.());
    for await (const _ of req);
    res.writeHead(201, { 'content-type': 'application/json', 'keep-alive': 'timeout=2' });
    res.end('{"id":"1"}');
  }, CHANNEL_KEEPS_MS);
  expect(await send(`http://127.0.0.1:${channel.port}/`)).toEqual({ outcome: 'sent' });
  // The channel keeps it much longer than it says, so it is the bot that has closed it.
  await closing;
  await channel.close();
});

test('a message is not written on a connection that was closed while this process was busy', async () => {
  const closesAfterMs = 2_000;
  const channel = await listenOnLoopback(async (req, res) => {
    for await (const _ of req);
    res.writeHead(201, { 'content-type': 'application/json' });
    res.end('{"id":"1"}');
  }, closesAfterMs);
  const url = `http://127.0.0.1:${channel.port}/`;
  expect(await send(url)).toEqual({ outcome: 'sent' });
  const busyUntil = performance.now() + 2 * closesAfterMs;
  while (performance.now() < busyUntil);
  expect(await send(url)).toEqual({ outcome: 'sent' });
  await channel.close();
});

test.each<[string, Behaviour, SendResult, number]>([
  ['502 after the message was taken', { status: 502 }, { outcome: 'uncertain', reason: 'status-502' }, 1],
  ['503', { status: 503, headers: { 'retry-after': '1' } }, { outcome: 'uncertain', reason: 'status-503' }, 1],
  ['408', { status: 408 }, { outcome: 'uncertain', reason: 'status-408' }, 1],
  ['a connection that is reset', { reset: true }, { outcome: 'uncertain', reason: 'connection-lost' }, 1],
  ['no answer in time', { stall: true }, { outcome: 'uncertain', reason: 'timeout' }, 1],
  [
    'a person who blocked the bot',
    { status: 403, body: { error: { code: 'ConversationBlockedByUser' } } },
    closed('blocked'),
    1,
  ],
  [
    'a person who blocked the bot, told otherwise',
    { status: 403, body: { error: { code: 'Forbidden', subCode: 'MessageWritesBlocked' } } },
    closed('blocked'),
    1,
  ],
  [
    'a person who left',
    { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } },
    closed('not-in-roster'),
    1,
  ],
  ['a bot turned off', { status: 403, body: { error: { code: 'BotDisabledByAdmin' } } }, closed('bot-disabled'), 1],
  ['403 without a code', { status: 403, body: 'no' }, closed('forbidden'), 1],
  ['a chat that is gone', { status: 404 }, closed('not-found'), 1],
  [
    'a bot that is not registered',
    { status: 401 },
    { outcome: 'unreachable', reason: 'unauthorised', closed: false },
    1,
  ],
  ['a card that is too large', { status: 413 }, { outcome: 'unreachable', reason: 'refused-413', closed: false }, 1],
])('%s', async (_name, behaviour, result, calls) => {
  connector.behave(behaviour);
  expect(await send()).toEqual(result);
  expect(connector.calls).toHaveLength(calls);
});

test.each([429, 412])(
  '%d is not repeated here, and tells how long the channel wants to be left alone',
  async (status) => {
    connector.behave({ status, headers: { 'retry-after': '7' } });
    expect(await send()).toEqual({ outcome: 'later', reason: 'throttled', waitMs: 7000 });
    expect(connector.calls).toHaveLength(1);
  },
);

test('a Retry-After may be a point in time, or missing', async () => {
  connector.behave({ status: 429, times: 1, headers: { 'retry-after': 'Mon, 06 Sep 2021 06:00:12 GMT' } });
  expect(await send()).toEqual({ outcome: 'later', reason: 'throttled', waitMs: 12_000 });
  connector.behave({ status: 429, times: 1 });
  expect(await send()).toEqual({ outcome: 'later', reason: 'throttled' });
});

test('a connection that was refused may be tried again', async () => {
  const { url } = connector;
  await connector.close();
  expect(await send(url)).toEqual({ outcome: 'later', reason: 'no-connection' });
});

test('nothing is sent to an address that is not the channel’s', async () => {
  expect(await send('https://smba.trafficmanager.net.evil.example/')).toEqual(closed('foreign-address'));
});

test('a reference that cannot be used says so', async () => {
  const sender = createSender({ adapter: bot.adapter, log: bot.log });
  expect(await sender.send({ serviceUrl: 5 }, reminder)).toEqual(closed('invalid-reference'));
});

test('the log tells the outcome and not to whom', async () => {
  await send();
  expect(bot.logged).toContainEqual(expect.objectContaining({ msg: 'wrote first', outcome: 'sent' }));
  expect(JSON.stringify(bot.logged)).not.toMatch(/29:1|a:1|aktiviteter/);
});
