import type { ActivityReport } from '../../src/domain/activities';
import type { Asker } from '../../src/domain/asker';
import { MedskapaError } from '../../src/domain/errors';
import { NO_FACTS } from '../../src/domain/fact-set';
import type { Person } from '../../src/domain/people';
import type { Role } from '../../src/domain/roles';
import { myWeek, reportedSince, titleFor } from '../../src/remind/activity-press';
import { candidatesFor, handOverActivity } from '../../src/remind/hand-over-activity';
import { COMMENT_MAX, reportActivity } from '../../src/remind/report-activity';
import { snoozeActivity } from '../../src/remind/snooze-activity';
import { memoryPeople } from '../support/memory-ledger';
import { MemoryActivities } from '../support/memory-stores';
import { planned, smallPlan } from '../support/small-plan';

/** What a button of the week's card does, with what is stored in memory. */

const NOW = new Date('2021-09-07T10:00:00Z');
const plan = smallPlan({
  tasks: [
    { id: 't', title: 'T', phase: 'overall', roles: ['arbetsgrupp', 'förtroendevald'] },
    { id: 'e', title: 'E', phase: 'overall', roles: ['förtroendevald'] },
  ],
  activities: [planned('a', { title: 'Analys', when: 'Maj -21', tasks: ['t'] }), planned('b', { tasks: ['e'] })],
});
const snapshot = { plan, planVersion: 1, facts: NO_FACTS };
const asker = (roles: readonly Role[] = ['arbetsgrupp'], upn: string | undefined = 'anna@example.se'): Asker => ({
  userId: 'u-anna',
  upn,
  pseudonym: 'p-anna',
  roles,
  language: 'sv',
});
const person = (name: string, roles: Role[]): Person => ({ upn: `${name}@example.se`, name, roles, committees: [] });
const surroundings = { now: () => NOW, newId: () => 'id-1' };
const report = (changes: Partial<ActivityReport> = {}): ActivityReport => ({
  activity: 'a',
  state: 'partly',
  reportedAt: '2021-09-01T08:00:00.000Z',
  reportedBy: 'p-bo',
  ...changes,
});
async function storeWith(...reports: ActivityReport[]): Promise<MemoryActivities> {
  const store = new MemoryActivities();
  for (const each of reports) await store.report('litet', each);
  return store;
}

const titleOrCode = async (
  activity: string,
  roles: readonly Role[],
  store = new MemoryActivities(),
): Promise<string> => {
  try {
    return await titleFor(plan, activity, asker(roles), store);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('whose an activity is', () => {
  test.each<[string, readonly Role[], string]>([
    ['b', ['förtroendevald'], 'b'],
    // Those who report may report any.
    ['b', ['arbetsgrupp'], 'b'],
    ['a', ['förtroendevald'], 'Analys'],
    ['a', ['nämndsekreterare'], 'not-your-activity'],
    ['a', [], 'not-your-activity'],
    ['c', ['projektledare'], 'activity-unknown'],
  ])('%s for %j', async (activity, roles, expected) => {
    expect(await titleOrCode(activity, roles)).toBe(expected);
  });

  test('whoever has been handed one answers it, until they hand it on', async () => {
    const store = new MemoryActivities();
    const roles: readonly Role[] = ['nämndsekreterare'];
    const [anna, bo] = ['anna@example.se', 'bo@example.se'];
    await store.handOver('litet', { activity: 'a', from: bo, to: anna, at: '2021-09-06T08:00:00.000Z' });
    expect(await titleOrCode('a', roles, store)).toBe('Analys');
    const mine = async () => (await myWeek(asker(roles), snapshot, store, NOW)).items;
    expect(await mine()).toMatchObject([{ activity: 'a', handedOver: true, lead: false }]);
    await store.handOver('litet', { activity: 'a', from: anna, to: bo, at: '2021-09-06T09:00:00.000Z' });
    expect(await titleOrCode('a', roles, store)).toBe('not-your-activity');
    expect(await mine()).toEqual([]);
  });

  test.each<[string | undefined, boolean]>([
    [undefined, false],
    ['', true],
    ['2021-09-01T08:00:00.000Z', false],
    ['2021-08-31T08:00:00.000Z', true],
  ])('a card that knew of a report at %s has been overtaken: %s', (seen, is) => {
    expect(reportedSince({ seen }, report())).toEqual(is ? report() : undefined);
    expect(reportedSince({ seen }, undefined)).toBeUndefined();
  });

  test('what has been put off and handed over counts in one’s week', async () => {
    const store = new MemoryActivities();
    const items = async () => (await myWeek(asker(), snapshot, store, NOW)).items.map(({ activity }) => activity);
    expect(await items()).toEqual(['a']);
    await store.snooze('litet', { activity: 'a', who: 'anna@example.se', until: '2021-09-08' });
    expect(await items()).toEqual([]);
  });
});

describe('putting off', () => {
  const snooze = async (press: { weeks?: number; until?: string; seen?: string }, now = NOW, who = asker()) => {
    const store = await storeWith(...(press.seen === undefined ? [] : [report()]));
    const outcome = await snoozeActivity({ activity: 'a', ...press }, who, snapshot, store, {
      ...surroundings,
      now: () => now,
    });
    return { outcome, stored: await store.snoozes() };
  };
  /** @param day of September 2021; the 6th and the 13th are Mondays */
  const on = (day: number) => new Date(Date.UTC(2021, 8, day, 10));

  test.each([
    [6, 1, '2021-09-13'],
    [9, 1, '2021-09-13'],
    [10, 1, '2021-09-20'],
    [12, 1, '2021-09-20'],
    [7, 2, '2021-09-20'],
  ])('on 2021-09-%i, %i weeks are until Monday %s', async (day, weeks, until) => {
    const { outcome, stored } = await snooze({ weeks }, on(day));
    expect(outcome).toMatchObject({ outcome: 'snoozed', title: 'Analys', until });
    expect(stored).toMatchObject([{ activity: 'a', who: 'anna@example.se', until }]);
  });

  test.each([
    // 183 days from 7 September are 9 March.
    ['2021-09-08', true],
    ['2022-03-09', true],
    ['2022-03-10', false],
    ['2021-09-07', false],
    ['2021-09-06', false],
    ['2021-09-31', false],
    ['', false],
  ])('until %s: %s', async (until, is) => {
    const { outcome, stored } = await snooze({ until });
    expect(outcome.outcome).toBe(is ? 'snoozed' : 'date-refused');
    expect(stored).toMatchObject(is ? [{ activity: 'a', who: 'anna@example.se', until }] : []);
  });

  test('a card that says nothing means a week, and weeks go before a day', async () => {
    expect((await snooze({})).outcome).toMatchObject({ until: '2021-09-13', week: { week: '2021-W36', items: [] } });
    expect((await snooze({ weeks: 1, until: '2021-10-01' })).outcome).toMatchObject({ until: '2021-09-13' });
    expect((await snooze({ weeks: 0 })).outcome.outcome).toBe('date-refused');
  });

  test('one who has no user name puts off by their id, and an overtaken card changes nothing', async () => {
    expect((await snooze({}, NOW, { ...asker(), upn: undefined })).stored).toMatchObject([{ who: 'u-anna' }]);
    const { outcome, stored } = await snooze({ seen: '' });
    expect(outcome).toMatchObject({ outcome: 'since', state: 'partly', at: report().reportedAt });
    expect(stored).toEqual([]);
  });
});

describe('handing over', () => {
  const people = [
    person('Örjan', ['arbetsgrupp']),
    person('Åsa', ['arbetsgrupp', 'projektledare']),
    person('anna', ['arbetsgrupp']),
    person('Vald', ['förtroendevald']),
    person('Ledare', ['projektledare']),
  ];
  const names = (activity: string, roles?: readonly Role[], upn?: string) =>
    candidatesFor(activity, asker(roles, upn), plan, people).map(({ name }) => name);

  test('to those whose role its tasks name, by name, never to oneself; by the project leader to anybody', () => {
    expect(names('a')).toEqual(['Vald', 'Åsa', 'Örjan']);
    expect(names('b')).toEqual(['Vald']);
    expect(names('b', ['projektgrupp'])).toEqual(['Vald']);
    expect(names('b', ['projektledare'])).toEqual(['Ledare', 'Vald', 'Åsa', 'Örjan']);
    expect(names('a', ['arbetsgrupp'], 'x@example.se')).toEqual(['anna', 'Vald', 'Åsa', 'Örjan']);
    expect(names('c')).toEqual([]);
  });

  const handOver = async (to?: string, seen?: string, pseudonym?: string) => {
    const store = await storeWith(...(seen === undefined ? [] : [report()]));
    const audits: unknown[] = [];
    const activities = Object.assign(Object.create(store) as MemoryActivities, {
      handOver: async (project: string, handover: never, audit: unknown) => {
        audits.push(audit);
        return store.handOver(project, handover);
      },
    });
    const known = people.map((each) => ({ upn: each.upn, person: each, pseudonym }));
    const stores = { activities, people: memoryPeople(known).store };
    const outcome = await handOverActivity({ activity: 'a', to, seen }, asker(), snapshot, stores, surroundings);
    return { outcome, audits, handovers: await store.handovers(), snoozes: await store.snoozes() };
  };

  test('the other has it from today, whatever they had put off', async () => {
    const { outcome, audits, handovers, snoozes } = await handOver('Åsa@example.se', undefined, 'p-asa');
    // Whatever became of it, the card is made anew with the week as it is then.
    expect(outcome).toMatchObject({ outcome: 'handed-over', title: 'Analys', to: 'Åsa', week: { items: [] } });
    const at = NOW.toISOString();
    expect(handovers).toEqual([{ activity: 'a', from: 'anna@example.se', to: 'Åsa@example.se', at }]);
    expect(snoozes).toEqual([{ activity: 'a', who: 'Åsa@example.se', until: '2021-09-07', at }]);
    const audit = { id: 'id-1', at, who: 'p-anna', what: 'hand-over-activity', subject: 'a' };
    expect(audits).toEqual([{ ...audit, after: { to: 'p-asa' } }]);
  });

  test('what stood before is kept with it, of that activity alone', async () => {
    const store = new MemoryActivities();
    const earlier = { from: 'anna@example.se', to: 'Vald@example.se', at: '2021-09-01T08:00:00.000Z' };
    const known = people.map((each) => ({ upn: each.upn, person: each }));
    const stores = { activities: store, people: memoryPeople(known).store };
    const give = async () => {
      await handOverActivity({ activity: 'a', to: 'Åsa@example.se' }, asker(), snapshot, stores, surroundings);
      return (await store.handovers()).find(({ activity }) => activity === 'a')?.before;
    };
    await store.handOver('litet', { activity: 'b', ...earlier });
    expect(await give()).toBeUndefined();
    await store.handOver('litet', { activity: 'a', ...earlier });
    expect(await give()).toEqual({ to: earlier.to, at: earlier.at });
  });

  test('nobody is named in the audit who has no pseudonym', async () => {
    expect((await handOver('Åsa@example.se')).audits).toMatchObject([{ after: undefined }]);
  });

  test.each([
    ['nobody', undefined, undefined, 'nobody-chosen'],
    ['somebody without the role', 'Ledare@example.se', undefined, 'nobody-chosen'],
    ['oneself', 'anna@example.se', undefined, 'nobody-chosen'],
    ['somebody, by a card that has been overtaken', 'Åsa@example.se', '', 'since'],
  ])('to %s changes nothing', async (_whom, to, seen, expected) => {
    const { outcome, handovers, snoozes } = await handOver(to, seen);
    expect(outcome.outcome).toBe(expected);
    expect([handovers, snoozes]).toEqual([[], []]);
  });
});

describe('reporting', () => {
  type Press = Omit<Parameters<typeof reportActivity>[0], 'activity'>;
  const press = async (given: Press, store: MemoryActivities) =>
    reportActivity({ activity: 'a', ...given }, asker(), snapshot, store, surroundings);
  const tried = async (given: Press, ...before: ActivityReport[]) => {
    const store = await storeWith(...before);
    const outcome = await press(given, store);
    return { outcome, stored: await store.reports() };
  };

  test('what is said is stored, with whose it is and when', async () => {
    const { outcome, stored } = await tried({ state: 'done', comment: '  Klart i tid. ' });
    expect(outcome).toMatchObject({ outcome: 'reported', title: 'Analys', state: 'done', commented: true });
    const reported = { state: 'done', reportedAt: NOW.toISOString(), reportedBy: 'p-anna' };
    expect(stored).toEqual([{ activity: 'a', ...reported, outcome: 'Klart i tid.' }]);
  });

  test('without a comment the one before stands, and none is said to have been given', async () => {
    const before = report({ outcome: 'Ord.' });
    const { outcome, stored } = await tried({ state: 'done', comment: ' ', seen: before.reportedAt }, before);
    expect(outcome).toMatchObject({ outcome: 'reported', commented: false, week: { week: '2021-W36', items: [] } });
    expect(stored).toMatchObject([{ state: 'done', outcome: 'Ord.' }]);
  });

  test.each([
    [COMMENT_MAX, 'reported'],
    [COMMENT_MAX + 1, 'comment-refused'],
  ])('a comment of %i characters', async (length, expected) => {
    const { outcome, stored } = await tried({ state: 'done', comment: 'x'.repeat(length) });
    expect(outcome.outcome).toBe(expected);
    expect(stored).toHaveLength(expected === 'reported' ? 1 : 0);
    if (expected !== 'reported') expect(outcome).toMatchObject({ fault: { fault: 'too-long', most: 2_000, length } });
  });

  test('a name is asked about, and kept where the writer says so; an address never is', async () => {
    const names = { state: 'done', comment: 'Vi talade med Anna Andersson.' } as const;
    expect((await tried(names)).outcome).toMatchObject({ fault: { fault: 'personal-data' } });
    expect((await tried({ ...names, keepNames: true })).outcome.outcome).toBe('reported');
    const email = { state: 'done', comment: 'Skriv till anna@example.se.', keepNames: true } as const;
    expect((await tried(email)).outcome.outcome).toBe('comment-refused');
  });

  const mine = { reportedBy: 'p-anna', state: 'done', outcome: 'Ord.' } as const;
  test.each<[string, Partial<ActivityReport>, Press, string]>([
    ['the same again', mine, { state: 'done', comment: 'Ord.', seen: '' }, 'reported'],
    ['the same without words', mine, { state: 'done', seen: '' }, 'reported'],
    ['other words', mine, { state: 'done', comment: 'Andra.', seen: '' }, 'since'],
    ['another state', mine, { state: 'partly', comment: 'Ord.', seen: '' }, 'since'],
    ['somebody else’s', { ...mine, reportedBy: 'p-bo' }, { state: 'done', comment: 'Ord.', seen: '' }, 'since'],
  ])('an overtaken card that says %s', async (_what, before, given, expected) => {
    const there = report(before);
    const { outcome, stored } = await tried(given, there);
    expect(outcome.outcome).toBe(expected);
    expect(stored).toEqual([there]);
  });

  test('three are tried where others keep erasing what was read, no more', async () => {
    for (const [refusals, isReported] of [
      [2, true],
      [3, false],
    ] as const) {
      const store = await storeWith();
      let left: number = refusals;
      const stubborn = Object.assign(Object.create(store) as MemoryActivities, {
        report: async (project: string, each: ActivityReport) => {
          left -= 1;
          return left >= 0 ? false : store.report(project, each);
        },
      });
      const pressed = press({ state: 'done' }, stubborn);
      if (isReported) expect((await pressed).outcome).toBe('reported');
      else await expect(pressed).rejects.toMatchObject({ code: 'overtaken' });
    }
  });
});

describe('storage goes away while a press is done', () => {
  const away = async (): Promise<never> => {
    throw new MedskapaError('storage-unavailable', 'away');
  };
  const bo = person('Bo', ['arbetsgrupp']);
  const stores = (activities: MemoryActivities) => ({
    activities,
    people: memoryPeople([{ upn: bo.upn, person: bo }]).store,
  });
  const about = { activity: 'a', seen: undefined };
  const presses: [
    string,
    (store: MemoryActivities) => Promise<unknown>,
    (store: MemoryActivities, reports: MemoryActivities['reports']) => Promise<object[]>,
  ][] = [
    [
      'a report',
      (store) => reportActivity({ ...about, state: 'done' }, asker(), snapshot, store, surroundings),
      (_store, reports) => reports(),
    ],
    [
      'what is put off',
      (store) => snoozeActivity({ ...about, weeks: 1 }, asker(), snapshot, store, surroundings),
      (store) => store.snoozes(),
    ],
    [
      'what is handed over',
      (store) => handOverActivity({ ...about, to: bo.upn }, asker(), snapshot, stores(store), surroundings),
      (store) => store.handovers(),
    ],
  ];

  test.each(presses)(
    '%s that is stored is not told to be lost when the week cannot be read then',
    async (_what, press, stored) => {
      const store = new MemoryActivities();
      const { reports } = store;
      store.reports = away;
      await expect(press(store)).rejects.toMatchObject({ code: 'storage-uncertain' });
      expect(await stored(store, reports)).toHaveLength(1);
    },
  );

  test.each(presses)(
    '%s that cannot be read before is told not to be saved, and is not',
    async (_what, press, stored) => {
      const store = new MemoryActivities();
      const { reports } = store;
      store.reportOf = away;
      await expect(press(store)).rejects.toMatchObject({ code: 'storage-unavailable' });
      expect(await stored(store, reports)).toEqual([]);
    },
  );
});
