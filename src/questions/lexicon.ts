import { COURTESIES, type ListedCourtesy } from '../domain/remark';
import { ASKING, type ListedConcept, PASSED_OVER, THINGS } from './concepts';
import { distance } from './typos';
import { type Fault, type Paragraph, type Phrase, paragraphsIn } from './word-list';

/** All words that the reader knows without a plan. */
export interface Lexicon {
  readonly concepts: Readonly<Record<ListedConcept, readonly Phrase[]>>;
  readonly courtesies: Readonly<Record<ListedCourtesy, readonly Phrase[]>>;
  /** Words for one thing that many plans have, each group used only for a plan that has one of its words. */
  readonly everyday: readonly (readonly Phrase[])[];
  /** How a word is also spelled in haste, in chat and in dialect, with the words that it may be. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  /** Ordinary words that look like a mistyped listed one. */
  readonly neverCorrected: ReadonlySet<string>;
  /** Small words that people may talk about: passed over elsewhere, and looked for in what was said. */
  readonly talkedAbout: ReadonlySet<string>;
  /** Places that no plan need have, as they are written and without their marks. */
  readonly places: ReadonlySet<string>;
}

/** The files whose paragraphs are groups without a name. */
const EVERYDAY = 'everyday.txt';
const SPELLINGS = 'spellings.txt';
const NEVER_CORRECTED = 'never-corrected';
const TALKED_ABOUT = 'talked-about';
const PLACES = 'places';
/** Paragraphs of single words that are looked up as they stand. */
const LOOKED_UP = [NEVER_CORRECTED, TALKED_ABOUT, PLACES] as const;

/** What a paragraph may be called. */
type Head = ListedConcept | ListedCourtesy | (typeof LOOKED_UP)[number];
const HEADS: readonly Head[] = [...THINGS, ...ASKING, ...PASSED_OVER, ...COURTESIES, ...LOOKED_UP];
const isHead = (name: string): name is Head => HEADS.some((head) => head === name);

/** Paragraphs whose words stand exactly as they are written, without a sign that says so. */
const EXACT: ReadonlySet<Head> = new Set<Head>([...PASSED_OVER, ...COURTESIES, ...LOOKED_UP]);

const CONCEPTS_FILE = 'src/questions/concepts.ts';

/** The files of words cannot be used: each fault with its file, its line and what to do. */
export class LexiconError extends Error {
  constructor(faults: readonly string[]) {
    super(
      `The reader's words (src/questions/lexicon) cannot be used:\n${faults.map((each) => `  ${each}`).join('\n')}`,
    );
    this.name = 'LexiconError';
  }
}

const placed = ({ file, line, what }: Fault): string => `${file}:${line} ${what}`;

/**
 * The phrases of a paragraph; the same word twice is a slip, since it was meant for another paragraph or is lost in
 * this one.
 */
function phrasesIn({ file, words }: Paragraph, exact: boolean, faults: Fault[]): Phrase[] {
  const lines = new Map<string, number>();
  return words.map(({ text, line, phrase: read }) => {
    const phrase = exact ? { ...read, exact } : read;
    const key = `${phrase.exact ? '=' : ''}${phrase.suffix ? '*' : ''}${phrase.words.join(' ')}`;
    const before = lines.get(key);
    if (before !== undefined)
      faults.push({ file, line, what: `“${text}” stands in line ${before} already; take one of them out` });
    lines.set(key, line);
    return phrase;
  });
}

/** Why a paragraph cannot be what its head says, or `undefined` when it can. */
function wrongHead({ head }: Paragraph, known: ReadonlyMap<string, Paragraph>): string | undefined {
  if (head === undefined) return 'begins without a concept; write its name and a colon before the words';
  if (!isHead(head)) {
    const near = HEADS.find((each) => distance(each, head, 2) <= 2);
    return `“${head}” is no concept${near ? ` (“${near}” is)` : ''}; write one of ${CONCEPTS_FILE}, or add it there`;
  }
  const before = known.get(head);
  return before && `“${head}” has a paragraph in ${before.file}:${before.line} already; move the words there`;
}

/** The paragraphs of all files by what they are called, and those that are groups without a name. */
function collect(files: ReadonlyMap<string, string>, faults: Fault[]) {
  const named = new Map<Head, Paragraph>();
  const groups = new Map<string, Paragraph[]>([
    [EVERYDAY, []],
    [SPELLINGS, []],
  ]);
  for (const [file, text] of files) {
    const read = paragraphsIn(file, text);
    faults.push(...read.faults);
    for (const paragraph of read.paragraphs) {
      const { head, line } = paragraph;
      const group = groups.get(file);
      if (group) {
        const what = `“${head}:” names a group, and groups have no names; write its words alone`;
        if (head !== undefined) faults.push({ file, line, what });
        group.push(paragraph);
        continue;
      }
      const what = wrongHead(paragraph, named);
      if (what !== undefined) faults.push({ file, line, what });
      else if (head !== undefined && isHead(head)) named.set(head, paragraph);
    }
  }
  return { named, groups };
}

/** Each spelling with the words that begin its paragraphs. */
function spellingsIn(paragraphs: readonly Paragraph[]): ReadonlyMap<string, readonly string[]> {
  const spellings = new Map<string, string[]>();
  for (const { words } of paragraphs) {
    const [word, ...others] = words.map(({ phrase }) => phrase.words.join(' '));
    for (const other of others) spellings.set(other, [...(spellings.get(other) ?? []), word ?? other]);
  }
  return spellings;
}

/** What is wrong with the words of a paragraph, whichever they are. */
function wordFaults(head: Head, { file, line, words }: Paragraph): Fault[] {
  if (words.length === 0)
    return [{ file, line, what: `“${head}” has no words; write some, or take it out of ${CONCEPTS_FILE} too` }];
  return words
    .filter(({ phrase }) => LOOKED_UP.some((each) => each === head) && phrase.words.length > 1)
    .map(({ text, line: at }) => ({ file, line: at, what: `“${text}” is several words; only one is looked up` }));
}

/**
 * Makes the lexicon of the files of words.
 * @param files what each file says, by its name
 * @throws LexiconError with all that is wrong
 */
export function parseLexicon(files: ReadonlyMap<string, string>): Lexicon {
  const faults: Fault[] = [];
  const { named, groups } = collect(files, faults);
  const phrases = new Map<Head, readonly Phrase[]>();
  for (const [head, paragraph] of named) {
    faults.push(...wordFaults(head, paragraph));
    phrases.set(head, phrasesIn(paragraph, EXACT.has(head), faults));
  }
  const everyday = (groups.get(EVERYDAY) ?? []).map((paragraph) => phrasesIn(paragraph, false, faults));
  const missing = HEADS.filter((head) => !named.has(head)).map(
    (head) =>
      `“${head}” has no paragraph in any file; write “${head}:” and its words, or take it out of ${CONCEPTS_FILE}`,
  );
  if (!files.has(EVERYDAY)) missing.push(`there is no ${EVERYDAY}; put the groups of everyday words in it`);
  if (faults.length + missing.length > 0) throw new LexiconError([...faults.map(placed), ...missing]);
  const of = <Name extends Head>(heads: readonly Name[]): Readonly<Record<Name, readonly Phrase[]>> =>
    Object.fromEntries(heads.map((head) => [head, phrases.get(head) ?? []])) as Record<Name, readonly Phrase[]>;
  return {
    concepts: of([...THINGS, ...ASKING, ...PASSED_OVER]),
    courtesies: of(COURTESIES),
    everyday,
    spellings: spellingsIn(groups.get(SPELLINGS) ?? []),
    neverCorrected: new Set(phrases.get(NEVER_CORRECTED)?.flatMap(({ words }) => words)),
    talkedAbout: new Set(phrases.get(TALKED_ABOUT)?.flatMap(({ words }) => words)),
    places: new Set(phrases.get(PLACES)?.flatMap(({ words }) => words)),
  };
}
