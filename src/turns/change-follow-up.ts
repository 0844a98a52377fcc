import { askButton } from '../cards/buttons';
import type { PlanForm } from '../cards/plan-form';
import {
  ANSWER_MAX,
  ANSWER_SOURCE_MAX,
  ANSWERABLE,
  answerFollowUp,
  answerValues,
  FOLLOW_UP_FIELDS,
  type FollowUpAnswer,
  findQuestion,
  questionsAbout,
  readFollowUpAnswer,
} from '../domain/follow-up-answer';
import type { Language } from '../domain/language';
import type { FollowUpQuestion, Plan } from '../domain/plan';
import { followUpTexts } from '../text/follow-up';
import {
  followUpAlreadySentence,
  followUpChoice,
  followUpFaultSentence,
  followUpFormTexts,
  followUpOvertakenSentence,
  followUpSavedSentence,
} from '../text/follow-up-answer';
import { type ChangeKind, type MadeChange, readForm, whereFound } from './change-kind';

/** An answer to a question that the plan asks of itself. */

function followUpForm(plan: Plan | undefined, about: string | undefined, language: Language): PlanForm {
  const { title, lead, submit, fields, ask, answerable: answers } = followUpFormTexts[language];
  const questions = plan ? questionsAbout(plan, about) : [];
  // By number, since two may begin alike.
  const numberOf = (each: FollowUpQuestion): number => (plan?.followUpQuestions.indexOf(each) ?? 0) + 1;
  const choices = questions.map((each) => ({
    title: `${numberOf(each)}. ${followUpChoice(each, language)}`,
    value: each.id,
  }));
  const canBe = ANSWERABLE.map((value) => ({ title: answers[value], value }));
  const [question, answer, answerable, date, source] = FOLLOW_UP_FIELDS;
  return {
    what: 'follow-up',
    title,
    lead,
    submit,
    fields: [
      { id: question, ...fields.question, shape: 'chosen', choices, ask: ask.question },
      { id: answer, ...fields.answer, shape: 'long', most: ANSWER_MAX, ask: ask.answer, isFree: true },
      { id: answerable, ...fields.answerable, shape: 'chosen', choices: canBe },
      { id: date, ...fields.date, shape: 'day', ask: ask.date },
      { id: source, ...fields.source, shape: 'line', most: ANSWER_SOURCE_MAX, isFree: true },
    ],
  };
}

function made(answer: FollowUpAnswer, language: Language): MadeChange {
  const { of, isIn } = whereFound((plan) => findQuestion(plan, answer.question));
  return {
    apply: (base) => answerFollowUp(base, answer),
    isIn,
    show: askButton(followUpTexts[language].title, { kind: 'follow-up' }, language),
    changed: (now, before) =>
      of((found) => followUpSavedSentence(found, before && findQuestion(before, answer.question), language))(now),
    already: of((found) => followUpAlreadySentence(found, language)),
    overtaken: of((found) => followUpOvertakenSentence(found, language)),
  };
}

export const followUpChange: ChangeKind = {
  form: followUpForm,
  about: ({ question }, plan) => plan.followUpQuestions.find(({ text }) => text === question)?.id,
  begin: (plan, about, language, today, { answer }) => {
    const [only, ...more] = questionsAbout(plan, about);
    if (!only) return { none: followUpFormTexts[language].nothingToChange };
    const values = {
      answerable: 'yes',
      ...(more.length === 0 ? answerValues(only) : {}),
      ...(answer === undefined ? {} : { answer }),
      date: today,
    };
    return { values };
  },
  whichOne: (language) => followUpFormTexts[language].whichQuestion,
  subject: 'question',
  read: (values, plan, today, language) =>
    readForm(readFollowUpAnswer(values, plan, today), followUpFaultSentence, language, (answer) =>
      made(answer, language),
    ),
};
