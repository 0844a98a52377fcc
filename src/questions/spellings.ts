import { lexicon } from './lexicon-files';
import type { Token } from './normalise';
import type { Hit, WordIndex } from './word-index';

/** Words as people spell them in haste, in chat and in dialect. */

/** How surely a word with a meaning of its own is another spelling of one: "va" is "vad", and may be "var". */
export const OTHERWISE = 0.95;

/** Behind these, and before the others, "ja" is no yes: "va ska ja göra", "det ja skriver", "ja har en lärdom". */
const BEFORE_I = /^(?:kan|har|ska|måste|får|vill|skulle|kunde|behöver|bör|hinner|ligger|det|de|som|när|va|vad|att)$/u;
const BEHIND_I = /^(?:har|hade|vill|ska|kan|måste|behöver|undrar|skriver|skrev|får|fick)$/u;
const AM = /^(?:e|är)$/u;
/** What somebody says of themselves: "ja e klar". "Ja, e analysen klar" asks. */
const OF_ONESELF = /^(?:klar|färdig|ledig|borta|tjänstledig|föräldraledig|sjuk|bortrest|ny)$/u;
/** "Ja har vi …" goes on with who it is of. */
const SOMEBODY = /^(?:vi|ni|du|de|dom|man|det|den|alla|nån|någon|nåt|något|ngn|ngt|jag|ja)$/u;
/** "E post", "e mål" */
const BEHIND_LETTER = /^(?:post|posten|mail|mejl|mål|målet|målen)$/u;

/** "Jag" and "är" as they are said, where the words beside them tell that they are meant. */
function asMeant({ word }: Token, at: number, tokens: readonly Token[]): string | undefined {
  const next = tokens[at + 1]?.gap.includes(',') ? undefined : tokens[at + 1]?.word;
  if (word === 'e') return next === undefined || BEHIND_LETTER.test(next) ? undefined : 'är';
  if (word !== 'ja') return undefined;
  if (BEFORE_I.test(tokens[at - 1]?.word ?? '')) return 'jag';
  const behind = tokens[at + 2]?.word ?? '';
  const isI = AM.test(next ?? '') ? OF_ONESELF.test(behind) : BEHIND_I.test(next ?? '') && !SOMEBODY.test(behind);
  return isI ? 'jag' : undefined;
}

/** The words, each that is no word as it stands written as it usually is: "dä" is "det". */
export const spelledOut = (tokens: readonly Token[], index: WordIndex): Token[] =>
  tokens.map((token, at) => {
    const meant = asMeant(token, at, tokens);
    if (meant !== undefined) return { ...token, word: meant };
    const [word] = lexicon.spellings.get(token.word) ?? [];
    return word === undefined || index.lookUp(token.word).length > 0 ? token : { ...token, word };
  });

/** The listed words that a written one is: as it stands, and where it is also a spelling of others, these. */
export function asSpelled(word: string, index: WordIndex): readonly Hit[] {
  const hits = index.lookUp(word);
  const others = lexicon.spellings.get(word) ?? [];
  return others.length === 0
    ? hits
    : [
        ...hits,
        ...others
          .flatMap((other) => index.lookUp(other))
          .map(({ base, quality }) => ({ base, quality: Math.min(quality, OTHERWISE) })),
      ];
}
