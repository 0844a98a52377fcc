import { NO_FACTS } from '../../src/domain/fact-set';
import type { Role } from '../../src/domain/roles';
import type { Delivery, DeliveryState, Run } from '../../src/ports/deliveries';
import type { Known } from '../../src/ports/people';
import type { PlanStore } from '../../src/ports/plans';
import type { ReminderMessage, ReminderQueue } from '../../src/ports/reminder-queue';
import { type AwaitTools, awaitDeliveries } from '../../src/remind/await-deliveries';
import { type ComposeTools, createCompose } from '../../src/remind/compose-reminder';
import { listDeliveries } from '../../src/remind/list-deliveries';
import { queueReminders } from '../../src/remind/queue-reminders';
import { createReminderClock } from '../../src/remind/run-reminders';
import { mayBeSentAgain, sendAgain } from '../../src/remind/send-again';
import { startWorker, type WorkTools } from '../../src/remind/work-queue';
import { isSwedishHoliday } from '../../src/time/holidays';
import { MemoryLedger, memoryAudit, memoryPeople, NO_WISHES } from '../support/memory-ledger';
import { MemoryActivities } from '../support/memory-stores';
import { planned, smallPlan } from '../support/small-plan';

/** How a run comes into the queue, is waited for, listed and sent again; all in memory. */

// A Monday at eight in Sweden.
const RUN = '2021-09-06T06:00:00.000Z';
const WEEK = '2021-W36';
const plan = smallPlan({ activities: [planned('late', { when: 'Maj -21' })] });
const plans = {
  snapshot: async () => ({ plan, planVersion: 1, facts: NO_FACTS }),
} as unknown as PlanStore;
const row = (upn: string, state: DeliveryState, changes: Partial<Delivery> = {}): Delivery => ({
  upn,
  week: WEEK,
  kind: 'week',
  at: RUN,
  state,
  ...changes,
});
const run = (changes: Partial<Run> = {}): Run => ({
  week: WEEK,
  instant: RUN,
  at: RUN,
  state: 'queued',
  uncovered: [],
  leaderless: false,
  ...changes,
});
const contact = { reference: { channelId: 'msteams' } };
const known = (upn: string, roles: Role[], changes: Partial<Known> = {}): Known => ({
  upn,
  person: { upn, name: `Namn ${upn}`, roles, committees: [] },
  contact,
  ...changes,
});
const since = (ms: number, from = RUN): Date => new Date(Date.parse(from) + ms);

function queueOf() {
  const put: [ReminderMessage, number][] = [];
  const queue = {
    put: async (message: ReminderMessage, ms: number) => {
      put.push([message, ms]);
    },
  } as unknown as ReminderQueue;
  return { queue, put };
}

describe('sending again', () => {
  test.each<[string, DeliveryState, Date, Partial<Known>, boolean]>([
    ['that did not arrive', 'unreachable', since(0), {}, true],
    ['that may not have', 'uncertain', since(0), {}, true],
    ['that arrived', 'sent', since(0), {}, false],
    ['that was dropped', 'dropped', since(0), {}, false],
    ['that waits', 'queued', since(0), {}, false],
    ['on the Friday evening before seven', 'unreachable', new Date('2021-09-10T16:59:00Z'), {}, true],
    ['on the Friday evening at seven', 'unreachable', new Date('2021-09-10T17:00:00Z'), {}, false],
    ['in the week after', 'unreachable', new Date('2021-09-13T06:00:00Z'), {}, false],
    ['by a clock set back', 'unreachable', new Date('2021-08-01T06:00:00Z'), {}, true],
    ['without a chat', 'unreachable', since(0), { contact: undefined }, false],
    [
      'in a closed chat',
      'unreachable',
      since(0),
      { contact: { ...contact, setAside: { reason: 'x', at: '' } } },
      false,
    ],
  ])('one %s', (_what, state, now, changes, may) => {
    expect(mayBeSentAgain(run(), row('a', state), known('a', ['arbetsgrupp'], changes), now)).toBe(may);
  });

  test('one of another week, or of somebody who is not known, is not sent again', () => {
    expect(mayBeSentAgain(run(), row('a', 'unreachable', { week: '2021-W35' }), known('a', []), since(0))).toBe(false);
    expect(mayBeSentAgain(run(), row('a', 'unreachable'), undefined, since(0))).toBe(false);
  });

  const again = async (
    rows: Delivery[],
    roles: readonly Role[] = ['projektledare'],
    fails = false,
    /** What becomes of the rows once they are listed. */
    meanwhile?: (ledger: MemoryLedger) => void,
    changes: Readonly<Record<string, Partial<Known>>> = {},
  ) => {
    const ledger = new MemoryLedger(rows, run());
    const list = ledger.deliveries;
    ledger.deliveries = async (project, week) => {
      const listed = await list(project, week);
      meanwhile?.(ledger);
      return listed;
    };
    const { store: people } = memoryPeople(['a', 'b', 'c'].map((upn) => known(upn, ['arbetsgrupp'], changes[upn])));
    const { queue, put } = queueOf();
    if (fails) queue.put = async () => Promise.reject(new Error('away'));
    const audit = memoryAudit();
    const tools = {
      deliveries: ledger,
      people,
      audit,
      queue,
      now: () => since(60_000),
      newId: () => 'id',
      perSecond: 10,
    };
    const asker = { userId: 'u', pseudonym: 'p-1', roles, language: 'sv' } as const;
    const sending = sendAgain(asker, { plan, planVersion: 1, facts: NO_FACTS }, tools);
    return { sending, ledger, put, audit };
  };

  test('goes to everyone who was not reached, at the pace of the tenant, by the run’s own time', async () => {
    const rows = [row('a', 'unreachable', { tries: 9, due: RUN }), row('b', 'uncertain'), row('c', 'sent')];
    const report = row('a', 'unreachable', { kind: 'report' });
    const { sending, ledger, put, audit } = await again([...rows, report]);
    expect(await sending).toBe(2);
    const at = since(60_000).toISOString();
    expect(ledger.moves).toEqual(
      ['a', 'b'].map((upn) => ({ upn, week: WEEK, kind: 'week', state: 'queued', at, by: 'id' })),
    );
    expect(put.map(([{ upn, instant, queuedAt, project }, ms]) => [upn, instant, queuedAt, project, ms])).toEqual([
      ['a', at, at, 'litet', 0],
      ['b', at, at, 'litet', 100],
    ]);
    expect(audit.entries).toEqual([{ id: 'id', at, who: 'p-1', what: 'send-again', subject: WEEK }]);
  });

  test.each<[string, (ledger: MemoryLedger) => void]>([
    ['is gone', (ledger) => ledger.rows.clear()],
    ['was sent by another', (ledger) => ledger.put(row('a', 'sent'))],
    ['failed once more', (ledger) => ledger.put(row('a', 'unreachable', { at: since(1).toISOString() }))],
  ])('leaves alone what %s since it was listed', async (_what, change) => {
    const { sending, ledger, put } = await again([row('a', 'unreachable')], undefined, false, change);
    expect([await sending, ledger.moves, put]).toEqual([0, [], []]);
  });

  test('leaves alone whose chat was closed', async () => {
    const closed = { contact: { ...contact, setAside: { reason: 'blocked', at: RUN } } };
    const rows = ['a', 'b'].map((upn) => row(upn, 'unreachable'));
    const { sending, put } = await again(rows, undefined, false, undefined, { a: closed });
    expect([await sending, put.map(([{ upn }]) => upn)]).toEqual([1, ['b']]);
  });

  test('is for the project leader, and does nothing where there has been no run', async () => {
    await expect((await again([], ['projektgrupp'])).sending).rejects.toMatchObject({ code: 'leader-only' });
    const none = new MemoryLedger();
    const { store: people } = memoryPeople([]);
    const audit = memoryAudit();
    const tools = {
      deliveries: none,
      people,
      audit,
      ...queueOf(),
      now: () => since(0),
      newId: () => 'id',
      perSecond: 1,
    };
    const asker = { userId: 'u', pseudonym: 'p-1', roles: ['projektledare'], language: 'sv' } as const;
    expect(await sendAgain(asker, { plan, planVersion: 1, facts: NO_FACTS }, tools)).toBe(0);
    expect(audit.entries).toEqual([]);
  });

  test('what cannot be put in the queue is as it was', async () => {
    const failed = await again([row('a', 'unreachable', { reason: 'blocked' })], ['projektledare'], true);
    await expect(failed.sending).rejects.toThrow('away');
    expect((await failed.ledger.deliveries('p', WEEK))[0]).toMatchObject({ state: 'unreachable', reason: 'blocked' });
  });
});

describe('the list of a week', () => {
  const list = async (rows: Delivery[], last: Run | undefined, isFinished = false) => {
    const ledger = new MemoryLedger(rows, last);
    if (isFinished) ledger.finished.add(WEEK);
    const { store: people } = memoryPeople([known('b', ['arbetsgrupp']), known('a', ['arbetsgrupp'])]);
    const intended = [{ person: { upn: 'a' } }] as never;
    return listDeliveries('p', WEEK, intended, { deliveries: ledger, people, now: () => since(0) });
  };
  const reasons = (listed: { upn: string; outcome: string; reason?: string }[]) =>
    listed.map(({ upn, outcome, reason }) => [upn, outcome, reason]);

  test.each<[string, Run | undefined, boolean, string | undefined]>([
    ['no run', undefined, false, 'no-run-yet'],
    ['a run of another week', run({ week: '2021-W35', state: 'queueing' }), false, 'no-run-yet'],
    ['a run that is under way', run({ state: 'queueing' }), false, 'run-under-way'],
    ['a run that is in the queue', run(), false, 'no-run-yet'],
    ['a run that came to its end', run(), true, undefined],
  ])('who has no row after %s', async (_what, last, isFinished, reason) => {
    const first = reason ? ['a', 'pending', reason] : ['a', 'nothing-due', undefined];
    expect(reasons(await list([], last, isFinished))).toEqual([first, ['b', 'nothing-due', undefined]]);
  });

  test.each<[Delivery, string, string | undefined]>([
    [row('a', 'sending'), 'pending', 'being-sent'],
    [row('a', 'queued'), 'pending', 'in-the-queue'],
    [row('a', 'queued', { due: RUN }), 'pending', 'in-the-queue'],
    [row('a', 'queued', { due: since(60_000).toISOString() }), 'pending', 'waits-until-2021-09-06T08:01'],
    [row('a', 'sent'), 'sent', undefined],
    [row('a', 'unreachable', { reason: 'blocked' }), 'unreachable', 'blocked'],
  ])('%j', async (given, outcome, reason) => {
    const listed = await list([given, row('b', 'sent', { kind: 'report' })], run());
    expect(reasons(listed)).toEqual([
      ['a', outcome, reason],
      ['b', 'nothing-due', undefined],
    ]);
  });
});

describe('making what is said', () => {
  const people = known('a@example.se', ['projektledare']);
  const message = { project: 'litet', upn: people.upn, week: WEEK, kind: 'week', instant: RUN, queuedAt: RUN } as const;
  const composeOf = (changes: Partial<ComposeTools<string>> = {}) => {
    let reads = 0;
    const clock = { now: since(0) };
    const compose = createCompose<string>({
      plans: {
        ...plans,
        snapshot: async () => {
          reads += 1;
          return plans.snapshot();
        },
      },
      activities: new MemoryActivities(),
      deliveries: new MemoryLedger([], run()),
      surveys: { find: async () => undefined },
      dialogues: { find: async () => undefined },
      isHoliday: isSwedishHoliday,
      fillInMessage: (fillIn) => `${fillIn.length} to fill in`,
      surveyMessage: ({ questions }) => `survey of ${questions.length}`,
      ...NO_WISHES,
      weekMessage: ({ week }) => `week of ${week.items.length}`,
      reportMessage: async () => 'report',
      digestMessage: ({ late }) => `digest of ${late.length}`,
      now: () => clock.now,
      ...changes,
    });
    return { compose, clock, reads: () => reads };
  };

  test('each kind has its own words, as of the instant', async () => {
    const { compose } = composeOf();
    expect(await compose(message, people, since(0))).toEqual({ message: 'week of 1' });
    expect(await compose({ ...message, kind: 'digest' }, { upn: 'x' }, since(0))).toEqual({ message: 'digest of 1' });
    expect(await compose(message, people, new Date('2021-05-12T06:00:00Z'))).toEqual({ drop: 'nothing-left' });
  });

  test.each<[string, object, Known, object]>([
    ['somebody who is in no people file', {}, { upn: 'x' }, { drop: 'not-in-people-file' }],
    ['a report to them', { kind: 'report' }, { upn: 'x' }, { drop: 'not-in-people-file' }],
    ['another project’s week', { project: 'annat' }, people, { drop: 'another-project' }],
    ['another project’s digest', { project: 'annat', kind: 'digest' }, people, { drop: 'another-project' }],
    ['somebody who has nothing', {}, known('b', ['arbetsgrupp']), { drop: 'nothing-left' }],
  ])('%s', async (_what, changes, to, expected) => {
    expect(await composeOf().compose({ ...message, ...changes }, to, since(0))).toEqual(expected);
  });

  test('what is late and on nobody’s card counts in the run’s own week alone', async () => {
    const activities = new MemoryActivities();
    await activities.snooze('litet', { activity: 'late', who: people.upn, until: '2022-01-01' });
    const composed = (week: string) =>
      composeOf({ activities, deliveries: new MemoryLedger([], run({ week, uncovered: ['late'] })) }).compose(
        message,
        people,
        since(0),
      );
    expect(await composed(WEEK)).toEqual({ message: 'week of 1' });
    expect(await composed('2021-W35')).toEqual({ drop: 'nothing-left' });
  });

  const report = { ...message, kind: 'report' } as const;
  test.each<[string, Delivery[], boolean, number, object]>([
    ['is still under way', [], false, 0, { waitMs: 2_000 }],
    ['has come to its end', [row('a', 'sent')], true, 0, { message: 'report' }],
    ['has somebody left', [row('a', 'sending')], true, 0, { waitMs: 2_000 }],
    ['has another report left', [row('a', 'queued', { kind: 'report' })], true, 0, { message: 'report' }],
    ['has somebody who waits for their own hour', [row('a', 'queued', { due: RUN })], true, 0, { message: 'report' }],
    ['goes on for a quarter of an hour less a moment', [], false, 899_999, { waitMs: 2_000 }],
    ['goes on for a quarter of an hour', [], false, 900_000, { message: 'report' }],
  ])('a report of a run that %s', async (_what, rows, isFinished, passed, expected) => {
    const deliveries = new MemoryLedger(rows, run());
    if (isFinished) deliveries.finished.add(WEEK);
    const { compose, clock } = composeOf({ deliveries });
    clock.now = since(passed);
    expect(await compose(report, people, since(0))).toEqual(expected);
  });

  test('what is read does for a second', async () => {
    const { compose, clock, reads } = composeOf();
    const counts: number[] = [];
    for (const ms of [0, 999, 1_000, 1, 1_999]) {
      clock.now = since(ms);
      await compose(message, people, since(0));
      counts.push(reads());
    }
    // At 1,000 it is read anew; 1 lies 999 before that, 1,999 as much after it.
    expect(counts).toEqual([1, 1, 2, 2, 2]);
  });

  test('what could not be read is not kept', async () => {
    let fails = true;
    const { compose } = composeOf({
      plans: {
        ...plans,
        snapshot: async () => {
          if (fails) throw new Error('away');
          return plans.snapshot();
        },
      },
    });
    await expect(compose(message, people, since(0))).rejects.toThrow('away');
    fails = false;
    expect(await compose(message, people, since(0))).toEqual({ message: 'week of 1' });
  });
});

describe('waiting for a week', () => {
  /** @returns after how many ms it ended, and when it was found that nobody works */
  const wait = async (
    rows: Delivery[],
    tools: Partial<AwaitTools> = {},
    step?: (ms: number, ledger: MemoryLedger) => void,
  ) => {
    const ledger = new MemoryLedger(rows);
    let passed = 0;
    const nobody: number[] = [];
    await awaitDeliveries('p', WEEK, {
      deliveries: ledger,
      now: () => since(passed),
      sleep: async (ms) => {
        passed += ms;
        step?.(passed, ledger);
      },
      queueing: () => 'done',
      nobodyWorks: () => nobody.push(passed),
      ...tools,
    });
    return [passed, ...nobody];
  };

  test.each<[string, Delivery[], number[]]>([
    ['nothing', [], [0]],
    ['what is settled', [row('a', 'sent'), row('b', 'dropped')], [0]],
    ['what waits for a later moment', [row('a', 'queued', { due: since(200_000).toISOString() })], [0]],
    ['a report that is left to the servers', [row('a', 'queued', { kind: 'report' })], [0]],
    // Nobody works after four seconds; two minutes more without a change are enough.
    ['what nobody takes', [row('a', 'queued')], [124_000, 4_000]],
    ['what was due', [row('a', 'queued', { due: RUN })], [124_000, 4_000]],
    ['what was claimed and left', [row('a', 'claimed')], [124_000, 4_000]],
    ['what somebody began to send', [row('a', 'sending')], [124_000, 4_000]],
  ])('%s', async (_what, rows, expected) => {
    expect(await wait(rows)).toEqual(expected);
  });

  test('goes on while something moves, and ends when it is settled', async () => {
    const step = (ms: number, ledger: MemoryLedger) => {
      if (ms === 3_500) ledger.put(row('a', 'sending', { at: since(ms).toISOString() }));
      if (ms === 7_000) ledger.put(row('a', 'sent'));
    };
    expect(await wait([row('a', 'queued')], {}, step)).toEqual([7_000]);
  });

  test('goes on while a row is taken anew by one after another', async () => {
    const step = (ms: number, ledger: MemoryLedger) => {
      if (ms % 60_000 === 0) ledger.put(row('a', 'claimed', { at: since(ms).toISOString() }));
      if (ms === 300_000) ledger.put(row('a', 'sent'));
    };
    expect(await wait([row('a', 'claimed')], {}, step)).toEqual([300_000, 4_000]);
  });

  test('a ledger that takes long to read is looked at less often', async () => {
    const slow = new MemoryLedger([row('a', 'claimed')]);
    const slept: number[] = [];
    let passed = 0;
    await awaitDeliveries('p', WEEK, {
      deliveries: Object.assign(Object.create(slow) as MemoryLedger, {
        unsettled: async (project: string, week: string) => {
          passed += 100;
          return slow.unsettled(project, week);
        },
      }),
      now: () => since(passed),
      sleep: async (ms) => {
        slept.push(ms);
        slow.put(row('a', 'sent'));
      },
      queueing: () => 'done',
      nobodyWorks: () => undefined,
    });
    expect(slept).toEqual([1_000]);
  });

  test('ends when the queueing fails, and not before it is done', async () => {
    expect(await wait([row('a', 'queued')], { queueing: () => 'failed' })).toEqual([0]);
    let looks = 0;
    const queueing = () => (++looks > 6 ? 'done' : 'going-on');
    expect((await wait([], { queueing }))[0]).toBeGreaterThan(0);
  });
});

describe('the clock of the reminders', () => {
  const people = memoryPeople([known('a@example.se', ['projektledare'])]).store;
  const clockOf = (last: Run | undefined, at: string) => {
    const ledger = new MemoryLedger([], last);
    const { queue, put } = queueOf();
    const time = { now: new Date(at) };
    const stores = { plans, activities: new MemoryActivities(), people, deliveries: ledger, queue };
    const tools = { isHoliday: isSwedishHoliday, now: () => time.now, sleep: async () => undefined, perSecond: 10 };
    return { clock: createReminderClock(stores, tools), ledger, put, time, stores, tools };
  };

  test('a store that has seen no run notes where it begins', async () => {
    const { clock, ledger } = clockOf(undefined, '2021-09-06T05:59:59Z');
    expect(await clock.check()).toBeUndefined();
    expect(ledger.run?.value).toMatchObject({ week: '2021-W35', state: 'queued', uncovered: [], leaderless: false });
  });

  test('nothing is put before the hour, the week’s cards at it, and not twice', async () => {
    const { clock, time, put } = clockOf(run({ week: '2021-W35' }), '2021-09-06T05:59:59Z');
    expect(await clock.check()).toBeUndefined();
    time.now = new Date(RUN);
    expect(await clock.check()).toMatchObject({ project: 'litet', week: WEEK, queued: 1, later: 0, before: 0 });
    expect(put.map(([{ kind }, ms]) => [kind, ms])).toEqual([
      ['week', 0],
      // The report comes two seconds after the last card.
      ['report', 2_000],
    ]);
    expect(await clock.check()).toBeUndefined();
  });

  test.each([
    [59_999, undefined],
    [60_000, WEEK],
    [-59_999, undefined],
    [-60_000, WEEK],
    // Too late for its week.
    [8 * 86_400_000, undefined],
  ])('a run without a sign of life for %i ms', async (silent, week) => {
    const { clock, ledger } = clockOf(run({ state: 'queueing' }), since(silent).toISOString());
    expect((await clock.check())?.week).toBe(week);
    const isLeft = Math.abs(silent) >= 60_000;
    expect(ledger.run?.value.state).toBe(isLeft ? 'queued' : 'queueing');
  });

  test('what was put before is counted apart, and who waits for an hour of their own', async () => {
    const { ledger, put, stores, tools } = clockOf(run({ week: '2021-W35' }), RUN);
    ledger.put(row('a@example.se', 'sent'));
    const own = known('b@example.se', ['projektledare'], { settings: { day: 2, hour: 9 } });
    const away = known('c@example.se', ['projektledare'], { settings: { pausedUntil: '2021-09-13' } });
    const some = memoryPeople([known('a@example.se', ['projektledare']), own, away]).store;
    const queued = await queueReminders(new Date(RUN), { ...stores, people: some }, tools);
    expect(queued).toMatchObject({ queued: 1, later: 1, before: 1 });
    const due = '2021-09-07T07:00:00.000Z';
    expect(put[0]).toMatchObject([{ upn: 'b@example.se', kind: 'week' }, Date.parse(due) - Date.parse(RUN)]);
    expect(ledger.rows.get(`${WEEK} week b@example.se`)?.value).toMatchObject({ state: 'queued', due });
    // Every project leader is told of the run, also who waits or is away.
    const reports = put.filter(([{ kind }]) => kind === 'report').map(([{ upn }]) => upn);
    expect(reports).toEqual(['a@example.se', 'b@example.se', 'c@example.se']);
    expect(ledger.finished.has(WEEK)).toBe(true);
  });
});

test.each([
  [undefined, false],
  ['2021-09-12', true],
])('a project leader who has paused until %s leaves the project without one: %s', async (pausedUntil, leaderless) => {
  const ledger = new MemoryLedger();
  const leader = known('a@example.se', ['projektledare'], { settings: { pausedUntil } });
  const { store: people } = memoryPeople([leader]);
  const stores = { plans, activities: new MemoryActivities(), people, deliveries: ledger, queue: queueOf().queue };
  const tools = { isHoliday: isSwedishHoliday, now: () => since(0), sleep: async () => undefined, perSecond: 10 };
  await queueReminders(new Date(RUN), stores, tools);
  expect(ledger.run?.value.leaderless).toBe(leaderless);
});

describe('a run that is slower than its messages may wait', () => {
  /** Three people at one message in a hundred seconds. @param stopsAt ms after which the server is to stop */
  async function slowRun(stopsAt = Number.POSITIVE_INFINITY) {
    const people = memoryPeople(['a', 'b', 'c'].map((name) => known(`${name}@example.se`, ['projektledare'])));
    const ledger = new MemoryLedger();
    const { queue, put } = queueOf();
    const slept: number[] = [];
    const time = { passed: 0 };
    const stores = { plans, activities: new MemoryActivities(), people: people.store, deliveries: ledger, queue };
    const queued = await queueReminders(new Date(RUN), stores, {
      isHoliday: isSwedishHoliday,
      now: () => since(time.passed),
      sleep: async (ms) => {
        slept.push(ms);
        time.passed += ms;
      },
      perSecond: 0.01,
      stopping: () => time.passed >= stopsAt,
    });
    return { queued, ledger, slept, passed: time.passed, put: put.map(([{ kind }, ms]) => `${kind} in ${ms}`) };
  }

  test('puts each message twenty seconds before its time, and waits in steps of a second', async () => {
    const { queued, slept, passed, put, ledger } = await slowRun();
    expect(queued).toMatchObject({ queued: 3 });
    // The third may be seen after 200 s.
    expect(passed).toBe(180_000);
    expect(new Set(slept)).toEqual(new Set([1_000]));
    expect(put.slice(0, 3)).toEqual(['week in 0', 'week in 20000', 'week in 20000']);
    expect(ledger.finished.has(WEEK)).toBe(true);
  });

  test('ends within a second of being told to stop, and is not finished', async () => {
    const { queued, passed, put, ledger } = await slowRun(500);
    expect(queued).toMatchObject({ queued: 1 });
    expect(passed).toBe(1_000);
    expect(put).toEqual(['week in 0']);
    expect([ledger.finished.has(WEEK), ledger.run?.value.state]).toEqual([false, 'queueing']);
  });

  test('of nothing new has no report', async () => {
    const ledger = new MemoryLedger([row('a@example.se', 'sent')]);
    const { queue, put } = queueOf();
    const { store: people } = memoryPeople([known('a@example.se', ['projektledare'])]);
    const stores = { plans, activities: new MemoryActivities(), people, deliveries: ledger, queue };
    const tools = { isHoliday: isSwedishHoliday, now: () => since(0), sleep: async () => undefined, perSecond: 10 };
    expect(await queueReminders(new Date(RUN), stores, tools)).toMatchObject({ queued: 0, before: 1 });
    expect(put).toEqual([]);
  });
});

describe('the worker', () => {
  const leased = (changes: object = {}) => ({
    message: { project: 'p', upn: 'a', week: WEEK, kind: 'week', instant: RUN, queuedAt: RUN },
    times: 1,
    receipt: 1,
    ...changes,
  });
  /** Takes these, one batch at a time, and stops when it has nothing more to take. */
  const work = async (batches: (unknown[] | Error)[], tools: Partial<WorkTools> = {}) => {
    const calls: unknown[][] = [];
    const note =
      (name: string) =>
      async (...given: unknown[]): Promise<void> => {
        calls.push([name, ...given.slice(name === 'giveUp' || name === 'poisoned' ? 0 : 1)]);
      };
    const sleeps: number[] = [];
    let stop = (): void => undefined;
    const isOver = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const worker = startWorker({
      queue: {
        take: async () => {
          const batch = batches.shift();
          if (batch instanceof Error) throw batch;
          if (!batch) stop();
          return batch ?? [];
        },
        done: note('done'),
        giveBack: note('giveBack'),
        poison: note('poison'),
      } as never,
      inOwnTurn: (does) => does(),
      handle: async () => ({ next: 'done' }),
      failed: (error) => calls.push(['failed', (error as Error).message]),
      giveUp: async () => {
        calls.push(['giveUp']);
      },
      poisoned: (why) => calls.push(['poisoned', why]),
      sleep: async (ms) => {
        sleeps.push(ms);
        await isOver.then(() => new Promise(setImmediate));
      },
      ...tools,
    } as WorkTools);
    await isOver;
    await worker.stop();
    return { calls, sleeps };
  };

  test.each<[object, object, unknown[][]]>([
    [{}, { next: 'done' }, [['done']]],
    [{}, { next: 'later', ms: 5_000 }, [['giveBack', 5_000]]],
    [
      {},
      { next: 'poison', why: 'throttled' },
      [
        ['poison', 'throttled'],
        ['poisoned', 'throttled'],
      ],
    ],
    [
      { message: undefined },
      { next: 'done' },
      [
        ['poison', 'unreadable'],
        ['poisoned', 'unreadable'],
      ],
    ],
    [{ times: 100 }, { next: 'done' }, [['done']]],
    [{ times: 101 }, { next: 'done' }, [['giveUp'], ['poison', 'too-often'], ['poisoned', 'too-often']]],
  ])('of one that is %j and handled as %j', async (changes, handled, expected) => {
    const { calls, sleeps } = await work([[leased(changes)]], { handle: async () => handled as never });
    expect(calls).toEqual(expected);
    expect(sleeps).toEqual([500]);
  });

  test('takes few only after a moment: what is taken together is read and written together', async () => {
    const [asked, ends, sleeps]: [number[], (() => void)[], { ms: number; end: () => void }[]] = [[], [], []];
    const turnsOn = () => new Promise(setImmediate);
    const worker = startWorker({
      queue: {
        take: async (most: number) => {
          asked.push(most);
          return asked.length === 1 ? Array.from({ length: most }, () => leased()) : [];
        },
        done: async () => undefined,
      },
      inOwnTurn: (does: () => unknown) => does(),
      handle: () => new Promise((resolve) => ends.push(() => resolve({ next: 'done' }))),
      sleep: (ms: number) => new Promise<void>((end) => sleeps.push({ ms, end })),
    } as unknown as WorkTools);
    await turnsOn();
    for (const end of ends.slice(0, 3)) end();
    await turnsOn();
    expect([asked, sleeps.map(({ ms }) => ms)]).toEqual([[16], [100]]);
    sleeps[0]?.end();
    await turnsOn();
    expect(asked).toEqual([16, 3]);
    const stopped = worker.stop();
    for (const end of ends) end();
    for (const { end } of sleeps) end();
    await stopped;
  });

  test.each([
    [1, 1_000],
    [2, 2_000],
    [4, 8_000],
    [5, 10_000],
    [100, 10_000],
  ])('one that fails the %i. time is given back for %i ms', async (times, ms) => {
    const handle = async () => {
      throw new Error('ours');
    };
    expect((await work([[leased({ times })]], { handle })).calls).toEqual([
      ['failed', 'ours'],
      ['giveBack', ms],
    ]);
  });
});
