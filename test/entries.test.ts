import type { EntryKind } from '../src/domain/entries';
import { projectPartition } from '../src/storage/keys';
import { inputsOf, nodesOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { type Exchange, useWholeBot } from './support/whole-bot';

/** The communication log and the lessons, registered in the chat and asked for there. */

const NOW = new Date('2022-11-01T11:00:00Z');
const whole = useWholeBot(() => NOW);
let projects = 0;
let project: string;

beforeEach(async () => {
  project = `tillit-${++projects}`;
  await whole.importPlan({ ...samplePlan('outcome.yaml'), id: project, dialogues: [] });
});

const ask = (text: string): Promise<Exchange> => whole.say(text);

async function press(data: Readonly<Record<string, unknown>>): Promise<string> {
  const { status, text } = await whole.press(data);
  expect(status).toBe(200);
  return text;
}

const note = (kind: EntryKind, formId: string, values: Readonly<Record<string, string>>, more = {}): Promise<string> =>
  press({ verb: 'note-entry', kind, formId, language: 'sv', ...more, ...values });

const SPREAD = { direction: 'dissemination', to: 'Socialnämnden i Hylte', through: 'Dragning', date: '2022-10-31' };

test('a form is opened in the chat, sent, and stands in the log', async () => {
  const { card } = await ask('registrera spridning');
  expect([...inputsOf(card).keys()]).toEqual(['direction', 'to', 'through', 'date']);
  const send = nodesOf(card).find(({ type }) => type === 'Action.Execute');
  const receipt = await press({ ...Object(send?.data), ...SPREAD });
  expect(receipt).toContain('Tack, det är sparat. Spridning: Socialnämnden i Hylte');
  const log = await ask('till vilka har vi kommunicerat');
  expect(log.summary).toContain('och 8 om spridning');
  expect(JSON.stringify(log.card)).toContain('Socialnämnden i Hylte');
});

test('a lesson is noted and asked for', async () => {
  const { card } = await ask('ny lärdom');
  expect([...inputsOf(card).keys()]).toEqual(['text', 'about']);
  await note('lesson', 'lesson-1', { text: 'Börja med kaffet', about: 'arbetssätt' });
  const lessons = await ask('vilka lärdomar har vi dragit');
  expect(lessons.summary).toContain('9 lärdomar');
  expect(lessons.summary).toContain('5 om arbetssätt');
  expect(JSON.stringify(lessons.card)).toContain('Börja med kaffet.');
});

test('ten presses at once, and one with other content, are one entry', async () => {
  const receipts = await Promise.all(Array.from({ length: 10 }, () => note('communication', 'form-1', SPREAD)));
  expect(receipts.filter((text) => text.includes('Tack, det är sparat'))).toHaveLength(1);
  expect(receipts.filter((text) => text.includes('redan sparat'))).toHaveLength(9);
  expect(await note('communication', 'form-1', { ...SPREAD, to: 'Någon annan' })).toContain('redan använt');
  const all = await whole.stores.entries.all(project, 'communication');
  expect(all).toMatchObject([{ entry: { content: { to: 'Socialnämnden i Hylte' } } }]);
});

test.each<[string, EntryKind, Record<string, string>, string]>([
  ['nobody told', 'communication', { ...SPREAD, to: '' }, 'Skriv vilka ni berättade för.'],
  ['no direction', 'communication', { ...SPREAD, direction: 'sideways' }, 'Välj förankring eller spridning.'],
  ['no date', 'communication', { ...SPREAD, date: 'i går' }, 'Skriv datumet med år, månad och dag'],
  ['a day ahead', 'communication', { ...SPREAD, date: '2022-11-02' }, 'ligger framåt i tiden'],
  ['too long', 'communication', { ...SPREAD, through: 'x'.repeat(201) }, 'här är 201 tecken'],
  ['a phone number', 'communication', { ...SPREAD, through: 'Ring 070-174 06 05' }, 'ett telefonnummer'],
  ['no lesson', 'lesson', { about: 'arbetssätt' }, 'Skriv lärdomen.'],
  ['a personnummer', 'lesson', { text: 'Fråga 811218-9876' }, 'ett personnummer'],
])('%s: a sentence at the field, everything kept, nothing stored', async (_what, kind, values, sentence) => {
  const text = await note(kind, 'form-1', values);
  expect(text).toContain(sentence);
  const { value } = JSON.parse(text) as { value: unknown };
  const inputs = inputsOf(value);
  for (const [field, written] of Object.entries(values).filter(([, each]) => each !== '' && each !== 'sideways')) {
    expect(inputs.get(field)).toMatchObject({ value: written });
  }
  expect(await whole.stores.entries.all(project, kind)).toEqual([]);
});

test('what looks like a name is saved when the writer says so, and only that', async () => {
  const text = await note('lesson', 'form-1', { text: 'Metoden heter Kim.' });
  expect(text).toContain('Spara som det står');
  expect(await whole.stores.entries.all(project, 'lesson')).toEqual([]);
  expect(await note('lesson', 'form-1', { text: 'Metoden heter Kim.' }, { keepNames: true })).toContain('Tack');
  expect(await note('lesson', 'form-2', { text: 'Ring 070-174 06 05' }, { keepNames: true })).toContain(
    'telefonnummer',
  );
  expect(await whole.stores.entries.all(project, 'lesson')).toHaveLength(1);
});

test('an entry is taken back by whoever noted it, once', async () => {
  await note('communication', 'form-1', SPREAD);
  const removal = { verb: 'remove-entry', kind: 'communication', entry: 'form-1', language: 'sv' };
  expect(await press(removal)).toContain('borttagen');
  expect(await press(removal)).toContain('borttagen');
  expect((await ask('till vilka har vi kommunicerat')).summary).toContain('och 7 om spridning');
  // Nothing of what was written is kept.
  const kept = (await whole.stores.table.list(projectPartition(project))).map((row) => JSON.stringify(row));
  expect(kept.join()).not.toContain(SPREAD.to);
  // A late repeat of the form does not bring it back.
  expect(await note('communication', 'form-1', SPREAD)).toContain('redan använt');
  expect((await ask('till vilka har vi kommunicerat')).summary).toContain('och 7 om spridning');
});

test('someone who is not in the project registers nothing', async () => {
  const strict = await whole.another({ strangersLead: false });
  const lesson = { verb: 'note-entry', kind: 'lesson', formId: 'f', text: 'Hej' };
  const { text } = await whole.press(lesson, {}, strict);
  expect(text).toMatch(
    /kan du inte anteckna kommunikation och lärdomar|kan därför inte anteckna kommunikation och lärdomar/u,
  );
  expect(await whole.stores.entries.all(project, 'lesson')).toEqual([]);
});
