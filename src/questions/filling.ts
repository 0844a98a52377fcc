import type { Filling } from '../domain/filling';
import { stateIn } from './activity-state';
import { evidenceOf, type ReadingContext } from './read';
import type { Reading } from './reading';

/** What a phrase tells that the form it opens is filled in with; undefined where it is read as anything else. */
export function fillingOf(phrase: string, reading: Reading, context: ReadingContext): Filling | undefined {
  if (reading.kind !== 'change-plan') return undefined;
  const evidence = evidenceOf(phrase, context);
  if (!evidence) return undefined;
  const { what, activity, title, from } = reading;
  if (what !== 'activity' || activity === undefined || title !== undefined || from !== undefined) return undefined;
  const state = stateIn(evidence);
  return state && { state };
}
