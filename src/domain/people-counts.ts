import type { Figures } from './facts';

/** The counts of people that small numbers are hidden in. */
const COUNTS = {
  participants: ({ participants }: Figures): number => participants,
  /** Of the survey. */
  answers: ({ answers }: Figures): number => answers,
  /** Those who asked for feedback; of these, those who have been given it, who wait, and who are not reported. */
  wanted: ({ wanted }: Figures): number => wanted,
  given: ({ given }: Figures): number => given,
  waiting: ({ wanted, given, unreported }: Figures): number => Math.max(0, wanted - given - unreported),
  unreported: ({ unreported }: Figures): number => unreported,
} as const satisfies Readonly<Record<string, (figures: Figures) => number>>;

export type PeopleCount = keyof typeof COUNTS;

export const peopleIn = (figures: Figures, counted: PeopleCount): number => COUNTS[counted](figures);
