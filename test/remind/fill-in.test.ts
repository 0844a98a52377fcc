import type { Dialogue } from '../../src/domain/dialogues';
import { NO_FACTS } from '../../src/domain/fact-set';
import type { Delivery, Run } from '../../src/ports/deliveries';
import type { Known } from '../../src/ports/people';
import type { PlanStore } from '../../src/ports/plans';
import type { ReminderMessage, ReminderQueue } from '../../src/ports/reminder-queue';
import { createCompose } from '../../src/remind/compose-reminder';
import { deliverReminder } from '../../src/remind/deliver-reminder';
import { nextMorning } from '../../src/remind/fill-in';
import { remindToFillIn } from '../../src/remind/remind-to-fill-in';
import { localTime } from '../../src/time/clock';
import { isSwedishHoliday } from '../../src/time/holidays';
import { content } from '../cards/fixtures/sample';
import { MemoryLedger, memoryPeople, NO_WISHES } from '../support/memory-ledger';
import { MemoryActivities } from '../support/memory-stores';
import { planned, smallPlan } from '../support/small-plan';

/** "Påminn mig i morgon", from the press to the card of the next working morning; all in memory. */

const UPN = 'ida@example.se';
const asker = { upn: UPN };
const plan = smallPlan({ activities: [planned('late', { when: 'Maj -21' })] });
const { place: _place, ...bare } = content;
const dialogue = (id: string, changes: Partial<Dialogue> = {}): Dialogue => ({
  id,
  content: bare,
  example: false,
  reportedBy: 'p-1',
  reportedAt: '2021-09-07T10:00:00Z',
  version: 1,
  operations: [],
  ...changes,
});
const ida: Known = {
  upn: UPN,
  person: { upn: UPN, name: 'Ida', roles: ['arbetsgrupp'], committees: [] },
  contact: { reference: { channelId: 'msteams' } },
};
const run = (week: string): Run => ({
  week,
  instant: '2021-09-06T06:00:00.000Z',
  at: '2021-09-06T06:00:00.000Z',
  state: 'queued',
  uncovered: [],
  leaderless: false,
});

/** A bot of one person, whose clock the test moves. */
function botOf(at: string, known = ida) {
  const clock = { now: new Date(at) };
  const now = (): Date => clock.now;
  const ledger = new MemoryLedger([], run('2021-W36'));
  const { store: people, kept } = memoryPeople([known]);
  const dialogues = new Map([dialogue('d-1'), dialogue('d-2')].map((each) => [each.id, each]));
  const waiting: { message: ReminderMessage; at: number }[] = [];
  const queue = {
    put: async (message: ReminderMessage, ms: number) => {
      waiting.push({ message, at: clock.now.getTime() + ms });
    },
  } as unknown as ReminderQueue;
  const sent: string[] = [];
  const compose = createCompose<string>({
    plans: { snapshot: async () => ({ plan, planVersion: 1, facts: NO_FACTS }) } as unknown as PlanStore,
    activities: new MemoryActivities(),
    deliveries: ledger,
    dialogues: { find: async (_project, id) => dialogues.get(id) },
    isHoliday: isSwedishHoliday,
    surveys: { find: async () => undefined },
    surveyMessage: () => 'survey',
    ...NO_WISHES,
    weekMessage: ({ week }) => `week${(week.fillIn ?? []).map(({ dialogueId }) => ` with ${dialogueId}`).join('')}`,
    reportMessage: async () => 'report',
    digestMessage: () => 'digest',
    fillInMessage: (fillIn) => `fill in ${fillIn.map(({ dialogueId }) => dialogueId).join(' and ')}`,
    now,
  });
  const tools = {
    deliveries: ledger,
    people,
    sender: {
      send: async (_reference: unknown, message: string) => {
        sent.push(`${localTime(clock.now)} ${message}`);
        return { outcome: 'sent' as const };
      },
    },
    compose,
    isHoliday: isSwedishHoliday,
    now,
    random: () => 0.5,
    newId: () => 'attempt',
    sleep: async () => undefined,
  };
  const remind = (id: string) =>
    remindToFillIn(id, asker, plan.id, { deliveries: ledger, people, queue, isHoliday: isSwedishHoliday, now });
  /** Lets time pass up to an instant, with every message handled when it may be seen. */
  async function passUntil(end: string): Promise<void> {
    for (let rounds = 0; rounds < 2_000; rounds += 1) {
      waiting.sort((a, b) => a.at - b.at);
      const [next] = waiting;
      if (!next || next.at > Date.parse(end)) break;
      waiting.shift();
      clock.now = new Date(Math.max(next.at, clock.now.getTime()));
      const handled = await deliverReminder(next.message, tools);
      if (handled.next === 'later') waiting.push({ message: next.message, at: clock.now.getTime() + handled.ms });
    }
    clock.now = new Date(end);
  }
  const weekCard = (at: string, due?: string): void => {
    ledger.put({ upn: UPN, week: '2021-W36', kind: 'week', state: 'queued', at, ...(due ? { due } : {}) });
    const message = { project: plan.id, week: '2021-W36', kind: 'week', upn: UPN, instant: at, queuedAt: at } as const;
    waiting.push({ message, at: Date.parse(due ?? at) });
  };
  const outcome = async (kind: Delivery['kind'], week = '2021-W36') => {
    const row = (await ledger.find(plan.id, { upn: UPN, week, kind }))?.value;
    return row && [row.state, row.reason];
  };
  return { clock, ledger, kept, dialogues, remind, passUntil, weekCard, sent, outcome };
}

test.each([
  ['a Tuesday', '2021-09-07T10:00:00Z', undefined, '2021-09-08T08:00'],
  ['a Friday', '2021-09-10T10:00:00Z', undefined, '2021-09-13T08:00'],
  ['the day before Maundy Thursday’s Good Friday', '2021-04-01T10:00:00Z', undefined, '2021-04-06T08:00'],
  ['New Year’s Eve', '2021-12-31T10:00:00Z', undefined, '2022-01-03T08:00'],
  ['late in the evening', '2021-09-07T21:30:00Z', undefined, '2021-09-08T08:00'],
  ['somebody who wants cards at ten', '2021-09-07T10:00:00Z', 10, '2021-09-08T10:00'],
  ['somebody who wants cards at six', '2021-09-07T10:00:00Z', 6, '2021-09-08T08:00'],
])('the next working morning after %s', (_, now, hour, morning) => {
  expect(localTime(nextMorning(new Date(now), hour, isSwedishHoliday))).toMatch(new RegExp(`^${morning}`));
});

describe('the card', () => {
  const TUESDAY = '2021-09-07T10:00:00Z';

  test('comes once, also when it was pressed twice, with all that was asked for that day', async () => {
    const bot = botOf(TUESDAY);
    expect(await bot.remind('d-1')).toEqual({ outcome: 'reminded', day: '2021-09-08' });
    await Promise.all([bot.remind('d-1'), bot.remind('d-2'), bot.remind('d-2')]);
    await bot.passUntil('2021-09-08T05:59:59Z');
    expect(bot.sent).toEqual([]);
    await bot.passUntil('2021-09-11T00:00:00Z');
    expect(bot.sent).toEqual(['2021-09-08T08:00 fill in d-1 and d-2']);
    expect(await bot.outcome('fill-in-3')).toEqual(['sent', undefined]);
  });

  test('comes on the next Monday after a Friday, in that week', async () => {
    const bot = botOf('2021-09-10T10:00:00Z');
    await bot.remind('d-1');
    bot.ledger.run = undefined;
    await bot.passUntil('2021-09-14T00:00:00Z');
    expect(bot.sent).toEqual(['2021-09-13T08:00 fill in d-1']);
  });

  test.each<[string, (bot: ReturnType<typeof botOf>) => unknown, string]>([
    ['has been filled in', (bot) => bot.dialogues.set('d-1', dialogue('d-1', { content: full })), 'nothing-left'],
    ['has been removed', (bot) => bot.dialogues.delete('d-1'), 'nothing-left'],
    ['is of somebody who is gone', (bot) => bot.kept.set(UPN, { ...ida, person: undefined }), 'not-in-people-file'],
    ['is of somebody without a role', (bot) => bot.kept.set(UPN, guest), 'nothing-left'],
    ['is of somebody who has paused', (bot) => bot.kept.set(UPN, paused), 'paused'],
  ])('does not come where the dialogue %s meanwhile', async (_, meanwhile, reason) => {
    const bot = botOf(TUESDAY);
    await bot.remind('d-1');
    meanwhile(bot);
    await bot.passUntil('2021-09-12T00:00:00Z');
    expect(bot.sent).toEqual([]);
    expect(await bot.outcome('fill-in-3')).toEqual(['dropped', reason]);
  });
  const full = { ...content, place: 'biblioteket', observations: 'Bussarna.', feedbackWanted: 0 };
  const guest: Known = { ...ida, person: { upn: UPN, name: 'Ida', roles: [], committees: [] } };
  const paused: Known = { ...ida, settings: { pausedUntil: '2021-10-01' } };

  test('is not promised where others keep changing the day’s card', async () => {
    const bot = botOf(TUESDAY);
    await bot.remind('d-1');
    bot.ledger.move = async () => undefined;
    await expect(bot.remind('d-2')).rejects.toMatchObject({ code: 'storage-unavailable' });
  });

  test.each<[string, Known, string]>([
    ['nobody in the project', { upn: UPN }, 'not-in-people-file'],
    ['somebody without a chat', { ...ida, contact: undefined }, 'not-installed'],
    ['somebody who has paused', paused, 'paused'],
  ])('is not promised to %s', async (_, known, outcome) => {
    const bot = botOf(TUESDAY, known);
    expect(await bot.remind('d-1')).toEqual({ outcome });
    expect(bot.ledger.rows.size).toBe(0);
  });
});

describe('on the day of the week’s card', () => {
  const TUESDAY = '2021-09-07T10:00:00Z';
  const WEDNESDAY_AT_TWO = '2021-09-08T12:00:00.000Z';

  // Late activities that nobody has are the project leader's.
  const leader: Known = { ...ida, person: { upn: UPN, name: 'Ida', roles: ['projektledare'], committees: [] } };

  test('it is a line on that card, and no card of its own, whichever of them is looked at first', async () => {
    const bot = botOf(TUESDAY, leader);
    await bot.remind('d-1');
    bot.weekCard('2021-09-06T06:00:00.000Z', WEDNESDAY_AT_TWO);
    await bot.passUntil('2021-09-12T00:00:00Z');
    expect(bot.sent).toEqual(['2021-09-08T14:00 week with d-1']);
    expect(await bot.outcome('fill-in-3')).toEqual(['dropped', 'on-week-card']);
  });

  test('a week’s card of another day is none of its', async () => {
    const bot = botOf(TUESDAY, leader);
    await bot.remind('d-1');
    bot.weekCard('2021-09-06T06:00:00.000Z', '2021-09-09T12:00:00.000Z');
    await bot.passUntil('2021-09-12T00:00:00Z');
    expect(bot.sent).toEqual(['2021-09-08T08:00 fill in d-1', '2021-09-09T14:00 week']);
  });

  test('it comes by itself where the week’s card has nothing to tell', async () => {
    const bot = botOf(TUESDAY);
    await bot.remind('d-1');
    bot.weekCard('2021-09-06T06:00:00.000Z', WEDNESDAY_AT_TWO);
    await bot.passUntil('2021-09-12T00:00:00Z');
    expect(bot.sent).toEqual(['2021-09-08T14:01 fill in d-1']);
    expect(await bot.outcome('week')).toEqual(['dropped', 'nothing-left']);
  });

  test('a run that is owed is waited for, though not for ever', async () => {
    const bot = botOf('2021-09-10T10:00:00Z');
    await bot.remind('d-1');
    await bot.passUntil('2021-09-14T00:00:00Z');
    expect(bot.sent).toEqual(['2021-09-13T12:00 fill in d-1']);
  });
});
