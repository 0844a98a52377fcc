import { isTickedOff } from './activity-state';
import { asOneReading, isAlone } from './as-one-reading';
import { carryOn } from './carry-on';
import { compile } from './compile';
import { coordinated } from './coordinated';
import { differenceBetween } from './difference';
import type { Evidence } from './evidence';
import { evidenceOf, type ReadingContext, readOne } from './evidence-of';
import { halvesOf, runOnHalves } from './halves';
import { asksWhereToWrite } from './kinds/putting-in';
import { means } from './kinds/rule';
import { ASKING_NOTHING } from './named-slots';
import { type ClearReading, distinct, isClear, type OneReading, type Reading } from './reading';
import { inScope, isOfAll, isUnscoped, keptScope, scopeOf } from './scope';
import { type QuestionPart, questionsIn } from './split';
import { goesOnBehindStop } from './tag';

/** One message that asks several things (decision 0078): each is read, and all are answered. */

/** What is only said of a question: who asks, a greeting, thanks. */
const SAYS_NOTHING = ['filler', 'greeting', 'we', 'you', 'me', 'help', 'pronoun', 'now', 'project', 'today'] as const;
/** "Och vilka inte": the same question, of the others. */
const isOfTheOthers = (evidence: Evidence): boolean =>
  evidence.has('not') &&
  evidence.spans.every((span) => means(span, 'not', 'got', 'delivered', ...SAYS_NOTHING, ...ASKING_NOTHING));
const asksNothingMore = ({ text }: QuestionPart, context: ReadingContext): boolean => {
  const evidence = evidenceOf(text, context);
  const small = evidence?.spans.every((span) => means(span, ...SAYS_NOTHING, ...ASKING_NOTHING));
  return !evidence || small === true || isOfTheOthers(evidence);
};

interface Found {
  readonly evidence: Evidence;
  readonly readings: readonly ClearReading[];
}

const isShort = ({ tokens }: Evidence): boolean => tokens.length <= 3;

/** What each question of a message asks; `undefined` for one that is not plain. */
function readPart(part: QuestionPart, before: Found | undefined, context: ReadingContext): Found | undefined {
  const evidence = evidenceOf(part.text, context);
  if (!evidence) return undefined;
  const listed = coordinated(evidence, context.vocabulary);
  if (listed.length > 0) return { evidence, readings: listed };
  const alone: OneReading = readOne(part.text, evidence);
  const previous = before?.readings.at(-1);
  // "Vem ansvarar för den", "hur många i Hylte": what it is asked of stands in the question before.
  const carried = previous && carryOn(part.text, previous, context);
  const reading = carried && isClear(carried) ? carried : alone;
  if (!isClear(reading)) return undefined;
  // "Är den klar? Vem ansvarar?": of the activity that was asked of.
  if (reading.kind === 'responsible' && !reading.activity && previous?.kind === 'activity-status' && isShort(evidence))
    return { evidence, readings: [{ ...reading, activity: previous.activity }] };
  return {
    evidence,
    readings: [previous && reading === alone ? keptScope(alone as ClearReading, previous, evidence) : reading],
  };
}

/** "Hur många dialoger" without a verb of its own: it is asked of what the next question is narrowed to. */
const isUnfinished = ({ evidence, readings }: Found): boolean =>
  readings.every(isUnscoped) &&
  !isOfAll(evidence) &&
  !evidence.has('held', 'took-part', 'reached', 'done') &&
  evidence.tokens.length <= 4;

/** Filters that stand behind what is asked, and not in its place ("hur många unga"). */
const BEHIND = ['municipality', 'perspective', 'year', 'from', 'to'] as const;

/** "Hur många dialoger och hur många deltagare i Varberg": what stands behind both is said of both. */
function shared(found: readonly Found[]): ClearReading[] {
  const last = found.at(-1)?.readings.at(-1);
  const scope = last ? scopeOf(last) : {};
  const behind = Object.fromEntries(BEHIND.flatMap((slot) => (slot in scope ? [[slot, scope[slot]]] : [])));
  return found.flatMap((each, at) =>
    at < found.length - 1 && isUnfinished(each)
      ? each.readings.map((reading) => inScope(reading, behind))
      : each.readings,
  );
}

/** What is asked back where one of several questions is not plain: what was understood, beside what else it may be. */
function halfUnderstood(understood: readonly ClearReading[], whole: OneReading): Reading | undefined {
  if (!isClear(whole)) return undefined;
  const candidates = distinct([...understood, { kind: 'help' }]);
  return candidates.length < 2 ? undefined : { kind: 'unclear', candidates: candidates.slice(0, 4) };
}

/** The questions among the parts of a message: "budgeten och hur många dialoger" names one and puts another. */
const asking = (parts: readonly QuestionPart[]): QuestionPart[] =>
  parts.filter((part, at) => !part.restates && (part.asks || (parts[at + 1]?.linked && parts[at + 1]?.asks)));

const NUMBER_OF = /^antal(?:et)?\s/iu;

/**
 * A message that asks several things; `undefined` where it asks one. Where one of its questions is not understood, it
 * is asked back: what is answered of two questions looks like an answer to both.
 */
export function readSeveral(phrase: string, evidence: Evidence, context: ReadingContext): Reading | undefined {
  const { index } = compile(context.vocabulary);
  const asked = asking(questionsIn(phrase, (before, token) => goesOnBehindStop(before, token, index)));
  const listed = (): Reading | undefined => asOneReading(coordinated(evidence, context.vocabulary));
  // "Antal dialoger och antal deltagare per kommun": what stands behind both is said of both; "… är framtagen och kan
  // bockas av" asks for one thing.
  const isOne = asked.length < 2 || isTickedOff(evidence) || asksWhereToWrite(evidence);
  const list = isOne || asked.slice(1).some(({ text }) => NUMBER_OF.test(text)) ? listed() : undefined;
  if (list) return list;
  const runOn = isOne && asked.length < 2 ? readHalves(runOnHalves(phrase), context) : undefined;
  if (runOn) return runOn;
  if (isOne) return isClear(readOne(phrase, evidence)) ? undefined : readHalves(halvesOf(phrase, evidence), context);
  const found: Found[] = [];
  let missed = 0;
  for (const part of asked) {
    const each = readPart(part, found.at(-1), context);
    if (each && !each.readings.some(({ kind }) => kind === 'help')) found.push(each);
    else if (part.asks && !each && !asksNothingMore(part, context)) missed += 1;
  }
  if (missed > 0) return halfUnderstood(shared(found), readOne(phrase, evidence));
  return found.length > 1 ? asOneReading(shared(found)) : listed();
}

/** Two things that are named one beside the other, where nothing else is made of them. */
function readHalves(halves: readonly QuestionPart[], context: ReadingContext): Reading | undefined {
  const found: Found[] = [];
  for (const half of halves) {
    const each = readPart(half, found.at(-1), context);
    if (!each || each.readings.length > 1) return undefined;
    found.push(each);
  }
  const readings = shared(found);
  // "Deltagare i Hylte och budgeten": whose budget is not said.
  const [one, other] = readings.map((reading) => Object.keys(scopeOf(reading)).length > 0);
  if (one && !other) return undefined;
  const kinds = new Set(readings.map(({ kind }) => (kind === 'goals' ? 'goal-status' : kind)));
  return found.length === 2 && kinds.size === 2 && !readings.some(isAlone) ? asOneReading(readings) : undefined;
}

/** Carries on from several questions at once: each of them that what is said has to do with. */
export function carryOnEach(
  phrase: string,
  previous: readonly ClearReading[],
  context: ReadingContext,
): Reading | undefined {
  const compared = differenceBetween(phrase, previous, context);
  if (compared) return compared;
  const readings = previous.flatMap((each) => {
    const reading = carryOn(phrase, each, context);
    return reading && isClear(reading) ? [reading] : [];
  });
  return asOneReading(readings);
}
