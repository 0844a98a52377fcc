import { areaAsked } from './areas';
import { yearOf } from './dates';
import { DIALOGUE_FIELD_TABLE } from './dialogue-field-table';
import { type FieldOfSort, fieldsOfSort } from './dialogue-fields';
import { countedIn } from './fact-filter';
import type { Fact } from './facts';
import { breakdown, type HeadCount, headCount } from './figures';
import type { Plan } from './plan';
import { sum } from './sums';

/**
 * What a list of all dialogues may tell of how many took part, answered or wanted feedback in each, beside what is told
 * of them together (domain rule "Small numbers"): 1–4 is hidden, and so is what would leave one of 1–4 over, in the
 * whole and in each area, by kind and by year.
 */

/** The counts of a dialogue that tell of those who took part. */
type PeopleField = {
  [F in FieldOfSort<'count'>]: (typeof DIALOGUE_FIELD_TABLE)[F] extends { readonly shownTo: 'not-few' } ? F : never;
}[FieldOfSort<'count'>];

const isOfPeople = (field: FieldOfSort<'count'>): field is PeopleField =>
  DIALOGUE_FIELD_TABLE[field].shownTo === 'not-few';
const PEOPLE_FIELDS = fieldsOfSort('count').filter(isOfPeople);
/** What is counted among those who took part, so that it tells how many they were at least. */
const OF_PARTICIPANTS = PEOPLE_FIELDS.filter((field) => field !== 'participants');

type Hidden = Exclude<HeadCount, number>;
type HiddenOf = Partial<Record<PeopleField, Hidden>>;

/** The counts that may not be shown, by the dialogue; what is not in it is shown as it is. */
export type HiddenCounts = ReadonlyMap<string, HiddenOf>;

/** A count as it may stand in the list; undefined where it has not been reported. */
export function listedCount(fact: Fact, field: FieldOfSort<'count'>, hidden: HiddenCounts): HeadCount | undefined {
  return isOfPeople(field) ? (hidden.get(fact.dialogue)?.[field] ?? fact[field]) : fact[field];
}

/** What a list's counts add up to that is told beside it: in all and in an area, of all kinds and years and of each. */
function sumsOf(fact: Fact, { municipalities }: Pick<Plan, 'municipalities'>): string[] {
  const areas = municipalities.filter(
    ({ id }) =>
      fact.municipality !== undefined && countedIn(areaAsked({ municipalities }, id)).includes(fact.municipality),
  );
  return ['', ...areas.map(({ id }) => id)].flatMap((area) =>
    ['', fact.kind ?? 'none'].flatMap((kind) => ['', yearOf(fact.date)].map((year) => [area, kind, year].join('|'))),
  );
}

/** Which other counts of a field have to be hidden for the small ones among them. */
function hideBeside(field: PeopleField, parts: readonly (readonly Fact[])[], hidden: Map<string, HiddenOf>): void {
  for (let hasMore = true; hasMore; ) {
    hasMore = false;
    for (const facts of parts) {
      const reported = facts.filter((fact) => fact[field] !== undefined);
      const counts = reported.map((fact) => fact[field] ?? 0);
      const withheld = reported.map((fact) => hidden.get(fact.dialogue)?.[field] === 'hidden');
      if (!withheld.includes(true) && !counts.some((count) => typeof headCount(count) !== 'number')) continue;
      const { cells } = breakdown({ counts, total: sum(counts), narrowed: true, withheld });
      for (const [at, fact] of reported.entries()) {
        const cell = cells[at];
        if (cell === undefined || typeof cell === 'number' || hidden.get(fact.dialogue)?.[field]) continue;
        hidden.set(fact.dialogue, { ...hidden.get(fact.dialogue), [field]: cell });
        hasMore = true;
      }
    }
  }
}

/**
 * The parts that a list's counts are added up to, with what is in them: the smallest first, since what is hidden in one
 * is hidden in each that it is a part of.
 */
function partsOf(listed: readonly Fact[], plan: Pick<Plan, 'municipalities'>): (readonly Fact[])[] {
  const parts = new Map<string, Fact[]>();
  for (const fact of listed) {
    for (const key of sumsOf(fact, plan)) {
      const part = parts.get(key);
      if (part) part.push(fact);
      else parts.set(key, [fact]);
    }
  }
  return [...parts.values()].sort((a, b) => a.length - b.length);
}

/** What may not be shown of some dialogues in a list of all. @param listed always in the same order */
export function hiddenCounts(listed: readonly Fact[], plan: Pick<Plan, 'municipalities'>): HiddenCounts {
  const hidden = new Map<string, HiddenOf>();
  const parts = partsOf(listed, plan);
  hideBeside('participants', parts, hidden);
  // How many answered tells of how many there were.
  for (const fact of listed) {
    const own = hidden.get(fact.dialogue);
    if (!own?.participants) continue;
    const also = OF_PARTICIPANTS.flatMap((field): [PeopleField, Hidden][] => {
      const count = fact[field];
      if (!count) return [];
      const shown = headCount(count);
      return [[field, typeof shown === 'number' ? 'hidden' : shown]];
    });
    hidden.set(fact.dialogue, { ...own, ...Object.fromEntries(also) });
  }
  for (const field of OF_PARTICIPANTS) hideBeside(field, parts, hidden);
  return hidden;
}
