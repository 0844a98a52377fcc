import { z } from 'zod';
import { type FormWording, UNWORDED } from './form-wording';
import { type KnownNoun, knownNoun } from './known-nouns';
import type { Language } from './language';
import type { PlanPhase } from './phases';
import type { RoleTitle } from './role-titles';

/**
 * What a plan calls its areas (kommun, stadsdel, distrikt) and those who ordered it (nämnd, beredning, styrelse), with
 * the forms that sentences need. A word that is known gets its forms; of any other the plan gives them.
 */

/** A noun of the plan's own as a plan file writes it; the forms may be left out of a word that is known. */
export const OwnNoun = z.strictObject({
  /** In the singular: "stadsdel". */
  called: z.string().min(1),
  /** "stadsdelar" */
  plural: z.string().min(1).optional(),
  /** "stadsdelen" */
  definite: z.string().min(1).optional(),
  /** "stadsdelarna" */
  definitePlural: z.string().min(1).optional(),
  /** What answers in English call it; where it is left out and not known, the Swedish word stands there too. */
  english: z.string().min(1).optional(),
  englishPlural: z.string().min(1).optional(),
});
export type OwnNoun = z.infer<typeof OwnNoun>;

/** Most characters of each form. */
export const NOUN_MAX = 40;

/** The forms that a word must have in Swedish. */
const SWEDISH_FORMS = ['plural', 'definite', 'definitePlural'] as const;

/** A noun in one language, in the forms that sentences need. */
export interface Noun {
  readonly one: string;
  readonly many: string;
  /** "stadsdelen", "the district" */
  readonly theOne: string;
  readonly theMany: string;
  /** With its article: "en stadsdel", "ett distrikt", "a district". */
  readonly anyOne: string;
  /** Swedish has two genders, and what goes with a noun follows it: "vilket distrikt". English has one. */
  readonly isNeuter: boolean;
}

/** What a plan calls things, in one language. */
export interface PlanNouns {
  readonly area: Noun;
  /** False of a project that is not divided into areas. */
  readonly hasAreas: boolean;
  readonly orderer: Noun;
  /** The orderers' secretary: "nämndsekreterare". */
  readonly secretary: string;
  /** "nämndsekreteraren", "the committee secretary" */
  readonly theSecretary: string;
  /** Where the orderers meet: "nämndmöte". */
  readonly meeting: string;
  /** What the form asks, in the plan's language whatever language is spoken. */
  readonly form: FormWording;
}

/** What of a plan says how things are called. */
export interface Naming {
  readonly areas?: OwnNoun;
  readonly orderers?: OwnNoun;
  readonly form?: FormWording;
  readonly municipalities?: readonly unknown[];
  readonly phases?: PlanPhase[];
  readonly roles?: RoleTitle[];
}

/** Where no plan is known: today's words. */
export const UNNAMED: Naming = {};

/** A common noun has no capital, whatever stands in a cell: "Stadsdel" is "stadsdel", and "SDN" stays. */
const lowered = (word: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;

const clean = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : lowered(word.trim().replace(/\s+/gu, ' '));

/** An English plural that nobody has written. */
function pluralised(word: string): string {
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/u.test(word) ? `${word}es` : `${word}s`;
}

function englishOf(noun: OwnNoun, known: KnownNoun | undefined, one: string, many: string): [string, string] {
  const own = clean(noun.english);
  if (own !== undefined) return [own, clean(noun.englishPlural) ?? pluralised(own)];
  return known ? [known.english, clean(noun.englishPlural) ?? known.englishPlural] : [one, many];
}

/** All forms of a noun, in both languages. */
export interface NounForms {
  readonly one: string;
  readonly many: string;
  readonly theOne: string;
  readonly theMany: string;
  /** Singular and plural. */
  readonly english: readonly [string, string];
  /** As the first part of a compound, where that is known. */
  readonly joined?: string;
}

/** The forms of a plan's noun; one that is missing of an unknown word is the word itself. */
export function nounForms(noun: OwnNoun): NounForms {
  const called = clean(noun.called) ?? '';
  const known = knownNoun(called);
  const one = known?.one ?? called;
  const many = clean(noun.plural) ?? known?.many ?? called;
  const theOne = clean(noun.definite) ?? known?.theOne ?? called;
  const theMany = clean(noun.definitePlural) ?? known?.theMany ?? many;
  return { one, many, theOne, theMany, english: englishOf(noun, known, one, many), joined: known?.joined };
}

const DEFAULTS = { areas: nounForms({ called: 'kommun' }), orderers: nounForms({ called: 'nämnd' }) };

const formsIn = (plan: Naming, which: 'areas' | 'orderers'): NounForms => {
  const own = plan[which];
  return own ? nounForms(own) : DEFAULTS[which];
};

function swedish({ one, many, theOne, theMany }: NounForms): Noun {
  // "Distriktet", "området", "rådet": a definite form in -t is neuter, and no other is.
  const isNeuter = theOne.endsWith('t') && theOne !== one;
  return { one, many, theOne, theMany, anyOne: `${isNeuter ? 'ett' : 'en'} ${one}`, isNeuter };
}

function english({ english: [one, many] }: NounForms): Noun {
  const article = /^[aeioåäö]/iu.test(one) ? 'an' : 'a';
  return { one, many, theOne: `the ${one}`, theMany: `the ${many}`, anyOne: `${article} ${one}`, isNeuter: false };
}

function nounsOf(plan: Naming, language: Language): PlanNouns {
  const [areas, orderers] = [formsIn(plan, 'areas'), formsIn(plan, 'orderers')];
  const { form = UNWORDED } = plan;
  const hasAreas = plan.municipalities?.length !== 0;
  if (language === 'en') {
    const secretary = `${orderers.english[0]} secretary`;
    return {
      area: english(areas),
      hasAreas,
      orderer: english(orderers),
      secretary,
      theSecretary: `the ${secretary}`,
      meeting: `${orderers.english[0]} meeting`,
      form,
    };
  }
  const joined = orderers.joined ?? '';
  const secretary = `${joined}sekreterare`;
  return {
    area: swedish(areas),
    hasAreas,
    orderer: swedish(orderers),
    secretary,
    theSecretary: `${secretary}n`,
    meeting: `${joined}möte`,
    form,
  };
}

const made = new WeakMap<Naming, Map<Language, PlanNouns>>();

/** What a plan calls its areas and its orderers; today's words where it says nothing. */
export function planNouns(plan: Naming, language: Language): PlanNouns {
  const known = made.get(plan) ?? new Map<Language, PlanNouns>();
  made.set(plan, known);
  const nouns = known.get(language) ?? nounsOf(plan, language);
  known.set(language, nouns);
  return nouns;
}

/** What is wrong with a noun that a plan gives: signs in it, or forms of it that nobody knows. */
export interface NounFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const PLAIN = /^\p{L}[\p{L}\p{M}\d]*(?:[ -][\p{L}\p{M}\d]+)*$/u;

const signFaults = (word: string, path: readonly (string | number)[]): NounFault[] =>
  PLAIN.test(word.trim())
    ? []
    : [
        {
          path,
          message: `"${word}" stands inside sentences; write it with letters, digits, single spaces and hyphens only, such as stadsdel`,
        },
      ];

function nounFaults(noun: OwnNoun, section: string): NounFault[] {
  const signs = Object.entries(noun).flatMap(([form, word]) => signFaults(word ?? '', [section, form]));
  const missing = SWEDISH_FORMS.filter((form) => noun[form] === undefined);
  if (signs.length > 0 || missing.length === 0 || knownNoun(clean(noun.called) ?? '')) return signs;
  const message = `the forms of "${noun.called}" are not known; write ${missing.join(', ')} beside it, as stadsdel has stadsdelar, stadsdelen, stadsdelarna`;
  return [{ path: [section, 'called'], message }];
}

/** A kind is told inside sentences too: "9 dialoger (fokusgrupp)". */
const kindFaults = ({ form = UNWORDED }: Naming): NounFault[] =>
  (['perspective', 'inDepth'] as const).flatMap((kind) =>
    form[kind] ? signFaults(form[kind].called, ['form', kind, 'called']) : [],
  );

/** A phase or a title is one of several that are told with commas between them. */
const listedFaults = (section: 'phases' | 'roles', naming: Naming): NounFault[] =>
  (naming[section] ?? []).flatMap(({ name }, index) => signFaults(name, [section, index, 'name']));

/** Everything in what a plan calls its areas, orderers, kinds, phases and roles that sentences cannot be made of. */
export const namingFaults = ({ areas, orderers, form, ...listed }: Naming): NounFault[] => [
  ...(areas ? nounFaults(areas, 'areas') : []),
  ...(orderers ? nounFaults(orderers, 'orderers') : []),
  ...kindFaults({ form }),
  ...listedFaults('phases', listed),
  ...listedFaults('roles', listed),
];
