import { decodeHTMLStrict } from 'entities/decode';
import type { IncomingActivity } from './activity';

/**
 * So much of a message or a search is read, in characters: several times what anybody asks at once. It is cut before
 * any pattern goes over it, so that nobody keeps the bot from others by what they write.
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
 * What the person wrote, without the bot's own mention: what else stands in such marks stays, entities are decoded once
 * (so that `&amp;lt;` becomes `&lt;` and no more), and letters are composed (NFC) so that å is one character from every
 * client.
 */
export function spokenText(activity: IncomingActivity): string {
  const mentions = botMentions(activity);
  // The mention is taken out before decoding: it stands in the text as the client encoded it.
  const text = mentions.reduce(withoutMention, beginning(activity.text ?? ''));
  const names = [activity.recipient?.name, ...mentions.map(({ mentioned }) => mentioned?.name)].flatMap(
    (name) => named(name ?? '') || [],
  );
  return decodeHTMLStrict(withoutMarked(text, names)).normalize('NFC').trim();
}

type Entity = NonNullable<IncomingActivity['entities']>[number];

function botMentions(activity: IncomingActivity): Entity[] {
  const bot = activity.recipient?.id;
  if (bot === undefined) return [];
  return (activity.entities ?? []).filter((entity) => entity.type === 'mention' && entity.mentioned?.id === bot);
}

/** A mention that a client tells of, where it stands as the client says that it is written. */
function withoutMention(text: string, { text: spelling }: Entity): string {
  return spelling && text.includes(spelling) ? text.split(spelling).reduce(joined) : text;
}

/** A name of the bot as it is compared. */
const named = (name: string): string => name.normalize('NFC').trim().toLowerCase();

const MARKED = /<at(?:\s[^<>]*)?>([^<>]*)<\/at>/giu;

/** The bot's own mention by any of its names, however its marks are written and also where the client tells of none. */
function withoutMarked(text: string, names: readonly string[]): string {
  let end = 0;
  const kept: string[] = [];
  for (const { 0: whole, 1: name = '', index } of text.matchAll(MARKED)) {
    if (!names.includes(named(decodeHTMLStrict(name)))) continue;
    kept.push(text.slice(end, index));
    end = index + whole.length;
  }
  return [...kept, text.slice(end)].reduce(joined);
}

/** What stood on either side of a mention: one space is enough where it stood between two. */
const joined = (before: string, after: string): string =>
  /\s$/.test(before) && /^\s/.test(after) ? before + after.trimStart() : before + after;
