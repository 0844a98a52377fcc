import { compile } from './compile';
import { decide } from './decide';
import { type Evidence, gather } from './evidence';
import type { OwnPlaces } from './filters-named';
import { clean, tokenize } from './normalise';
import type { Reading } from './reading';
import { tag } from './tag';
import type { Vocabulary } from './vocabulary';

/** Longer phrases than this are not questions; only their beginning is read. */
const LONGEST_PHRASE = 1000;

/** Courtesy may stand behind the mark: "… klar? Tack!" */
const ENDS_ASKING = /\?/u;

/** What a phrase is read against: the words of the plan, and the instant for "i år". */
export interface ReadingContext {
  readonly vocabulary: Vocabulary;
  readonly now: Date;
  /** The asker's own municipalities, for "i min kommun"; none when that is not known. */
  readonly own?: OwnPlaces;
}

/** What a phrase says, before it is decided what that means. Without a single word there is none. */
export function evidenceOf(phrase: string, { vocabulary, now, own }: ReadingContext): Evidence | undefined {
  const cleaned = clean(phrase);
  const tokens = tokenize(cleaned.slice(0, LONGEST_PHRASE));
  if (tokens.length === 0) return undefined;
  const compiled = compile(vocabulary);
  return gather(tag(tokens, compiled), compiled, { now, own, hasMark: ENDS_ASKING.test(cleaned) });
}

/**
 * Reads what a person wrote, in Swedish, English or both, as a question about the plan.
 * Pure: the same phrase, vocabulary and instant always give the same reading.
 */
export const read = (phrase: string, context: ReadingContext): Reading =>
  readingOf(phrase, evidenceOf(phrase, context));

const NO_WORDS: Vocabulary = {
  municipalities: [],
  targetGroups: [],
  methods: [],
  themes: [],
  activities: [],
  goals: { project: [], effect: [] },
};

/** Reads what needs no plan to be asked. */
export const readWithoutPlan = (phrase: string, now: Date): Reading => read(phrase, { vocabulary: NO_WORDS, now });

/** The reading of a phrase whose evidence has been gathered. */
export function readingOf(phrase: string, evidence: Evidence | undefined): Reading {
  if (evidence) return decide(evidence);
  return /^[?!.\s]*$/u.test(clean(phrase).slice(0, LONGEST_PHRASE)) ? { kind: 'help' } : { kind: 'unknown' };
}
