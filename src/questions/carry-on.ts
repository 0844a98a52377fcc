import { isKindOfForm, QUESTION_KINDS, type Slot } from '../domain/question-kinds';
import {
  askedAgain,
  askedOfThatOne,
  askedOfWhatIsKept,
  dividedAs,
  dividedInstead,
  isOneGoalOfType,
  otherTypeOfGoal,
  partSpokenOf,
} from './asked-again';
import { askedFurther, mayAskFurther, offersInScope } from './asked-further';
import { anotherWord, askedOtherwise, atTheProject, measureOf, whichOfTheSame } from './asked-otherwise';
import { askedOfBound } from './bounds';
import { daysInContext, hasOwnTime, inTime, type RelativeTime, relativeTime, tellsTimeFrom } from './carried-times';
import { comparedWith } from './compare-with';
import { corrects, isInsteadOf, withoutCorrection } from './corrections';
import { decide } from './decide';
import { Evidence } from './evidence';
import { evidenceOf, type ReadingContext } from './evidence-of';
import { emptying, remade } from './filters-named';
import { firstsPointedAt } from './first-of-rows';
import { foldedWords } from './folded-words';
import { asksIfReached, isItReached } from './goal-reached';
import { means } from './kinds/rule';
import { ASKING_NOTHING, namedSlots, slotsOf, thingsNamed, type Values } from './named-slots';
import { cardinal, ordinal } from './numbers';
import { asksOfThem, ofThem } from './of-them';
import {
  askedOfLatest,
  askedOfOne,
  inAnotherPlace,
  isAnotherPlace,
  mayAskOfOne,
  narrowedToOne,
  oneOfList,
} from './one-dialogue';
import { inThatPlace, pointed, pointsBack } from './pointing';
import { bestIsMost } from './rankings';
import { ClearReading, distinct, isClear, type OneReading, type Reading } from './reading';
import { isOfAll, isOfAllAlong, isUnscoped, keptScope, withoutScope } from './scope';
import { sideBySide } from './side-by-side';
import { askedOfSame, asksHowManyOfSame } from './spoken-of';

/** Slots that cannot both be said: a place and "per kommun", a theme and words of one's own. */
const EXCLUDES: Readonly<Partial<Record<Slot, readonly Slot[]>>> = {
  theme: ['query'],
  query: ['theme'],
  municipality: ['own'],
  year: ['from', 'to'],
  from: ['year'],
  to: ['year'],
};

/** Words that join a phrase to what went before when they begin it; between two names they join these. */
const JOINING = /^(?:och|men|samt|eller|and|but|or)$/u;
/** Words that tie a phrase to what went before wherever they stand. */
const TIES =
  /^(?:varav|därav|då|tillbaka|åter|back|också|istället|snarare|menade|then|also|too|instead|meant|rather)$/u;
const LEADING = /^(?:i|för|med|om|in|for|with|about|på|hos|per|kring|bland|among|from|från)$/u;
const CARRIED_ON = /^(?:what about|how about|hur ar det)\b/u;

/** Narrows what is said by what was said before: "mål 2" after an effect goal, "och i oktober" after November 2021. */
function inContext(slot: Slot, values: Values, evidence: Evidence, previous: ClearReading): Values {
  if (slot === 'goal' && 'goal' in previous && previous.goal !== undefined) {
    const type = previous.goal.split('-')[0];
    const alike = values.filter((value) => String(value).startsWith(`${type}-`));
    return alike.length > 0 ? alike : values;
  }
  if (slot === 'year') return values.map(Number);
  return slot === 'from' || slot === 'to' ? daysInContext(slot, values, evidence, previous) : values;
}

/** The previous reading with one slot replaced, and what cannot be said beside it left out. */
function withSlot(base: Readonly<Record<string, unknown>>, slot: Slot, value: string | number | undefined) {
  const excluded: readonly unknown[] = slot === 'by' ? [value] : (EXCLUDES[slot] ?? []);
  const kept = Object.entries(base).filter(
    ([name, held]) => name !== slot && !excluded.includes(name) && !(name === 'by' && held === slot),
  );
  const slots = Object.fromEntries(value === undefined ? kept : [...kept, [slot, value]]);
  if (slots.by !== base.by) delete slots.compare;
  if (slots.by === undefined) delete slots.order;
  return slots;
}

/** True for the first word of a sentence, and for one that only courtesy stands before. */
function begins({ spans, tokens }: Evidence, at: number): boolean {
  if (at === 0 || tokens[at]?.sentence !== tokens[at - 1]?.sentence) return true;
  return spans.filter(({ start }) => start < at).every((span) => means(span, 'filler', 'greeting'));
}

/** True when the phrase is tied to what went before; without a tie, what can be read by itself is read so. */
export function isTied(evidence: Evidence): boolean {
  const { tokens } = evidence;
  const tied = tokens.some(({ word }, at) => TIES.test(word) || (JOINING.test(word) && begins(evidence, at)));
  const leads = LEADING.test(tokens[0]?.word ?? '');
  return (tied || leads || CARRIED_ON.test(foldedWords(evidence))) && !evidence.has(...ASKING_NOTHING);
}

/** "Näst flest". */
const NEXT_BEST = /^n[äa]st$/u;
const LOOKS = /^(?:hur ser det ut|how does it look)\b/u;

/** "Visa bara Hylte": of what was asked. */
const NARROWS = /^(?:(?:och|men|and) )?(?:visa|ta|show)? ?(?:bara|endast|enbart|only|just)\b/u;

/**
 * "Varberg", "hur ser det ut i Varberg": asks how things stand there, unless it takes the place of what was said
 * before.
 */
const isOnlyPlace = (evidence: Evidence, { kind }: OneReading): boolean =>
  kind === 'area-status' &&
  (LOOKS.test(foldedWords(evidence)) ||
    NARROWS.test(foldedWords(evidence)) ||
    evidence.spans.every((span) => means(span, 'municipality', 'filler')));

/** "Alla kommuner", "hela länet": only that something is asked of all. */
const isOnlyWhole = (evidence: Evidence): boolean =>
  isOfAll(evidence) &&
  evidence.spans.every((span) => means(span, 'filler', 'pronoun', 'area', 'municipality-noun', 'target-group-noun'));

/**
 * Whether the question before it may matter to a phrase: it is tied to something, cannot be read by itself, or is about
 * dialogues and names none.
 */
export const carriesOn = (evidence: Evidence, alone: OneReading): boolean =>
  isTied(evidence) ||
  corrects(evidence) ||
  isInsteadOf(evidence) ||
  !isClear(alone) ||
  isOnlyPlace(evidence, alone) ||
  isOnlyWhole(evidence) ||
  pointsBack(evidence) ||
  tellsTimeFrom(evidence) ||
  mayAskOfOne(evidence) ||
  evidence.tokens.some(({ word }) => NEXT_BEST.test(word)) ||
  (isUnscoped(alone) && !isOfAll(evidence)) ||
  asksHowManyOfSame(evidence) ||
  asksIfReached(evidence) ||
  mayAskFurther(evidence, alone) ||
  isSinceATime(evidence) ||
  asksOfThem(evidence) ||
  isOneGoalOfType(evidence);

/** "Sen nyår": since then, where "sena" are late. */
const isSinceATime = ({ spans, tokens }: Evidence): boolean =>
  tokens[0]?.word === 'sen' &&
  spans.every((span) => means(span, 'filler', 'period', 'year', 'timeframe', 'overdue')) &&
  spans.some((span) => means(span, 'period', 'year'));

/** In so few words "det tredje" is one of what was spoken of. */
const FEW_WORDS = 3;

/** The type of goal that a number may be of, after a goal or all of a type. */
function goalTypeIn(previous: ClearReading): 'project' | 'effect' | undefined {
  if (previous.kind === 'goals') return previous.goalType;
  if (!('goal' in previous) || previous.goal === undefined) return undefined;
  return previous.goal.startsWith('project') ? 'project' : 'effect';
}

/** "Och 2?" after a goal: the number is another goal's. */
function withGoalNumber(evidence: Evidence, previous: ClearReading, { goals }: ReadingContext['vocabulary']): Evidence {
  const type = goalTypeIn(previous);
  if (type === undefined || evidence.has('goal-ref', 'no-goal')) return evidence;
  const spans = evidence.spans.map((span) => {
    const isShort = evidence.tokens.length <= FEW_WORDS;
    const number = means(span, 'number')
      ? cardinal(evidence.tokens[span.start])
      : isShort
        ? ordinal(evidence.tokens[span.end - 1])
        : undefined;
    if (number === undefined || number < 1) return span;
    return remade(span, [
      { concept: goals[type].includes(number) ? 'goal-ref' : 'no-goal', value: `${type}-${number}` },
    ]);
  });
  return new Evidence(evidence.tokens, spans);
}

/** What goes on from a goal that there is none of. */
const goalAfter = (goal: string | undefined): ClearReading =>
  goal === undefined ? { kind: 'goals' } : { kind: 'goal-status', goal };

/** "Och 7 i Kungsbacka?" after a count: what the figure is said to be is no part of what is counted. */
function withoutClaimed(evidence: Evidence, { kind }: ClearReading): Evidence {
  const isCount = kind === 'dialogue-count' || kind === 'participant-count';
  if (!isCount || !isTied(evidence) || !evidence.has('municipality', 'targetGroup', 'year')) return evidence;
  return evidence.withSpans(emptying(evidence.spans, 'number'));
}

/** The slots that a phrase names, in the place of those that were said before. */
function replaced(all: Evidence, previous: ClearReading, context: ReadingContext): Reading | undefined {
  const asked = withoutClaimed(all, previous);
  const ranked = previous.kind === 'survey' ? asked.withSpans(bestIsMost(asked.tokens, asked.spans)) : asked;
  const evidence = withGoalNumber(ranked, previous, context.vocabulary);
  const [listed] = evidence.names('goal-ref').options;
  const base =
    previous.kind === 'no-such-goal' || (previous.kind === 'goals' && listed !== undefined)
      ? goalAfter(previous.kind === 'goals' ? listed : previous.goal)
      : previous;
  // A word means the same everywhere.
  const isOfWord = base.kind === 'about' && base.topic === 'word';
  const named = isOfWord ? undefined : namedSlots(evidence, slotsOf(base.kind));
  if (!named || named.size === 0) return undefined;
  // "Och minst?" is asked of rows.
  if (named.has('order') && !('by' in base) && !named.has('by')) return undefined;
  // "Seniorer i Varberg" is a question of its own, though a short one; "Varberg" takes the place of what was said.
  if (thingsNamed(named) > 1 && !isTied(evidence)) return undefined;
  const [place] = named.get('municipality') ?? [];
  if (typeof place === 'string' && named.size === 1 && isAnotherPlace(base))
    return { kind: 'unclear', candidates: inAnotherPlace(base, place) };
  let built: Readonly<Record<string, unknown>>[] = [base];
  for (const [slot, names] of named) {
    const values = names.length === 0 ? [undefined] : inContext(slot, names, evidence, previous);
    built = built.flatMap((each) => values.map((value) => withSlot(each, slot, value)));
  }
  const missing = evidence.has('no-goal');
  const readings = built.flatMap((each) => {
    const reading = ClearReading.safeParse(missing ? { kind: 'no-such-goal', goal: each.goal } : each);
    return reading.success ? [reading.data] : [];
  });
  const [only, ...others] = readings;
  if (!only || others.length === 0) return only;
  const [[slot, values] = [], ...more] = named;
  const each = slot && values && more.length === 0 ? sideBySide(evidence, base, slot, values, readings) : undefined;
  return each ?? { kind: 'unclear', candidates: readings.slice(0, 4) };
}

/** "Och deltagare", where "men" and "då" join nothing to it. */
const isJoined = ({ tokens: [first] }: Evidence): boolean => /^(?:och|samt|and)$/u.test(first?.word ?? '');

/** A question that is asked of what was spoken of: in its scope, or of the noun that it lacks. */
function ofTheSame(evidence: Evidence, alone: OneReading, previous: ClearReading): ClearReading | undefined {
  if (!isClear(alone) || (asksHowManyOfSame(evidence) && !isUnscoped(alone))) return askedOfSame(evidence, previous);
  const kept = isOfAllAlong(evidence) ? alone : keptScope(alone, previous, evidence);
  const divided = isJoined(evidence) && !isOfAll(evidence) ? dividedAs(previous, kept) : kept;
  return divided === alone ? undefined : divided;
}

/** "Hur många svarade" after a goal that is judged by a survey. */
function ofMeasure(evidence: Evidence, previous: ClearReading, { vocabulary }: ReadingContext) {
  const measure = measureOf(previous, vocabulary);
  return measure && askedOfSame(evidence, measure);
}

/** "I Hylte" after "ny dialog" fills the form in; nothing else is asked of one. */
const filledForm = (evidence: Evidence, previous: ClearReading, context: ReadingContext): Reading | undefined =>
  previous.kind === 'new-dialogue' && LEADING.test(evidence.tokens[0]?.word ?? '')
    ? replaced(evidence, previous, context)
    : undefined;

/**
 * Reads a phrase as carrying on from the question before it: "och i Varberg?", "per kommun då?", "hur många deltog?",
 * "var?", "nackdelar?". The previous reading with what the phrase names in its place, or another question about the
 * same; `unclear` when it names two things for one slot. Without a tie ("och", "då") it carries on only by naming one
 * thing. `undefined` when it is a question of its own, or says something that the previous kind has no room for.
 */
export function carryOn(phrase: string, previous: ClearReading, context: ReadingContext): Reading | undefined {
  const asked = relativeTime(phrase, previous);
  return asked ? inThatTime(asked, previous, context) : carriedOn(phrase, previous, context);
}

const SAYS_NOTHING = ['filler', 'pronoun', 'held', 'greeting', ...ASKING_NOTHING] as const;

/** What is asked beside a time, of that time: "hur många deltog året innan", "och den månaden i Hylte". */
function inThatTime({ rest, time, unit }: RelativeTime, previous: ClearReading, context: ReadingContext) {
  const evidence = evidenceOf(rest, context);
  if (!QUESTION_KINDS[previous.kind].carriesOn) return undefined;
  const isOfSame = !evidence?.spans.some((span) => !means(span, ...SAYS_NOTHING));
  const alone = evidence && decide(evidence);
  const reading = isOfSame ? previous : (carriedOn(rest, previous, context) ?? alone);
  if (!reading || !isClear(reading) || hasOwnTime(reading, previous)) return reading;
  if (time) return inTime(reading, time);
  // Of which year is not known: each is told.
  const divided = ClearReading.safeParse({ ...reading, by: unit });
  return divided.success ? divided.data : undefined;
}

/** What is asked of each of those that came first: of the one, else it is asked back of which. */
function whichOf(readings: readonly (Reading | undefined)[]): Reading | undefined {
  const [first, ...others] = readings;
  if (others.length === 0) return first;
  const candidates = distinct(readings.flatMap((each) => (each && isClear(each) ? [each] : [])));
  return candidates.length > 1 ? { kind: 'unclear', candidates: candidates.slice(0, 4) } : candidates[0];
}

/** "Och i min kommun", where it is not known whose: the same of all, or of each; nobody's own is guessed at. */
function inOnesOwn(evidence: Evidence, alone: OneReading, previous: ClearReading): Reading | undefined {
  if (!evidence.has('own-place') || !isTied(evidence) || !isClear(alone) || alone.kind !== 'area-status')
    return undefined;
  const takes = slotsOf(previous.kind);
  if (!takes.has('municipality') || takes.has('own')) return undefined;
  const whole = withoutScope(previous, 'municipality');
  const each = takes.has('by') ? ClearReading.parse({ ...whole, by: 'municipality' }) : undefined;
  return { kind: 'unclear', candidates: [whole, each ?? { kind: 'help' }] };
}

function carriedOn(phrase: string, previous: ClearReading, context: ReadingContext): Reading | undefined {
  const evidence = withoutCorrection(phrase, context);
  const alone = evidence && decide(evidence);
  if (!evidence || !alone || !carriesOn(evidence, alone)) return undefined;
  if (isKindOfForm(previous.kind)) return filledForm(evidence, previous, context);
  if (!QUESTION_KINDS[previous.kind].carriesOn)
    return isClear(alone) ? undefined : askedOfWhatIsKept(evidence, previous);
  const firsts = firstsPointedAt(evidence, previous, context.firstsHeld).map((first) =>
    carriedOn(phrase, first, context),
  );
  const ofFirst = firsts.length > 0 ? whichOf(firsts) : undefined;
  if (ofFirst) return ofFirst;
  const spokenOf = partSpokenOf(previous, context.vocabulary);
  const before = narrowedToOne(spokenOf, isClear(alone) ? alone.kind : undefined, evidence, context.listsHeld);
  return (
    askedOfBound(evidence, spokenOf, context) ??
    inOnesOwn(evidence, alone, spokenOf) ??
    askedOfOne(evidence, spokenOf, context.listsHeld) ??
    askedOfLatest(evidence, spokenOf, context.listsHeld) ??
    oneOfList(evidence, spokenOf, context.listsHeld) ??
    askedOtherwise(evidence, alone, spokenOf, context.vocabulary) ??
    askedFurther(evidence, alone, spokenOf, context.vocabulary) ??
    isItReached(evidence, previous) ??
    pointed(evidence, before) ??
    otherTypeOfGoal(evidence, previous, context.vocabulary) ??
    ofThem(phrase, spokenOf, context) ??
    anotherWord(phrase, before, context) ??
    atTheProject(phrase, before, context) ??
    inThatPlace(evidence, before) ??
    (isOfAll(evidence) ? undefined : askedOfThatOne(alone, before)) ??
    askedAgain(evidence, spokenOf) ??
    comparedWith(evidence, spokenOf) ??
    dividedInstead(evidence, spokenOf) ??
    replaced(evidence, previous, context) ??
    ofTheSame(evidence, alone, before) ??
    ofMeasure(evidence, previous, context) ??
    whichOfTheSame(phrase, before, context) ??
    offersInScope(alone, spokenOf)
  );
}
