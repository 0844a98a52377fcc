import { type Dictionary, en, sv } from './dictionaries';

/** Ordinary words of Swedish and English, from the dictionaries that spelling is checked by. */

/** What Swedish and English words end in, longest first; a stem may have lost its vowel. */
const SWEDISH_ENDINGS =
  'heternas,heterna,andena,orna,arna,erna,ernas,arnas,ades,aste,ande,ende,ens,ets,ers,ars,ors,ade,ats,ast,are,are,en,et,er,ar,or,na,ns,de,te,es,as,ad,at,an,s,n,t,a,e,r,d'.split(
    ',',
  );
const ENGLISH_ENDINGS = 'ings,ing,ies,ied,ers,er,est,ed,es,ly,s,d'.split(',');

function isForm(word: string, words: Dictionary['words'], endings: readonly string[], vowels: readonly string[]) {
  if (words.has(word)) return true;
  return endings.some((ending) => {
    if (!word.endsWith(ending) || word.length - ending.length < 3) return false;
    const stem = word.slice(0, -ending.length);
    return vowels.some((vowel) => words.has(stem + vowel));
  });
}

const isSwedish = (word: string): boolean => isForm(word, sv().words, SWEDISH_ENDINGS, ['', 'a', 'e']);
const isEnglish = (word: string): boolean => isForm(word, en().words, ENGLISH_ENDINGS, ['', 'e', 'y']);

/** Longer than any word of ours; what is longer is no word. */
const LONGEST = 40;

/** Whether it is a Swedish compound of two words: "träff" + "punkten", "ungdoms" + "gård". */
function isCompound(word: string): boolean {
  const { words } = sv();
  for (let at = 3; at <= word.length - 4; at += 1) {
    const head = word.slice(0, at);
    if ((words.has(head) || (head.endsWith('s') && words.has(head.slice(0, -1)))) && isSwedish(word.slice(at))) {
      return true;
    }
  }
  return false;
}

/** Whether a word in small letters is an ordinary word of Swedish or English in any form; names are none. */
export const isOrdinaryWord = (word: string): boolean => word.length <= LONGEST && (isSwedish(word) || isEnglish(word));

/** The same, and compounds of two Swedish words too: surnames are made in that way as well ("lind" + "berg"). */
export const isOrdinaryOrCompound = (word: string): boolean =>
  isOrdinaryWord(word) || (word.length <= LONGEST && isCompound(word));

/** Whether a word in small letters is an English one, as it stands in the dictionary or in a form of it. */
export const isEnglishWord = (word: string): boolean => word.length <= LONGEST && isEnglish(word);

/** Whether the dictionary knows a word in small letters as a place. */
export const isDictionaryPlace = (word: string): boolean => sv().places.has(word);

/** Whether a word in small letters stands in a dictionary as it is. */
export const isHeadword = (word: string): boolean => sv().words.has(word) || en().words.has(word);
