import type { Language } from '../domain/language';
import { sentenceWithin } from '../text/format';
import type { AdaptiveCard } from './adaptive-card';
import { type Button, sentenceFields } from './buttons';
import { type Chart, type ChartShown, chartData } from './chart';
import { fill } from './fill';
import { type Page, pagedCard, WHOLE } from './page';

/** Something in a list. Everything but one of its parts may be left out. */
export interface ListItem {
  readonly title?: string;
  /** A word with its symbol, the colour that underlines it, and what stands beside it. */
  readonly mark?: { readonly text: string; readonly beside?: string };
  readonly lines?: readonly string[];
  readonly meta?: string;
  /** Where it leads, and what is pressed to get there. */
  readonly link?: { readonly text: string; readonly url: string };
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
  readonly chart?: Chart;
  readonly groups: readonly ListGroup[];
  readonly notes?: readonly string[];
  readonly rests?: string;
  readonly buttons: readonly Button[];
}

const itemData = ({ title = '', mark, lines = [], meta = '', link }: ListItem): unknown => ({
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
  hasLink: link !== undefined,
  link: { text: link?.text ?? '', url: link?.url ?? '' },
});

interface Placed {
  readonly group: ListGroup;
  readonly item: ListItem;
}

/** The items of a page under the headings that they stand under. */
function grouped(placed: readonly Placed[]): unknown[] {
  const groups = new Map<ListGroup, ListItem[]>();
  for (const { group, item } of placed) groups.set(group, [...(groups.get(group) ?? []), item]);
  return [...groups].map(([{ heading = '' }, items]) => ({
    hasHeading: heading !== '',
    heading,
    items: items.map(itemData),
  }));
}

/** A list under headings, with as many items from where the page begins as a card can hold. */
export function listCard(shown: ListShown, language: Language, page: Page = WHOLE): AdaptiveCard {
  const { title, sentence, lead = sentence, chart, groups, notes = [], rests = '', buttons } = shown;
  const placed = groups.flatMap((group) => group.items.map((item): Placed => ({ group, item })));
  return pagedCard(placed, page, language, (on) => {
    const card = (drawn: ChartShown | undefined, beside: readonly Button[]) => (): AdaptiveCard =>
      fill('list', {
        ...sentenceFields(sentence, language),
        title,
        lead: sentenceWithin(lead),
        ...chartData(drawn),
        groups: grouped(on.items),
        notes: [...on.notes, ...notes].map((text) => ({ text })),
        hasRests: rests !== '',
        rests,
        buttons: [...on.buttons, ...beside],
      });
    const drawn = chart && !on.continued ? chart.drawn : [undefined];
    const ways = drawn.map((each) => card(each, buttons));
    // Where a single item is too much, what is asked for next can as well be written.
    return on.items.length > 1 ? ways : [...ways, card(drawn.at(-1), [])];
  });
}
