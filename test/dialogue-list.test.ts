import type { DialogueContent } from '../src/domain/dialogues';
import { nodesOf, textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { someDialogue } from './support/dialogues';
import { plain, useWholeBot } from './support/whole-bot';

/** Which dialogues there have been, and one of them: what each may see and change. */

const NOW = new Date('2026-11-20T10:00:00Z');
const whole = useWholeBot(() => NOW, { strangersLead: false });
const { newId } = whole.surroundings;
const from = (who: string) => ({ from: { id: `29:${who}`, aadObjectId: `oid-${who}`, name: who } });
const [IDA, OLA, LEA, EVA, GUEST] = ['ida', 'ola', 'lea', 'eva', 'guest'].map(from);
const WORDS = 'Bussen gick inte hem.';
let plan: ReturnType<typeof samplePlan>;

beforeAll(async () => {
  const people = [
    { upn: 'ida@example.se', name: 'Ida', roles: ['arbetsgrupp' as const], committees: [] },
    { upn: 'ola@example.se', name: 'Ola', roles: ['arbetsgrupp' as const], committees: [] },
    { upn: 'lea@example.se', name: 'Lea', roles: ['projektledare' as const], committees: [] },
    { upn: 'eva@example.se', name: 'Eva', roles: ['förtroendevald' as const], committees: [] },
  ];
  await whole.stores.people.importPeople(people, true);
  for (const who of ['ida', 'ola', 'lea', 'eva'])
    whole.connector.addMember(`29:${who}`, { name: who, userPrincipalName: `${who}@example.se` });
  plan = { ...samplePlan(), dialogues: [] };
  await whole.importPlan(plan);
  await held('ida', { date: '2026-11-03', municipality: 'laholm', participants: 11, observations: WORDS });
  await held('ida', { date: '2026-09-14', municipality: 'hylte', participants: 3, observations: WORDS });
  await held('ola', { date: '2026-10-01', municipality: 'laholm', participants: 12 });
});

async function held(who: string, content: Partial<DialogueContent>): Promise<string> {
  const id = newId();
  const reportedBy = await whole.stores.pseudonyms.of(`oid-${who}`);
  const audit = { id, at: NOW.toISOString(), who: reportedBy, what: 'test', subject: id };
  await whole.stores.dialogues.add(plan.id, { ...someDialogue(id, content), reportedBy }, audit);
  return id;
}

const texts = (card: unknown): string[] => [...textsOf(card)].map(plain);
const sends = (card: unknown, verb: string): Record<string, unknown>[] =>
  [...nodesOf(card)]
    .filter(({ type, data }) => type === 'Action.Execute' && Object(data).verb === verb)
    .map(({ data }) => Object(data));
const dialoguesIn = (card: unknown): string[] => texts(card).filter((text) => /^\d+ \p{L}+ 2026$/u.test(text));

/** What a press on a dialogue in a list brings. */
async function opened(card: unknown, at: number, who = IDA) {
  const before = whole.connector.sent.length;
  await whole.press(sends(card, 'open-dialogue')[at] ?? {}, who);
  const [message] = whole.connector.sent.slice(before);
  return { card: Object(message?.body.attachments)[0]?.content, summary: plain(String(message?.body.summary)) };
}

test('one’s own come newest first, each to open and to change', async () => {
  const { card, summary } = await whole.say('mina dialoger', IDA);
  expect(summary).toBe('Du har rapporterat 2 dialoger. Den senaste hölls 3 november 2026.');
  expect(dialoguesIn(card)).toEqual(['3 november 2026', '14 september 2026']);
  expect(sends(card, 'open-change')).toHaveLength(2);
});

test('of others they are to open, and not to change; a 1–4 in them is not told', async () => {
  const { card } = await whole.say('visa dialogerna', OLA);
  expect(dialoguesIn(card)).toHaveLength(3);
  expect(sends(card, 'open-change')).toHaveLength(1);
  expect(texts(card)).toContain('Hylte · Unga · färre än 5 deltagare · perspektivinhämtande');
  expect(texts((await whole.say('visa dialogerna', IDA)).card)).toContain(
    'Hylte · Unga · 3 deltagare · perspektivinhämtande',
  );
});

test('one by its day, opened: what one has reported oneself is all there, and the list stays', async () => {
  const { card, summary } = await whole.say('dialogen 14 september', IDA);
  expect(summary).toBe('Här finns 1 dialog från 14 september 2026. Hylte, unga, 3 deltagare, gruppdiskussioner.');
  const { card: one, summary: sentence } = await opened(card, 0);
  expect(sentence).toContain('Perspektivinhämtande dialog i Hylte 14 september 2026 med unga: 3 deltagare.');
  expect(texts(one)).toEqual(expect.arrayContaining(['3', WORDS]));
  const [change] = sends(one, 'open-change');
  const { sent } = await whole.press(change ?? {}, IDA);
  expect(JSON.stringify(sent)).toContain('Skicka ändringen');
});

test('what 1–4 people said is for whoever reported it and the project leader', async () => {
  const { card: list } = await whole.say('visa dialogerna i Hylte', EVA);
  const { card: eva } = await opened(list, 0, EVA);
  expect(texts(eva)).not.toContain(WORDS);
  expect(texts(eva).join(' ')).toContain('Färre än 5 deltog. Det som sades visas därför bara för');
  expect(texts(eva)).toContain('färre än 5');
  expect(sends(eva, 'open-change')).toEqual([]);
  expect(texts((await opened(list, 0, LEA)).card)).toEqual(expect.arrayContaining(['3', WORDS]));
});

test('what more people said is for those whom the plan lets read it', async () => {
  const { card } = await whole.say('senaste dialogen i Laholm', EVA);
  expect(texts((await opened(card, 0, EVA)).card)).toContain(WORDS);
  await whole.importPlan({ ...plan, observationsFor: ['projektledare'] });
  const { card: hidden } = await opened(card, 0, EVA);
  expect(texts(hidden)).not.toContain(WORDS);
  expect(texts(hidden).join(' ')).toContain('Här finns text som din roll inte läser.');
  expect(texts((await opened(card, 0, IDA)).card)).toContain(WORDS);
  await whole.importPlan(plan);
});

test('where others see the answer nobody’s small numbers or words of few stand in it', async () => {
  const group = { ...IDA, conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true } };
  const { card } = await whole.say('<at>Medskapa</at> mina dialoger', {
    ...group,
    entities: [{ type: 'mention', text: '<at>Medskapa</at>', mentioned: { id: '28:bot', name: 'Medskapa' } }],
    recipient: { id: '28:bot', name: 'Medskapa' },
  });
  expect(texts(card)).toContain('Hylte · Unga · färre än 5 deltagare · perspektivinhämtande');
  const few = sends(card, 'open-dialogue')[1] ?? {};
  const { sent } = await whole.press(few, group);
  expect(JSON.stringify(sent)).not.toContain(WORDS);
  expect(plain(JSON.stringify(sent))).toContain('färre än 5');
});

test('a guest is told who can give a role, and sees none', async () => {
  const { card } = await whole.say('mina dialoger', IDA);
  const { summary } = await whole.say('mina dialoger', GUEST);
  expect(summary).toContain('Projektledaren kan lägga till dig');
  const before = whole.connector.sent.length;
  const { text } = await whole.press(sends(card, 'open-dialogue')[0] ?? {}, GUEST);
  const reply = text + JSON.stringify(whole.connector.sent.slice(before));
  expect(reply).toContain(
    'Du har ingen roll i projektet och kan därför inte öppna dialoger. Projektledaren kan ge dig',
  );
  expect(reply).not.toContain(WORDS);
});

test('a long list goes on with the next ones, and one that is removed is in none', async () => {
  const ids: string[] = [];
  for (let day = 1; day <= 12; day += 1)
    ids.push(await held('ola', { date: `2026-08-${String(day).padStart(2, '0')}`, municipality: 'varberg' }));
  await whole.press({ verb: 'remove-dialogue', dialogueId: ids[11] ?? '', operation: newId() }, OLA);
  const { card, summary } = await whole.say('vilka dialoger har vi haft i Varberg', EVA);
  expect(summary).toBe('Här finns 11 dialoger i Varberg. Den senaste hölls 11 augusti 2026.');
  expect(sends(card, 'open-dialogue')).toHaveLength(10);
  const more = [...nodesOf(card)].find(({ type, title }) => type === 'Action.Execute' && title === 'Visa fler');
  const before = whole.connector.sent.length;
  await whole.press(Object(more?.data), EVA);
  const rest = Object(whole.connector.sent.slice(before)[0]?.body.attachments)[0]?.content;
  expect(sends(rest, 'open-dialogue')).toHaveLength(1);
  const gone = { verb: 'open-dialogue', dialogueId: ids[11] ?? '' };
  expect(JSON.stringify(await whole.press(gone, OLA))).toContain('Dialogen är borttagen');
});

test('what there is none of is said of what is stored', async () => {
  expect((await whole.say('mina dialoger', LEA)).summary).toBe('Du har inte rapporterat några dialoger här.');
  expect((await whole.say('dialogen 2 januari i Laholm', EVA)).summary).toBe(
    'Inga dialoger i Laholm från 2 januari 2026 är sparade här.',
  );
  expect((await whole.say('the dialogue on 2 January', EVA)).summary).toBe(
    'No dialogues of 2 January 2026 are stored here.',
  );
});
