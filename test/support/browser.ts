import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ROOT } from './processes';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @throws Error that says what to install */
function findChromium(): string {
  const given = process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = given ? [given] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = candidates.find(canRun);
  if (found) return found;
  throw new Error(
    given
      ? `CHROMIUM_PATH is ${given}, which is no program that can be run`
      : 'the browser tests need Chromium: install it (on Debian: apt-get install chromium) or name one in CHROMIUM_PATH',
  );
}

/** A headless Chromium that talks to nobody but the pages it is shown. */
export async function openBrowser(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return chromium.launch({
    executablePath: findChromium(),
    // Root, as in a container, has no sandbox of its own.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet],
  });
}

/**
 * A page that fetches nothing from outside this machine; Playground's fonts would be waited for.
 * @param hear what comes to the page's web sockets
 */
export async function openPage(browser: Browser, address: string, hear?: (text: string) => void): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1100 }, locale: 'sv-SE' });
  await page.route(
    (url) => url.hostname !== 'localhost' && url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  if (hear) page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => hear(`${payload}`)));
  await page.goto(address);
  return page;
}

/** A folder for pictures of this run only. */
export function pictureFolder(name: string): string {
  const folder = join(ROOT, '.artifacts', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Keeps screenshots of this run only, numbered in the order in which they are taken. */
export function album(name: string): (page: Page, step: string) => Promise<void> {
  const folder = pictureFolder(name);
  let count = 0;
  return async (page, step) => {
    count += 1;
    await page.screenshot({ path: join(folder, `${String(count).padStart(2, '0')}-${step}.png`) });
  };
}
