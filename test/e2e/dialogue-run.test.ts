import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { verifyFacts } from '../../src/operate/verify-facts';
import { createStores, type Stores } from '../../src/stores';
import { loadSample } from '../../src/trial/sample';
import { nodesOf } from '../cards/fixtures/walk';
import { connectionStringFor } from '../support/azurite';
import { openBrowser, openPage, pictureFolder } from '../support/browser';
import { cutIn, showCards, violationsIn } from '../support/card-viewer';
import { cardThatSays, Hand, startPlayground } from '../support/playground';
import { dist, freePorts, ROOT, type Running, startProgram, until } from '../support/processes';
import { startStorageProgram } from '../support/storage-program';
import { THEMES } from '../support/teams-themes';

/**
 * One dialogue from a sentence to the undoing of its removal, in the chat window: another chat is opened in the middle,
 * storage goes away and the server is killed, and nothing is lost or said that is not so. The cards that came are drawn
 * again on a phone and a desktop, light and dark, in .artifacts/dialogue-run.
 */

const STEP_MS = 60_000;
const PROJECT = 'tillit';
const WORDS = 'Bussen går för sällan.';
const INVOKE = /\/_conversation\/v1\/invoke$/u;

const seen: { readonly name: string; readonly card: object }[] = [];
const pictures = pictureFolder('dialogue-run');
let folder: string;
let ports: { table: number; queue: number; blob: number; bot: number; playground: number };
let stores: Stores;
let storage: Running;
let server: Running;
let playground: Running;
let browser: Browser;
let page: Page;
let hand: Hand;
/** The last card that the bot sent, or put in another's place. */
let latest: object | undefined;

const connection = (): string => connectionStringFor(ports.table, ports.queue);

async function startStorage(): Promise<Running> {
  const started = startStorageProgram(folder, ports);
  await until('storage', () => stores.table.answers().then((ok) => ok || undefined));
  return started;
}

async function startServer(): Promise<Running> {
  const started = startProgram(dist('main.js'), [], {
    PORT: `${ports.bot}`,
    AZURE_STORAGE_CONNECTION_STRING: connection(),
  });
  await started.says(/"listening"/, 60_000);
  return started;
}

/** The chat window is told of each message as it comes or is renewed. */
function readCards(payload: string): void {
  const { action, message } = Object(JSON.parse(payload));
  if (!['createMessage', 'updateMessage'].includes(String(action))) return;
  const card = nodesOf(Object(message).attachments).find(({ type }) => type === 'AdaptiveCard');
  if (card) latest = card;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'medskapa-run-'));
  const [table = 0, queue = 0, blob = 0, bot = 0, window = 0] = await freePorts(5);
  ports = { table, queue, blob, bot, playground: window };
  stores = createStores({ storage: { kind: 'connection-string', connectionString: connection() }, appId: '' });
  storage = await startStorage();
  await loadSample(join(ROOT, 'samples', 'tillit'), stores);
  server = await startServer();
  playground = await startPlayground(bot, window);
  browser = await openBrowser();
  page = await openPage(browser, `http://localhost:${window}`, readCards);
  page.setDefaultTimeout(STEP_MS);
  hand = new Hand(page);
  await cardThatSays(page, /Jag är Medskapa/).waitFor();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  for (const each of [playground, server, storage]) each?.signal('SIGINT');
  await Promise.all([playground, server, storage].map((each) => each?.ended));
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const button = (card: Locator, name: string | RegExp): Locator => card.getByRole('button', { name });

/** Waits for the card that something came to, and keeps it to be drawn again. */
async function comesTo(name: string, says: RegExp): Promise<Locator> {
  const card = cardThatSays(page, says);
  await card.waitFor();
  const sent = await until(`a card of ${says}`, () => (says.test(JSON.stringify(latest)) ? latest : undefined));
  seen.push({ name, card: sent });
  return card;
}

/** Opens another chat and comes back: what was written in a form and not sent is then gone. */
async function lookIntoAnotherChat(form: Locator): Promise<void> {
  await page.getByText('Projektgruppen').first().click();
  await form.waitFor({ state: 'detached' });
  await page.getByText('Personal Chat').first().click();
  await form.waitFor();
}

const ready = (): Promise<true> =>
  until('readiness', async () => {
    const answer = await fetch(`http://127.0.0.1:${ports.bot}/readyz`).catch(() => undefined);
    return answer?.ok ? true : undefined;
  });

test('sentence, form, receipt, fill in, list, change, cancel, change, removal and its undoing', async () => {
  const before = (await verifyFacts(PROJECT, stores.dialogues)).dialogues;
  await hand.say('Vi hade dialog i Laholm igår med 11 unga, gruppdiskussion');
  const form = await comesTo('filled from a sentence', /Ifyllt från det du skrev/);
  await button(form, 'Fler fält').waitFor();

  await lookIntoAnotherChat(form);
  await hand.say('hur många dialoger', /dialoger/);
  const pressing = page.waitForRequest((request) => INVOKE.test(request.url()));
  await button(form, 'Skicka dialogen').click();
  await comesTo('receipt', /Tack, dialogen är sparad.*Laholm.*unga, 11 deltagare/s);
  // The form stands on another device still, and is sent from there.
  const old = await pressing;
  await page.request.post(old.url(), { data: old.postDataJSON() });
  const again = await comesTo('receipt, sent again', /Den här dialogen är redan sparad/);

  await button(again, 'Fyll på nu').click();
  const rest = await comesTo('fill in', /Ändra dialogen.*Enkät och återkoppling/s);
  await rest.getByRole('textbox', { name: 'Det viktigaste som sades' }).fill(WORDS);
  storage.signal('SIGINT');
  await storage.ended;
  await button(rest, 'Skicka ändringen').click();
  const given = await comesTo('storage away', /Just nu når jag inte databasen/);
  expect(await given.getByRole('textbox', { name: 'Det viktigaste som sades' }).inputValue()).toBe(WORDS);
  storage = await startStorage();
  await ready();
  await button(given, 'Skicka ändringen').click();
  await comesTo('filled in', /Ändringen är sparad.*Det viktigaste som sades har fyllts i/s);

  await hand.say('mina dialoger', /Dina dialoger/);
  const list = await comesTo('list', /Dina dialoger/);
  await button(list, /Ändra/).first().click();
  const change = await comesTo('change', /Ändra dialogen/);
  await button(change, 'Avbryt').click();
  const unchanged = await comesTo('cancelled', /Inget är ändrat/);
  await button(unchanged, 'Ändra').click();
  const second = await comesTo('change, again', /Ändra dialogen/);
  await second.getByRole('spinbutton', { name: 'Antal deltagare' }).fill('12');
  server.signal('SIGKILL');
  expect(await server.ended).toEqual({ code: null, signal: 'SIGKILL' });
  const refused = page.waitForResponse((response) => INVOKE.test(response.url()));
  await button(second, 'Skicka ändringen').click();
  expect((await refused).ok()).toBe(false);
  server = await startServer();
  expect(await second.getByRole('spinbutton', { name: 'Antal deltagare' }).inputValue()).toBe('12');
  await button(second, 'Skicka ändringen').click();
  const changed = await comesTo('changed', /Ändringen är sparad.*Antal deltagare: 11 → 12/s);

  await button(changed, 'Ta bort').click();
  await button(changed, 'Ja, ta bort dialogen').click();
  const removed = await comesTo('removed', /Dialogen är borttagen.*Du kan ångra till/s);
  expect((await verifyFacts(PROJECT, stores.dialogues)).dialogues).toBe(before);
  await button(removed, 'Ångra').click();
  await comesTo('back', /Dialogen är tillbaka.*12 deltagare/s);

  const { dialogues, differences } = await verifyFacts(PROJECT, stores.dialogues);
  expect({ dialogues, differences }).toEqual({ dialogues: before + 1, differences: [] });
  const stored = (await stores.dialogues.all(PROJECT)).filter(({ content }) => content.observations === WORDS);
  expect(stored).toMatchObject([{ content: { municipality: 'laholm', participants: 12 } }]);
  expect(server.output).not.toMatch(/"level":"(error|fatal)"/);
}, 240_000);

const sights = THEMES.filter(({ forcedColors }) => !forcedColors).flatMap((theme) =>
  [344, 640].map((width) => ({ theme, width })),
);
test.each(sights)(
  'every card of it is whole and can be read by all: $theme.name, $width px',
  async ({ theme, width }) => {
    const drawn = await showCards(browser, { theme, language: 'sv', width }, seen);
    const path = join(pictures, `${theme.name}-${width}.png`);
    await drawn.screenshot({ path, fullPage: true });
    expect(await cutIn(drawn)).toEqual([]);
    expect(await violationsIn(drawn)).toEqual([]);
    await drawn.close();
  },
);
