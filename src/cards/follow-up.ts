import type { Language } from '../domain/language';
import type { FollowUpQuestion } from '../domain/plan';
import { FOLLOW_UP_TIMES, followUpTexts } from '../text/follow-up';
import { stopped } from '../text/format';
import { sourceLabel } from '../text/words';
import { goalsButton } from './buttons';
import { type ListGroup, listCard } from './list';
import type { AdaptiveCard } from './reply';

/** The plan's follow-up questions, each with what has been reported on it. */
export function followUpCard(
  questions: readonly FollowUpQuestion[],
  sentence: string,
  language: Language,
): AdaptiveCard {
  const texts = followUpTexts[language];
  const groups = FOLLOW_UP_TIMES.flatMap((when): ListGroup[] => {
    const asked = questions.filter((question) => question.when === when);
    if (asked.length === 0) return [];
    return [
      {
        heading: texts.headings[when],
        items: asked.map(({ text, answerable, outcome, source }) => ({
          title: text,
          lines: [
            ...(answerable ? [] : [texts.notAnswerable]),
            ...(outcome ? [stopped(outcome)] : answerable ? [texts.notAnswered] : []),
          ],
          meta: source ? sourceLabel(source, language) : '',
        })),
      },
    ];
  });
  return listCard({ title: texts.title, sentence, groups, buttons: [goalsButton(language)] }, language);
}
