import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gallery } from '../cards/fixtures/gallery';
import { openBrowser } from '../support/browser';
import { showCards } from '../support/card-viewer';
import { DRAWN_FROM, hashOfCard, OVERVIEW, PICTURED, PICTURES } from '../support/guide-pictures';
import { THEMES } from '../support/teams-themes';

/** Draws the pictures of the guides (`npm run guides`), as on a phone in light. */

const WIDTH = 344;
/** Cards beside each other on the ground that Teams has behind them, each once: the viewer has them unfolded too. */
const BESIDE = `
  main { columns: auto; display: flex; gap: 24px; align-items: start; padding: 24px; width: max-content; background: #f5f5f5 }
  article { background: #fff; border-color: #d1d1d1; margin: 0 }
  [data-card$=", opened"] { display: none }`;

test('the pictures of the guides are drawn', async () => {
  const cards = gallery('sv');
  const browser = await openBrowser();
  const hashes: Record<string, string> = {};
  const named = (name: string) => {
    const shown = cards.find((each) => each.name === name);
    if (!shown) throw new Error(`the gallery has no ${name}`);
    return shown;
  };
  const show = (names: readonly string[]) =>
    showCards(browser, { theme: THEMES[0], language: 'sv', width: WIDTH }, names.map(named));
  try {
    for (const [picture, name] of Object.entries(PICTURED)) {
      const page = await show([name]);
      await page
        .locator('article')
        .first()
        .screenshot({ path: join(PICTURES, `${picture}.png`) });
      hashes[picture] = hashOfCard(named(name).card);
      await page.close();
    }
    const page = await show(OVERVIEW);
    await page.addStyleTag({ content: BESIDE });
    await page.locator('main').screenshot({ path: join(PICTURES, 'overview.png') });
    hashes.overview = hashOfCard(OVERVIEW.map((name) => named(name).card));
  } finally {
    await browser.close();
  }
  writeFileSync(DRAWN_FROM, `${JSON.stringify(hashes, null, 2)}\n`);
}, 120_000);
