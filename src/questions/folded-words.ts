import type { Evidence } from './evidence';
import { fold } from './normalise';
import { oncePerPhrase } from './once-per-phrase';

/** The words of a phrase, with a space between. */
export const wordsOfPhrase = oncePerPhrase(({ tokens }: Evidence): string => tokens.map(({ word }) => word).join(' '));

/** The same without their marks. */
export const foldedWords = oncePerPhrase((evidence: Evidence): string => fold(wordsOfPhrase(evidence)));
