import { createBot, createReminders, type Reminders } from '../src/app';
import type { Person } from '../src/domain/people';
import type { Plan } from '../src/domain/plan';
import { erasePerson } from '../src/operate/personal-data';
import { importPlan } from '../src/planning/import-plan';
import type { Delivery } from '../src/ports/deliveries';
import { createStores, type Stores } from '../src/stores';
import { createSender } from '../src/teams/sender';
import { type Azurite, startAzurite } from './support/azurite';
import { activity, type Bot, startBot } from './support/bot';
import { type Call, type Connector, startConnector } from './support/connector';
import { SOME_VALUES } from './support/dialogues';
import { smallPlan } from './support/small-plan';

/** What people want to be told when it comes, from the words to the message: HTTP and a real queue. */

// A Monday, at ten in Sweden.
const MONDAY = new Date('2021-09-06T08:00:00Z');
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const LEADER = 'lena@example.se';
const SECRETARY = 'sara@example.se';
const WORKER = 'anna@example.se';
/** In the people file, and has not installed the app. */
const LATE = 'sen@example.se';
const STRANGER = 'okand@example.se';
const PEOPLE: Person[] = [
  { upn: LEADER, name: 'Lena Ledare', roles: ['projektledare'], committees: [] },
  { upn: SECRETARY, name: 'Sara Exempel', roles: ['nämndsekreterare'], committees: ['namnd-laholm'] },
  { upn: WORKER, name: 'Anna Exempel', roles: ['arbetsgrupp'], committees: [] },
  { upn: LATE, name: 'Sen Exempel', roles: ['arbetsgrupp'], committees: [] },
];
const ROOM = '19:namnden@thread.tacv2';

/** Two dialogues reach the first goal; the second has no target. */
const planWith = (meetings: readonly string[]): Plan =>
  smallPlan({
    id: `litet-${++ids}`,
    observationsFor: ['projektledare', 'projektgrupp', 'arbetsgrupp', 'förtroendevald', 'nämndsekreterare'],
    goals: {
      project: [
        {
          number: 1,
          title: 'Bredd',
          text: 'Många möten',
          indicators: [
            {
              id: 'antal-dialoger',
              name: 'Antal dialoger',
              measure: 'dialogues',
              period: 2021,
              target: { value: 2 },
            },
          ],
        },
        { number: 2, title: 'Kunskap', text: 'Mer kunskap' },
      ],
    },
    committees: [
      { id: 'namnd-laholm', name: 'Lokal nämnd Laholm', municipality: 'laholm', meetings },
      { id: 'namnd-halmstad', name: 'Lokal nämnd Halmstad', municipality: 'halmstad', meetings: ['2021-09-10'] },
    ],
  });

let azurite: Azurite;
let connector: Connector;
let stores: Stores;
let bot: Bot;
let plan: Plan;
let reminders: Reminders;
let clock = MONDAY;
let ids = 0;

const surroundings = { now: () => clock, newId: () => `id-${++ids}` };
const storesAt = (): Stores =>
  createStores({ storage: { kind: 'connection-string', connectionString: azurite.connectionString }, appId: '' });
const remindersOf = (over: Stores): Reminders =>
  createReminders(over, {
    sender: createSender({ adapter: bot.adapter, log: bot.log }),
    perSecond: 100,
    failed: () => undefined,
    poisoned: () => undefined,
    surroundings,
  });

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  clock = MONDAY;
  connector = await startConnector();
  stores = storesAt();
  bot = await startBot({ ...createBot(stores, false, surroundings), outgoingMs: 1_000 });
  await inForce(['2021-09-21']);
  for (const { upn } of PEOPLE) await stores.people.forget(upn);
  await stores.people.importPeople(PEOPLE, true);
  reminders = remindersOf(stores);
  for (const upn of [LEADER, SECRETARY, WORKER]) await meet(upn);
});
afterEach(async () => {
  await bot.close();
  await connector.close();
});

async function inForce(meetings: readonly string[]): Promise<void> {
  plan = planWith(meetings);
  await importPlan(plan, { by: 'test' }, stores, surroundings);
}

const nameOf = (upn: string): string => upn.split('@')[0] ?? upn;
const who = (upn: string) => ({
  from: { id: `29:${nameOf(upn)}`, aadObjectId: `oid-${nameOf(upn)}-${connector.url.replace(/\D/gu, '')}` },
});
const own = (upn: string) => ({
  ...who(upn),
  conversation: { id: `a:${nameOf(upn)}`, conversationType: 'personal' },
});
/** In the committee's channel. */
const inRoom = (upn: string) => ({
  ...who(upn),
  conversation: { id: ROOM, conversationType: 'channel', isGroup: true },
  channelData: { team: { id: '19:team@thread.tacv2' } },
});

async function meet(upn: string): Promise<void> {
  connector.addMember(`29:${nameOf(upn)}`, { name: nameOf(upn), userPrincipalName: upn });
  expect((await bot.take(activity('installation-update-personal', connector.url, own(upn)))).status).toBe(200);
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
const textOf = (calls: readonly Call[]): string => plain(JSON.stringify(calls.map(({ body }) => body)));

async function say(upn: string, text: string, where = own(upn)): Promise<string> {
  const before = connector.sent.length;
  const mention = { type: 'mention', text: '<at>Medskapa</at>', mentioned: { id: '28:bot', name: 'Medskapa' } };
  const addressed =
    where.conversation.id === ROOM ? { text: `<at>Medskapa</at> ${text}`, entities: [mention] } : { text };
  await bot.take(
    activity('message-personal', connector.url, {
      recipient: { id: '28:bot', name: 'Medskapa' },
      ...addressed,
      ...where,
    }),
  );
  return textOf(connector.sent.slice(before));
}

async function press(upn: string, data: Record<string, unknown>, where = own(upn)): Promise<string> {
  const value = { action: { type: 'Action.Execute', verb: data.verb, data: { project: plan.id, ...data } } };
  return plain((await bot.take(activity('invoke-desktop', connector.url, { value, ...where }))).text);
}

/** Somebody of the working group reports dialogues by the form. */
async function report(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const data = { verb: 'submit-dialogue', formId: `form-${++ids}`, ...SOME_VALUES, date: '2021-09-01' };
    expect(await press(WORKER, data)).toContain('Tack, dialogen är sparad');
  }
}

/** What has been sent to a chat since, with something in it. */
const sentTo = (chat: string, about: RegExp): Call[] =>
  connector.sent.filter(
    ({ path, body }) => decodeURIComponent(path).includes(`${chat}/`) && about.test(plain(JSON.stringify(body))),
  );
const REACHED = /Du bad mig säga till när projektmål 1 är uppnått/u;
const reachedTo = (upn: string): number => sentTo(`a:${nameOf(upn)}`, REACHED).length;
const BEFORE_MEETING = /Läget inför sammanträdet 21 september 2021, Lokal nämnd Laholm/u;

async function rows(kind: Delivery['kind'] = 'reached'): Promise<Delivery[]> {
  const weeks = ['2021-W36', '2021-W37', '2021-W38'];
  const found = await Promise.all(weeks.map((week) => stores.deliveries.deliveries(plan.id, week)));
  return found.flat().filter((row) => row.kind === kind);
}
const isSettled = async (): Promise<boolean> =>
  [...(await rows()), ...(await rows('meeting'))].every(
    ({ state, due = '' }) =>
      ['sent', 'unreachable', 'dropped', 'uncertain'].includes(state) || due > clock.toISOString(),
  );

/** Looks, and takes messages until none is left to take. */
async function run(...all: readonly Reminders[]): Promise<void> {
  const servers = all.length > 0 ? all : [reminders];
  await Promise.all(servers.map((each) => each.check()));
  const workers = servers.map((each) => each.work());
  try {
    while (!(await isSettled())) await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    await Promise.all(workers.map((each) => each.stop()));
  }
}

const wishes = () => stores.wishes.all(plan.id);

describe('a goal', () => {
  test('is told once, when a submitted dialogue has brought it there and the run has looked', async () => {
    const reply = await say(WORKER, 'säg till när projektmål 1 är uppnått');
    expect(reply).toContain('Jag säger till dig när projektmål 1 är uppnått.');
    expect(reply).toContain('"verb":"end-watch"');
    await report(1);
    await run();
    expect(reachedTo(WORKER)).toBe(0);
    await report(1);
    // The press itself tells nothing.
    expect(reachedTo(WORKER)).toBe(0);
    await run();
    expect(reachedTo(WORKER)).toBe(1);
    const [message] = sentTo('a:anna', REACHED);
    expect(plain(String(message?.body.summary))).toMatch(/^Projektmål 1 är uppnått/u);
    await run();
    await run();
    expect(reachedTo(WORKER)).toBe(1);
    expect(await wishes()).toEqual([]);
  });

  test('asked for again is the same wish, and asked for anew when it was told is told anew', async () => {
    await say(WORKER, 'säg till när projektmål 1 är uppnått');
    expect(await say(WORKER, 'bevaka projektmål 1')).toContain('som du har bett om');
    expect(await wishes()).toHaveLength(1);
    await report(2);
    await run();
    await run();
    expect(await say(WORKER, 'säg till när projektmål 1 är uppnått')).toContain(
      'Projektmål 1 är redan uppnått, så det finns inget att vänta på.',
    );
    expect(await wishes()).toEqual([]);
    expect(reachedTo(WORKER)).toBe(1);
  });

  test('is told in English to whoever has chosen it', async () => {
    expect(await say(WORKER, 'let me know when project goal 1 is met')).toContain(
      'I tell you when project goal 1 is met.',
    );
    await press(WORKER, { verb: 'save-settings', day: '0', hour: '8', cardLanguage: 'en' });
    await report(2);
    await run();
    expect(sentTo('a:anna', /You asked me to tell you when project goal 1 is met/u)).toHaveLength(1);
  });

  test('with no target says so; one that the plan has not is told of, and nothing is kept', async () => {
    expect(await say(WORKER, 'säg till när projektmål 2 är uppnått')).toContain('inget målvärde än');
    expect(await wishes()).toHaveLength(1);
    expect(await say(WORKER, 'säg till när projektmål 9 är uppnått')).toContain('inget projektmål 9');
    expect(await wishes()).toHaveLength(1);
  });

  test('is told once with two servers that look and work at once', async () => {
    for (const upn of [LEADER, SECRETARY, WORKER]) await say(upn, 'säg till när projektmål 1 är uppnått');
    await report(2);
    const two = [remindersOf(storesAt()), remindersOf(storesAt())] as const;
    await run(...two, ...two);
    await run(...two);
    expect([LEADER, SECRETARY, WORKER].map(reachedTo)).toEqual([1, 1, 1]);
  });

  test('whose row was made by a server that died before the queue had it is told within minutes', async () => {
    await say(WORKER, 'säg till när projektmål 1 är uppnått');
    await report(2);
    const put = async () => Promise.reject(new Error('the server is gone'));
    const dying = { ...stores, queue: Object.assign(Object.create(stores.queue), { put }) };
    await expect(remindersOf(dying).check()).rejects.toThrow('the server is gone');
    clock = new Date(MONDAY.getTime() + 9 * MINUTE_MS);
    await reminders.check();
    expect(await rows()).toMatchObject([{ state: 'queued' }]);
    clock = new Date(MONDAY.getTime() + 10 * MINUTE_MS);
    await run();
    expect(reachedTo(WORKER)).toBe(1);
  });

  test('that may have been told by a server that died is not told again', async () => {
    await say(WORKER, 'säg till när projektmål 1 är uppnått');
    await report(2);
    await reminders.check();
    const [row] = await rows();
    if (!row) throw new Error('it is in the ledger');
    const found = await stores.deliveries.find(plan.id, row);
    if (!found) throw new Error('it is in the ledger');
    // Between the request that left and the note of it.
    await stores.deliveries.move(plan.id, found, { ...row, state: 'sending', by: 'dead' });
    clock = new Date(MONDAY.getTime() + MINUTE_MS);
    await run();
    expect(await rows()).toMatchObject([{ state: 'uncertain' }]);
    await run();
    expect(reachedTo(WORKER)).toBe(0);
    expect(await wishes()).toEqual([]);
  });

  test('is told once however often the queue has its message', async () => {
    await say(WORKER, 'säg till när projektmål 1 är uppnått');
    await report(2);
    await reminders.check();
    const [row] = await rows();
    if (!row) throw new Error('it is in the ledger');
    const { upn, week, kind, about } = row;
    const at = clock.toISOString();
    const message = { project: plan.id, upn, week, kind, about, instant: at, queuedAt: at };
    for (let n = 0; n < 3; n += 1) await stores.queue.put(message, 0);
    await run();
    await run();
    expect(reachedTo(WORKER)).toBe(1);
  });

  test('that is reached no longer when its message comes is waited for', async () => {
    await say(WORKER, 'säg till när projektmål 1 är uppnått');
    await report(2);
    await reminders.check();
    const [dialogue] = await stores.dialogues.newest(plan.id, {}, 1);
    if (!dialogue) throw new Error('two are reported');
    const audit = { id: 'a', at: clock.toISOString(), who: 'p', what: 'remove-dialogue', subject: dialogue.id };
    await stores.dialogues.remove(plan.id, dialogue.id, { operation: 'o', at: clock.toISOString() }, audit);
    await run();
    expect(await rows()).toMatchObject([{ state: 'dropped', reason: 'not-reached' }]);
    await report(1);
    clock = new Date(MONDAY.getTime() + 11 * MINUTE_MS);
    await run();
    expect(reachedTo(WORKER)).toBe(1);
  });

  test('waits for quiet hours, days off and a pause over the week’s end', async () => {
    for (const upn of [WORKER, LEADER]) await say(upn, 'säg till när projektmål 1 är uppnått');
    await stores.people.saveSettings(LEADER, { pausedUntil: '2021-09-16' });
    await report(2);
    // Saturday: nobody is written to.
    clock = new Date('2021-09-11T10:00:00Z');
    await run();
    // Monday, half past five.
    clock = new Date('2021-09-13T03:30:00Z');
    await reminders.check();
    expect((await rows()).map(({ upn, state, due }) => [upn, state, due])).toEqual([
      [WORKER, 'queued', '2021-09-13T05:00:00.000Z'],
      [LEADER, 'queued', '2021-09-16T06:00:00.000Z'],
    ]);
    clock = new Date('2021-09-13T07:00:00Z');
    await run();
    expect([WORKER, LEADER].map(reachedTo)).toEqual([1, 0]);
    clock = new Date('2021-09-16T08:00:00Z');
    await run();
    expect([WORKER, LEADER].map(reachedTo)).toEqual([1, 1]);
  });

  test('is told whoever had not the app, or had taken it away, once it is there', async () => {
    connector.addMember(`29:${nameOf(LATE)}`, { name: nameOf(LATE), userPrincipalName: LATE });
    expect(await say(LATE, 'säg till när projektmål 1 är uppnått', inRoom(LATE))).toContain('lägg till appen Medskapa');
    await say(WORKER, 'säg till när projektmål 1 är uppnått');
    await report(2);
    await bot.take(activity('installation-update-personal', connector.url, { action: 'remove', ...own(WORKER) }));
    await run();
    expect((await rows()).map(({ state }) => state)).toEqual(['unreachable', 'unreachable']);
    await meet(LATE);
    await meet(WORKER);
    clock = new Date(MONDAY.getTime() + 10 * MINUTE_MS);
    await run();
    await run();
    expect([LATE, WORKER].map(reachedTo)).toEqual([1, 1]);
    expect(await wishes()).toEqual([]);
  });

  test('is not told whoever has left the project, nor whoever has been erased', async () => {
    for (const upn of [WORKER, LEADER, SECRETARY]) await say(upn, 'säg till när projektmål 1 är uppnått');
    await report(2);
    await erasePerson(WORKER, 'p-operator', stores, surroundings);
    await stores.people.importPeople(
      PEOPLE.filter(({ upn }) => upn !== SECRETARY),
      true,
    );
    expect((await wishes()).map(({ upn }) => upn)).toEqual([LEADER, SECRETARY]);
    await run();
    await run();
    expect([WORKER, LEADER, SECRETARY].map(reachedTo)).toEqual([0, 1, 0]);
    expect(await wishes()).toEqual([]);
  });

  test('follows whoever gets another user name, and is told once', async () => {
    await say(WORKER, 'säg till när projektmål 1 är uppnått');
    await stores.renames.rename(plan.id, WORKER, 'nytt@example.se', '2021-W36');
    expect(await wishes()).toMatchObject([{ upn: 'nytt@example.se', goal: 'project-1' }]);
  });

  test('is listed and ended among the settings, where what is written stays, and by words', async () => {
    await say(WORKER, 'säg till när projektmål 1 är uppnått');
    await say(WORKER, 'säg till när projektmål 2 är uppnått');
    expect(await say(WORKER, 'inställningar')).toContain('Jag säger till dig när projektmål 1 är uppnått.');
    expect(await say(WORKER, 'vad bevakar du åt mig')).toContain(
      'Jag säger till dig när projektmål 1 och projektmål 2 är uppnådda.',
    );
    const form = { day: '3', hour: '10', quietFrom: '18', quietTo: '7', cardLanguage: 'sv' };
    const after = await press(WORKER, { verb: 'end-watch', goal: 'project-1', ...form });
    expect(after).toContain('Jag säger inte längre till om projektmål 1.');
    expect(after).toContain('"id":"day","label":"Veckodag","style":"compact","value":"3"');
    expect(after).toContain('Jag säger till dig när projektmål 2 är uppnått.');
    expect(await wishes()).toMatchObject([{ goal: 'project-2' }]);
    expect(await say(WORKER, 'sluta bevaka projektmål 2')).toContain('Jag säger inte längre till om projektmål 2.');
    expect(await say(WORKER, 'sluta bevaka projektmål 2')).toContain('Du har inte bett mig');
    expect(await wishes()).toEqual([]);
    await report(2);
    await run();
    expect(reachedTo(WORKER)).toBe(0);
  });

  test('is for those in the project, and one ends only one’s own', async () => {
    connector.addMember('29:okand', { name: 'okand', userPrincipalName: STRANGER });
    await say(STRANGER, 'säg till när projektmål 1 är uppnått');
    expect(await wishes()).toEqual([]);
    await say(WORKER, 'säg till när projektmål 1 är uppnått');
    expect(await press(LEADER, { verb: 'end-watch', goal: 'project-1' })).toContain('Du har inte bett mig');
    expect(await wishes()).toHaveLength(1);
    // Asked in a channel it is told in one's own chat all the same.
    expect(await say(LEADER, 'säg till när projektmål 1 är uppnått', inRoom(LEADER))).toContain('i vår egen chatt');
    await report(2);
    await run();
    expect([WORKER, LEADER].map(reachedTo)).toEqual([1, 1]);
    expect(sentTo(ROOM, REACHED)).toEqual([]);
  });
});

describe('a chat before the meeting', () => {
  test('gets how things stand a week before, once for each meeting of the asker’s committee', async () => {
    const reply = await say(SECRETARY, 'skicka läget hit en vecka före mötet', inRoom(SECRETARY));
    expect(reply).toContain('Jag skickar läget hit en vecka före varje sammanträde i Lokal nämnd Laholm.');
    expect(reply).toContain('Nästa sammanträde är 21 september 2021, så det kommer 14 september 2021');
    await report(2);
    // Monday, eight days before.
    clock = new Date('2021-09-13T10:00:00Z');
    await run();
    expect(sentTo(ROOM, BEFORE_MEETING)).toEqual([]);
    clock = new Date('2021-09-14T05:59:00Z');
    await run();
    expect(sentTo(ROOM, BEFORE_MEETING)).toEqual([]);
    clock = new Date('2021-09-14T06:00:00Z');
    const two = [remindersOf(storesAt()), remindersOf(storesAt())] as const;
    await run(...two);
    const [message, ...others] = sentTo(ROOM, BEFORE_MEETING);
    expect(others).toEqual([]);
    expect(plain(JSON.stringify(message?.body))).toMatch(/Laholm.*2 dialoger/u);
    for (const name of ['Anna', 'Sara', 'Lena']) expect(JSON.stringify(message?.body)).not.toContain(name);
    for (const day of ['15', '20', '21', '22']) {
      clock = new Date(`2021-09-${day}T10:00:00Z`);
      await run();
    }
    expect(sentTo(ROOM, BEFORE_MEETING)).toHaveLength(1);
    expect(await wishes()).toHaveLength(1);
  });

  test('gets it on the next working day where nobody looked, or was awake, and never when the meeting is over', async () => {
    await inForce(['2021-09-18', '2021-09-21']);
    await say(SECRETARY, 'skicka läget hit en vecka före mötet', inRoom(SECRETARY));
    // Saturday, a week before the first.
    clock = new Date('2021-09-11T10:00:00Z');
    await run();
    expect(await rows('meeting')).toEqual([]);
    clock = new Date('2021-09-13T10:00:00Z');
    await run();
    expect(sentTo(ROOM, /inför sammanträdet 18 september 2021/u)).toHaveLength(1);
    clock = new Date('2021-09-21T10:00:00Z');
    await run();
    expect(sentTo(ROOM, BEFORE_MEETING)).toEqual([]);
  });

  test('is told where no meeting is known, and gets it when the plan has one', async () => {
    await inForce([]);
    expect(await say(SECRETARY, 'skicka läget hit en vecka före mötet', inRoom(SECRETARY))).toContain(
      'planen anger inga kommande sammanträden',
    );
    await run();
    await importPlan({ ...planWith(['2021-09-13']), id: plan.id }, { by: 'test' }, stores, surroundings);
    await run();
    expect(sentTo(ROOM, /inför sammanträdet 13 september 2021/u)).toHaveLength(1);
  });

  test('gets it once where the committee is called something else in a new plan that week', async () => {
    await say(LEADER, 'skicka läget hit en vecka före mötet', inRoom(LEADER));
    clock = new Date('2021-09-14T10:00:00Z');
    await run();
    expect(sentTo(ROOM, BEFORE_MEETING)).toHaveLength(1);
    const committees = plan.committees
      .filter(({ id }) => id === 'namnd-laholm')
      .map((each) => ({ ...each, id: 'namnd-kusten', name: 'Lokal nämnd Kusten' }));
    await importPlan({ ...plan, committees }, { by: 'test' }, stores, surroundings);
    clock = new Date('2021-09-15T10:00:00Z');
    await run();
    expect(sentTo(ROOM, /inför sammanträdet 21 september 2021/u)).toHaveLength(1);
  });

  test('follows whoever gets another user name, and is sent once', async () => {
    await say(SECRETARY, 'skicka läget en vecka före mötet');
    clock = new Date(MONDAY.getTime() + 8 * DAY_MS);
    await run();
    expect(sentTo('a:sara', BEFORE_MEETING)).toHaveLength(1);
    await stores.renames.rename(plan.id, SECRETARY, 'sara.ny@example.se', '2021-W37');
    expect(await rows('meeting')).toMatchObject([{ upn: 'sara.ny@example.se', state: 'sent' }]);
    expect(await wishes()).toMatchObject([{ kind: 'room', upn: 'sara.ny@example.se' }]);
    await run();
    expect(await rows('meeting')).toHaveLength(1);
  });

  test('of a place that is named, or of all where the leader names none', async () => {
    expect(await say(LEADER, 'skicka läget i Halmstad hit en vecka före mötet', inRoom(LEADER))).toContain(
      'i Lokal nämnd Halmstad. Nästa sammanträde är 10 september 2021, om en vecka eller mindre',
    );
    expect(await say(LEADER, 'skicka läget hit en vecka före mötet', inRoom(LEADER))).toContain(
      'i Lokal nämnd Laholm och Lokal nämnd Halmstad.',
    );
    expect(await wishes()).toHaveLength(1);
    await run();
    expect(sentTo(ROOM, /inför sammanträdet 10 september 2021, Lokal nämnd Halmstad/u)).toHaveLength(1);
  });

  test('is for the leader and the secretaries; others are told who can', async () => {
    expect(await say(WORKER, 'skicka läget hit en vecka före mötet', inRoom(WORKER))).toContain(
      'Det gör projektledaren och nämndsekreterare',
    );
    expect(await wishes()).toEqual([]);
    await say(SECRETARY, 'skicka läget hit en vecka före mötet', inRoom(SECRETARY));
    expect(await press(WORKER, { verb: 'end-watch' }, inRoom(WORKER))).toContain('Det gör projektledaren');
    expect(await wishes()).toHaveLength(1);
  });

  test('is listed and ended by its settings or by words, and ends when the bot is taken away', async () => {
    const ask = () => say(SECRETARY, 'skicka läget hit en vecka före mötet', inRoom(SECRETARY));
    await ask();
    expect(await say(LEADER, 'inställningar', inRoom(LEADER))).toContain(
      'Läget skickas hit en vecka före varje sammanträde i Lokal nämnd Laholm.',
    );
    expect(await press(LEADER, { verb: 'end-watch' }, inRoom(LEADER))).toContain('Jag skickar inte längre läget hit');
    expect(await wishes()).toEqual([]);
    await ask();
    expect(await say(LEADER, 'sluta skicka läget hit före mötena', inRoom(LEADER))).toContain('inte längre läget hit');
    expect(await wishes()).toEqual([]);
    await ask();
    const gone = { membersRemoved: [{ id: '28:bot' }], recipient: { id: '28:bot', name: 'Medskapa' } };
    await bot.take(
      activity('installation-update-personal', connector.url, {
        type: 'conversationUpdate',
        ...inRoom(LEADER),
        ...gone,
      }),
    );
    expect(await wishes()).toEqual([]);
    clock = new Date('2021-09-14T10:00:00Z');
    await run();
    expect(sentTo(ROOM, BEFORE_MEETING)).toEqual([]);
  });

  test('may be one’s own, where nothing is said of a channel but how', async () => {
    expect(await say(SECRETARY, 'skicka läget en vecka före mötet')).toContain('Skriv samma sak till @Medskapa där.');
    clock = new Date(MONDAY.getTime() + 8 * DAY_MS);
    await run();
    expect(sentTo('a:sara', BEFORE_MEETING)).toHaveLength(1);
  });

  test('no longer says who asked for it when they are erased', async () => {
    await say(SECRETARY, 'skicka läget hit en vecka före mötet', inRoom(SECRETARY));
    await erasePerson(SECRETARY, 'p-operator', stores, surroundings);
    expect(await wishes()).toMatchObject([{ kind: 'room', by: 'p-erased' }]);
  });
});
