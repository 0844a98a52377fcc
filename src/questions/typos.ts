/**
 * The Damerau–Levenshtein distance (optimal string alignment) of two words, or `limit + 1` when it is greater than
 * `limit`.
 */
export function distance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[right.length] ?? limit + 1;
}

/** True when one word is the other with two neighbouring letters swapped. */
function swapped(left: string, right: string): boolean {
  return left.length === right.length && [...left].sort().join('') === [...right].sort().join('');
}

/** A word with one consonant for each that is doubled: "hännt" is "hänt". */
const undoubled = (word: string): string => word.replace(/([bcdfghjklmnpqrstvwxz])\1/gu, '$1');

/** Which letters a word has, as bits: a quick way to see that two words are too far apart to be compared in full. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 31);
  return letters;
}

/** How many letters one word has and the other has not, at least. */
function differing(left: number, right: number): number {
  let bits = left ^ right;
  let count = 0;
  for (; bits !== 0; count += 1) bits &= bits - 1;
  return count;
}

/** How far a written word may lie from a listed one and still be taken for it; short words must match exactly. */
export function allowedDistance(length: number): number {
  if (length < 3) return 0;
  return length >= 9 ? 2 : 1;
}

/** Words to correct towards, sorted for a quick search by first letter and length. */
export class Spelling {
  private readonly buckets: Map<string, { readonly words: string[]; readonly letters: number[] }>;

  /** @param below words that stand before these, in lists that are left as they are */
  constructor(words: Iterable<string>, below?: Spelling) {
    this.buckets = new Map(below?.buckets);
    for (const word of words) {
      if (word.length < 3) continue;
      const key = `${word[0]}${word.length}`;
      const there = this.buckets.get(key);
      const isOwn = there !== undefined && there !== below?.buckets.get(key);
      const bucket = isOwn ? there : { words: [...(there?.words ?? [])], letters: [...(there?.letters ?? [])] };
      if (!isOwn) this.buckets.set(key, bucket);
      bucket.words.push(word);
      bucket.letters.push(lettersOf(word));
    }
  }

  /** The nearest listed words of a written one, all at the same distance; none when nothing is near enough. */
  nearest(word: string, most = allowedDistance(word.length)): readonly string[] {
    let limit = most;
    if (limit === 0) return [];
    let found: string[] = [];
    const letters = lettersOf(word);
    const firsts = new Set([word[0], word[1]]);
    for (const first of firsts) {
      for (let length = word.length - limit; length <= word.length + limit; length += 1) {
        const bucket = this.buckets.get(`${first}${length}`);
        for (const [at, candidate] of bucket?.words.entries() ?? []) {
          if (differing(letters, bucket?.letters[at] ?? 0) > 2 * limit) continue;
          if (first !== word[0] && candidate[1] !== word[0]) continue;
          if (candidate === word || !this.plausible(word, candidate)) continue;
          const steps = distance(word, candidate, limit);
          if (steps > limit) continue;
          if (steps < limit) {
            limit = steps;
            found = [];
          }
          found.push(candidate);
        }
      }
    }
    return found;
  }

  /** Short words are only corrected where the slip is of the commonest sort. */
  private plausible(word: string, candidate: string): boolean {
    if (word.length === 3) return swapped(word, candidate) || (candidate.length === 4 && !/[aeiouyåäö]/u.test(word));
    if (word.length === 4) return swapped(word, candidate) || candidate.length === 5;
    return candidate.length >= 5 || undoubled(word) === candidate;
  }
}
