import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { album, openBrowser, openPage } from '../support/browser';
import { Hand } from '../support/playground';
import { dist, freePorts, type Running, startProgram } from '../support/processes';

/**
 * `npm run simulate:leader`: twenty things that a new project leader does, written in the chat window of the trial as
 * one would, with the keys, the taps and the seconds that each takes. A picture of each is kept in
 * .artifacts/leader-tasks.
 */

interface Task {
  readonly says: string;
  /** What is filled in by hand, by label. */
  readonly fills?: Readonly<Record<string, string>>;
  /** What is chosen by hand, by label: an option of a list, or one that stands in sight. */
  readonly picks?: readonly (readonly [field: string | undefined, choice: string])[];
  readonly presses?: readonly string[];
  /** What is told in the end. */
  readonly ends: RegExp;
}

const TASKS: readonly Task[] = [
  {
    says: 'målgruppsanalysen blir klar i december',
    presses: ['Ändra aktiviteten'],
    ends: /Målgruppsanalys” är ändrad: tiden är nu Dec/,
  },
  { says: 'målgruppsanalysen är klar', presses: ['Klart'], ends: /Målgruppsanalys” är klar/ },
  {
    says: 'byt namn på målgruppsanalysen till kartläggning av målgrupper',
    presses: ['Ändra aktiviteten'],
    ends: /den heter nu ”Kartläggning av målgrupper”/,
  },
  { says: 'ångra', presses: ['Ångra den senaste'], ends: /Ändringen är ångrad/ },
  {
    says: 'vi fick 40 synpunkter till',
    picks: [[undefined, 'Projektmål 4']],
    presses: ['Spara utfallet'],
    ends: /Utfallet.*är sparat: 40/,
  },
  {
    says: 'lägg till ett informationsmöte i mars',
    picks: [['Fas', 'Genomförande']],
    presses: ['Lägg till aktiviteten'],
    ends: /Informationsmöte” är tillagd/,
  },
  { says: 'vi ställer in informationsmötet', presses: ['Inte aktuell'], ends: /Informationsmöte” är.*inte.*aktuell/i },
  {
    says: 'nämnden har höjt målet för projektmål 1 till 20',
    picks: [[undefined, 'Antal genomförda dialoger']],
    fills: { 'Beslutat den': '2026-11-24' },
    presses: ['Ändra målvärdet'],
    ends: /är nu minst\s20/,
  },
  {
    says: 'vi har lagt 45 000 kr på övriga kostnader',
    picks: [[undefined, 'Övriga kostnader']],
    presses: ['Spara utfallet'],
    ends: /45\s000\skr/,
  },
  {
    says: 'Maria Nilsson är ny i projektgruppen',
    fills: { 'Användarnamn i Teams': 'maria.nilsson@example.se' },
    presses: ['Lägg till personen'],
    ends: /Maria Nilsson/,
  },
  { says: 'visa personer', ends: /Maria Nilsson/ },
  {
    says: 'arbetsgruppen tar över ansvaret för målgruppsanalysen',
    presses: ['Ändra aktiviteten'],
    ends: /Målgruppsanalys” är ändrad/,
  },
  { says: 'vem ansvarar för målgruppsanalysen', ends: /Arbetsgrupp/ },
  {
    says: 'svar på uppföljningsfråga 2: ja, vi har lärt oss mycket om unga i Laholm',
    presses: ['Spara svaret'],
    ends: /[Ss]varet.*är sparat/,
  },
  { says: 'vad är försenat', ends: /är försenade/ },
  { says: 'vad har ändrats i planen', ends: /Planens senaste ändringar/ },
  { says: 'vem har inte rapporterat', ends: /Ingen dialog rapporterad/ },
  { says: 'hur går det med projektmål 1', ends: /Projektmål 1/ },
  { says: 'semester till 15 januari', presses: ['Spara'], ends: /Sparat.*15\sjanuari/ },
  {
    says: 'Bertil slutar, Jonna tar över',
    presses: ['Spara ändringen'],
    ends: /Jonna.*Bertil/,
  },
];

const photograph = album('leader-tasks');
let folder: string;
let browser: Browser;
let trial: Running;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'medskapa-leader-'));
  const [bot, playground] = await freePorts(2);
  const env = { PORT: `${bot}`, MEDSKAPA_PLAYGROUND_PORT: `${playground}`, MEDSKAPA_TRIAL_DIR: folder };
  trial = startProgram(dist('trial.js'), [], env);
  const [, address = ''] = await trial.says(/Öppna (http:\S+)/, 60_000);
  browser = await openBrowser();
  page = await openPage(browser, address);
  page.setDefaultTimeout(20_000);
  await page.locator('.ac-adaptiveCard').first().waitFor();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  trial?.signal('SIGINT');
  await trial?.ended;
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const lastCard = (): Locator => page.locator('.ac-adaptiveCard').last();

async function perform({ says, fills = {}, picks = [], presses = [], ends }: Task): Promise<Hand> {
  const hand = new Hand(page);
  await hand.say(says);
  for (const [field, choice] of picks) {
    if (field === undefined) await hand.tap(lastCard().getByText(choice, { exact: false }).first());
    else await hand.choose(lastCard(), field, choice);
  }
  for (const [label, value] of Object.entries(fills)) await hand.fill(lastCard().getByLabel(label), value);
  for (const name of presses) await hand.tap(lastCard().getByRole('button', { name, exact: true }));
  await lastCard().filter({ hasText: ends }).waitFor();
  return hand;
}

test.each(TASKS)(
  '$says',
  async (task) => {
    const from = performance.now();
    const { keys, taps } = await perform(task).finally(() => photograph(page, task.says.slice(0, 30)));
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    process.stdout.write(`| ${task.says} | ${keys} | ${taps} | ${seconds} |\n`);
  },
  60_000,
);
