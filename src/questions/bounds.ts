import type { Claim } from '../domain/claim';
import { measureOf } from './asked-otherwise';
import type { Evidence } from './evidence';
import type { ReadingContext } from './evidence-of';
import { firstsOf } from './first-of-rows';
import { foldedWords } from './folded-words';
import type { ClearReading } from './reading';
import { isOfDialogues } from './scope';

/** "Är det under 90 %", "stämmer det att det är fler än 4" after a figure: that figure, held against the bound. */

const THAN = {
  less: ['under', 'mindre an', 'farre an', 'lagre an', 'below', 'less than', 'fewer than', 'lower than'],
  more: ['over', 'mer an', 'fler an', 'hogre an', 'above', 'more than', 'higher than'],
  'at-least': ['minst', 'at least'],
  'at-most': ['hogst', 'at most'],
} as const satisfies Readonly<Record<NonNullable<Claim['than']>, readonly string[]>>;
const SIDES = ['less', 'more', 'at-least', 'at-most'] as const;

const CLAIMS = '(?:(stammer det|ar det sant|ar det riktigt|is it true|is it right|is it so) (?:att|that) )?';
const IT_IS =
  '(?:(?:det|den|de|andelen|siffran) (?:ar|var)|(?:ar|var) (?:det|den|de|andelen|siffran)|its|it is|is it|it was|was it|thats|that is|is that|they are|are they)';
const BOUND = new RegExp(
  `^(?:(?:och|men|sa|and|but|so) )?${CLAIMS}${IT_IS} (?:verkligen |faktiskt |really )?(?:(${SIDES.flatMap((side) => THAN[side]).join('|')}) )?(\\d+)(?: (\\d{1,2}))?( procent| percent| per cent)?$`,
  'u',
);

/** What a phrase says that the figure before it is, or is more or less than. */
export function boundIn(evidence: Evidence): Claim | undefined {
  const [, claims, words, whole, decimals, percent] = BOUND.exec(foldedWords(evidence)) ?? [];
  const than = SIDES.find((side) => THAN[side].some((each) => each === words));
  // "Det är 9" tells, where "stämmer det att det är 9" asks.
  if (whole === undefined || (claims === undefined && than === undefined)) return undefined;
  const figure = Number(decimals === undefined ? whole : `${whole}.${decimals}`);
  return { of: percent === undefined ? 'count' : 'share', figure, ...(than && { than }) };
}

/** The question before, whose figure is held against a bound: of rows in an order, what came first. */
export function askedOfBound(
  evidence: Evidence,
  previous: ClearReading,
  { vocabulary, firstsHeld }: ReadingContext,
): ClearReading | undefined {
  const bound = boundIn(evidence);
  if (!bound) return undefined;
  const [first, ...others] = firstsOf(previous, firstsHeld);
  const asked = measureOf(previous, vocabulary) ?? (others.length === 0 ? first : undefined) ?? previous;
  // "Är det över 95" of a share is meant in per cent, or of how many answered: that is not known.
  const isShare = asked.kind === 'survey' || asked.kind === 'feedback';
  return isOfDialogues(asked) && !(isShare && bound.of === 'count') ? asked : undefined;
}
