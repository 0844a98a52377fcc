import type { Slot } from '../domain/question-kinds';
import { choose, mayChoose, yesOrNo } from './choice';
import { comparedWith } from './compare-with';
import { decide } from './decide';
import { Evidence } from './evidence';
import { remade } from './filters-named';
import { means } from './kinds/rule';
import { ASKING_NOTHING, namedSlots, slotsOf, thingsNamed, type Values } from './named-slots';
import { fold } from './normalise';
import { cardinal } from './numbers';
import { evidenceOf, type ReadingContext, readingOf } from './read';
import { ClearReading, type Reading } from './reading';
import type { Meaning } from './word-index';

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
const TIES = /^(?:då|också|istället|then|also|too|instead)$/u;
const LEADING = /^(?:i|för|med|om|in|for|with|about|på|hos|per|kring|bland|among|from|från)$/u;
const CARRIED_ON = /^(?:what about|how about|hur ar det)\b/u;

/** "Året innan" is said of the year that was spoken of, not of the calendar. */
const YEARS_FROM: readonly (readonly [RegExp, number])[] = [
  [/\b(?:aret (?:innan|fore)|year before|previous year|foregaende ar)\b/u, -1],
  [/\b(?:aret (?:efter|darpa)|year after|following year|nastfoljande ar)\b/u, 1],
];

const foldedText = ({ tokens }: Evidence): string => fold(tokens.map(({ word }) => word).join(' '));

/** Narrows what is said by what was said before: "mål 2" after an effect goal, "året innan" after 2021. */
function inContext(slot: Slot, values: Values, evidence: Evidence, previous: ClearReading): Values {
  if (slot === 'goal' && 'goal' in previous && previous.goal !== undefined) {
    const type = previous.goal.split('-')[0];
    const alike = values.filter((value) => String(value).startsWith(`${type}-`));
    return alike.length > 0 ? alike : values;
  }
  if (slot !== 'year') return values;
  const steps = YEARS_FROM.find(([pattern]) => pattern.test(foldedText(evidence)))?.[1];
  const from = 'year' in previous ? previous.year : undefined;
  return values.map((value) => (steps === undefined || from === undefined ? Number(value) : from + steps));
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
function isTied(evidence: Evidence): boolean {
  const { tokens } = evidence;
  const tied = tokens.some(({ word }, at) => TIES.test(word) || (JOINING.test(word) && begins(evidence, at)));
  const leads = LEADING.test(tokens[0]?.word ?? '');
  return (tied || leads || CARRIED_ON.test(foldedText(evidence))) && !evidence.has(...ASKING_NOTHING);
}

const STANDING_ALONE: ReadonlySet<string> = new Set(['unclear', 'unknown']);

const LOOKS = /^(?:hur ser det ut|how does it look)\b/u;

/**
 * "Varberg", "hur ser det ut i Varberg": asks how things stand there, unless it takes the place of what was said
 * before.
 */
const isOnlyPlace = (evidence: Evidence, { kind }: Reading): boolean =>
  kind === 'area-status' &&
  (LOOKS.test(foldedText(evidence)) || evidence.spans.every((span) => means(span, 'municipality', 'filler')));

/** Whether the question before it may matter to a phrase: it is tied to something, or cannot be read by itself. */
const carriesOn = (evidence: Evidence, alone: Reading): boolean =>
  isTied(evidence) || STANDING_ALONE.has(alone.kind) || isOnlyPlace(evidence, alone) || pointingAt(evidence) >= 0;

const POINTS = /^(?:den|dem|dom|it|them)$/u;
const POINTS_AFTER = /^(?:för|med|på|till|i|om|av|for|with|of|to|about|är|vi|gör|har|blir|is|we|has|does|reach)$/u;

/**
 * Where a phrase points at what was spoken of ("vem ansvarar för den", "när är den klar", "hur går det med det"), or
 * -1.
 */
function pointingAt({ spans, tokens }: Evidence): number {
  return spans.findIndex((span) => {
    const word = tokens[span.start]?.word ?? '';
    if (!means(span, 'pronoun', 'filler', 'person') || span.end - span.start > 1) return false;
    return (
      POINTS.test(word) || (/^(?:det|that|this)$/u.test(word) && POINTS_AFTER.test(tokens[span.start - 1]?.word ?? ''))
    );
  });
}

/** What a reading is about by its own name: an activity or a goal. */
function subjectOf(previous: ClearReading): Meaning | undefined {
  if ('activity' in previous && previous.activity) return { concept: 'activity-title', value: previous.activity };
  return 'goal' in previous ? { concept: 'goal-ref', value: previous.goal } : undefined;
}

/**
 * The phrase read with what was spoken of in the place of the word that points at it; `undefined` when it says nothing
 * of it.
 */
function pointed(evidence: Evidence, previous: ClearReading): ClearReading | undefined {
  const at = pointingAt(evidence);
  const subject = subjectOf(previous);
  if (at < 0 || !subject || evidence.has(subject.concept)) return undefined;
  const spans = evidence.spans.map((span, place) => (place === at ? remade(span, [subject]) : span));
  const reading = decide(new Evidence(evidence.tokens, spans));
  if (reading.kind === 'unclear' || reading.kind === 'unknown') return undefined;
  return subjectOf(reading)?.value === subject.value ? reading : undefined;
}

const TOTAL = /^(?:totalt|sammanlagt|total|overall|altogether)$/u;
const COUNTS: ReadonlySet<string> = new Set(['dialogue-count', 'participant-count']);

/** "Totalt?", "hur många?": the same count without what it was narrowed to, or once more. */
function recounted({ tokens, spans }: Evidence, previous: ClearReading): ClearReading | undefined {
  if (!COUNTS.has(previous.kind) && previous.kind !== 'coverage') return undefined;
  const only = spans.every((span) => means(span, 'filler', 'how-many') && !means(span, 'dialogues'));
  if (!only) return undefined;
  if (COUNTS.has(previous.kind) && tokens.some(({ word }) => TOTAL.test(word))) {
    const { kind } = previous;
    const whose = 'participants' in previous ? { participants: previous.participants } : {};
    return ClearReading.parse({ kind, ...whose });
  }
  if (!spans.some((span) => means(span, 'how-many'))) return undefined;
  return previous.kind === 'coverage' ? { ...previous, kind: 'participant-count' } : previous;
}

/** "Och 2?" after a goal: the number is another goal's. */
function withGoalNumber(evidence: Evidence, previous: ClearReading, { goals }: ReadingContext['vocabulary']): Evidence {
  if (!('goal' in previous) || previous.goal === undefined || evidence.has('goal-ref', 'no-goal')) return evidence;
  const type = previous.goal.startsWith('project') ? 'project' : 'effect';
  const spans = evidence.spans.map((span) => {
    const number = means(span, 'number') ? cardinal(evidence.tokens[span.start]) : undefined;
    if (number === undefined || number < 1) return span;
    return remade(span, [
      { concept: goals[type].includes(number) ? 'goal-ref' : 'no-goal', value: `${type}-${number}` },
    ]);
  });
  return new Evidence(evidence.tokens, spans);
}

/** A phrase read by itself, and whether the question before it may change that. */
export function readAlone(
  phrase: string,
  context: ReadingContext,
): { readonly reading: Reading; readonly mayCarryOn: boolean } {
  const evidence = evidenceOf(phrase, context);
  const reading = readingOf(phrase, evidence);
  const mayCarryOn = evidence !== undefined && (carriesOn(evidence, reading) || mayChoose(evidence, reading));
  return { reading, mayCarryOn };
}

/** What goes on from a goal that there is none of. */
const goalAfter = (goal: string | undefined): ClearReading =>
  goal === undefined ? { kind: 'goals' } : { kind: 'goal-status', goal };

/**
 * Reads a phrase as carrying on from the question before it: "och i Varberg?", "2022 då?", "per kommun då?". The
 * previous reading with the slots that the phrase names replaced, or `unclear` when it names two things for one slot.
 * Without a tie ("och", "då") it carries on only by naming one thing. `undefined` when it is a question of its own, or
 * says something that the previous kind has no room for.
 */
export function carryOn(phrase: string, previous: ClearReading, context: ReadingContext): Reading | undefined {
  const alone = evidenceOf(phrase, context);
  if (!alone || !carriesOn(alone, decide(alone))) return undefined;
  const same = pointed(alone, previous) ?? recounted(alone, previous) ?? comparedWith(alone, previous);
  if (same) return same;
  const evidence = withGoalNumber(alone, previous, context.vocabulary);
  const base = previous.kind === 'no-such-goal' ? goalAfter(previous.goal) : previous;
  const named = namedSlots(evidence, slotsOf(base.kind));
  if (!named || named.size === 0) return undefined;
  // "Och minst?" is asked of rows.
  if (named.has('order') && !('by' in base) && !named.has('by')) return undefined;
  // "Seniorer i Varberg" is a question of its own, though a short one; "Varberg" takes the place of what was said.
  if (thingsNamed(named) > 1 && !isTied(evidence)) return undefined;
  let built: Readonly<Record<string, unknown>>[] = [base];
  for (const [slot, names] of named) {
    const values = names.length === 0 ? [undefined] : inContext(slot, names, evidence, previous);
    built = built.flatMap((each) => values.map((value) => withSlot(each, slot, value)));
  }
  const missing = evidence.has('no-goal');
  const candidates = built.flatMap((each) => {
    const reading = ClearReading.safeParse(missing ? { kind: 'no-such-goal', goal: each.goal } : each);
    return reading.success ? [reading.data] : [];
  });
  const [only] = candidates;
  if (!only) return undefined;
  return candidates.length === 1 ? only : { kind: 'unclear', candidates: candidates.slice(0, 4) };
}

const whole = ({ by: _by, ...slots }: ClearReading & { readonly by?: unknown }): string => JSON.stringify(slots);

/** "Laholm" after "antal dialoger i min kommun": the place that was missing, where it is plain what it is asked of. */
function filledIn(phrase: string, offered: readonly ClearReading[], context: ReadingContext): Reading | undefined {
  const [first, ...others] = offered;
  const alone = evidenceOf(phrase, context);
  if (!first || !alone || others.some((other) => other.kind !== 'help' && whole(other) !== whole(first)))
    return undefined;
  const [slot, ...more] = namedSlots(alone, slotsOf(first.kind))?.keys() ?? [];
  return slot === undefined || more.length > 0 || slot in first ? undefined : carryOn(phrase, first, context);
}

/**
 * Reads a phrase as the answer to a question back: one of what was offered, a yes that leaves it open, so that it is
 * asked again, or what was missing in the first. `undefined` when it is a question of its own.
 */
export function answerTo(
  phrase: string,
  offered: readonly ClearReading[],
  context: ReadingContext,
): Reading | undefined {
  const chosen = choose(phrase, offered, context);
  if (chosen) return chosen;
  const alone = evidenceOf(phrase, context);
  if (alone && yesOrNo(alone) === 'yes') return { kind: 'unclear', candidates: [...offered] };
  return filledIn(phrase, offered, context);
}
