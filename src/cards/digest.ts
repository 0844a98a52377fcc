import type { Language } from '../domain/language';
import { type DigestTold, digestChoiceSentence, digestSentence, digestTexts } from '../text/digest';
import { weekText } from '../text/format';
import { chooseDigest, getsDigest } from '../usecases/digest';
import { goalsButton } from './buttons';
import { listCard } from './list';
import { messageCard } from './message';
import type { Reply } from './reply';
import type { Turn } from './turn';

type Room = Readonly<Record<string, unknown>>;

/** The week for the whole group, as it is sent to the chat that has been chosen. */
export function digestReply(told: DigestTold, language: Language): Reply & Required<Pick<Reply, 'card'>> {
  const texts = digestTexts[language];
  const summary = digestSentence(told, language);
  const groups = (['late', 'due', 'starting'] as const).flatMap((kind) =>
    told[kind].length > 0
      ? [{ heading: texts.headings[kind], items: told[kind].map(({ title, when }) => ({ title, meta: when })) }]
      : [],
  );
  const title = texts.title(weekText(told.week, language));
  const card = listCard({ title, sentence: summary, groups, buttons: [goalsButton(language)] }, language);
  return { summary, card, pressed: 'new-message' };
}

/** Whether a chat gets it, with the button that changes that. */
export function digestChoiceReply(
  chosen: boolean,
  pressed: Reply['pressed'],
  language: Language,
): Reply & Required<Pick<Reply, 'card'>> {
  const texts = digestTexts[language];
  const summary = digestChoiceSentence(chosen, language);
  const title = chosen ? texts.unchoose : texts.choose;
  const data = { verb: 'choose-digest', on: !chosen, language };
  return { summary, card: messageCard(summary, language, [{ title, data }]), pressed };
}

/** *Inställningar* in a chat of several people. */
export const openDigestChoice = async (room: Room, { asker, tools }: Turn): Promise<Reply> =>
  digestChoiceReply(await getsDigest(room, tools.stores.people), 'new-message', asker.language);

export async function pressDigestChoice(on: boolean, { asker, room, tools }: Turn): Promise<Reply> {
  const chosen = on && room !== undefined;
  await chooseDigest(chosen ? room : undefined, asker, tools.stores, tools.surroundings);
  return digestChoiceReply(chosen, 'replace', asker.language);
}
