import type { Language } from '../domain/language';
import { restsSentence } from '../text/counts';
import { FOLLOW_UP_TIMES, type FollowUpView, followUpLines, followUpTexts } from '../text/follow-up';
import { sourceText } from '../text/indicators';
import { sourceLabel } from '../text/words';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, goalsButton } from './buttons';
import type { CardsOf } from './cards-of';
import { type ListGroup, listCard } from './list';
import type { Page } from './page';

/** The plan's follow-up questions, each with what has been reported on it. */
function followUpCard(view: FollowUpView, sentence: string, language: Language, page: Page): AdaptiveCard {
  const texts = followUpTexts[language];
  const { questions, rests, one } = view;
  const shown = one ? [one] : questions;
  const groups = FOLLOW_UP_TIMES.flatMap((when): ListGroup[] => {
    const asked = shown.filter((question) => question.when === when);
    if (asked.length === 0) return [];
    return [
      {
        heading: texts.headings[when],
        items: asked.map((question) => ({
          title: question.text,
          // Of one the sentence tells it all.
          lines: one ? [] : followUpLines(question, view, language),
          meta: question.source ? sourceLabel(sourceText(question.source, question.date, language), language) : '',
        })),
      },
    ];
  });
  const isCounted = rests.dialogues > 0 && shown.some(({ measures }) => measures !== undefined);
  return listCard(
    {
      title: one ? texts.oneTitle : texts.title,
      sentence,
      groups,
      rests: isCounted ? restsSentence(rests, language) : '',
      buttons: [...(one ? [askButton(texts.all, { kind: 'follow-up' }, language)] : []), goalsButton(language)],
    },
    language,
    page,
  );
}

export const followUpCards = {
  'follow-up': (view, { sentence, language, page }) => followUpCard(view, sentence, language, page),
} satisfies CardsOf<'follow-up'>;
