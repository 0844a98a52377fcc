import { areaAsked } from './areas';
import { yearOf } from './dates';
import { type AskedArea, countedIn, type FactFilter } from './fact-filter';
import { FIELD_OF } from './fact-index';
import type { Fact } from './facts';
import type { Id } from './identifiers';
import { yearPeriod } from './periods';
import type { Plan } from './plan';

/** The parts of all dialogues that answers tell of together, for a list of them to stand beside. */

/** Dialogues that answers tell of together, and the filter that asks for them. */
export interface ListedPart {
  readonly filter: FactFilter;
  /** Where they stand in the list. */
  readonly members: number[];
}

/** What else than a place, a kind and a year answers may be asked of. */
const TERMS = ['targetGroup', 'method', 'perspective', 'theme'] as const;

/** What a map has for a key, made where it has nothing yet. */
function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** The areas that the dialogues held in each place count in. */
function areasByPlace({ municipalities }: Pick<Plan, 'municipalities'>): ReadonlyMap<Id, readonly AskedArea[]> {
  const areas = new Map<Id, AskedArea[]>();
  for (const { id } of municipalities) {
    const asked = areaAsked({ municipalities }, id);
    for (const place of countedIn(asked)) entry(areas, place, () => []).push(asked);
  }
  return areas;
}

/** What somebody asks for: a term of each sort, or none. */
function termFilters(): (fact: Fact) => FactFilter[] {
  const known = TERMS.map(() => new Map<Id, FactFilter>());
  return (fact) =>
    TERMS.flatMap((term, sort) =>
      fact[FIELD_OF[term]].map((id) => entry(known[sort] ?? new Map<Id, FactFilter>(), id, () => ({ [term]: id }))),
    );
}

const NO_TERM: FactFilter = {};

/**
 * The parts that the dialogues of a list lie in, the smallest first: the whole and its areas, of all kinds and years
 * and of each.
 * @param isOfTerms for those of a group, a method, a perspective or a theme alone, instead of all
 */
export function listedParts(
  listed: readonly Fact[],
  plan: Pick<Plan, 'municipalities'>,
  isOfTerms: boolean,
): ListedPart[] {
  const areas = areasByPlace(plan);
  const termsOf = termFilters();
  const parts: ListedPart[] = [];
  // A dialogue lies in dozens, and there are thousands of dialogues: so there is no key to be made of words.
  type Years = Map<number | undefined, ListedPart>;
  type Kinds = Map<FactFilter['kind'], Years>;
  const index = new Map<FactFilter, Map<AskedArea | undefined, Kinds>>();
  for (const [at, fact] of listed.entries()) {
    const { kind: own, municipality: place } = fact;
    for (const term of isOfTerms ? termsOf(fact) : [NO_TERM]) {
      const ofTerm = entry(index, term, () => new Map<AskedArea | undefined, Kinds>());
      for (const municipality of [undefined, ...(place === undefined ? [] : (areas.get(place) ?? []))]) {
        const ofArea = entry(ofTerm, municipality, (): Kinds => new Map());
        for (const kind of own === undefined ? [own] : [undefined, own]) {
          const ofKind = entry(ofArea, kind, (): Years => new Map());
          for (const year of [undefined, yearOf(fact.date)]) {
            const period = year === undefined ? undefined : yearPeriod(year);
            const part = entry(ofKind, year, () => {
              parts.push({ filter: { ...term, municipality, kind, period }, members: [] });
              return parts.at(-1) as ListedPart;
            });
            part.members.push(at);
          }
        }
      }
    }
  }
  return parts.sort((a, b) => a.members.length - b.members.length);
}
