import { areaAsked } from './areas';
import { yearOf } from './dates';
import { DIALOGUE_FIELD_TABLE } from './dialogue-field-table';
import { type FieldOfSort, fieldsOfSort } from './dialogue-fields';
import { countedIn, type FactFilter } from './fact-filter';
import type { Facts } from './fact-set';
import type { Fact } from './facts';
import { breakdown, type HeadCount, headCount } from './figures';
import { countBeside } from './partitions';
import type { PeopleCount } from './people-counts';
import { yearPeriod } from './periods';
import type { Plan } from './plan';
import { sum } from './sums';

/**
 * What a list of all dialogues may tell of how many took part, answered or wanted feedback in each, beside what answers
 * tell of them together (domain rule "Small numbers"): 1–4 is hidden, and so is what would leave one of 1–4 over, or
 * add up to what no answer tells: in the whole and in each area, by kind and by year.
 */

/** The counts of a dialogue that tell of those who took part. */
type PeopleField = {
  [F in FieldOfSort<'count'>]: (typeof DIALOGUE_FIELD_TABLE)[F] extends { readonly shownTo: 'not-few' } ? F : never;
}[FieldOfSort<'count'>];

const isOfPeople = (field: FieldOfSort<'count'>): field is PeopleField =>
  DIALOGUE_FIELD_TABLE[field].shownTo === 'not-few';
/** What is counted among those who took part, so that it tells how many they were at least. */
const OF_PARTICIPANTS = fieldsOfSort('count')
  .filter(isOfPeople)
  .filter((field) => field !== 'participants');

/** What answers tell of each together. */
const COUNTED_AS: Readonly<Record<PeopleField, PeopleCount>> = {
  participants: 'participants',
  surveyAnswers: 'answers',
  surveyHeard: 'answers',
  feedbackWanted: 'wanted',
  feedbackGiven: 'given',
};

type Hidden = Exclude<HeadCount, number>;
type HiddenOf = Partial<Record<PeopleField, Hidden>>;

/** What may not be shown of each dialogue, beside its own 1–4; that it is more is not said by it. */
export type HiddenCounts = ReadonlyMap<string, HiddenOf>;

/** A count as it may stand in the list; undefined where it has not been reported. */
export function listedCount(fact: Fact, field: FieldOfSort<'count'>, hidden: HiddenCounts): HeadCount | undefined {
  const count = fact[field];
  if (count === undefined || !isOfPeople(field)) return count;
  return hidden.get(fact.dialogue)?.[field] ?? headCount(count);
}

/** What is added up of a dialogue: answers say nothing unless it is reported how many felt heard. */
const countIn = (fact: Fact, field: PeopleField): number | undefined =>
  field === 'surveyAnswers' && fact.surveyHeard === undefined ? undefined : fact[field];

/** Dialogues that answers tell of together, and the filter that asks for them. */
interface Part {
  readonly filter: FactFilter;
  readonly listed: Fact[];
}

/** The parts that a dialogue lies in: the whole and its areas, of all kinds and years and of its own. */
function filtersOf({ municipality, kind, date }: Fact, plan: Pick<Plan, 'municipalities'>): [string, FactFilter][] {
  const areas = plan.municipalities.flatMap(({ id }) => {
    const asked = areaAsked(plan, id);
    return municipality !== undefined && countedIn(asked).includes(municipality) ? [{ id, asked }] : [];
  });
  const year = yearOf(date);
  return [undefined, ...areas].flatMap((area) =>
    [undefined, ...(kind === undefined ? [] : [kind])].flatMap((ofKind) =>
      [undefined, year].map((ofYear): [string, FactFilter] => [
        [area?.id, ofKind, ofYear].join('|'),
        { municipality: area?.asked, kind: ofKind, period: ofYear === undefined ? undefined : yearPeriod(ofYear) },
      ]),
    ),
  );
}

/** All parts, the smallest first: what is hidden in one is hidden in each that it lies in. */
function partsOf(listed: readonly Fact[], plan: Pick<Plan, 'municipalities'>): Part[] {
  const parts = new Map<string, Part>();
  for (const fact of listed) {
    for (const [key, filter] of filtersOf(fact, plan)) {
      const part = parts.get(key);
      if (part) part.listed.push(fact);
      else parts.set(key, { filter, listed: [fact] });
    }
  }
  return [...parts.values()].sort((a, b) => a.listed.length - b.listed.length);
}

/** A part as one count has it: the dialogues that say how many, and whether answers tell how many in all. */
interface Counted {
  readonly listed: readonly Fact[];
  readonly counts: readonly number[];
  readonly isSumShown: boolean;
}

function countedBy(part: Part, field: PeopleField, facts: Facts): Counted {
  const listed = part.listed.filter((fact) => countIn(fact, field) !== undefined);
  return {
    listed,
    counts: listed.map((fact) => countIn(fact, field) ?? 0),
    isSumShown: typeof countBeside(facts, part.filter, COUNTED_AS[field]) === 'number',
  };
}

/** What may not be shown in a part beside what is hidden already. */
function cellsOf({ counts, isSumShown }: Counted, withheld: readonly boolean[]): readonly HeadCount[] {
  // A sum that no answer tells may follow from those of the other parts.
  const { total, cells } = breakdown({ counts, total: sum(counts), narrowed: true, withheld });
  if (isSumShown) {
    if (typeof total === 'number' || total === 'fewer-than-5') return cells;
    // There is nothing more to hide, and the sum is told: so it is not told which of them are the small ones.
    return counts.map((count) => (count > 0 ? 'hidden' : count));
  }
  // Where no answer tells the sum, the list must not add up to it.
  if (cells.some((cell) => typeof cell !== 'number')) return cells;
  const least = counts.indexOf(Math.min(...counts.filter((count) => count > 0)));
  return cells.map((cell, at) => (at === least ? 'hidden' : cell));
}

/** Hides what other counts of a field have to be hidden for, until nothing more has to. */
function hideBeside(field: PeopleField, parts: readonly Part[], facts: Facts, hidden: Map<string, HiddenOf>): void {
  const counted = parts.map((part) => countedBy(part, field, facts));
  for (let hasMore = true; hasMore; ) {
    hasMore = false;
    for (const part of counted) {
      const withheld = part.listed.map(({ dialogue }) => hidden.get(dialogue)?.[field] === 'hidden');
      const isOpen = part.isSumShown && !withheld.includes(true);
      if (isOpen && part.counts.every((count) => typeof headCount(count) === 'number')) continue;
      const cells = cellsOf(part, withheld);
      for (const [at, { dialogue }] of part.listed.entries()) {
        if (cells[at] !== 'hidden' || withheld[at]) continue;
        hidden.set(dialogue, { ...hidden.get(dialogue), [field]: 'hidden' });
        hasMore = true;
      }
    }
  }
}

/** What may not be shown of each dialogue in a list of all, beside its own 1–4. */
export function hiddenCounts(facts: Facts, plan: Pick<Plan, 'municipalities'>): HiddenCounts {
  const hidden = new Map<string, HiddenOf>();
  const listed = facts.newest({});
  const parts = partsOf(listed, plan);
  hideBeside('participants', parts, facts, hidden);
  for (const fact of listed) {
    if (typeof listedCount(fact, 'participants', hidden) === 'number') continue;
    // How many answered tells how many there were at least.
    const also = OF_PARTICIPANTS.flatMap((field): [PeopleField, Hidden][] =>
      typeof headCount(fact[field] ?? 0) === 'number' && fact[field] ? [[field, 'hidden']] : [],
    );
    if (also.length > 0) hidden.set(fact.dialogue, { ...hidden.get(fact.dialogue), ...Object.fromEntries(also) });
  }
  for (const field of OF_PARTICIPANTS) hideBeside(field, parts, facts, hidden);
  return hidden;
}
