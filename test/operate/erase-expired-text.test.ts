import { viewCommunication, viewLessons } from '../../src/answers/entries';
import { noteEntry } from '../../src/collect/note-entry';
import type { Dialogue } from '../../src/domain/dialogues';
import type { EntryKind } from '../../src/domain/entries';
import { eraseDaily, eraseExpiredText } from '../../src/operate/erase-expired-text';
import { verifyFacts } from '../../src/operate/verify-facts';
import { importPlan } from '../../src/planning/import-plan';
import { createStores, type Stores } from '../../src/stores';
import { sentenceOf } from '../../src/text/answers';
import { samplePlan } from '../samples/sample';
import { type Azurite, startAzurite } from '../support/azurite';
import { someDialogue } from '../support/dialogues';

const WORDS = {
  place: 'Torget',
  strengthened: 'Att bli sedd.',
  lowered: 'Väntan.',
  observations: 'Många.',
  advantages: 'Lätt.',
  drawbacks: 'Kort.',
};

let azurite: Azurite;
let stores: Stores;
let ids = 0;
const newId = (): string => `id-${++ids}`;
const at = (instant: string) => ({ now: () => new Date(instant), newId });

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

let project: string;
beforeEach(() => {
  project = `project-${newId()}`;
  const storage = { kind: 'connection-string', connectionString: azurite.connectionString } as const;
  stores = createStores({ storage, appId: '' });
});

const inForce = (keepFreeTextMonths?: number) =>
  importPlan(
    { ...samplePlan(), id: project, dialogues: [], keepFreeTextMonths },
    { by: 'test' },
    stores,
    at('2021-09-01T08:00:00Z'),
  );

async function store(id: string, changes: Partial<Dialogue>): Promise<void> {
  const dialogue = { ...someDialogue(id, WORDS), ...changes };
  const entry = { id, at: dialogue.reportedAt, who: dialogue.reportedBy, what: 'test', subject: id };
  await stores.dialogues.add(project, dialogue, entry);
}

/** What is left in words of a dialogue. */
async function wordsOf(id: string): Promise<string[]> {
  const found = await stores.dialogues.find(project, id);
  if (!found || !('content' in found)) throw new Error(`no dialogue ${id}`);
  const { content } = found;
  return Object.keys(WORDS).filter((field) => content[field as keyof typeof WORDS] !== undefined);
}

test('after the plan’s months the words are gone and every figure stays', async () => {
  await inForce(24);
  await store('old', { reportedAt: '2021-09-14T08:00:00Z' });
  await store('changed', { reportedAt: '2021-09-14T08:00:00Z', changedAt: '2021-10-01T08:00:00Z' });
  await store('example', { reportedAt: '2021-09-14T08:00:00Z', example: true });
  await store('new', { reportedAt: '2021-09-15T08:00:00Z' });
  const facts = await stores.dialogues.storedFacts(project);

  expect(await eraseExpiredText(stores, at('2023-09-14T12:00:00Z'))).toMatchObject({ dialogues: 0 });
  const erasure = await eraseExpiredText(stores, at('2023-09-15T12:00:00Z'));
  expect(erasure).toEqual({ before: '2021-09-15', dialogues: 1, activities: 0, entries: 0 });
  expect(await wordsOf('old')).toEqual([]);
  for (const id of ['changed', 'example', 'new']) expect(await wordsOf(id)).toEqual(Object.keys(WORDS));
  expect(await stores.dialogues.find(project, 'old')).toMatchObject({ content: { participants: 11 }, version: 2 });
  expect(await stores.dialogues.storedFacts(project)).toEqual(facts);
  expect((await verifyFacts(project, stores.dialogues)).differences).toEqual([]);
  // Once more erases nothing more.
  expect(await eraseExpiredText(stores, at('2023-09-15T12:00:00Z'))).toMatchObject({ dialogues: 0 });
});

test('phrases that were not understood are kept no longer than other words', async () => {
  await inForce(12);
  stores.questions.keepUnanswered(project, 'kan du brygga kaffe', '2021-09-14T08:00:00.000Z');
  stores.questions.keepUnanswered(project, 'vem vann matchen', '2021-09-14T08:00:00.000Z');
  stores.questions.keepUnanswered(project, 'vem vann matchen', '2022-09-14T08:00:00.000Z');
  await eraseExpiredText(stores, at('2022-09-20T08:00:00Z'));
  expect((await stores.questions.unanswered(project)).map(({ phrase }) => phrase)).toEqual(['vem vann matchen']);
});

test('what was written about an activity goes, and its state stays', async () => {
  await inForce(12);
  const report = { activity: 'a', state: 'done', outcome: 'Bra.', reportedBy: 'p-1' } as const;
  for (const [activity, reportedAt] of [
    ['old', '2021-09-14T08:00:00Z'],
    ['new', '2022-09-14T08:00:00Z'],
  ] as const) {
    const entry = { id: newId(), at: reportedAt, who: 'p-1', what: 'test', subject: activity };
    await stores.activities.report(project, { ...report, activity, reportedAt }, entry);
  }
  expect(await eraseExpiredText(stores, at('2022-09-20T08:00:00Z'))).toMatchObject({ activities: 1 });
  const left = (await stores.activities.reports(project)).map(({ activity, state, outcome }) => [
    activity,
    state,
    outcome,
  ]);
  expect(left.sort()).toEqual([
    ['new', 'done', 'Bra.'],
    ['old', 'done', undefined],
  ]);
});

test('the words of what was noted go, and what it counts as stays; what the plan brings is the plan’s', async () => {
  await inForce(24);
  const asker = { userId: 'somebody', pseudonym: 'p-1', roles: ['arbetsgrupp'], language: 'sv' } as const;
  const snapshot = await stores.plans.snapshot();
  if (!snapshot) throw new Error('no plan');
  const note = (formId: string, instant: string, kind: EntryKind, values: Record<string, string>) =>
    noteEntry({ kind, formId, values }, asker, snapshot, stores.entries, at(instant));
  const spread = { direction: 'dissemination', to: 'Föreningen', through: 'Ett möte', date: '2021-09-13' };
  await note('old', '2021-09-14T08:00:00Z', 'communication', spread);
  await note('old', '2021-09-14T08:00:00Z', 'lesson', { text: 'Fika först.', about: 'kaffe' });
  await note('new', '2022-09-14T08:00:00Z', 'lesson', { text: 'Fika sedan.' });
  const asked = async () => {
    const views = [
      await viewCommunication({ year: 2021 }, asker, snapshot, stores.entries),
      await viewLessons({}, asker, snapshot, stores.entries),
    ];
    return views.map((view) => sentenceOf(view, 'sv'));
  };
  const before = await asked();

  expect(await eraseExpiredText(stores, at('2023-09-15T12:00:00Z'))).toMatchObject({ entries: 2 });
  const kept = JSON.stringify(await stores.table.query());
  for (const word of ['Föreningen', 'Ett möte', 'Fika först', 'kaffe']) expect(kept).not.toContain(word);
  expect(kept).toContain('Fika sedan.');
  const after = await asked();
  const counted = (sentences: readonly string[]) =>
    sentences.map((sentence) => sentence.match(/\d+ (?:gång|lärdom)|en gång/gu));
  expect(counted(after)).toEqual(counted(before));
  for (const sentence of after) expect(sentence).toContain('raderade: projektet sparar inte text så länge');
  expect(await eraseExpiredText(stores, at('2023-09-15T12:00:00Z'))).toMatchObject({ entries: 0 });
  // A late repeat of the form does not bring the words back.
  expect(await note('old', '2023-09-16T08:00:00Z', 'communication', spread)).toEqual({ outcome: 'used' });
});

test('what was asked last in a chat goes when nothing carries on from it, whatever the plan keeps', async () => {
  await inForce();
  stores.questions.remember('quiet', { kind: 'goals' }, '2021-09-14T08:00:00.000Z');
  stores.questions.remember('busy', { kind: 'goals' }, '2021-09-14T09:30:00.000Z');
  await stores.questions.flush();
  await eraseExpiredText(stores, at('2021-09-14T10:00:00Z'));
  expect(await stores.questions.lastAsked('quiet')).toBeUndefined();
  expect(await stores.questions.lastAsked('busy')).toMatchObject({ reading: { kind: 'goals' } });
});

test('a plan that says nothing keeps everything', async () => {
  await inForce();
  await store('old', { reportedAt: '2011-09-14T08:00:00Z' });
  expect(await eraseExpiredText(stores, at('2023-09-15T12:00:00Z'))).toBeUndefined();
  expect(await wordsOf('old')).toEqual(Object.keys(WORDS));
});

test('the server erases once a day, and again when a day has failed', async () => {
  let today = '2023-09-15T12:00:00Z';
  let away = true;
  const { plans } = stores;
  const failing = {
    ...stores,
    plans: Object.assign(Object.create(plans) as typeof plans, {
      snapshot: () => (away ? Promise.reject(new Error('away')) : plans.snapshot()),
    }),
  };
  await inForce(24);
  const erase = eraseDaily(failing, { now: () => new Date(today), newId });
  await expect(erase()).rejects.toThrow('away');
  away = false;
  expect(await erase()).toMatchObject({ before: '2021-09-15' });
  expect(await erase()).toBeUndefined();
  today = '2023-09-16T12:00:00Z';
  expect(await erase()).toMatchObject({ before: '2021-09-16' });
});
