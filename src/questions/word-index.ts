import type { Concept } from './concepts';
import type { GoalParts } from './goal-parts';
import { compoundForms, formsOf } from './inflect';
import { fold } from './normalise';
import { allowedDistance, distance, Spelling } from './typos';
import type { Phrase } from './word-list';

/** What a word or phrase means: a concept of the word lists, or a term of the plan with its name as value. */
export interface Meaning {
  readonly concept: Concept;
  readonly value?: string;
  /** Of a goal: the questions that divide it. */
  readonly parts?: GoalParts;
}

/** A listed word that a written word may be, and how surely. */
export interface Hit {
  readonly base: string;
  readonly quality: number;
}

/** What part a word plays in writing. */
export interface WordRole {
  /** Its word may be part of a compound. */
  readonly compounds?: boolean;
  /** Only as the last part. */
  readonly lastOnly?: boolean;
  /** Never outside a compound. */
  readonly tailOnly?: boolean;
  /** A question begins with it, so that what it asks of may be run together with it. */
  readonly opens?: boolean;
  /** It is a small word, which is corrected only when a slip in it is plain. */
  readonly functional?: boolean;
}

/** What is known of a word. */
interface Known {
  readonly hits: readonly Hit[];
  readonly isListed: boolean;
  readonly isListedAlone: boolean;
}
const NOT_LISTED: Known = { hits: [], isListed: false, isListedAlone: false };

/**
 * There are some fifteen thousand, and most have one meaning and nothing behind them. So they share a map that has
 * nothing in it, and a list is made anew as long as it is: one that is added to takes room for more.
 */
interface Node {
  next: ReadonlyMap<string, Node>;
  ends: readonly Meaning[];
}
const NOTHING: Node['next'] = new Map();

const LISTED = 1;
/** How surely a word is a form of the listed one: less is a guess of what was written. */
export const INFLECTED = 0.96;
const UNMARKED = 0.92;
const COMPOUND = 0.9;
/** How surely a word cut short is the listed one that it begins. */
const SHORTENED = 0.9;
/** How surely a word is the listed one that it is a slip of. */
export const MISTYPED = 0.7;

/** A shorter word begins many others that are no two words. */
const SHORTEST_OPENER = 5;

/** So many words that were looked up are kept. */
const MOST_FOUND = 2_000;

/** Fewer letters than these begin too many words to be one of them. */
const SHORTEST_CUT = 3;

/** From this length on a word without marks may lack them beside its slip. */
const FORGIVING = 7;

/** True when a word is as near to a form of a listed word with its marks as it is without them. */
function nearInMarks(word: string, base: string, near: string, limit: number): boolean {
  const forms = base.startsWith('=') ? [base.slice(1)] : formsOf(base);
  return forms.some((form) => fold(form) === near && distance(word, form, limit) <= limit);
}

/** The letters of a word that are letters of their own in Swedish, each at its place. */
const marksIn = (word: string): boolean[] => [...word].map((letter) => /[åäö]/u.test(letter));

/**
 * True when a word has no mark that the listed one lacks. Whoever leaves marks out puts none elsewhere: "säker" is not
 * "saker", nor "förråd" "förra", and "förandra" may be "förändra". Å for ä is a slip.
 */
function lacksMarksOf(word: string, base: string): boolean {
  const marks = marksIn(word);
  const forms = base.startsWith('=') ? [base.slice(1)] : formsOf(base);
  return forms.some((form) => {
    const listed = fold(form) === fold(word) ? marksIn(form) : undefined;
    return listed !== undefined && marks.every((mark, at) => !mark || listed[at]);
  });
}

/** A node that may be changed, as another is now. */
const copyOf = (node?: Node): Node => ({ next: node?.next ?? NOTHING, ends: node?.ends ?? [] });

/** Puts hits after those that a form has; a list is never changed, since many forms share it. */
function append(map: Map<string, readonly Hit[]>, form: string, hits: readonly Hit[]): void {
  const before = map.get(form);
  map.set(form, before ? before.concat(hits) : hits);
}

function byFirstLetter(forms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const form of forms) {
    const of = found.get(form.charAt(0));
    if (of) of.push(form);
    else found.set(form.charAt(0), [form]);
  }
  return found;
}

/**
 * All listed words and phrases, made ready so that a written word is found in one look-up. One index may stand on
 * another, which it leaves as it is: the words of every plan are made ready once, and a plan adds its own.
 */
export class WordIndex {
  readonly root: Node;
  /** Nodes that may be changed, with the maps of those that something has been put behind. */
  private readonly own = new Map<Node, Map<string, Node> | undefined>();
  private readonly forms = new Map<string, readonly Hit[]>();
  private readonly unmarked = new Map<string, readonly Hit[]>();
  private readonly bases = new Set<string>();
  private readonly firstParts: Map<string, string>;
  private readonly lastParts: Set<string>;
  private readonly tails: Map<string, string>;
  private readonly suffixes: { readonly ending: string; readonly unmarked: string; readonly base: string }[];
  private spelling: Spelling;

  /** Words of things and names by their base: they are what people cut short, and write apart. */
  private readonly nouns: Map<string, string>;
  private foldedNouns?: readonly { readonly base: string; readonly noun: string; readonly folded: string }[];
  private byFirst?: ReadonlyMap<string, readonly string[]>;

  /** Words that a question begins with. */
  private readonly openers: Set<string>;

  /** @param below sealed, with what is added before all else */
  constructor(
    private readonly neverCorrected: ReadonlySet<string>,
    private readonly below?: WordIndex,
  ) {
    this.root = copyOf(below?.root);
    this.firstParts = new Map(below?.firstParts);
    this.lastParts = new Set(below?.lastParts);
    this.tails = new Map(below?.tails);
    this.suffixes = [...(below?.suffixes ?? [])];
    this.spelling = new Spelling([], below?.spelling);
    this.nouns = new Map(below?.nouns);
    this.openers = new Set(below?.openers);
  }

  /** Adds a phrase. `compounds` says that its word may be part of a compound; `functional` that it is a small word. */
  add(phrase: Phrase, meaning: Meaning, role: WordRole = {}): void {
    let node = this.root;
    for (const word of phrase.words) {
      const base = this.addWord(word, phrase, role);
      let next = node.next.get(base);
      if (!next || !this.own.has(next)) {
        next = copyOf(next);
        this.own.set(next, undefined);
        this.childrenOf(node).set(base, next);
      }
      node = next;
      if (phrase.words.length === 1 && !phrase.suffix && !role.functional && !role.tailOnly) this.nouns.set(base, word);
      if (phrase.words.length === 1 && role.opens && word.length >= SHORTEST_OPENER) this.openers.add(word);
      if (phrase.words.length === 1 && role.compounds) {
        this.lastParts.add(base);
        if (!role.lastOnly && word.length > 2) for (const form of compoundForms(word)) this.firstParts.set(form, base);
      }
    }
    if (!node.ends.some((end) => end.concept === meaning.concept && end.value === meaning.value))
      node.ends = node.ends.concat(meaning);
  }

  private childrenOf(node: Node): Map<string, Node> {
    let children = this.own.get(node);
    if (!children) {
      children = new Map(node.next);
      node.next = children;
      this.own.set(node, children);
    }
    return children;
  }

  /** To be called once, after everything is added. */
  seal(): this {
    this.spelling = new Spelling(this.addedForms(), this.below?.spelling);
    this.found.clear();
    this.own.clear();
    this.foldedNouns = undefined;
    this.byFirst = undefined;
    return this;
  }

  /** The forms without marks that are not below. */
  private addedForms(): string[] {
    return [...this.unmarked.keys()].filter((form) => !this.below?.unmarked.has(form));
  }

  /** All forms without marks that begin so, those below first: by their first letter, since a text may ask often. */
  private formsBeginning(beginning: string): string[] {
    this.byFirst ??= byFirstLetter(this.addedForms());
    const added = this.byFirst.get(beginning.charAt(0)) ?? [];
    return [...(this.below?.formsBeginning(beginning) ?? []), ...added.filter((form) => form.startsWith(beginning))];
  }

  private addWord(word: string, phrase: Phrase, role: WordRole): string {
    const base = role.tailOnly ? `~${word}` : phrase.suffix ? `*${word}` : phrase.exact ? `=${word}` : word;
    if (this.bases.has(base) || this.below?.bases.has(base)) return base;
    this.bases.add(base);
    if (phrase.suffix) {
      this.suffixes.push({ ending: word, unmarked: fold(word), base });
      return base;
    }
    if (role.tailOnly) {
      this.tails.set(word, base);
      return base;
    }
    // The plan's words have tens of thousands of forms, so what is the same for many of them is kept once.
    const listed = [{ base, quality: LISTED }];
    const inflected = [{ base, quality: INFLECTED }];
    const unmarked = [{ base, quality: UNMARKED }];
    const unmarkedInflected = [{ base, quality: UNMARKED - 0.02 }];
    for (const form of phrase.exact ? [word] : formsOf(word)) {
      append(this.forms, form, form === word ? listed : inflected);
      append(this.unmarked, fold(form), form === word ? unmarked : unmarkedInflected);
    }
    return base;
  }

  /** What has a form, those below first. */
  private having(list: 'forms' | 'unmarked', form: string): readonly Hit[] {
    const below = this.below?.having(list, form) ?? [];
    const own = this[list].get(form);
    if (!own) return below;
    return below.length === 0 ? own : [...below, ...own];
  }

  /** The listed words that a written word is, as it stands or without its marks. */
  lookUp(word: string): readonly Hit[] {
    return this.known(word).hits;
  }

  private known(word: string): Known {
    const before = this.found.get(word);
    if (before) return before;
    const hits = this.search(word);
    // A word that is not listed may be anything that somebody wrote, and is not kept.
    if (hits.length === 0) return NOT_LISTED;
    if (this.found.size >= MOST_FOUND) this.found.clear();
    const known = {
      hits,
      isListed: hits.some(({ base }) => this.lastParts.has(base) || this.nouns.has(base)),
      isListedAlone: hits.some(({ base }) => (this.root.next.get(base)?.ends.length ?? 0) > 0),
    };
    this.found.set(word, known);
    return known;
  }
  /** What common words are, which most phrases have. */
  private readonly found = new Map<string, Known>();

  private search(word: string): readonly Hit[] {
    const exact = this.having('forms', word);
    if (exact.length === 0 && this.neverCorrected.has(word)) return [];
    const folded = fold(word);
    if (folded !== word && exact.length > 0) return exact;
    const unmarked = this.withoutMarks(word, folded);
    if (exact.length === 0 && unmarked.length === 0) {
      return this.suffixes
        .filter(
          ({ ending, unmarked: plain }) =>
            word.length > ending.length + 1 && (word.endsWith(ending) || word.endsWith(plain)),
        )
        .map(({ base }) => ({ base, quality: COMPOUND }));
    }
    return exact.length === 0
      ? unmarked
      : [...exact, ...unmarked.filter(({ base }) => !exact.some((hit) => hit.base === base))];
  }

  /** What a word may be that was written without marks, or without some of them. */
  private withoutMarks(word: string, folded: string): readonly Hit[] {
    if (folded !== word && word.length < 5) return [];
    const hits = this.having('unmarked', folded);
    return folded === word ? hits : hits.filter(({ base }) => lacksMarksOf(word, base));
  }

  /** True when the word is listed as it stands, so that several written words may be read as this one. */
  isListed(word: string): boolean {
    return this.known(word).isListed;
  }

  /** The two parts of a compound that is not listed itself, when both parts are. */
  splitCompound(word: string): readonly [string, string] | undefined {
    for (let cut = 3; cut <= word.length - 2; cut += 1) {
      const first = word.slice(0, cut);
      if (!this.firstParts.has(first) && !this.firstParts.has(this.restoreMarks(first))) continue;
      const last = word.slice(cut);
      if (this.lookUpLastPart(last).length > 0) return [first, last];
    }
    return undefined;
  }

  /** The hits of a compound's first part. */
  lookUpFirstPart(first: string): readonly Hit[] {
    const base = this.firstParts.get(first) ?? this.firstParts.get(this.restoreMarks(first));
    return base === undefined ? [] : [{ base, quality: COMPOUND }];
  }

  /** The hits of a compound's last part. */
  lookUpLastPart(last: string): readonly Hit[] {
    const tail = this.tails.get(last);
    if (tail !== undefined) return [{ base: tail, quality: COMPOUND }];
    return this.lookUp(last).filter(({ base }) => this.lastParts.has(base));
  }

  private restoreMarks(first: string): string {
    if (!this.markedFirstParts) {
      this.markedFirstParts = new Map();
      for (const form of this.firstParts.keys()) this.markedFirstParts.set(fold(form), form);
    }
    return this.markedFirstParts.get(first) ?? first;
  }
  private markedFirstParts: Map<string, string> | undefined;

  /** True when the word is listed by itself, and not only in phrases. */
  isListedAlone(word: string): boolean {
    return this.known(word).isListedAlone;
  }

  /**
   * The listed word that a word cut short begins ("funktionsneds."), where all that begin so mean one thing. What is
   * made of another with more words behind it is that other's: "dialogform" is no other beginning than "dialog".
   */
  lookUpShortened(word: string): readonly Hit[] {
    const folded = fold(word);
    if (folded.length < SHORTEST_CUT || (folded.length === SHORTEST_CUT && this.neverCorrected.has(word))) return [];
    this.foldedNouns ??= [...this.nouns].map(([base, noun]) => ({ base, noun, folded: fold(noun) }));
    const begun = this.foldedNouns
      .filter((each) => each.folded.startsWith(folded))
      .sort((a, b) => a.noun.length - b.noun.length);
    const nouns = begun.filter(
      ({ noun }) => !begun.some(({ noun: other }) => other.length < noun.length && this.isMadeOf(noun, other)),
    );
    const meanings = nouns.map(({ base }) => this.root.next.get(base)?.ends ?? []);
    const [first] = nouns;
    const isOne = meanings[0]?.some(({ concept, value }) =>
      meanings.every((ends) => ends.some((end) => end.concept === concept && end.value === value)),
    );
    return first && isOne ? [{ base: first.base, quality: SHORTENED }] : [];
  }

  /** The word that begins and ends so, where there is one: "komm.plan"; of several forms the shortest. */
  lookUpCut(first: string, last: string): string | undefined {
    const [begins, ends] = [fold(first), fold(last)];
    const words = this.formsBeginning(begins).filter(
      (form) => form.length > begins.length + ends.length && form.endsWith(ends),
    );
    const bases = new Set(words.flatMap((form) => this.having('unmarked', form)[0]?.base.replace(/^=/u, '') ?? []));
    const [shortest] = words.sort((a, b) => a.length - b.length);
    const isOne = [...bases].every((base) => fold(base).startsWith(fold([...bases][0] ?? '').slice(0, -1)));
    return isOne ? shortest : undefined;
  }

  /** True for a compound of a word and a listed last part. */
  private isMadeOf(compound: string, first: string): boolean {
    return compoundForms(first).some(
      (form) => compound.startsWith(form) && this.lookUpLastPart(compound.slice(form.length)).length > 0,
    );
  }

  /** The two words that are run together in one: "antaldeltagare", "vilkamålgrupper". */
  splitRun(word: string): readonly [string, string] | undefined {
    for (const opener of this.openers) {
      const rest = word.startsWith(opener) ? word.slice(opener.length) : '';
      if (rest.length > 2 && this.isListed(rest)) return [opener, rest];
    }
    return undefined;
  }

  /**
   * The hits of the listed words nearest to a mistyped one; in a long word without any mark a missing one is no slip.
   */
  lookUpMistyped(word: string, limit = allowedDistance(word.length)): readonly Hit[] {
    if (this.neverCorrected.has(word)) return [];
    const hits = new Map<string, Hit>();
    const folded = fold(word);
    const forgiving = folded === word && word.length >= FORGIVING;
    for (const near of this.spelling.nearest(folded, limit)) {
      for (const { base } of this.having('unmarked', near)) {
        if (forgiving || nearInMarks(word, base, near, limit)) hits.set(base, { base, quality: MISTYPED });
      }
    }
    return [...hits.values()];
  }
}
