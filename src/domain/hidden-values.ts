import { yearOf } from './dates';
import { DIALOGUE_KINDS } from './dialogue-kinds';
import type { FactFilter } from './fact-filter';
import { FIELD_OF } from './fact-index';
import { type Facts, sumUp, yearsIn } from './fact-set';
import type { FactTally } from './fact-tally';
import type { Figures } from './facts';
import { isFew, SMALLEST_SHOWN } from './figures';
import { besideTable, countsOf, isYear } from './kinds-and-years';
import { type PeopleCount, peopleAt, peopleIn } from './people-counts';
import { overlap, yearPeriod } from './periods';
import { type Alike, givenAwayBy, type Sum } from './values-beside';

/**
 * Which values of a filter may not be told beside the others of it and the whole (decision 0081): what is left of the
 * whole, or what two of them have in common, may be one dialogue of 1–4 people, which the list of dialogues shows.
 */

/** Filters by what a dialogue has of the plan's words. */
export const VALUE_FILTERS = ['municipality', 'targetGroup', 'method', 'perspective'] as const;
type ValueFilter = (typeof VALUE_FILTERS)[number];

interface Ground {
  readonly facts: Facts;
  /** What else is asked for, but for kind and year. */
  readonly scope: FactFilter;
  readonly by: ValueFilter;
  readonly counted: PeopleCount;
}

/** A key made of values; lists that facts share are joined once. */
const joined = new WeakMap<readonly string[], string>();
function valuesKey(values: readonly string[]): string {
  const known = joined.get(values) ?? [...values].sort().join('|');
  joined.set(values, known);
  return known;
}

const keyOf = ({ values, kind, year }: Omit<Alike, 'people'>): string => `${kind}|${year}|${valuesKey(values)}`;

/** Always in the same order. */
const sorted = (alike: Iterable<Alike>): Alike[] =>
  [...alike]
    .map((each) => [keyOf(each), each] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => each);

const NONE: readonly string[] = [];

/** The people of those that have the same values, kind and year. */
const alikeBy = (by: ValueFilter, counted: PeopleCount): FactTally<Map<string, Alike & { people: number }>> => ({
  name: `alike|${by}|${counted}`,
  none: () => new Map(),
  count(alike, fact, times) {
    const people = times * peopleAt(fact, counted);
    if (people === 0) return;
    const has = fact[FIELD_OF[by]] ?? NONE;
    const [values, kind, year] = [typeof has === 'string' ? [has] : has, fact.kind, yearOf(fact.date)];
    const key = keyOf({ values, kind, year });
    const known = alike.get(key);
    if (!known) alike.set(key, { values, kind, year, people });
    else if (known.people + people === 0) alike.delete(key);
    else known.people += people;
  },
});

/** What some dialogues come to by kind and year, or by what some days take of a year, from sums that are kept. */
function byKindAndYear({ facts, scope, counted }: Ground, place?: string): Alike[] {
  const years = yearsIn(facts).flatMap((year) => {
    const days = scope.period ? overlap(yearPeriod(year), scope.period) : yearPeriod(year);
    return days ? [{ year, days }] : [];
  });
  const periods = years.map(({ days }) => days);
  const cells = countsOf(facts, { ...scope, municipality: place }, periods, counted);
  const values = place === undefined ? [] : [place];
  const all = [...DIALOGUE_KINDS, undefined].flatMap((kind, row) =>
    years.map(({ year }, column) => ({ values, kind, year, people: cells[row]?.[column] ?? 0 })),
  );
  return sorted(all.filter(({ people }) => people !== 0));
}

/**
 * Each place beside all others together: of places it takes too many answers to tell more of them. Undefined where the
 * place is too small to leave few of anything.
 */
function placesBesideRest(ground: Ground): (place: string) => Alike[] | undefined {
  const whole = byKindAndYear(ground);
  const smallest = Math.min(...whole.map(({ people }) => people));
  return (place) => {
    const people = peopleIn(sumUp(ground.facts, { ...ground.scope, municipality: place }), ground.counted);
    if (smallest - people >= SMALLEST_SHOWN) return undefined;
    const own = byKindAndYear(ground, place);
    const rest = whole.map((each) => {
      const same = own.find(({ kind, year }) => kind === each.kind && year === each.year);
      return { ...each, people: each.people - (same?.people ?? 0) };
    });
    return [...own, ...rest.filter(({ people: left }) => left > 0)];
  };
}

/** Every sum that is told of a value, or of the whole, and of its kinds and years. */
function sumsShown(alike: readonly Alike[], value: string | undefined, ground: Ground): Sum[] {
  const { facts, scope, by, counted } = ground;
  // Days are what is asked for in the place of a year.
  const years = [undefined, ...(scope.period ? [] : new Set(alike.map(({ year }) => year)))];
  const kinds = [undefined, ...DIALOGUE_KINDS];
  const sums = kinds.flatMap((kind) => years.map((year): Sum => ({ value, kind, year })));
  return sums.filter(({ kind, year }) => {
    const period = year === undefined ? scope.period : yearPeriod(year);
    return typeof besideTable(facts, { ...scope, [by]: value, kind, period }, counted) === 'number';
  });
}

/** The values that are hidden so that the others give nobody away. */
function findHidden(alike: readonly Alike[], ground: Ground): ReadonlySet<string> {
  const { facts, scope, by, counted } = ground;
  const hidden = new Set<string>();
  if (!alike.some(({ people }) => isFew(people))) return hidden;
  const peopleOf = (value: string): number => peopleIn(sumUp(facts, { ...scope, [by]: value }), counted);
  const values = [...new Set(alike.flatMap((each) => each.values))];
  // The smallest goes first, as in a breakdown.
  const inOrder = values
    .map((value) => ({ value, people: peopleOf(value) }))
    .sort((a, b) => a.people - b.people || (a.value < b.value ? -1 : 1));
  const ofWhole = sumsShown(alike, undefined, ground);
  const ofValues = values.map((value) => ({ value, sums: sumsShown(alike, value, ground) }));
  // What the totals of years tell by themselves nothing can hide.
  const keyOf = (some: readonly Alike[]): string => some.map((each) => alike.indexOf(each)).join();
  const anyway = new Set(givenAwayBy(alike, ofWhole).map(keyOf));
  const givesAway = (but: ReadonlySet<string>): boolean => {
    const shown = ofValues.flatMap(({ value, sums }) => (but.has(value) ? [] : sums));
    return givenAwayBy(alike, [...ofWhole, ...shown]).some((each) => !anyway.has(keyOf(each)));
  };
  while (givesAway(hidden)) {
    const left = inOrder.filter(({ value }) => !hidden.has(value));
    const next = left.find(({ value }) => !givesAway(new Set([...hidden, value]))) ?? left[0];
    if (!next) break;
    hidden.add(next.value);
  }
  return hidden;
}

/** What is known of one filter: which of its values are hidden. */
interface Found {
  readonly isHidden: (value: string) => boolean;
}

function findIn(ground: Ground): Found {
  const { by } = ground;
  if (by !== 'municipality') {
    const alike = sorted(ground.facts.counted(alikeBy(by, ground.counted), ground.scope).values());
    const hidden = findHidden(alike, ground);
    return { isHidden: (value) => hidden.has(value) };
  }
  const places = new Map<string, boolean>();
  const besideRest = placesBesideRest(ground);
  const isPlaceHidden = (place: string): boolean => {
    const beside = besideRest(place) ?? [];
    return (
      beside.some(({ people, values }) => isFew(people) && values.length === 0) && findHidden(beside, ground).has(place)
    );
  };
  return {
    isHidden: (place) => {
      const isHidden = places.get(place) ?? isPlaceHidden(place);
      places.set(place, isHidden);
      return isHidden;
    },
  };
}

/** What has been found, by the sums of all that it was found in: those are others as soon as a dialogue has changed. */
const found = new WeakMap<Figures, Map<string, Found>>();

function foundIn(ground: Ground): Found {
  const { facts, scope, by, counted } = ground;
  const sums = sumUp(facts, scope);
  const known = found.get(sums) ?? new Map<string, Found>();
  const key = `${by}|${counted}`;
  const own = known.get(key) ?? findIn(ground);
  found.set(sums, known.set(key, own));
  return own;
}

/** Whether a value that is asked for is not told, since it would give few away beside others of its filter. */
export function isValueHidden(facts: Facts, filter: FactFilter, by: ValueFilter, counted: PeopleCount): boolean {
  const { [by]: value, kind: _, period, ...rest } = filter;
  if (typeof value !== 'string') return false;
  const ground: Ground = { facts, scope: rest, by, counted };
  if (foundIn(ground).isHidden(value)) return true;
  if (period === undefined || isYear(period)) return false;
  return foundIn({ ...ground, scope: { ...rest, period } }).isHidden(value);
}
