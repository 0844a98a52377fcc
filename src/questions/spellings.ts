import { lexicon } from './lexicon-files';
import type { Token } from './normalise';
import type { Hit, WordIndex } from './word-index';

/** Words as people spell them in haste, in chat and in dialect. */

/** How surely a word with a meaning of its own is another spelling of one: "va" is "vad", and may be "var". */
export const OTHERWISE = 0.95;

/** The words, each that is no word as it stands written as it usually is: "dä" is "det". */
export const spelledOut = (tokens: readonly Token[], index: WordIndex): Token[] =>
  tokens.map((token) => {
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
