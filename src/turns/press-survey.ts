import { answerQuestion } from '../answers/answer-question';
import { messageCard } from '../cards/message';
import { sendSurveyCard, surveyMessage } from '../cards/surveys';
import { answerSurvey } from '../collect/answer-survey';
import { sendSurvey } from '../remind/send-survey';
import { dateText } from '../text/format';
import { surveyTexts } from '../text/surveys';
import { isSwedishHoliday } from '../time/holidays';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/** *Skicka* on the card that tells to whom the survey goes. */
export async function pressSendSurvey(
  _press: PressOf<'send-survey'>,
  { asker, snapshot, tools }: Turn,
): Promise<Reply> {
  const { language } = asker;
  const { stores, surroundings, perSecond } = tools;
  const world = { ...surroundings, perSecond, isHoliday: isSwedishHoliday };
  const sent = await sendSurvey(asker, snapshot, stores, world);
  const now = surroundings.now;
  const { view, sentence } = await answerQuestion({ kind: 'send-survey' }, asker, snapshot, { ...stores, now });
  const summary = sent === 'begun' ? `${surveyTexts[language].begun} ${sentence}` : sentence;
  const card = view.kind === 'send-survey' ? sendSurveyCard(view, summary, language) : messageCard(summary, language);
  return { summary, card, pressed: 'replace' };
}

/** *Svara* on the card of the survey. */
export async function pressAnswerSurvey(
  { week, answers: values }: PressOf<'answer-survey'>,
  { asker, snapshot, tools }: Turn,
): Promise<Reply> {
  const { language } = asker;
  const texts = surveyTexts[language];
  const { stores, surroundings } = tools;
  const found = await answerSurvey({ week, values }, asker, snapshot, stores.surveys, surroundings);
  if (found.outcome === 'empty') {
    const { questions, closes } = found;
    const shown = surveyMessage({ week, questions, closes, language, remark: texts.outcomes.empty });
    return { ...shown, pressed: 'replace' };
  }
  const summary =
    found.outcome === 'closed' ? texts.closed(dateText(found.closed, language)) : texts.outcomes[found.outcome];
  return { summary, card: messageCard(summary, language), pressed: 'replace' };
}
