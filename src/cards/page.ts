import type { Language } from '../domain/language';
import type { Reading } from '../questions/reading';
import { pageTexts } from '../text/page';
import type { AdaptiveCard } from './adaptive-card';
import { ADDED_BYTES, askButton, type Button, type ButtonData } from './buttons';
import { fewerThan, fitsCard } from './fill';

/** Long lists by page: a card shows as much as it can hold, says how much that is, and has a button for the rest. */

/** More than this is more than anybody looks through at a time. */
const MOST_ON_A_PAGE = 50;

/** Which part of a list a card begins with. */
export interface Page {
  /** How many have been shown before. */
  readonly from: number;
  /** What is asked for the rest; absent on a card that nothing was asked for, which then only says how much is left. */
  readonly reading?: Reading;
  /** What the button for the rest sends, where the list answers no question. */
  readonly rest?: (from: number) => ButtonData;
  /** How many things a page has at most, where they are long. */
  readonly most?: number;
}

export const WHOLE: Page = { from: 0 };

/** What stands on one page. */
export interface Shown<T> {
  readonly items: readonly T[];
  /** Whether the list goes on from an earlier page: what stands beside the list stood there. */
  readonly continued: boolean;
  /** "Visar 21–40 av 290."; none where everything is shown. */
  readonly notes: readonly string[];
  readonly buttons: readonly Button[];
}

/** A list that begins after its end, as when something was removed between two presses, begins anew. */
const startOf = (from: number, all: number): number => (from < all ? from : 0);

function pageOf<T>(items: readonly T[], page: Page, count: number, language: Language): Shown<T> {
  const from = startOf(page.from, items.length);
  const to = Math.min(items.length, from + count);
  const { more, shown } = pageTexts[language];
  const isAll = from === 0 && to === items.length;
  return {
    items: items.slice(from, to),
    continued: from > 0,
    notes: isAll ? [] : [shown(from + 1, to, items.length)],
    buttons: to < items.length ? moreButtons(page, more, language, to) : [],
  };
}

function moreButtons({ reading, rest }: Page, title: string, language: Language, from: number): Button[] {
  if (rest) return [{ title, data: rest(from) }];
  return reading ? [askButton(title, reading, language, from)] : [];
}

/**
 * The card with as many of the items, from where the page begins, as it can hold.
 * @param make the card of a page, or several of them, the fullest first
 */
export function pagedCard<T>(
  items: readonly T[],
  page: Page,
  language: Language,
  make: (shown: Shown<T>) => readonly (() => AdaptiveCard)[],
): AdaptiveCard {
  const left = items.length - startOf(page.from, items.length);
  let count = Math.min(left, page.most ?? MOST_ON_A_PAGE);
  for (;;) {
    let last: AdaptiveCard | undefined;
    for (const each of make(pageOf(items, page, count, language))) {
      last = each();
      if (fitsCard(last, ADDED_BYTES)) return last;
    }
    if (!last) throw new Error('a page is made in some way');
    if (count <= 1) return last;
    count = Math.max(1, fewerThan(count, last, ADDED_BYTES));
  }
}
