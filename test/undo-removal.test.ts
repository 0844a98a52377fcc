import { eraseDaily } from '../src/operate/erase-expired-text';
import { verifyFacts } from '../src/operate/verify-facts';
import { nodesOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { SOME_VALUES } from './support/dialogues';
import { useWholeBot } from './support/whole-bot';

/** A removal can be undone for a day, once; meanwhile what was written is nowhere to be read, and then it is erased. */

const START = Date.parse('2026-11-20T10:00:00Z');
const HOUR_MS = 3_600_000;
let now = new Date(START);
const whole = useWholeBot(() => now);
const { newId } = whole.surroundings;
const WORDS = 'Bussen gick inte hem.';
const plan = { ...samplePlan(), dialogues: [] };

beforeAll(() => whole.importPlan(plan));
beforeEach(() => {
  now = new Date(START);
});

const cardIn = (text: string): unknown => Object(JSON.parse(text)).value;
const send = (text: string, verb: string): Record<string, unknown> => {
  const found = [...nodesOf(cardIn(text))].find(
    ({ type, data }) => type === 'Action.Execute' && Object(data).verb === verb,
  );
  if (!found) throw new Error(`no button sends ${verb}`);
  return Object(found.data);
};
const has = (text: string, verb: string): boolean =>
  [...nodesOf(cardIn(text))].some(({ data }) => Object(data).verb === verb);

async function reported(words: string): Promise<{ readonly id: string; readonly receipt: string }> {
  const id = newId();
  const values = { ...SOME_VALUES, date: '2026-11-03', observations: words };
  return { id, receipt: (await whole.press({ verb: 'submit-dialogue', formId: id, ...values })).text };
}

async function removed(words = WORDS) {
  const { id, receipt } = await reported(words);
  return { id, receipt, gone: (await whole.press(send(receipt, 'remove-dialogue'))).text };
}

const verified = async () => (await verifyFacts(plan.id, whole.stores.dialogues)).differences;
const isThere = async (id: string): Promise<boolean> => {
  const found = await whole.stores.dialogues.find(plan.id, id);
  return found !== undefined && 'content' in found;
};
const storedText = async (): Promise<string> => {
  const lines: string[] = [];
  for await (const line of whole.stores.backup.lines()) lines.push(line);
  return lines.join('\n');
};

test('the receipt says until when, and the press gives the receipt back with all that was written', async () => {
  const { id, gone } = await removed();
  expect(gone).toContain('Du kan ångra till 21 november 2026, 11:00. Sedan raderas det som stod i den.');
  expect(await isThere(id)).toBe(false);
  now = new Date(START + 24 * HOUR_MS - 1);
  const { text } = await whole.press(send(gone, 'restore-dialogue'));
  expect(text).toContain('Dialogen är tillbaka.');
  expect(await whole.stores.dialogues.find(plan.id, id)).toMatchObject({
    content: { observations: WORDS },
    version: 1,
  });
  expect(has(text, 'remove-dialogue')).toBe(true);
  expect(await verified()).toEqual([]);
});

test('meanwhile it is in no answer, no search and no export', async () => {
  const { gone } = await removed('Färjan kom aldrig.');
  const before = whole.connector.sent.length;
  for (const question of ['vad har folk sagt', 'visa dialogerna', 'har någon sagt något om färjan'])
    await whole.say(question);
  const search = { commandId: 'search', parameters: [{ name: 'query', value: 'Laholm' }] };
  const found = (await whole.post('compose-query', { value: search })).text;
  const entries = (await storedText()).split('\n').filter((line) => line.includes('submit-dialogue'));
  const pseudonyms = [...new Set(entries.flatMap((line) => /\\"who\\":\\"([^"\\]+)/u.exec(line)?.[1] ?? []))];
  expect(pseudonyms).toHaveLength(1);
  const kept = await whole.stores.personalData.about({ upns: [], userIds: [], pseudonyms });
  expect(kept.some(({ row }) => row.startsWith('removed-'))).toBe(true);
  const all = await whole.stores.dialogues.all(plan.id);
  const shown = JSON.stringify([whole.connector.sent.slice(before), kept, all]) + found + gone;
  expect(shown).not.toContain('Färjan');
  expect(await verified()).toEqual([]);
});

test('two presses at once, and one after: it is had back once', async () => {
  const { id, gone } = await removed();
  const undo = send(gone, 'restore-dialogue');
  const texts = await Promise.all([whole.press(undo), whole.press(undo)]);
  for (const { text } of [...texts, await whole.press(undo)]) expect(text).toContain('Dialogen är tillbaka.');
  expect(await whole.stores.dialogues.find(plan.id, id)).toMatchObject({ version: 1 });
  expect((await whole.stores.dialogues.all(plan.id)).filter((each) => each.id === id)).toHaveLength(1);
  expect(await verified()).toEqual([]);
});

test('an undoing does not undo a later removal', async () => {
  const { id, gone } = await removed();
  const undo = send(gone, 'restore-dialogue');
  const { text } = await whole.press(undo);
  now = new Date(START + HOUR_MS);
  const again = (await whole.press(send(text, 'remove-dialogue'))).text;
  const late = (await whole.press(undo)).text;
  expect(late).toContain('Dialogen togs bort igen 20 november 2026, 12:00.');
  expect(await isThere(id)).toBe(false);
  await whole.press(send(again, 'restore-dialogue'));
  expect(await isThere(id)).toBe(true);
});

test('after a day it says so, whether or not it has been swept, and nothing of it is stored', async () => {
  const { id, gone } = await removed();
  const sweep = eraseDaily(whole.stores, whole.surroundings);
  await sweep();
  now = new Date(START + 24 * HOUR_MS);
  const undo = send(gone, 'restore-dialogue');
  for (const swept of [false, true]) {
    if (swept) await sweep();
    const { text } = await whole.press(undo);
    expect(text).toContain('togs bort 20 november 2026, 11:00 och är raderad: en borttagning kan ångras i 24 timmar.');
    expect(has(text, 'restore-dialogue')).toBe(false);
  }
  now = new Date(START + 25 * HOUR_MS);
  await sweep();
  const row = (await storedText()).split('\n').filter((line) => line.includes(id) && line.includes(WORDS));
  expect(row).toEqual([]);
  expect(await isThere(id)).toBe(false);
  expect(await verified()).toEqual([]);
});
