import type { QuestionKind } from '../domain/question-kinds';
import { conceptList } from './concepts';
import type { Evidence } from './evidence';
import { foldedWords } from './folded-words';
import { slotsOf } from './named-slots';
import { ClearReading, type OneReading } from './reading';
import { FEW_WORDS, inScope, isOfAll, isOfDialogues, scopeOf } from './scope';
import type { Vocabulary } from './vocabulary';

/** A few words that by themselves ask of everything, or of something else, and go on with what was spoken of. */

/** Kinds of which the next question is asked of the same place and year. */
const GOES_ON: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['budget', 'remaining']);
const NAMES_IT = conceptList(['dialogue', 'dialogues', 'goal', 'project-goal', 'effect-goal', 'project', 'minimum']);
/** "Budget", "budgeten": asked anew. */
const BUDGET = /\bbudget(?:en)?\b/u;

/** "Hur mycket har gått åt" after the budget of a year, "när hinner vi" after what is left in a place. */
const goesOn = (evidence: Evidence, alone: OneReading): boolean =>
  GOES_ON.has(alone.kind as QuestionKind) &&
  Object.keys(alone).length === 1 &&
  evidence.tokens.length <= FEW_WORDS &&
  !isOfAll(evidence) &&
  !evidence.has(...NAMES_IT) &&
  !BUDGET.test(foldedWords(evidence));

const NOUNS = conceptList(
  ['dialogue', 'dialogues', 'participant', 'person', 'resident', 'took-part', 'reached', 'survey', 'heard'],
  ['feedback', 'activity', 'tried', 'method', 'insight', 'elected', 'officials', 'practitioners', 'say'],
);
/** "Vilken kommun hade flest": which has most of what was counted. */
const ranksTheSame = (evidence: Evidence, alone: OneReading): boolean =>
  alone.kind === 'dialogue-count' && alone.order !== undefined && alone.by !== undefined && !evidence.has(...NOUNS);

function rankedOfSame(evidence: Evidence, alone: OneReading, previous: ClearReading): ClearReading | undefined {
  if (!ranksTheSame(evidence, alone) || alone.kind !== 'dialogue-count' || alone.by === undefined) return undefined;
  if (!slotsOf(previous.kind).has('order') || isOfAll(evidence)) return undefined;
  const { [alone.by]: _by, ...scope } = scopeOf(previous) as Readonly<Record<string, unknown>>;
  const whose = 'participants' in previous ? { participants: previous.participants } : {};
  const asked = ClearReading.safeParse({ ...scope, ...whose, ...alone, kind: previous.kind });
  return asked.success ? asked.data : undefined;
}

const LACKING =
  /^(?:(?:och|men|and|but) )?(?:vad|what|whats|hur mycket)(?: ar det som| is)? (?:fattas|saknas|missing|lacking)(?: da| annu| fortfarande| still)?$/u;

const NEXT = /^(?:(?:och|and) )?(?:det |the )?(?:nasta|next)(?: mal| malet| one| goal)?(?: da)?$/u;
/** "Nästa" after a goal: the one with the next number, where there is one. */
function nextGoal(words: string, previous: ClearReading, { goals }: Vocabulary): ClearReading | undefined {
  if (previous.kind !== 'goal-status' || !NEXT.test(words)) return undefined;
  const [type, number] = previous.goal.split('-');
  if (type !== 'project' && type !== 'effect') return undefined;
  const next = Math.trunc(Number(number)) + 1;
  return goals[type].includes(next) ? { kind: 'goal-status', goal: `${type}-${next}` } : undefined;
}

/** "Vem har ansvaret" after how an activity stands: for that one. */
const asksWhoseIt = (evidence: Evidence, alone: OneReading): boolean =>
  alone.kind === 'responsible' && Object.keys(alone).length === 1 && evidence.tokens.length <= 4 && !isOfAll(evidence);

const WHY = /^(?:(?:och|men|and|but) )?(?:varfor|why)(?: inte| da| not| is that| ar det sa)?$/u;

/** Whether the question before may matter to such words. */
export const mayAskFurther = (evidence: Evidence, alone: OneReading): boolean =>
  goesOn(evidence, alone) ||
  ranksTheSame(evidence, alone) ||
  asksWhoseIt(evidence, alone) ||
  NEXT.test(foldedWords(evidence));

/** What such words ask. */
export function askedFurther(
  evidence: Evidence,
  alone: OneReading,
  previous: ClearReading,
  vocabulary: Vocabulary,
): ClearReading | undefined {
  const words = foldedWords(evidence);
  if (goesOn(evidence, alone) && alone.kind === previous.kind) return previous;
  if (previous.kind === 'activity-status' && asksWhoseIt(evidence, alone))
    return { kind: 'responsible', activity: previous.activity };
  // "Vad saknas" after a goal: until it is met.
  if (previous.kind === 'goal-status' && LACKING.test(words))
    return inScope({ kind: 'remaining', goal: previous.goal }, scopeOf(previous));
  if (previous.kind === 'goals' && WHY.test(words)) return previous;
  return nextGoal(words, previous, vocabulary) ?? rankedOfSame(evidence, alone, previous);
}

/** "Bara 2022" after how things stand in a place: what may be meant is asked back of that place. */
export function offersInScope(alone: OneReading, previous: ClearReading): OneReading | undefined {
  if (alone.kind !== 'unclear' || previous.kind !== 'area-status' || previous.municipality === undefined)
    return undefined;
  const isOfThem = alone.candidates.every((each) => isOfDialogues(each) && !('municipality' in each));
  if (!isOfThem) return undefined;
  return { kind: 'unclear', candidates: alone.candidates.map((each) => inScope(each, scopeOf(previous))) };
}
