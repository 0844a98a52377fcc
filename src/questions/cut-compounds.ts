import type { Token } from './normalise';
import type { WordIndex } from './word-index';

/** "Komm.plan", "proj.ledare", "målgr.analysen": a word whose first part is cut short inside of it. */

/** A shorter end may be a word of its own: "kl.tre". */
const SHORTEST_END = 4;
const SHORTEST_BEGINNING = 3;

/** The one word that two written parts are, or nothing. */
function joined(first: Token, last: Token | undefined, index: WordIndex): string | undefined {
  const isInside = first.isCut === true && last?.gap === '.' && /^\p{Ll}/u.test(last.raw);
  if (!isInside || !last || first.word.length < SHORTEST_BEGINNING || last.word.length < SHORTEST_END) return undefined;
  return index.lookUpCut(first.word, last.word);
}

/** The words again, each that was cut inside of it written out; no sentence ends there. */
export function joinCutCompounds(tokens: readonly Token[], index: WordIndex): readonly Token[] {
  if (!tokens.some(({ isCut }) => isCut)) return tokens;
  const found: Token[] = [];
  let ended = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (!token) break;
    const word = joined(token, next, index);
    found.push({
      ...token,
      sentence: token.sentence - ended,
      ...(word === undefined || !next
        ? {}
        : { word, raw: `${token.raw}${next.gap}${next.raw}`, isCut: next.isCut === true }),
    });
    if (word === undefined) continue;
    ended += 1;
    at += 1;
  }
  return found;
}
