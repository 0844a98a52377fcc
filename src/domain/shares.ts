import type { LocalDate } from './dates';
import { type HeadCount, headCount, hideSmall, type Share, SMALLEST_SHOWN } from './figures';
import { isNarrowed } from './filters';
import type { Id } from './identifiers';
import type { Plan } from './plan';
import { type Figures, sumUp, type Tally, type TallyFilter } from './tallies';

/** A share of people: with what it is made of, of too few to be shown, or of nobody. */
export type ShareFound =
  | { readonly kind: 'share'; readonly share: Share }
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

/** A cell that is hidden for the sake of another is too few too, so that none can be worked out from the rest. */
function sharesOf(parts: readonly Figures[]): ShareFound[] {
  const shown = hideSmall(parts.map(({ answers }) => answers));
  return parts.map(({ heard, answers }, index) =>
    shown[index] === 'fewer-than-5' ? { kind: 'too-few' } : shareFound(heard, answers),
  );
}

const places = (plan: Plan, filter: TallyFilter): Id[] =>
  filter.municipality ? [] : plan.municipalities.map(({ id }) => id);

/** The survey at the dialogues that pass the filter: those who answered "ganska/mycket hög grad", of all who answered. */
export function surveyOf(plan: Plan, tallies: readonly Tally[], filter: TallyFilter): SurveyFound {
  const sums = sumUp(tallies, filter);
  const municipalities = places(plan, filter);
  const shares = sharesOf(municipalities.map((municipality) => sumUp(tallies, { ...filter, municipality })));
  return {
    found: shareFound(sums.heard, sums.answers),
    surveys: sums.surveys,
    withoutSurvey: sums.dialogues - sums.surveys,
    latest: sums.latestSurvey,
    municipalities: municipalities.map((municipality, index) => ({
      municipality,
      found: shares[index] ?? { kind: 'none' },
    })),
  };
}

/** Feedback to those who asked for it, in some part of the project. */
export interface FeedbackFound {
  readonly found: ShareFound;
  readonly wanted: HeadCount;
  readonly given: HeadCount;
  /** Those who asked and have not been given it. */
  readonly waiting: HeadCount;
  /** Dialogues with a figure for it, and those without. */
  readonly known: number;
  readonly unknown: number;
  readonly latest?: LocalDate;
  /** How many wait per municipality, absent where no dialogue has a figure; empty when the filter names one. */
  readonly municipalities: readonly { readonly municipality: Id; readonly waiting?: HeadCount }[];
}

/** How many asked for feedback and have not been given it. */
export const waitingIn = ({ wanted, given }: Figures): number => Math.max(0, wanted - given);

/** Feedback after the dialogues that pass the filter. */
export function feedbackOf(plan: Plan, tallies: readonly Tally[], filter: TallyFilter): FeedbackFound {
  const sums = sumUp(tallies, filter);
  const shown = isNarrowed(filter) ? headCount : (count: number): HeadCount => count;
  const parts = places(plan, filter).map((municipality) => ({
    municipality,
    sums: sumUp(tallies, { ...filter, municipality }),
  }));
  const waiting = hideSmall(parts.map((part) => waitingIn(part.sums)));
  return {
    found: shareFound(sums.given, sums.wanted),
    wanted: shown(sums.wanted),
    given: shown(sums.given),
    waiting: shown(waitingIn(sums)),
    known: sums.feedbackKnown,
    unknown: sums.dialogues - sums.feedbackKnown,
    latest: sums.latest,
    municipalities: parts.map((part, index) => ({
      municipality: part.municipality,
      waiting: part.sums.feedbackKnown > 0 ? waiting[index] : undefined,
    })),
  };
}
