import type { NounForms } from '../domain/plan-nouns';
import { type Phrase, parsePhrase } from './word-list';

/**
 * A plan that calls its areas "stadsdel" is asked about them as others are about a kommun: each listed phrase with that
 * word is said with the plan's own too ("för nämnden" as "för beredningen", "kommunvis" as "stadsdelsvis").
 */

/** What a plan calls what the lists call by one of our words. */
export interface InsteadOf {
  readonly insteadOf: 'kommun' | 'nämnd';
  readonly forms: NounForms;
}

/** Our words in the forms that lists have them in, in the order of {@link ownWords}. */
const OURS: Readonly<Record<InsteadOf['insteadOf'], readonly string[]>> = {
  kommun: ['kommun', 'kommunen', 'kommuner', 'kommunerna', 'municipality', 'municipalities'],
  nämnd: ['nämnd', 'nämnden', 'nämnder', 'nämnderna', 'committee', 'committees'],
};

/** What begins as a compound with our words and is none: "kommunikation", "kommunal". */
const NO_COMPOUND = /^(?:kommun(?:al|ic|ik)|nämnda)/u;
const COMPOUND = /^(kommun|nämnd)(?!(?:e[nr]s?|erna?s?)$)(\p{L}{3,})$/u;

const ownWords = ({ one, theOne, many, theMany, english: [en, enMany] }: NounForms): string[] => [
  one,
  theOne,
  many,
  theMany,
  en,
  enMany,
];

/** What one listed word is in a plan's own words; none where it is no word of ours. */
function inOwn(word: string, { insteadOf, forms }: InsteadOf): string[] {
  const own = ownWords(forms);
  const at = OURS[insteadOf].indexOf(word);
  if (at >= 0) return [own[at] ?? ''];
  const possessed = OURS[insteadOf].findIndex((ours) => `${ours}s` === word);
  if (possessed >= 0) return [`${own[possessed]}s`];
  const [, first, last] = NO_COMPOUND.test(word) ? [] : (COMPOUND.exec(word) ?? []);
  if (first !== insteadOf) return [];
  return (forms.joined === undefined ? [forms.one, `${forms.one}s`] : [forms.joined]).map((each) => each + last);
}

/** The same phrase in the plan's own words; none where it has no word of ours. */
export function phrasesInOwn(phrase: Phrase, nouns: readonly InsteadOf[]): Phrase[] {
  if (phrase.suffix) return [];
  return nouns.flatMap((noun) => {
    const replaced = phrase.words.map((word) => inOwn(word, noun));
    if (replaced.every((words) => words.length === 0)) return [];
    const widest = Math.max(...replaced.map((words) => words.length));
    return Array.from({ length: widest }, (_, way) => {
      const text = phrase.words.map((word, at) => replaced[at]?.[way] ?? replaced[at]?.[0] ?? word).join(' ');
      const own = parsePhrase(text);
      return own ? [{ ...own, exact: phrase.exact }] : [];
    }).flat();
  });
}

/** The forms that a plan's own nouns stand in, as they are compared: what they mean elsewhere does not count here. */
export const formsTaken = (nouns: readonly InsteadOf[]): ReadonlySet<string> =>
  new Set(nouns.flatMap(({ forms }) => ownWords(forms).flatMap((form) => parsePhrase(form)?.words.join(' ') ?? [])));

/** "Min stadsdel": the forms that one of them is meant by. */
export const singularsOf = (nouns: readonly InsteadOf[]): ReadonlySet<string> =>
  new Set(
    nouns.flatMap(({ forms }) =>
      [forms.one, forms.english[0]].flatMap((form) => parsePhrase(form)?.words.at(-1) ?? []),
    ),
  );
