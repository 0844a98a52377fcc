import type { Language } from '../domain/language';
import { type Digest, digestSentence, digestTexts } from '../text/digest';
import { weekText } from '../text/format';
import type { CardMessage } from './adaptive-card';
import { goalsButton } from './buttons';
import { listCard } from './list';

/** The week for the whole group, as it is sent to the chat that has been chosen. */
export function digestMessage(digest: Digest, language: Language): CardMessage {
  const texts = digestTexts[language];
  const summary = digestSentence(digest, language);
  const groups = (['late', 'due', 'starting'] as const).flatMap((kind) =>
    digest[kind].length > 0
      ? [{ heading: texts.headings[kind], items: digest[kind].map(({ title, when }) => ({ title, meta: when })) }]
      : [],
  );
  const title = texts.title(weekText(digest.week, language));
  const card = listCard({ title, sentence: summary, groups, buttons: [goalsButton(language)] }, language);
  return { summary, card };
}
