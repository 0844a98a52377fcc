import type { Filling } from '../domain/filling';
import { stateIn } from './activity-state';
import type { Evidence } from './evidence';
import { targetFigureIn } from './kinds/target-changes';
import { answerIn } from './named-things';
import { clean } from './normalise';
import { newOwnerIn } from './owner-named';
import { evidenceOf, type ReadingContext } from './read';
import type { Reading } from './reading';

/** What a phrase tells that the form it opens is filled in with; undefined where it is read as anything else. */
export function fillingOf(phrase: string, reading: Reading, context: ReadingContext): Filling | undefined {
  if (reading.kind !== 'change-plan') return undefined;
  const evidence = evidenceOf(phrase, context);
  return evidence && filled(reading, evidence, phrase);
}

function filled(
  { what, activity, title, from }: Extract<Reading, { kind: 'change-plan' }>,
  evidence: Evidence,
  phrase: string,
): Filling | undefined {
  if (what === 'activity' && activity !== undefined && title === undefined && from === undefined) {
    const owner = newOwnerIn(evidence);
    if (owner) return owner;
    const state = stateIn(evidence);
    return state && { state };
  }
  if (what === 'target') {
    const figure = targetFigureIn(evidence);
    return figure === undefined ? undefined : { figure };
  }
  if (what === 'follow-up' && answerIn(evidence.tokens) !== undefined) {
    const text = clean(phrase);
    const answer = text.slice(text.indexOf(':') + 1).trim();
    return answer === '' ? undefined : { answer };
  }
  return undefined;
}
