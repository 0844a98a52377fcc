import type { Language } from '../domain/language';
import { leftOutText } from '../text/words';
import { type Button, told } from './buttons';
import { type ChartShown, chartData } from './chart';
import { fill, fitsCard } from './fill';
import type { AdaptiveCard } from './reply';

/** Something in a list. Everything but one of its parts may be left out. */
export interface ListItem {
  readonly title?: string;
  /** A word with its symbol, the colour that underlines it, and what stands beside it. */
  readonly mark?: { readonly text: string; readonly beside?: string };
  readonly lines?: readonly string[];
  readonly meta?: string;
}

export interface ListGroup {
  readonly heading?: string;
  readonly items: readonly ListItem[];
}

export interface ListShown {
  readonly title: string;
  /** The sentence of the answer. */
  readonly sentence: string;
  /** What the card begins with, where that is not the sentence. */
  readonly lead?: string;
  readonly chart?: ChartShown;
  readonly groups: readonly ListGroup[];
  readonly notes?: readonly string[];
  readonly rests?: string;
  readonly buttons: readonly Button[];
}

const itemData = ({ title = '', mark, lines = [], meta = '' }: ListItem): unknown => ({
  hasTitle: title !== '',
  title,
  hasMark: mark !== undefined,
  mark: {
    text: mark?.text ?? '',
    beside: mark?.beside ? ` · ${mark.beside}` : '',
  },
  lines: lines.map((text) => ({ text })),
  hasMeta: meta !== '',
  meta,
});

/** The first items, whatever group they are in. */
function firstOf(groups: readonly ListGroup[], count: number): ListGroup[] {
  let left = count;
  return groups.flatMap((group) => {
    const items = group.items.slice(0, left);
    left -= items.length;
    return items.length > 0 ? [{ ...group, items }] : [];
  });
}

function cardOf(shown: ListShown, count: number, language: Language): AdaptiveCard {
  const { title, sentence, lead = sentence, chart, groups, notes = [], rests = '', buttons } = shown;
  const all = groups.reduce((sum, { items }) => sum + items.length, 0);
  return fill('list', {
    ...told(sentence, language),
    title,
    lead,
    ...chartData(chart),
    groups: firstOf(groups, count).map(({ heading = '', items }) => ({
      hasHeading: heading !== '',
      heading,
      items: items.map(itemData),
    })),
    notes: [...(count < all ? [leftOutText(all - count, language)] : []), ...notes].map((text) => ({ text })),
    hasRests: rests !== '',
    rests,
    buttons,
  });
}

/** A list under headings, with as many items as a card can hold. */
export function listCard(shown: ListShown, language: Language): AdaptiveCard {
  const all = shown.groups.reduce((sum, { items }) => sum + items.length, 0);
  let count = all;
  let card = cardOf(shown, count, language);
  while (!fitsCard(card) && count > 1) {
    count = Math.floor(count * 0.8);
    card = cardOf(shown, count, language);
  }
  return card;
}
