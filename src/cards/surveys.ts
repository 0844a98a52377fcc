import type { IsoWeek, LocalDate } from '../domain/dates';
import type { Language } from '../domain/language';
import { type AskedQuestion, answersTo } from '../domain/surveys';
import { type NotReached, reasonText } from '../text/deliveries';
import { capital, dateText, listOr, uncapital } from '../text/format';
import { otherSurveyText, type SendSurveyView, surveyTexts } from '../text/surveys';
import type { AdaptiveCard, CardMessage } from './adaptive-card';
import { type Button, type ButtonData, sentenceFields } from './buttons';
import type { CardsOf } from './cards-of';
import { fill, withoutEmptyInputs } from './fill';
import { type ListGroup, listCard } from './list';
import { type Page, WHOLE } from './page';

/** What the inputs of a survey are called, before the question's id. */
export const ANSWER_PREFIX = 'answer-';

const choicesOf = (question: AskedQuestion, language: Language) =>
  answersTo(question).map((answer) => ({ title: surveyTexts[language].answers[answer], value: answer }));

/** "I mycket låg grad, i ganska låg grad, i ganska hög grad eller i mycket hög grad" */
const answersText = (question: AskedQuestion, language: Language): string =>
  listOr(
    choicesOf(question, language).map(({ title }, index) => (index === 0 ? title : uncapital(title))),
    language,
  );

/** To whom the survey goes, or how far it has come. @param sentence the view's, with what stands before it */
export function sendSurveyCard(
  view: SendSurveyView,
  sentence: string,
  language: Language,
  page: Page = WHOLE,
): AdaptiveCard {
  const texts = surveyTexts[language];
  const { title } = texts;
  if (view.state === 'nothing') {
    const items = view.surveys.map((survey) => ({ lines: [otherSurveyText(survey, language)] }));
    const lead = view.surveys.length > 0 ? texts.allAsked : sentence;
    return listCard({ title, sentence, lead, groups: [{ items }], buttons: [] }, language, page);
  }
  const missing = (kind: 'unreachable' | 'uncertain', people: readonly NotReached[]): ListGroup[] => {
    const items = people.map(({ name, reason }) => ({ title: name, meta: capital(reasonText(reason, language)) }));
    return items.length === 0 ? [] : [{ heading: texts.headings[kind], items }];
  };
  if (view.state === 'open') {
    const groups = [...missing('unreachable', view.unreachable), ...missing('uncertain', view.uncertain)];
    return listCard({ title, sentence, groups, buttons: [] }, language, page);
  }
  const asked = view.questions.map((question) => ({
    title: question.question,
    meta: answersText(question, language),
  }));
  const data: ButtonData = { verb: 'send-survey', language };
  const buttons: Button[] = view.reached + view.unreachable.length > 0 ? [{ title: texts.send, data }] : [];
  const groups = [{ heading: texts.questions, items: asked }, ...missing('unreachable', view.unreachable)];
  return listCard({ title, sentence, groups, buttons }, language, page);
}

/** What an elected representative gets to answer. */
export interface SurveyShown {
  readonly week: IsoWeek;
  readonly questions: readonly AskedQuestion[];
  readonly closes: LocalDate;
  readonly language: Language;
  /** What is said first where nothing was chosen. */
  readonly remark?: string;
}

/** The card of a survey, with every answer to choose from. */
export function surveyMessage({ week, questions, closes, language, remark }: SurveyShown): CardMessage {
  const texts = surveyTexts[language];
  const summary = remark ?? texts.asks(questions.length, dateText(closes, language));
  const card = fill('plan-form', {
    ...sentenceFields(summary, language),
    title: texts.cardTitle,
    lead: summary,
    hasFaults: remark !== undefined,
    faults: `▲ ${remark ?? ''}`,
    fields: questions.map((question) => ({
      id: ANSWER_PREFIX + question.id,
      label: question.question,
      hint: '',
      value: '',
      isChoice: true,
      isMulti: false,
      choices: choicesOf(question, language),
      style: 'expanded',
      isDate: false,
      isText: false,
      isLong: false,
      max: 0,
      isRequired: false,
      error: '',
      hasFault: false,
      fault: '',
    })),
    isFreeText: true,
    privacy: texts.isCounted,
    submit: texts.answer,
    data: { verb: 'answer-survey', week, language },
    hasOther: false,
    other: '',
    dataOther: {},
  });
  return { summary, card: withoutEmptyInputs(card) };
}

export const surveyCards = {
  'send-survey': (view, { sentence, language, page }) => sendSurveyCard(view, sentence, language, page),
} satisfies CardsOf<'send-survey'>;
