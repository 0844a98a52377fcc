import { DIALOGUE_KINDS } from './dialogue-kinds';
import { givesAway } from './exchange';
import type { FactFilter, PartedArea } from './fact-filter';
import type { Facts } from './fact-set';
import { type HeadCount, isFew } from './figures';
import { isValueHidden, VALUE_FILTERS } from './hidden-values';
import { besideTable, countsOf, isYear, kindsAndYears } from './kinds-and-years';
import type { PeopleCount } from './people-counts';
import { sum } from './sums';

/**
 * What may be told beside the answers to the rest of what a filter parts, to its own parts, and to other values of each
 * of its filters (domain rule "Small numbers").
 */

/** A filter by an upper area, or by a part of one. */
type InUpperArea = FactFilter & { readonly municipality: PartedArea };

/**
 * A filtered count of people as it may stand beside the answers to the rest of what its filters part, and to its own
 * parts. A year's total over the whole project is shown whatever the other years have.
 */
export const countBeside = (facts: Facts, filter: FactFilter, counted: PeopleCount): HeadCount =>
  typeof filter.municipality === 'object'
    ? besideSiblings(facts, { ...filter, municipality: filter.municipality }, counted)
    : besideRest(facts, filter, counted);

/**
 * The same of an upper area, or of a part of one (decision 0069). An upper area less its other parts is the one that is
 * left, so the parts are told only where there is nothing in any of them, by kind and by year, that is not.
 */
function besideSiblings(facts: Facts, filter: InUpperArea, counted: PeopleCount): HeadCount {
  const { siblings, counted: areas } = filter.municipality;
  const own = besideRest(facts, filter, counted);
  if (own === 0) return own;
  const parts = siblings.map((municipality) => ({ ...filter, municipality }));
  const isCut = filter.period !== undefined && !isYear(filter.period);
  if (parts.every((part) => isAllShown(facts, part, counted))) {
    const isShownInAll = !isCut || parts.every((part) => typeof besideRest(facts, part, counted) === 'number');
    return isShownInAll ? own : 'hidden';
  }
  if (typeof own !== 'number') return own;
  return isCut || areas.length === 1 || tellsOfPart(facts, filter, counted) ? 'hidden' : own;
}

/** Whether everything by kind and by year may be told of what passes the rest of a filter. */
function isAllShown(
  facts: Facts,
  { kind: _kind, period: _period, ...scope }: FactFilter,
  counted: PeopleCount,
): boolean {
  return kindsAndYears(facts, scope, counted).rows.every((row) => row.every((status) => status === 'shown'));
}

/** Whether an upper area tells of 1–4 people in a part of it, by kind and by year. */
function tellsOfPart(facts: Facts, { municipality, ...rest }: InUpperArea, counted: PeopleCount): boolean {
  const { years } = kindsAndYears(facts, { ...rest, municipality, kind: undefined, period: undefined }, counted);
  const parts = municipality.siblings.map((part) => countsOf(facts, { ...rest, municipality: part }, years, counted));
  return givesAway(parts, (row, column) => {
    const passing = { ...rest, municipality, kind: DIALOGUE_KINDS[row ?? -1], period: years[column ?? -1] };
    return typeof besideRest(facts, passing, counted) === 'number';
  });
}

/**
 * A perspective parts what it is asked of in those with it and those without. So it is not told where those without are
 * 1–4 in any kind or year, or in all: they, or another perspective's, would be what it leaves.
 */
function isRestFew(facts: Facts, { perspective, ...filter }: FactFilter, counted: PeopleCount): boolean {
  const scope = { ...filter, kind: undefined, period: undefined };
  const { years } = kindsAndYears(facts, scope, counted);
  const [all, own] = [scope, { ...scope, perspective }].map((each) => countsOf(facts, each, years, counted));
  const rest = (all ?? []).map((row, kind) => row.map((count, year) => count - (own?.[kind]?.[year] ?? 0)));
  const byYear = years.map((_, year) => sum(rest.map((row) => row[year] ?? 0)));
  return [...rest.flat(), ...rest.map((row) => sum(row)), ...byYear, sum(byYear)].some(isFew);
}

function besideRest(facts: Facts, filter: FactFilter, counted: PeopleCount): HeadCount {
  const shown = besideTable(facts, filter, counted);
  if (typeof shown !== 'number' || shown === 0) return shown;
  if (VALUE_FILTERS.some((by) => filter[by] !== undefined && isValueHidden(facts, filter, by, counted)))
    return 'hidden';
  if (filter.perspective === undefined) return shown;
  // Where all of a kind or a year are in it, it would tell what is not told of them.
  const isWholeShown = typeof besideTable(facts, { ...filter, perspective: undefined }, counted) === 'number';
  return isWholeShown && !isRestFew(facts, filter, counted) ? shown : 'hidden';
}
