import type { ActivityReport } from '../../src/domain/activities';
import { MedskapaError } from '../../src/domain/errors';
import { NO_FACTS } from '../../src/domain/fact-set';
import { undoPress } from '../../src/remind/undo-press';
import { MemoryActivities } from '../support/memory-stores';
import { planned, smallPlan } from '../support/small-plan';

/** Which press is undone, and what came after it that keeps it. */

const AT = '2021-09-06T06:00:00.000Z';
const LATER = '2021-09-06T06:00:01.000Z';
const EARLIER = '2021-09-06T05:59:59.000Z';
const plan = smallPlan({ activities: [planned('enkat', { title: 'Enkät' }), planned('mote')] });
const snapshot = { plan, planVersion: 1, facts: NO_FACTS };
const anna = {
  userId: 'anna',
  upn: 'anna@example.se',
  pseudonym: 'p-anna',
  roles: ['projektledare'],
  language: 'sv',
} as const;
const surroundings = { now: () => new Date('2021-09-06T07:00:00Z'), newId: () => 'id-1' };
const AUDIT = { id: 'id-1', at: '2021-09-06T07:00:00.000Z', who: 'p-anna', subject: 'enkat' };

const undo = (activities: MemoryActivities, of: 'report' | 'snooze' | 'hand-over') =>
  undoPress({ activity: 'enkat', of, at: AT }, anna, snapshot, activities, surroundings);

describe('a report', () => {
  const reported = async (changes: Partial<ActivityReport> = {}): Promise<MemoryActivities> => {
    const activities = new MemoryActivities();
    const report = { activity: 'enkat', state: 'done', reportedAt: AT, reportedBy: 'p-anna', ...changes } as const;
    await activities.report('litet', report);
    return activities;
  };

  test('of oneself is taken back, by the name of the press', async () => {
    const activities = await reported();
    expect(await undo(activities, 'report')).toMatchObject({ outcome: 'undone', of: 'report', title: 'Enkät' });
    expect(await activities.reports()).toEqual([]);
  });

  test('that is taken back is not told to stand when the week cannot be read then', async () => {
    const activities = await reported();
    activities.reports = async () => {
      throw new MedskapaError('storage-unavailable', 'away');
    };
    await expect(undo(activities, 'report')).rejects.toMatchObject({ code: 'storage-uncertain' });
    expect(await activities.reportOf('litet', 'enkat')).toBeUndefined();
  });

  test.each<[string, Partial<ActivityReport>, object]>([
    ['of somebody else at that very time', { reportedBy: 'p-bo' }, { outcome: 'undone-before' }],
    ['of an earlier time', { reportedAt: EARLIER }, { outcome: 'undone-before' }],
    ['of a later time', { reportedAt: LATER }, { outcome: 'reported-since', state: 'done', at: LATER }],
    ['of another activity', { activity: 'mote' }, { outcome: 'undone-before' }],
  ])('%s is left', async (_what, changes, expected) => {
    const activities = await reported(changes);
    const { length } = await activities.reports();
    expect(await undo(activities, 'report')).toMatchObject(expected);
    expect(await activities.reports()).toHaveLength(length);
  });

  test('that others are always first with is given up after three tries', async () => {
    const activities = await reported();
    let tries = 0;
    activities.undoReport = async () => {
      tries += 1;
      return false;
    };
    await expect(undo(activities, 'report')).rejects.toMatchObject({ code: 'overtaken' });
    expect(tries).toBe(3);
  });

  test('is undone by who pressed, with one line in the audit', async () => {
    const activities = await reported();
    const entries: unknown[] = [];
    const undoReport = activities.undoReport.bind(activities);
    activities.undoReport = (project, report, ...rest: unknown[]) => {
      entries.push(...rest);
      return undoReport(project, report);
    };
    await undo(activities, 'report');
    expect(entries).toEqual([{ ...AUDIT, what: 'undo-report' }]);
  });
});

describe('what was put off', () => {
  test.each<[string, object, string, string | undefined]>([
    ['is heard of again', {}, 'undone', undefined],
    ['is heard of from the day it was put off to before', { before: '2021-09-08' }, 'undone', '2021-09-08'],
    ['by somebody else is left', { who: 'bo@example.se' }, 'undone-before', '2021-10-04'],
    ['of another activity is left', { activity: 'mote' }, 'undone-before', '2021-10-04'],
    ['at another time is left', { at: LATER }, 'undone-before', '2021-10-04'],
  ])('%s', async (_what, changes, outcome, until) => {
    const activities = new MemoryActivities();
    await activities.snooze('litet', { activity: 'enkat', who: anna.upn, until: '2021-10-04', at: AT, ...changes });
    expect((await undo(activities, 'snooze')).outcome).toBe(outcome);
    expect((await activities.snoozes()).map((each) => each.until)).toEqual(until ? [until] : []);
  });

  test('stays put off where a report came after it', async () => {
    const activities = new MemoryActivities();
    await activities.snooze('litet', { activity: 'enkat', who: anna.upn, until: '2021-10-04', at: AT });
    await activities.report('litet', { activity: 'enkat', state: 'partly', reportedAt: LATER, reportedBy: 'p-bo' });
    expect((await undo(activities, 'snooze')).outcome).toBe('reported-since');
    expect(await activities.snoozes()).toHaveLength(1);
  });
});

describe('what was handed over', () => {
  const given = { activity: 'enkat', from: anna.upn, to: 'bo@example.se', at: AT };
  test.each<[string, object[], string, number]>([
    ['is with the giver again', [given], 'undone', 0],
    ['by somebody else is left', [{ ...given, from: 'cia@example.se' }], 'undone-before', 1],
    ['at another time is left', [{ ...given, at: LATER }], 'undone-before', 1],
    ['of another activity is left', [{ ...given, activity: 'mote' }], 'undone-before', 1],
    [
      'and passed on since is left',
      [given, { activity: 'enkat', from: 'bo@example.se', to: 'cia@example.se', at: LATER }],
      'passed-on',
      2,
    ],
    [
      'comes back where the receiver had passed it on before that',
      [given, { activity: 'enkat', from: 'bo@example.se', to: 'cia@example.se', at: EARLIER }],
      'undone',
      1,
    ],
    [
      'comes back where others passed it on since',
      [given, { activity: 'enkat', from: 'cia@example.se', to: 'bo@example.se', at: LATER }],
      'undone',
      1,
    ],
  ])('%s', async (_what, handovers, outcome, left) => {
    const activities = new MemoryActivities();
    for (const each of handovers) await activities.handOver('litet', each as typeof given);
    expect((await undo(activities, 'hand-over')).outcome).toBe(outcome);
    expect(await activities.handovers()).toHaveLength(left);
  });
});
