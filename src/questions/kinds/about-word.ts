import { TERM_WORDS } from '../../domain/glossary';
import { folded } from '../../domain/normalise-text';
import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import { textIn } from '../named-times';
import { means, type Proposal, type Rule } from './rule';

/** What a word means here: "vad betyder medskapande", "vad är en fördjupande dialog", "what is an indicator". */

const COURTESY: readonly Concept[] = ['filler', 'greeting', 'you', 'me', 'help', 'we'];
/** What asks what something is. */
export const WHAT = /^(?:vad|va|what|whats)$/u;
const IS = /^(?:är|ar|is|whats)$/u;
const ARTICLE = /^(?:en|ett|an?)$/u;
const SMALL = /^(?:en|ett|den|det|de|an?|the|ordet|begreppet|termen|uttrycket|does|do|by|av|med|här|egentligen|here)$/u;
/** What points at something else than a word. */
const POINTING = /^(?:det|den|detta|dessa|this|that|it|siffran|siffrorna|svaret|figure|answer|\d+)$/u;
const OTHER_LANGUAGE = /^(?:engelska|svenska|english|swedish)$/u;
const MOST_WORDS = 5;

const GLOSSARY: ReadonlySet<string> = new Set(Object.values(TERM_WORDS).flatMap((words) => words.map(folded)));

interface Region {
  readonly start: number;
  readonly end: number;
}

/** The words that are asked about: behind what asks, or in front of "mean". */
function regionIn({ tokens, spans }: Evidence): Region | undefined {
  const asked = spans.find((span) => means(span, 'meaning'));
  const what = tokens.findIndex(({ word }) => WHAT.test(word));
  if (asked) {
    const last = tokens.length;
    const isBefore = what >= 0 && what < asked.start && asked.end === last;
    return isBefore ? { start: what + 1, end: asked.start } : { start: asked.end, end: last };
  }
  const is = what >= 0 && IS.test(tokens[what]?.word ?? '') ? what : what + 1;
  return what >= 0 && IS.test(tokens[is]?.word ?? '') ? { start: is + 1, end: tokens.length } : undefined;
}

/** Without articles and small words at its ends, and without courtesy behind it. */
function trimmed({ tokens, spans }: Evidence, { start, end }: Region): Region {
  const isCourtesy = (at: number): boolean =>
    spans.some((span) => span.start <= at && at < span.end && means(span, 'filler', 'greeting', 'project', 'pronoun'));
  let [from, to] = [start, end];
  while (from < to && SMALL.test(tokens[from]?.word ?? '')) from += 1;
  while (to - 1 > from && (SMALL.test(tokens[to - 1]?.word ?? '') || isCourtesy(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** Whether a phrase without "betyder" asks what something is: a thing with an article, or a word of such projects. */
function asksWhatItIs(evidence: Evidence, region: Region, word: string): boolean {
  if (evidence.has('meaning')) return true;
  if (GLOSSARY.has(folded(word))) return true;
  const isOne = ARTICLE.test(evidence.tokens[region.start - 1]?.word ?? '');
  const inside = evidence.spans.filter((span) => span.start < region.end && region.start < span.end);
  return isOne && inside.every((span) => !means(span, 'word', 'no-place', 'number'));
}

export const wordRule: Rule = (evidence) => {
  const { tokens, spans } = evidence;
  const found = regionIn(evidence);
  if (!found) return [];
  const region = trimmed(evidence, found);
  const words = tokens.slice(region.start, region.end);
  if (words.length === 0 || words.length > MOST_WORDS || words.every(({ word }) => POINTING.test(word))) return [];
  const first = Math.min(found.start, ...spans.filter((span) => means(span, 'meaning')).map(({ start }) => start));
  const isFirst = spans.every(
    (span) => span.end > first - 2 || means(span, ...COURTESY) || WHAT.test(tokens[span.start]?.word ?? ''),
  );
  const word = textIn(tokens, region.start, region.end);
  // A goal has a number, and what it means is told with it.
  if (evidence.has('goal-ref', 'no-goal') || tokens.some((each) => OTHER_LANGUAGE.test(each.word))) return [];
  if (!isFirst || !asksWhatItIs(evidence, region, word)) return [];
  const proposal: Proposal = {
    reading: { kind: 'about', topic: 'word', word },
    strength: 1.15,
    explains: new Set(),
    alsoExplains: () => true,
  };
  return [proposal];
};
