import { hiddenBesideSums } from './beside-sums';
import { DIALOGUE_FIELD_TABLE } from './dialogue-field-table';
import { type DialogueField, type FieldOfSort, fieldsOfSort } from './dialogue-fields';
import type { Facts } from './fact-set';
import { BY_PARTICIPANTS } from './fact-tally';
import type { Fact } from './facts';
import { breakdown, type HeadCount, headCount, isFew } from './figures';
import { type ListedPart, listedParts } from './listed-parts';
import { countBeside } from './partitions';
import type { PeopleCount } from './people-counts';
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
/** What may not be shown of one dialogue, beside its own 1–4. */
export type HiddenOf = Readonly<Partial<Record<DialogueField, Hidden>>>;

/** The same of each dialogue; that it is more is not said by it. */
type HiddenCounts = ReadonlyMap<string, HiddenOf>;

/** A count as it may stand in the list; undefined where it has not been reported. */
export function listedCount(fact: Fact, field: FieldOfSort<'count'>, hidden: HiddenCounts): HeadCount | undefined {
  const count = fact[field];
  if (count === undefined || !isOfPeople(field)) return count;
  return shownCountOf(field, count, hidden.get(fact.dialogue) ?? NOTHING_HIDDEN);
}

export const NOTHING_HIDDEN: HiddenOf = {};

/** A count of those who took part in one dialogue, to whoever has not reported it. */
export const shownCountOf = (field: DialogueField, count: number, hidden: HiddenOf): HeadCount =>
  hidden[field] ?? headCount(count);

/** What is added up of a dialogue: answers say nothing unless it is reported how many felt heard. */
const countIn = (fact: Fact, field: PeopleField): number | undefined =>
  field === 'surveyAnswers' && fact.surveyHeard === undefined ? undefined : fact[field];

/** A part as one count has it: the dialogues that say how many, and whether answers tell how many in all. */
interface Counted {
  readonly listed: readonly Fact[];
  readonly counts: readonly number[];
  readonly isSumShown: boolean;
}

/** The dialogues of a list, and the parts that they lie in. */
interface Listed {
  readonly facts: Facts;
  readonly all: readonly Fact[];
  readonly parts: readonly ListedPart[];
  /** Those of a group, a method, a perspective or a theme; made where they are needed. */
  readonly ofTerms: () => readonly ListedPart[];
}

function countedBy({ members, filter }: ListedPart, field: PeopleField, { facts, all }: Listed): Counted {
  const listed = members.flatMap((at) => all[at] ?? []).filter((fact) => countIn(fact, field) !== undefined);
  return {
    listed,
    counts: listed.map((fact) => countIn(fact, field) ?? 0),
    isSumShown: typeof countBeside(facts, filter, COUNTED_AS[field]) === 'number',
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
function hideBeside(field: PeopleField, listed: Listed, hidden: Map<string, HiddenOf>): void {
  const counted = listed.parts.map((part) => countedBy(part, field, listed));
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

/** Hides what would let a count of 1–4 follow from the sums of groups, methods, perspectives and themes too. */
function hideBesideTerms(
  field: PeopleField,
  { facts, all, parts, ofTerms }: Listed,
  hidden: Map<string, HiddenOf>,
): void {
  const counts = all.map((fact) => countIn(fact, field) ?? 0);
  const isShown = all.map((fact, at) => counts[at] === 0 || typeof listedCount(fact, field, hidden) === 'number');
  if (!isShown.includes(false)) return;
  // First beside what is asked in one word, then beside everything that may be asked.
  const ofOneTerm = ofTerms().filter(({ filter }) => filter.municipality === undefined);
  for (const every of [
    [...ofOneTerm, ...parts],
    [...ofTerms(), ...parts],
  ]) {
    const alone = new Map(every.map((part) => [part.members.length === 1 ? part.members[0] : undefined, part]));
    const isKnown = (at: number): boolean => {
      const part = alone.get(at);
      return part !== undefined && typeof countBeside(facts, part.filter, COUNTED_AS[field]) === 'number';
    };
    for (const at of hiddenBesideSums({ counts, isShown, sums: every.map(({ members }) => members) }, isKnown)) {
      const { dialogue = '' } = all[at] ?? {};
      isShown[at] = false;
      hidden.set(dialogue, { ...hidden.get(dialogue), [field]: 'hidden' });
    }
  }
}

/**
 * Of more dialogues than this the chat's list looks at areas, kinds and years alone, which takes a tenth of the time;
 * the file of data always looks at all.
 */
const MOST_IN_A_LIST = 2_000;

/** What may not be shown of the participants alone, and of everything. */
interface Found {
  readonly people: HiddenCounts;
  readonly all: () => HiddenCounts;
}

function findHidden(facts: Facts, plan: Pick<Plan, 'municipalities'>): Found {
  const people = new Map<string, HiddenOf>();
  const all = facts.newest({});
  let made: readonly ListedPart[] | undefined;
  const ofTerms = (): readonly ListedPart[] => {
    made ??= listedParts(all, plan, true);
    return made;
  };
  const listed = { facts, all, parts: listedParts(all, plan, false), ofTerms };
  hideBeside('participants', listed, people);
  const isBounded = all.length > MOST_IN_A_LIST;
  if (!isBounded) hideBesideTerms('participants', listed, people);
  let hidden: Map<string, HiddenOf> | undefined;
  const findAll = (): HiddenCounts => {
    if (hidden) return hidden;
    hidden = new Map(people);
    if (isBounded) hideBesideTerms('participants', listed, hidden);
    for (const fact of all) {
      if (typeof listedCount(fact, 'participants', hidden) === 'number') continue;
      // How many answered tells how many there were at least.
      const also = OF_PARTICIPANTS.flatMap((field): [PeopleField, Hidden][] =>
        typeof headCount(fact[field] ?? 0) === 'number' && fact[field] ? [[field, 'hidden']] : [],
      );
      if (also.length > 0) hidden.set(fact.dialogue, { ...hidden.get(fact.dialogue), ...Object.fromEntries(also) });
    }
    for (const field of OF_PARTICIPANTS) {
      hideBeside(field, listed, hidden);
      hideBesideTerms(field, listed, hidden);
    }
    return hidden;
  };
  return { people, all: findAll };
}

/** What has been found, for the dialogues and the areas that it was found in: neither ever changes. */
const found = new WeakMap<Facts, WeakMap<Plan['municipalities'], Found>>();

function foundIn(facts: Facts, plan: Pick<Plan, 'municipalities'>): Found {
  const known = found.get(facts) ?? new WeakMap<Plan['municipalities'], Found>();
  const own = known.get(plan.municipalities) ?? findHidden(facts, plan);
  found.set(facts, known.set(plan.municipalities, own));
  return own;
}

/** What may not be shown of each dialogue in a list of all, beside its own 1–4. */
export const hiddenCounts = (facts: Facts, plan: Pick<Plan, 'municipalities'>): HiddenCounts =>
  foundIn(facts, plan).all();

/** The same of one dialogue. */
export const hiddenOf = (dialogue: string, facts: Facts, plan: Pick<Plan, 'municipalities'>): HiddenOf =>
  hiddenCounts(facts, plan).get(dialogue) ?? NOTHING_HIDDEN;

/** Whether 1–4 took part in any dialogue: where not, none has to be hidden for another. */
const hasFew = (facts: Facts): boolean => [...facts.counted(BY_PARTICIPANTS, {}).keys()].some(isFew);

/** How many took part in a dialogue, to whoever has not reported it. */
export const peopleOf = (
  dialogue: string,
  participants: number,
  facts: Facts,
  plan: Pick<Plan, 'municipalities'>,
): HeadCount => {
  const hidden = hasFew(facts) ? foundIn(facts, plan).people.get(dialogue) : undefined;
  return shownCountOf('participants', participants, hidden ?? NOTHING_HIDDEN);
};
