import { decide } from './decide';
import { difference } from './difference';
import type { Evidence } from './evidence';
import { evidenceOf, type ReadingContext } from './evidence-of';
import { emptying } from './filters-named';
import { foldedWords } from './folded-words';
import { type GoalParts, partFor } from './goal-parts';
import { namedSlots, onlyValues, slotsOf } from './named-slots';
import { ClearReading, isClear, type OneReading } from './reading';
import { FEW_WORDS, isOfAll, isOfDialogues, isUnscoped, scopeOf, withoutScope } from './scope';
import type { Vocabulary } from './vocabulary';

/** The same asked in words that by themselves ask something else, or nothing: "tvärtom", "vilka ligger efter". */

const OPPOSITE =
  /^(?:(?:och|men|nej|and|but|no) )?(?:tvartom|omvant|the opposite|the other way (?:a)?round|reversed?)$/u;
const TURNED = { most: 'least', least: 'most', strengthened: 'lowered', lowered: 'strengthened' } as const;

/** "Tvärtom" after which has most, or after what raises trust. */
function turned(words: string, previous: ClearReading): ClearReading | undefined {
  if (!OPPOSITE.test(words)) return undefined;
  if ('order' in previous && previous.order) return ClearReading.parse({ ...previous, order: TURNED[previous.order] });
  return previous.kind === 'insights' && previous.part
    ? ClearReading.parse({ ...previous, part: TURNED[previous.part] })
    : undefined;
}

const NEXT =
  /^(?:(?:och|men|and) )?(?:(?:vilken|vilka|vem|which) )?(?:(?:kommun|grupp|manad) )?(?:(?:har|hade|ar|kom|kommer|var) )?(?:nast|second) (?:flest|mest|hogst|storst|bast|most|highest|minst|farst|lagst|samst|fewest|least|lowest)$/u;
const FEWEST = /(?:minst|farst|lagst|samst|fewest|least|lowest)$/u;
/** "Och näst flest": the rows in their order have it. */
const nextIn = (words: string, previous: ClearReading): ClearReading | undefined =>
  'order' in previous && previous.order && NEXT.test(words)
    ? ClearReading.parse({ ...previous, order: FEWEST.test(words) ? 'least' : 'most' })
    : undefined;

const BEHIND =
  /^(?:och |men |and )?(?:vilka|vilken|vem|var|which|who)(?: (?:av dem|kommun\p{L}*|municipalit\p{L}*|of them))? (?:ligger|halkar|sackar|slapar|is|are|lags?|falls?)(?: langst)? (?:efter|behind)$/u;

/** "Vilka kommuner ligger efter" after a goal or a count: each place, the one with least first. */
function behind(words: string, previous: ClearReading, parts: Readonly<Partial<Record<string, GoalParts>>>) {
  if (!BEHIND.test(words)) return undefined;
  if (previous.kind === 'remaining' || previous.kind === 'feedback') return withoutScope(previous, 'municipality');
  const divided =
    previous.kind === 'goal-status'
      ? partFor(parts[previous.goal], { by: 'municipality' })
      : ClearReading.safeParse({ ...withoutScope(previous, 'municipality'), by: 'municipality' }).data;
  return divided && slotsOf(divided.kind).has('order') ? ClearReading.parse({ ...divided, order: 'least' }) : divided;
}

const WERE_USED = /\b(?:anvandes|anvands|anvande|provades|testades|was used|were used|did (?:we|you|they) use)\b/u;
const BESIDE_METHOD = [
  'filler',
  'pronoun',
  'which',
  'what',
  'who',
  'tried',
  'held',
  'we',
  'method-noun',
  'as-method',
] as const;

/** "Vilken metod användes i Varberg", "vilka metoder användes" after the dialogues there: how many of each. */
function methodsThere(evidence: Evidence, previous: ClearReading): ClearReading | undefined {
  if (!isOfDialogues(previous) || !evidence.has('method-noun') || evidence.has('method', 'how-many', 'by', 'most'))
    return undefined;
  if (!evidence.has('which', 'what') || !evidence.has('tried', 'held')) return undefined;
  const rest = evidence.withSpans(emptying(evidence.spans, ...BESIDE_METHOD));
  const named = namedSlots(rest, slotsOf('dialogue-count'));
  const filters = named && onlyValues(named);
  if (!filters) return undefined;
  const scope = scopeOf(previous);
  // "Vilka metoder har vi testat" is asked of the project.
  const isOfThese = named.size > 0 || (WERE_USED.test(foldedWords(evidence)) && Object.keys(scope).length > 0);
  if (!isOfThese) return undefined;
  const { method: _, ...kept } = scope;
  return ClearReading.parse({ kind: 'dialogue-count', ...kept, ...filters, by: 'method' });
}

const WHICH_OF_THEM =
  /^(?:och |and )?(?:vilken|vilka|vilket|which|vem)(?: (?:av dem|av de|of them|one|kommun|grupp|ar))?\b.*\b(?:flest|mest|storst|hogst|bast|minst|lagst|samst|farst|most|best|highest|least|lowest|worst|fewest)\b/u;

/** "Och enkäten", "vilken hade flest deltagare" after a comparison: of the same two, beside each other. */
function amongCompared(evidence: Evidence, alone: OneReading, previous: ClearReading): ClearReading | undefined {
  if (!('compare' in previous) || !previous.compare || isOfAll(evidence) || evidence.tokens.length > FEW_WORDS)
    return undefined;
  const { by, compare } = previous;
  const ranks = WHICH_OF_THEM.test(foldedWords(evidence));
  const rest = ranks ? evidence.withSpans(emptying(evidence.spans, 'most', 'which', 'order')) : evidence;
  const asked = ranks ? decide(rest) : alone;
  if (ranks && (!isClear(asked) || !slotsOf(asked.kind).has('compare')))
    return evidence.has('dialogue', 'dialogues') ? undefined : previous;
  if (!isClear(asked) || !isUnscoped(asked) || !slotsOf(asked.kind).has('compare')) return undefined;
  return ClearReading.parse({ ...scopeOf(previous), ...asked, by, compare });
}

/** The question before, as such words ask it. */
export function askedOtherwise(
  evidence: Evidence,
  alone: OneReading,
  previous: ClearReading,
  { goalParts = {} }: Vocabulary,
): ClearReading | undefined {
  const words = foldedWords(evidence);
  return (
    turned(words, previous) ??
    difference(evidence, previous) ??
    nextIn(words, previous) ??
    amongCompared(evidence, alone, previous) ??
    behind(words, previous, goalParts) ??
    methodsThere(evidence, previous)
  );
}

/** What a phrase asks in words that say what it leaves to be understood. */
function readAs(phrase: string, context: ReadingContext): OneReading | undefined {
  const evidence = evidenceOf(phrase, context);
  return evidence && decide(evidence);
}

const WHICH_FIRST = /^((?:och|and)\s+)?(vilken|vilket|vilka|which)(?=\s)/iu;
/** "Vilken har använts mest" after the methods. */
export function whichOfTheSame(
  phrase: string,
  { kind }: ClearReading,
  context: ReadingContext,
): ClearReading | undefined {
  if (kind !== 'methods' || !WHICH_FIRST.test(phrase)) return undefined;
  const reading = readAs(phrase.replace(WHICH_FIRST, '$1$2 metod'), context);
  return reading && isClear(reading) ? reading : undefined;
}

const IT = /(?<!\p{L})(?:det|it)(?!\p{L})/iu;
/** "När slutar det" after who leads the project: the project. */
export function atTheProject(
  phrase: string,
  previous: ClearReading,
  context: ReadingContext,
): ClearReading | undefined {
  if (previous.kind !== 'about' || !IT.test(phrase)) return undefined;
  const reading = readAs(phrase.replace(IT, 'projektet'), context);
  return reading?.kind === 'about' ? reading : undefined;
}

const AND_FIRST = /^(?:och|and|samt) (?:(?:vad|what) (?:är|betyder|is) )?/iu;
/** "Och perspektivinhämtande" after what another word means. */
export function anotherWord(phrase: string, previous: ClearReading, context: ReadingContext): ClearReading | undefined {
  if (previous.kind !== 'about' || previous.topic !== 'word' || !AND_FIRST.test(phrase)) return undefined;
  const rest = phrase.replace(AND_FIRST, '');
  if (rest.split(' ').length > 3) return undefined;
  const reading = readAs(`vad betyder ${rest}`, context);
  return reading?.kind === 'about' && reading.topic === 'word' ? reading : undefined;
}

/** A goal that is judged by a survey or by feedback, as that: "hur många svarade" is asked of it. */
export function measureOf(previous: ClearReading, { goalParts = {} }: Vocabulary): ClearReading | undefined {
  if (previous.kind !== 'goal-status') return undefined;
  const part = Object.values(goalParts[previous.goal] ?? {})[0];
  return part && (part.kind === 'survey' || part.kind === 'feedback')
    ? ClearReading.parse({ kind: part.kind, ...scopeOf(previous) })
    : undefined;
}
