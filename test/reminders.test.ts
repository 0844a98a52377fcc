import { setTimeout as pause } from 'node:timers/promises';
import { createBot, createReminders, deliveriesOf, type Reminders } from '../src/app';
import type { Person } from '../src/domain/people';
import { importPlan } from '../src/planning/import-plan';
import { type Delivery, DIGEST_ROOM } from '../src/ports/deliveries';
import { createStores, type Stores } from '../src/stores';
import { createSender } from '../src/teams/sender';
import { samplePlan } from './samples/sample';
import { type Azurite, startAzurite } from './support/azurite';
import { activity, type Bot, startBot } from './support/bot';
import { type Connector, startConnector } from './support/connector';

/** The weekly reminders from outside: turns over HTTP, the real sender, real tables and queues. */

const MONDAY = new Date('2021-09-06T06:00:00Z');
const WEEK = '2021-W36';
const LATE = 'Målgruppsanalys';
/** Its line on the card; the mark says that it unfolds. */
const LINE = `"text":"${LATE} ▾"`;

let azurite: Azurite;
let connector: Connector;
let stores: Stores;
let bot: Bot;
let reminders: Reminders;
let clock = MONDAY;
let ids = 0;

const newId = (): string => `id-${++ids}`;
const surroundings = { now: () => clock, newId };
const PEOPLE: Person[] = [
  { upn: 'lena@example.se', name: 'Lena Ledare', roles: ['projektledare'], committees: [] },
  { upn: 'anna@example.se', name: 'Anna Exempel', roles: ['arbetsgrupp'], committees: [] },
  { upn: 'bo@example.se', name: 'Bo Exempel', roles: ['arbetsgrupp'], committees: [] },
];
const nameOf = (upn: string): string => upn.split('@')[0] ?? upn;

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  clock = MONDAY;
  connector = await startConnector();
  stores = createStores({
    storage: { kind: 'connection-string', connectionString: azurite.connectionString },
    appId: '',
  });
  bot = await startBot({ ...createBot(stores, false, surroundings), outgoingMs: 1_000 });
  const plan = { ...samplePlan(), id: `tillit-${++ids}`, dialogues: [] };
  await importPlan(plan, { by: 'test' }, stores, surroundings);
  // Each test's people have accounts of their own, and a row is the account's that met the bot by it.
  for (const { upn } of PEOPLE) await stores.people.forget(upn);
  await stores.people.importPeople(PEOPLE, true);
  await stores.people.forget(DIGEST_ROOM);
  const sender = createSender({ adapter: bot.adapter, log: bot.log });
  reminders = createReminders(stores, {
    sender,
    perSecond: 100,
    failed: () => undefined,
    poisoned: () => undefined,
    surroundings,
  });
  for (const { upn } of PEOPLE) {
    await stores.people.saveSettings(upn, {});
    await meet(upn);
  }
});
afterEach(async () => {
  await bot.close();
  await connector.close();
});

const from = (upn: string) => ({
  from: { id: `29:${nameOf(upn)}`, aadObjectId: `oid-${nameOf(upn)}-${installation()}` },
});
/** Users are known by id across tests, so each test's people have ids of their own. */
const installation = (): string => connector.url.replace(/\D/gu, '');
const chat = (upn: string) => ({ conversation: { id: `a:${nameOf(upn)}`, conversationType: 'personal' } });

async function meet(upn: string): Promise<void> {
  connector.addMember(`29:${nameOf(upn)}`, { name: nameOf(upn), userPrincipalName: upn });
  const changes = { ...from(upn), ...chat(upn) };
  expect((await bot.take(activity('installation-update-personal', connector.url, changes))).status).toBe(200);
}

async function say(upn: string, text: string): Promise<string> {
  const before = connector.sent.length;
  await bot.take(activity('message-personal', connector.url, { text, ...from(upn), ...chat(upn) }));
  return JSON.stringify(connector.sent.slice(before).map(({ body }) => body)).replace(/[\u00a0\u202f]/gu, ' ');
}

async function press(upn: string, verb: string, data: Record<string, unknown>): Promise<string> {
  const value = { action: { type: 'Action.Execute', verb, data: { verb, ...data } } };
  const { text } = await bot.take(activity('invoke-desktop', connector.url, { value, ...from(upn), ...chat(upn) }));
  return text.replace(/[\u00a0\u202f]/gu, ' ');
}

const project = async (): Promise<string> => (await stores.plans.snapshot())?.plan.id ?? '';
const rows = async (week = WEEK): Promise<Delivery[]> => stores.deliveries.deliveries(await project(), week);
const rowOf = async (upn: string, week = WEEK): Promise<Delivery | undefined> =>
  (await rows(week)).find((row) => row.upn === upn && row.kind === 'week');
const lateId = async (): Promise<string> => {
  const found = (await stores.plans.snapshot())?.plan.activities.find(({ title }) => title === LATE);
  return found?.id ?? '';
};

/** Takes messages until what is looked for is so. */
async function work(what: string, done: () => Promise<boolean>): Promise<void> {
  const worker = reminders.work();
  try {
    const last = performance.now() + 60_000;
    while (!(await done())) {
      if (performance.now() > last) throw new Error(`waited in vain for ${what}: ${JSON.stringify(await rows())}`);
      await pause(20);
    }
  } finally {
    await worker.stop();
  }
}

const settled =
  (week = WEEK) =>
  async (): Promise<boolean> =>
    (await rows(week)).every(
      ({ kind, state, due }) =>
        kind !== 'week' || !['queued', 'claimed', 'sending'].includes(state) || due !== undefined,
    );

async function remind(instant = clock, week = WEEK): Promise<void> {
  await reminders.queue(instant);
  await work('the run', settled(week));
}

/** Lets a message be seen that waits in the queue for a clock that is not the test's. */
async function wakeUp(upn: string): Promise<void> {
  const at = MONDAY.toISOString();
  await stores.queue.put({ project: await project(), week: WEEK, kind: 'week', upn, instant: at, queuedAt: at }, 0);
}

/** The weekly cards that somebody was sent. */
const cardsOf = (upn: string): Record<string, unknown>[] =>
  connector.sent.flatMap(({ path, body }) =>
    decodeURIComponent(path).includes(`/a:${nameOf(upn)}/`) && /^(Din vecka|Your week)/u.test(String(body.summary))
      ? [body]
      : [],
  );

const [LENA = '', ANNA = '', BO = ''] = PEOPLE.map(({ upn }) => upn);
const toAnna = ({ method, path }: { method: string; path: string }): boolean =>
  method === 'POST' && decodeURIComponent(path).includes('/a:anna/');

test('each delivery can be followed by an id of its own from the log to the channel', async () => {
  await remind();
  const lines = bot.logged.filter(({ msg }) => msg === 'wrote first');
  const ids = lines.map(({ turn }) => turn);
  expect(ids).toHaveLength(PEOPLE.length);
  expect(new Set(ids).size).toBe(PEOPLE.length);
  const sent = connector.sent.filter(({ body }) => /^Din vecka/u.test(String(body.summary)));
  expect(sent.map(({ headers }) => headers['x-ms-client-request-id']).sort()).toEqual(ids.sort());
});

test.each([
  ['ConversationBlockedByUser', 'blocked'],
  ['BotNotInConversationRoster', 'not-in-roster'],
  ['BotDisabledByAdmin', 'bot-disabled'],
])(
  '%s: the address is set aside with the reason, and counts again when the person writes',
  async (code, reason) => {
    connector.behave({ when: toAnna, times: 1, status: 403, body: { error: { code } } });
    await remind();
    expect(await rowOf(ANNA)).toMatchObject({ state: 'unreachable', reason });
    expect((await stores.people.known(ANNA))?.contact?.setAside).toMatchObject({ reason });
    expect(cardsOf(BO)).toHaveLength(1);

    clock = new Date('2021-09-13T06:00:00Z');
    const before = cardsOf(ANNA).length;
    await remind(clock, '2021-W37');
    expect(await rowOf(ANNA, '2021-W37')).toMatchObject({ state: 'unreachable', reason });
    expect(cardsOf(ANNA)).toHaveLength(before);

    await say(ANNA, 'hjälp');
    expect((await stores.people.known(ANNA))?.contact?.setAside).toBeUndefined();
    clock = new Date('2021-09-20T06:00:00Z');
    await remind(clock, '2021-W38');
    expect(await rowOf(ANNA, '2021-W38')).toMatchObject({ state: 'sent' });
  },
  60_000,
);

test('what may not have arrived is told to the project leader, and sent again once when they say so', async () => {
  connector.behave({ when: toAnna, times: 1, status: 502 });
  await remind();
  expect(await rowOf(ANNA)).toMatchObject({ state: 'uncertain', reason: 'status-502' });
  expect(cardsOf(ANNA)).toHaveLength(1);

  expect(await say(LENA, 'vem har inte fått påminnelsen?')).toMatch(/1 är osäker: Anna Exempel.*Skicka igen till 1/u);
  // Everybody in the project may ask; only the project leader may send again.
  const reply = await say(BO, 'vem har inte fått påminnelsen?');
  expect(reply).toMatch(/1 är osäker: Anna Exempel/u);
  expect(reply).not.toMatch(/Skicka igen/u);

  const answers = await Promise.all([1, 2].map(() => press(LENA, 'send-again', { week: WEEK })));
  expect(answers.filter((text) => text.includes('Jag skickar igen till 1 person.'))).toHaveLength(1);
  await work('the card sent again', settled());
  expect(await rowOf(ANNA)).toMatchObject({ state: 'sent' });
  expect(cardsOf(ANNA)).toHaveLength(2);
  expect(await press(LENA, 'send-again', { week: WEEK })).toMatch(/ingen att skicka igen till/u);
}, 60_000);

test('whoever answers the card has got it', async () => {
  connector.behave({ when: toAnna, times: 1, status: 502 });
  await remind();
  await press(ANNA, 'report-activity', { activity: await lateId(), state: 'done', week: WEEK, seen: '' });
  expect(await rowOf(ANNA)).toMatchObject({ state: 'sent', actedAt: clock.toISOString() });
}, 60_000);

test('an old card tells what has happened since, and changes nothing', async () => {
  await remind();
  const about = { activity: await lateId(), week: WEEK, seen: '' };
  expect(await press(ANNA, 'report-activity', { ...about, state: 'done' })).toMatch(/är klar\./u);
  // The same press again, as a network repeats it.
  expect(await press(ANNA, 'report-activity', { ...about, state: 'done' })).toMatch(/är klar\./u);
  clock = new Date('2021-09-08T09:00:00Z');
  for (const [verb, data] of [
    ['report-activity', { state: 'not-relevant' }],
    ['snooze-activity', { weeks: 1 }],
    ['hand-over-activity', { to: ANNA }],
  ] as const) {
    expect(await press(BO, verb, { ...about, ...data })).toMatch(
      /rapporterades som klar 6 september 2021, 08:00, efter det här kortet\. Inget har ändrats nu\./u,
    );
  }
  const id = await project();
  expect(await stores.activities.reports(id)).toMatchObject([{ state: 'done', reportedAt: MONDAY.toISOString() }]);
  expect(await stores.activities.snoozes(id)).toEqual([]);
  expect(await stores.activities.handovers(id)).toEqual([]);
}, 60_000);

test('what is handed over is the other’s, and what is put off comes back', async () => {
  const about = { activity: await lateId(), week: WEEK, seen: '' };
  const offered = await press(ANNA, 'open-hand-over', about);
  expect(offered).toMatch(/Bo Exempel.*Lena Ledare/u);
  expect(offered).not.toMatch(/Anna Exempel/u);
  expect(await press(ANNA, 'hand-over-activity', { ...about, to: ANNA })).toMatch(/Inget är lämnat över/u);
  expect(await press(ANNA, 'hand-over-activity', { ...about, to: BO })).toMatch(/är lämnad över till Bo Exempel/u);
  expect(await say(ANNA, 'min vecka')).not.toContain(LINE);
  expect(await say(BO, 'min vecka')).toMatch(/överlämnad till dig/u);

  expect(await press(BO, 'open-snooze', about)).toMatch(/Två veckor/u);
  expect(await press(BO, 'snooze-activity', { ...about, weeks: 0, until: '2021-09-01' })).toMatch(
    /Inget är uppskjutet/u,
  );
  expect(await press(BO, 'snooze-activity', { ...about, weeks: 2 })).toMatch(/igen från 20 september 2021/u);
  expect(await say(BO, 'min vecka')).not.toContain(LINE);
  clock = new Date('2021-09-20T06:00:00Z');
  expect(await say(BO, 'min vecka')).toContain(LINE);
}, 60_000);

test('a week ends on the Monday that lies nearest to seven days from today, also over a change of the clocks', async () => {
  const about = { activity: await lateId(), week: WEEK, seen: '' };
  for (const [now, weeks, day] of [
    ['2021-09-12T12:00:00Z', 1, '20 september 2021'],
    ['2021-09-12T12:00:00Z', 2, '27 september 2021'],
    ['2021-09-07T12:00:00Z', 1, '13 september 2021'],
    ['2021-09-09T12:00:00Z', 1, '13 september 2021'],
    ['2021-09-10T12:00:00Z', 1, '20 september 2021'],
    // Half past midnight on Monday in Sweden; summer time ends on the Sunday that follows.
    ['2021-10-24T22:30:00Z', 1, '1 november 2021'],
    ['2021-10-31T23:30:00Z', 1, '8 november 2021'],
    // Summer time begins on 27 March.
    ['2022-03-21T23:30:00Z', 1, '28 mars 2022'],
  ] as const) {
    clock = new Date(now);
    const reply = await press(BO, 'snooze-activity', { ...about, weeks });
    expect({ now, reply }).toEqual({ now, reply: expect.stringContaining(`Jag påminner igen från ${day}`) });
  }
}, 60_000);

test('one’s own day, hour and language are kept, and the card waits for them', async () => {
  expect(await say(ANNA, 'inställningar')).toMatch(
    /Veckokortet kommer på måndagar kl\. 8\. Jag skickar inget mellan kl\. 19 och 7\./u,
  );
  const values = { day: '4', hour: '9', quietFrom: '19', quietTo: '7', pausedUntil: '', cardLanguage: 'en' };
  expect(await press(ANNA, 'save-settings', values)).toMatch(/Sparat\. Veckokortet kommer på torsdagar kl\. 9\./u);
  expect(await press(ANNA, 'save-settings', { ...values, pausedUntil: '2031-01-01' })).toMatch(/Inget är sparat/u);

  await remind();
  const due = '2021-09-09T07:00:00.000Z';
  expect(await rowOf(ANNA)).toMatchObject({ state: 'queued', due });
  const listed = await deliveriesOf(stores, WEEK, { now: () => clock });
  // Her own hour as a clock in Sweden shows it.
  const waiting = { outcome: 'pending', reason: 'waits-until-2021-09-09T09:00' };
  expect(listed?.find(({ upn }) => upn === ANNA)).toMatchObject(waiting);

  clock = new Date(due);
  await wakeUp(ANNA);
  await work('Anna’s own hour', async () => (await rowOf(ANNA))?.state === 'sent');
  expect(cardsOf(ANNA)).toMatchObject([{ summary: expect.stringMatching(/^Your week/u) }]);
  expect(cardsOf(BO)).toHaveLength(1);
}, 60_000);

test('what has been done while the card waited is not in it; with nothing left there is no card', async () => {
  await press(ANNA, 'save-settings', { day: '4', hour: '9' });
  await remind();
  const { activities = [] } = (await stores.plans.snapshot())?.plan ?? {};
  for (const { id } of activities) {
    await press(LENA, 'report-activity', {
      activity: id,
      state: 'done',
      week: WEEK,
      [`comment-${id}`]: 'Klart i tid.',
    });
  }
  clock = new Date('2021-09-09T07:00:00Z');
  await wakeUp(ANNA);
  await work('Anna’s own hour', async () => (await rowOf(ANNA))?.state === 'dropped');
  expect(await rowOf(ANNA)).toMatchObject({ reason: 'nothing-left' });
  expect(cardsOf(ANNA)).toEqual([]);
  const listed = await deliveriesOf(stores, WEEK, { now: () => clock });
  expect(listed?.find(({ upn }) => upn === ANNA)).toMatchObject({ outcome: 'nothing-due', reason: 'nothing-left' });
}, 60_000);

test('a message of a week that has passed is dropped with its reason', async () => {
  await reminders.queue(clock);
  clock = new Date('2021-09-13T06:00:00Z');
  await work('the stale messages', settled());
  expect((await rows()).filter(({ kind }) => kind === 'week')).toMatchObject(
    PEOPLE.map(() => ({ state: 'dropped', reason: 'week-passed' })),
  );
  expect(PEOPLE.flatMap(({ upn }) => cardsOf(upn))).toEqual([]);
  const listed = await deliveriesOf(stores, WEEK, { now: () => clock });
  expect(listed?.map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual(
    PEOPLE.map(() => 'unreachable week-passed'),
  );
}, 60_000);

test('the week for the whole group goes to the channel that the project leader has chosen, and names nobody', async () => {
  const where = {
    conversation: { id: '19:group@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true },
  };
  const inChannel = async (upn: string, fixture: string, changes: Record<string, unknown>): Promise<string> => {
    const before = connector.sent.length;
    const { text } = await bot.take(activity(fixture, connector.url, { ...changes, ...from(upn), ...where }));
    return text + JSON.stringify(connector.sent.slice(before).map(({ body }) => body));
  };
  const choose = (on: boolean, seen?: string) => ({
    value: { action: { type: 'Action.Execute', verb: 'choose-digest', data: { verb: 'choose-digest', on, seen } } },
  });
  const mention = { text: 'inställningar <at>Medskapa</at>' };
  expect(await inChannel(LENA, 'message-channel-mention-last', mention)).toMatch(/Vill ni ha projektets vecka här/u);
  expect(await inChannel(ANNA, 'invoke-desktop', choose(true))).toMatch(
    /Med rollen arbetsgrupp kan du inte göra det här\. Det gör projektledaren\./u,
  );
  const chosen = await inChannel(LENA, 'invoke-desktop', choose(true));
  expect(chosen).toMatch(/kommer hit när veckans påminnelser går ut/u);
  const [, seen] = /"seen":"([^"]+)"/u.exec(chosen) ?? [];

  const digests = (): string[] =>
    connector.sent.flatMap(({ path, body }) =>
      String(body.summary).startsWith('Projektets vecka')
        ? [`${decodeURIComponent(path).split('/')[3]} ${JSON.stringify(body)}`]
        : [],
    );
  await remind();
  await work('the digest', async () => digests().length > 0);
  await remind();
  expect(digests()).toHaveLength(1);
  expect(digests()[0]).toMatch(/^19:group@thread\.tacv2 .*3 aktiviteter är sena.*Målgruppsanalys/u);
  for (const { name } of PEOPLE) expect(digests()[0]).not.toContain(name);

  expect(await inChannel(LENA, 'invoke-desktop', choose(false, seen))).toMatch(/kanalen är kopplad från/u);
  clock = new Date('2021-09-13T06:00:00Z');
  await remind(clock, '2021-W37');
  expect(digests()).toHaveLength(1);
  expect((await rows('2021-W37')).filter(({ kind }) => kind === 'digest')).toEqual([]);
}, 60_000);

test.each<[string, string, Record<string, unknown>, Record<string, unknown>]>([
  ['a group chat', '19:group@thread.v2', {}, { type: 'installationUpdate', action: 'remove' }],
  [
    'a group chat that tells it the other way',
    '19:group@thread.v2',
    {},
    { type: 'conversationUpdate', membersRemoved: [{ id: '28:7d1c6c1e-0000-4000-8000-00000000b07a' }] },
  ],
  [
    'the team of the channel',
    '19:channel@thread.tacv2;messageid=1',
    { channelData: { team: { id: '19:team@thread.tacv2' } } },
    { type: 'installationUpdate', action: 'remove', conversation: { id: '19:team@thread.tacv2', isGroup: true } },
  ],
])('%s takes the bot away: the week for the whole group goes there no longer', async (_what, id, place, removal) => {
  const conversationType = place.channelData ? 'channel' : 'groupChat';
  const where = { ...place, conversation: { id, conversationType, isGroup: true } };
  const value = {
    action: { type: 'Action.Execute', verb: 'choose-digest', data: { verb: 'choose-digest', on: true } },
  };
  await bot.take(activity('invoke-desktop', connector.url, { value, ...from(LENA), ...where }));
  const chosen = async () => (await stores.people.known(DIGEST_ROOM))?.contact;
  expect(await chosen()).toBeDefined();
  const team = { ...from(ANNA), ...where, ...removal };
  const elsewhere = { ...team, channelData: {}, conversation: { id: '19:another@thread.v2', isGroup: true } };
  await bot.take(activity('conversation-update-team', connector.url, elsewhere));
  expect(await chosen()).toBeDefined();
  expect((await bot.take(activity('conversation-update-team', connector.url, team))).status).toBe(200);
  expect(await chosen()).toBeUndefined();
});

test.each([
  ['another channel of the same team', '19:shared-2@thread.tacv2', 'channelMemberRemoved', true],
  ['the channel itself', '19:shared@thread.tacv2', 'channelMemberRemoved', false],
  ['the whole team', '19:team@thread.tacv2', 'teamMemberRemoved', false],
  ['the whole team, told from another channel', '19:shared-2@thread.tacv2', 'teamMemberRemoved', false],
])('a private or shared channel lets the bot in by itself: taken away from %s', async (_from, id, eventType, stays) => {
  const channelData = { team: { id: '19:team@thread.tacv2' } };
  const where = {
    channelData,
    conversation: { id: '19:shared@thread.tacv2', conversationType: 'channel', isGroup: true },
  };
  const value = {
    action: { type: 'Action.Execute', verb: 'choose-digest', data: { verb: 'choose-digest', on: true } },
  };
  await bot.take(activity('invoke-desktop', connector.url, { value, ...from(LENA), ...where }));
  const removal = {
    type: 'conversationUpdate',
    membersRemoved: [{ id: '28:7d1c6c1e-0000-4000-8000-00000000b07a' }],
    channelData: { ...channelData, eventType },
    conversation: { id, conversationType: 'channel', isGroup: true },
  };
  await bot.take(activity('conversation-update-team', connector.url, { ...from(ANNA), ...removal }));
  expect((await stores.people.known(DIGEST_ROOM))?.contact !== undefined).toBe(stays);
});

describe('what the server asks itself', () => {
  const last = async () => (await stores.deliveries.lastRun(await project()))?.value;

  test('a fresh store has missed none; a week when no server was up is caught up once', async () => {
    clock = new Date('2021-09-08T12:00:00Z');
    expect(await reminders.check()).toBeUndefined();
    expect(await last()).toMatchObject({ week: WEEK, state: 'queued' });
    expect(await rows()).toEqual([]);

    // No server is up for two weeks; the one that comes then catches up with the week it is.
    clock = new Date('2021-09-22T12:00:00Z');
    const sender = createSender({ adapter: bot.adapter, log: bot.log });
    const later = createReminders(stores, {
      sender,
      perSecond: 100,
      failed: () => undefined,
      poisoned: () => undefined,
      surroundings,
    });
    expect(await later.check()).toMatchObject({ week: '2021-W38', queued: 3 });
    expect(await later.check()).toBeUndefined();
    expect(await rows('2021-W37')).toEqual([]);
    await work('the run', settled('2021-W38'));
    for (const { upn } of PEOPLE) expect(cardsOf(upn)).toHaveLength(1);
  }, 60_000);

  test('a run that an operator makes for another week sets off nothing while the server runs', async () => {
    clock = new Date('2021-09-22T12:00:00Z');
    expect(await reminders.check()).toBeUndefined();
    await reminders.queue(MONDAY);
    expect(await reminders.check()).toBeUndefined();
    await work('the run', settled());
    clock = new Date('2021-09-27T06:00:00Z');
    expect(await reminders.check()).toMatchObject({ week: '2021-W39' });
    await work('the run', settled('2021-W39'));
  }, 60_000);

  test('a run that somebody left half done is taken over, and nobody gets two cards', async () => {
    const { plan } = (await stores.plans.snapshot()) ?? {};
    const at = clock.toISOString();
    const left = { week: WEEK, instant: at, at, state: 'queueing', uncovered: [], leaderless: false } as const;
    await stores.deliveries.saveRun(plan?.id ?? '', left);
    expect(await reminders.check()).toBeUndefined();
    clock = new Date(clock.getTime() + 61_000);
    expect(await reminders.check()).toMatchObject({ week: WEEK, queued: 3 });
    await work('the run', settled());
    for (const { upn } of PEOPLE) expect(cardsOf(upn)).toHaveLength(1);
  }, 60_000);
});
