import { isKindOfForm, type QuestionKind } from '../domain/question-kinds';
import { type ClearReading, distinct, type Reading } from './reading';

/** Several readings as one. */

const MOST_AT_ONCE = 3;

/** What is done or said alone: another question beside it is asked back. */
const ALONE: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'help',
  'settings',
  'plan-file',
  'report',
  'send-survey',
  'my-week',
  'privacy',
  'watch',
]);
export const isAlone = ({ kind }: ClearReading): boolean => isKindOfForm(kind) || ALONE.has(kind);

/** Some readings as one: the only one, all of them, or which of them, where they are too many or one stands alone. */
export function asOneReading(readings: readonly ClearReading[]): Reading | undefined {
  const each = distinct(readings);
  const [only, ...others] = each;
  if (!only || others.length === 0) return only;
  if (each.length > MOST_AT_ONCE || each.some(isAlone)) return { kind: 'unclear', candidates: each.slice(0, 4) };
  return { kind: 'several', readings: each };
}
