import { fold, type Token } from './normalise';
import { distance } from './typos';

const listed = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text.split(';').flatMap((group, at) =>
      group
        .trim()
        .split(' ')
        .map((word) => [fold(word), at + 1] as const),
    ),
  );

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
  return CARDINALS.get(fold(token.word));
}

/** The number of an ordinal ("tredje", "third"), if the word is one. */
export function ordinal(token: Token | undefined): number | undefined {
  if (!token) return undefined;
  const word = fold(token.word);
  const exact = ORDINALS.get(word);
  if (exact !== undefined || word.length < 5) return exact;
  return [...ORDINALS].find(
    ([listedWord]) => listedWord[0] === word[0] && listedWord.length > 4 && distance(listedWord, word, 1) <= 1,
  )?.[1];
}

/** The number of a nickname such as "trean", if the word is one. */
export function nickname(token: Token | undefined): number | undefined {
  return token && NICKNAMES.get(fold(token.word));
}

/** The number of a Roman numeral from II on; I is too often a word. */
export function roman(token: Token | undefined): number | undefined {
  return token && ROMAN.get(token.word);
}

/** The year that a figure says: "2021", or "21" with a dash or an apostrophe before it. */
export function writtenYear(token: Token, before: Token | undefined): number | undefined {
  if (/^(?:19|20)\d\d$/u.test(token.word)) return Number(token.word);
  if (!/^\d\d$/u.test(token.word)) return undefined;
  const marked = /(?:^|[\s(])[-–−'’‘´`]$/u.test(token.gap);
  const range = before !== undefined && /^(?:19|20)\d\d$/u.test(before.word) && /^[-–/]$/u.test(token.gap);
  return marked || range ? 2000 + Number(token.word) : undefined;
}
