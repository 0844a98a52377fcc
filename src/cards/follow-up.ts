import type { Language } from '../domain/language';
import type { FollowUpQuestion } from '../domain/plan';
import { restsSentence } from '../text/counts';
import { countedAnswer, FOLLOW_UP_TIMES, type FollowUpView, followUpTexts, surveyAnswer } from '../text/follow-up';
import { stopped } from '../text/format';
import { sourceText } from '../text/indicators';
import { sourceLabel } from '../text/words';
import type { AdaptiveCard } from './adaptive-card';
import { goalsButton } from './buttons';
import type { CardsOf } from './cards-of';
import { type ListGroup, listCard } from './list';
import type { Page } from './page';

/** What is counted, what was reported in words, what a survey says; or from when, or that none of it is. */
function linesOf(question: FollowUpQuestion, view: FollowUpView, language: Language): string[] {
  const { notAnswerable, notAnswered, later } = followUpTexts[language];
  const { from } = question;
  const figures = countedAnswer(question, view, language);
  const survey = surveyAnswer(question, view.surveys, language);
  const lines = [figures, question.outcome && stopped(question.outcome), survey].flatMap((line) => line || []);
  if (!question.answerable) return [notAnswerable, ...lines];
  if (lines.length > 0) return lines;
  return [from !== undefined && from > view.year ? later(from) : notAnswered];
}

/** The plan's follow-up questions, each with what has been reported on it. */
function followUpCard(view: FollowUpView, sentence: string, language: Language, page: Page): AdaptiveCard {
  const texts = followUpTexts[language];
  const { questions, rests } = view;
  const groups = FOLLOW_UP_TIMES.flatMap((when): ListGroup[] => {
    const asked = questions.filter((question) => question.when === when);
    if (asked.length === 0) return [];
    return [
      {
        heading: texts.headings[when],
        items: asked.map((question) => ({
          title: question.text,
          lines: linesOf(question, view, language),
          meta: question.source ? sourceLabel(sourceText(question.source, question.date, language), language) : '',
        })),
      },
    ];
  });
  const isCounted = rests.dialogues > 0 && questions.some(({ measures }) => measures !== undefined);
  return listCard(
    {
      title: texts.title,
      sentence,
      groups,
      rests: isCounted ? restsSentence(rests, language) : '',
      buttons: [goalsButton(language)],
    },
    language,
    page,
  );
}

export const followUpCards = {
  'follow-up': (view, { sentence, language, page }) => followUpCard(view, sentence, language, page),
} satisfies CardsOf<'follow-up'>;
