import type { Asker } from '../domain/asker';
import { isWhole, type Remark } from '../domain/remark';
import type { Snapshot } from '../ports/plans';
import { dividedGoal } from '../questions/goal-parts';
import type { Reading } from '../questions/reading';
import { sentenceOf, type View } from '../text/answers';
import { sentenceWithin } from '../text/format';
import { remarkSentence } from '../text/remarks';
import { localDate } from '../time/clock';
import type { Asked } from './asked';
import { isOpenTo } from './open-to';
import { readableBy } from './readable';
import type { AnswerTools } from './tools';
import type { Answer } from './view';
import { viewOfKind } from './views-of-kinds';

/**
 * Answers a question that has been read: one view with every figure in it, and the sentence that goes with it.
 * @param besides what is to be said beside the reading
 * @param isShared whether others than the asker see the answer
 */
export async function answerQuestion(
  asked: Reading,
  asker: Asker,
  whole: Snapshot,
  all: AnswerTools,
  besides?: Remark,
  isShared = false,
): Promise<Answer> {
  const { snapshot, tools } = readableBy(asker, whole, all);
  const { reading, remark = besides } = dividedGoal(asked, snapshot.plan);
  const view: View = isOpenTo(asker, reading)
    ? await viewOf(reading, { asker, snapshot, tools, today: localDate(tools.now()), remark, isShared })
    : { kind: 'guests-only-overview' };
  const sentence = sentenceOf(view, asker.language);
  const preface = remark && saysAlone(view) ? remarkSentence(remark, snapshot.plan, asker.language) : undefined;
  const fullSentence = sentenceWithin(preface ? `${preface} ${sentence}` : sentence);
  return { language: asker.language, asker, sentence: fullSentence, preface, view, reading };
}

/** Views whose sentence has the remark in it already, or that a remark on the question has nothing to do with. */
const REMARKED: ReadonlySet<View['kind']> = new Set(['remark', 'help', 'which', 'guests-only-overview']);
const saysAlone = ({ kind }: View): boolean => !REMARKED.has(kind);

async function viewOf(reading: Reading, asked: Asked): Promise<View> {
  const { remark, snapshot } = asked;
  if (remark && (reading.kind === 'unknown' || isWhole(remark))) return { kind: 'remark', plan: snapshot.plan, remark };
  if (reading.kind === 'unknown') return { kind: 'unknown' };
  if (reading.kind === 'unclear') return { kind: 'which', plan: snapshot.plan, options: reading.candidates, remark };
  return viewOfKind(reading.kind, reading, asked);
}
