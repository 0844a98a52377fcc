import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/domain/language';
import type { Theme } from './teams-themes';

/** Draws cards in a browser as a client of Teams does; card-page.js is the half of it that runs in the page. */

const shipped = (name: string): string => dirname(require.resolve(`${name}/package.json`));
const RENDERER = join(shipped('adaptivecards'), 'dist');
const SCRIPTS = [
  join(RENDERER, 'adaptivecards.min.js'),
  join(shipped('axe-core'), 'axe.min.js'),
  join(__dirname, 'card-page.js'),
];
const STYLES = readFileSync(join(RENDERER, 'adaptivecards.css'), 'utf8');

/** Pixels: three phones or two desktops beside each other, so that a picture of all cards can be looked through. */
const SHEET_WIDTH = 1480;

export interface Sight {
  readonly theme: Theme;
  readonly language: Language;
  /** Of each card, in CSS pixels. */
  readonly width: number;
}

/** What belongs to the client and not to the card: the page, the frame, buttons that wrap and follow the theme. */
const pageOf = ({ theme: { page }, language, width }: Sight): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>Medskapa</title><style>${STYLES}
  :root { color-scheme: ${page.scheme} }
  body { margin: 8px; background: ${page.background}; color: ${page.text} }
  main { columns: ${width}px; column-gap: 16px }
  article { width: ${width}px; box-sizing: border-box; border: 1px solid gray; margin-bottom: 16px; break-inside: avoid }
  .ac-actionSet { flex-wrap: wrap }
  .ac-pushButton:not(.style-positive), .ac-input { color: inherit; background: transparent }
  a.ac-anchor:link, a.ac-anchor:visited { color: ${page.link} }
</style></head><body><main></main></body></html>`;

/** A page with every card on it, each as wide as was asked for. */
export async function showCards(browser: Browser, sight: Sight, cards: readonly object[]): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: SHEET_WIDTH, height: 1000 },
    forcedColors: sight.theme.forcedColors ? 'active' : 'none',
    colorScheme: sight.theme.page.scheme,
  });
  await page.setContent(pageOf(sight));
  for (const path of SCRIPTS) await page.addScriptTag({ path });
  await page.evaluate(`cardPage.draw(${JSON.stringify(cards)}, ${JSON.stringify(sight.theme.hostConfig)})`);
  return page;
}

/** What is wider than its card, or has its text cut off. */
export const cutIn = (page: Page): Promise<string[]> => page.evaluate('cardPage.cut()');

/**
 * What WCAG 2.1 on levels A and AA forbids, as far as axe-core can tell. It cannot tell where the system forces its
 * colours: the browser still reports the page's own for text, against a background that is the system's.
 */
export const violationsIn = (page: Page): Promise<string[]> =>
  page.evaluate("cardPage.violations(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])");

/** What the renderer sends when a button of a card is pressed; nothing when it finds that an input is not right. */
export const press = (page: Page, { theme }: Sight, card: object, title: string): Promise<unknown[]> =>
  page.evaluate(`cardPage.press(${[card, title, theme.hostConfig].map((each) => JSON.stringify(each)).join(', ')})`);
