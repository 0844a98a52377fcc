import { DIALOGUE_KINDS } from '../domain/dialogue-kinds';
import { USUAL_PHASES } from '../domain/phases';
import { ActivityTitles } from './activity-titles';
import { ASKING, type Concept, PASSED_OVER, THINGS } from './concepts';
import { GoalTitles } from './goal-titles';
import { IndicatorNames } from './indicator-names';
import { formsOf } from './inflect';
import { lexicon } from './lexicon-files';
import { NameIndex } from './name-index';
import { formsTaken, type InsteadOf, phrasesInOwn, singularsOf } from './own-nouns';
import { formQuestions, type OwnQuestion } from './own-questions';
import { TaskTitles } from './task-titles';
import { ThingNames } from './thing-names';
import {
  ENTITY_LISTS,
  type EntityKind,
  impliedAliases,
  type NamedEntity,
  type NamedThing,
  type Vocabulary,
} from './vocabulary';
import { WordIndex, type WordRole } from './word-index';
import { type Phrase, parsePhrase } from './word-list';

/** A vocabulary made ready for reading. */
export interface Compiled {
  readonly index: WordIndex;
  readonly titles: ActivityTitles;
  readonly tasks: TaskTitles;
  readonly goals: GoalTitles;
  readonly indicators: IndicatorNames;
  readonly formQuestions: readonly OwnQuestion[];
  readonly things: Readonly<Record<NamedThing, ThingNames>>;
  readonly names: NameIndex;
  readonly vocabulary: Vocabulary;
  /** The plan's own words for one area, or one orderer. */
  readonly singulars: ReadonlySet<string>;
}

/** Ways of asking whose words also end compounds ("dialogantal", "projektmålsstatus"). */
const COMPOUND_TAILS: ReadonlySet<Concept> = new Set<Concept>([
  'how-many',
  'how-goes',
  'pros-cons',
  'overdue',
  'responsible',
  'dweller',
  'split',
  'matters',
]);

/** What questions begin with. */
const OPENING: ReadonlySet<Concept> = new Set<Concept>(['how-many', 'how-goes', 'which']);

/** What a word may be called in general that is what one plan calls its areas: "område", "grupp", "region". */
const YIELDING: ReadonlySet<Concept> = new Set<Concept>(['matters', 'target-group-noun', 'area-noun']);

/** A listed word is listed in its other forms too, unless it stands just so. */
const formsListed = (phrase: Phrase): readonly string[] => {
  const [word, ...others] = phrase.words;
  return word === undefined || others.length > 0 || phrase.exact ? [key(phrase)] : formsOf(word);
};

/** Everything else that is listed stays what it is, so that a plan whose areas are called "hjälp" is still helped. */
const keptPhrases = (): ReadonlySet<string> =>
  new Set(
    [...THINGS, ...ASKING]
      .filter((concept) => !YIELDING.has(concept) && concept !== 'municipality-noun')
      .flatMap((concept) => lexicon.concepts[concept].flatMap(formsListed)),
  );

/** An article before an alias would make it another phrase than the same words without. */
const ARTICLE = /^(?:the|a|an|den|det|de) (?=\S)/iu;

const key = (phrase: Phrase): string => phrase.words.join(' ');

/**
 * Everything that an entity may be called: name, aliases, what follows from the name, and the everyday words for these.
 */
function phrasesOf(kind: EntityKind, entity: NamedEntity): Phrase[] {
  const own = [entity.name, ...entity.aliases, ...impliedAliases(kind, entity.name)].flatMap(
    (text) => parsePhrase(text.replace(ARTICLE, '')) ?? [],
  );
  if (kind === 'activity')
    return own.map((phrase, at) => (at === 0 && phrase.words.length > 1 ? { ...phrase, exact: true } : phrase));
  if (kind === 'municipality') return own;
  const known = new Set(own.map(key));
  const shared = lexicon.everyday.filter((group) => group.some((phrase) => known.has(key(phrase)))).flat();
  return [...own, ...shared];
}

/**
 * What is nothing to a plan whose dialogues are of one kind, or of none, or whose phases are its own: a word of it is
 * understood as any other.
 */
function conceptsWithout({
  kinds = DIALOGUE_KINDS,
  phases = [],
  formQuestions: own,
}: Vocabulary): ReadonlySet<Concept> {
  const missing = DIALOGUE_KINDS.filter((kind) => !kinds.includes(kind));
  const usual = phases.length > 0 ? USUAL_PHASES : [];
  const ofTrust: readonly Concept[] = own ? ['strengthens', 'weakens', 'trusts', 'more-trust', 'less-trust'] : [];
  return new Set<Concept>([...ofTrust, ...usual, ...missing, ...(kinds.length > 1 ? [] : (['kind-noun'] as const))]);
}

/** The word that the names of several orderers begin with, in its plain form. */
function headsOf(names: readonly string[]): string[] {
  const first = names.map((name) => parsePhrase(name)?.words).filter((words) => (words?.length ?? 0) > 1);
  const heads = first.flatMap((words) => words?.[0]?.replace(DEFINITE, '') ?? []);
  return [...new Set(heads)].filter((head) => heads.filter((each) => each === head).length > 1);
}
/** "Stadsdelsnämnden" of "stadsdelsnämnd". */
const DEFINITE = /(?<=nämnd|styrelse|utskott)(?:en|et|n)$/u;

const ORDINALS = ['första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte', 'sjunde', 'åttonde'];

/** "Fas 2", "andra fasen". */
const numbered = (number: number): string[] => [
  `fas ${number}`,
  `i fas ${number}`,
  `phase ${number}`,
  ...(ORDINALS[number - 1] ? [`${ORDINALS[number - 1]} fasen`] : []),
];

/** The words of the lists, as far as they are something to a plan, with what it calls its areas and orderers. */
function listedFor(nouns: readonly InsteadOf[], absent: ReadonlySet<Concept>): WordIndex {
  const index = new WordIndex(lexicon.neverCorrected);
  const taken = formsTaken(nouns);
  const kept = nouns.length > 0 ? keptPhrases() : new Set<string>();
  const addListed = (phrase: Phrase, concept: Concept, role: WordRole): void => {
    if (!YIELDING.has(concept) || !taken.has(key(phrase))) index.add(phrase, { concept }, role);
    for (const own of phrasesInOwn(phrase, nouns)) {
      if (!kept.has(key(own))) index.add(own, { concept }, role);
    }
  };
  for (const concept of THINGS) {
    if (absent.has(concept)) continue;
    const tailOnly = concept === 'dweller';
    for (const phrase of lexicon.concepts[concept])
      addListed(phrase, concept, { compounds: true, lastOnly: tailOnly, tailOnly });
  }
  for (const concept of ASKING) {
    if (absent.has(concept)) continue;
    const compounds = COMPOUND_TAILS.has(concept);
    for (const phrase of lexicon.concepts[concept])
      addListed(phrase, concept, { compounds, lastOnly: true, functional: true, opens: OPENING.has(concept) });
  }
  for (const concept of PASSED_OVER) {
    for (const phrase of lexicon.concepts[concept]) addListed(phrase, concept, { functional: true });
  }
  return index.seal();
}

/** Of plans that call things as the lists do, by what is nothing to them: there are few such, and many plans. */
const listedWords = new Map<string, WordIndex>();

function listed(vocabulary: Vocabulary): WordIndex {
  const { nouns = [] } = vocabulary;
  const absent = conceptsWithout(vocabulary);
  if (nouns.length > 0) return listedFor(nouns, absent);
  const without = [...absent].sort().join(' ');
  const index = listedWords.get(without) ?? listedFor(nouns, absent);
  listedWords.set(without, index);
  return index;
}

function build(vocabulary: Vocabulary): Compiled {
  const index = new WordIndex(lexicon.neverCorrected, listed(vocabulary));
  const nouns = vocabulary.nouns ?? [];
  for (const [kind, list] of ENTITY_LISTS) {
    for (const entity of vocabulary[list] ?? []) {
      for (const phrase of phrasesOf(kind, entity)) {
        index.add(phrase, { concept: kind, value: entity.name }, { compounds: kind !== 'activity' });
      }
    }
  }
  for (const { kind, names } of vocabulary.kindNames ?? []) {
    // "Fokusgrupper i Laholm": it is the dialogues themselves that are called so.
    for (const phrase of names.flatMap((name) => parsePhrase(name.replace(ARTICLE, '')) ?? []))
      for (const concept of [kind, 'dialogue', 'dialogues'] as const)
        index.add(phrase, { concept }, { compounds: true });
  }
  for (const [at, { name, aliases }] of (vocabulary.phases ?? []).entries()) {
    const words = [name, ...aliases, ...numbered(at + 1)];
    for (const phrase of words.flatMap((word) => parsePhrase(word.replace(ARTICLE, '')) ?? []))
      index.add(phrase, { concept: 'phase', value: name }, { compounds: true });
  }
  for (const { name, aliases, as } of vocabulary.roles ?? []) {
    for (const phrase of [name, ...aliases].flatMap((word) => parsePhrase(word.replace(ARTICLE, '')) ?? []))
      index.add(phrase, { concept: 'own-role', value: as }, { compounds: true });
  }
  for (const { name, municipality } of vocabulary.committees ?? []) {
    const meaning = municipality
      ? ({ concept: 'municipality', value: municipality } as const)
      : ({ concept: 'committee', value: name } as const);
    const phrase = parsePhrase(name.replace(ARTICLE, ''));
    if (phrase) index.add(phrase, meaning);
  }
  // "Stadsdelsnämnden i Hamnen": what all of them are called, before the place.
  for (const word of headsOf((vocabulary.committees ?? []).map(({ name }) => name))) {
    if (index.lookUp(word).length === 0)
      index.add({ words: [word], exact: false, suffix: false }, { concept: 'municipality-noun' });
  }
  for (const text of vocabulary.area ?? []) {
    const phrase = parsePhrase(text);
    if (phrase) index.add(phrase, { concept: 'area' });
  }
  return {
    index: index.seal(),
    titles: new ActivityTitles(vocabulary.activities),
    tasks: new TaskTitles(vocabulary),
    formQuestions: formQuestions(vocabulary),
    indicators: new IndicatorNames(vocabulary.indicators ?? []),
    goals: new GoalTitles(vocabulary.goalTitles ?? [], vocabulary.goalParts ?? {}),
    things: {
      'budget-item': new ThingNames(vocabulary.things?.['budget-item'] ?? []),
      'follow-up-question': new ThingNames(vocabulary.things?.['follow-up-question'] ?? []),
      'entered-indicator': new ThingNames(vocabulary.things?.['entered-indicator'] ?? []),
      'document-title': new ThingNames(vocabulary.things?.['document-title'] ?? []),
    },
    names: new NameIndex(vocabulary.names ?? [], vocabulary.registryNumbers ?? [], vocabulary.called),
    vocabulary,
    singulars: singularsOf(nouns),
  };
}

const compiledVocabularies = new WeakMap<Vocabulary, Compiled>();

/** Makes a vocabulary ready for reading; the same object is made ready once. */
export function compile(vocabulary: Vocabulary): Compiled {
  let compiled = compiledVocabularies.get(vocabulary);
  if (!compiled) {
    compiled = build(vocabulary);
    compiledVocabularies.set(vocabulary, compiled);
  }
  return compiled;
}
