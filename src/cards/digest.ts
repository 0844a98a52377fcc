import type { Language } from '../domain/language';
import { type Digest, digestChoiceSentence, digestSentence, digestTexts } from '../text/digest';
import { weekText } from '../text/format';
import type { CardMessage } from './adaptive-card';
import { type ButtonData, goalsButton } from './buttons';
import { listCard } from './list';
import { messageCard } from './message';

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

/** Whether a chat gets it, with the button that changes that. */
export function digestChoiceMessage(chosen: boolean, language: Language): CardMessage {
  const texts = digestTexts[language];
  const summary = digestChoiceSentence(chosen, language);
  const title = chosen ? texts.unchoose : texts.choose;
  const data: ButtonData = { verb: 'choose-digest', on: !chosen, language };
  return { summary, card: messageCard(summary, language, [{ title, data }]) };
}
