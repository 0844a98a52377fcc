import { emptied, means, remade } from './filters-named';
import type { Token } from './normalise';
import type { Span } from './tag';
import { figureAt } from './written-amounts';

/**
 * Something that somebody says is so, and asks about: "stämmer det att vi har haft 8 dialoger i Halmstad". It is read
 * as the question of how many there are, and its figure is what the answer is held against.
 */

const BEFORE = [
  /^(?:stämmer|gäller) (?:det|den|de|uppgiften|uppgifterna|siffran|siffrorna)?(?: verkligen)? ?(?:att|om)? ?/u,
  /^är det (?:verkligen )?(?:sant|riktigt|korrekt|rätt|så|sanning) att /u,
  /^är (?:uppgiften|siffran) att /u,
  /^har jag rätt i att /u,
  /^(?:is|was) it (?:really )?(?:true|correct|right|so|the case) that /u,
  /^am i right that /u,
] as const;
const BEHIND = [
  / (?:stämmer|är) (?:det|den siffran|siffran|uppgiften|det inte)(?: (?:sant|riktigt|korrekt|rätt))?(?: då| verkligen)?$/u,
  / (?:eller hur|eller inte|väl)$/u,
  / (?:is|isnt) (?:that|it) (?:right|true|correct|so)$/u,
  / (?:right|correct)$/u,
] as const;
const WONDERS = /^(?:verkligen|really)$/u;

/** Which words say that something is claimed: from the first of them, up to the second. */
interface Marker {
  readonly start: number;
  readonly end: number;
}

const wordsIn = (text: string): number => text.trim().split(' ').length;

/** The words of a phrase that say that it claims something; none where it does not. */
function markerIn(tokens: readonly Token[]): Marker | undefined {
  const phrase = tokens.map(({ word }) => word).join(' ');
  for (const pattern of BEFORE) {
    // Behind courtesy or a reason too: "hej, stämmer det att …".
    for (let start = 0, at = 0; start < Math.min(tokens.length, FIRST_WORDS); start += 1) {
      const found = pattern.exec(phrase.slice(at));
      if (found) return { start, end: start + wordsIn(found[0]) };
      at += (tokens[start]?.word.length ?? 0) + 1;
    }
  }
  for (const pattern of BEHIND) {
    const found = pattern.exec(phrase);
    if (found) return { start: tokens.length - wordsIn(found[0]), end: tokens.length };
  }
  const wondering = tokens.findIndex(({ word }) => WONDERS.test(word));
  return wondering < 0 ? undefined : { start: wondering, end: wondering + 1 };
}
/** So many words may stand before it. */
const FIRST_WORDS = 12;

/** What is counted where a number stands before it. */
const COUNTED = ['dialogue', 'dialogues', 'participant', 'person', 'resident', 'dweller', 'targetGroup'] as const;
const OF_PEOPLE = ['elected', 'officials', 'practitioners', 'took-part', 'got', 'feedback', 'answer'] as const;
const BESIDE = ['perspective', 'in-depth', 'filler', 'new', 'held'] as const;
const PERCENT = /^(?:procent|procenten|percent|per cent)$/u;

/** The number that is claimed of what stands behind it: its span, what it says, and the span of its per cent. */
interface Figure {
  readonly at: number;
  readonly value: number;
  readonly percent?: number;
}

function figureIn(tokens: readonly Token[], spans: readonly Span[]): Figure | undefined {
  const at = spans.findIndex((span) => means(span, 'number'));
  const span = spans[at];
  const whole = span && figureAt(tokens, span.start);
  if (!whole) return undefined;
  const decimals = tokens[whole.end];
  const hasDecimals = /^[.,]$/u.test(decimals?.gap ?? '') && /^\d{1,2}$/u.test(decimals?.word ?? '');
  const end = whole.end + (hasDecimals ? 1 : 0);
  const value = hasDecimals ? Number(`${whole.value}.${decimals?.word}`) : whole.value;
  if (PERCENT.test(tokens[end]?.word ?? '')) {
    return { at, value, percent: spans.findIndex(({ start }) => start === end) };
  }
  const counted = spans.slice(at + 1).find((each) => !means(each, ...BESIDE) && !means(each, 'number'));
  return means(counted, ...COUNTED, ...OF_PEOPLE) ? { at, value } : undefined;
}

/**
 * Makes a question of what is claimed: "… 8 dialoger" asks how many, "… 90 %" which share; the figure stays with it.
 */
export function nameClaims(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  if (!spans.some((span) => means(span, 'number'))) return [...spans];
  const marker = markerIn(tokens);
  const figure = marker && figureIn(tokens, spans);
  if (!figure) return [...spans];
  const { at, value, percent } = figure;
  return spans.map((span, place) => {
    if (place === (percent ?? at)) {
      return remade(span, [{ concept: percent === undefined ? 'how-many' : 'share', value: String(value) }]);
    }
    // The rest of a figure of several words says no more.
    const isOfFigure = place >= at && place < (percent ?? at + 1);
    return isOfFigure || (span.start >= marker.start && span.end <= marker.end) ? emptied(span) : span;
  });
}
