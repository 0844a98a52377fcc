import { explaining, means, type Rule } from './rule';

/** Which channel the project's week goes to: "koppla kanalen", "vilken kanal är kopplad". */

const CONNECT = /^(?:koppla|kopplar|kopplat|kopplad|kopplas|anslut|ansluta|ansluten|connect|connected|disconnect)$/iu;
const CHANNEL = /^(?:(?:teams)?kanal(?:en|er|erna)?|(?:grupp)?chatt(?:en)?|channels?|group)$/iu;
/** What may stand beside it: nothing that the channel could be of but the project. */
const BESIDE =
  /^(?:till|från|ihop|in|den|det|här|en|ett|vår|ny|teams|medskapa|projekt(?:et|ets)?|vecka(?:n)?|veckans|vilken|vilka|är|jag|vi|vill|kan|du|hur|som|med|the|this|a|our|new|to|from|which|is|are|how|do|can|i|we|you|please|snälla|tack|project|projects|week|weekly|chat)$/iu;
const EXPLAINS = explaining(['plan']);

export const channelRule: Rule = ({ spans, tokens }) => {
  const words = spans
    .filter((span) => !means(span, 'filler', 'greeting'))
    .flatMap(({ start, end }) => tokens.slice(start, end))
    .filter(({ part }) => part !== 'last')
    .map(({ raw }) => raw);
  const has = (which: RegExp): boolean => words.some((word) => which.test(word));
  if (!has(CONNECT) || !has(CHANNEL)) return [];
  if (!words.every((word) => CONNECT.test(word) || CHANNEL.test(word) || BESIDE.test(word))) return [];
  const reading = { kind: 'change-plan', what: 'channel' } as const;
  return [{ reading, strength: 1.1, explains: EXPLAINS, alsoExplains: () => true }];
};
