import { stem } from '../questions/inflect';
import { clean, fold, tokenize } from '../questions/normalise';
import { unsearched } from '../text/search';

/** Longer searches than this, in characters and words, are cut: nobody finds anything by a whole page. */
const LONGEST = 200;
const MOST_WORDS = 8;
/** A word of fewer letters has only been begun; it is looked for at the beginning of words. */
const BEGUN = 3;
/** A shorter stem is a part of too many other words. */
const SHORTEST_STEM = 5;

const SMALL = new Set(unsearched.split(' ').map(fold));

const foldedWords = (text: string): string[] => tokenize(clean(text)).map(({ word }) => fold(word));

/** The words that are searched for, as they are compared: without case, dots and rings. */
export function searchedWords(text: string): string[] {
  const words = foldedWords(text.slice(0, LONGEST));
  const telling = words.filter((word) => !SMALL.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}

function isIn(word: string, written: string): boolean {
  if (/\d/u.test(word)) return written === word;
  if (word.length < BEGUN) return written.startsWith(word);
  const root = stem(word);
  return written.includes(word) || (root.length >= SHORTEST_STEM && written.includes(root));
}

/** Whether every word searched for stands in a text, also with another ending, as a part of a longer word, or begun. */
export function tells(words: readonly string[], text: string): boolean {
  const written = foldedWords(text);
  return words.length > 0 && words.every((word) => written.some((each) => isIn(word, each)));
}

/** Whether some word of a name begins with the word searched for; one letter begins too many. */
export const begins = (word: string, name: string): boolean =>
  word.length > 1 && foldedWords(name).some((each) => each.startsWith(word));
