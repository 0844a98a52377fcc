import type { QuestionKind } from '../domain/question-kinds';
import { decide } from './decide';
import type { Evidence } from './evidence';
import { evidenceOf, type ReadingContext } from './evidence-of';
import { foldedWords } from './folded-words';
import type { ClearReading } from './reading';
import { inScope, scopeOf } from './scope';

/** How many of the dialogues that were told of are of some sort: "hur många av dem var fördjupande". */

const OF_THEM =
  /^((?:och|men|and|but)\s+)?(?:(?:varav|därav) )?(hur många|how many) (?:av|of) (?:dem|dom|dessa|de|them|these|those)(?: dialogerna)?(?=\s)/iu;
const OF_WHICH = /^((?:och|men)\s+)?(?:varav|därav) (hur många)(?=\s)/iu;
/** Whether a phrase asks how many of those that were told of. */
export const asksOfThem = (evidence: Evidence): boolean => THEM.test(foldedWords(evidence));
const THEM = /^(?:(?:och|men|and|but) )?(?:hur manga|how many) (?:av|of) (?:dem|dom|dessa|de|them|these|those)\b/u;

/** Whose answer tells of dialogues first. */
const OF_DIALOGUES: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['dialogue-count', 'dialogues', 'area-status']);
/** "Hur många av dem var fördjupande", "varav hur många 2022": of the dialogues that were told of. */
export function ofThem(phrase: string, previous: ClearReading, context: ReadingContext): ClearReading | undefined {
  const asked = [OF_THEM, OF_WHICH].find((each) => each.test(phrase));
  if (!asked || !OF_DIALOGUES.has(previous.kind)) return undefined;
  const whole = phrase.replace(
    asked,
    (_, _and, many: string) => `${many} ${/^how/iu.test(many) ? 'dialogues' : 'dialoger'}`,
  );
  const evidence = evidenceOf(whole, context);
  const reading = evidence && decide(evidence);
  return reading?.kind === 'dialogue-count' ? inScope(reading, scopeOf(previous)) : undefined;
}
