import type { LocalDate } from './dates';
import { breakdown, type HeadCount, headCount, type Share, SMALLEST_SHOWN } from './figures';
import { isNarrowed } from './filters';
import type { Id } from './identifiers';
import type { Plan } from './plan';
import { type Figures, sumUp, type Tally } from './tallies';
import type { TallyFilter } from './tally-filter';

/** A share of people: with what it is made of, of too few to be shown, left out since it tells of so few, or of nobody. */
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

/** How many felt they could make their voice heard, in some part of the project. */
export interface SurveyFound {
  readonly found: ShareFound;
  /** Dialogues with a survey, and those without. */
  readonly surveys: number;
  readonly withoutSurvey: number;
  readonly latest?: LocalDate;
  /** The same per municipality; empty when the filter names one. */
  readonly municipalities: readonly { readonly municipality: Id; readonly found: ShareFound }[];
}

/** A share as it may stand beside others: where its number of answers may not, it may not either. */
function shareBeside({ heard, answers }: Figures, shown: HeadCount | undefined): ShareFound {
  return shown === 'hidden' ? { kind: 'hidden' } : shareFound(heard, answers);
}

interface Part {
  readonly municipality: Id;
  readonly sums: Figures;
}

/** What each municipality's dialogues come to; nothing when the filter names one. */
const partsOf = (plan: Plan, tallies: readonly Tally[], filter: TallyFilter): Part[] =>
  filter.municipality
    ? []
    : plan.municipalities.map(({ id }) => ({
        municipality: id,
        sums: sumUp(tallies, { ...filter, municipality: id }),
      }));

/** The survey at the dialogues that pass the filter: those who answered "ganska/mycket hög grad", of all who answered. */
export function surveyOf(plan: Plan, tallies: readonly Tally[], filter: TallyFilter): SurveyFound {
  const sums = sumUp(tallies, filter);
  const parts = partsOf(plan, tallies, filter);
  const counts = parts.map((part) => part.sums.answers);
  // Fewer than five answers have no share, and so no number, in the whole project either.
  const shown = breakdown({ counts, total: sums.answers, narrowed: true });
  return {
    found: shareBeside(sums, shown.total),
    surveys: sums.surveys,
    withoutSurvey: sums.dialogues - sums.surveys,
    latest: sums.latestSurvey,
    municipalities: parts.map((part, index) => ({
      municipality: part.municipality,
      found: shareBeside(part.sums, shown.cells[index]),
    })),
  };
}

/** Feedback to those who asked for it, in some part of the project. */
export interface FeedbackFound {
  /** Those who have been given it, of those who asked; hidden when one of 1–4 could be worked out from it. */
  readonly found: ShareFound;
  /** The next three are told beside a share that is shown; who asked is told beside a hidden one too. */
  readonly wanted: HeadCount;
  readonly given: HeadCount;
  /** Those who asked and have not been given it. */
  readonly waiting: HeadCount;
  /** Those who asked, and of whom it is not reported whether they have been given it. */
  readonly unreported: HeadCount;
  /** Dialogues with a figure for it, and those without. */
  readonly known: number;
  readonly unknown: number;
  readonly latest?: LocalDate;
  /**
   * How many wait per municipality, absent where no dialogue has a figure. Empty when the filter names one, when the rows
   * would tell how few have been given it, or when one of 1–4 could be worked out from them and the whole.
   */
  readonly municipalities: readonly { readonly municipality: Id; readonly waiting?: HeadCount }[];
}

/**
 * How many asked for feedback and are not reported to have been given it: those whom the week and the receipt remind
 * of, since nobody is hurt by being thought of once too often.
 */
export const waitingIn = ({ wanted, given }: Figures): number => Math.max(0, wanted - given);

/** Those who have been given feedback, of those who asked and of whom that is reported. */
export const feedbackShare = ({ wanted, given, unreported }: Figures): Share => ({
  part: given,
  whole: wanted - unreported,
});

const knownToWait = (sums: Figures): number => Math.max(0, waitingIn(sums) - sums.unreported);

const isFew = (count: number): boolean => typeof headCount(count) !== 'number';

/** Whether the share of those who have been given feedback would tell of 1–4 people: who got it, who wait, or the rest. */
export const tellsOfFew = (sums: Figures): boolean =>
  isFew(sums.given) || isFew(knownToWait(sums)) || isFew(sums.unreported);

/** How many wait, where any dialogue says: missing is not zero. */
const waitingKnown = ({ feedbackKnown, wanted, unreported }: Figures): boolean =>
  feedbackKnown > 0 && (wanted === 0 || wanted > unreported);

/**
 * Feedback after the dialogues that pass the filter. Those who have been given it, those who wait and those of whom
 * nothing is reported are the cells of those who asked: where one of them is hidden, the others and the share would
 * tell it, and are hidden too.
 */
export function feedbackOf(plan: Plan, tallies: readonly Tally[], filter: TallyFilter): FeedbackFound {
  const sums = sumUp(tallies, filter);
  const parts = partsOf(plan, tallies, filter);
  const { part, whole } = feedbackShare(sums);
  const narrowed = isNarrowed(filter);
  const counts = parts.map((each) => knownToWait(each.sums));
  // A share of fewer than five is not told, so neither is what it leaves.
  const total = knownToWait(sums);
  const shown = breakdown({ counts, total, narrowed: narrowed || whole < SMALLEST_SHOWN });
  // The whole project's figure stands on the goal's card, the receipt and in the week too, so it is the rows that go.
  const withoutRows = !narrowed && whole >= SMALLEST_SHOWN && typeof shown.total !== 'number';
  const isHidden = (narrowed && tellsOfFew(sums)) || (typeof shown.total !== 'number' && !withoutRows);
  const found = shareFound(part, whole);
  const told = (count: number): HeadCount => (isHidden ? 'hidden' : count);
  // With what waits, those who asked would tell how few have been given it.
  const others = narrowed && (isFew(part) || isFew(sums.unreported));
  return {
    found: isHidden && found.kind === 'share' ? { kind: 'hidden' } : found,
    wanted: narrowed ? headCount(sums.wanted) : sums.wanted,
    given: told(part),
    waiting: told(total),
    unreported: sums.unreported === 0 ? 0 : told(sums.unreported),
    known: sums.feedbackKnown,
    unknown: sums.dialogues - sums.feedbackKnown,
    latest: sums.latest,
    municipalities: (others || withoutRows ? [] : parts).map((each, index) => ({
      municipality: each.municipality,
      waiting: waitingKnown(each.sums) ? shown.cells[index] : undefined,
    })),
  };
}
