import type { GlossaryTerm } from '../domain/glossary';
import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import { capital, quoted, stopped } from './format';
import { meaningSentence } from './glossary';
import { whoHas } from './roles';
import type { Texts } from './texts';

/** What a word means in this project. */

/** Something that the plan calls so. */
export interface PlanThing {
  readonly sort: 'theme' | 'method' | 'targetGroup' | 'perspective' | 'municipality' | 'phase';
  readonly name: string;
  readonly text?: string;
}

export interface WordView {
  readonly kind: 'about';
  readonly topic: 'word';
  readonly plan: Plan;
  /** As it was written. */
  readonly word: string;
  readonly term?: GlossaryTerm;
  /** Whether the word is the plan's own for what the term means. */
  readonly isOwnName: boolean;
  readonly thing?: PlanThing;
  /** Where the plan has it. */
  readonly quotes: readonly string[];
}

interface WordTexts {
  readonly title: string;
  readonly is: Readonly<Record<PlanThing['sort'], (name: string) => string>>;
  readonly ownName: (name: string) => string;
  readonly unexplained: (word: string, quote: string) => string;
  readonly unknown: (word: string, leader: string) => string;
  readonly inPlan: string;
}

export const wordTexts: Texts<WordTexts> = {
  sv: {
    title: 'Ord i projektet',
    is: {
      theme: (name) => `${name} är ett av projektets teman`,
      method: (name) => `${name} är en av projektets metoder`,
      targetGroup: (name) => `${name} är en av projektets målgrupper`,
      perspective: (name) => `${name} är ett av projektets perspektiv`,
      municipality: (name) => `${name} är en av projektets platser`,
      phase: (name) => `${name} är en av projektets faser`,
    },
    ownName: (name) => `${name} är planens eget ord.`,
    unexplained: (word, quote) => `Planen förklarar inte ordet ${word}, men använder det så här: ${quote}`,
    unknown: (word, leader) =>
      `Ordet ${word} står inte i planen, så jag vet inte vad det betyder här. Fråga ${leader}.`,
    inPlan: 'Så står det i planen',
  },
  en: {
    title: 'Words of the project',
    is: {
      theme: (name) => `${name} is one of the project’s themes`,
      method: (name) => `${name} is one of the project’s methods`,
      targetGroup: (name) => `${name} is one of the project’s target groups`,
      perspective: (name) => `${name} is one of the project’s perspectives`,
      municipality: (name) => `${name} is one of the project’s places`,
      phase: (name) => `${name} is one of the project’s phases`,
    },
    ownName: (name) => `${name} is the plan’s own word.`,
    unexplained: (word, quote) => `The plan does not explain the word ${word}, but uses it like this: ${quote}`,
    unknown: (word, leader) =>
      `The word ${word} does not stand in the plan, so I do not know what it means here. Ask ${leader}.`,
    inPlan: 'In the words of the plan',
  },
};

/** "En fördjupande dialog går vidare med …", "Bemötande är ett av projektets teman: …" */
export function wordSentence({ plan, word, term, isOwnName, thing, quotes }: WordView, language: Language): string {
  const texts = wordTexts[language];
  if (thing) {
    const what = texts.is[thing.sort](capital(thing.name));
    return stopped(thing.text ? `${what}: ${thing.text}` : what);
  }
  if (term) return [...(isOwnName ? [texts.ownName(capital(word))] : []), meaningSentence(term, language)].join(' ');
  const [first] = quotes;
  return first
    ? stopped(texts.unexplained(quoted(word, language), quoted(first, language)))
    : texts.unknown(quoted(word, language), whoHas('projektledare', plan, language));
}

/** Where else the plan has the word than in the sentence. */
export const quotesBeside = ({ term, thing, quotes }: WordView): readonly string[] =>
  term || thing ? quotes.filter((quote) => quote !== thing?.text) : quotes.slice(1);
