import { decide } from './decide';
import type { Evidence } from './evidence';
import { remade } from './filters-named';
import { means } from './kinds/rule';
import { slotsOf } from './named-slots';
import { ClearReading, isClear, type OneReading } from './reading';
import { inScope, pointsAtThem, scopeOf } from './scope';
import { askedOfSame } from './spoken-of';
import type { Meaning } from './word-index';

/** Words that point at what was spoken of: "vem ansvarar för den", "hur många dialoger har vi haft där". */

const POINTS = /^(?:den|dem|dom|it|them)$/u;
const POINTS_AFTER =
  /^(?:för|med|på|till|i|om|av|for|with|of|to|about|är|vi|gör|har|blir|slutar|börjar|is|we|has|does|reach)$/u;
const THERE = /^(?:där|there|dit)$/u;

/** Where a phrase points at a thing that was spoken of ("när är den klar", "hur går det med det"), or -1. */
function pointingAt({ spans, tokens }: Evidence): number {
  return spans.findIndex((span) => {
    const word = tokens[span.start]?.word ?? '';
    if (!means(span, 'pronoun', 'filler', 'person') || span.end - span.start > 1) return false;
    return (
      POINTS.test(word) || (/^(?:det|that|this)$/u.test(word) && POINTS_AFTER.test(tokens[span.start - 1]?.word ?? ''))
    );
  });
}

const pointsThere = ({ spans, tokens }: Evidence): number =>
  spans.findIndex(({ start, end }) => {
    const word = tokens[end - 1]?.word ?? '';
    // "Vad sa de där": they, and where.
    const isTheyThere = end - start === 2 && end === tokens.length && THEY.test(tokens[start]?.word ?? '');
    return (end - start === 1 || isTheyThere) && THERE.test(word);
  });
const THEY = /^(?:de|dom)$/u;

/** Whether a phrase points at anything. */
export const pointsBack = (evidence: Evidence): boolean => pointingAt(evidence) >= 0 || pointsThere(evidence) >= 0;

/** What a reading is about by its own name: an activity, a goal, a method, the project itself. */
function subjectOf(previous: ClearReading): Meaning | undefined {
  if ('activity' in previous && previous.activity) return { concept: 'activity-title', value: previous.activity };
  if ('goal' in previous && previous.goal) return { concept: 'goal-ref', value: previous.goal };
  if ('method' in previous && previous.method) return { concept: 'method', value: previous.method };
  return previous.kind === 'about' ? { concept: 'project' } : undefined;
}

const withSpan = (evidence: Evidence, at: number, meaning: Meaning): Evidence =>
  evidence.withSpans(evidence.spans.map((span, place) => (place === at ? remade(span, [meaning]) : span)));

/**
 * The phrase read with what was spoken of in the place of the word that points at it; `undefined` when it says nothing
 * of it.
 */
export function pointed(evidence: Evidence, previous: ClearReading): ClearReading | undefined {
  const at = pointingAt(evidence);
  const subject = subjectOf(previous);
  if (at < 0 || !subject || evidence.has(subject.concept)) return undefined;
  const reading = decide(withSpan(evidence, at, subject));
  if (!isClear(reading)) return undefined;
  const same = subjectOf(reading);
  return same?.concept === subject.concept && same.value === subject.value ? reading : undefined;
}

const TIMES: readonly unknown[] = ['month', 'quarter', 'year'];
/** "Hur många deltog då" after which month had most. */
const pointsAtTime = ({ tokens }: Evidence, previous: ClearReading): boolean =>
  'order' in previous && TIMES.includes(previous.by) && tokens.some(({ word }) => /^(?:då|then)$/u.test(word));
/** "Hur många deltagare har de haft" after which place had most. */
const pointsAtPlaces = (evidence: Evidence, previous: ClearReading): boolean =>
  'order' in previous && previous.by === 'municipality' && pointsAtThem(evidence);

/** "Visa dialogerna där" after two places that were compared: in which of them? */
function inEachOf(reading: ClearReading, previous: ClearReading): OneReading | undefined {
  const takes = slotsOf(reading.kind);
  if (!('compare' in previous) || !previous.compare || previous.by !== 'municipality') return undefined;
  if (takes.has('compare') || !takes.has('municipality')) return undefined;
  const candidates = previous.compare.map((place) => ClearReading.parse({ ...reading, municipality: place }));
  return { kind: 'unclear', candidates: candidates.slice(0, 4) };
}

/** "Där" is the place that was spoken of, or each of those that were ranked. */
export function inThatPlace(evidence: Evidence, previous: ClearReading): OneReading | undefined {
  const at = pointsThere(evidence);
  const isOfRows = pointsAtTime(evidence, previous) || pointsAtPlaces(evidence, previous);
  if (at < 0 ? !isOfRows : evidence.has('municipality')) return undefined;
  const place = 'municipality' in previous ? previous.municipality : undefined;
  if (at >= 0 && place !== undefined) {
    const reading = decide(withSpan(evidence, at, { concept: 'municipality', value: place }));
    if (!isClear(reading) || !('municipality' in reading)) return undefined;
    return inScope(reading, scopeOf(previous));
  }
  const bare = decide(evidence);
  const each = at >= 0 && isClear(bare) ? inEachOf(bare, previous) : undefined;
  if (each) return each;
  const alone = isClear(bare) ? bare : askedOfSame(evidence, previous);
  if (!alone || !('order' in previous) || !slotsOf(alone.kind).has('order') || 'by' in alone) return undefined;
  return ClearReading.parse({ ...alone, by: previous.by, order: previous.order });
}
