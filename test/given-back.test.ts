import { createBot } from '../src/app';
import { COMMENT_PREFIX } from '../src/cards/week';
import { addDays } from '../src/domain/dates';
import type { Plan } from '../src/domain/plan';
import { chatPlanFiles } from '../src/files/chat-plan-files';
import { importPlan } from '../src/planning/import-plan';
import { weekOf } from '../src/remind/plan-reminders';
import { createStores, type Stores } from '../src/stores';
import { createFileSource } from '../src/teams/file-source';
import { createFileTarget } from '../src/teams/file-target';
import { PRESSES } from '../src/turns/presses';
import { createGiveBack } from '../src/turns/respond';
import { gallery } from './cards/fixtures/gallery';
import { type CardNode, inputsOf, nodesOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { type Azurite, connectionStringFor, startAzurite } from './support/azurite';
import { activity, type Bot, type BotOptions, startBot } from './support/bot';
import { type Connector, startConnector } from './support/connector';
import { type StorageProxy, startStorageProxy } from './support/storage-proxy';

/**
 * Whatever goes wrong after a press, the form comes back filled in the response to that press: every form × everything
 * that can go wrong, over HTTP. The press of the card that came back then saves exactly what was written.
 */

const NOW = new Date('2021-10-04T09:00:00Z');
const CARD = 'application/vnd.microsoft.card.adaptive';
const ME = { from: { id: '29:me', aadObjectId: 'oid-me' } };

let azurite: Azurite;
let proxy: StorageProxy;
let connector: Connector;
/** Straight to storage, whatever happens to the bot's own way there. */
let stores: Stores;
let plan: Plan;
let ids = 0;
/** Surveys that were begun: one a week. */
let rounds = 0;
const bots: Bot[] = [];
const world = { now: () => NOW, newId: () => `id-${++ids}` };

const storesAt = (port: number): Stores =>
  createStores({ storage: { kind: 'connection-string', connectionString: connectionStringFor(port) }, appId: '' });

async function start(of: Stores, options: BotOptions = {}): Promise<Bot> {
  const bot = await startBot({ ...createBot(of, false, world), ...options });
  bots.push(bot);
  return bot;
}

const PEOPLE = [
  {
    upn: 'me@example.se',
    name: 'Jag Själv',
    roles: ['projektledare' as const, 'förtroendevald' as const],
    committees: [],
  },
  { upn: 'twin@example.se', name: 'Ta Över', roles: ['projektledare' as const], committees: [] },
];

beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await startStorageProxy(azurite.port);
  connector = await startConnector();
  connector.addMember('29:me', { name: 'Jag', userPrincipalName: 'me@example.se' });
  stores = storesAt(azurite.port);
  plan = { ...samplePlan(), dialogues: [] };
  await importPlan(plan, { by: 'test' }, stores, world);
});
beforeEach(async () => {
  proxy.watch({});
  await stores.people.importPeople(PEOPLE, true);
});
afterEach(async () => {
  proxy.watch({});
  await Promise.all(bots.splice(0).map((bot) => bot.close()));
});
afterAll(async () => {
  await connector.close();
  await proxy.stop();
  await azurite.stop();
});

/** What a press sends: the button's data with the inputs' values. */
type Sent = Readonly<Record<string, string>>;

/** A form of the product, filled. */
interface Form {
  readonly verb: string;
  /** What the button knows. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What a person wrote and chose. */
  readonly written: Sent;
  /** What is stored of it, as it was written; empty while nothing is. */
  readonly saved: () => Promise<Sent>;
}

const DIALOGUE: Sent = {
  date: '2021-09-14',
  kind: 'perspective',
  municipality: 'laholm',
  place: 'Biblioteket i Laholm',
  methods: 'gruppdiskussioner,vr',
  targetGroups: 'unga,seniorer',
  participants: '12',
  elected: '2',
  themes: 'skola',
  strengthened: 'Att någon lyssnade.',
  lowered: 'Långa väntetider.',
  observations: 'Flera ville <komma> tillbaka {nu}.',
  quotable: 'true',
  advantages: 'Alla kom till tals.',
  drawbacks: 'Det tog tid.',
  surveyAnswers: '10',
  surveyHeard: '9',
};

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value ?? ''));
const asked = (content: object, written: Sent): Sent =>
  Object.fromEntries(Object.keys(written).map((field) => [field, textOf(Reflect.get(content, field))]));

async function dialogue(id: string): Promise<Sent> {
  const found = await stores.dialogues.find(plan.id, id);
  return found && 'content' in found && found.content.place === DIALOGUE.place ? asked(found.content, DIALOGUE) : {};
}

const AUDIT = { id: '', at: NOW.toISOString(), who: 'test', what: 'test', subject: 'test' };

/** A dialogue that is there already, reported by somebody else. */
async function stored(): Promise<string> {
  const id = world.newId();
  const content = { date: '2021-09-01', kind: 'perspective', municipality: 'hylte', methods: ['vr'] } as const;
  const rest = { methods: ['vr'], targetGroups: ['unga'], perspectives: [], themes: [], participants: 7 };
  const reported = { reportedBy: 'p-9', reportedAt: '2021-09-02T08:00:00.000Z', version: 1, operations: [] };
  const made = { id, content: { ...content, ...rest }, example: false, ...reported };
  await stores.dialogues.add(plan.id, made, { ...AUDIT, id });
  return id;
}

/** Activities that stand in the week of the one who presses. */
const inMyWeek = (): string[] =>
  weekOf(['projektledare'], 'me@example.se', {
    plan: samplePlan(),
    reports: [],
    snoozes: [],
    handovers: [],
    today: '2021-10-04',
  }).items.map(({ activity: id }) => id);

const activities = (): [string, string] => {
  const [first = '', second = ''] = inMyWeek();
  return [first, second];
};

/** The comments of a week's card: of the activity that is pressed, and of another. */
function comments(): Sent {
  const n = world.newId();
  const [first, second] = activities();
  return { [COMMENT_PREFIX + first]: `Vi hann allt ${n}.`, [COMMENT_PREFIX + second]: `Detta återstår ${n}.` };
}

async function entry(kind: 'communication' | 'lesson', id: string, written: Sent): Promise<Sent> {
  const found = (await stores.entries.find(plan.id, kind, id))?.entry?.content;
  return found ? asked({ ...found, direction: Reflect.get(found, 'kind') }, written) : {};
}

const week = { week: '2021-W40' };

/** How one gets one's week, and a wish that is ended on the same card. */
const settingsWith = async (verb: string, data: Record<string, unknown>): Promise<Form> => {
  await stores.people.saveSettings('me@example.se', {});
  const written = {
    day: '3',
    hour: '10',
    quietFrom: '18',
    quietTo: '8',
    pausedFrom: '2021-10-11',
    pausedThrough: '2021-10-20',
    cardLanguage: 'en',
  };
  const saved = async (): Promise<Sent> => {
    const { language, pausedUntil, ...kept } = (await stores.people.known('me@example.se'))?.settings ?? {};
    const pausedThrough = pausedUntil && addDays(pausedUntil, -1);
    return kept.day === undefined ? {} : asked({ ...kept, pausedThrough, cardLanguage: language }, written);
  };
  return { verb, data, written, saved };
};

/** Every form there is, by a name; each call makes one of its own. */
const FORMS = {
  'a new dialogue': async () => {
    const formId = world.newId();
    return { verb: 'submit-dialogue', data: { formId }, written: DIALOGUE, saved: () => dialogue(formId) };
  },
  'a change of a dialogue': async () => {
    const dialogueId = await stored();
    const data = { dialogueId, fromVersion: '1', operation: world.newId() };
    return { verb: 'change-dialogue', data, written: DIALOGUE, saved: () => dialogue(dialogueId) };
  },
  'a conflict, saved as new': async () => {
    const newFormId = world.newId();
    const data = { choice: 'new', dialogueId: await stored(), fromVersion: '1', operation: world.newId(), newFormId };
    return { verb: 'resolve-conflict', data, written: DIALOGUE, saved: () => dialogue(newFormId) };
  },
  'a conflict, saved as a change': async () => {
    const dialogueId = await stored();
    const ids = { operation: world.newId(), newFormId: world.newId() };
    const data = { choice: 'change', dialogueId, fromVersion: '1', ...ids };
    return { verb: 'resolve-conflict', data, written: DIALOGUE, saved: () => dialogue(dialogueId) };
  },
  'an entry of the communication log': async () => {
    const formId = world.newId();
    const written = { direction: 'anchoring', to: 'Nämnden i Laholm', through: 'Sammanträde', date: '2021-09-20' };
    const saved = () => entry('communication', formId, written);
    return { verb: 'note-entry', data: { kind: 'communication', formId }, written, saved };
  },
  'a lesson': async () => {
    const formId = world.newId();
    const written = { text: 'Börja i tid med lokalerna.', about: 'Planering' };
    const saved = () => entry('lesson', formId, written);
    return { verb: 'note-entry', data: { kind: 'lesson', formId }, written, saved };
  },
  'when a committee last met': async () => {
    const day = `2021-0${1 + (++ids % 9)}-14`;
    const saved = async (): Promise<Sent> => {
      const kept = (await stores.lookBacks.meetings(plan.id)).find(({ committee }) => committee === 'laholm');
      return kept?.day === day ? { day } : {};
    };
    return { verb: 'note-meeting', data: { committee: 'laholm' }, written: { day }, saved };
  },
  'a survey': async () => {
    const round = `2021-W${String(++rounds).padStart(2, '0')}`;
    const question = { id: `q-${rounds}`, name: 'Enkät', question: 'I vilken grad?', answers: 'degree' as const };
    const at = NOW.toISOString();
    const begun = { week: round, questions: [question], begunAt: at, closes: '2021-10-04', at };
    await stores.surveys.begin(plan.id, { ...begun, state: 'queued' }, { ...AUDIT, id: world.newId() });
    const written = { [`answer-${question.id}`]: 'rather-high' };
    const saved = async (): Promise<Sent> => {
      const { counts } = await stores.surveys.tally(plan.id, round);
      return counts[question.id]?.['rather-high'] === 1 ? written : {};
    };
    return { verb: 'answer-survey', data: { week: round }, written, saved };
  },
  'a new target': async () => {
    const { planVersion: madeFrom = 0 } = (await stores.plans.snapshot()) ?? {};
    const value = String(100 + ++ids);
    const written = { indicator: 'dialoger', comparison: '>=', value, decided: '2021-09-20' };
    const saved = async (): Promise<Sent> => {
      const goals = (await stores.plans.snapshot())?.plan.goals.project ?? [];
      const target = goals.flatMap(({ indicators }) => indicators).find(({ id }) => id === 'dialoger')?.target;
      return target?.value === Number(value) ? asked({ ...target, indicator: 'dialoger' }, written) : {};
    };
    return { verb: 'change-plan', data: { what: 'target', madeFrom, about: 'project-1' }, written, saved };
  },
  'an activity of the plan': async () => {
    const { planVersion: madeFrom = 0 } = (await stores.plans.snapshot()) ?? {};
    const title = `Studiebesök ${++ids}`;
    const written = { chosenActivity: '+', title, when: 'Dec -21', phase: 'completion' };
    const saved = async (): Promise<Sent> => {
      const activities = (await stores.plans.snapshot())?.plan.activities ?? [];
      const added = activities.find((each) => each.title === title);
      return added ? asked({ ...added, chosenActivity: '+' }, written) : {};
    };
    return { verb: 'change-plan', data: { what: 'activity', madeFrom }, written, saved };
  },
  'the outcome of a budget line': async () => {
    const { planVersion: madeFrom = 0 } = (await stores.plans.snapshot()) ?? {};
    const value = String(1000 + ++ids);
    const written = { line: 'personalkostnader', value, date: '2021-09-20', source: 'Ekonomisystemet' };
    const saved = async (): Promise<Sent> => {
      const line = (await stores.plans.snapshot())?.plan.budget.find(({ id }) => id === 'personalkostnader');
      if (line?.outcome !== Number(value)) return {};
      const { id, outcome, outcomeDate: date, outcomeSource: source } = line;
      return asked({ line: id, value: outcome, date, source }, written);
    };
    return { verb: 'change-plan', data: { what: 'budget', madeFrom }, written, saved };
  },
  'somebody new in the project': async () => {
    const upn = `ny${++ids}@example.se`;
    const personName = `Ny Person ${ids}`;
    const committees = (await stores.plans.snapshot())?.plan.committees ?? [];
    const written = {
      chosenPerson: '+',
      userName: upn,
      personName,
      personRoles: 'arbetsgrupp,projektgrupp',
      personCommittees: committees[0]?.id ?? '',
    };
    const saved = async (): Promise<Sent> => {
      const { name, roles, committees: of } = (await stores.people.person(upn)) ?? {};
      if (name !== personName) return {};
      return asked({ chosenPerson: '+', userName: upn, personName, personRoles: roles, personCommittees: of }, written);
    };
    return { verb: 'change-person', data: {}, written, saved };
  },
  'other roles of somebody': async () => {
    const upn = `kollega${++ids}@example.se`;
    const was = { name: 'Kollega', roles: ['arbetsgrupp' as const], committees: [] };
    await stores.people.importPeople([{ ...was, upn }], false);
    const written = { personName: `Kollega ${ids}`, personRoles: 'arbetsgrupp,projektgrupp' };
    const saved = async (): Promise<Sent> => {
      const { name, roles } = (await stores.people.person(upn)) ?? {};
      return name === written.personName ? asked({ personName: name, personRoles: roles }, written) : {};
    };
    return { verb: 'change-person', data: { about: upn, was }, written, saved };
  },
  'an answer to a follow-up question': async () => {
    const { planVersion: madeFrom = 0, plan: now = plan } = (await stores.plans.snapshot()) ?? {};
    const question = now.followUpQuestions[0]?.id ?? '';
    const answer = `Ja, så är det ${++ids}.`;
    const written = { question, answer, answerable: 'no', date: '2021-09-20', source: 'Enkäten' };
    const saved = async (): Promise<Sent> => {
      const found = (await stores.plans.snapshot())?.plan.followUpQuestions.find(({ id }) => id === question);
      if (found?.outcome !== answer) return {};
      const { outcome, answerable, date, source } = found;
      return asked({ question, answer: outcome, answerable: answerable ? 'yes' : 'no', date, source }, written);
    };
    return { verb: 'change-plan', data: { what: 'follow-up', madeFrom }, written, saved };
  },
  'what a committee has prioritised': async () => {
    const { planVersion: madeFrom = 0, plan: now = plan } = (await stores.plans.snapshot()) ?? {};
    const committee = now.committees[0]?.id ?? '';
    const others = now.targetGroups.map(({ id }) => id).filter((id) => id !== 'unga');
    // Another choice each time.
    const written = { committee, groups: `${others[++ids % others.length]},unga` };
    const saved = async (): Promise<Sent> => {
      const found = (await stores.plans.snapshot())?.plan.committees.find(({ id }) => id === committee);
      const groups = [...(found?.prioritised ?? [])].sort().join(',');
      return groups === written.groups.split(',').sort().join(',') ? { committee, groups: written.groups } : {};
    };
    return { verb: 'change-plan', data: { what: 'priorities', madeFrom }, written, saved };
  },
  settings: () => settingsWith('save-settings', {}),
  'the settings, where a wish is ended': () => settingsWith('end-watch', { goal: 'project-1' }),
  'a report of an activity': async (): Promise<Form> => {
    const written = comments();
    const [first] = activities();
    const saved = async (): Promise<Sent> => {
      const outcome = (await stores.activities.reports(plan.id)).find(({ activity: id }) => id === first)?.outcome;
      // The other comment is not sent by this button: it stands on the card that comes.
      return outcome === written[COMMENT_PREFIX + first] ? written : {};
    };
    return { verb: 'report-activity', data: { activity: first, state: 'partly', ...week }, written, saved };
  },
  'a postponement': async () => {
    const [first, second] = activities();
    const until = `2021-11-${String(10 + (ids % 18)).padStart(2, '0')}`;
    const written = { until, [COMMENT_PREFIX + second]: `Vi hann allt ${world.newId()}.` };
    const saved = async (): Promise<Sent> =>
      (await stores.activities.snoozes(plan.id)).some((each) => each.activity === first && each.until === until)
        ? written
        : {};
    return { verb: 'snooze-activity', data: { activity: first, weeks: '0', ...week }, written, saved };
  },
  'a hand-over': async () => {
    const [first, second] = activities();
    const written = { to: 'twin@example.se', [COMMENT_PREFIX + second]: `Vi hann allt ${world.newId()}.` };
    await stores.activities.handOver(
      plan.id,
      { activity: first, from: 'me@example.se', to: 'me@example.se', at: NOW.toISOString() },
      { ...AUDIT, id: world.newId() },
    );
    const saved = async (): Promise<Sent> =>
      (await stores.activities.handovers(plan.id)).some(({ activity: id, to }) => id === first && to === written.to)
        ? written
        : {};
    return { verb: 'hand-over-activity', data: { activity: first, ...week }, written, saved };
  },
  "the week's comments, at the settings": async (): Promise<Form> => {
    const data = { reading: { kind: 'settings' } };
    return { verb: 'ask', data, written: comments(), saved: async () => ({}) };
  },
  'what could not be read, at a new form': async (): Promise<Form> => ({
    verb: 'open-dialogue-form',
    data: {},
    written: { ...DIALOGUE, ...comments() },
    saved: async () => ({}),
  }),
  'a card of a first plan': async (): Promise<Form> => {
    // The day is missing, so that it comes back without a plan too, where nothing fails.
    const written = { 'begin-name': 'Dialog om parken' };
    return { verb: 'write-plan', data: { step: '1', move: 'next', draft: {} }, written, saved: async () => ({}) };
  },
  ...Object.fromEntries(
    ['open-snooze', 'open-hand-over', 'undo-activity', 'show-week'].map((verb) => [
      `the week's comments, at ${verb}`,
      async (): Promise<Form> => {
        const undone = verb === 'undo-activity' ? { of: 'report', at: '2021-09-01T07:00:00.000Z' } : {};
        const data = verb === 'show-week' ? {} : { activity: activities()[0], ...week, ...undone };
        return { verb, data, written: comments(), saved: async () => ({}) };
      },
    ]),
  ),
};

const execute = ({ verb, data, written }: Pick<Form, 'verb' | 'data' | 'written'>): object => ({
  value: { action: { type: 'Action.Execute', verb, data: { verb, ...data, ...written } } },
});

interface Answered {
  readonly type: string;
  readonly value: unknown;
}

async function press(bot: Bot, form: Pick<Form, 'verb' | 'data' | 'written'>): Promise<Answered> {
  const { body } = await bot.post(activity('invoke-desktop', connector.url, { ...ME, ...execute(form) }));
  return body as Answered;
}

/** The inputs of a card as a client has them. */
const valuesOn = (card: unknown): Sent =>
  Object.fromEntries([...inputsOf(card)].map(([id, { value }]) => [id, textOf(value)]));

/** The same choices count as the same whatever their order. */
const sorted = (values: Sent): Sent =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, value.split(',').sort().join()]));

/** The press of the form's button on the card that came back, with what stands in its inputs. */
function again(card: unknown, { verb, data }: Form): Pick<Form, 'verb' | 'data' | 'written'> {
  const buttons = nodesOf(card).filter(({ type }) => type === 'Action.Execute');
  const same = (node: CardNode): boolean => {
    const sent = Object(node.data);
    const isIt = sent.verb === verb || (verb === 'resolve-conflict' && /-dialogue$/u.test(sent.verb));
    return isIt && (data.weeks === undefined || String(sent.weeks) === data.weeks);
  };
  const found = buttons.find(same);
  expect(found).toBeDefined();
  const sent = Object(found?.data);
  return { verb: sent.verb, data: sent, written: valuesOn(card) };
}

function expectBack({ type, value }: Answered, form: Form): void {
  expect(type).toBe(CARD);
  expect(sorted(valuesOn(value))).toMatchObject(sorted(form.written));
  expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThan(27_000);
  expect(JSON.stringify(value)).not.toMatch(/undefined|\[object/u);
}

/** What goes wrong, and how it is put right again. Each has a bot to press on. */
interface Failing {
  readonly bot: Bot;
  readonly putRight: () => Promise<Bot>;
}

const failing = (stores: Stores, changes: object): Stores =>
  new Proxy(stores, { get: (target, name) => Reflect.get(changes, name) ?? Reflect.get(target, name) });

/** Storage answers again. */
async function passing(bot: Bot): Promise<Bot> {
  proxy.watch({});
  return bot;
}

const WRONG = {
  'storage refuses': async () => {
    const mine = storesAt(proxy.port);
    await mine.plans.snapshot();
    proxy.watch({ before: () => false });
    const bot = await start(mine);
    return { bot, putRight: () => passing(bot) };
  },
  'storage hangs': async () => {
    const mine = storesAt(proxy.port);
    await mine.plans.snapshot();
    proxy.watch({ before: () => new Promise(() => undefined) });
    const bot = await start(mine);
    return { bot, putRight: () => passing(bot) };
  },
  'storage is away from a server that has just started': async () => {
    proxy.watch({ before: () => false });
    const bot = await start(storesAt(proxy.port));
    return { bot, putRight: () => passing(bot) };
  },
  'a fault of ours': async () => {
    let broken = true;
    const { plans } = stores;
    const snapshot = () => (broken ? Promise.reject(new TypeError('x is not a function')) : plans.snapshot());
    await plans.snapshot();
    const other = (name: string | symbol) => {
      const value = Reflect.get(plans, name);
      return typeof value === 'function' ? value.bind(plans) : value;
    };
    const failed = new Proxy(plans, { get: (_, name) => (name === 'snapshot' ? snapshot : other(name)) });
    const bot = await start(failing(stores, { plans: failed }));
    return {
      bot,
      putRight: async () => {
        broken = false;
        return bot;
      },
    };
  },
  'a fault of ours that keeps the form itself from being drawn': async () => {
    const plans = {
      snapshot: () => Promise.reject(new TypeError('x is not a function')),
      remembered: () =>
        Object.create(plan, {
          municipalities: {
            get: () => {
              throw new TypeError('y');
            },
          },
        }),
    };
    const bot = await start(failing(stores, { plans }));
    return { bot, putRight: () => start(stores) };
  },
  'no plan': async () => {
    const plans = { snapshot: async () => undefined, remembered: () => undefined };
    const bot = await start(failing(stores, { plans }));
    return { bot, putRight: () => start(stores) };
  },
  'a role that has been lost': async () => {
    // All but the one who asks: whom a form is about stays.
    const [asker] = PEOPLE;
    const others = (await stores.people.people()).filter(({ upn }) => upn !== asker?.upn);
    await stores.people.importPeople(others, true);
    const bot = await start(storesAt(azurite.port));
    return {
      bot,
      putRight: async () => {
        await stores.people.importPeople(PEOPLE, false);
        return start(storesAt(azurite.port));
      },
    };
  },
  'more turns than one person makes': async () => {
    let seconds = 0;
    const bot = await start(stores, { monotonic: () => seconds * 1000 });
    const text = { ...ME, text: 'hjälp' };
    const many = Array.from({ length: 125 }, () => bot.post(activity('message-personal', connector.url, text)));
    await Promise.all(many);
    return {
      bot,
      putRight: async () => {
        seconds = 60;
        return bot;
      },
    };
  },
};

describe.each(Object.entries<() => Promise<Failing>>(WRONG))('%s', (_what, fail) => {
  test('every form comes back filled, and pressed again it saves exactly that', async () => {
    const forms = await Promise.all(Object.values<() => Promise<Form>>(FORMS).map((make) => make()));
    const { bot, putRight } = await fail();
    const answers = await Promise.all(forms.map((form) => press(bot, form)));
    forms.forEach((form, index) => {
      expectBack(answers[index] as Answered, form);
    });
    const mended = await putRight();
    for (const [index, form] of forms.entries()) {
      await press(mended, again(answers[index]?.value, form));
      if (/^(ask$|open-|show-|undo-|end-|write-plan$)/u.test(form.verb)) continue;
      expect({ verb: form.verb, saved: sorted(await form.saved()) }).toEqual({
        verb: form.verb,
        saved: sorted(form.written),
      });
    }
  }, 60_000);
});

test('a write whose answer is lost gives the form back, and pressed again it is one dialogue', async () => {
  const mine = storesAt(proxy.port);
  const bot = await start(mine);
  const form = await FORMS['a new dialogue']();
  await bot.post(activity('message-personal', connector.url, { ...ME, text: 'hjälp' }));
  proxy.watch({ after: ({ method }) => method === 'GET' });
  const answer = await press(bot, form);
  expectBack(answer, form);
  expect(JSON.stringify(answer.value)).toContain('vet inte om det blev sparat');
  proxy.watch({});
  expect(JSON.stringify((await press(bot, again(answer.value, form))).value)).toContain('redan sparad');
  expect(sorted(await form.saved())).toEqual(sorted(form.written));
}, 40_000);

test('a press that is not done in time gives the form back', async () => {
  const form = await FORMS['a lesson']();
  const plans = { snapshot: () => new Promise<never>(() => undefined), remembered: () => plan };
  const bot = await start(failing(stores, { plans }), { pressMs: 100 });
  expectBack(await press(bot, form), form);
});

test.each([
  ['storage refuses', async () => await WRONG['storage refuses']()],
  ['a fault of ours', async () => await WRONG['a fault of ours']()],
  ['more turns than one person makes', async () => await WRONG['more turns than one person makes']()],
])('a client that knows only Action.Submit: %s', async (_what, fail) => {
  const form = await FORMS['a new dialogue']();
  const { bot, putRight } = await fail();
  const before = connector.updated.length;
  const value = { verb: form.verb, ...form.data, ...form.written };
  await bot.post(activity('message-submit', connector.url, { ...ME, value }));
  const [renewed] = connector.updated.slice(before).map(({ body }) => body.attachments);
  const [{ content }] = renewed as [{ content: unknown }];
  expectBack({ type: CARD, value: content }, form);
  await press(await putRight(), again(content, form));
  expect(sorted(await form.saved())).toEqual(sorted(form.written));
});

describe('what was found wrong with it', () => {
  const wrong = async (name: keyof typeof FORMS, changes: Sent): Promise<readonly [Form, Answered]> => {
    const form = await FORMS[name]();
    const changed = { ...form, written: { ...form.written, ...changes } };
    return [changed, await press(await start(stores), changed)];
  };

  test.each<[keyof typeof FORMS, Sent]>([
    ['a new dialogue', { observations: 'Skriv till kim@example.se.' }],
    ['a new dialogue', { participants: 'tolv' }],
    ['a change of a dialogue', { observations: 'Ring 070-174 06 05.' }],
    ['a conflict, saved as new', { observations: 'Ring 070-174 06 05.' }],
    ['an entry of the communication log', { through: 'Ring 070-174 06 05.' }],
    ['an entry of the communication log', { date: 'i går' }],
    ['a lesson', { text: 'Skriv till kim@example.se.' }],
    ['a lesson', { text: 'å'.repeat(1_001) }],
    ['somebody new in the project', { userName: 'ny person' }],
    ['somebody new in the project', { personCommittees: 'Atlantis' }],
    ['other roles of somebody', { personName: 'b'.repeat(121) }],
    ['settings', { pausedThrough: '2031-01-01' }],
    ['settings', { pausedThrough: 'imorgon' }],
    ['settings', { pausedFrom: '2021-10-21' }],
    ['settings', { hour: '99' }],
    ['a postponement', { until: '2021-01-01' }],
    ['a postponement', { until: 'imorgon' }],
    ['a hand-over', { to: 'nobody@example.se' }],
    ['a report of an activity', { [COMMENT_PREFIX + inMyWeek()[0]]: 'Ring 070-174 06 05.' }],
  ])('%s: %j', async (name, changes) => {
    const [form, answer] = await wrong(name, changes);
    expectBack(answer, form);
    expect(await form.saved()).not.toEqual(form.written);
  });

  test.each([
    ['municipality', 'atlantis'],
    ['methods', 'vr,atlantis,utopia'],
    ['themes', 'atlantis,utopia'],
  ])('a word that the plan has no longer is told: %s %s', async (field, value) => {
    const [, answer] = await wrong('a new dialogue', { [field]: value });
    for (const word of value.split(',')) expect(JSON.stringify(answer.value)).toContain(word);
  });

  test('a comment of an activity that the plan has no longer is not lost when another is sent', async () => {
    const [, answer] = await wrong('a report of an activity', { [`${COMMENT_PREFIX}gone`]: 'Det blev inget av det.' });
    expect(JSON.stringify(answer.value)).toContain('Det blev inget av det.');
  });

  test('a form that was used before comes back as one of its own', async () => {
    for (const name of ['a lesson', 'an entry of the communication log'] as const) {
      const form = await FORMS[name]();
      const bot = await start(stores);
      await press(bot, form);
      const field = 'text' in form.written ? 'text' : 'to';
      const other = { ...form, written: { ...form.written, [field]: 'Något annat.' } };
      const answer = await press(bot, other);
      expectBack(answer, other);
      const resent = again(answer.value, other);
      await press(bot, resent);
      const kind = name === 'a lesson' ? 'lesson' : 'communication';
      expect(await entry(kind, textOf(resent.data.formId), other.written)).toEqual(other.written);
      expect(await form.saved()).toEqual(form.written);
    }
  });

  test('a dialogue that has been removed meanwhile: what was written can be saved as a new one', async () => {
    for (const name of ['a new dialogue', 'a change of a dialogue'] as const) {
      const form: Form = await FORMS[name]();
      const bot = await start(stores);
      const id = form.data.formId ?? form.data.dialogueId ?? '';
      if (form.data.formId) await press(bot, form);
      await press(bot, { verb: 'remove-dialogue', data: { dialogueId: id, operation: world.newId() }, written: {} });
      const answer = await press(bot, form);
      expectBack(answer, form);
      const resent = again(answer.value, { ...form, verb: 'submit-dialogue' });
      await press(bot, resent);
      expect(sorted(await dialogue(textOf(resent.data.formId)))).toEqual(sorted(DIALOGUE));
    }
  });
});

test('more text than any card holds comes back in messages, and what fits on the card', async () => {
  const long = '語'.repeat(2_000);
  const written = {
    ...DIALOGUE,
    strengthened: long,
    lowered: long,
    observations: long,
    advantages: long,
    drawbacks: long,
  };
  const mine = storesAt(proxy.port);
  await mine.plans.snapshot();
  proxy.watch({ before: () => false });
  const bot = await start(mine);
  const before = connector.sent.length;
  const { type, value } = await press(bot, { verb: 'submit-dialogue', data: { formId: world.newId() }, written });
  expect(type).toBe(CARD);
  expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThan(27_000);
  const messages = connector.sent.slice(before).map(({ body }) => String(body.text));
  const kept = Object.values(valuesOn(value)).filter((each) => each === long).length;
  expect(kept).toBeGreaterThanOrEqual(3);
  expect(messages).toHaveLength(5 - kept);
  for (const message of messages) expect(message).toContain(long);
});

test('a press of nothing that was written leaves the card as it is', async () => {
  const { bot } = await WRONG['storage refuses']();
  const [activityId] = activities();
  for (const [verb, data] of [
    ['report-activity', { activity: activityId ?? '', state: 'done', ...week }],
    ['snooze-activity', { activity: activityId ?? '', weeks: '1', ...week }],
    ['cancel-change', { dialogueId: 'd' }],
    ['remind-to-fill-in', { dialogueId: 'd' }],
    ['remove-dialogue', { dialogueId: 'd', operation: 'o' }],
    ['open-dialogue-form', {}],
    ['send-again', week],
  ] as const) {
    expect(await press(bot, { verb, data, written: {} })).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
    });
  }
});

describe('no form is left out', () => {
  const giveBack = () =>
    createGiveBack({
      stores: failing(stores, { plans: { remembered: () => undefined } }),
      surroundings: world,
      strangersLead: false,
      perSecond: 1,
      files: createFileSource(false),
      fileTarget: createFileTarget(false),
      planFiles: chatPlanFiles(),
      pictures: { drawSmall: () => Promise.reject(new Error('nothing is drawn here')) },
      documents: {
        make: () => Promise.reject(new Error('nobody asks for a document')),
        faultOf: () => Promise.reject(new Error('nobody sends a template')),
      },
      samplePlan: () => Promise.reject(new Error('nobody begins here')),
    });
  const WITH_FORM: readonly string[] = Object.entries(PRESSES).flatMap(([verb, { form }]) =>
    form === 'none' ? [] : [verb],
  );
  const withInputs = gallery('sv').filter(({ card }) => inputsOf(card).size > 0);

  test('the table above has every verb that has a form', async () => {
    const forms = await Promise.all(Object.values<() => Promise<Form>>(FORMS).map((make) => make()));
    expect([...new Set(forms.map(({ verb }) => verb))].sort()).toEqual([...WITH_FORM].sort());
  });

  test('every verb that a card with inputs sends has a form', () => {
    const verbs = withInputs.flatMap(({ card }) =>
      buttonsWithInputs(card).map(({ data }) => String(Object(data).verb)),
    );
    expect(WITH_FORM).toEqual(expect.arrayContaining(verbs));
  });

  test.each(withInputs.map(({ name, card }) => [name, card] as const))('%s: every input comes back', (_name, card) => {
    const inputs = [...inputsOf(card).keys()];
    const written = Object.fromEntries(inputs.map((id) => [id, /date|until|through/iu.test(id) ? '2021-10-20' : '1']));
    for (const { data } of buttonsWithInputs(card)) {
      // The way back from a small form leaves what was chosen in it, and keeps the comments.
      if (Object(data).verb === 'show-week') continue;
      const input = { kind: 'submitted', value: { ...Object(data), ...written } } as const;
      const conversation = { id: 'a:1', type: 'personal' } as const;
      const back = giveBack()({ input, userId: 'u', conversation, profile: async () => undefined }, 'Det gick inte.');
      expect(valuesOn(back.card)).toEqual(expect.objectContaining(written));
    }
  });
});

/** The buttons that send what stands in the inputs. */
const buttonsWithInputs = (card: unknown): CardNode[] =>
  nodesOf(card).filter(({ type, associatedInputs }) => type === 'Action.Execute' && associatedInputs !== 'none');
