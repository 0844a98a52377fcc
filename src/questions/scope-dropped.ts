import type { QuestionKind } from '../domain/question-kinds';
import { isTied } from './carry-on';
import { evidenceOf, type ReadingContext } from './evidence-of';
import { pointsBack } from './pointing';
import { isClear, type Reading } from './reading';
import { isOfAll, scopeOf } from './scope';

/** What is asked of the whole project wherever it is asked: nobody expects it of one place. */
const OF_THE_WHOLE: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'about',
  'responsible',
  'activity-status',
  'help',
  'privacy',
  'settings',
  'my-week',
  'deliveries',
  'report',
  'plan-file',
  'watch',
]);

/**
 * What a question that is tied to the one before it leaves of that one's filters, since its kind has no room for them:
 * "och budgeten?" after the dialogues with a group. The answer says so.
 */
export function scopeDropped(phrase: string, reading: Reading, before: Reading, context: ReadingContext): string[] {
  if (!isClear(reading) || !isClear(before) || OF_THE_WHOLE.has(reading.kind)) return [];
  const evidence = evidenceOf(phrase, context);
  if (!evidence || isOfAll(evidence) || !(isTied(evidence) || pointsBack(evidence))) return [];
  const { from: _from, to: _to, dialogueKind: _kind, ...scope } = scopeOf(before);
  const held = new Set(Object.keys(reading));
  // A place in the place of another, or divided by it, is kept in that way.
  if ([...held].some((slot) => slot in scope || slot === 'by')) return [];
  return Object.values(scope).map(String);
}
