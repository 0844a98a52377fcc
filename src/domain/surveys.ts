import { z } from 'zod';
import { addDays, type LocalDate } from './dates';
import { SMALLEST_SHOWN } from './figures';
import { Id } from './identifiers';
import type { Plan, Survey } from './plan';
import { type ShareFound, shareFound } from './shares';
import { sum } from './sums';

/**
 * The plan's surveys among the elected representatives: one card to each, once. Answers are counted, and nothing says
 * who gave which (domain rule "Small numbers"; docs/decisions/0054).
 */

/** What a question is answered by, the lowest first. */
const ANSWERS = {
  degree: ['very-low', 'rather-low', 'rather-high', 'very-high'],
  'yes-no': ['no', 'yes'],
} as const;
const ANSWER_KINDS = ['degree', 'yes-no'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];
export type SurveyAnswer = (typeof ANSWERS)[AnswerKind][number];

/** Those that the share is of: "ganska hög" and "mycket hög grad", or yes. */
const HIGH: readonly string[] = ['rather-high', 'very-high', 'yes'];

/** A question as it was asked; what the plan says later does not change what people have answered. */
export const AskedQuestion = z.object({
  id: Id,
  name: z.string(),
  question: z.string(),
  answers: z.enum(ANSWER_KINDS),
});
export type AskedQuestion = z.infer<typeof AskedQuestion>;

/** How long a survey is open: it closes at the end of the last of these days. */
const OPEN_DAYS = 21;
export const closesOn = (begun: LocalDate): LocalDate => addDays(begun, OPEN_DAYS);

/** A verb that a question begins with is answered by yes or no: "Har du fått …?". */
const BEGINS_WITH_VERB =
  /^(?:har|hade|är|var|kan|kunde|känner|vet|fick|får|vill|skulle|tycker|anser|upplever|have|has|had|do|does|did|are|is|was|were|can|could|would|will)\s/iu;

/** What a question of the plan is answered by. */
export const answersFor = ({ question }: Pick<Survey, 'question'>): AnswerKind =>
  BEGINS_WITH_VERB.test(question.trim()) ? 'yes-no' : 'degree';

/** The question alone: what the plan says behind it of how the share is counted is not asked. */
const askedOf = (question: string): string => question.slice(0, question.lastIndexOf('?') + 1) || question;

/** As many as a card has room for, however long they are; the others are asked once these have been. */
const MOST_ASKED = 10;

/** The plan's surveys that have not been asked before, as many as go on a card. */
export const questionsToAsk = ({ surveys }: Pick<Plan, 'surveys'>, asked: readonly Id[]): AskedQuestion[] =>
  surveys
    .filter(({ id }) => !asked.includes(id))
    .slice(0, MOST_ASKED)
    .map((survey) => ({
      id: survey.id,
      name: survey.name,
      question: askedOf(survey.question),
      answers: answersFor(survey),
    }));

export const answersTo = ({ answers }: Pick<AskedQuestion, 'answers'>): readonly SurveyAnswer[] => ANSWERS[answers];

/** How many have given each answer, by question. */
const Counts = z.record(Id, z.record(z.string(), z.number().int().nonnegative()));
type Counts = z.infer<typeof Counts>;

/** What has been answered. */
export const Tally = z.object({
  /** How many have sent their card. */
  people: z.number().int().nonnegative(),
  /** All that has been counted. */
  counts: Counts,
  /** What is shown while the survey is open: the same as it stood when at least five more had answered. */
  shown: Counts,
  /** How many had answered then. */
  shownPeople: z.number().int().nonnegative(),
});
export type Tally = z.infer<typeof Tally>;

export const NO_ANSWERS: Tally = { people: 0, counts: {}, shown: {}, shownPeople: 0 };

/** What somebody has answered, by question. */
export type Answers = Readonly<Record<Id, SurveyAnswer>>;

/**
 * What was chosen on a card, of the questions that it had; what is no answer to any of them is left out. Questions may
 * be passed over.
 */
export function readAnswers(values: Readonly<Record<string, string>>, questions: readonly AskedQuestion[]): Answers {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = answersTo(question).find((each) => each === values[question.id]);
      return answer === undefined ? [] : [[question.id, answer]];
    }),
  );
}

/** The tally with one more card in it. */
export function withCard(tally: Tally, answers: Answers): Tally {
  const counts: Counts = { ...tally.counts };
  for (const [question, answer] of Object.entries(answers)) {
    const before = counts[question] ?? {};
    counts[question] = { ...before, [answer]: (before[answer] ?? 0) + 1 };
  }
  const people = tally.people + 1;
  // What 1–4 have added is not shown: whoever looked before and after would know what they said.
  const isEnough = people - tally.shownPeople >= SMALLEST_SHOWN;
  return isEnough ? { people, counts, shown: counts, shownPeople: people } : { ...tally, people, counts };
}

/** What is told of a question that has been asked. */
export interface SurveyResult {
  readonly survey: Id;
  readonly found: ShareFound;
  /** The last day that it can be answered. */
  readonly closes: LocalDate;
  readonly isOpen: boolean;
}

/** Whether a survey can be answered on a day. */
export const isOpenOn = ({ closes }: { readonly closes: LocalDate }, today: LocalDate): boolean => today <= closes;

/** The share who answered high, or yes, with how many answered; of an open survey, as far as it may be shown. */
export function surveyResult(
  question: Pick<AskedQuestion, 'id'>,
  round: { readonly closes: LocalDate },
  tally: Tally,
  today: LocalDate,
): SurveyResult {
  const isOpen = isOpenOn(round, today);
  const counts = (isOpen ? tally.shown : tally.counts)[question.id] ?? {};
  const part = sum(Object.entries(counts).flatMap(([answer, count]) => (HIGH.includes(answer) ? [count] : [])));
  const whole = sum(Object.values(counts));
  const found = isOpen && whole === 0 && tally.people > 0 ? { kind: 'too-few' as const } : shareFound(part, whole);
  return { survey: question.id, found, closes: round.closes, isOpen };
}
