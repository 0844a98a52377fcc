import { ActivityTitles } from './activity-titles';
import { ASKING, type Concept, PASSED_OVER, THINGS } from './concepts';
import { lexicon } from './lexicon-files';
import { TaskTitles } from './task-titles';
import { ENTITY_LISTS, type EntityKind, impliedAliases, type NamedEntity, type Vocabulary } from './vocabulary';
import { WordIndex } from './word-index';
import { type Phrase, parsePhrase } from './word-list';

/** A vocabulary made ready for reading. */
export interface Compiled {
  readonly index: WordIndex;
  readonly titles: ActivityTitles;
  readonly tasks: TaskTitles;
  readonly vocabulary: Vocabulary;
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

function build(vocabulary: Vocabulary): Compiled {
  const index = new WordIndex(lexicon.neverCorrected);
  for (const concept of THINGS) {
    const tailOnly = concept === 'dweller';
    for (const phrase of lexicon.concepts[concept])
      index.add(phrase, { concept }, { compounds: true, lastOnly: tailOnly, tailOnly });
  }
  for (const concept of ASKING) {
    const compounds = COMPOUND_TAILS.has(concept);
    for (const phrase of lexicon.concepts[concept])
      index.add(phrase, { concept }, { compounds, lastOnly: true, functional: true });
  }
  for (const concept of PASSED_OVER) {
    for (const phrase of lexicon.concepts[concept]) index.add(phrase, { concept }, { functional: true });
  }
  for (const [kind, list] of ENTITY_LISTS) {
    for (const entity of vocabulary[list]) {
      for (const phrase of phrasesOf(kind, entity)) {
        index.add(phrase, { concept: kind, value: entity.name }, { compounds: kind !== 'activity' });
      }
    }
  }
  for (const text of vocabulary.area ?? []) {
    const phrase = parsePhrase(text);
    if (phrase) index.add(phrase, { concept: 'area' });
  }
  return {
    index: index.seal(),
    titles: new ActivityTitles(vocabulary.activities),
    tasks: new TaskTitles(vocabulary),
    vocabulary,
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
