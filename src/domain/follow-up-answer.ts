import { type LocalDate, pastDayFault } from './dates';
import { ENTERED_HERE } from './entered';
import type { Id } from './identifiers';
import type { FollowUpQuestion, Plan } from './plan';
import { TEXT_LIMITS } from './plan-limits';

/** What is answered to a question that the plan asks of itself, or why it cannot be answered. */

/** The inputs of the form, in its order; a client sends each of them as a string. */
export const FOLLOW_UP_FIELDS = ['question', 'answer', 'answerable', 'date', 'source'] as const;
export type FollowUpField = (typeof FOLLOW_UP_FIELDS)[number];
export type FollowUpValues = Readonly<Partial<Record<FollowUpField, string>>>;

/** Whether it could be answered: what `answerable` is chosen among. */
export const ANSWERABLE = ['yes', 'no'] as const;

/** What is wrong with one field. The sentence for it stands in `text`. */
export interface FollowUpFault {
  readonly field: FollowUpField;
  readonly fault: 'missing' | 'too-long' | 'not-a-date' | 'in-the-future';
}

export interface FollowUpAnswer {
  readonly question: Id;
  readonly outcome: string;
  readonly answerable: boolean;
  readonly date: LocalDate;
  readonly source: string;
}

export const ANSWER_MAX = TEXT_LIMITS['followUpQuestions[].outcome'] ?? 0;
export const ANSWER_SOURCE_MAX = TEXT_LIMITS['followUpQuestions[].source'] ?? 0;

export const findQuestion = ({ followUpQuestions }: Plan, id: string | undefined): FollowUpQuestion | undefined =>
  followUpQuestions.find((each) => each.id === id);

/** The questions that a form is opened for: the one it is about, or all of them. */
export function questionsAbout(plan: Plan, about: string | undefined): readonly FollowUpQuestion[] {
  const one = findQuestion(plan, about);
  return one ? [one] : plan.followUpQuestions;
}

/** What stands in the form of one question when it opens: the answer that there is, to be read and changed. */
export const answerValues = ({ id, outcome, answerable, source }: FollowUpQuestion): FollowUpValues => ({
  question: id,
  answer: outcome ?? '',
  answerable: answerable ? 'yes' : 'no',
  source: source ?? '',
});

/** The plan with a question answered; the same plan where it has no such question. */
export const answerFollowUp = (plan: Plan, { question, ...answer }: FollowUpAnswer): Plan => ({
  ...plan,
  followUpQuestions: plan.followUpQuestions.map((each) => (each.id === question ? { ...each, ...answer } : each)),
});

const textFault = (text: string, most: number, isNeeded: boolean): FollowUpFault['fault'] | undefined =>
  text === '' && isNeeded ? 'missing' : text.length > most ? 'too-long' : undefined;

/** An answer read from its form's values, or everything that is wrong with them, in the order of the form. */
export function readFollowUpAnswer(
  values: FollowUpValues,
  plan: Plan,
  today: LocalDate,
): { readonly change: FollowUpAnswer } | { readonly faults: readonly FollowUpFault[] } {
  const { question = '', answer = '', date = '', source = '' } = values;
  const found: Readonly<Record<FollowUpField, FollowUpFault['fault'] | undefined>> = {
    question: findQuestion(plan, question) ? undefined : 'missing',
    answer: textFault(answer, ANSWER_MAX, true),
    answerable: undefined,
    date: pastDayFault(date, today),
    source: textFault(source, ANSWER_SOURCE_MAX, false),
  };
  const faults = FOLLOW_UP_FIELDS.flatMap((field): FollowUpFault[] => {
    const fault = found[field];
    return fault ? [{ field, fault }] : [];
  });
  if (faults.length > 0) return { faults };
  const answerable = values.answerable !== 'no';
  return { change: { question, outcome: answer, answerable, date, source: source || ENTERED_HERE } };
}
