import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity, ActivityState } from '../src/domain/activities';
import type { Dialogue } from '../src/domain/dialogues';
import type { Plan } from '../src/domain/plan';
import { ROLES, rolesWith } from '../src/domain/roles';

import { nodesOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { SOME_VALUES, someDialogue } from './support/dialogues';
import { useWholeBot } from './support/whole-bot';

/** Every cell of the table in docs/roles.md, tried over HTTP by somebody who has just that role. */

const WHO = [...ROLES, 'gäst'] as const;
type Who = (typeof WHO)[number];
const NOW = new Date('2021-09-20T10:00:00Z');
/** What every refusal says: who can help. */
const REFUSED =
  /Projektledaren kan |Det gör (?:de som ansvarar för den enligt planen, )?projektledaren|av projektledaren\. Inget|Den går till de förtroendevalda/;

/** What a button does that only asks, or opens a form. */
const OPENING: ReadonlySet<unknown> = new Set(['ask', 'open-dialogue-form']);

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const lines = readFileSync(join(__dirname, '../docs/roles.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map(cells);
const [head = [], , ...rows] = lines;

const whole = useWholeBot(() => NOW, { strangersLead: false });
const { newId } = whole.surroundings;
let plan: Plan;
/** An activity that the matrix gives no role. */
let nobodys: Activity;
/** Another target for each who tries. */
let targets = 30;

const userId = (who: Who): string => `user-${WHO.indexOf(who)}`;
const upn = (who: Who): string => `person${WHO.indexOf(who)}@example.se`;
/** Somebody else with the same role. */
const twin = (who: Who): string => `twin${WHO.indexOf(who)}@example.se`;

beforeAll(async () => {
  const sample = samplePlan();
  // The sample's matrix has no row for the secretaries of the committees; this one has.
  const tasks = [{ id: 'for-all', title: 'För alla', phase: 'overall', roles: [...ROLES], lead: [] } as const];
  const everyones: Activity = { ...someActivity(sample), id: 'everyones', tasks: ['for-all'] };
  nobodys = { ...someActivity(sample), id: 'nobodys', title: 'Ljungbackens rapportskrivning', tasks: [] };
  plan = {
    ...sample,
    tasks: [...sample.tasks, ...tasks.map((task) => ({ ...task, roles: [...task.roles], lead: [] }))],
  };
  plan = { ...plan, activities: [...plan.activities, everyones, nobodys] };
  await whole.importPlan(plan);
  await whole.stores.people.importPeople(
    ROLES.flatMap((role) => [
      { upn: upn(role), name: role, roles: [role], committees: ['laholm'] },
      { upn: twin(role), name: `${role} 2`, roles: [role], committees: [] },
    ]),
    true,
  );
  for (const who of WHO) whole.connector.addMember(`29:${userId(who)}`, { name: who, userPrincipalName: upn(who) });
});

function someActivity({ activities: [first] }: Plan): Activity {
  if (!first) throw new Error('the sample has no activity');
  return first;
}

const from = (who: Who) => ({ from: { id: `29:${userId(who)}`, aadObjectId: userId(who), name: who } });

/** What a person is told when they write something. */
async function say(who: Who, text: string): Promise<string> {
  const { sent } = await whole.say(text, from(who));
  return sent.map((call) => `${call.body.summary ?? ''} ${call.body.text ?? ''}`).join(' ');
}

/** What a person is told when they press a button. */
async function press(who: Who, verb: string, data: Record<string, unknown>): Promise<string> {
  return (await whole.press({ verb, ...data }, from(who))).text;
}

async function storedDialogue(by: string): Promise<Dialogue> {
  const id = newId();
  const dialogue = { ...someDialogue(id), reportedBy: await whole.stores.pseudonyms.of(by) };
  await whole.stores.dialogues.add(plan.id, dialogue, {
    id,
    at: NOW.toISOString(),
    who: by,
    what: 'test',
    subject: id,
  });
  return dialogue;
}

/** What somebody was told, and whether what they wanted has come about. */
interface Tried {
  readonly reply: string;
  readonly done: boolean;
  /** Where no sentence can be told. */
  readonly refused?: boolean;
}

const asked = async (who: Who, text: string, about: RegExp): Promise<Tried> => {
  const reply = await say(who, text);
  return { reply, done: about.test(reply) };
};

/** What a person finds from the compose box, in a chat that the bot may know nothing of. */
async function found(who: Who, text: string, about: RegExp): Promise<Tried> {
  const value = { commandId: 'search', parameters: [{ name: 'query', value: text }] };
  const reply = (await whole.post('compose-query', { value, ...from(who) })).text;
  return { reply, done: about.test(reply) };
}

/**
 * What is offered while a person types in a field of a form, which can be asked for without the form. A refusal is 403.
 */
async function offered(who: Who, dataset: string): Promise<Tried & { readonly text: string }> {
  const value = { queryText: '', dataset };
  const { status, text } = await whole.offer('compose-query', { name: 'application/search', value, ...from(who) });
  return { reply: String(status), done: /"value":"/u.test(text), refused: status === 403, text };
}

async function changed(who: Who, by: string): Promise<Tried> {
  const { id } = await storedDialogue(by);
  await press(who, 'open-change', { dialogueId: id });
  await press(who, 'cancel-change', { dialogueId: id });
  const reply = await press(who, 'change-dialogue', {
    ...SOME_VALUES,
    dialogueId: id,
    fromVersion: '1',
    operation: newId(),
  });
  const now = await whole.stores.dialogues.find(plan.id, id);
  return { reply, done: now !== undefined && 'content' in now && now.content.participants === 12 };
}

async function removed(who: Who, by: string): Promise<Tried> {
  const { id } = await storedDialogue(by);
  const reply = await press(who, 'remove-dialogue', { dialogueId: id, operation: newId() });
  const now = await whole.stores.dialogues.find(plan.id, id);
  return { reply, done: now !== undefined && !('content' in now) };
}

async function restored(who: Who, by: string): Promise<Tried> {
  const { id } = await storedDialogue(by);
  const removal = newId();
  await whole.stores.dialogues.remove(
    plan.id,
    id,
    { operation: removal, at: NOW.toISOString() },
    { id: removal, at: NOW.toISOString(), who: by, what: 'test', subject: id },
  );
  const reply = await press(who, 'restore-dialogue', { dialogueId: id, removal, operation: newId() });
  const now = await whole.stores.dialogues.find(plan.id, id);
  return { reply, done: now !== undefined && 'content' in now };
}

async function takenBack(who: Who, by: string): Promise<Tried> {
  const id = newId();
  const entry = { kind: 'lesson', content: { id, text: 'Börja i tid.' } } as const;
  const noted = { entry, notedBy: await whole.stores.pseudonyms.of(by), notedAt: NOW.toISOString() };
  await whole.stores.entries.add(plan.id, noted, {
    id: newId(),
    at: NOW.toISOString(),
    who: by,
    what: 'test',
    subject: id,
  });
  const reply = await press(who, 'remove-entry', { kind: 'lesson', entry: id });
  return { reply, done: (await whole.stores.entries.find(plan.id, 'lesson', id))?.removedAt !== undefined };
}

async function reported(who: Who, what: string, state: ActivityState): Promise<Tried> {
  const count = async (): Promise<string | undefined> =>
    (await whole.stores.activities.reports(plan.id)).find((report) => report.activity === what)?.reportedBy;
  const reply = await press(who, 'report-activity', { activity: what, state, week: '2021-W38' });
  return { reply, done: (await count()) === (await whole.stores.pseudonyms.of(userId(who))) };
}

const WORDS = 'Ljungbackens samtal gick trögt.';

/** Whether a person gets to read what was written about a dialogue. */
async function read(who: Who): Promise<Tried> {
  const id = newId();
  const dialogue = { ...someDialogue(id, { observations: WORDS }), reportedBy: 'p-1' };
  await whole.stores.dialogues.add(plan.id, dialogue, {
    id,
    at: NOW.toISOString(),
    who: 'p-1',
    what: 'test',
    subject: id,
  });
  return readIn(who, 'vad har sagts i Laholm');
}

async function readIn(who: Who, question: string): Promise<Tried> {
  const before = whole.connector.sent.length;
  await say(who, question);
  const reply = JSON.stringify(whole.connector.sent.slice(before));
  return { reply, done: reply.includes(WORDS) };
}

const lessons = () => whole.stores.entries.all(plan.id, 'lesson');

const ACTIONS: Readonly<Record<string, (who: Who) => Promise<Tried>>> = {
  'see what one can write': (who) => asked(who, 'hjälp', /./),
  'see how the goals are doing': (who) => asked(who, 'hur går det med målen', /mål/),
  'see how one goal is doing': (who) => asked(who, 'status på projektmål 1', /[Pp]rojektmål 1/),
  'find a goal to put into a chat': (who) => found(who, 'projektmål 1', /Projektmål 1 /),
  'find an activity to put into a chat': (who) => found(who, 'målgruppsanalys', /"Målgruppsanalys"/),
  'find a dialogue to put into a chat': async (who) => {
    await storedDialogue('somebody-else');
    return found(who, 'unga i Laholm', /Dialog i Laholm/);
  },
  'ask for figures': (who) => asked(who, 'hur många dialoger', /dialog/),
  'ask about the plan': async (who) => {
    const reply = await say(who, 'vilka aktiviteter är försenade');
    return { reply, done: !REFUSED.test(reply) };
  },
  'open a dialogue from a list': async (who) => {
    const { id } = await storedDialogue('somebody-else');
    const before = whole.connector.sent.length;
    const { text } = await whole.press({ verb: 'open-dialogue', dialogueId: id }, from(who));
    const reply = `${text} ${JSON.stringify(whole.connector.sent.slice(before))}`;
    return { reply, done: reply.includes('"Målgrupper"') };
  },
  'read what was written in words about dialogues': read,
  'read what was written in words about an activity': async (who) => {
    const id = newId();
    const report = { activity: nobodys.id, state: 'partly', outcome: WORDS, reportedAt: NOW.toISOString() } as const;
    const before = (await whole.stores.activities.reports(plan.id)).find(({ activity }) => activity === nobodys.id);
    const entry = { id, at: NOW.toISOString(), who: 'p-1', what: 'test', subject: id };
    await whole.stores.activities.report(plan.id, { ...report, reportedBy: 'p-1' }, entry, before);
    return readIn(who, `status på ${nobodys.title.toLowerCase()}`);
  },
  'read the lessons': async (who) => {
    const id = newId();
    const noted = { entry: { kind: 'lesson', content: { id, text: WORDS } }, notedBy: 'p-1' } as const;
    const entry = { id, at: NOW.toISOString(), who: 'p-1', what: 'test', subject: id };
    await whole.stores.entries.add(plan.id, { ...noted, notedAt: NOW.toISOString() }, entry);
    return readIn(who, 'vilka lärdomar har vi dragit');
  },
  'read to whom something has been communicated': async (who) => {
    const id = newId();
    const content = { id, kind: 'anchoring', to: WORDS, date: '2021-09-14' } as const;
    const noted = { entry: { kind: 'communication', content }, notedBy: 'p-1' } as const;
    const entry = { id, at: NOW.toISOString(), who: 'p-1', what: 'test', subject: id };
    await whole.stores.entries.add(plan.id, { ...noted, notedAt: NOW.toISOString() }, entry);
    return readIn(who, 'till vilka har vi kommunicerat');
  },
  "see one's week": (who) => asked(who, 'min vecka', /v\. 38|vecka/),
  'open the form for a dialogue': async (who) => {
    const before = whole.connector.sent.length;
    const reply = await say(who, 'ny dialog');
    return { reply, done: JSON.stringify(whole.connector.sent.slice(before)).includes('submit-dialogue') };
  },
  "search the municipalities in a dialogue's form": (who) => offered(who, 'municipality'),
  'report a dialogue': async (who) => {
    const formId = newId();
    const reply = await press(who, 'submit-dialogue', { formId, ...SOME_VALUES });
    return { reply, done: (await whole.stores.dialogues.find(plan.id, formId)) !== undefined };
  },
  'change a dialogue one has reported': (who) => changed(who, userId(who)),
  'change a dialogue another has reported': (who) => changed(who, 'somebody-else'),
  'remove a dialogue one has reported': (who) => removed(who, userId(who)),
  'remove a dialogue another has reported': (who) => removed(who, 'somebody-else'),
  'take back a removal of a dialogue one has reported': (who) => restored(who, userId(who)),
  'take back a removal of a dialogue another has reported': (who) => restored(who, 'somebody-else'),
  'note a lesson': async (who) => {
    const formId = newId();
    const reply = await press(who, 'note-entry', { kind: 'lesson', formId, text: `Börja tidigt ${formId}.` });
    return { reply, done: (await lessons()).some(({ entry }) => entry?.content.id === formId) };
  },
  'take back a lesson another has noted': async (who) => {
    const entry = newId();
    const another = who === 'projektgrupp' ? 'arbetsgrupp' : 'projektgrupp';
    await press(another, 'note-entry', { kind: 'lesson', formId: entry, text: `Börja tidigt ${entry}.` });
    const reply = await press(who, 'remove-entry', { kind: 'lesson', entry });
    const kept = await whole.stores.entries.find(plan.id, 'lesson', entry);
    return { reply, done: kept?.removedAt !== undefined };
  },
  'report an activity that the roles matrix gives one': (who) => reported(who, 'everyones', 'done'),
  'report another activity': (who) => reported(who, 'nobodys', 'partly'),
  'put off an activity that the roles matrix gives one': async (who) => {
    const reply = await press(who, 'snooze-activity', { activity: 'everyones', week: '2021-W38' });
    const snoozes = await whole.stores.activities.snoozes(plan.id);
    return { reply, done: snoozes.some((snooze) => snooze.who === upn(who)) };
  },
  "take back what one has answered in one's week": async (who) => {
    const answered = { activity: 'everyones', week: '2021-W38' };
    await press(who, 'snooze-activity', { ...answered, weeks: '2' });
    const mine = async () => (await whole.stores.activities.snoozes(plan.id)).find((each) => each.who === upn(who));
    const before = await mine();
    const reply = await press(who, 'undo-activity', { ...answered, of: 'snooze', at: before?.at ?? NOW.toISOString() });
    return { reply, done: before !== undefined && (await mine())?.until !== before.until };
  },
  'hand an activity over to anybody': async (who) => {
    const reply = await press(who, 'hand-over-activity', {
      activity: 'nobodys',
      week: '2021-W38',
      to: twin('arbetsgrupp'),
    });
    const handovers = await whole.stores.activities.handovers(plan.id);
    const done = handovers.some(({ activity, from: giver }) => activity === 'nobodys' && giver === upn(who));
    return { reply, done, ...(reply.includes('Inget är lämnat över') ? { refused: true } : {}) };
  },
  'hand an activity over to somebody whose role its tasks name': async (who) => {
    const reply = await press(who, 'hand-over-activity', { activity: 'everyones', week: '2021-W38', to: twin(who) });
    const handovers = await whole.stores.activities.handovers(plan.id);
    return { reply, done: handovers.some((handover) => handover.from === upn(who) && handover.to === twin(who)) };
  },
  'search those to hand an activity over to': async (who) => {
    const { text, ...tried } = await offered(who, 'hand-over.everyones');
    const shown = [...text.matchAll(/"value":"([^"]*)"/gu)].map(([, name]) => name);
    // All the roles are named for this one; nobody finds themselves.
    const others = ROLES.flatMap((role) => [upn(role), twin(role)]).filter((each) => each !== upn(who));
    expect([...shown].sort()).toEqual(who === 'gäst' ? [] : others.sort());
    return tried;
  },
  "choose how one gets one's week": async (who) => {
    const reply = await press(who, 'save-settings', { day: '3', hour: '10' });
    return { reply, done: (await whole.stores.people.known(upn(who)))?.settings?.day === 3 };
  },
  'be told when a goal is reached': async (who) => {
    const reply = await say(who, 'säg till när projektmål 5 är uppnått');
    const kept = await whole.stores.wishes.of(plan.id, upn(who));
    return { reply, done: kept.some(({ kind }) => kind === 'goal') };
  },
  'have how things stand sent to a chat before the committee meets': async (who) => {
    const reply = await say(who, 'skicka läget hit en vecka före mötet');
    const kept = await whole.stores.wishes.of(plan.id, upn(who));
    return { reply, done: kept.some(({ kind }) => kind === 'room') };
  },
  'note what has been communicated, or a lesson': async (who) => {
    const formId = newId();
    const reply = await press(who, 'note-entry', { kind: 'lesson', formId, text: 'Börja i tid.' });
    return { reply, done: (await whole.stores.entries.find(plan.id, 'lesson', formId)) !== undefined };
  },
  "take back a note of one's own": (who) => takenBack(who, userId(who)),
  "take back another's note": (who) => takenBack(who, 'somebody-else'),
  'ask who has not been reminded': (who) => asked(who, 'vem har inte fått påminnelsen', /Påminnelser|Inga påminnelser/),
  'ask who has reported no dialogue': (who) => asked(who, 'vilka har inte rapporterat på tre veckor', /veckorna\./),
  'ask who has not answered their weekly card': (who) =>
    asked(who, 'vem har inte svarat på veckokortet', /Inga veckokort|som fick veckokortet/),
  "choose the channel for the project's week": async (who) => {
    const reply = await press(who, 'choose-digest', { on: false });
    return { reply, done: /Projektets vecka går inte/.test(reply) };
  },
  // Here there is a plan, which whoever may begin is told; test/first-run.test.ts begins without one.
  'begin with the sample while there is no plan': async (who) => {
    const reply = await press(who, 'begin-with-sample', {});
    return { reply, done: reply.includes('finns redan en projektplan') };
  },
  'write a first plan on cards while there is no plan': async (who) => {
    const reply = await press(who, 'write-plan', { step: 1, move: 'begin', draft: {} });
    return { reply, done: reply.includes('finns redan en projektplan') };
  },
  'send reminders again': (who) => {
    const reply = press(who, 'send-again', { week: '2021-W38' });
    return reply.then((text) => ({ reply: text, done: /skicka igen/.test(text) }));
  },
  'send the survey to the elected representatives': async (who) => {
    const reply = await press(who, 'send-survey', {});
    return { reply, done: /Enkäten (?:är på väg|har gått till)/.test(reply) };
  },
  'answer the survey': async (who) => {
    const before = (await whole.stores.surveys.tally(plan.id, '2021-W38')).people;
    const reply = await press(who, 'answer-survey', { week: '2021-W38', 'answer-fordjupad-kunskap': 'very-high' });
    return { reply, done: (await whole.stores.surveys.tally(plan.id, '2021-W38')).people === before + 1 };
  },
  'put a plan, or a list of people, that one has sent in force': async (who) => {
    const reply = await press(who, 'apply-import', { importId: 'nothing-sent' });
    return { reply, done: /Filen väntar inte längre/.test(reply) };
  },
  'have the plan, or the empty template for it, as a file': async (who) => {
    const [plan, template] = [
      await whole.say('skicka planen som excel', from(who)),
      await whole.say('excelmall', from(who)),
    ];
    const offers = [plan, template].filter(({ card }) => Object(card).acceptContext !== undefined);
    const reply = `${plan.summary} ${template.summary}`;
    return { reply, done: offers.length === 2 };
  },
  'have a document, or the form on paper, as a file': async (who) => {
    const all = [await whole.say('projektredovisning', from(who)), await whole.say('dokumentationsmall', from(who))];
    const offers = all.filter(({ card }) => Object(card).acceptContext !== undefined);
    return { reply: all.map(({ summary }) => summary).join(' '), done: offers.length === 2 };
  },
  'have the data of the project as a file': async (who) => {
    const { card, summary } = await whole.say('exportera data', from(who));
    return { reply: summary, done: Object(card).acceptContext !== undefined };
  },
  'change a part of the plan by a card': async (who) => {
    const value = String(++targets);
    const written = { indicator: 'dialoger', value, decided: '2021-09-20' };
    const made = (await whole.stores.plans.snapshot())?.planVersion;
    const reply = await press(who, 'change-plan', { what: 'target', madeFrom: made, ...written });
    const goals = (await whole.stores.plans.snapshot())?.plan.goals.project ?? [];
    const now = goals.flatMap(({ indicators }) => indicators).find(({ id }) => id === 'dialoger')?.target;
    return { reply, done: now?.value === targets };
  },
  'put somebody into the project, or give other roles, by a card': async (who) => {
    const userName = `ny${WHO.indexOf(who)}@example.se`;
    const reply = await press(who, 'change-person', { userName, personName: 'Ny', personRoles: 'arbetsgrupp' });
    return { reply, done: (await whole.stores.people.person(userName)) !== undefined };
  },
  'take back a change of who takes part': async (who) => {
    const upn = `ut${WHO.indexOf(who)}@example.se`;
    const now = { name: 'Ut', roles: ['arbetsgrupp' as const], committees: [] };
    await whole.stores.people.importPeople([{ ...now, upn }], false);
    const reply = await press(who, 'undo-person', { upn, now });
    return { reply, done: (await whole.stores.people.person(upn)) === undefined };
  },
  "tell which target groups one's own committee has prioritised": async (who) => {
    const { planVersion: madeFrom, plan: before } = (await whole.stores.plans.snapshot()) ?? {};
    // Another choice than the one there is, so that it is seen.
    const groups = (before?.targetGroups ?? []).map(({ id }) => id).slice(0, 2 + (++targets % 5));
    const written = { committee: 'laholm', groups: groups.join(',') };
    const reply = await press(who, 'change-plan', { what: 'priorities', madeFrom, ...written });
    const committees = (await whole.stores.plans.snapshot())?.plan.committees ?? [];
    const now = committees.find(({ id }) => id === 'laholm')?.prioritised;
    return { reply, done: now?.length === groups.length };
  },
  "tell when one's own committee last met": async (who) => {
    const day = `2021-08-${String(10 + (++targets % 18)).padStart(2, '0')}`;
    const reply = await press(who, 'note-meeting', { committee: 'laholm', day });
    return { reply, done: (await whole.stores.lookBacks.meetings(plan.id)).some((each) => each.day === day) };
  },
  'take back a change of the plan': async (who) => {
    const reply = await press(who, 'undo-plan', { version: 99 });
    return { reply, done: /går inte att få tillbaka/.test(reply) };
  },
};

test('the table has a column for every role, and a row for every action that is tried', () => {
  expect(head).toEqual(['action', ...WHO]);
  expect(rows.map(([action]) => action)).toEqual(Object.keys(ACTIONS));
});

const matrix = rows.flatMap(([action = '', ...answers]) =>
  WHO.map((who, column): [Who, string, string] => [who, answers[column] ?? '', action]),
);

test.each(matrix)('%s, %s: %s', async (who, answer, action) => {
  expect(['yes', 'no']).toContain(answer);
  const tried = await ACTIONS[action]?.(who);
  const refused = tried?.refused ?? REFUSED.test(tried?.reply ?? '');
  expect({ done: tried?.done, refused, reply: tried?.reply }).toEqual({
    done: answer === 'yes',
    refused: answer === 'no',
    reply: expect.stringMatching(/\S/),
  });
});

const CARDS = [
  'hjälp',
  'hur går det med målen',
  'status på projektmål 1',
  'lärdomar',
  'till vilka har vi kommunicerat',
  'min vecka',
  'qwerty',
];

test.each(WHO)('no card shows %s a button that leads to a refusal', async (who) => {
  const before = whole.connector.sent.length;
  for (const text of CARDS) await say(who, text);
  const cards = whole.connector.sent.slice(before).map(({ body }) => body.attachments);
  const buttons = nodesOf(cards).filter(({ type }) => type === 'Action.Execute');
  const opening = buttons.map(({ data }) => Object(data)).filter(({ verb }) => OPENING.has(verb));
  expect(opening.length).toBeGreaterThan(CARDS.length);
  const opensForm = opening.some(({ verb }) => verb === 'open-dialogue-form');
  expect(opensForm).toBe(['projektledare', 'projektgrupp', 'arbetsgrupp'].includes(who));
  for (const data of opening) {
    const sent = whole.connector.sent.length;
    const reply = await press(who, data.verb, data);
    expect({ data, reply: reply + JSON.stringify(whole.connector.sent.slice(sent)) }).toEqual({
      data,
      reply: expect.not.stringMatching(REFUSED),
    });
  }
});

test('an activity that is not of their roles, or not of the plan, offers nobody', async () => {
  for (const who of WHO) {
    expect([who, (await offered(who, 'hand-over.no-such')).done]).toEqual([who, false]);
    // What the matrix gives no role is the leaders', and those who report may hand it to them.
    const isOffered = rolesWith('reports').some((role) => role === who);
    expect([who, (await offered(who, 'hand-over.nobodys')).done]).toEqual([who, isOffered]);
  }
});

test('whoever may not report is told who does', async () => {
  expect(await say('nämndsekreterare', 'ny dialog')).toContain(
    'Med rollen nämndsekreterare kan du inte rapportera dialoger. Det gör projektledaren, projektgruppen och arbetsgruppen. Be någon av dem, eller be projektledaren om rollen.',
  );
});

test('a plan can keep what was written in words from some: they get the figures, and are told whom to ask', async () => {
  const kept = { ...plan, observationsFor: ['projektledare' as const] };
  await whole.importPlan(kept);
  try {
    for (const who of ROLES) {
      const { reply, done } = await read(who);
      expect({ who, done }).toEqual({ who, done: who === 'projektledare' });
      expect(/Projektledaren kan hjälpa/.test(reply)).toBe(who !== 'projektledare');
    }
    // A form that has been used before asks what to do, and shows no more of what is saved than that.
    for (const who of rolesWith('reports')) {
      const formId = newId();
      const dialogue = { ...someDialogue(formId, { observations: WORDS }), reportedBy: 'p-1' };
      const entry = { id: formId, at: NOW.toISOString(), who: 'p-1', what: 'test', subject: formId };
      await whole.stores.dialogues.add(plan.id, dialogue, entry);
      const reply = await press(who, 'submit-dialogue', { formId, ...SOME_VALUES, observations: 'Det gick bra.' });
      expect(reply).toContain('Det finns redan en dialog från det här formuläret');
      expect({ who, read: reply.includes(WORDS) }).toEqual({ who, read: who === 'projektledare' });
      expect(reply.includes('här finns redan text')).toBe(who !== 'projektledare');
    }
  } finally {
    await whole.importPlan(plan);
  }
});
