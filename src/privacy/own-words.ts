/** What a plan says in its own words, and what is therefore nobody's name. */
export interface OwnWords {
  readonly words: ReadonlySet<string>;
  /** Two words after each other, with a space between. */
  readonly pairs: ReadonlySet<string>;
}

export const NO_OWN_WORDS: OwnWords = { words: new Set(), pairs: new Set() };

const WORD = /[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*(?:[-'’:][\p{L}\p{Nd}]+)*/gu;

/** @param texts names and sentences of a plan that people did not write as reports */
export function ownWords(texts: Iterable<string>): OwnWords {
  const words = new Set<string>();
  const pairs = new Set<string>();
  for (const text of texts) {
    const found = [...text.normalize('NFKC').toLowerCase().matchAll(WORD)].map(([word]) => word);
    for (const [index, word] of found.entries()) {
      words.add(word);
      const next = found[index + 1];
      if (next !== undefined) pairs.add(`${word} ${next}`);
    }
  }
  return { words, pairs };
}
