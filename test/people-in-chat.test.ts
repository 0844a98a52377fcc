import { peopleListChanges } from '../src/domain/people-list';
import { planWorkbook } from '../src/files/workbook/write-plan';
import { changePeople } from '../src/planning/change-people';
import { PENDING_PEOPLE } from '../src/storage/keys';
import { nodesOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { type FileServer, startFileServer } from './support/file-server';
import { type Exchange, plain, useWholeBot } from './support/whole-bot';

/** A list of people that is sent as a file in the personal chat: shown, put in force, taken back. */

const NOW = new Date('2022-02-01T11:00:00Z');
const whole = useWholeBot(() => NOW, { strangersLead: false });
let files: FileServer;
let sent = 0;

const from = (who: string) => ({ from: { id: `29:${who}`, aadObjectId: `oid-${who}`, name: who } });
const ANNA = from('anna');
const SIV = from('siv');
const HEADER = 'Användarnamn;Namn;Roller;Nämnder';
const ANNAS = 'anna@example.se;Anna Ek;projektledare;';
const SIVS = 'siv@example.se;Siv Å;nämndsekreterare;laholm';
const BOS = 'bo@example.se;Bo Berg;arbetsgrupp;';

beforeAll(async () => {
  files = await startFileServer();
  await whole.importPlan({ ...samplePlan(), dialogues: [] });
  for (const who of ['anna', 'bo', 'siv'])
    whole.connector.addMember(`29:${who}`, { name: who, userPrincipalName: `${who}@example.se` });
});
afterAll(() => files.close());
beforeEach(async () => {
  await whole.stores.people.importPeople(
    [
      { upn: 'anna@example.se', name: 'Anna Ek', roles: ['projektledare'], committees: [] },
      { upn: 'siv@example.se', name: 'Siv Å', roles: ['nämndsekreterare'], committees: ['laholm'] },
    ],
    true,
  );
});

const people = async () =>
  (await whole.stores.people.people()).map(({ upn, roles }) => `${upn} ${roles.join()}`).sort();
const AT_FIRST = ['anna@example.se projektledare', 'siv@example.se nämndsekreterare'];

function send(content: string | Buffer, name = 'personer.csv', who = ANNA, id = `m-${++sent}`): Promise<Exchange> {
  const downloadUrl = files.serve(`/${++sent}/${name}`, content);
  const file = { downloadUrl, uniqueId: `u-${sent}`, fileType: name.split('.').at(-1) };
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  return whole.post('message-file', { id, attachments: [{ contentType, content: file, name }], ...who });
}
const csv = (...lines: readonly string[]): string => [HEADER, ...lines].join('\r\n');

const buttons = (card: unknown): Map<unknown, Record<string, unknown>> =>
  new Map(nodesOf(card).flatMap(({ type, title, data }) => (type === 'Action.Execute' ? [[title, Object(data)]] : [])));
async function press(card: unknown, title: string, who = ANNA): Promise<{ text: string; card: unknown }> {
  const data = buttons(card).get(title);
  if (!data) throw new Error(`the card has no button ${title}: ${JSON.stringify(card)}`);
  const { text } = await whole.press(data, who);
  return { text: plain(text), card: Object(JSON.parse(text)).value };
}

test('who is new and who gets other roles is shown, put in force, and taken back', async () => {
  const shown = await send(csv(ANNAS, 'siv@example.se;Siv Å;nämndsekreterare;Halmstad', BOS));
  expect(shown.summary).toBe(
    '”personer.csv” ändrar vilka som är med i projektet: 1 ny och 1 ändrad. Inget är ändrat än.',
  );
  const card = plain(JSON.stringify(shown.card));
  for (const text of ['Bo Berg (bo@example.se)', 'Rollen arbetsgrupp', 'Siv Å (siv@example.se)', 'Laholm', 'Halmstad'])
    expect(card).toContain(text);
  expect(await people()).toEqual(AT_FIRST);

  const done = await press(shown.card, 'Sätt i kraft');
  expect(done.text).toContain('är i kraft: 1 ny och 1 ändrad.');
  expect(await people()).toEqual([AT_FIRST[0], 'bo@example.se arbetsgrupp', AT_FIRST[1]]);
  // The same press again, its answer lost on the way.
  expect((await press(shown.card, 'Sätt i kraft')).text).toContain('redan i kraft');

  expect((await press(done.card, 'Ångra')).text).toContain('Ändringen är ångrad.');
  expect(await people()).toEqual(AT_FIRST);
  expect((await whole.stores.people.person('siv@example.se'))?.committees).toEqual(['laholm']);
});

test('who is not in the file stays, or is taken out by a press of its own', async () => {
  const shown = await send(csv(ANNAS, BOS));
  expect(shown.summary).toContain('En som är med i projektet står inte i filen och är kvar');
  await press(shown.card, 'Sätt i kraft');
  expect(await people()).toHaveLength(3);
  const again = await send(csv(ANNAS, BOS));
  await press(again.card, 'Ta bort 1');
  expect(await people()).toEqual([AT_FIRST[0], 'bo@example.se arbetsgrupp']);
});

test('the last project leader stays', async () => {
  const stepsDown = await send(csv('anna@example.se;Anna Ek;arbetsgrupp;'));
  expect(stepsDown.summary).toContain('blir ingen projektledare');
  expect([...buttons(stepsDown.card).keys()]).toEqual([]);
  const without = await send(csv(BOS));
  expect(without.summary).toContain('eftersom ingen projektledare blir kvar');
  expect([...buttons(without.card).keys()]).toEqual(['Sätt i kraft', 'Avbryt']);
  const data = { ...buttons(without.card).get('Sätt i kraft'), removes: true };
  expect((await whole.press(data, ANNA)).text).toContain('blir ingen projektledare kvar');
  expect(await people()).toEqual(AT_FIRST);
});

test('faults are told with their lines, in Swedish, and nothing waits', async () => {
  const before = (await whole.stores.table.list(PENDING_PEOPLE)).length;
  const shown = await send(csv('inget;Bo;arbetsgrupp;', 'bo@example.se;;arbetsgrup;Gislaved', ANNAS, ANNAS));
  const card = plain(JSON.stringify(shown.card));
  expect(shown.summary).toContain('har 5 fel. Inget har ändrats.');
  for (const text of ['Rad 2: ”inget” är inget användarnamn', 'Rad 3: namnet saknas', 'är ingen roll', 'Rad 5: ”anna@'])
    expect(card).toContain(text);
  expect(card).not.toMatch(/\b(?:is not|there is|missing)\b/u);
  expect(await whole.stores.table.list(PENDING_PEOPLE)).toHaveLength(before);
});

test('the sheet Personer alone is a list too', async () => {
  const { people: all } = whole.stores;
  const bytes = Buffer.from(planWorkbook({ plan: samplePlan(), version: 1, people: await all.people() }));
  // A workbook with a plan in it is a plan.
  expect((await send(bytes, 'plan.xlsx')).summary).toContain('Planen är redan så');
});

test('nobody else’s file is fetched, and nobody else decides', async () => {
  expect((await send(csv(BOS), 'personer.csv', SIV)).summary).toContain('projektledaren');
  const shown = await send(csv(ANNAS, BOS));
  const { text } = await whole.press({ ...buttons(shown.card).get('Sätt i kraft') }, SIV);
  expect(text).not.toContain('i kraft: ');
  expect(await people()).toEqual(AT_FIRST);
});

test('what others have changed meanwhile is shown anew first', async () => {
  const shown = await send(csv(ANNAS, 'siv@example.se;Siv Åberg;nämndsekreterare;laholm'));
  const given = { upn: 'siv@example.se', name: 'Siv Ö', roles: ['nämndsekreterare' as const], committees: ['laholm'] };
  await whole.stores.people.importPeople([given], false);
  const again = await press(shown.card, 'Sätt i kraft');
  expect(again.text).toContain('Personerna har ändrats sedan du skickade filen.');
  expect((await whole.stores.people.person('siv@example.se'))?.name).toBe('Siv Ö');
  await press(again.card, 'Sätt i kraft');
  expect((await whole.stores.people.person('siv@example.se'))?.name).toBe('Siv Åberg');
});

test('more than one transaction holds goes all the same, and a message that comes twice is answered once', async () => {
  const many = Array.from({ length: 230 }, (_, index) => `p${index}@example.se;Per ${index};förtroendevald;laholm`);
  const shown = await send(csv(ANNAS, SIVS, ...many), 'personer.csv', ANNA, 'm-twice');
  expect(shown.summary).toContain('230 nya');
  expect(Buffer.byteLength(JSON.stringify(shown.card))).toBeLessThan(28_000);
  expect((await send(csv(ANNAS), 'personer.csv', ANNA, 'm-twice')).sent).toEqual([]);
  const more = await press(shown.card, 'Visa fler (20 av 230)').catch(() => undefined);
  expect(more === undefined || more.text.length > 0).toBe(true);
  const done = await press(shown.card, 'Sätt i kraft');
  expect(done.text).toContain('230 nya');
  expect(await people()).toHaveLength(232);
  // Of what was cut off, the rest is done.
  const now = await whole.stores.people.people();
  const { added } = peopleListChanges(now, now.slice(0, 100));
  const tools = { ...whole.stores, surroundings: whole.surroundings };
  expect(await changePeople(added, 'test', tools, whole.surroundings)).toEqual({ outcome: 'changed', done: [] });
  await press(done.card, 'Ångra');
  expect(await people()).toEqual(AT_FIRST);
});

test('Avbryt lets it go', async () => {
  const shown = await send(csv(ANNAS, BOS));
  expect((await press(shown.card, 'Avbryt')).text).toContain('Avbrutet.');
  expect((await press(shown.card, 'Sätt i kraft')).text).toContain('Avbrutet.');
  expect(await people()).toEqual(AT_FIRST);
});
