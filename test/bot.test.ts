import { createBot } from '../src/app';
import { valuesOf } from '../src/cards/dialogue-values';
import { DIALOGUE_FIELDS, type DialogueField } from '../src/domain/dialogue-fields';
import { DialogueContent } from '../src/domain/dialogues';
import { verifyFacts } from '../src/operate/verify-facts';
import { importPlan } from '../src/planning/import-plan';
import { createStores, type Stores } from '../src/stores';
import { samplePlan } from './samples/sample';
import { type Azurite, startAzurite } from './support/azurite';
import { activity, type Bot, startBot } from './support/bot';
import { type Connector, startConnector } from './support/connector';

/** The whole bot from outside: real activities over HTTP to the real adapter, and a real table service. */

const NOW = new Date('2023-02-01T11:00:00Z');
const GOOD: Partial<Record<DialogueField, string>> = {
  date: '2021-09-14',
  kind: 'perspective',
  municipality: 'laholm',
  methods: 'gruppdiskussioner',
  targetGroups: 'unga,seniorer',
  participants: '11',
};

let azurite: Azurite;
let connector: Connector;
let stores: Stores;
let bot: Bot;
let ids = 0;

const world = { now: () => NOW, newId: () => `id-${++ids}` };

const storesAt = (): Stores =>
  createStores({ storage: { kind: 'connection-string', connectionString: azurite.connectionString }, appId: '' });

function start(): Promise<Bot> {
  stores = storesAt();
  return startBot({ ...createBot(stores, true, world) });
}

beforeAll(async () => {
  azurite = await startAzurite();
  connector = await startConnector();
});
afterAll(async () => {
  await connector.close();
  await azurite.stop();
});
beforeEach(async () => {
  bot = await start();
  // A project of its own for each test; the dialogues come through the form.
  const plan = { ...samplePlan('outcome.yaml'), id: `tillit-${++ids}`, dialogues: [] };
  await importPlan(plan, { by: 'test' }, stores, world);
});
afterEach(() => bot.close());

const project = async (): Promise<string> => (await stores.plans.snapshot())?.plan.id ?? '';
const stored = async () => stores.dialogues.all(await project());

/** A press on the form's main button; every value a string, as clients send it. */
async function submit(formId: string, values: Readonly<Record<string, unknown>>, to = bot): Promise<string> {
  const value = {
    action: { type: 'Action.Execute', verb: 'submit-dialogue', data: { verb: 'submit-dialogue', formId, ...values } },
  };
  const { status, text } = await to.take(activity('invoke-desktop', connector.url, { value }));
  expect(status).toBe(200);
  return text;
}

/** The sentence that an answer's message carries. */
async function ask(text: string): Promise<string> {
  const before = connector.sent.length;
  await bot.take(activity('message-personal', connector.url, { text }));
  return String(connector.sent.slice(before).at(-1)?.body.summary);
}

test('37 dialogues through the form reproduce the report’s table 4.3', async () => {
  for (const { id, example: _example, ...content } of samplePlan('dialogues.yaml').dialogues) {
    expect(await submit(id, valuesOf(DialogueContent.parse(content)))).toContain('Tack, dialogen är sparad');
  }
  expect((await verifyFacts(await project(), stores.dialogues)).differences).toEqual([]);
  const plain = async (question: string): Promise<string> => (await ask(question)).replace(/[\u00a0\u202f]/gu, ' ');
  expect(await plain('hur många dialoger har vi haft')).toMatch(/37 dialoger, 27 av dem 2021/);
  expect(await plain('hur många dialoger 2022')).toMatch(/\b10\b/);
  expect(await plain('hur många fördjupande dialoger 2022')).toMatch(/\b6\b/);
  expect(await plain('hur många har deltagit')).toMatch(/426/);
  expect(await plain('status på projektmål 1')).toMatch(/27/);
  expect(await plain('status på projektmål 2')).toMatch(/90 %.*mer än 90 %/);
  expect(await plain('status på projektmål 3')).toMatch(/7/);
  expect(await plain('status på projektmål 5')).toMatch(/inget målvärde definierat/);
});

test('the same form pressed 20 times at once, and again after a restart, is one dialogue', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => submit('form-1', GOOD)));
  expect(answers.filter((text) => text.includes('Tack, dialogen är sparad'))).toHaveLength(1);
  expect(answers.filter((text) => text.includes('redan sparad'))).toHaveLength(19);
  await bot.close();
  bot = await start();
  expect(await submit('form-1', GOOD)).toContain('redan sparad');
  expect(await stored()).toHaveLength(1);
});

test('50 different forms at once are 50 dialogues, and verify agrees', async () => {
  await Promise.all(Array.from({ length: 50 }, (_, n) => submit(`form-${n}`, { ...GOOD, participants: `${n + 1}` })));
  expect(await stored()).toHaveLength(50);
  expect((await verifyFacts(await project(), stores.dialogues)).differences).toEqual([]);
  expect(await ask('hur många har deltagit')).toMatch(/1\D?275/);
});

test('the same form with other content overwrites nothing and asks', async () => {
  await submit('form-1', GOOD);
  expect(await submit('form-1', { ...GOOD, participants: '99' })).toContain('Vill du ändra');
  expect(await stored()).toMatchObject([{ content: { participants: 11 } }]);
});

const COUNTS = DIALOGUE_FIELDS.filter((field) =>
  /^(participants|elected|officials|practitioners|survey|feedback)/.test(field),
);
const TEXTS = ['place', 'strengthened', 'lowered', 'observations', 'advantages', 'drawbacks'] as const;
const REQUIRED = ['date', 'kind', 'municipality', 'methods', 'targetGroups', 'participants'] as const;

const BAD: [string, Record<string, string>][] = [
  ...REQUIRED.map((field): [string, Record<string, string>] => [`${field} missing`, { [field]: '' }]),
  ...COUNTS.flatMap((field): [string, Record<string, string>][] =>
    ['-3', 'tolv', '1.5', '1000000000'].map((value) => [`${field} ${value}`, { [field]: value }]),
  ),
  ...['kind', 'municipality', 'methods', 'targetGroups', 'perspectives', 'themes'].map(
    (field): [string, Record<string, string>] => [`${field} not in the plan`, { [field]: 'atlantis' }],
  ),
  ['date in the future', { date: '2023-02-02' }],
  ['date before the project', { date: '2021-03-15' }],
  ['date that does not exist', { date: '2021-02-30' }],
  ['more heard than answered', { surveyAnswers: '10', surveyHeard: '12' }],
  ['more given than wanted', { feedbackWanted: '1', feedbackGiven: '2' }],
  ['no participant', { participants: '0' }],
  ...TEXTS.flatMap((field): [string, Record<string, string>][] => [
    [`${field} of 100 000 characters`, { [field]: 'å'.repeat(100_000) }],
    [`personnummer in ${field}`, { [field]: 'Hon heter Kim, 811218-9876.' }],
    [`phone number in ${field}`, { [field]: 'Ring 070-174 06 05.' }],
    [`card number in ${field}`, { [field]: 'Hon visade kort 4111 1111 1111 1111.' }],
    [`e-mail in ${field}`, { [field]: 'Skriv till kim@example.se.' }],
  ]),
];

test.each(BAD)('%s: a sentence comes back, what was written stays, nothing is stored', async (_what, wrong) => {
  const written = 'Det som sades ska vara kvar.';
  const before = connector.sent.length;
  const text = await submit('form-1', { ...GOOD, observations: written, ...wrong });
  const { type } = JSON.parse(text) as { type: string };
  expect(text).not.toMatch(/Tack, dialogen är sparad|undefined|\$\{|Felaktig/);
  expect(type).toBe('application/vnd.microsoft.card.adaptive');
  // What a card has no room for comes in messages of its own, in pieces.
  const beside = connector.sent.slice(before).map(({ body }) => String(body.text).replace(/^[^:]*: /u, ''));
  const kept = text + beside.join('');
  for (const each of Object.values({ observations: written, ...wrong })) expect(kept).toContain(each);
  expect(await stored()).toEqual([]);
});

const actionsOf = (form: string): { title: string; data: object }[] =>
  (JSON.parse(form) as { value: { actions: { title: string; data: object }[] } }).value.actions;

test('what looks like a name is shown, and saved only when the writer says that it may stand', async () => {
  const values = { ...GOOD, observations: 'Anna Svensson var nöjd, och Kim Ek.' };
  const form = await submit('form-1', values);
  expect(form).toContain('ser ut som ett namn (”Anna Svensson” och ”Kim Ek”)');
  expect(await stored()).toEqual([]);
  const anyway = actionsOf(form).find(({ title }) => title === 'Spara som det står');
  expect(anyway).toMatchObject({ data: { verb: 'submit-dialogue', formId: 'form-1' } });
  expect(await submit('form-1', { ...values, ...anyway?.data })).toContain('Tack, dialogen är sparad');
  expect(await stored()).toMatchObject([{ content: { observations: values.observations } }]);
});

test('nobody can choose to save what is more than a name', async () => {
  const values = { ...GOOD, observations: 'Hon heter Kim.', lowered: 'Ring 070-174 06 05.' };
  const form = await submit('form-1', values);
  expect(actionsOf(form).map(({ title }) => title)).not.toContain('Spara som det står');
  expect(await submit('form-1', { ...values, keepNames: true })).toContain('ett telefonnummer');
  expect(await stored()).toEqual([]);
});

test.each([
  ['whom the channel knows by a name', 'stranger-1', { name: 'S', userPrincipalName: 's@example.se' }],
  ['whom it knows no name of', 'stranger-2', undefined],
])('in the local trial the settings of a stranger stick, %s', async (_what, id, member) => {
  if (member) connector.addMember(`29:${id}`, member);
  const user = { from: { id: `29:${id}`, aadObjectId: id, name: 'S' } };
  const say = async (text: string): Promise<string> => {
    const before = connector.sent.length;
    await bot.take(activity('message-personal', connector.url, { text, ...user }));
    return String(connector.sent.slice(before).at(-1)?.body.summary);
  };
  expect(await say('inställningar')).toContain('på måndagar kl. 8');
  const data = { verb: 'save-settings', language: 'sv', day: '4', hour: '9' };
  const value = { action: { type: 'Action.Execute', verb: 'save-settings', data } };
  expect((await bot.take(activity('invoke-desktop', connector.url, { value, ...user }))).text).toContain('torsdagar');
  expect(await say('inställningar')).toContain('på torsdagar kl. 9');
});

test('whoever uninstalls is no longer written to, and is found again when they come back', async () => {
  const user = { from: { id: '29:comes-and-goes', aadObjectId: 'comes-and-goes', name: 'K' } };
  const installation = (action: string, to = bot) =>
    to.take(activity('installation-update-personal', connector.url, { ...user, action }));
  const reference = async () => (await storesAt().people.user('comes-and-goes'))?.reference;
  connector.addMember('29:comes-and-goes', { name: 'K', userPrincipalName: 'k@example.se' });
  const contact = async () => (await stores.people.known('k@example.se'))?.contact;
  // Another instance of the bot, which remembers them as they were.
  const others = storesAt();
  const other = await startBot({ ...createBot(others, true, world) });
  try {
    await installation('add', other);
    expect(await reference()).toMatchObject({ serviceUrl: connector.url });
    expect(await contact()).toMatchObject({ reference: { serviceUrl: connector.url } });
    const sent = connector.calls.length;
    expect((await installation('remove')).status).toBe(200);
    expect(await reference()).toBeUndefined();
    expect(await contact()).toBeUndefined();
    expect(connector.calls).toHaveLength(sent);
    await installation('add', other);
    expect(await reference()).toMatchObject({ serviceUrl: connector.url });
    // What one instance has forgotten, another that remembers it never writes back from a chat of several people.
    expect((await installation('remove')).status).toBe(200);
    await other.take(
      activity('conversation-update-team', connector.url, { ...user, action: 'add', type: 'installationUpdate' }),
    );
    await other.take(activity('message-channel-mention-last', connector.url, user));
    expect(await reference()).toBeUndefined();
    expect(await contact()).toBeUndefined();
    await installation('add', other);
    // A team that takes the bot away is not a person who does.
    await bot.take(
      activity('conversation-update-team', connector.url, { ...user, type: 'installationUpdate', action: 'remove' }),
    );
    expect(await reference()).toBeDefined();
  } finally {
    await other.close();
  }
});
