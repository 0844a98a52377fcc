import { answersIn, type Fact, type Figures } from './facts';

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

const wanted = ({ feedbackWanted = 0 }: Fact): number => feedbackWanted;
const unreported = (fact: Fact): number => (fact.feedbackGiven === undefined ? wanted(fact) : 0);

/** The same of one fact, without its sums. */
const COUNTS_OF_ONE: Readonly<Record<PeopleCount, (fact: Fact) => number>> = {
  participants: ({ participants }) => participants,
  answers: answersIn,
  wanted,
  given: ({ feedbackGiven = 0 }) => feedbackGiven,
  waiting: (fact) => Math.max(0, wanted(fact) - (fact.feedbackGiven ?? 0) - unreported(fact)),
  unreported,
};

export const peopleAt = (fact: Fact, counted: PeopleCount): number => COUNTS_OF_ONE[counted](fact);
