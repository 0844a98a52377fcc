import { normaliseText } from '../domain/normalise-text';
import { stem } from '../questions/inflect';
import { clean, fold, tokenize } from '../questions/normalise';
import { isSameWord } from '../questions/same-word';
import { unsearched } from '../text/search';

/** Longer searches than this, in characters and words, are cut: nobody finds anything by a whole page. */
const LONGEST = 200;
const MOST_WORDS = 8;
/** A word of fewer letters has only been begun; it is looked for at the beginning of words. */
const BEGUN = 3;
/** A shorter stem is a part of too many other words. */
const SHORTEST_STEM = 5;

const SMALL = new Set(unsearched.split(' ').map(fold));

/** All words of what somebody wrote: nothing of it is greeting or mark-up. */
const foldedWords = (text: string): string[] => tokenize(normaliseText(text)).map(({ word }) => fold(word));

/** The words that are searched for, as they are compared: without case, dots and rings. */
export function searchedWords(text: string): string[] {
  const words = tokenize(clean(text.slice(0, LONGEST))).map(({ word }) => fold(word));
  const telling = words.filter((word) => !SMALL.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}

function isIn(word: string, written: string): boolean {
  if (/\d/u.test(word)) return written === word;
  if (word.length < BEGUN) return written.startsWith(word);
  if (isSameWord(word, written)) return true;
  const root = stem(word);
  return written.includes(word) || (root.length >= SHORTEST_STEM && written.includes(root));
}

/** Whether every word searched for stands in a text, also with another ending, as a part of a longer word, or begun. */
export function tells(words: readonly string[], text: string): boolean {
  const written = foldedWords(text);
  return words.length > 0 && words.every((word) => written.some((each) => isIn(word, each)));
}

/** A shorter word begins or ends too many others by chance ("bil" and "bild"). */
const SHORTEST_PART = 4;
/** A short word that begins a compound has a word of its own after it. */
const SHORTEST_REST = 4;

function isSaidIn(word: string, written: string): boolean {
  if (/\d/u.test(word)) return written === word;
  if (isSameWord(word, written)) return true;
  if (word.length < BEGUN) return false;
  if (word.length >= SHORTEST_PART) return isIn(word, written);
  return written.startsWith(word) && written.length - word.length >= SHORTEST_REST;
}

/**
 * Whether every word of a finished question stands in a text: with any ending, or as a part of a longer word. Unlike
 * {@link tells}, no word is taken to have only been begun.
 */
export function says(words: readonly string[], text: string): boolean {
  const written = foldedWords(text);
  return words.length > 0 && words.every((word) => written.some((each) => isSaidIn(word, each)));
}

/** Whether some word of a name begins with the word searched for; one letter begins too many. */
export const begins = (word: string, name: string): boolean =>
  word.length > 1 && foldedWords(name).some((each) => each.startsWith(word));
