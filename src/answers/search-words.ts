import { comparable } from '../domain/normalise-text';
import { compoundForms, stem } from '../questions/inflect';
import { clean, fold, tokenize } from '../questions/normalise';
import { unsearched } from '../text/search';
import { compoundsIn, LONGEST_WORD, lemmasOf } from '../words/lemmas';
import { hasSameRoot, isKnown, isSameWord } from '../words/same-word';

/** Longer searches than this, in characters and words, are cut: nobody finds anything by a whole page. */
const LONGEST = 200;
const MOST_WORDS = 8;
/** A word of fewer letters has only been begun; it is looked for at the beginning of words. */
const BEGUN = 3;
/** A shorter stem is a part of too many other words. */
const SHORTEST_STEM = 5;

const SMALL = new Set(unsearched.split(' ').map(fold));

/** All words of what somebody wrote, in small letters: nothing of it is greeting or mark-up. */
const wordsOf = (text: string): string[] => tokenize(comparable(text)).map(({ word }) => word);

/** The words that are searched for, in small letters. */
export function searchedWords(text: string): string[] {
  const words = tokenize(clean(text.slice(0, LONGEST))).map(({ word }) => comparable(word));
  const telling = words.filter((word) => !SMALL.has(fold(word)));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}

/** A word that is looked for, with what of it is compared: worked out once for a whole text. */
interface SoughtWord {
  readonly word: string;
  /** Without dots and rings. */
  readonly letters: string;
  readonly root: string;
}

function soughtWord(word: string): SoughtWord {
  const letters = fold(word);
  return { word, letters, root: stem(letters) };
}

/** Whether the letters of a word stand in another, or those of its stem; without dots and rings. */
function occursIn({ letters, root }: SoughtWord, written: string): boolean {
  const text = fold(written);
  return text.includes(letters) || (root.length >= SHORTEST_STEM && text.includes(root));
}

function isIn(sought: SoughtWord, written: string): boolean {
  const { word, letters } = sought;
  if (/\d/u.test(word)) return written === word;
  if (word.length < BEGUN) return fold(written).startsWith(letters);
  return hasSameRoot(word, written) || occursIn(sought, written);
}

/**
 * Whether every word searched for stands in a text, also with another ending, as a part of a longer word, or begun. It
 * is asked at each letter that somebody types, so the dictionaries are not read for it.
 */
export function tells(words: readonly string[], text: string): boolean {
  const written = wordsOf(text);
  return words.length > 0 && words.map(soughtWord).every((sought) => written.some((each) => isIn(sought, each)));
}

/** A shorter word begins or ends too many others by chance ("bil" and "bild"). */
const SHORTEST_PART = 4;

/** Whether a word begins a compound: "skolor" begins "skolgården". */
const mayBegin = (word: string, head: string): boolean =>
  isSameWord(word, head) || [word, ...lemmasOf(word)].some((each) => compoundForms(each).includes(head));

/** Whether it is a part of a compound, of which a part may be a compound itself ("skolbussföraren"). */
function isPartOf(word: string, written: string, depth = 2): boolean {
  return (
    depth > 0 &&
    compoundsIn(written).some(
      ({ head, tail }) =>
        mayBegin(word, head) ||
        isSameWord(word, tail) ||
        isPartOf(word, head, depth - 1) ||
        isPartOf(word, tail, depth - 1),
    )
  );
}

/** What a word ends in that is made of another one: "trygghet" of "trygg", "hopplös" of "hopp". */
const MADE_OF = /^(?:het|ligt?|liga|löst?|lösa|fullt?|fulla)(?:en|ens|er|erna|s)?$/u;
const OF_A_VERB = /(?:n?ing|ande|ende)(?:s|en|ens|et|ets|ar|arna)?$/u;
const VERB = /^(?:a|as|ade|ades|ad|at|ats|n?ing\p{L}*|ande\p{L}*|ende\p{L}*)$/u;
const LONG_VERB = /^(?:ar|er|ars|t|te|de|d)$/u;

/** "Parkering" is done by those who "parkera". */
function isDoing(noun: string, word: string): boolean {
  const root = noun.replace(OF_A_VERB, '');
  if (root === noun || root.length < SHORTEST_PART || !word.startsWith(root)) return false;
  const rest = word.slice(root.length);
  return VERB.test(rest) || (root.length >= SHORTEST_STEM && LONG_VERB.test(rest));
}

/** Whether one is made of the other: "trygghet" and "otrygg" of "trygg", "parkering" and "parkera" of each other. */
function isKin(word: string, written: string): boolean {
  if (word.length < SHORTEST_PART) return false;
  const plain = written.startsWith('o') ? written.slice(1) : written;
  if (plain !== written && isSameWord(word, plain)) return true;
  const made = [written, plain].some((each) => each.startsWith(word) && MADE_OF.test(each.slice(word.length)));
  return made || isDoing(word, written) || isDoing(written, word);
}

function isMentionedIn(sought: SoughtWord, written: string): boolean {
  const { word, letters } = sought;
  if (/\d/u.test(word)) return written === word;
  if (written.length > LONGEST_WORD) return word.length >= SHORTEST_PART && occursIn(sought, written);
  if (isSameWord(word, written)) return true;
  if (word.length < BEGUN) return false;
  // Whatever becomes of its vowels, a part begins as the word does; most words are passed over by that.
  const begun = letters.slice(0, 2);
  if (!fold(written).includes(begun)) return false;
  if (isPartOf(word, written) || isKin(word, written)) return true;
  // Of what no dictionary has, as names and words from other languages, the letters are all there is.
  return word.length >= SHORTEST_PART && !(isKnown(word) && isKnown(written)) && occursIn(sought, written);
}

/**
 * Whether every word of a finished question stands in a text: in any form, or as a part of a compound. Unlike
 * {@link tells}, no word is taken to have only been begun, and the dictionaries tell words apart ("rom" and
 * "romantik").
 */
export function says(words: readonly string[], text: string): boolean {
  const written = wordsOf(text);
  return (
    words.length > 0 && words.map(soughtWord).every((sought) => written.some((each) => isMentionedIn(sought, each)))
  );
}

/** Whether some word of a name begins with the word searched for; one letter begins too many. */
export const begins = (word: string, name: string): boolean =>
  word.length > 1 && wordsOf(name).some((each) => fold(each).startsWith(fold(word)));
