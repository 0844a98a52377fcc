import { compile } from './compile';
import { decide } from './decide';
import { gather } from './evidence';
import { clean, tokenize } from './normalise';
import type { Reading } from './reading';
import { tag } from './tag';
import type { Vocabulary } from './vocabulary';

/** Longer phrases than this are not questions; only their beginning is read. */
const LONGEST_PHRASE = 1000;

/**
 * Reads what a person wrote, in Swedish, English or both, as a question about the plan.
 * Pure: the same phrase, vocabulary and instant always give the same reading.
 */
export function read(phrase: string, context: { vocabulary: Vocabulary; now: Date }): Reading {
  const cleaned = clean(phrase).slice(0, LONGEST_PHRASE);
  const tokens = tokenize(cleaned);
  if (tokens.length === 0) return /^[?!.\s]*$/u.test(cleaned) ? { kind: 'help' } : { kind: 'unknown' };
  const compiled = compile(context.vocabulary);
  return decide(gather(tag(tokens, compiled), compiled, context.now));
}
