import type { AdaptiveCard } from './adaptive-card';
import { fitsCard } from './fill';

/** Several answers on one card, one under another. */

const bodyOf = ({ body }: AdaptiveCard): readonly unknown[] => (Array.isArray(body) ? body : []);

/** What names an element, or leads to one by its name. */
const NAMES: ReadonlySet<string> = new Set(['id', 'elementId']);

/** The same with names of its own, since each answer's are told apart on its own card only. */
function renamed(node: unknown, place: number): unknown {
  const nameOf = (name: unknown): unknown => (typeof name === 'string' ? `${name}-${place}` : renamed(name, place));
  if (Array.isArray(node)) return node.map((each) => renamed(each, place));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === 'data') return [key, value];
      if (NAMES.has(key)) return [key, nameOf(value)];
      return [key, key === 'targetElements' && Array.isArray(value) ? value.map(nameOf) : renamed(value, place)];
    }),
  );
}

/**
 * The answers as one card, each with its figures as on a card of its own.
 * @param frame what all of it is said in, with a button for each answer: it stands alone where they fill more than a
 *   message
 * @param cards the card of each answer
 */
export function joinedCards(frame: AdaptiveCard, cards: readonly AdaptiveCard[]): AdaptiveCard {
  const body = cards.map((card, place) => ({
    type: 'Container',
    ...(place === 0 ? {} : { separator: true, spacing: 'Large' }),
    items: renamed(bodyOf(card), place),
  }));
  const joined: AdaptiveCard = { ...frame, body };
  return fitsCard(joined) ? joined : frame;
}
