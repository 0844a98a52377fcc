import type { Asker } from '../domain/asker';
import type { Claim } from '../domain/claim';
import type { Filling } from '../domain/filling';
import { isWhole, type Remark } from '../domain/remark';
import type { Snapshot } from '../ports/plans';
import { dividedGoal } from '../questions/goal-parts';
import { type Answerable, isClear, type Reading } from '../questions/reading';
import { sentenceOf, type View } from '../text/answers';
import { sentenceWithin } from '../text/format';
import { remarkSentence } from '../text/remarks';
import { verdictSentence } from '../text/verdict';
import { localDate } from '../time/clock';
import type { Asked, LastAnswer } from './asked';
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
  { about, claim, filling }: Besides = {},
): Promise<Answer> {
  if (asked.kind === 'several') return answerSeveral(asked, asker, whole, all, isShared);
  const { snapshot, tools } = readableBy(asker, whole, all);
  const { reading, remark = besides } = dividedGoal(asked, snapshot.plan);
  const asking: Asked = { asker, snapshot, tools, today: localDate(tools.now()), remark, isShared, filling };
  const last = about && (await viewAgain(about, asking));
  const view: View = isOpenTo(asker, reading)
    ? await viewOf(reading, { ...asking, last })
    : { kind: 'guests-only-overview' };
  const sentence = sentenceOf(view, asker.language);
  // A share or an average is told by the view, which has counted it.
  const remarked =
    remark && remark.about !== 'ratio' && saysAlone(view)
      ? remarkSentence(remark, snapshot.plan, asker.language)
      : undefined;
  const preface = prefaceOf([claim && verdictSentence(claim, view, asker.language), remarked]);
  const fullSentence = sentenceWithin(preface ? `${preface} ${sentence}` : sentence);
  return { language: asker.language, asker, sentence: fullSentence, preface, view, reading };
}

/** What else a phrase says than its reading does. */
export interface Besides {
  /** The question whose answer is asked about. */
  readonly about?: Answerable;
  /** What somebody says that the figure is. */
  readonly claim?: Claim;
  /** What a form in the answer is filled in with. */
  readonly filling?: Filling;
}

const prefaceOf = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.filter((part) => part !== undefined).join(' ') || undefined;

/** The answer to a question before, as whoever asks may see it. */
async function viewAgain(about: Answerable, asked: Asked): Promise<LastAnswer> {
  if (about.kind === 'several') {
    const again = await Promise.all(about.readings.map((each) => viewAgain(each, asked)));
    const { language } = asked.asker;
    const parts = again.map(({ reading, view }) => ({ reading, view, sentence: sentenceOf(view, language) }));
    return {
      reading: about.readings[0] ?? { kind: 'goals' },
      view: { kind: 'several', plan: asked.snapshot.plan, parts },
    };
  }
  const { reading } = dividedGoal(about, asked.snapshot.plan);
  if (!isClear(reading) || !isOpenTo(asked.asker, reading)) {
    return { reading: about, view: { kind: 'guests-only-overview' } };
  }
  return { reading, view: await viewOfKind(reading.kind, reading, { ...asked, remark: undefined }) };
}

/** Each question as it is answered alone: what two answers tell together, two messages would tell as well. */
async function answerSeveral(
  asked: Extract<Reading, { readonly kind: 'several' }>,
  asker: Asker,
  whole: Snapshot,
  all: AnswerTools,
  isShared: boolean,
): Promise<Answer> {
  const parts = await Promise.all(
    asked.readings.map((each) => answerQuestion(each, asker, whole, all, undefined, isShared)),
  );
  const { language } = asker;
  const view: View = {
    kind: 'several',
    plan: whole.plan,
    parts: parts.map(({ sentence, preface, view: shown }, at) => {
      return { sentence, preface, view: shown, reading: asked.readings[at] };
    }),
  };
  return { language, asker, sentence: sentenceWithin(sentenceOf(view, language)), view, reading: asked };
}

/** Views whose sentence has the remark in it already, or that a remark on the question has nothing to do with. */
const REMARKED: ReadonlySet<View['kind']> = new Set(['remark', 'help', 'which', 'guests-only-overview']);
const saysAlone = ({ kind }: View): boolean => !REMARKED.has(kind);

async function viewOf(reading: Reading, asked: Asked): Promise<View> {
  const { remark, snapshot } = asked;
  if (reading.kind === 'unknown' && remark && 'near' in remark && remark.near)
    return { kind: 'which', plan: snapshot.plan, options: [remark.near], remark };
  if (remark && (reading.kind === 'unknown' || isWhole(remark))) return { kind: 'remark', plan: snapshot.plan, remark };
  if (reading.kind === 'unclear') return { kind: 'which', plan: snapshot.plan, options: reading.candidates, remark };
  if (!isClear(reading)) return { kind: 'unknown' };
  return viewOfKind(reading.kind, reading, asked);
}
