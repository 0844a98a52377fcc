import type { Language } from '../domain/language';
import { type ChannelView, channelSentence, channelTexts } from '../text/connect-channel';
import type { CardMessage } from './adaptive-card';
import type { Button } from './buttons';
import { messageCard } from './message';
import { endButtons } from './wish-lines';

/**
 * Which channel is connected and what goes there, with the buttons that change that.
 * @param change the latest change, which a press is of and which *Ångra* takes back
 */
export function channelMessage(view: ChannelView, change: string | undefined, language: Language): CardMessage {
  const texts = channelTexts[language];
  const summary = channelSentence(view, language);
  const choose = (title: string, on: boolean): Button => ({
    title,
    data: { verb: 'choose-digest', on, seen: change, language },
  });
  const connects = view.askedIn === 'room' && (view.connected !== 'here' || view.isSetAside);
  const disconnects = view.connected === 'here' || (view.connected === 'elsewhere' && view.askedIn === 'own-chat');
  const isDone = view.outcome !== undefined && view.outcome !== 'overtaken';
  const buttons: Button[] = [
    ...(connects ? [choose(texts.connect, true)] : []),
    ...(disconnects ? [choose(texts.disconnect, false)] : []),
    ...(isDone && change !== undefined
      ? [{ title: texts.undo, data: { verb: 'undo-digest' as const, change, language } }]
      : []),
    ...endButtons(view.wishes ?? [], language),
  ];
  return { summary, card: messageCard(summary, language, buttons) };
}
