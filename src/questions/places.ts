import { lexicon } from './lexicon-files';
import { fold } from './normalise';

/** Places that a phrase may name without the plan having them. */

/** A shorter word without its marks is another word ("are", "solo"). */
const UNMARKED_FROM = 5;

const unmarked = new Set([...lexicon.places].map(fold).filter((place) => place.length >= UNMARKED_FROM));

const isListed = (word: string): boolean => lexicon.places.has(word) || unmarked.has(word);

/** Whether a word in small letters is a place of Sweden, maybe in the genitive or without its marks. */
export const isSwedishPlace = (word: string): boolean =>
  isListed(word) || (word.endsWith('s') && isListed(word.slice(0, -1)));
