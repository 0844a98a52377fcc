import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlanFiles } from '../src/files/plan-file';
import { addPerson } from '../src/planning/add-person';
import { queueReminders } from '../src/remind/queue-reminders';
import { isSwedishHoliday } from '../src/time/holidays';
import { nodesOf } from './cards/fixtures/walk';
import { type FileServer, startFileServer } from './support/file-server';
import { useWholeBot } from './support/whole-bot';

/**
 * From a bot without a plan to a project of one's own, in the chat alone: the template by file consent, filled in and
 * saved by LibreOffice, sent back, put in force, asked about and reminded of. One story, in order.
 */

const NOW = new Date('2026-03-02T10:00:00Z');
/** March ends in this week, and with it the time to invite. */
const MONDAY = new Date('2026-03-30T06:00:00Z');
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const whole = useWholeBot(() => NOW, { strangersLead: false });
const filledIn = (name: string): Buffer => readFileSync(path.join(__dirname, 'fixtures', 'workbooks', name));

const upn = (who: string): string => `${who}@example.se`;
const leader = {
  from: { id: '29:leader', aadObjectId: 'leader', name: 'leader' },
  conversation: { conversationType: 'personal', id: 'a:leader', tenantId: 't' },
};
let drive: FileServer;
let card: unknown;

beforeAll(async () => {
  drive = await startFileServer();
  for (const [who, role] of [
    ['leader', 'projektledare'],
    ['worker', 'arbetsgrupp'],
  ] as const) {
    whole.connector.addMember(`29:${who}`, { name: who, userPrincipalName: upn(who), tenantId: 't', userRole: 'user' });
    await addPerson({ upn: upn(who), name: who, roles: [role] }, 'p-operator', whole.stores, whole.surroundings);
  }
});
afterAll(() => drive.close());

const send = (name: string) => {
  const downloadUrl = drive.serve(`/${name}`, filledIn(name));
  const file = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    content: { downloadUrl, uniqueId: name, fileType: 'xlsx' },
    contentUrl: `https://exempel-my.sharepoint.com/personal/karin_ek/Documents/${name}`,
    name: 'projektplan.xlsx',
  };
  return whole.post('message-file', { id: name, attachments: [file], ...leader });
};

const button = (title: string): Record<string, unknown> => {
  const found = nodesOf(card).find((node) => node.type === 'Action.Execute' && node.title === title);
  if (!found) throw new Error(`the card has no button ${title}: ${JSON.stringify(card)}`);
  return Object(found.data);
};

test('the template is given by consent, and is empty', async () => {
  expect((await whole.say('hej', leader)).summary).toContain('Ingen projektplan är inläst än');
  const { sent } = await whole.say('mall för planen', leader);
  const [offered] = Object(sent.at(-1)?.body).attachments;
  expect(offered.contentType).toBe(CONSENT);

  const put: Buffer[] = [];
  const uploadUrl = drive.serve('/upload', async (req, res) => {
    for await (const part of req) put.push(part as Buffer);
    res.writeHead(201);
    res.end();
  });
  const uploadInfo = { contentUrl: 'https://x', name: 'mall.xlsx', uploadUrl, uniqueId: 'm', fileType: 'xlsx' };
  const { acceptContext: context } = offered.content;
  await whole.post('file-consent-accept', {
    value: { type: 'fileUpload', action: 'accept', context, uploadInfo },
    ...leader,
  });
  const read = readPlanFiles([{ name: 'mall.xlsx', text: Buffer.concat(put) }]);
  expect('plan' in read).toBe(false);
});

test('filled in wrong, each fault has its sheet, row and column, and nothing is in force', async () => {
  const { card: shown } = await send('filled-in-wrong.xlsx');
  const text = JSON.stringify(shown);
  expect(text).toContain('Indikatorer, rad 2, kolumn Period');
  expect(text).toContain('Aktiviteter, rad 2, kolumn Fas');
  expect(text).toContain('menade du ”Förberedelser”?');
  expect(await whole.stores.plans.snapshot()).toBeUndefined();
});

test('filled in right, it is shown, and in force when pressed', async () => {
  ({ card } = await send('filled-in.xlsx'));
  expect(JSON.stringify(card)).toContain('Trygga kvarteren');
  expect(await whole.stores.plans.snapshot()).toBeUndefined();
  const { text } = await whole.press(button('Sätt i kraft'), leader);
  expect(text).toContain('i kraft');
  const plan = (await whole.stores.plans.snapshot())?.plan;
  expect(plan?.municipalities.map(({ name }) => name)).toEqual(['Norrby', 'Sörängen', 'Centrum']);
  expect(plan?.activities.map(({ title }) => title)).toEqual([
    'Bjuda in de boende',
    'Kvartersdialoger',
    'Återkoppla till de boende',
  ]);
});

test('it answers in its own words', async () => {
  const goal = await whole.say('status på projektmål 1', leader);
  expect(goal.summary).toContain('målet är minst 12 och minst 3 per stadsdel');
  const form = await whole.say('ny dialog i Norrby', leader);
  expect(JSON.stringify(form.card)).toContain('Stadsdel');
  expect(JSON.stringify(form.card)).not.toContain('Kommun"');
});

test('and the first reminder is on its way to whoever has something due', async () => {
  const pace = { now: () => MONDAY, sleep: async () => undefined, perSecond: 25, isHoliday: isSwedishHoliday };
  const queued = await queueReminders(MONDAY, whole.stores, pace);
  expect(queued).toMatchObject({ week: '2026-W14', queued: 2 });
  const rows = await whole.stores.deliveries.deliveries(queued?.project ?? '', '2026-W14');
  expect(
    rows
      .filter(({ kind }) => kind === 'week')
      .map((row) => row.upn)
      .sort(),
  ).toEqual([upn('leader'), upn('worker')]);
});
