import type { Filling } from '../domain/filling';
import { stateIn } from './activity-state';
import { decideWhole } from './decide';
import type { Evidence } from './evidence';
import { evidenceOf, type ReadingContext } from './evidence-of';
import { targetFigureIn } from './kinds/target-changes';
import { answerIn } from './named-things';
import { clean } from './normalise';
import { newOwnerIn } from './owner-named';
import { isSameReading, type Reading } from './reading';

/** What a phrase tells that the form it opens is filled in with; undefined where it is read as anything else. */
export function fillingOf(phrase: string, reading: Reading, context: ReadingContext): Filling | undefined {
  if (!FILLED.some((kind) => kind === reading.kind)) return undefined;
  const evidence = evidenceOf(phrase, context);
  if (!evidence) return undefined;
  const decided = decideWhole(evidence);
  const filling = isSameReading(decided.reading, reading) ? decided.filling : undefined;
  const more = reading.kind === 'change-plan' ? filled(reading, filling, evidence, phrase) : undefined;
  const all = { ...filling, ...more };
  return Object.keys(all).length === 0 ? undefined : all;
}
/** Kinds whose forms or documents are filled in with more than their readings have. */
const FILLED: readonly Reading['kind'][] = ['change-plan', 'new-dialogue', 'settings', 'report'];

function filled(
  { what, activity }: Extract<Reading, { kind: 'change-plan' }>,
  filling: Filling | undefined,
  evidence: Evidence,
  phrase: string,
): Filling | undefined {
  if (what === 'activity' && activity !== undefined && filling?.title === undefined && filling?.from === undefined) {
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
