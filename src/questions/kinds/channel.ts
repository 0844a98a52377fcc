import { explaining, means, type Rule } from './rule';

/** Which channel the week goes to: "koppla kanalen", "vilken kanal är kopplad", "byt kanal för påminnelserna". */

const CONNECT = /^(?:koppla|kopplar|kopplat|kopplad|kopplas|anslut|ansluta|ansluten|connect|connected|disconnect)$/iu;
const CHANNEL = /^(?:(?:teams)?kanal(?:en|er|erna)?|(?:grupp)?chatt(?:en)?|channels?|group)$/iu;
/** Said of the channel itself where it is the one of the reminders: another chat may be anything. */
const MOVES =
  /^(?:byt|byta|byter|ändra|ändrar|flytta|flyttar|välj|välja|sätt|sätta|change|move|switch|use|choose|set)$/iu;
const CHANNEL_ALONE = /^(?:teams)?(?:kanal(?:en)?|channel)$/iu;
/** Looked for first. */
const EITHER = new RegExp(`${CHANNEL.source}|${CHANNEL_ALONE.source}`, 'iu');
/** What may stand beside it: nothing that the channel could be of but the project. */
const BESIDE =
  /^(?:till|från|för|ihop|in|den|det|här|en|ett|annan|vår|ny|teams|medskapa|projekt(?:et|ets)?|vecka(?:n)?|veckans|vilken|vilka|är|jag|vi|vill|kan|du|hur|som|med|the|this|a|another|other|our|new|to|for|from|which|is|are|how|do|can|i|we|you|please|snälla|tack|project|projects|week|weekly|chat)$/iu;
const EXPLAINS = explaining(['plan']);

export const channelRule: Rule = ({ spans, tokens }) => {
  if (!tokens.some(({ raw }) => EITHER.test(raw))) return [];
  const isReminder = spans.some((span) => means(span, 'remind'));
  const words = spans
    // "Till nämnden i Laholm": whose week it is.
    .filter((span) => !means(span, 'filler', 'greeting', 'remind', 'municipality', 'municipality-noun', 'orderer'))
    .flatMap(({ start, end }) => tokens.slice(start, end))
    .filter(({ part }) => part !== 'last')
    .map(({ raw }) => raw);
  const has = (which: RegExp): boolean => words.some((word) => which.test(word));
  const moves = has(MOVES) && has(CHANNEL_ALONE);
  if (!(has(CONNECT) && has(CHANNEL)) && !moves) return [];
  if (isReminder && !moves) return [];
  const verbs = moves ? [CONNECT, MOVES] : [CONNECT];
  if (!words.every((word) => [...verbs, CHANNEL, BESIDE].some((which) => which.test(word)))) return [];
  const reading = { kind: 'change-plan', what: 'channel' } as const;
  return [{ reading, strength: 1.1, explains: EXPLAINS, alsoExplains: () => true }];
};
