import { fold, type Token } from './normalise';
import { distance } from './typos';

/** Numbers by the words that say them: as they are written, and as somebody writes them who leaves the marks out. */
interface NumberWords {
  readonly marked: ReadonlyMap<string, number>;
  readonly unmarked: ReadonlyMap<string, number>;
}

function listed(text: string): NumberWords {
  const marked = text.split(';').flatMap((group, at) =>
    group
      .trim()
      .split(' ')
      .map((word) => [word, at + 1] as const),
  );
  return { marked: new Map(marked), unmarked: new Map(marked.map(([word, number]) => [fold(word), number])) };
}

/** Letters of their own in Swedish, and no a or o with a mark. */
const SWEDISH_LETTER = /[åäö]/u;

/**
 * The words that a written one is compared with. Whoever leaves marks out leaves out all of them; a word with one of
 * them is the word that it is: "ändra" and "förstå" are not "andra" and "första".
 */
const comparedWith = (word: string, { marked, unmarked }: NumberWords): ReadonlyMap<string, number> =>
  SWEDISH_LETTER.test(word) ? marked : unmarked;

/** The word as it is compared: other accents than the Swedish letters do not count. */
const compared = (word: string): string => (SWEDISH_LETTER.test(word) ? word : fold(word));

const numberIn = (words: NumberWords, word: string): number | undefined =>
  SWEDISH_LETTER.test(word) ? words.marked.get(word) : words.unmarked.get(fold(word));

const CARDINALS = listed(
  'ett en one etta ettan; två tva two tvåa tvåan; tre three trea trean; fyra four fyran; fem five femma femman; sex six sexa sexan; sju seven sjua sjuan; åtta eight åttan; nio nine nian; tio ten tian; elva eleven; tolv twelve; tretton thirteen; fjorton fourteen; femton fifteen; sexton sixteen; sjutton seventeen; arton eighteen; nitton nineteen; tjugo twenty',
);
const ORDINALS = listed(
  'första förste first; andra andre second; tredje third; fjärde fourth; femte fifth; sjätte sixth; sjunde seventh; åttonde eighth; nionde ninth; tionde tenth; elfte eleventh; tolfte twelfth',
);
const NICKNAMES = listed('ettan; tvåan; trean; fyran; femman; sexan; sjuan');
const ROMAN = listed('-; ii; iii; iv; v');

/** The number that a word or figure says ("2", "två", "two"), if it says one. */
export function cardinal(token: Token | undefined): number | undefined {
  if (!token) return undefined;
  if (/^\d{1,4}$/u.test(token.word)) return Number(token.word);
  return numberIn(CARDINALS, token.word);
}

/** True when a word is another with one slip of the pen. */
const isSlipOf = (listedWord: string, word: string): boolean =>
  listedWord.length > 4 && listedWord[0] === word[0] && distance(listedWord, word, 1) <= 1;

/** The number of an ordinal ("tredje", "third"), if the word is one, with all of its marks or none. */
export function ordinal(token: Token | undefined): number | undefined {
  if (!token) return undefined;
  const word = compared(token.word);
  const exact = numberIn(ORDINALS, word);
  // Another mark alone is no slip: it makes another word.
  if (exact !== undefined || word.length < 5 || ORDINALS.unmarked.has(fold(word))) return exact;
  return [...comparedWith(word, ORDINALS)].find(([listedWord]) => isSlipOf(listedWord, word))?.[1];
}

/** The number of a nickname such as "trean", if the word is one. */
export function nickname(token: Token | undefined): number | undefined {
  return token && numberIn(NICKNAMES, token.word);
}

/** The number of a Roman numeral from II on; I is too often a word. */
export function roman(token: Token | undefined): number | undefined {
  return token && ROMAN.marked.get(token.word);
}

/** The year that a figure says: "2021", or "21" with a dash or an apostrophe before it. */
export function writtenYear(token: Token, before: Token | undefined): number | undefined {
  if (/^(?:19|20)\d\d$/u.test(token.word)) return Number(token.word);
  if (!/^\d\d$/u.test(token.word)) return undefined;
  const year = 2000 + Number(token.word);
  // "2021-22" is two years, "2021-10-15" a day.
  if (before !== undefined && /^\d+$/u.test(before.word) && /^[-–/]$/u.test(token.gap))
    return /^(?:19|20)\d\d$/u.test(before.word) && year > Number(before.word) ? year : undefined;
  return /(?:^|[\s(])[-–−'’‘´`]$/u.test(token.gap) ? year : undefined;
}
