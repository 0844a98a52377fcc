import { type IsoWeek, type LocalDate, yearOf } from './dates';
import type { Id } from './identifiers';
import type { FollowUpQuestion, Plan } from './plan';

/** Follow-up questions with a year: when it has come, those who lead the project are reminded of them, once. */

/** That a question has come up. */
export interface Raised {
  readonly question: Id;
  /** The year that it had then: with another year it comes up again. */
  readonly year: number;
  /** The week whose cards tell of it. */
  readonly week: IsoWeek;
}

/** A question with the year it has. */
export type DatedQuestion = FollowUpQuestion & { readonly from: number };

/** The questions whose year has come and that nobody has answered; what cannot be answered is not among them. */
export const questionsDue = ({ followUpQuestions }: Pick<Plan, 'followUpQuestions'>, today: LocalDate) =>
  followUpQuestions.filter(
    (question): question is DatedQuestion =>
      question.from !== undefined &&
      question.from <= yearOf(today) &&
      question.answerable &&
      question.outcome === undefined,
  );

/** Whether it has been brought up in the year that the question has now. */
const isOf = ({ id, from }: DatedQuestion, raised: Raised): boolean => raised.question === id && raised.year === from;

/** Those of them that have not come up before. */
export const notRaised = (due: readonly DatedQuestion[], raised: readonly Raised[]): DatedQuestion[] =>
  due.filter((question) => !raised.some((each) => isOf(question, each)));

/** Those that the cards of a week tell of. */
export const raisedIn = (due: readonly DatedQuestion[], raised: readonly Raised[], week: IsoWeek): DatedQuestion[] =>
  due.filter((question) => raised.some((each) => isOf(question, each) && each.week === week));
