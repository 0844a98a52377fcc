import { ANSWER_PREFIX } from '../cards/surveys';
import { surveyTexts } from '../text/surveys';
import type { FormGround, PressedForm, Written } from './pressed-form';
import type { PressOf } from './submitted';

/** What was chosen on the card of a survey. What was asked is not known without storage; the plan may say it. */
export function surveyPressed({ answers }: PressOf<'answer-survey'>, { plan, language }: FormGround): PressedForm {
  const texts = surveyTexts[language];
  const titles: Readonly<Record<string, string>> = texts.answers;
  return {
    written: Object.entries(answers).map(([id, value]): Written => {
      const label = plan?.surveys.find((survey) => survey.id === id)?.name ?? texts.cardTitle;
      return { id: ANSWER_PREFIX + id, label, value, shape: 'chosen', shown: titles[value] ?? value };
    }),
    again: texts.answer,
  };
}
