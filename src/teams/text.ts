import { decodeHTMLStrict } from 'entities';
import type { IncomingActivity } from './activity';

/**
 * So much of a message or a search is read, in characters: several times what anybody asks at once. It is cut before any
 * pattern goes over it, so that nobody keeps the bot from others by what they write.
 */
const LONGEST_TEXT = 4000;

/** The beginning of a text, without half a character at its end. */
export const beginning = (text: string): string =>
  text.length <= LONGEST_TEXT ? text : text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');

/** Whether the bot itself is mentioned. */
export function mentionsBot(activity: IncomingActivity): boolean {
  return botMentions(activity).length > 0;
}

/**
 * What the person wrote, without the bot's own mention: mentions of others stay, entities are decoded once (so that
 * `&amp;lt;` becomes `&lt;` and no more), and letters are composed (NFC) so that å is one character from every client.
 */
export function spokenText(activity: IncomingActivity): string {
  // The mention is taken out before decoding: it stands in the text as the client encoded it.
  const text = botMentions(activity).reduce(withoutMention, beginning(activity.text ?? ''));
  return decodeHTMLStrict(text).normalize('NFC').trim();
}

type Entity = NonNullable<IncomingActivity['entities']>[number];

function botMentions(activity: IncomingActivity): Entity[] {
  const bot = activity.recipient?.id;
  if (bot === undefined) return [];
  return (activity.entities ?? []).filter((entity) => entity.type === 'mention' && entity.mentioned?.id === bot);
}

function withoutMention(text: string, mention: Entity): string {
  const name = mention.mentioned?.name;
  const spellings = [mention.text, name ? `<at>${name}</at>` : undefined];
  const spelling = spellings.find((s) => s != null && s !== '' && text.includes(s));
  if (!spelling) return text;
  return text.split(spelling).reduce((before, after) => {
    // One space is enough where the mention stood between two.
    return /\s$/.test(before) && /^\s/.test(after) ? before + after.trimStart() : before + after;
  });
}
