import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { album, openBrowser, openPage } from '../support/browser';
import { cardThatSays, Hand } from '../support/playground';
import { dist, freePorts, type Running, startProgram, until } from '../support/processes';

/**
 * What a person does on the first day: `npm start` (its second half, dist/trial.js), a browser, a dialogue reported in
 * the chat, questions, and again the next day. Screenshots of each step are kept in .artifacts/trial.
 */

const STEP_MS = 15_000;
const photograph = album('trial');
let folder: string;
let browser: Browser;
let trial: Running | undefined;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'medskapa-trial-'));
  const [bot, playground] = await freePorts(2);
  env = { PORT: `${bot}`, MEDSKAPA_PLAYGROUND_PORT: `${playground}`, MEDSKAPA_TRIAL_DIR: folder };
  browser = await openBrowser();
}, 30_000);

afterAll(async () => {
  // Where it stood when it failed; a test that has passed has no page open.
  for (const page of browser?.contexts().flatMap((context) => context.pages()) ?? []) await photograph(page, 'failed');
  await browser?.close();
  trial?.signal('SIGINT');
  await trial?.ended;
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** Starts the trial and opens the address that it tells. */
async function begin(): Promise<{ page: Page; running: Running }> {
  const running = startProgram(dist('trial.js'), [], env);
  trial = running;
  const [, address = ''] = await running.says(/Öppna (http:\S+)/, 180_000);
  const page = await openPage(browser, address);
  page.setDefaultTimeout(STEP_MS);
  return { page, running };
}

/** How many dialogues an answer says it rests on. */
async function restsOn(card: Locator): Promise<number> {
  const [, count] = /Underlag: (\d+) dialog/.exec((await card.textContent()) ?? '') ?? [];
  return Number(count);
}

/** What the bot found worth complaining about in its log. */
const complaints = (): string[] =>
  readFileSync(join(folder, 'bot.log'), 'utf8')
    .split('\n')
    .filter((line) => /"level":"(warn|error|fatal)"/.test(line));

test('welcome, form, receipt, status and week; and all of it is there after a restart', async () => {
  const first = await begin();
  expect(first.running.output).toMatch(/exempelprojektet/);
  const { page } = first;
  const hand = new Hand(page);
  const welcome = cardThatSays(page, /Jag är Medskapa/);
  await welcome.waitFor();
  await photograph(page, 'welcome');
  const before = await restsOn(await hand.say('status på projektmål 1', /Projektmål 1/));
  expect(before).toBeGreaterThan(0);

  await welcome.getByRole('button', { name: 'Ny dialog' }).click();
  const form = cardThatSays(page, /Det viktigaste som sades/);
  const send = form.getByRole('button', { name: /^Skicka/ });
  await send.waitFor();
  await photograph(page, 'form');
  await send.click();
  await photograph(page, 'form-empty-sent');

  await hand.choose(form, 'Dialogform', 'Perspektivinhämtande');
  await hand.choose(form, 'Kommun', 'Laholm');
  await hand.choose(form, 'Målgrupper', 'Unga');
  await hand.choose(form, 'Metoder', 'Gruppdiskussioner');
  await form.getByRole('spinbutton', { name: 'Antal deltagare' }).fill('12');
  const place = form.getByRole('textbox', { name: 'Plats' });
  const more = form.getByRole('button', { name: 'Fler fält' });
  await hand.tapUntil(more, place);
  const observations = form.getByRole('textbox', { name: 'Det viktigaste som sades' });
  await observations.fill('Ring Kim på 070-174 06 05 om kvällarna.');
  await photograph(page, 'form-filled');
  await send.click();

  // A phone number may not be kept: the form comes back with everything that was written.
  const again = cardThatSays(page, /ser ut som ett telefonnummer/);
  await again.waitFor();
  await photograph(page, 'form-comes-back');
  const corrected = again.getByRole('textbox', { name: 'Det viktigaste som sades' });
  expect(await corrected.inputValue()).toContain('070-174 06 05');
  expect(await again.getByRole('spinbutton', { name: 'Antal deltagare' }).inputValue()).toBe('12');
  await corrected.fill('Gruppen vill bli uppringd på kvällarna.');
  await again.getByRole('button', { name: /^Skicka/ }).click();

  const receipt = cardThatSays(page, /Tack, dialogen är sparad/);
  await receipt.waitFor();
  await photograph(page, 'receipt');
  expect(await receipt.textContent()).toMatch(/Laholm.*12 deltagare/);
  await expect(page.getByRole('button', { name: /^Skicka/ }).count()).resolves.toBe(0);

  const after = await hand.say('status på projektmål 1', /Projektmål 1/);
  await photograph(page, 'status-goal-1');
  expect(await restsOn(after)).toBe(before + 1);
  await hand.say('status on projektmål 3', /Projektmål 3/);
  await photograph(page, 'status-goal-3');
  await hand.say('måluppfyllnad', /effektmålen saknar målvärde/);
  await photograph(page, 'all-goals');

  await welcome.getByRole('button', { name: 'Min vecka' }).click();
  const week = cardThatSays(page, /Din vecka, v\.\s\d+/);
  await week.waitFor();
  await photograph(page, 'week');
  const asked = await cardThatSays(page, /./).textContent();
  await week.getByRole('button', { name: 'Klart' }).first().click();
  await until('the week to change', async () => (await cardThatSays(page, /./).textContent()) !== asked || undefined);
  await photograph(page, 'week-answered');
  expect(complaints()).toEqual([]);

  await page.close();
  first.running.signal('SIGINT');
  expect(await first.running.ended).toEqual({ code: 0, signal: null });
  expect(first.running.output).toMatch(/Allt är sparat/);

  const second = await begin();
  expect(second.running.output).not.toMatch(/exempelprojektet/);
  await cardThatSays(second.page, /Jag är Medskapa/).waitFor();
  const tomorrow = await new Hand(second.page).say('status på projektmål 1', /Projektmål 1/);
  expect(await restsOn(tomorrow)).toBe(before + 1);
  await photograph(second.page, 'after-restart');
  await second.page.close();
  second.running.signal('SIGINT');
  expect(await second.running.ended).toEqual({ code: 0, signal: null });
  expect(complaints()).toEqual([]);
}, 240_000);
