import type { QuestionKind } from '../domain/question-kinds';
import type { Evidence } from './evidence';
import { emptied } from './filters-named';
import { foldedWords } from './folded-words';
import { partFor } from './goal-parts';
import { means } from './kinds/rule';
import { namedSlots, onlyValues, slotsOf } from './named-slots';
import { cardinal } from './numbers';
import { ClearReading, type OneReading } from './reading';
import { isOfDialogues, isUnscoped, scopeOf, scopeOfLatest, withoutScope } from './scope';
import type { Vocabulary } from './vocabulary';

/** The question before, asked in another way: "totalt?", "hur många?", "var?", "per kommun". */

const TOTAL = /^(?:totalt|sammanlagt|total|overall|altogether)$/u;
const WHERE = /^(?:var|vart|varstans|where)$/u;
const WHEN = /^(?:när|when)$/u;
const WHICH = /^(?:vilka|which)$/u;
const COUNTS: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['dialogue-count', 'participant-count']);

const says = ({ tokens }: Evidence, word: RegExp): boolean => tokens.some((token) => word.test(token.word));

/** "Hur många?": a count of what was spoken of. */
function counted(previous: ClearReading): ClearReading | undefined {
  if (COUNTS.has(previous.kind)) return previous;
  if (previous.kind === 'coverage') return { ...previous, kind: 'participant-count' };
  if (previous.kind === 'insights') return ClearReading.parse({ kind: 'participant-count', ...scopeOf(previous) });
  return previous.kind === 'dialogues' ? ({ kind: 'dialogue-count', ...scopeOf(previous) } as ClearReading) : undefined;
}

/** "I vilka kommuner", "var?": each place of its own. */
function perPlace(previous: ClearReading): ClearReading | undefined {
  if ('municipality' in previous && previous.municipality) return undefined;
  // Its answer has each place beside the others.
  if (previous.kind === 'feedback') return previous;
  const isDivided = COUNTS.has(previous.kind) || previous.kind === 'survey';
  const kind = isDivided ? previous.kind : 'dialogue-count';
  const whose = 'participants' in previous ? { participants: previous.participants } : {};
  return ClearReading.parse({ kind, ...scopeOf(previous), ...whose, by: 'municipality' });
}

const listOf = (previous: ClearReading): ClearReading =>
  ClearReading.parse({ kind: 'dialogues', ...scopeOf(previous) });

/** A question without what it was divided by; `undefined` where it was not. */
function undivided(previous: ClearReading): ClearReading | undefined {
  if (!('by' in previous) || previous.by === undefined) return undefined;
  return withoutSlots(previous, 'by', 'order', 'compare');
}

const withoutSlots = (reading: ClearReading, ...slots: readonly string[]): ClearReading =>
  ClearReading.parse(Object.fromEntries(Object.entries(reading).filter(([slot]) => !slots.includes(slot))));

const SHOWS = /^(?:visa|lista|vilka|show|list|which)$/u;
const THEM = /^(?:dem|dom|de|them)$/u;
const LATEST = /^(?:senaste|nyaste|sista|latest|newest|last)$/u;
const SHORT = 4;
const LATEST_WORDS = 8;

const ASKING_LATEST = ['show', 'which', 'when', 'held', 'number', 'latest', 'dialogue'] as const;

/** "Visa den senaste", "de tre senaste", "och när var den senaste i Hylte". */
function latestOf(evidence: Evidence, previous: ClearReading): ClearReading | undefined {
  const { tokens, spans } = evidence;
  const isSmall = (span: (typeof spans)[number]): boolean =>
    means(span, 'filler', 'pronoun', ...ASKING_LATEST) && !means(span, 'dialogues');
  if (!spans.every((span) => isSmall(span) || means(span, ...NARROWING))) return undefined;
  const rest = evidence.withSpans(spans.map((span) => (isSmall(span) ? emptied(span) : span)));
  const asked = onlyValues(namedSlots(rest, slotsOf('dialogues')) ?? new Map());
  if (!asked) return undefined;
  const [count] = tokens.flatMap((token) => cardinal(token) ?? []);
  return ClearReading.parse({ kind: 'dialogues', ...scopeOfLatest(previous), ...asked, latest: count ?? 1 });
}
const NARROWING = ['municipality', 'targetGroup', 'method', 'perspective', 'in-depth', 'viewpoint'] as const;

/** "Hur många var med" after the latest dialogue, or that of a day: of that one, which is told with how many came. */
export function askedOfThatOne(alone: OneReading, previous: ClearReading): ClearReading | undefined {
  if (previous.kind !== 'dialogues' || alone.kind !== 'participant-count' || !isUnscoped(alone)) return undefined;
  if (previous.date === undefined) return previous.latest === 1 ? previous : undefined;
  return ClearReading.parse({ ...alone, ...scopeOf(previous), from: previous.date, to: previous.date });
}

/** What a question about dialogues is asked for once more, in a word or two. */
export function askedAgain(evidence: Evidence, previous: ClearReading): ClearReading | undefined {
  const { spans, tokens } = evidence;
  const isOfLatest = says(evidence, LATEST) && tokens.length <= LATEST_WORDS;
  const latest = isOfLatest && isOfDialogues(previous) ? latestOf(evidence, previous) : undefined;
  if (latest || tokens.length > SHORT) return latest;
  const [first] = tokens;
  // Its answer says which places are behind.
  const isWhere = first !== undefined && tokens.length <= 2 && WHERE.test(first.word);
  const isWhichPlaces =
    evidence.has('municipality-noun') && spans.every((span) => means(span, 'filler', 'which', 'municipality-noun'));
  if (previous.kind === 'remaining' && (isWhere || isWhichPlaces)) return withoutScope(previous, 'municipality');
  if (previous.kind === 'budget') return tokens.length <= 2 && says(evidence, TOTAL) ? { kind: 'budget' } : undefined;
  if (!isOfDialogues(previous)) return undefined;
  const isSmall = (...concepts: Parameters<typeof means>[1][]): boolean =>
    spans.every((span) => means(span, 'filler', 'pronoun', ...concepts) && !means(span, 'dialogues'));
  const places = evidence.has('municipality-noun') && evidence.has('which');
  if (places && isSmall('which', 'municipality-noun', 'held')) return perPlace(previous);
  // "När?", "när hölls de"
  const isWhen = first !== undefined && WHEN.test(first.word) && says(evidence, THEM) && tokens.length <= 3;
  // "Var var det"
  const isOfWhere = first !== undefined && WHERE.test(first.word) && tokens.length <= 3;
  if (first && isOfWhere && isSmall('which', 'when', 'held', 'what')) return perPlace(previous);
  if (first && (tokens.length <= 2 || isWhen) && isSmall('which', 'when', 'held', 'what')) {
    if (isWhere) return perPlace(previous);
    const isListed = WHEN.test(first.word) || (WHICH.test(first.word) && previous.kind === 'dialogue-count');
    if (isListed) return listOf(previous);
  }
  // "Visa dem" after how many they were.
  const isListOfThem = says(evidence, THEM) && says(evidence, SHOWS) && isSmall('show', 'which', 'held');
  if (isListOfThem && previous.kind === 'dialogue-count') return listOf(previous);
  if (!isSmall('how-many')) return undefined;
  // Of rows it is what they add up to.
  if (says(evidence, TOTAL)) return undivided(previous) ?? withoutScope(previous);
  return evidence.has('how-many') ? counted(previous) : undefined;
}

/** "Per målgrupp" after what has no parts of its own: how many dialogues there were in each. */
export function dividedInstead(evidence: Evidence, previous: ClearReading): ClearReading | undefined {
  const hasParts = slotsOf(previous.kind).has('by');
  if (!evidence.has('by') || hasParts || !(isOfDialogues(previous) || previous.kind === 'area-status'))
    return undefined;
  const named = namedSlots(evidence, new Set(['by']));
  const [by, ...others] = named?.get('by') ?? [];
  if (by === undefined || others.length > 0) return undefined;
  // Its answer has every place.
  if (previous.kind === 'feedback' && by === 'municipality') return withoutScope(previous, 'municipality');
  const scope = Object.fromEntries(Object.entries(scopeOf(previous)).filter(([slot]) => slot !== by));
  return ClearReading.parse({ kind: 'dialogue-count', ...scope, by });
}

/** A goal that was divided is its part from then on: "hur många svarade" is asked of that. */
export function partSpokenOf(previous: ClearReading, { goalParts = {} }: Vocabulary): ClearReading {
  if (previous.kind !== 'goal-status' || previous.by === undefined) return previous;
  return partFor(goalParts[previous.goal], previous) ?? previous;
}

const HOW_LONG = /^(?:(?:och|and) )?(?:hur lange|how long)(?: da)?$/u;
const OF_IT =
  /^(?:och |and )?(?:vem|vilka|hur|var|kan|who|how|where|can)\b.*\b(?:ser|se|laser|lasa|sparas|raderas|bort|see|sees|read|kept|stored|deleted|removed?)\b/u;
/** "Vem ser det", "hur länge sparas det" after what is kept about somebody: its answer has it all. */
export const askedOfWhatIsKept = (evidence: Evidence, { kind }: ClearReading): ClearReading | undefined =>
  kind === 'privacy' && [OF_IT, HOW_LONG].some((each) => each.test(foldedWords(evidence))) ? { kind } : undefined;

const ONE_OF_TYPE = { project: /^(?:projektmålet|project goal)$/u, effect: /^(?:effektmålet|effect goal)$/u };
const BESIDE = ['filler', 'pronoun', 'show', 'howgoes-verb', 'how-goes'] as const;

/** The type of goal that a phrase names as one, and nothing else: "projektmålet". */
function typeOfOneGoal({ spans, tokens }: Evidence): 'project' | 'effect' | undefined {
  const [named, ...others] = spans.filter((span) => !means(span, ...BESIDE));
  if (!named || others.length > 0) return undefined;
  const words = tokens
    .slice(named.start, named.end)
    .map(({ word }) => word)
    .join(' ');
  return (['project', 'effect'] as const).find((type) => ONE_OF_TYPE[type].test(words));
}
export const isOneGoalOfType = (evidence: Evidence): boolean => typeOfOneGoal(evidence) !== undefined;

/** "Projektmålet" after effect goal 2: the one with that number. */
export function otherTypeOfGoal(
  evidence: Evidence,
  previous: ClearReading,
  { goals }: Vocabulary,
): ClearReading | undefined {
  if (previous.kind !== 'goal-status') return undefined;
  const type = typeOfOneGoal(evidence);
  const number = Number(previous.goal.split('-')[1]);
  return type && goals[type].includes(number) ? { kind: 'goal-status', goal: `${type}-${number}` } : undefined;
}

/** "Och deltagare" after the dialogues of each year: of each year too. */
export function dividedAs(previous: ClearReading, reading: ClearReading): ClearReading {
  const isOfCounts = COUNTS.has(previous.kind) && COUNTS.has(reading.kind) && !('by' in reading);
  if (!isOfCounts || !('by' in previous)) return reading;
  const compared = 'compare' in previous ? { compare: previous.compare } : {};
  return ClearReading.parse({ ...reading, by: previous.by, ...compared });
}
