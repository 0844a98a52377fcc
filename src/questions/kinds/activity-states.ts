import { AskedState } from '../../domain/activity-lists';
import type { Evidence } from '../evidence';
import { wordsOfPhrase } from '../folded-words';

/** Which states of activities a phrase asks for: "försenade", "inte klara", "på gång just nu". */

export const ASKED_STATES = AskedState.options;
/** What a week has of its own: "vad är klart i veckan" asks for no more than the week. */
const OF_A_WEEK: readonly AskedState[] = ['due', 'done', 'upcoming'];

const STARTED = /(?:start|påbörj|paborj|börja|borja|igång|gång|begun)/u;

/**
 * "Inte påbörjade" is what remains; "skulle varit klart men är inte det" says its "inte" twice; any other is unclear.
 */
function negated(state: AskedState | undefined, evidence: Evidence): { states: AskedState[]; conflict: boolean } {
  if (state === undefined) return { states: [], conflict: true };
  const spans = evidence.of(state);
  if (state === 'ongoing' && spans.every((span) => STARTED.test(evidence.lastWord(span))))
    return { states: ['remaining'], conflict: false };
  const should = state === 'overdue' && spans.every(({ start, end }) => end - start > 1);
  return { states: [state], conflict: state !== 'remaining' && !should };
}

const MUST_BE = /\b(?:behöver|måste|needs? to|must|has to|have to) (?:\p{L}+ )?(?:bli|vara|be)\b/u;

/** The states a phrase asks for; more than one when it names several or is open between two. */
export function statesOf(evidence: Evidence): { states: AskedState[]; conflict: boolean } {
  const named = ASKED_STATES.filter((state) => evidence.has(state));
  if (named.includes('partly'))
    return { states: ['partly'], conflict: named.some((state) => state !== 'partly' && state !== 'done') };
  if (evidence.has('this-week', 'week')) {
    const others = named.filter((state) => !OF_A_WEEK.includes(state));
    return { states: ['due', ...others], conflict: others.length > 0 };
  }
  if (named.includes('done') && evidence.has('not')) {
    const others = named.filter((state) => state !== 'done' && state !== 'remaining');
    return { states: ['remaining', ...others], conflict: others.length > 0 };
  }
  if (named.includes('due') && named.includes('upcoming') && named.length === 2)
    return { states: ['upcoming'], conflict: evidence.has('not') };
  if (named.length === 1 && evidence.has('not')) return negated(named[0], evidence);
  // "Vad måste bli klart" is not done yet.
  if (named.length === 1 && named[0] === 'done' && MUST_BE.test(wordsOfPhrase(evidence)))
    return { states: ['remaining'], conflict: false };
  if (named.length > 0) return { states: named, conflict: named.length > 1 };
  if (evidence.has('active'))
    return { states: evidence.has('now') ? ['ongoing'] : ['ongoing', 'upcoming'], conflict: false };
  if (evidence.has('now') && evidence.has('do', 'happening') && !evidence.has('me'))
    return { states: ['ongoing'], conflict: false };
  return { states: [], conflict: evidence.has('not') };
}
