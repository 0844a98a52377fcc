import { areaAsked, lowestAreas } from './areas';
import type { LocalDate } from './dates';
import type { FactFilter } from './fact-filter';
import { type Facts, sumUp } from './fact-set';
import type { Figures } from './facts';
import { breakdown, type HeadCount, headCount, isFew, type Share, SMALLEST_SHOWN } from './figures';
import { isNarrowed } from './filters';
import type { Id } from './identifiers';
import { countBeside } from './partitions';
import { type PeopleCount, peopleIn } from './people-counts';
import type { Plan } from './plan';

/**
 * A share of people: with what it is made of, of too few to be shown, left out since it tells of so few, or of nobody.
 */
export type ShareFound =
  | { readonly kind: 'share'; readonly share: Share }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'too-few' }
  | { readonly kind: 'none' };

/** A share is shown when it rests on at least five (domain rule "Small numbers"). */
export function shareFound(part: number, whole: number): ShareFound {
  if (whole === 0) return { kind: 'none' };
  return whole < SMALLEST_SHOWN ? { kind: 'too-few' } : { kind: 'share', share: { part, whole } };
}

interface Part {
  readonly municipality: Id;
  readonly passing: FactFilter;
  readonly sums: Figures;
}

/** What each municipality's dialogues come to; nothing when the filter names one. */
const partsOf = (plan: Plan, facts: Facts, filter: FactFilter): Part[] =>
  filter.municipality
    ? []
    : lowestAreas(plan).map(({ id }) => {
        const passing = { ...filter, municipality: areaAsked(plan, id) };
        return { municipality: id, passing, sums: sumUp(facts, passing) };
      });

/**
 * How it stands with feedback: nobody asked; in a part of the project 1–4 did, or the figures would tell of 1–4; of
 * nobody who asked is it reported; or the figures are told.
 */
export type FeedbackKind = 'nobody' | 'too-few' | 'hidden' | 'unreported' | 'shown';

/**
 * Feedback in figures (domain rule "Feedback"): of those who asked, some have been given it, some wait, and of some it
 * is not reported. Receipt, goal, answer and week all tell these.
 */
export interface FeedbackFigures {
  readonly kind: FeedbackKind;
  readonly wanted: HeadCount;
  /** Absent where it is reported of nobody who asked: missing is not zero. */
  readonly given?: HeadCount;
  /** Those of whom it is reported that they have not been given it. */
  readonly waiting: HeadCount;
  readonly unreported: HeadCount;
  /** Those who have been given it of all who asked, where that may be told as a share. */
  readonly share?: Share;
  /** Whether anybody waits or is unreported, so that somebody has something to do. */
  readonly isOpen: boolean;
}

/** Feedback to those who asked for it, in some part of the project. */
export interface FeedbackFound {
  readonly figures: FeedbackFigures;
  /** Dialogues with a figure for it, and those without. */
  readonly known: number;
  readonly unknown: number;
  readonly latest?: LocalDate;
  /**
   * How many wait per municipality, absent where no dialogue has a figure. Empty when the filter names one, when the
   * rows would tell how few have been given it, or when one of 1–4 could be worked out from them and the whole.
   */
  readonly municipalities: readonly { readonly municipality: Id; readonly waiting?: HeadCount }[];
}

const waitingIn = (sums: Figures): number => peopleIn(sums, 'waiting');

/** Whether the figures would tell of 1–4 people: who have been given it, who wait, or of whom nothing is reported. */
const tellsOfFew = (sums: Figures): boolean => [sums.given, waitingIn(sums), sums.unreported].some(isFew);

function feedbackKind(sums: Figures, narrowed: boolean): FeedbackKind {
  const { wanted, unreported } = sums;
  if (wanted === 0) return 'nobody';
  if (narrowed && isFew(wanted)) return 'too-few';
  if (narrowed && tellsOfFew(sums)) return 'hidden';
  return unreported === wanted ? 'unreported' : 'shown';
}

/**
 * The figures of feedback over some dialogues. Where one of 1–4 people would be told in a narrowed answer, none is.
 * @param narrowed whether anything is left out; the whole project is told as it is
 */
export function feedbackFigures(sums: Figures, narrowed = false): FeedbackFigures {
  const { wanted, given, unreported } = sums;
  const kind = feedbackKind(sums, narrowed);
  const waiting = waitingIn(sums);
  const isOpen = waiting > 0 || unreported > 0;
  if (kind === 'too-few' || kind === 'hidden')
    return { kind, wanted: headCount(wanted), given: 'hidden', waiting: 'hidden', unreported: 'hidden', isOpen };
  if (kind !== 'shown') return { kind, wanted, waiting, unreported, isOpen };
  const share = isFew(wanted) ? undefined : { part: given, whole: wanted };
  return { kind, wanted, given, waiting, unreported, share, isOpen };
}

/** The same where answers to other questions tell the whole that a kind or a year is a part of. */
export function feedbackBeside(facts: Facts, filter: FactFilter): FeedbackFigures {
  const figures = feedbackFigures(sumUp(facts, filter), true);
  const isHidden = (counted: PeopleCount): boolean => countBeside(facts, filter, counted) === 'hidden';
  if (figures.kind === 'nobody' || figures.kind === 'too-few') return figures;
  if (isHidden('wanted')) return { ...withheldAll(figures), wanted: 'hidden' };
  return (['given', 'waiting', 'unreported'] as const).some(isHidden) ? withheldAll(figures) : figures;
}

const withheldAll = ({ wanted, isOpen }: FeedbackFigures): FeedbackFigures => ({
  kind: 'hidden',
  wanted,
  given: 'hidden',
  waiting: 'hidden',
  unreported: 'hidden',
  isOpen,
});

/** How many wait, where any dialogue says: missing is not zero. */
const waitingKnown = ({ feedbackKnown, wanted, unreported }: Figures): boolean =>
  feedbackKnown > 0 && (wanted === 0 || wanted > unreported);

/**
 * Feedback after the dialogues that pass the filter, and how many wait in each municipality. In a narrowed answer the
 * rows may tell what the figures hide, and then go; in the whole project the figures stand and the rows go.
 */
export function feedbackOf(plan: Plan, facts: Facts, filter: FactFilter): FeedbackFound {
  const sums = sumUp(facts, filter);
  const parts = partsOf(plan, facts, filter);
  const narrowed = isNarrowed(filter);
  const figures = narrowed ? feedbackBeside(facts, filter) : feedbackFigures(sums);
  const counts = parts.map((each) => waitingIn(each.sums));
  const withheld = parts.map(({ passing }) => countBeside(facts, passing, 'waiting') === 'hidden');
  const shown = breakdown({ counts, total: waitingIn(sums), narrowed, withheld });
  const givesAway = typeof shown.total !== 'number';
  // The whole project's figures stand on the goal's card, the receipt and in the week too, so it is the rows that go.
  const withoutRows =
    figures.kind === 'too-few' ||
    figures.wanted === 'hidden' ||
    (narrowed ? isFew(sums.given) || isFew(sums.unreported) : givesAway);
  return {
    figures:
      narrowed && givesAway && figures.kind !== 'too-few' && figures.wanted !== 'hidden'
        ? withheldAll(figures)
        : figures,
    known: sums.feedbackKnown,
    unknown: sums.dialogues - sums.feedbackKnown,
    latest: sums.latest,
    municipalities: (withoutRows ? [] : parts).map((each, index) => ({
      municipality: each.municipality,
      waiting: waitingKnown(each.sums) ? shown.cells[index] : undefined,
    })),
  };
}
