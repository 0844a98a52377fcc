import { createReminders } from '../src/app';
import type { Plan } from '../src/domain/plan';
import { inputsOf, nodesOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { someDialogue } from './support/dialogues';
import { plain, useWholeBot } from './support/whole-bot';

/** A card is bound to the project it was made for: nothing on it is done in another without being asked. */

const NOW = new Date('2021-10-04T09:00:00Z');
const whole = useWholeBot(() => NOW);
const { newId } = whole.surroundings;
let first: Plan;
let second: Plan;

beforeAll(async () => {
  first = { ...samplePlan(), id: 'forst', name: 'Tillit först', dialogues: [] };
  second = {
    ...first,
    id: 'sedan',
    name: 'Tillit sedan',
    municipalities: first.municipalities.filter(({ id }) => id !== 'laholm'),
    committees: first.committees.filter(({ municipality }) => municipality !== 'laholm'),
    methods: first.methods.filter(({ id }) => id !== 'vr'),
    methodEvaluations: [],
  };
});
/** The second project is in force, and the first has been. */
beforeEach(async () => {
  await whole.importPlan(first);
  await whole.importPlan(second);
});

interface Pressed {
  readonly text: string;
  readonly card: unknown;
  readonly isCard: boolean;
}

async function press(data: Record<string, unknown>): Promise<Pressed> {
  const { text, card } = await whole.press(data);
  const { type, value } = JSON.parse(text);
  const isCard = type === 'application/vnd.microsoft.card.adaptive';
  return { text: isCard ? text : `${text} ${plain(JSON.stringify(card ?? ''))}`, card: isCard ? value : card, isCard };
}

const valuesOn = (card: unknown): Record<string, string> =>
  Object.fromEntries([...inputsOf(card)].map(([id, { value }]) => [id, String(value ?? '')]));
const button = (card: unknown, title: RegExp): Record<string, unknown> => {
  const found = nodesOf(card).find(({ type, title: text }) => type === 'Action.Execute' && title.test(String(text)));
  expect(found).toBeDefined();
  return Object(found?.data);
};

const VALUES = {
  date: '2021-09-14',
  kind: 'perspective',
  municipality: 'hylte',
  methods: 'gruppdiskussioner',
  targetGroups: 'unga',
  participants: '12',
  observations: 'Det som sades.',
};
const stored = async (plan: Plan) => (await whole.stores.dialogues.all(plan.id)).length;
const lessons = async (plan: Plan) =>
  (await whole.stores.entries.all(plan.id, 'lesson')).filter(({ entry }) => entry !== undefined).length;

async function dialogueIn(plan: Plan): Promise<string> {
  const id = newId();
  const entry = { id, at: NOW.toISOString(), who: 'p-9', what: 'test', subject: id };
  await whole.stores.dialogues.add(plan.id, someDialogue(id, { municipality: 'hylte' }), entry);
  return id;
}

test('every button of every card says which project it is for', async () => {
  const before = whole.connector.sent.length;
  for (const text of [
    'hjälp',
    'ny dialog',
    'ny lärdom',
    'min vecka',
    'inställningar',
    'status på projektmål 1',
    'qwerty',
  ]) {
    await whole.say(text);
  }
  await whole.post('installation-update-personal');
  const query = { value: { commandId: 'search', parameters: [{ name: 'query', value: 'projektmål 1' }] } };
  const search = await whole.post('compose-query', query);
  const { card: receipt } = await press({ verb: 'submit-dialogue', formId: newId(), ...VALUES, project: second.id });
  const cards = [...whole.connector.sent.slice(before).map(({ body }) => body.attachments), receipt];
  const found = JSON.parse(search.text);
  const actions = nodesOf([cards, found]).filter(({ type }) => type === 'Action.Execute' || type === 'Action.Submit');
  expect(actions.length).toBeGreaterThan(30);
  for (const { data } of actions) expect(data).toMatchObject({ project: second.id });
});

test('the weekly card that is sent first says it too', async () => {
  await whole.stores.people.importPeople(
    [{ upn: 'anna@example.se', name: 'Anna', roles: ['projektledare'], committees: [] }],
    true,
  );
  await whole.stores.people.saveContact('anna@example.se', { reference: {} });
  const sent: unknown[] = [];
  const reminders = createReminders(whole.stores, {
    sender: {
      send: async (_contact, message) => {
        sent.push(message.card);
        return { outcome: 'sent' };
      },
    },
    perSecond: 100,
    failed: () => undefined,
    poisoned: () => undefined,
    surroundings: whole.surroundings,
  });
  await reminders.queue(NOW);
  const worker = reminders.work();
  while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await worker.stop();
  await whole.stores.people.importPeople([], true);
  const actions = nodesOf(sent).filter(({ type }) => type === 'Action.Execute');
  expect(actions.length).toBeGreaterThan(3);
  for (const { data } of actions) expect(data).toMatchObject({ project: second.id });
});

describe('a form that makes something new', () => {
  test('comes back with what was written, says which projects, and saves nothing in either', async () => {
    const before = [await stored(first), await stored(second)];
    const form = { verb: 'submit-dialogue', formId: newId(), project: first.id };
    const { text, card, isCard } = await press({ ...form, ...VALUES });
    expect(isCard).toBe(true);
    expect(text).toContain('Formuläret gjordes för projektet ”Tillit först”, men nu är ”Tillit sedan” i bruk.');
    expect(valuesOn(card)).toMatchObject(VALUES);
    expect([await stored(first), await stored(second)]).toEqual(before);
  });

  test('is drawn for the project in force when that is chosen, and saved there once it is sent', async () => {
    const formId = newId();
    const before = await stored(second);
    const { card } = await press({ verb: 'submit-dialogue', formId, project: first.id, ...VALUES });
    const drawn = await press({ ...button(card, /^Skicka till Tillit sedan/u), ...valuesOn(card) });
    expect(drawn.text).toContain('Formuläret gäller nu projektet ”Tillit sedan”. Inget är sparat än.');
    expect(valuesOn(drawn.card)).toMatchObject(VALUES);
    expect(await stored(second)).toBe(before);
    const saved = await press({ ...button(drawn.card, /^Skicka dialogen/u), ...valuesOn(drawn.card) });
    expect(saved.text).toContain('Tack, dialogen är sparad');
    expect([await stored(first), await stored(second)]).toEqual([0, before + 1]);
  });

  test('tells what the project in force has no words for, and loses nothing that was written', async () => {
    const values = { ...VALUES, municipality: 'laholm', methods: 'vr' };
    const { card } = await press({ verb: 'submit-dialogue', formId: newId(), project: first.id, ...values });
    const drawn = await press({ ...button(card, /^Skicka till Tillit sedan/u), ...valuesOn(card) });
    expect(drawn.text).toMatch(/laholm/u);
    expect(drawn.text).toMatch(/vr/u);
    expect(valuesOn(drawn.card)).toMatchObject({ observations: VALUES.observations, participants: '12' });
    expect(valuesOn(drawn.card).municipality).toBe('');
  });

  test('can be sent when its own project is in force again', async () => {
    const { card } = await press({ verb: 'submit-dialogue', formId: newId(), project: first.id, ...VALUES });
    await whole.stores.plans.use(first.id);
    const before = await stored(first);
    const saved = await press({ ...button(card, /^Skicka igen/u), ...valuesOn(card) });
    expect(saved.text).toContain('Tack, dialogen är sparad');
    expect(saved.text).not.toContain('Sparat i projektet');
    expect(await stored(first)).toBe(before + 1);
  });

  test('a lesson is asked about too', async () => {
    const written = { text: 'Börja i tid.', about: 'Planering' };
    const before = await lessons(second);
    const { card } = await press({
      verb: 'note-entry',
      kind: 'lesson',
      formId: newId(),
      project: first.id,
      ...written,
    });
    expect(valuesOn(card)).toMatchObject(written);
    expect([await lessons(first), await lessons(second)]).toEqual([0, before]);
    await press({ ...button(card, /^Skicka till Tillit sedan/u), ...valuesOn(card) });
    expect([await lessons(first), await lessons(second)]).toEqual([0, before + 1]);
  });

  test('a conflict that is to be saved as new', async () => {
    const ids = { dialogueId: 'd', fromVersion: 1, operation: newId(), newFormId: newId() };
    const { text, card } = await press({
      verb: 'resolve-conflict',
      choice: 'new',
      ...ids,
      project: first.id,
      ...VALUES,
    });
    expect(text).toContain('Inget är sparat');
    const drawn = await press({ ...button(card, /^Skicka till Tillit sedan/u), ...valuesOn(card) });
    expect(button(drawn.card, /^Skicka dialogen/u)).toMatchObject({ formId: ids.newFormId, project: second.id });
  });
});

describe('a button that changes something is refused, and changes nothing', () => {
  const OTHERS = { week: '2021-W40', activity: 'malgruppsanalys' };
  const refused = 'Kortet hör till projektet ”Tillit först”, men nu är ”Tillit sedan” i bruk. Inget har ändrats.';

  test.each<[string, () => Promise<Record<string, unknown>>]>([
    ['remove-dialogue', async () => ({ dialogueId: await dialogueIn(first), operation: newId() })],
    ['open-change', async () => ({ dialogueId: await dialogueIn(first) })],
    ['cancel-change', async () => ({ dialogueId: await dialogueIn(first) })],
    ['remind-to-fill-in', async () => ({ dialogueId: await dialogueIn(first) })],
    ['remove-entry', async () => ({ kind: 'lesson', entry: 'e' })],
    ['send-again', async () => ({ week: '2021-W40' })],
    ['report-activity', async () => ({ ...OTHERS, state: 'done' })],
    ['open-snooze', async () => OTHERS],
    ['snooze-activity', async () => ({ ...OTHERS, weeks: 1 })],
    ['undo-activity', async () => ({ ...OTHERS, of: 'report', at: '2021-09-01T07:00:00.000Z' })],
    ['open-hand-over', async () => OTHERS],
    ['hand-over-activity', async () => OTHERS],
  ])('%s', async (verb, make) => {
    const data: Record<string, unknown> = await make();
    const { text, isCard } = await press({ verb, ...data, project: first.id });
    expect(text).toContain(refused);
    expect(isCard).toBe(false);
    for (const plan of [first, second]) {
      expect(await whole.stores.activities.reports(plan.id)).toEqual([]);
      expect(await whole.stores.activities.snoozes(plan.id)).toEqual([]);
      if (data.dialogueId) {
        const found = await whole.stores.dialogues.find(plan.id, String(data.dialogueId));
        expect(found === undefined || 'content' in found).toBe(true);
      }
    }
  });

  test('a change, and a comment, come back with what was written, for when the project is in force again', async () => {
    const dialogueId = await dialogueIn(first);
    const change = { verb: 'change-dialogue', dialogueId, fromVersion: 1, operation: newId(), project: first.id };
    const { text, card } = await press({ ...change, ...VALUES });
    expect(text).toContain(refused);
    expect(valuesOn(card)).toMatchObject(VALUES);
    expect(nodesOf(card).filter(({ type }) => type === 'Action.Execute')).toHaveLength(1);
    const comment = { 'comment-malgruppsanalys': 'Vi hann allt.' };
    const week = await press({ verb: 'report-activity', ...OTHERS, state: 'done', ...comment, project: first.id });
    expect(week.text).toContain(refused);
    expect(valuesOn(week.card)).toMatchObject(comment);
    const shown = await press({ verb: 'show-week', ...comment, project: first.id });
    expect(valuesOn(shown.card)).toMatchObject(comment);
    await whole.stores.plans.use(first.id);
    await press({ ...button(card, /^Skicka igen/u), ...valuesOn(card) });
    expect(await whole.stores.dialogues.find(first.id, dialogueId)).toMatchObject({ content: { participants: 12 } });
    await press({ ...button(week.card, /^Klart/u), ...valuesOn(week.card) });
    expect(await whole.stores.activities.reports(first.id)).toMatchObject([{ outcome: 'Vi hann allt.' }]);
  });
});

test.each([
  ['a question', { verb: 'ask', reading: { kind: 'goals' } }, /projektmål/u],
  ['a new form', { verb: 'open-dialogue-form' }, /submit-dialogue/u],
  ['the week', { verb: 'show-week' }, /vecka/u],
])('%s from another project’s card is answered in the one in force, which is said', async (_what, data, about) => {
  const { text } = await press({ ...data, project: first.id });
  expect(text).toContain('Kortet hör till projektet ”Tillit först”. Svaret gäller ”Tillit sedan”, som är i bruk nu.');
  expect(text).toMatch(about);
});

test('settings are nobody’s project’s', async () => {
  const { text } = await press({ verb: 'save-settings', day: '3', hour: '10', project: first.id });
  expect(text).toContain('Sparat.');
  expect(text).not.toContain('hör till projektet');
});

test('a form from before cards said their project is saved in the one in force, which the receipt names', async () => {
  const before = await stored(second);
  const { text } = await press({ verb: 'submit-dialogue', formId: newId(), ...VALUES });
  expect(text).toContain('Tack, dialogen är sparad');
  expect(text).toContain('Sparat i projektet ”Tillit sedan”.');
  expect(await stored(second)).toBe(before + 1);
  const lesson = await press({ verb: 'note-entry', kind: 'lesson', formId: newId(), text: 'Börja i tid.' });
  expect(lesson.text).toContain('Sparat i projektet ”Tillit sedan”.');
});
