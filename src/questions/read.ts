import { carriesOn } from './carry-on';
import { mayChoose } from './choice';
import type { Evidence } from './evidence';
import { evidenceOf, type ReadingContext, readOne } from './evidence-of';
import type { Reading } from './reading';
import { readSeveral } from './several';
import type { Vocabulary } from './vocabulary';

/**
 * Reads what a person wrote, in Swedish, English or both, as a question about the plan, or as several.
 * Pure: the same phrase, vocabulary and instant always give the same reading.
 */
export function read(phrase: string, context: ReadingContext): Reading {
  const hearing = { heard: new Map(), ...context };
  return readWith(phrase, evidenceOf(phrase, hearing), hearing);
}

const readWith = (phrase: string, evidence: Evidence | undefined, context: ReadingContext): Reading =>
  (evidence && readSeveral(phrase, evidence, context)) ?? readOne(phrase, evidence);

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

/** A phrase read by itself, and whether the question before it may change that. */
export function readAlone(
  phrase: string,
  context: ReadingContext,
): { readonly reading: Reading; readonly mayCarryOn: boolean } {
  const evidence = evidenceOf(phrase, context);
  const reading = readWith(phrase, evidence, context);
  if (!evidence || reading.kind === 'several') return { reading, mayCarryOn: false };
  return { reading, mayCarryOn: carriesOn(evidence, reading) || mayChoose(evidence, reading) };
}
