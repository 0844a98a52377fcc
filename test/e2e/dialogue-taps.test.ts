import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { album, openBrowser, openPage } from '../support/browser';
import { cardThatSays, drawAsOnPhone, Hand } from '../support/playground';
import { dist, freePorts, type Running, startProgram } from '../support/processes';

/**
 * What it costs to report a dialogue in the trial's chat window, its cards as wide as on a phone: taps and keys as a
 * person does them, and how much of the screen the form takes. The figures are in docs/performance.md, and the pictures
 * in .artifacts/taps.
 */

const STEP_MS = 30_000;
/** Pixels: what a phone shows of a chat at once. */
const SCREEN = 650;
const MOST_TAPS = { least: 4, alike: 4, whole: 14 };

const photograph = album('taps');
let folder: string;
let browser: Browser;
let trial: Running;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'medskapa-taps-'));
  const [bot, playground] = await freePorts(2);
  browser = await openBrowser();
  const env = { PORT: `${bot}`, MEDSKAPA_PLAYGROUND_PORT: `${playground}`, MEDSKAPA_TRIAL_DIR: folder };
  trial = startProgram(dist('trial.js'), [], env);
  const [, address = ''] = await trial.says(/Öppna (http:\S+)/, 180_000);
  page = await openPage(browser, address);
  page.setDefaultTimeout(STEP_MS);
  await drawAsOnPhone(page);
  await cardThatSays(page, /Jag är Medskapa/).waitFor();
}, 240_000);

afterAll(async () => {
  for (const left of browser?.contexts().flatMap((context) => context.pages()) ?? []) await photograph(left, 'last');
  await browser?.close();
  trial?.signal('SIGINT');
  await trial?.ended;
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const send = (form: Locator): Locator => form.getByRole('button', { name: 'Skicka dialogen' });
const heightOf = async (card: Locator): Promise<number> => (await card.boundingBox())?.height ?? Number.NaN;

function tell(what: string, { taps, keys }: Hand, height: number): void {
  process.stdout.write(`${what}: ${taps} taps, ${keys} keys, the form's first step ${Math.round(height)} px\n`);
}

test('the least dialogue is a sentence and a press, and the next one alike its number', async () => {
  const least = new Hand(page);
  const form = await least.say('Vi hade dialog i Laholm igår med 11 unga, gruppdiskussion, på biblioteket');
  const filled = await heightOf(form);
  await photograph(page, 'filled');
  await least.tap(send(form));
  const receipt = cardThatSays(page, /Tack, dialogen är sparad.*Laholm.*unga, 11 deltagare/s);
  await receipt.waitFor();
  tell('the least', least, filled);

  const alike = new Hand(page);
  await alike.tap(receipt.getByRole('button', { name: 'Ny dialog, lik den här' }));
  const next = cardThatSays(page, /Ifyllt som dialogen/);
  await next.waitFor();
  const likeIt = await heightOf(next);
  await photograph(page, 'alike');
  await alike.write(next.getByRole('spinbutton', { name: 'Antal deltagare' }), '9');
  await alike.tap(send(next));
  await cardThatSays(page, /Tack, dialogen är sparad.*Laholm.*unga, 9 deltagare/s).waitFor();
  tell('one alike', alike, likeIt);

  expect(least.taps).toBeLessThanOrEqual(MOST_TAPS.least);
  expect(alike.taps).toBeLessThanOrEqual(MOST_TAPS.alike);
  expect(Math.max(filled, likeIt)).toBeLessThanOrEqual(SCREEN);
});

test('the whole dialogue, with every field of the form', async () => {
  const whole = new Hand(page);
  const heads = '11 unga, två politiker, en tjänsteperson och en verksamhetsföreträdare';
  const form = await whole.say(`Vi hade dialog i Hylte igår med ${heads}, gruppdiskussion, på biblioteket`);
  const field = (name: string): Locator => form.getByRole('textbox', { name });
  const number = (name: string): Locator => form.getByRole('spinbutton', { name });
  const height = await heightOf(form);
  await whole.write(field('Det viktigaste som sades'), 'Bussen går för sällan.');
  await whole.tapUntil(form.getByRole('button', { name: 'Fler fält' }), field('Vad stärkte tilliten?'));
  await whole.tap(form.getByRole('checkbox', { name: 'Tillgänglighet' }));
  await whole.write(field('Vad stärkte tilliten?'), 'Att någon lyssnade.');
  await whole.write(field('Vad sänkte tilliten?'), 'Långa väntetider.');
  await whole.write(field('Metodens fördelar'), 'Alla kom till tals.');
  await whole.write(field('Metodens nackdelar'), 'Det tog tid.');
  await whole.write(number('Antal svar på enkäten'), '10');
  await whole.write(number('Antal som svarat ”i ganska hög grad” eller ”i mycket hög grad”'), '9');
  await whole.write(number('Antal som vill ha återkoppling'), '7');
  await whole.write(number('Antal som har fått återkoppling'), '2');
  await photograph(page, 'whole');
  await whole.tap(send(form));
  const receipt = cardThatSays(page, /Tack, dialogen är sparad.*Hylte.*unga, 11 deltagare/s);
  await receipt.waitFor();
  tell('the whole', whole, height);

  expect(await receipt.textContent()).not.toContain('Inte ifyllt');
  expect(whole.taps).toBeLessThanOrEqual(MOST_TAPS.whole);
  expect(height).toBeLessThanOrEqual(SCREEN);
});

test('an empty form is one screen too', async () => {
  const hand = new Hand(page);
  const form = await hand.say('ny dialog', /Fälten med \*/);
  await photograph(page, 'empty');
  const height = await heightOf(form);
  tell('an empty form', hand, height);
  expect(height).toBeLessThanOrEqual(SCREEN);
});
