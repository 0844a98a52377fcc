import type { ReminderSettings } from '../../src/domain/reminder-settings';
import type { SendResult } from '../../src/ports/channel';
import { type Delivery, type DeliveryState, isSettled } from '../../src/ports/deliveries';
import type { Known } from '../../src/ports/people';
import type { ReminderMessage } from '../../src/ports/reminder-queue';
import {
  type Composed,
  type DeliverTools,
  deliverReminder,
  giveUp,
  waitBefore,
} from '../../src/remind/deliver-reminder';
import { isSwedishHoliday } from '../../src/time/holidays';
import { MemoryLedger, memoryPeople } from '../support/memory-ledger';

/** Each step of one message, with the days, waits and counts at which it goes another way. */

// A Monday at eight in Sweden.
const RUN = new Date('2021-09-06T06:00:00Z');
const later = (ms: number) => ({ next: 'later', ms });
const DONE = { next: 'done' };
const HOUR = 3_600_000;
const contact = { reference: { channelId: 'msteams' } };

interface Given {
  readonly state?: DeliveryState | 'no row';
  readonly row?: Partial<Delivery>;
  readonly message?: Partial<ReminderMessage>;
  /** Milliseconds since the run. */
  readonly passed?: number;
  readonly known?: Partial<Known>;
  readonly composed?: Composed<string>;
  readonly answer?: SendResult;
  readonly tools?: (ledger: MemoryLedger) => Partial<DeliverTools<string>>;
}

async function deliver({ state = 'queued', row, message, passed = 0, known, composed, answer, tools }: Given) {
  const key = { upn: 'anna@example.se', week: '2021-W36', kind: 'week' as const };
  const about: ReminderMessage = {
    project: 'p',
    ...key,
    instant: RUN.toISOString(),
    queuedAt: RUN.toISOString(),
    ...message,
  };
  const first = { ...key, kind: about.kind, at: RUN.toISOString(), ...row };
  const ledger = new MemoryLedger(state === 'no row' ? [] : [{ ...first, state }]);
  const people = memoryPeople([{ upn: key.upn, contact, ...known }]);
  const now = new Date(RUN.getTime() + passed);
  const [sent, slept]: [unknown[], number[]] = [[], []];
  const handled = await deliverReminder(about, {
    deliveries: ledger,
    people: people.store,
    sender: {
      send: async (_reference, text) => {
        sent.push(text);
        return answer ?? { outcome: 'sent' };
      },
    },
    compose: async () => composed ?? { message: 'Din vecka' },
    isHoliday: isSwedishHoliday,
    now: () => now,
    random: () => 1,
    newId: () => 'try-1',
    sleep: async (ms) => {
      slept.push(ms);
    },
    ...tools?.(ledger),
  });
  const [last] = await ledger.deliveries('p', key.week);
  return { handled, sent: sent.length, states: ledger.moves.map((each) => each.state), row: last, people, slept };
}

test('one that is queued is said to be sending, then sent', async () => {
  const { handled, sent, states, row } = await deliver({});
  expect({ handled, sent, states }).toEqual({ handled: DONE, sent: 1, states: ['sending', 'sent'] });
  expect(row).toMatchObject({ state: 'sent', by: 'try-1', at: RUN.toISOString() });
});

test.each<[DeliveryState | 'no row', boolean]>([
  ['no row', false],
  ['sent', false],
  ['uncertain', false],
  ['unreachable', false],
  ['dropped', false],
  ['queued', true],
  ['claimed', true],
])('of one that is %s something is sent: %s', async (state, is) => {
  const { handled, sent, states } = await deliver({ state });
  expect([handled, sent, states.length > 0]).toEqual([DONE, Number(is), is]);
  if (state !== 'no row') expect(isSettled({ state } as Delivery)).toBe(!is);
});

test.each([
  [0, later(15_000)],
  [5_000, later(10_000)],
  [11_999, later(3_001)],
  [12_001, later(3_000)],
  [14_999, later(3_000)],
  [-14_999, later(3_000)],
])('somebody else’s attempt of %i ms ago is looked at again', async (passed, expected) => {
  const { handled, sent, states } = await deliver({ state: 'sending', passed });
  expect([handled, sent, states]).toEqual([expected, 0, []]);
});

test.each([15_000, -15_000, HOUR])('an attempt of %i ms ago was left, and may have arrived', async (passed) => {
  const { handled, sent, row } = await deliver({ state: 'sending', passed });
  expect([handled, sent]).toEqual([DONE, 0]);
  expect(row).toMatchObject({ state: 'uncertain', reason: 'interrupted' });
});

test.each([
  // Friday 18:59 is the last of the week that is neither quiet nor a day off.
  ['Friday before seven in the evening', '2021-09-10T16:59:59Z', undefined],
  ['Friday at seven in the evening', '2021-09-10T17:00:00Z', 'no-working-day'],
  ['Sunday before midnight', '2021-09-12T21:59:59Z', 'no-working-day'],
  ['Monday at midnight', '2021-09-12T22:00:00Z', 'week-passed'],
])('what is taken on %s', async (_when, now, reason) => {
  const { sent, row } = await deliver({ passed: Date.parse(now) - RUN.getTime() });
  expect([sent, row?.state, row?.reason]).toEqual(reason ? [0, 'dropped', reason] : [1, 'sent', undefined]);
});

test('a clock that was set back does not take the run’s instant back', async () => {
  expect(await deliver({ passed: -30 * 24 * HOUR })).toMatchObject({ handled: DONE, sent: 1 });
});

test.each([
  ['the minute before', 11 * HOUR - 60_000, DONE],
  ['on the hour', 11 * HOUR, later(12 * HOUR)],
  ['an hour later', 12 * HOUR, later(11 * HOUR)],
])('quiet begins at seven in the evening: %s', async (_when, passed, expected) => {
  const { handled, states } = await deliver({ passed });
  expect(handled).toEqual(expected);
  if (expected !== DONE) expect(states).toEqual([]);
});

test.each<[string, ReminderSettings, 'week' | 'report', object]>([
  ['an own day and hour have been waited for', { day: 5, hour: 17 }, 'week', { sent: 1 }],
  ['a pause until the day still holds', { pausedUntil: '2021-09-07' }, 'week', { handled: later(24 * HOUR), sent: 0 }],
  ['a pause over the week still holds', { pausedUntil: '2021-09-13' }, 'week', { sent: 0, row: { reason: 'paused' } }],
  ['a pause that has ended does not', { pausedUntil: '2021-09-06' }, 'week', { sent: 1 }],
  ['a report is not paused', { pausedUntil: '2021-09-13' }, 'report', { sent: 1 }],
  ['a report keeps the quiet', { quietFrom: 6, quietTo: 10 }, 'report', { handled: later(2 * HOUR), sent: 0 }],
])('%s', async (_what, settings, kind, expected) => {
  expect(await deliver({ known: { settings }, message: { kind } })).toMatchObject(expected);
});

test.each<[string, Given, object]>([
  ['nobody has met the bot', { known: { contact: undefined } }, { state: 'unreachable', reason: 'not-installed' }],
  [
    'the chat is closed',
    { known: { contact: { ...contact, setAside: { reason: 'blocked', at: '' } } } },
    { state: 'unreachable', reason: 'blocked' },
  ],
  [
    'there is nothing left to say',
    { composed: { drop: 'nothing-left' } },
    { state: 'dropped', reason: 'nothing-left' },
  ],
])('nothing is sent where %s', async (_what, given, expected) => {
  const { handled, sent, row } = await deliver(given);
  expect([handled, sent]).toEqual([DONE, 0]);
  expect(row).toMatchObject(expected);
});

test('what is not ready yet goes back to the queue for as long as it says', async () => {
  const { handled, sent, states } = await deliver({ composed: { waitMs: 2_000 } });
  expect([handled, sent, states]).toEqual([later(2_000), 0, []]);
});

test('how things stand before a meeting is claimed while it is made, since others look whether it is', async () => {
  const about = { message: { kind: 'meeting', about: 'n.2021-09-13' }, row: { about: 'n.2021-09-13' } } as const;
  expect((await deliver(about)).states).toEqual(['claimed', 'sending', 'sent']);
  expect((await deliver({ ...about, composed: { waitMs: 2_000 } })).states).toEqual(['claimed', 'queued']);
});

test.each<[DeliveryState, Given]>([
  ['claimed', { message: { kind: 'meeting' } }],
  ['sending', {}],
  ['dropped', { composed: { drop: 'nothing-left' } }],
  ['unreachable', { known: { contact: undefined } }],
])('whoever loses the move to %s has sent nothing and looks again', async (lost, given) => {
  const tools = (ledger: MemoryLedger) => {
    const deliveries = Object.assign(Object.create(ledger) as MemoryLedger, {
      move: (async (project, from, to) =>
        to.state === lost ? undefined : ledger.move(project, from, to)) as MemoryLedger['move'],
    });
    return { deliveries };
  };
  expect(await deliver({ ...given, tools })).toMatchObject({ handled: later(3_000), sent: 0 });
});

test.each<[SendResult, object, boolean]>([
  [{ outcome: 'uncertain', reason: 'no-answer' }, { state: 'uncertain', reason: 'no-answer' }, false],
  [{ outcome: 'unreachable', reason: 'refused', closed: false }, { state: 'unreachable', reason: 'refused' }, false],
  [{ outcome: 'unreachable', reason: 'blocked', closed: true }, { state: 'unreachable', reason: 'blocked' }, true],
])('the channel says %j', async (answer, expected, isSetAside) => {
  const { handled, row, people } = await deliver({ answer });
  expect(handled).toEqual(DONE);
  expect(row).toMatchObject(expected);
  expect(row).not.toHaveProperty('closed');
  const setAside = { reason: 'blocked', at: RUN.toISOString() };
  expect(people.kept.get('anna@example.se')?.contact).toEqual(isSetAside ? { ...contact, setAside } : contact);
});

test.each([
  ['throttled', undefined, { handled: later(1_000), row: { state: 'queued', tries: 1 } }],
  ['throttled', 8, { handled: later(60_000), row: { state: 'queued', tries: 9 } }],
  ['throttled', 9, { handled: { next: 'poison', why: 'throttled' }, row: { state: 'unreachable', tries: 10 } }],
  ['no-connection', 4, { handled: later(16_000), row: { state: 'queued', tries: 5 } }],
  ['no-connection', 5, { handled: { next: 'poison', why: 'no-connection' }, row: { state: 'unreachable', tries: 6 } }],
])('%s after %s tries', async (reason, tries, expected) => {
  expect(await deliver({ row: { tries }, answer: { outcome: 'later', reason } })).toMatchObject(expected);
});

test('how long the channel is left alone: twice as long each time up to a minute, half of it by chance', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((tries) => waitBefore(tries, undefined, () => 1));
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  expect(waitBefore(3, undefined, () => 0)).toBe(2_000);
  expect([0, HOUR - 1, HOUR, HOUR + 1].map((ms) => waitBefore(1, ms, () => 1))).toEqual([0, HOUR - 1, HOUR, HOUR]);
});

/** A ledger that is away so many times when it is to be told how it went. */
const away = (times: number) => (ledger: MemoryLedger) => {
  let left = times;
  const move: MemoryLedger['move'] = async (project, from, to) => {
    if (to.state === 'sent' && left > 0) {
      left -= 1;
      throw new Error('away');
    }
    return ledger.move(project, from, to);
  };
  return { deliveries: Object.assign(Object.create(ledger) as MemoryLedger, { move }) };
};

test('how it went is written three times at the most, a second apart', async () => {
  expect(await deliver({ tools: away(2) })).toMatchObject({ sent: 1, slept: [1_000, 1_000], row: { state: 'sent' } });
  await expect(deliver({ tools: away(3) })).rejects.toThrow('away');
});

test.each([
  ['try-1', 'sent'],
  ['another', 'uncertain'],
])('who was taken for dead says how it went, where the attempt is still theirs: %s', async (by, state) => {
  const tools = (ledger: MemoryLedger) => ({
    sender: {
      send: async (): Promise<SendResult> => {
        const found = [...ledger.rows.values()][0];
        if (found) ledger.put({ ...found.value, state: 'uncertain', reason: 'interrupted', by });
        return { outcome: 'sent' };
      },
    },
  });
  expect((await deliver({ tools })).row).toMatchObject({ state });
});

test.each<[string, Partial<Delivery> | undefined]>([
  ['is gone', undefined],
  ['was decided on by another', { state: 'queued', by: 'try-1' }],
])('how it went is not written where the row %s meanwhile', async (_what, changes) => {
  const tools = (ledger: MemoryLedger) => ({
    sender: {
      send: async (): Promise<SendResult> => {
        const [[key, found] = []] = [...ledger.rows];
        if (changes && found) ledger.put({ ...found.value, ...changes });
        else if (key) ledger.rows.delete(key);
        return { outcome: 'sent' };
      },
    },
  });
  const { handled, row } = await deliver({ tools });
  expect([handled, row?.state]).toEqual([DONE, changes?.state]);
});

test.each<[DeliveryState, object]>([
  ['sending', { state: 'uncertain', reason: 'interrupted' }],
  ['queued', { state: 'unreachable', reason: 'given-up' }],
  ['claimed', { state: 'unreachable', reason: 'given-up' }],
  ['sent', { state: 'sent' }],
  ['dropped', { state: 'dropped' }],
])('one that nobody gets anywhere with and that is %s', async (state, expected) => {
  const key = { upn: 'anna@example.se', week: '2021-W36', kind: 'week' } as const;
  const ledger = new MemoryLedger([{ ...key, state, at: RUN.toISOString() }]);
  const tools = { deliveries: ledger, now: () => RUN } as unknown as DeliverTools<string>;
  await giveUp({ project: 'p', ...key, instant: '', queuedAt: '' }, tools);
  const [row] = await ledger.deliveries('p', key.week);
  expect(row).toMatchObject(expected);
  expect(ledger.moves).toHaveLength('reason' in expected ? 1 : 0);
});
