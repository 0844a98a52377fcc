import { withoutMarks } from '../domain/normalise-text';
import { LONGEST_WORD, lemmasOf } from './lemmas';
import { remembered } from './remembered';

/**
 * Whether two words are one in different forms: "bussar" and "bussen", "myndigheterna" and "myndighet", "cities" and
 * "city". The dictionaries say so of the words they have ("ung" and "unge" are two); of others their endings do,
 * compared without the dots and rings that not everybody writes.
 */

const VOWEL = /[aeiouy]$/u;

interface Endings {
  readonly endings: readonly string[];
  /** How many letters have to be left before the ending. */
  readonly least: number;
  /** What has to be left before it: "barn" is no form of "bar", and "flickan" is one of "flicka". */
  readonly after?: RegExp;
}

const words = (list: string): readonly string[] => list.split(' ');

const ENDINGS: readonly Endings[] = [
  { endings: words('arna erna orna aren are en et ar er or a e'), least: 3 },
  { endings: words('ade ad at an na ena ande ing ed de te es um'), least: 4 },
  { endings: words('n r t rna'), least: 3, after: VOWEL },
  { endings: words('er erna ar arna'), least: 2, after: VOWEL },
  { endings: ['t'], least: 3, after: /ng$/u },
  { endings: ['n'], least: 4, after: /e[lr]$/u },
  { endings: ['t'], least: 4, after: /[^aeiouy]$/u },
  { endings: ['s'], least: 3, after: /[^s]$/u },
];

/** What a word may be a form of, itself among it. */
function rootsOf(word: string): Set<string> {
  const roots = new Set([word]);
  const add = (root: string): void => {
    roots.add(root);
    // "rummet" of "rum", "fotter" of "fot"
    if (/(?:mm|nn|tt)$/u.test(root) && root.length > 3) roots.add(root.slice(0, -1));
    // "cyklar" of "cykel", "dottrar" of "dotter", "vattnet" of "vatten" (and not "vagnen" of "vagen")
    const syncope = /^(.+[^aeiouy])([lr])$|^(.*(?:tt|pp|ck))(n)$/u.exec(root);
    if (syncope) roots.add(`${syncope[1] ?? syncope[3]}e${syncope[2] ?? syncope[4]}`);
  };
  const strip = (form: string): void => {
    for (const { endings, least, after } of ENDINGS) {
      for (const ending of endings) {
        const root = form.slice(0, form.length - ending.length);
        if (form.endsWith(ending) && root.length >= least && (!after || after.test(root))) add(root);
      }
    }
    if (form.endsWith('ies') && form.length > 5) add(`${form.slice(0, -3)}y`);
  };
  strip(word);
  if (word.length > 4 && /[^s]s$/u.test(word)) strip(word.slice(0, -1));
  return roots;
}

const rootsIn = remembered((word) => rootsOf(withoutMarks(word)));
const lemmasIn = remembered(lemmasOf);

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const each of a) if (b.has(each)) return true;
  return false;
};

/** Whether a dictionary has a word in small letters, in any form. */
export const isKnown = (word: string): boolean => lemmasIn(word).size > 0;

/** Whether the endings of two words in small letters let them be forms of one: quicker, and wrong of more words. */
export function hasSameRoot(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) > LONGEST_WORD) return a === b;
  if (withoutMarks(a)[0] !== withoutMarks(b)[0]) return false;
  return meet(rootsIn(a), rootsIn(b));
}

/** Whether two words in small letters are forms of one. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [lemmasIn(a), lemmasIn(b)];
  return first.size > 0 && second.size > 0 ? meet(first, second) : hasSameRoot(a, b);
}
