import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { dialogueFormCard, valuesOf } from '../../src/cards/dialogue-form';
import { snoozeMessage } from '../../src/cards/snooze';
import { weekCard } from '../../src/cards/week';
import { Language } from '../../src/domain/language';
import { gallery } from '../cards/fixtures/gallery';
import { content, decided } from '../cards/fixtures/sample';
import { openBrowser, pictureFolder } from '../support/browser';
import { cutIn, press, type Sight, showCards, violationsIn } from '../support/card-viewer';
import { THEMES } from '../support/teams-themes';

/**
 * Every card as it is seen: on a phone and on a desktop, light, dark and in high contrast, in both languages. Pictures
 * of all of them are kept in .artifacts/cards, to be looked at.
 */

const WIDTHS = { phone: 344, desktop: 640 };
/** One a core of the machine that everything must hold on. */
const AT_ONCE = 2;

interface Case extends Sight {
  readonly name: string;
  /**
   * Whether axe-core looks too: not where it could only repeat what it says of the same elements and colours elsewhere.
   */
  readonly axe: boolean;
}

/**
 * Layout and words are the same in every theme, so high contrast is looked at once: for what is lost with the colours.
 */
const isSeen = ({ theme, language, width }: Sight): boolean =>
  !theme.forcedColors || (language === 'sv' && width === WIDTHS.phone);

/** The elements are the same at every width, and the colours in every language. */
const needsAxe = ({ theme, language, width }: Sight): boolean =>
  !theme.forcedColors && width === WIDTHS.phone && (theme.name === 'light' || language === 'sv');

const cases: readonly Case[] = THEMES.flatMap((theme) =>
  Language.options.flatMap((language) =>
    Object.entries(WIDTHS).map(([size, width]): Case => {
      const sight = { theme, language, width };
      return { ...sight, name: `${theme.name}-${language}-${size}`, axe: needsAxe(sight) };
    }),
  ),
).filter(isSeen);
const [light] = THEMES;
const plain: Sight = { theme: light, language: 'sv', width: WIDTHS.phone };

/** Drawing them takes seconds, and they are the same in every theme and at every width. */
const drawn = { sv: gallery('sv'), en: gallery('en') };

const folder = pictureFolder('cards');
const seen = new Map<string, { readonly cut: string[]; readonly violations?: string[] }>();
let browser: Browser;

async function look(sight: Case): Promise<void> {
  const page = await showCards(browser, sight, drawn[sight.language]);
  await page.screenshot({ path: join(folder, `${sight.name}.jpg`), type: 'jpeg', quality: 85, fullPage: true });
  const cut = await cutIn(page);
  seen.set(sight.name, sight.axe ? { cut, violations: await violationsIn(page) } : { cut });
  await page.close();
}

async function lookAtAll(left: Case[]): Promise<void> {
  for (let next = left.shift(); next; next = left.shift()) await look(next);
}

/** How high a card is on a phone, as it comes. */
async function heightOf(shown: object | undefined): Promise<number> {
  const page = await showCards(browser, plain, shown ? [shown] : []);
  const card = page.locator('article').first();
  const height = await card.evaluate((article) => article.getBoundingClientRect().height);
  await page.close();
  return height;
}

beforeAll(async () => {
  browser = await openBrowser();
  const left = [...cases];
  await Promise.all(Array.from({ length: AT_ONCE }, () => lookAtAll(left)));
}, 300_000);
afterAll(() => browser?.close());

test.each(cases)('nothing is wider than its card or cut off: $name', ({ name }) => {
  expect(seen.get(name)?.cut).toEqual([]);
});

test.each(cases.filter(({ axe }) => axe))('nothing breaks WCAG 2.1 on level A or AA: $name', ({ name }) => {
  expect(seen.get(name)?.violations).toEqual([]);
});

test('a form with only what must be filled in can be sent', async () => {
  const page = await showCards(browser, plain, []);
  const { date, kind, municipality, methods, targetGroups, participants } = valuesOf(content);
  const values = { date, kind, municipality, methods, targetGroups, participants };
  const filled = dialogueFormCard({ plan: decided, language: 'sv', formId: 'f', values });
  const empty = dialogueFormCard({ plan: decided, language: 'sv', formId: 'f', values: {} });
  expect(await press(page, plain, filled, 'Skicka dialogen')).toEqual([expect.objectContaining(values)]);
  expect(await press(page, plain, empty, 'Skicka dialogen')).toEqual([]);
  await page.close();
});

test('what was written in the week goes with every button of the card that asks how long to wait', async () => {
  const page = await showCards(browser, plain, []);
  const comments = { malgruppsanalys: 'Vi hann inte\nmed allt.' };
  const asked = { activity: 'behovsanalys', title: 'Behovsanalys', week: '2021-W36', seen: '', comments };
  const { card } = snoozeMessage(asked, '2021-09-06', 'sv');
  for (const title of ['En vecka', 'Till den dagen', 'Tillbaka']) {
    const written = { 'comment-malgruppsanalys': comments.malgruppsanalys };
    expect(await press(page, plain, card, title)).toEqual([expect.objectContaining(written)]);
  }
  await page.close();
});

test('a week with six things is one phone screen', async () => {
  const titles = ['Målgruppsanalys', 'Genomföra kompetensutveckling', 'Förankring med intressenter'];
  const items = [
    ...titles,
    'Beslut om projektplan',
    'Beslut om inriktning för arbetet',
    'Identifiera frågeställningar och metod',
  ];
  const late = {
    state: 'not-done',
    when: 'Maj – Aug -21',
    weeksLate: 8,
    lead: true,
    handedOver: false,
    seen: '',
  } as const;
  const week = {
    week: '2021-W36',
    answered: 2,
    items: items.map(
      (title, at) => ({ ...late, title, activity: `a-${at}`, why: at < 4 ? 'overdue' : 'escalated' }) as const,
    ),
    starting: [{ title: 'Identifiera frågeställningar och metod', when: 'Dec -21 – Mars -22' }],
    unscheduled: 0,
    askedFor: {},
  };
  expect(await heightOf({ name: 'week', card: weekCard(week, 'sv') })).toBeLessThan(700);
});

test.each(['goals-midway', 'goals-end'])('the overview of the goals is one phone screen: %s', async (shown) => {
  const [overview] = drawn.sv.filter(({ name }) => name === shown);
  expect(await heightOf(overview)).toBeLessThanOrEqual(620);
});

test('a card that cannot be read or pressed by all would have been found', async () => {
  const body = [
    { type: 'TextBlock', text: 'Gult på vitt', color: 'Warning' },
    { type: 'TextBlock', text: 'en rad som inte bryts '.repeat(10), wrap: false },
    {
      type: 'Container',
      selectAction: { type: 'Action.Submit', title: 'Visa' },
      items: [{ type: 'TextBlock', text: 'Projektmål 1' }],
    },
  ];
  const page = await showCards(browser, plain, [{ name: 'bad', card: { type: 'AdaptiveCard', version: '1.5', body } }]);
  expect(await cutIn(page)).toEqual([expect.stringMatching(/^bad: .*is cut off: en rad/)]);
  expect(await violationsIn(page)).toEqual([
    expect.stringMatching(/^bad: color-contrast/),
    expect.stringMatching(/^bad: label-content-name-mismatch/),
  ]);
  await page.close();
});
