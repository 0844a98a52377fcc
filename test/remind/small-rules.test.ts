import { MedskapaError } from '../../src/domain/errors';
import { factsOf, NO_FACTS } from '../../src/domain/fact-set';
import type { Role } from '../../src/domain/roles';
import type { Delivery, DeliveryState } from '../../src/ports/deliveries';
import { closeWeek } from '../../src/remind/close-week';
import { digestOf } from '../../src/remind/digest';
import { noteActed } from '../../src/remind/note-acted';
import { type SettingsValues, saveSettings } from '../../src/remind/save-settings';
import { someContent } from '../support/dialogues';
import { MemoryLedger, memoryAudit, memoryPeople } from '../support/memory-ledger';
import { planned, smallPlan } from '../support/small-plan';

const NOW = new Date('2021-09-07T10:00:00Z');
const surroundings = { now: () => NOW, newId: () => 'id-1' };
const asker = (roles: readonly Role[]) =>
  ({ userId: 'u', upn: 'anna@example.se', pseudonym: 'p-anna', roles, language: 'sv' }) as const;
const row = (state: DeliveryState, changes: Partial<Delivery> = {}): Delivery => ({
  upn: 'anna@example.se',
  week: '2021-W35',
  kind: 'week',
  at: '2021-08-30T10:00:00.000Z',
  state,
  ...changes,
});
const runOf = (week: string) =>
  ({ week, instant: '', at: '', state: 'queued', uncovered: [], leaderless: false }) as const;

describe('closing the last run’s week', () => {
  const close = async (given: Delivery, last = '2021-W35') => {
    const ledger = new MemoryLedger([given], runOf(last));
    await closeWeek('p', '2021-W36', ledger, NOW);
    const [now] = await ledger.deliveries('p', given.week);
    return [now?.state, now?.reason];
  };

  test.each<[DeliveryState, string, [string, string | undefined]]>([
    // Eight days before now are 30 August at ten.
    ['queued', '2021-08-30T10:00:00.000Z', ['dropped', 'week-passed']],
    ['queued', '2021-08-30T10:00:00.001Z', ['queued', undefined]],
    ['claimed', '2021-08-20T10:00:00.000Z', ['dropped', 'week-passed']],
    ['sending', '2021-08-30T10:00:00.000Z', ['uncertain', 'interrupted']],
    ['sent', '2021-08-20T10:00:00.000Z', ['sent', undefined]],
  ])('what is %s since %s', async (state, at, expected) => {
    expect(await close(row(state, { at }))).toEqual(expected);
  });

  test('the week that begins is not closed, nor is a store without a run', async () => {
    expect(await close(row('queued', { week: '2021-W36', at: '2021-08-20T10:00:00.000Z' }), '2021-W36')).toEqual([
      'queued',
      undefined,
    ]);
    const ledger = new MemoryLedger([row('queued', { at: '2021-08-20T10:00:00.000Z' })]);
    await closeWeek('p', '2021-W36', ledger, NOW);
    expect(ledger.moves).toEqual([]);
  });

  test('what has been moved since it was listed is left', async () => {
    const ledger = new MemoryLedger([row('queued')], runOf('2021-W35'));
    const { unsettled } = ledger;
    ledger.unsettled = async (project, week) => {
      const listed = await unsettled(project, week);
      ledger.put(row('sending', { at: NOW.toISOString() }));
      return listed;
    };
    await closeWeek('p', '2021-W36', ledger, NOW);
    expect(ledger.moves).toEqual([]);
  });
});

describe('answering something on the card', () => {
  const act = async (given: Delivery[], upn: string | undefined = 'anna@example.se') => {
    const ledger = new MemoryLedger(given);
    await noteActed('p', '2021-W35', { ...asker([]), upn }, ledger, NOW);
    return ledger.moves;
  };

  test.each<[DeliveryState, boolean]>([
    ['sent', true],
    ['uncertain', true],
    ['queued', false],
    ['sending', false],
    ['unreachable', false],
    ['dropped', false],
  ])('is noted of a card that is %s: %s', async (state, is) => {
    const acted = { ...row('sent'), reason: undefined, actedAt: NOW.toISOString() };
    expect(await act([row(state, { reason: 'x' })])).toEqual(is ? [acted] : []);
  });

  test('is read once: what has been noted stays so', async () => {
    const ledger = new MemoryLedger([row('queued')]);
    const { find } = ledger;
    let reads = 0;
    ledger.find = (...key) => {
      reads += 1;
      return find(...key);
    };
    const act = () => noteActed('p', '2021-W35', { ...asker([]), upn: 'anna@example.se' }, ledger, NOW);
    await act();
    ledger.put(row('sent'));
    for (let times = 0; times < 3; times += 1) await act();
    expect([reads, ledger.moves.length]).toEqual([2, 1]);
  });

  test('is noted once, of a card of one’s own of that week', async () => {
    expect(await act([row('sent', { actedAt: '2021-08-31T10:00:00.000Z' })])).toEqual([]);
    expect(await act([row('sent', { kind: 'report' }), row('sent', { week: '2021-W36' })])).toEqual([]);
    expect(await act([row('sent')], '')).toEqual([]);
  });

  test('does not wait for a storage that is away, but hides no fault of ours', async () => {
    const failing = (error: Error) => {
      const ledger = new MemoryLedger();
      ledger.find = async () => {
        throw error;
      };
      return noteActed('p', '2021-W35', asker([]), ledger, NOW);
    };
    await expect(failing(new MedskapaError('storage-unavailable', 'away'))).resolves.toBeUndefined();
    await expect(failing(new TypeError('ours'))).rejects.toThrow('ours');
  });
});

describe('the week for the whole group', () => {
  const ground = {
    plan: smallPlan({
      activities: [
        planned('late', { when: 'Augusti -21' }),
        planned('begins', { when: 'September -21' }),
        planned('soon', { when: 'Oktober -21' }),
        planned('far', { when: 'November -21' }),
        planned('done', { when: 'September -21', state: 'done' }),
      ],
    }),
    reports: [],
    snoozes: [],
    handovers: [],
  };
  const titlesOn = (today: string) => {
    const { late, due, starting, ...rest } = digestOf(ground, today);
    return { ...rest, titles: [late, due, starting].map((each) => each.map(({ title }) => title)) };
  };

  test('tells each activity once: late, due, or about to begin', () => {
    // August ended, and September begins, in the week of Monday 30 August.
    expect(titlesOn('2021-08-31')).toMatchObject({ week: '2021-W35', titles: [[], ['late', 'begins'], []] });
    expect(titlesOn('2021-09-01').titles).toEqual([['late'], ['begins'], ['soon']]);
    expect(titlesOn('2021-09-07').titles).toEqual([['late'], [], ['soon']]);
    expect(digestOf(ground, '2021-09-07').late).toEqual([{ title: 'late', when: 'Augusti -21' }]);
  });

  test('and how many dialogues have been reported', () => {
    expect(titlesOn('2021-09-07').dialogues).toBe(0);
    expect(digestOf({ ...ground, facts: factsOf([someContent(), someContent()]) }, '2021-09-07').dialogues).toBe(2);
    expect(digestOf({ ...ground, facts: NO_FACTS }, '2021-09-07').dialogues).toBe(0);
  });
});

describe('settings of the weekly card', () => {
  const save = async (values: SettingsValues, roles: readonly Role[] = ['nämndsekreterare']) => {
    const { store: people, kept } = memoryPeople([]);
    const audit = memoryAudit();
    const saved = await saveSettings(values, asker(roles), { people, audit }, surroundings);
    return { saved, kept: kept.get('anna@example.se')?.settings, entries: audit.entries };
  };

  test('what is chosen is kept, and only that something was chosen is told', async () => {
    const values = { day: '2', hour: '9', quietFrom: '0', quietTo: '7', cardLanguage: 'en', pausedUntil: '2021-09-20' };
    const settings = { day: 2, hour: 9, quietFrom: 0, quietTo: 7, language: 'en', pausedUntil: '2021-09-20' };
    const { saved, kept, entries } = await save(values);
    expect([saved, kept]).toEqual([settings, settings]);
    const entry = { id: 'id-1', at: NOW.toISOString(), who: 'p-anna', what: 'save-settings', subject: 'settings' };
    expect(entries).toEqual([entry]);
  });

  test.each<[SettingsValues, object]>([
    [{}, {}],
    [{ day: '', hour: '', quietFrom: '', quietTo: '', cardLanguage: '', pausedUntil: '' }, {}],
    // A pause that is already over is none.
    [{ pausedUntil: '2021-09-07' }, {}],
    [{ pausedUntil: '2021-09-08' }, { pausedUntil: '2021-09-08' }],
    // 366 days from 7 September 2021 are 8 September 2022.
    [{ pausedUntil: '2022-09-08' }, { pausedUntil: '2022-09-08' }],
    // The form asks for the last day of a pause, and it is the day after that is kept.
    [{ pausedThrough: '2021-09-06' }, {}],
    [{ pausedThrough: '2021-09-07' }, { pausedUntil: '2021-09-08' }],
    [{ pausedThrough: '2022-09-07' }, { pausedUntil: '2022-09-08' }],
    [{ pausedThrough: '', pausedUntil: '2021-09-20' }, { pausedUntil: '2021-09-20' }],
    // What has begun already needs no first day.
    [{ pausedFrom: '2021-09-07', pausedThrough: '2021-09-09' }, { pausedUntil: '2021-09-10' }],
    [
      { pausedFrom: '2021-09-09', pausedThrough: '2021-09-09' },
      { pausedFrom: '2021-09-09', pausedUntil: '2021-09-10' },
    ],
    [{ pausedFrom: '2021-09-01', pausedThrough: '2021-09-05' }, {}],
  ])('%j is kept as %j', async (values, expected) => {
    const { saved, kept } = await save(values);
    expect([saved, kept].map((each) => JSON.parse(JSON.stringify(each)))).toEqual([expected, expected]);
  });

  test.each<SettingsValues>([
    { pausedUntil: '2022-09-09' },
    { pausedUntil: '2022-02-30' },
    { pausedUntil: 'snart' },
    { pausedThrough: '2022-09-08' },
    { pausedThrough: 'snart' },
    { pausedFrom: '2021-09-10', pausedThrough: '2021-09-09' },
    { pausedFrom: '2021-09-10' },
    { pausedFrom: 'snart', pausedThrough: '2021-09-09' },
    { day: '6' },
    { day: 'x' },
    { hour: '18' },
    { quietFrom: '24' },
    { quietTo: '-1' },
    { cardLanguage: 'fi' },
  ])('%j is nothing that the card offers', async (values) => {
    expect(await save(values)).toEqual({ saved: undefined, kept: undefined, entries: [] });
  });

  test('a guest gets no card', async () => {
    await expect(save({}, [])).rejects.toMatchObject({ code: 'no-week' });
  });
});
