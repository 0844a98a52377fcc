import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gallery } from '../cards/fixtures/gallery';
import { openBrowser } from '../support/browser';
import { showCards } from '../support/card-viewer';
import { DRAWN_FROM, hashOfCard, PICTURED, PICTURES } from '../support/guide-pictures';
import { THEMES } from '../support/teams-themes';

/** Draws the pictures of the guides (`npm run guides`), as on a phone in light. */

const WIDTH = 344;

test('the pictures of the guides are drawn', async () => {
  const cards = gallery('sv');
  const browser = await openBrowser();
  const hashes: Record<string, string> = {};
  try {
    for (const [picture, name] of Object.entries(PICTURED)) {
      const shown = cards.find((each) => each.name === name);
      if (!shown) throw new Error(`the gallery has no ${name}`);
      const page = await showCards(browser, { theme: THEMES[0], language: 'sv', width: WIDTH }, [shown]);
      await page
        .locator('article')
        .first()
        .screenshot({ path: join(PICTURES, `${picture}.png`) });
      hashes[picture] = hashOfCard(shown.card);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  writeFileSync(DRAWN_FROM, `${JSON.stringify(hashes, null, 2)}\n`);
}, 120_000);
