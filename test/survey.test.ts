import { createBot, createReminders, type Reminders } from '../src/app';
import type { Person } from '../src/domain/people';
import type { Plan } from '../src/domain/plan';
import { importPlan } from '../src/planning/import-plan';
import { queueSurvey } from '../src/remind/send-survey';
import { rowKey, SURVEY_ANSWERED } from '../src/storage/keys';
import { createStores, type Stores } from '../src/stores';
import { createSender } from '../src/teams/sender';
import { isSwedishHoliday } from '../src/time/holidays';
import { inputsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { type Azurite, startAzurite } from './support/azurite';
import { activity, type Bot, startBot } from './support/bot';
import { type Call, type Connector, startConnector } from './support/connector';

/** The survey among the elected representatives, from the leader's question to the figure: HTTP and a real queue. */

const MONDAY = new Date('2021-09-06T08:00:00Z');
const WEEK = '2021-W36';
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const QUESTION = 'fordjupad-kunskap';
const LEADER = 'lena@example.se';
const ELECTED = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'].map((name) => `${name}@example.se`);
/** In the people file, and has not installed the app. */
const LATE = 'sen@example.se';
const WORKER = 'anna@example.se';
const PEOPLE: Person[] = [
  { upn: LEADER, name: 'Lena Ledare', roles: ['projektledare'], committees: [] },
  { upn: WORKER, name: 'Anna Exempel', roles: ['arbetsgrupp'], committees: [] },
  ...[...ELECTED, LATE].map(
    (upn): Person => ({ upn, name: `Vald ${nameOf(upn)}`, roles: ['förtroendevald'], committees: [] }),
  ),
];

let azurite: Azurite;
let connector: Connector;
let stores: Stores;
let bot: Bot;
let plan: Plan;
let reminders: Reminders;
let clock = MONDAY;
let ids = 0;

const surroundings = { now: () => clock, newId: () => `id-${++ids}` };

function nameOf(upn: string): string {
  return upn.split('@')[0] ?? upn;
}

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  clock = MONDAY;
  connector = await startConnector();
  const storage = { kind: 'connection-string', connectionString: azurite.connectionString } as const;
  stores = createStores({ storage, appId: '' });
  bot = await startBot({ ...createBot(stores, false, surroundings), outgoingMs: 1_000 });
  plan = { ...samplePlan('outcome.yaml'), id: `tillit-${++ids}`, dialogues: [] };
  await importPlan(plan, { by: 'test' }, stores, surroundings);
  for (const { upn } of PEOPLE) await stores.people.forget(upn);
  await stores.people.importPeople(PEOPLE, true);
  reminders = createReminders(stores, {
    sender: createSender({ adapter: bot.adapter, log: bot.log }),
    perSecond: 100,
    failed: () => undefined,
    poisoned: () => undefined,
    surroundings,
  });
  for (const upn of [LEADER, WORKER, ...ELECTED]) await meet(upn);
});
afterEach(async () => {
  await bot.close();
  await connector.close();
});

const from = (upn: string) => ({
  from: { id: `29:${nameOf(upn)}`, aadObjectId: `oid-${nameOf(upn)}-${connector.url.replace(/\D/gu, '')}` },
  conversation: { id: `a:${nameOf(upn)}`, conversationType: 'personal' },
});

async function meet(upn: string): Promise<void> {
  connector.addMember(`29:${nameOf(upn)}`, { name: nameOf(upn), userPrincipalName: upn });
  expect((await bot.take(activity('installation-update-personal', connector.url, from(upn)))).status).toBe(200);
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

async function say(upn: string, text: string): Promise<string> {
  const before = connector.sent.length;
  await bot.take(activity('message-personal', connector.url, { text, ...from(upn) }));
  return plain(JSON.stringify(connector.sent.slice(before).map(({ body }) => body)));
}

async function press(upn: string, verb: string, data: Record<string, unknown> = {}): Promise<string> {
  const value = { action: { type: 'Action.Execute', verb, data: { verb, project: plan.id, ...data } } };
  const changes = { value, ...from(upn) };
  return plain((await bot.take(activity('invoke-desktop', connector.url, changes))).text);
}

const answer = (upn: string, choice: string): Promise<string> =>
  press(upn, 'answer-survey', { week: WEEK, [`answer-${QUESTION}`]: choice });

/** The cards of the survey that have gone to somebody. */
const cardsTo = (upn: string): Call[] =>
  connector.sent.filter(
    ({ path, body }) =>
      decodeURIComponent(path).includes(`a:${nameOf(upn)}/`) && JSON.stringify(body).includes('answer-survey'),
  );

/** Takes messages until what is waited for is so. */
async function deliverUntil(isDone: () => boolean | Promise<boolean>): Promise<void> {
  const worker = reminders.work();
  try {
    while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    await worker.stop();
  }
}

const rows = () => stores.deliveries.deliveries(plan.id, WEEK);
const isAllSettled = async (): Promise<boolean> =>
  (await rows()).every(({ state }) => ['sent', 'unreachable', 'dropped', 'uncertain'].includes(state));

async function sendToAll(): Promise<void> {
  expect(await press(LEADER, 'send-survey')).toContain('Enkäten är på väg.');
  await deliverUntil(isAllSettled);
}

test('the leader sees to how many it goes and whom it cannot reach before anything is sent', async () => {
  const reply = await say(LEADER, 'skicka enkäten till de förtroendevalda');
  expect(reply).toContain('Enkäten går till 6 förtroendevalda.');
  expect(reply).toContain('1 nås inte nu: Vald sen (har inte installerat appen).');
  expect(reply).toContain('De får den om de installerar appen senast 27 september 2021.');
  expect(reply).toContain('"verb":"send-survey"');
  expect(await rows()).toEqual([]);
  expect(await stores.surveys.rounds(plan.id)).toEqual([]);
});

test('others are told who can, and nothing is sent', async () => {
  expect(await say(WORKER, 'skicka enkäten till de förtroendevalda')).toContain('Det gör projektledaren.');
  expect(await press(ELECTED[0] ?? '', 'send-survey')).toContain('Det gör projektledaren.');
  expect(await stores.surveys.rounds(plan.id)).toEqual([]);
});

test('each gets one card, however often it is pressed, and by however many at once', async () => {
  await Promise.all([press(LEADER, 'send-survey'), press(LEADER, 'send-survey'), press(LEADER, 'send-survey')]);
  await deliverUntil(isAllSettled);
  expect(await press(LEADER, 'send-survey')).toContain('Enkäten har gått till 6 förtroendevalda, och 0 har svarat.');
  await reminders.check();
  await deliverUntil(isAllSettled);
  for (const upn of ELECTED) expect([upn, cardsTo(upn).length]).toEqual([upn, 1]);
  for (const upn of [LEADER, WORKER, LATE]) expect([upn, cardsTo(upn).length]).toEqual([upn, 0]);
  const [card] = cardsTo(ELECTED[0] ?? '').map(({ body }) => body.attachments);
  expect([...inputsOf(card as never).values()].map(({ id, label }) => [id, label])).toEqual([
    [`answer-${QUESTION}`, 'I vilken utsträckning har du fått fördjupad kunskap om tillit?'],
  ]);
  expect(plain(JSON.stringify(card))).toContain('Svara senast 27 september 2021.');
});

test('a server that dies while it puts them in the queue is succeeded, and nobody gets two', async () => {
  // The rows are made, and half of the messages are put; then there is no sign of life.
  const dying = {
    ...stores,
    queue: Object.assign(Object.create(stores.queue), {
      put: async (...args: Parameters<Stores['queue']['put']>) => {
        if (args[0].upn > (ELECTED[2] ?? '')) throw new Error('the server is gone');
        return stores.queue.put(...args);
      },
    }),
  };
  const at = clock.toISOString();
  const question = { id: QUESTION, name: 'Enkät', question: 'I vilken grad?', answers: 'degree' as const };
  const round = { week: WEEK, questions: [question], begunAt: at, closes: '2021-09-27', at };
  const audit = { id: 'a', at, who: 'p', what: 'send-survey', subject: WEEK };
  await stores.surveys.begin(plan.id, { ...round, state: 'queueing' }, audit);
  const begun = await stores.surveys.find(plan.id, WEEK);
  if (!begun) throw new Error('it has begun');
  const world = { ...surroundings, perSecond: 100, isHoliday: isSwedishHoliday };
  await expect(queueSurvey(plan.id, begun, dying, world)).rejects.toThrow('the server is gone');
  await deliverUntil(() => cardsTo(ELECTED[2] ?? '').length > 0);
  expect(cardsTo(ELECTED[5] ?? '')).toEqual([]);

  // Within a minute it may be at it still.
  clock = new Date(MONDAY.getTime() + 59_000);
  await reminders.check();
  expect((await stores.surveys.find(plan.id, WEEK))?.value.state).toBe('queueing');
  clock = new Date(MONDAY.getTime() + 60_000);
  await reminders.check();
  expect((await stores.surveys.find(plan.id, WEEK))?.value.state).toBe('queued');
  await deliverUntil(isAllSettled);
  for (const upn of ELECTED) expect([upn, cardsTo(upn).length]).toEqual([upn, 1]);
});

test('whoever installs the app, or comes into the people file, gets it within the hour; whoever had it does not', async () => {
  await sendToAll();
  expect((await rows()).find(({ upn }) => upn === LATE)).toMatchObject({
    state: 'unreachable',
    reason: 'not-installed',
  });
  await meet(LATE);
  const newcomer = 'ny@example.se';
  await stores.people.importPeople([{ upn: newcomer, name: 'Ny', roles: ['förtroendevald'], committees: [] }], false);
  await meet(newcomer);
  clock = new Date(MONDAY.getTime() + HOUR_MS - 1);
  await reminders.check();
  expect(await rows()).toHaveLength(7);
  clock = new Date(MONDAY.getTime() + HOUR_MS);
  await reminders.check();
  await deliverUntil(() => cardsTo(LATE).length > 0 && cardsTo(newcomer).length > 0);
  await deliverUntil(isAllSettled);
  for (const upn of [...ELECTED, LATE, newcomer]) expect([upn, cardsTo(upn).length]).toEqual([upn, 1]);
});

test('whoever gets another user name in the weeks it is open gets no second card', async () => {
  await sendToAll();
  const [before = ''] = ELECTED;
  const after = 'nytt-namn@example.se';
  clock = new Date(MONDAY.getTime() + 8 * DAY_MS);
  await stores.renames.rename(plan.id, before, after, '2021-W37');
  const renamed: Person = { upn: after, name: 'Vald', roles: ['förtroendevald'], committees: [] };
  await stores.people.importPeople([...PEOPLE.filter(({ upn }) => upn !== before), renamed], true);
  connector.addMember('29:nytt-namn', { name: 'nytt-namn', userPrincipalName: after });
  await bot.take(activity('installation-update-personal', connector.url, from(after)));
  await reminders.check();
  await deliverUntil(isAllSettled);
  expect((await rows()).find(({ upn }) => upn === after)?.state).toBe('sent');
  expect((await rows()).filter(({ upn }) => upn === before)).toEqual([]);
  expect(cardsTo(after)).toEqual([]);
});

test('pauses and days off are waited for, over the end of the week', async () => {
  const [paused = '', ...others] = ELECTED;
  await stores.people.saveSettings(paused, { pausedUntil: '2021-09-16' });
  await sendToAll();
  expect([paused, ...others].map((upn) => cardsTo(upn).length)).toEqual([0, 1, 1, 1, 1, 1]);
  clock = new Date('2021-09-15T12:00:00Z');
  await reminders.check();
  clock = new Date('2021-09-16T12:00:00Z');
  await reminders.check();
  await deliverUntil(() => cardsTo(paused).length > 0);
  expect([paused, ...others].map((upn) => cardsTo(upn).length)).toEqual([1, 1, 1, 1, 1, 1]);
});

test('an answer is counted once, and a second press changes nothing and says thanks', async () => {
  await sendToAll();
  const [first = ''] = ELECTED;
  expect(await answer(first, 'rather-high')).toContain('Tack, ditt svar är räknat.');
  expect(await answer(first, 'very-low')).toContain('Tack, du har redan svarat. Inget har ändrats.');
  expect(await stores.surveys.tally(plan.id, WEEK)).toMatchObject({
    people: 1,
    counts: { [QUESTION]: { 'rather-high': 1 } },
  });
});

test('all who answer at once are counted, each once', async () => {
  await sendToAll();
  await Promise.all([...ELECTED, ...ELECTED].map((upn) => answer(upn, 'very-high')));
  expect(await stores.surveys.tally(plan.id, WEEK)).toMatchObject({
    people: 6,
    counts: { [QUESTION]: { 'very-high': 6 } },
  });
});

test('nothing that is stored or logged says who answered what', async () => {
  await sendToAll();
  const before = new Set((await stores.table.query()).map(({ partitionKey, rowKey: key }) => `${partitionKey} ${key}`));
  const [first = ''] = ELECTED;
  await answer(first, 'rather-low');
  const made = (await stores.table.query()).filter(
    ({ partitionKey, rowKey: key }) => !before.has(`${partitionKey} ${key}`),
  );
  // One row says that they have answered, and holds no answer and no instant of its own.
  const pseudonym = await stores.pseudonyms.of(from(first).from.aadObjectId);
  expect(made.map((row) => row.rowKey)).toEqual([rowKey(SURVEY_ANSWERED, WEEK, pseudonym)]);
  expect(JSON.stringify(made)).not.toMatch(/rather-low/u);
  const naming = (await stores.table.query()).filter((row) => JSON.stringify(row).includes('rather-low'));
  expect(naming.map((row) => row.rowKey?.split('-')[0])).toEqual(['survey.tally']);
  for (const who of [first, pseudonym, nameOf(first)]) expect(JSON.stringify(naming)).not.toContain(who);
});

test.each([
  ['somebody without the role', WORKER, 'Den går till de förtroendevalda.'],
  ['the project leader', LEADER, 'Den går till de förtroendevalda.'],
])('%s is not counted, and told', async (_who, upn, sentence) => {
  await sendToAll();
  expect(await answer(upn, 'very-high')).toContain(sentence);
  expect((await stores.surveys.tally(plan.id, WEEK)).people).toBe(0);
});

test('the last day counts, the day after does not, and says so', async () => {
  await sendToAll();
  const [first = '', second = ''] = ELECTED;
  clock = new Date('2021-09-27T20:00:00Z');
  expect(await answer(first, 'very-high')).toContain('Tack, ditt svar är räknat.');
  clock = new Date('2021-09-28T06:00:00Z');
  expect(await answer(second, 'very-high')).toContain(
    'Enkäten stängde 27 september 2021, så ditt svar är inte räknat.',
  );
  expect((await stores.surveys.tally(plan.id, WEEK)).people).toBe(1);
});

test('nothing chosen, and what is no answer, is asked for again on the card itself', async () => {
  await sendToAll();
  const [first = ''] = ELECTED;
  for (const choice of ['', 'yes', '3']) {
    const reply = await answer(first, choice);
    expect(reply).toContain('Välj ett svar, så räknar jag det.');
    expect(reply).toContain(`"answer-${QUESTION}"`);
  }
  expect((await stores.surveys.tally(plan.id, WEEK)).people).toBe(0);
});

test('a card of another week’s survey, or of none, is told so', async () => {
  await sendToAll();
  const reply = await press(ELECTED[0] ?? '', 'answer-survey', { week: '2021-W01', [`answer-${QUESTION}`]: 'yes' });
  expect(reply).toContain('Den här enkäten finns inte längre.');
});

test('the result is shown with n beside what was reported, and neither takes the other’s place', async () => {
  expect(await say(LEADER, 'enkäten')).toContain('94 % av 34 som svarat.');
  await sendToAll();
  for (const upn of ELECTED.slice(0, 4)) await answer(upn, 'very-high');
  expect(await say(LEADER, 'enkäten')).toContain('färre än 5 svar här än, så andelen visas inte.');
  await answer(ELECTED[4] ?? '', 'very-low');
  await answer(ELECTED[5] ?? '', 'very-low');
  // Six have answered; the sixth alone is not shown while the survey is open.
  for (const question of ['enkäten', 'uppföljningsfrågor']) {
    const reply = await say(LEADER, question);
    expect(reply).toContain('80 % av 5 svar.');
    expect(reply).toContain('Redovisat i Projektredovisning v2, 4.3: 94 % av 34 som svarat.');
  }
  clock = new Date('2021-09-28T08:00:00Z');
  expect(await say(LEADER, 'enkäten')).toContain('66,7 % av 6 svar.');
  expect(await say(LEADER, 'skicka enkäten till de förtroendevalda')).toContain(
    'Planens enkäter har redan skickats, och var och en skickas bara en gång.',
  );
  expect((await stores.plans.snapshot())?.plan.surveys[0]).toMatchObject({ share: 94, n: 34 });
});

test('a survey that is added later is sent by itself, once the first has closed', async () => {
  await sendToAll();
  const more = { id: 'anvant', name: 'Enkät om användning', question: 'Har du använt kunskapen?' };
  await importPlan(
    { ...plan, surveys: [...plan.surveys, more] },
    { by: 'test', override: true } as never,
    stores,
    surroundings,
  );
  expect(await press(LEADER, 'send-survey')).toContain('Enkäten har gått till 6');
  clock = new Date(MONDAY.getTime() + 22 * DAY_MS);
  const reply = await say(LEADER, 'skicka enkäten till de förtroendevalda');
  expect(reply).toContain('Har du använt kunskapen?');
  expect(reply).not.toContain('I vilken utsträckning');
});

test('a plan without a survey says where one is written', async () => {
  await importPlan(
    { ...plan, id: `utan-${++ids}`, surveys: [], followUpQuestions: [] },
    { by: 'test' },
    stores,
    surroundings,
  );
  expect(await say(LEADER, 'skicka enkäten till de förtroendevalda')).toContain('Planen har ingen enkät att skicka.');
});
