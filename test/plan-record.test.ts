import { planWorkbook } from '../src/files/workbook/write-plan';
import { nodesOf } from './cards/fixtures/walk';
import { type FileServer, startFileServer } from './support/file-server';
import { smallPlan } from './support/small-plan';
import { plain, useWholeBot } from './support/whole-bot';

/** A plan with documents and decisions: sent as a workbook, put in force, asked about, and sent again. */

const whole = useWholeBot(() => new Date('2021-04-01T10:00:00Z'));
let files: FileServer;

beforeAll(async () => {
  files = await startFileServer();
});
afterAll(() => files.close());

const plan = smallPlan({
  end: '2022-12-31',
  limits: ['Lekplatsen upphandlas för sig'],
  committees: [{ id: 'park', name: 'Parknämnden', municipality: 'laholm', meetings: ['2021-03-16', '2021-04-20'] }],
  documents: [{ id: 'plan', title: 'Projektplan', link: 'https://example.se/plan.pdf' }],
  decisions: [{ id: 'antagen', text: 'Planen antogs', by: 'Parknämnden', date: '2021-03-16', number: '§ 34' }],
});

const send = (version: number, path: string) => {
  const downloadUrl = files.serve(`/${path}/plan.xlsx`, Buffer.from(planWorkbook({ plan, version, people: [] })));
  const content = { downloadUrl, uniqueId: path, fileType: 'xlsx' };
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  return whole.post('message-file', { id: path, attachments: [{ contentType, content, name: 'plan.xlsx' }] });
};
const ask = async (phrase: string): Promise<string> => plain((await whole.say(phrase)).summary ?? '');

test('it is put in force, answers what it rests on, and sent again changes nothing', async () => {
  const shown = await send(1, 'first');
  const inForce = nodesOf(shown.card).find(({ title }) => title === 'Sätt i kraft');
  await whole.press(Object(inForce?.data));

  expect(await ask('vilka beslut har fattats')).toBe('Planen antogs (Parknämnden, 16 mars 2021, § 34).');
  expect(await ask('vad är avgränsningarna')).toBe('Projektets avgränsningar: Lekplatsen upphandlas för sig.');
  expect(await ask('när är projektet slut')).toBe('Projektet börjar 1 januari 2021 och slutar 31 december 2022.');
  expect(await ask('när sammanträder nämnden')).toBe('Nästa sammanträde är 20 april 2021: Parknämnden.');
  const documents = await whole.say('var finns projektplanen');
  expect(plain(documents.summary ?? '')).toBe('På https://example.se/plan.pdf finns Projektplan.');
  const links = nodesOf(documents.card).filter(({ type }) => type === 'Action.OpenUrl');
  expect(links.map(({ url }) => url)).toEqual(['https://example.se/plan.pdf']);

  const again = await send(1, 'again');
  expect(plain(again.summary ?? '')).toBe('Planen är redan så, och inget behöver ändras.');
});
