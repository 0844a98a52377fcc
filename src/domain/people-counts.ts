import { answersIn, type Fact, type Figures, unreportedIn } from './facts';

type Counted = Pick<Figures, 'participants' | 'answers' | 'wanted' | 'given' | 'unreported'>;

/** The counts of people that small numbers are hidden in. */
const COUNTS = {
  participants: ({ participants }: Counted): number => participants,
  /** Of the survey. */
  answers: ({ answers }: Counted): number => answers,
  /** Those who asked for feedback; of these, those who have been given it, who wait, and who are not reported. */
  wanted: ({ wanted }: Counted): number => wanted,
  given: ({ given }: Counted): number => given,
  waiting: ({ wanted, given, unreported }: Counted): number => Math.max(0, wanted - given - unreported),
  unreported: ({ unreported }: Counted): number => unreported,
} as const satisfies Readonly<Record<string, (counts: Counted) => number>>;

export type PeopleCount = keyof typeof COUNTS;

export const peopleIn = (figures: Figures, counted: PeopleCount): number => COUNTS[counted](figures);

export const peopleAt = (fact: Fact, counted: PeopleCount): number => COUNTS[counted](ofOne(fact));

/** What is counted of one fact, without all of its sums. */
const ofOne = (fact: Fact): Counted => ({
  participants: fact.participants,
  answers: answersIn(fact),
  wanted: fact.feedbackWanted ?? 0,
  given: fact.feedbackGiven ?? 0,
  unreported: unreportedIn(fact),
});
