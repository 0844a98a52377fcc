import { decide } from './decide';
import type { Evidence } from './evidence';
import { statesOf } from './kinds/plan';
import { means } from './kinds/rule';
import { fold } from './normalise';
import { evidenceOf, type ReadingContext, readingOf } from './read';
import { ClearReading, type Reading } from './reading';

type Slot = string;
type Values = readonly (string | number)[];

/** The concepts that fill a slot; without a value of its own, the concept brings the plan's name or number. */
const FILLS: readonly { readonly concept: string; readonly slot: Slot; readonly value?: string }[] = [
  { concept: 'municipality', slot: 'municipality' },
  { concept: 'targetGroup', slot: 'targetGroup' },
  { concept: 'method', slot: 'method' },
  { concept: 'theme', slot: 'theme' },
  { concept: 'activity-title', slot: 'activity' },
  { concept: 'by', slot: 'by' },
  { concept: 'goal-ref', slot: 'goal' },
  { concept: 'no-goal', slot: 'goal' },
  { concept: 'year', slot: 'year' },
  ...['perspective', 'in-depth'].map((value) => ({ concept: value, slot: 'dialogueKind', value })),
  ...['elected', 'officials', 'practitioners'].map((value) => ({ concept: value, slot: 'participants', value })),
  ...['preparation', 'implementation', 'completion'].map((value) => ({ concept: value, slot: 'phase', value })),
  ...['overdue', 'due', 'upcoming', 'ongoing', 'done', 'partly', 'remaining', 'this-week'].map((concept) => ({
    concept,
    slot: 'state',
  })),
  { concept: 'doc-report', slot: 'document', value: 'project-report' },
  { concept: 'doc-decision', slot: 'document', value: 'decision-proposal' },
  { concept: 'doc-data', slot: 'document', value: 'data' },
];

/** "Hela länet", "alla kommuner": what empties a slot, with a word that says so unless the concept is the whole itself. */
const WHOLES = [
  { concept: 'area', slot: 'municipality', byItself: true },
  { concept: 'municipality-noun', slot: 'municipality', byItself: false },
  { concept: 'target-group-noun', slot: 'targetGroup', byItself: false },
  { concept: 'year-noun', slot: 'year', byItself: false },
] as const;
const ALL = /^(?:alla|samtliga|hela|all|every|whole|entire)$/u;

/** Slots that cannot both be said: a place and "per kommun", a theme and words of one's own. */
const EXCLUDES: Readonly<Record<Slot, Slot>> = { theme: 'query', query: 'theme' };

/** Words that ask, but ask nothing of their own beside a slot: "hur ser det ut i …", "visa för …". */
const ASKING = ['which', 'what', 'show', 'how-goes', 'howgoes-verb'];
const CARRYING = [...ASKING, 'filler', 'we', 'now', 'pronoun', 'project', 'greeting', 'you', 'per'];

const TIES = /^(?:och|men|samt|eller|då|också|istället|and|but|or|then|also|too|instead)$/u;
const LEADING = /^(?:i|för|med|om|in|for|with|about|på|hos|per|kring|bland|among|from|från)$/u;
const CARRIED_ON = /^(?:what about|how about|hur ar det)\b/u;
const ABOUT = /^(?:om|kring|about|on|angående|rörande)$/u;

/** "Året innan" is said of the year that was spoken of, not of the calendar. */
const YEARS_FROM: readonly (readonly [RegExp, number])[] = [
  [/\b(?:aret (?:innan|fore)|year before|previous year|foregaende ar)\b/u, -1],
  [/\b(?:aret (?:efter|darpa)|year after|following year|nastfoljande ar)\b/u, 1],
];

const textOf = ({ tokens }: Evidence): string => fold(tokens.map(({ word }) => word).join(' '));

function slotsOf(kind: ClearReading['kind']): ReadonlySet<Slot> {
  const schema = ClearReading.options.find(({ shape }) => shape.kind.value === kind);
  return new Set(Object.keys(schema?.shape ?? {}).filter((slot) => slot !== 'kind'));
}

/** What a phrase says of one slot: the values it may take. */
function valuesOf(evidence: Evidence, slot: Slot): Values {
  if (slot === 'state') return statesOf(evidence).states;
  return FILLS.filter((each) => each.slot === slot).flatMap(({ concept, value }): Values => {
    if (value !== undefined) return evidence.has(concept) ? [value] : [];
    return evidence.names(concept).options;
  });
}

/** Words of one's own after "om": what insights are looked for by. */
function queryOf({ spans, tokens }: Evidence): string | undefined {
  const words = spans.filter((span) => means(span, 'word'));
  const [first, last] = [words[0], words[words.length - 1]];
  if (!first || !last || last.end - first.start !== words.length) return undefined;
  if (!ABOUT.test(tokens[first.start - 1]?.word ?? '')) return undefined;
  return tokens
    .slice(first.start, last.end)
    .map(({ raw }) => raw)
    .join(' ');
}

/** The slots that the phrase names, with their values; none at all when it says something the kind has no room for. */
function namedSlots(evidence: Evidence, takes: ReadonlySet<Slot>): Map<Slot, Values> | undefined {
  const named = new Map<Slot, Values>();
  const all = evidence.tokens.some(({ word }) => ALL.test(word));
  const query = takes.has('query') ? queryOf(evidence) : undefined;
  if (query !== undefined) named.set('query', [query]);
  for (const span of evidence.spans) {
    const slots = FILLS.filter(({ concept, slot }) => takes.has(slot) && means(span, concept)).map(({ slot }) => slot);
    for (const slot of slots) named.set(slot, valuesOf(evidence, slot));
    if (slots.length > 0 || (query !== undefined && means(span, 'word'))) continue;
    const whole = WHOLES.find(
      ({ concept, slot, byItself }) => means(span, concept) && takes.has(slot) && (all || byItself),
    );
    if (whole) named.set(whole.slot, []);
    else if (!means(span, ...CARRYING)) return undefined;
  }
  return named;
}

/** Narrows what is said by what was said before: "mål 2" after an effect goal, "året innan" after 2021. */
function inContext(slot: Slot, values: Values, evidence: Evidence, previous: ClearReading): Values {
  if (slot === 'goal' && 'goal' in previous) {
    const type = previous.goal.split('-')[0];
    const alike = values.filter((value) => String(value).startsWith(`${type}-`));
    return alike.length > 0 ? alike : values;
  }
  if (slot !== 'year') return values;
  const steps = YEARS_FROM.find(([pattern]) => pattern.test(textOf(evidence)))?.[1];
  const from = 'year' in previous ? previous.year : undefined;
  return values.map((value) => (steps === undefined || from === undefined ? Number(value) : from + steps));
}

/** The previous reading with one slot replaced, and what cannot be said beside it left out. */
function withSlot(base: Readonly<Record<string, unknown>>, slot: Slot, value: string | number | undefined) {
  const excluded = slot === 'by' ? value : EXCLUDES[slot];
  const kept = Object.entries(base).filter(
    ([name, held]) => name !== slot && name !== excluded && !(name === 'by' && held === slot),
  );
  return Object.fromEntries(value === undefined ? kept : [...kept, [slot, value]]);
}

/** True when the phrase is tied to what went before; without a tie, what can be read by itself is read so. */
function isTied(evidence: Evidence): boolean {
  const first = evidence.tokens[0]?.word ?? '';
  const tied = LEADING.test(first) || evidence.tokens.some(({ word }) => TIES.test(word));
  return (tied || CARRIED_ON.test(textOf(evidence))) && !evidence.has(...ASKING);
}

const STANDING_ALONE: ReadonlySet<string> = new Set(['unclear', 'unknown']);

/** Whether the question before it may matter to a phrase: it is tied to something, or cannot be read by itself. */
const carriesOn = (evidence: Evidence, alone: Reading): boolean => isTied(evidence) || STANDING_ALONE.has(alone.kind);

/** A phrase read by itself, and whether the question before it may change that. */
export function readAlone(
  phrase: string,
  context: ReadingContext,
): { readonly reading: Reading; readonly mayCarryOn: boolean } {
  const evidence = evidenceOf(phrase, context);
  const reading = readingOf(phrase, evidence);
  return { reading, mayCarryOn: evidence !== undefined && carriesOn(evidence, reading) };
}

/**
 * Reads a phrase as carrying on from the question before it: "och i Varberg?", "2022 då?", "per kommun då?". The
 * previous reading with the slots that the phrase names replaced, or `unclear` when it names two things for one slot.
 * `undefined` when it is a question of its own, or says something that the previous kind has no room for.
 */
export function followUp(phrase: string, previous: ClearReading, context: ReadingContext): Reading | undefined {
  const evidence = evidenceOf(phrase, context);
  if (!evidence || !carriesOn(evidence, decide(evidence))) return undefined;
  const base: ClearReading = previous.kind === 'no-such-goal' ? { ...previous, kind: 'goal-status' } : previous;
  const named = namedSlots(evidence, slotsOf(base.kind));
  if (!named || named.size === 0) return undefined;
  let built: Readonly<Record<string, unknown>>[] = [base];
  for (const [slot, said] of named) {
    const values = said.length === 0 ? [undefined] : inContext(slot, said, evidence, previous);
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
