import { NO_FACTS } from '../../src/domain/fact-set';
import type { Role } from '../../src/domain/roles';
import type { Delivery, Stamped } from '../../src/ports/deliveries';
import type { Known } from '../../src/ports/people';
import type { PlanStore } from '../../src/ports/plans';
import type { ReminderMessage, ReminderQueue } from '../../src/ports/reminder-queue';
import type { SurveyRound, SurveyStore } from '../../src/ports/surveys';
import { checkSurvey, sendSurvey } from '../../src/remind/send-survey';
import { isSwedishHoliday } from '../../src/time/holidays';
import { MemoryLedger, memoryPeople } from '../support/memory-ledger';
import { smallPlan } from '../support/small-plan';

/** When a survey begins, who gets its card, and that nobody gets two; all in memory. */

// A Monday at nine in Sweden.
const NOW = new Date('2021-09-06T07:00:00.000Z');
const WEEK = '2021-W36';
const plan = smallPlan({ surveys: [{ id: 'tillit', name: 'Tillit', question: 'Känner du tillit?', source: 'Enkät' }] });
const snapshot = { plan, planVersion: 1, facts: NO_FACTS };
const contact = { reference: { channelId: 'msteams' } };
const elected = (name: string, changes: Partial<Known> = {}): Known => ({
  upn: `${name}@example.se`,
  person: { upn: `${name}@example.se`, name, roles: ['förtroendevald'], committees: [] },
  contact,
  ...changes,
});
const leader = { userId: 'u', pseudonym: 'p-1', roles: ['projektledare'] as Role[], language: 'sv' } as const;

/** The rounds as storage keeps them. @param others how many other presses are a moment earlier */
function memorySurveys(others = 0) {
  const kept = new Map<string, Stamped<SurveyRound>>();
  let versions = 0;
  const put = (round: SurveyRound): Stamped<SurveyRound> => {
    const stamped = { value: round, version: String(++versions) };
    kept.set(round.week, stamped);
    return stamped;
  };
  const audit: unknown[] = [];
  const store = {
    rounds: async () => [...kept.values()],
    find: async (_project, week) => kept.get(week),
    begin: async (_project, round, entry) => {
      if (others > 0) put({ ...round, state: 'queueing' });
      if (kept.has(round.week)) return false;
      audit.push(entry);
      put(round);
      return true;
    },
    save: async (_project, round, from) => (kept.get(round.week)?.version === from.version ? put(round) : undefined),
  } as Partial<SurveyStore> as SurveyStore;
  return { store, put, audit, round: () => kept.get(WEEK)?.value };
}

function project(knowns: readonly Known[], { others = 0, rows = [] as Delivery[] } = {}) {
  const ledger = new MemoryLedger(rows);
  const surveys = memorySurveys(others);
  const { store: people, kept } = memoryPeople(knowns);
  const put: [ReminderMessage, number][] = [];
  const queue = {
    put: async (message: ReminderMessage, ms: number) => {
      put.push([message, ms]);
    },
  } as unknown as ReminderQueue;
  const clock = { now: NOW };
  const tools = { now: () => clock.now, isHoliday: isSwedishHoliday, perSecond: 1, newId: () => 'id-1' };
  const stores = { people, deliveries: ledger, queue, surveys: surveys.store };
  const plans = { snapshot: async () => snapshot } as unknown as PlanStore;
  return {
    ...{ ledger, surveys, people: kept, clock, put },
    press: (asker: Parameters<typeof sendSurvey>[0] = leader) => sendSurvey(asker, snapshot, stores, tools),
    check: () => checkSurvey({ ...stores, plans }, tools),
    /** To whom messages have been put in the queue since it was last asked. */
    sent: () => put.splice(0).map(([{ upn }, ms]) => `${upn.split('@')[0]} in ${ms} ms`),
  };
}

test('one press puts a card in the queue for each who is asked, at the pace, and a second press none', async () => {
  const secretary: Known = elected('sara', {
    person: { upn: 'sara@example.se', name: 'Sara', roles: ['nämndsekreterare'], committees: [] },
  });
  const { press, sent, surveys, ledger } = project([elected('anna'), elected('bo'), secretary, { upn: 'gone' }]);
  expect(await press()).toBe('begun');
  expect(sent()).toEqual(['anna in 0 ms', 'bo in 1000 ms']);
  expect(surveys.round()).toMatchObject({ week: WEEK, closes: '2021-09-27', state: 'queued' });
  expect(surveys.audit).toEqual([
    { id: 'id-1', at: NOW.toISOString(), who: 'p-1', what: 'send-survey', subject: WEEK },
  ]);
  expect([...ledger.rows.keys()]).toEqual([`${WEEK} survey anna@example.se`, `${WEEK} survey bo@example.se`]);

  expect(await press()).toBe('under-way');
  expect(sent()).toEqual([]);
});

test('a press a moment after another’s is that one', async () => {
  const { press, sent } = project([elected('anna')], { others: 1 });
  expect(await press()).toBe('under-way');
  expect(sent()).toEqual(['anna in 0 ms']);
});

test('what has been asked is not asked again, and nobody but the project leader asks', async () => {
  const { press, surveys, sent, clock } = project([elected('anna')]);
  await press();
  sent();
  clock.now = new Date('2021-10-04T07:00:00Z');
  expect(await press()).toBe('nothing-to-ask');
  expect(surveys.audit).toHaveLength(1);
  await expect(press({ ...leader, roles: ['arbetsgrupp'] })).rejects.toMatchObject({ code: 'leader-only' });
  expect(sent()).toEqual([]);
});

test('a pause is waited for, and one for longer than the week until another look; the own hour is for other cards', async () => {
  const until = (pausedUntil: string) => ({ settings: { pausedUntil } });
  const knowns = [elected('anna', until('2021-09-08')), elected('bo', until('2021-09-20'))];
  const { press, sent, check, clock } = project([...knowns, elected('cia', { settings: { day: 4, hour: 15 } })]);
  await press();
  // From Monday at nine to Wednesday at eight.
  expect(sent()).toEqual([`anna in ${47 * 3_600_000} ms`, 'cia in 0 ms']);
  clock.now = new Date('2021-09-20T07:00:00Z');
  await check();
  expect(sent()).toEqual(expect.arrayContaining([expect.stringMatching(/^bo in/u)]));
});

describe('an open round is looked at again', () => {
  const begun = (state: SurveyRound['state'], at: string): SurveyRound => ({
    week: WEEK,
    questions: [{ id: 'tillit', name: 'Tillit', question: 'Känner du tillit?', answers: 'yes-no' }],
    begunAt: '2021-09-06T06:00:00.000Z',
    closes: '2021-09-27',
    state,
    at,
  });
  const row = (changes: Partial<Delivery>): Delivery => ({
    upn: 'anna@example.se',
    week: WEEK,
    kind: 'survey',
    state: 'queued',
    at: '2021-09-06T06:59:59.000Z',
    ...changes,
  });

  test.each<[string, SurveyRound['state'], number, boolean]>([
    ['one that is being put in the queue, within a minute', 'queueing', 59_999, false],
    ['one that was left, after a minute', 'queueing', 60_000, true],
    ['one that is in the queue, within an hour', 'queued', 3_599_999, false],
    ['one that is in the queue, after an hour', 'queued', 3_600_000, true],
  ])('%s', async (_what, state, silent, isLooked) => {
    const { surveys, check, sent } = project([elected('anna')]);
    surveys.put(begun(state, new Date(NOW.getTime() - silent).toISOString()));
    await check();
    expect(sent()).toEqual(isLooked ? ['anna in 0 ms'] : []);
  });

  test('but not once it has closed', async () => {
    const { surveys, check, sent, clock } = project([elected('anna')]);
    surveys.put(begun('queued', '2021-09-06T06:00:00.000Z'));
    clock.now = new Date('2021-09-28T07:00:00Z');
    await check();
    expect(sent()).toEqual([]);
  });

  test.each<[string, SurveyRound['state'], Partial<Delivery>, Partial<Known>, boolean]>([
    ['got their card', 'queued', { state: 'sent' }, {}, false],
    ['is sent theirs now', 'queued', { state: 'sending' }, {}, false],
    ['has theirs in the queue', 'queued', {}, {}, false],
    ['has theirs in somebody’s hands', 'queued', { state: 'claimed' }, {}, false],
    ['had theirs in the queue when a server died', 'queueing', {}, {}, true],
    ['had theirs in its hands when a server died', 'queueing', { state: 'claimed' }, {}, true],
    ['got theirs from the server that died', 'queueing', { state: 'sent' }, {}, false],
    ['has waited an hour less a moment', 'queued', { at: '2021-09-06T06:00:00.001Z' }, {}, false],
    ['has waited an hour', 'queued', { at: '2021-09-06T06:00:00.000Z' }, {}, true],
    ['is to wait until noon', 'queued', { at: '2021-09-05T06:00:00.000Z', due: '2021-09-06T10:00:00.000Z' }, {}, false],
    ['could not be reached, and can', 'queued', { state: 'unreachable' }, {}, true],
    ['could not be reached, and has no chat', 'queued', { state: 'unreachable' }, { contact: undefined }, false],
    [
      'could not be reached, and has a chat that is set aside',
      'queued',
      { state: 'unreachable' },
      { contact: { ...contact, setAside: { reason: 'blocked', at: '2021-09-05T06:00:00.000Z' } } },
      false,
    ],
  ])('whoever %s', async (_what, state, changes, known, isSent) => {
    const { surveys, check, sent, ledger } = project([elected('anna', known)], { rows: [row(changes)] });
    surveys.put(begun(state, '2021-09-06T06:00:00.000Z'));
    await check();
    expect(sent().map((each) => each.split(' ')[0])).toEqual(isSent ? ['anna'] : []);
    expect(ledger.rows.size).toBe(1);
  });

  test('who could not be reached is put back in the ledger by one server alone', async () => {
    const { surveys, check, sent, ledger } = project([elected('anna')], { rows: [row({ state: 'unreachable' })] });
    surveys.put(begun('queued', '2021-09-06T06:00:00.000Z'));
    ledger.move = async () => undefined;
    await check();
    expect(sent()).toEqual([]);
  });
});
