import type { Slot } from '../domain/question-kinds';
import type { Evidence } from './evidence';
import { fillDivision, fillFilters, hasFilter, means } from './kinds/rule';
import type { ClearReading } from './reading';

type Count = Extract<ClearReading, { kind: 'dialogue-count' | 'participant-count' }>;

const isCount = ({ kind }: ClearReading): boolean => kind === 'dialogue-count' || kind === 'participant-count';

/** A count in all and divided, for what was named and is not recorded or not known. */
function divided(count: ClearReading, ...by: readonly Count['by'][]): ClearReading[] {
  if (count.kind !== 'dialogue-count' && count.kind !== 'participant-count') return [];
  return by.map((each) => ({ ...count, by: each }));
}

/** The same count without some of its filters. */
function without(count: ClearReading, ...slots: readonly Slot[]): ClearReading {
  return Object.fromEntries(
    Object.entries(count).filter(([slot]) => !slots.some((left) => left === slot)),
  ) as ClearReading;
}

/** What can be asked of the named filters, or of nothing named at all. */
function ofFilters(evidence: Evidence): ClearReading[] {
  const filled = fillFilters(evidence).map(({ slots }) => slots);
  const kinds = (['dialogue-count', 'participant-count', 'insights'] as const).slice(0, filled.length > 1 ? 2 : 3);
  return kinds.flatMap((kind) => filled.map((slots): ClearReading => ({ kind, ...slots })));
}

const EXCEPTED = [
  ['municipality', 'municipality'],
  ['targetGroup', 'targetGroup'],
  ['method', 'method'],
  ['perspective', 'dialogueKind'],
  ['in-depth', 'dialogueKind'],
  ['year', 'year'],
] as const;

/** "Dialoger utom i Halmstad": divided by what was to be left out, and in all; never what was to be left out alone. */
function exceptOffers(evidence: Evidence, likely: readonly ClearReading[]): ClearReading[] {
  const { spans } = evidence;
  const after = spans.slice(spans.findIndex((span) => means(span, 'except')));
  const slot = EXCEPTED.find(([concept]) => after.some((span) => means(span, concept)))?.[1];
  if (!slot) return [];
  return likely.flatMap((each) => {
    const whole = without(each, slot, 'by');
    return [...divided(whole, slot), whole];
  });
}

/**
 * What is told of where something was limited that is not recorded, or by how many: the same in all, and divided by
 * what the limit chooses among.
 */
export function offersWithoutLimit(evidence: Evidence, likely: readonly ClearReading[]): ClearReading[] {
  if (!evidence.has('limit', 'threshold', 'dialogue-trait')) return [];
  const found = likely.find(isCount) ?? ofFilters(evidence).find(isCount);
  if (!found) return [];
  const whole = without(found, 'by', 'order', 'compare');
  if (evidence.has('dialogue-trait')) return [whole, ...divided(whole, 'dialogueKind')];
  if (evidence.has('limit')) return [whole, ...divided(whole, evidence.has('method') ? 'method' : 'targetGroup')];
  const by = evidence.has('target-group-noun') ? 'targetGroup' : 'municipality';
  if (evidence.has('target-group-noun', 'municipality-noun')) return [...divided(whole, by), { kind: 'coverage' }];
  return [whole, { ...withoutCount(whole), kind: 'dialogues' }];
}

const withoutCount = (count: ClearReading) => without(count, 'participants');

/** "Per kommun": the counts that are divided so. */
const ofDivision = (evidence: Evidence): ClearReading[] =>
  (['dialogue-count', 'participant-count'] as const).flatMap((kind) =>
    fillDivision(evidence).map(({ slots }): ClearReading => ({ kind, ...slots })),
  );

/** What lies nearest when a phrase is about the project and nothing is likely; maybe nothing. */
function nearest(evidence: Evidence): ClearReading[] {
  const excepted = evidence.has('except') ? exceptOffers(evidence, ofFilters(evidence).filter(isCount)) : [];
  if (excepted.length > 0) return excepted;
  if (hasFilter(evidence) || evidence.has('own-place')) return ofFilters(evidence);
  if (evidence.has('result', 'outcome', 'indicator')) return [{ kind: 'goals' }, { kind: 'insights' }];
  if (evidence.has('took-part', 'participant', 'reached', 'elected', 'officials', 'practitioners'))
    return [{ kind: 'participant-count' }, { kind: 'coverage' }];
  if (evidence.has('dialogue', 'dialogues')) return [{ kind: 'dialogue-count' }, { kind: 'new-dialogue' }];
  if (evidence.has('responsible', 'do', 'runs')) return [{ kind: 'responsible' }, { kind: 'my-week' }];
  if (evidence.has('doc')) return [{ kind: 'report' }, { kind: 'goals' }];
  if (evidence.has('by')) return ofDivision(evidence);
  return [];
}

/**
 * What is offered when not everything said could be taken in.
 * @param likely the only reading that came near; beside it stands what might have been meant too, else `help`, which
 *   stands for something else
 */
export function offersFor(evidence: Evidence, likely: ClearReading | undefined): ClearReading[] {
  if (!likely) return nearest(evidence);
  if (evidence.has('latest') && likely.kind === 'dialogue-count') {
    const { by: _by, ...slots } = likely;
    return [{ ...slots, kind: 'insights' }, likely];
  }
  const excepted = evidence.has('except') ? exceptOffers(evidence, [likely]) : [];
  if (excepted.length > 0) return isCount(likely) ? excepted : [...excepted, { kind: 'help' }];
  // "Inga dialoger i Hylte": whether it is so, which tells more than the count alone.
  if (evidence.has('not') && likely.kind === 'dialogue-count' && hasFilter(evidence)) {
    const { by: _by, ...slots } = likely;
    return [likely, { ...slots, kind: 'coverage' }];
  }
  if (evidence.has('year-span') && 'year' in likely) return [without(likely, 'year'), { kind: 'help' }];
  if (evidence.has('unrecorded') && likely.kind === 'participant-count')
    return [likely, ...divided(likely, 'targetGroup', 'municipality')];
  if (evidence.has('average') && isCount(likely)) return [likely, ...ofFilters(evidence).filter(isCount)];
  if (evidence.has('own-place') && isCount(likely) && !('by' in likely))
    return [likely, ...divided(likely, 'municipality')];
  // "Klippstopp i Hylte", "hur går det i Hylte": what has no room for the place lies no nearer than what has.
  if ((likely.kind === 'methods' || likely.kind === 'goals') && hasFilter(evidence))
    return [likely, ...ofFilters(evidence)];
  return [likely, { kind: 'help' }];
}
