import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ROOT, type Running, startProgram } from './processes';

/** The chat window of Microsoft 365 Agents Playground, as a person uses it. */

/** Pixels: what a card has of a phone that is 360 wide. */
const PHONE_CARD = 344;

/** The chat window alone, as the trial starts it, for a bot that the test starts and ends by itself. */
export async function startPlayground(bot: number, port: number): Promise<Running> {
  const script = join(ROOT, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js');
  const to = ['-e', `http://127.0.0.1:${bot}/api/messages`, '-c', 'msteams', '-p', `${port}`];
  const started = startProgram(script, ['start', ...to, '--disable-telemetry'], {
    TEAMSAPPTESTER_BROWSER: 'none',
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(ROOT, '.m365agentsplayground.yml'),
  });
  await started.says(/Listening on \d+/);
  return started;
}

const cards = (page: Page): Locator => page.locator('.ac-adaptiveCard');

/** The last card that says something. */
export const cardThatSays = (page: Page, text: RegExp): Locator => cards(page).filter({ hasText: text }).last();

/** Draws every card as wide as on a phone; the window itself is made for a desktop. */
export async function drawAsOnPhone(page: Page): Promise<void> {
  const width = `${PHONE_CARD}px !important`;
  await page.addStyleTag({
    content: `.ac-adaptiveCard { width: ${width}; max-width: ${width}; box-sizing: border-box }`,
  });
}

/** Somebody at the chat window: what they do to it is counted. */
export class Hand {
  /** Presses on the screen. */
  taps = 0;
  /** What is written, a key a character. */
  keys = 0;

  constructor(private readonly page: Page) {}

  async tap(what: Locator): Promise<void> {
    await what.click();
    this.taps += 1;
  }

  /** Presses until something is to be seen: the window scrolls by itself, and a press that lands meanwhile is lost. */
  async tapUntil(what: Locator, shown: Locator): Promise<void> {
    do await what.click();
    while (!(await shown.isVisible()));
    this.taps += 1;
  }

  /** Writes in a field of a card. */
  async write(field: Locator, text: string): Promise<void> {
    await this.tap(field);
    await field.pressSequentially(text);
    this.keys += text.length;
  }

  /** Puts into a field what is written there in one go, such as a day. */
  async fill(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    this.taps += 1;
    this.keys += text.length;
  }

  /** Writes in the chat, and waits for the card that answers it. */
  async say(sentence: string, answer = /./): Promise<Locator> {
    const before = await cards(this.page).count();
    const composer = this.page.locator('[data-lexical-editor]');
    await this.tap(composer);
    await composer.pressSequentially(sentence);
    this.keys += sentence.length;
    await this.tap(this.page.getByRole('button', { name: 'Send Message' }));
    const card = cards(this.page).nth(before);
    await card.filter({ hasText: answer }).waitFor();
    return card;
  }

  /** Chooses from a list that unfolds, and folds it again where several can be chosen. */
  async choose(form: Locator, field: string, choice: string): Promise<void> {
    await this.tap(form.getByRole('combobox', { name: field }));
    await this.tap(
      this.page.getByRole('option', { name: choice }).or(this.page.getByRole('menuitemcheckbox', { name: choice })),
    );
    await this.page.keyboard.press('Escape');
  }
}
