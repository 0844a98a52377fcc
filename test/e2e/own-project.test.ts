import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDate } from '../../src/time/clock';
import { nodesOf } from '../cards/fixtures/walk';
import { openBrowser, pictureFolder } from '../support/browser';
import { cutIn, showCards } from '../support/card-viewer';
import { type Connector, startConnector } from '../support/connector';
import { type FileServer, startFileServer } from '../support/file-server';
import { fillWorkbook } from '../support/fill-workbook';
import { dist, freePorts, type Ran, ROOT, type Running, run, startProgram } from '../support/processes';
import { THEMES } from '../support/teams-themes';

/**
 * A project of one's own by the chat alone, in the trial without the sample: the template is had, filled in, sent and
 * put in force, and the first reminder is planned. Playground's window takes no files, so the turns come here as Teams
 * sends them. Pictures of the cards are kept in .artifacts/own-project.
 */

const LEADER = 'karin.ek@example.se';
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

let folder: string;
let trial: Running;
let connector: Connector;
let files: FileServer;
let bot = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'medskapa-own-'));
  const [free = 0, playground = 0] = await freePorts(2);
  bot = free;
  connector = await startConnector();
  files = await startFileServer();
  const env = { PORT: `${bot}`, MEDSKAPA_PLAYGROUND_PORT: `${playground}`, MEDSKAPA_TRIAL_DIR: folder };
  trial = startProgram(dist('trial.js'), ['--empty'], env);
  await trial.says(/Avsluta med Ctrl-C/, 180_000);
});

afterAll(async () => {
  trial?.signal('SIGINT');
  await trial?.ended;
  await Promise.all([connector?.close(), files?.close()]);
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const cli = (...args: string[]): Promise<Ran> =>
  run(dist('cli.js'), args, {
    AZURE_STORAGE_CONNECTION_STRING: readFileSync(join(folder, 'connection-string'), 'utf8'),
  });

interface Answered {
  /** What the press was answered with, as text. */
  readonly text: string;
  /** The last message, new or renewed, and the card on it. */
  readonly body: Record<string, unknown>;
  readonly card: object;
}

const seen: { name: string; card: object }[] = [];

/** Sends a recorded activity of Teams to the bot, and keeps the card that comes of it. */
async function turn(name: string, changes: object = {}): Promise<Answered> {
  const recorded = readFileSync(join(ROOT, 'test', 'fixtures', 'activities', `${name}.json`), 'utf8');
  const before = connector.calls.length;
  const response = await fetch(`http://127.0.0.1:${bot}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...JSON.parse(recorded), serviceUrl: connector.url, id: `m-${before}`, ...changes }),
  });
  expect(response.status).toBeLessThan(300);
  const text = await response.text();
  const body = connector.calls.slice(before).findLast(({ method }) => method !== 'GET')?.body ?? {};
  const [attachment] = Array.isArray(body.attachments) ? body.attachments : [];
  const card = Object(text === '' ? attachment?.content : JSON.parse(text).value);
  if (card.type === 'AdaptiveCard') seen.push({ name: `${seen.length + 1} ${name}`, card });
  return { text, body, card };
}

async function press(card: object, title: string): Promise<Answered> {
  const button = nodesOf(card).find((node) => node.type === 'Action.Execute' && node.title === title);
  if (!button) throw new Error(`there is no ${title} on ${JSON.stringify(card)}`);
  const data = Object(button.data);
  return turn('invoke-desktop', { value: { action: { type: 'Action.Execute', verb: data.verb, data } } });
}

const say = (text: string): Promise<Answered> => turn('message-personal', { text });

/** A day so many months before today's, the first of its month. */
function monthsAgo(count: number): Date {
  const [year = 0, month = 1] = localDate(new Date()).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - count, 1));
}
const inWords = (day: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
const NEXT_WEEK = new Date(Date.now() + 7 * 86_400_000);
/** Reminders go out on a Monday, and a week that has begun may be over for them. */
const nextMonday = (): string => {
  const day = new Date(NEXT_WEEK.getTime() - ((NEXT_WEEK.getUTCDay() + 6) % 7) * 86_400_000);
  return localDate(day);
};

const FILLED = {
  project: { 'Projektets namn': 'En park för alla', Startdatum: monthsAgo(2).toISOString().slice(0, 10) },
  sheets: {
    Mål: [{ Typ: 'Projektmål', Nummer: '1', Rubrik: 'Dialoger', Text: 'Vi för dialog om parken.' }],
    Indikatorer: [
      {
        Mål: 'Projektmål 1',
        Indikator: 'Antal dialoger',
        'Mäts som': 'Antal dialoger',
        Period: `${monthsAgo(2).getUTCFullYear()}..${monthsAgo(-12).getUTCFullYear()}`,
        Målvärde: '18',
      },
    ],
    Aktiviteter: [
      { Aktivitet: 'Målgruppsanalys', Fas: 'Förberedelser', Tid: inWords(monthsAgo(1)), Uppgifter: 'Analys' },
      { Aktivitet: 'Slutrapport', Fas: 'Efterarbete', Tid: inWords(monthsAgo(-6)), Uppgifter: 'Analys' },
    ],
    'Roller och ansvar': [{ Uppgift: 'Analys', Fas: 'Förberedelser', Projektledare: 'H' }],
    'Områden och beställare': [{ Område: 'Centrum' }, { Område: 'Hamnen' }],
    Målgrupper: [{ Målgrupp: 'unga' }, { Målgrupp: 'äldre' }],
    Metoder: [{ Metod: 'gruppsamtal' }],
  },
};

test('template, filled in, sent, shown, in force, and the first reminder is planned', async () => {
  expect(trial.output).toContain('Ingen projektplan är inläst.');
  // All that an operator does: the first project leader is named.
  expect(await cli('people', 'add', LEADER, '--role', 'projektledare')).toMatchObject({ code: 0 });
  const { from } = JSON.parse(
    readFileSync(join(ROOT, 'test', 'fixtures', 'activities', 'message-personal.json'), 'utf8'),
  );
  connector.addMember(from.id, { name: 'Karin Ek', userPrincipalName: LEADER, email: LEADER, userRole: 'user' });

  const welcome = await turn('installation-update-personal');
  expect(welcome.body.summary).toMatch(/^Hej! Jag är Medskapa\. Ingen projektplan/u);
  const offered = Object((await press(welcome.card, 'Hämta Excelmallen')).body.attachments)[0];
  expect(offered).toMatchObject({ contentType: CONSENT, name: 'mall-projektplan.xlsx' });

  const put: Buffer[] = [];
  const uploadUrl = files.serve('/upload', async (req, res) => {
    for await (const part of req) put.push(part as Buffer);
    res.writeHead(201);
    res.end();
  });
  const uploadInfo = {
    contentUrl: 'https://exempel-my.sharepoint.com/personal/karin_ek/Documents/mall-projektplan.xlsx',
    name: 'mall-projektplan.xlsx',
    uploadUrl,
    uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D',
    fileType: 'xlsx',
  };
  const value = { type: 'fileUpload', action: 'accept', context: offered.content.acceptContext, uploadInfo };
  const saved = await turn('file-consent-accept', { value });
  expect(Object(saved.body.attachments)[0]).toMatchObject({ contentType: INFO, name: 'mall-projektplan.xlsx' });
  const template = Buffer.concat(put);
  expect(template.byteLength).toBe(offered.content.sizeInBytes);

  // Sent as it came, it is told what it lacks, and nothing changes.
  const downloadOf = (bytes: Uint8Array): object => ({
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        content: { downloadUrl: files.serve(`/${connector.calls.length}`, bytes), uniqueId: 'u-1', fileType: 'xlsx' },
        contentUrl: 'https://exempel-my.sharepoint.com/personal/karin_ek/Documents/plan.xlsx',
        name: 'plan.xlsx',
      },
    ],
  });
  const empty = await turn('message-file', downloadOf(template));
  expect(empty.body.summary).toMatch(/”plan\.xlsx” har \d+ fel\. Planen är inte ändrad/u);

  const shown = await turn('message-file', downloadOf(fillWorkbook(template, FILLED)));
  expect(shown.body.summary).toBe('”plan.xlsx” är planen för En park för alla. Inget är ändrat än.');
  expect((await say('hur många dialoger')).body.summary).toContain('Ingen projektplan är inläst än');
  expect((await press(shown.card, 'Sätt i kraft')).text).toContain(
    'Planen för En park för alla är i kraft (version 1)',
  );

  expect((await say('status på projektmål 1')).body.summary).toContain('Projektmål 1');
  expect(JSON.stringify((await say('min vecka')).card)).toContain('Målgruppsanalys');
  const planned = await cli('remind', '--dry-run', '--now', nextMonday());
  expect(planned).toMatchObject({ code: 0, err: '' });
  expect(planned.out).toContain(LEADER);
  expect(planned.out).toMatch(/overdue: Målgruppsanalys .*lead/u);

  const browser = await openBrowser();
  const page = await showCards(browser, { theme: THEMES[0], language: 'sv', width: 344 }, seen);
  const path = join(pictureFolder('own-project'), 'cards.jpg');
  await page.screenshot({ path, type: 'jpeg', quality: 85, fullPage: true });
  expect(await cutIn(page)).toEqual([]);
  await browser.close();
});
