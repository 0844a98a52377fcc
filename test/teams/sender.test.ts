import type { Reply } from '../../src/cards/reply';
import type { Patience } from '../../src/teams/delivering';
import { createSender } from '../../src/teams/sender';
import type { SendResult } from '../../src/usecases/ports';
import { type Bot, startBot } from '../support/bot';
import { type Behaviour, type Connector, startConnector } from '../support/connector';

const reminder: Reply = {
  summary: 'Du har två aktiviteter denna vecka.',
  card: { type: 'AdaptiveCard', version: '1.5', body: [] },
  pressed: 'new-message',
};

let connector: Connector;
let bot: Bot;
let slept: number[] = [];

beforeEach(async () => {
  slept = [];
  connector = await startConnector();
  bot = await startBot({ outgoingMs: 200 });
});

afterEach(async () => {
  await bot.close();
  await connector.close();
});

function send(serviceUrl = connector.url, budgetMs = 60_000): Promise<SendResult> {
  let now = Date.parse('2021-09-06T06:00:00Z');
  const patience: Patience = {
    now: () => now,
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
    budgetMs,
  };
  const reference = {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: '28:bot' },
    user: { id: '29:1' },
    conversation: { id: 'a:1', conversationType: 'personal' },
  };
  return createSender({ adapter: bot.adapter, log: bot.log, patience }).send(reference, reminder);
}

test('a message that the channel takes is sent, as one activity with its sentence', async () => {
  expect(await send()).toEqual({ outcome: 'sent', activityId: expect.any(String) });
  expect(connector.sent).toHaveLength(1);
  expect(connector.sent[0]).toMatchObject({
    path: expect.stringContaining('/conversations/a%3A1/activities'),
    body: { summary: reminder.summary, attachments: [{ content: reminder.card }] },
  });
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
    { outcome: 'unreachable', reason: 'blocked' },
    1,
  ],
  [
    'a person who blocked the bot, told otherwise',
    { status: 403, body: { error: { code: 'Forbidden', subCode: 'MessageWritesBlocked' } } },
    { outcome: 'unreachable', reason: 'blocked' },
    1,
  ],
  [
    'a person who left',
    { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } },
    { outcome: 'unreachable', reason: 'not-in-roster' },
    1,
  ],
  [
    'a bot turned off',
    { status: 403, body: { error: { code: 'BotDisabledByAdmin' } } },
    { outcome: 'unreachable', reason: 'bot-disabled' },
    1,
  ],
  ['403 without a code', { status: 403, body: 'no' }, { outcome: 'unreachable', reason: 'forbidden' }, 1],
  ['a chat that is gone', { status: 404 }, { outcome: 'unreachable', reason: 'not-found' }, 1],
  ['a bot that is not registered', { status: 401 }, { outcome: 'unreachable', reason: 'unauthorised' }, 1],
  ['a card that is too large', { status: 413 }, { outcome: 'unreachable', reason: 'refused-413' }, 1],
])('%s', async (_name, behaviour, result, calls) => {
  connector.behave(behaviour);
  expect(await send()).toEqual(result);
  expect(connector.calls).toHaveLength(calls);
  expect(slept).toEqual([]);
});

test.each([429, 412])('%d is waited for as the channel asks, and the message is sent once', async (status) => {
  connector.behave({ status, times: 2, headers: { 'retry-after': '7' } });
  expect(await send()).toMatchObject({ outcome: 'sent' });
  expect(slept).toEqual([7000, 7000]);
  expect(connector.calls).toHaveLength(3);
});

test('a Retry-After may be a point in time', async () => {
  connector.behave({ status: 429, times: 1, headers: { 'retry-after': 'Mon, 06 Sep 2021 06:00:12 GMT' } });
  expect(await send()).toMatchObject({ outcome: 'sent' });
  expect(slept).toEqual([12_000]);
});

test('a channel that asks for too long is given up, and not hammered', async () => {
  connector.behave({ status: 429, headers: { 'retry-after': '3600' } });
  expect(await send()).toEqual({ outcome: 'unreachable', reason: 'throttled' });
  expect(connector.calls).toHaveLength(1);
});

test('a channel that asks for no time at all is not asked for ever', async () => {
  connector.behave({ status: 429, headers: { 'retry-after': '0' } });
  expect(await send()).toEqual({ outcome: 'unreachable', reason: 'throttled' });
  expect(connector.calls.length).toBeLessThan(10);
});

test('a refused connection is tried three times more', async () => {
  const { url } = connector;
  await connector.close();
  expect(await send(url)).toEqual({ outcome: 'unreachable', reason: 'no-connection' });
  expect(slept).toEqual([500, 1000, 2000]);
});

test('nothing is sent to an address that is not the channel’s', async () => {
  expect(await send('https://smba.trafficmanager.net.evil.example/')).toEqual({
    outcome: 'unreachable',
    reason: 'foreign-address',
  });
});

test('a reference that cannot be used says so', async () => {
  const sender = createSender({ adapter: bot.adapter, log: bot.log });
  expect(await sender.send({ serviceUrl: 5 }, reminder)).toEqual({
    outcome: 'unreachable',
    reason: 'invalid-reference',
  });
});

test('the log tells the outcome and not to whom', async () => {
  await send();
  expect(bot.logged).toContainEqual(expect.objectContaining({ msg: 'wrote first', outcome: 'sent' }));
  expect(JSON.stringify(bot.logged)).not.toMatch(/29:1|a:1|aktiviteter/);
});
