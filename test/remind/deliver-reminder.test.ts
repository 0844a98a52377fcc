import { MedskapaError } from '../../src/domain/errors';
import type { SendResult } from '../../src/ports/channel';
import type { Delivery, DeliveryState } from '../../src/ports/deliveries';
import type { ReminderMessage } from '../../src/ports/reminder-queue';
import { type DeliverTools, deliverReminder, type Handled, waitBefore } from '../../src/remind/deliver-reminder';
import { startWorker } from '../../src/remind/work-queue';
import { createStores, type Stores } from '../../src/stores';
import { isSwedishHoliday } from '../../src/time/holidays';
import { type Azurite, startAzurite } from '../support/azurite';

/** One message against the real ledger; the channel answers as the test says. */

const NOW = new Date('2021-09-06T06:00:00Z');
const SENT: SendResult = { outcome: 'sent' };

let azurite: Azurite;
let stores: Stores;
let clock = NOW;
let ids = 0;
let message: ReminderMessage;
let sends: number;
let answers: (() => SendResult | Promise<SendResult>)[];

beforeAll(async () => {
  azurite = await startAzurite();
  stores = createStores({
    storage: { kind: 'connection-string', connectionString: azurite.connectionString },
    appId: '',
  });
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  clock = NOW;
  sends = 0;
  answers = [];
  const upn = `person.${++ids}@example.se`;
  const at = NOW.toISOString();
  message = { project: 'p', week: '2021-W36', kind: 'week', upn, instant: at, queuedAt: at };
  await stores.people.saveContact(upn, { reference: { channelId: 'msteams' } });
  await ensure('queued');
});

const ensure = (state: DeliveryState, changes: Partial<Delivery> = {}): Promise<unknown> => {
  const { upn, week, kind } = message;
  return stores.deliveries.ensure('p', [{ upn, week, kind, state, at: NOW.toISOString(), ...changes }]);
};

async function put(state: DeliveryState, changes: Partial<Delivery> = {}): Promise<void> {
  const found = await stores.deliveries.find('p', message);
  if (!found) throw new Error('there is no row');
  await stores.deliveries.move('p', found, { ...found.value, state, by: 'another', ...changes });
}

const tools = (): DeliverTools<string> => ({
  deliveries: stores.deliveries,
  people: stores.people,
  sender: {
    send: async () => {
      sends += 1;
      return (answers.shift() ?? (() => SENT))();
    },
  },
  compose: async () => ({ message: 'Din vecka' }),
  isHoliday: isSwedishHoliday,
  now: () => clock,
  random: () => 0.5,
  newId: () => `try-${++ids}`,
  sleep: async () => undefined,
});

const deliver = (): Promise<Handled> => deliverReminder(message, tools());
const row = async (): Promise<Delivery | undefined> => (await stores.deliveries.find('p', message))?.value;

test('twenty that have the same message send one', async () => {
  await Promise.all(Array.from({ length: 20 }, deliver));
  expect(sends).toBe(1);
  expect(await row()).toMatchObject({ state: 'sent' });
  expect(await deliver()).toEqual({ next: 'done' });
  expect(sends).toBe(1);
});

test('what somebody claimed and died with is taken over, since nothing can have left', async () => {
  await put('claimed');
  expect(await deliver()).toEqual({ next: 'done' });
  expect(await row()).toMatchObject({ state: 'sent' });
});

test.each([
  ['a moment ago', 0, 'later', 'sending'],
  ['so long ago that they must have died', 15_000, 'done', 'uncertain'],
  ['in the future, since the clock has been set back', -3_600_000, 'done', 'uncertain'],
])('what somebody began to send %s is not sent again', async (_when, ago, next, state) => {
  await put('sending', { at: new Date(NOW.getTime() - ago).toISOString() });
  expect(await deliver()).toMatchObject({ next });
  expect(await row()).toMatchObject({ state });
  expect(sends).toBe(0);
});

test('whoever was taken for dead and was not says how it went', async () => {
  answers.push(async () => {
    await put('uncertain', { reason: 'interrupted', by: (await row())?.by });
    return SENT;
  });
  await deliver();
  expect(await row()).toMatchObject({ state: 'sent' });
});

test('a channel that asks for patience is waited for, and in the end the message is poison', async () => {
  answers = Array.from({ length: 10 }, (): (() => SendResult) => () => ({ outcome: 'later', reason: 'throttled' }));
  const waits: number[] = [];
  let handled = await deliver();
  for (; handled.next === 'later'; handled = await deliver()) waits.push(handled.ms);
  expect(handled).toEqual({ next: 'poison', why: 'throttled' });
  expect(waits[0]).toBeLessThanOrEqual(2_000);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits).toHaveLength(9);
  expect(await row()).toMatchObject({ state: 'unreachable', reason: 'throttled', tries: 10 });
  expect(await deliver()).toEqual({ next: 'done' });
  expect(sends).toBe(10);
});

test.each([
  ['is to be waited for', 'throttled', 0, 'queued'],
  ['is given up', 'no-connection', 5, 'unreachable'],
])(
  'a channel that did not take the message and %s is known not to have, though storage was away',
  async (_what, reason, tries, state) => {
    await put('queued', { tries });
    answers.push(() => ({ outcome: 'later', reason }));
    const { deliveries } = stores;
    let away = 2;
    const move: DeliverTools<string>['deliveries']['move'] = (project, from, to) => {
      if (from.value.state === 'sending' && away-- > 0) throw new MedskapaError('storage-uncertain', 'away');
      return deliveries.move(project, from, to);
    };
    const faulty = Object.assign(Object.create(deliveries) as typeof deliveries, { move });
    await deliverReminder(message, { ...tools(), deliveries: faulty });
    expect(away).toBeLessThan(0);
    expect(await row()).toMatchObject({ state, tries: tries + 1 });
  },
);

test('whoever was taken for dead and knows that nothing was sent says so', async () => {
  answers.push(async () => {
    await put('uncertain', { reason: 'interrupted', by: (await row())?.by });
    return { outcome: 'later', reason: 'throttled' };
  });
  expect(await deliver()).toMatchObject({ next: 'later' });
  expect(await row()).toMatchObject({ state: 'queued', tries: 1 });
  expect(await deliver()).toEqual({ next: 'done' });
  expect(await row()).toMatchObject({ state: 'sent' });
});

test('the channel’s own time counts, and jitter keeps those who wait apart', () => {
  expect(waitBefore(1, 7_000, () => 0)).toBe(7_000);
  expect([0, 0.5, 1].map((chance) => waitBefore(1, undefined, () => chance))).toEqual([500, 750, 1_000]);
  expect(waitBefore(9, undefined, () => 1)).toBe(60_000);
});

test('in the evening it waits for the morning', async () => {
  clock = new Date('2021-09-06T18:00:00Z');
  expect(await deliver()).toEqual({ next: 'later', ms: 11 * 3_600_000 });
  expect(await row()).toMatchObject({ state: 'queued' });
});

test('what nobody can read, and what nobody gets anywhere with, ends in the poison queue', async () => {
  const poisoned: string[] = [];
  const unreadable = { ...message, kind: 'nonsense' } as unknown as ReminderMessage;
  await stores.queue.put(unreadable, 0);
  const given = new Promise<void>((resolve) => {
    const worker = startWorker({
      queue: stores.queue,
      inOwnTurn: (work) => work(),
      handle: async () => ({ next: 'poison', why: 'throttled' }),
      giveUp: async () => undefined,
      failed: () => undefined,
      poisoned: (why) => {
        poisoned.push(why);
        if (poisoned.length === 2) void worker.stop().then(resolve);
      },
      sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
    });
  });
  await stores.queue.put(message, 0);
  await given;
  expect(poisoned.toSorted()).toEqual(['throttled', 'unreadable']);
});
