import type { LocalDate } from './dates';
import { DIALOGUE_KINDS } from './dialogue-kinds';
import type { FactFilter } from './fact-filter';
import { type Facts, newestFirst, sumUp, yearsIn } from './fact-set';
import { type FactTally, NAMING_GROUPS } from './fact-tally';
import type { Fact } from './facts';
import { type HeadCount, isFew } from './figures';
import type { Id } from './identifiers';
import { countBeside } from './partitions';
import { yearPeriod } from './periods';
import { countPersons, groupOf, groupsNamed } from './person-counts';

/**
 * The same people several times: a dialogue may be a meeting of a group that has met before (domain rule "Persons and
 * participations"). Each dialogue is of a group of its own until it says otherwise.
 */

/** Whether any dialogue that passes says of which group it is a meeting. */
export const namesGroups = (facts: Facts, filter: FactFilter): boolean =>
  facts.hasGroups && facts.counted(NAMING_GROUPS, filter).size > 0;

/** Each group counted once. */
export const personsIn = (facts: Facts, filter: FactFilter): number =>
  facts.hasGroups ? countPersons(facts, filter).persons : sumUp(facts, filter).participants;

/** A group that a dialogue may be another meeting of, by the latest of its meetings. */
export interface GroupOffered {
  readonly group: string;
  readonly date: LocalDate;
  readonly municipality?: Id;
  /** Whether it is the one that the reporter met last. */
  readonly isLatestOwn: boolean;
}

/** A form has room for no long list. */
const MOST_OFFERED = 6;
const OWN_OFFERED = 3;

/** The facts that name a group, by day. */
const NAMING_BY_DAY: FactTally<Map<LocalDate, Map<string, Fact>>> = {
  name: 'naming-by-day',
  none: () => new Map(),
  count(days, fact, times) {
    if (fact.sameGroup === undefined) return;
    const ofDay = days.get(fact.date) ?? new Map<string, Fact>();
    if (times === 1) ofDay.set(fact.dialogue, fact);
    else ofDay.delete(fact.dialogue);
    if (ofDay.size > 0) days.set(fact.date, ofDay);
    else days.delete(fact.date);
  },
};

function* namingNewestFirst(facts: Facts): Iterable<Fact> {
  const days = [...facts.counted(NAMING_BY_DAY, {})].sort(([a], [b]) => (a < b ? 1 : -1));
  for (const [, ofDay] of days) yield* [...ofDay.values()].sort(newestFirst);
}

/**
 * The groups that a new dialogue may have met once more: those of the reporter's latest dialogues, and then those that
 * are known to meet several times, the latest first.
 * @param changed a dialogue that is no earlier one, since it is the one that is changed
 */
export function groupsOffered(facts: Facts, reportedBy: string, changed?: string): GroupOffered[] {
  const isOther = ({ dialogue }: Fact): boolean => dialogue !== changed;
  // One more than are offered, since one of them may be the one that is changed.
  const own = facts
    .newest({ reportedBy }, OWN_OFFERED + 1)
    .filter(isOther)
    .slice(0, OWN_OFFERED);
  const offered = new Map<string, GroupOffered>();
  const offer = (fact: Fact): void => {
    const group = groupOf(fact, facts);
    const { date, municipality } = fact;
    if (offered.size === MOST_OFFERED || offered.has(group)) return;
    offered.set(group, { group, date, municipality, isLatestOwn: fact === own[0] });
  };
  for (const fact of own) offer(fact);
  const named = new Set<string | undefined>();
  const groups = groupsNamed(facts);
  for (const fact of namingNewestFirst(facts)) {
    if (offered.size === MOST_OFFERED || named.size === groups) break;
    if (!isOther(fact)) continue;
    named.add(fact.sameGroup);
    offer(fact);
  }
  return [...offered.values()];
}

/** What is told of a dialogue that is to be one more meeting of the group before. */
interface NextMeeting {
  readonly date?: LocalDate;
  readonly municipality?: Id;
  readonly targetGroups: readonly Id[];
}

/**
 * The group of the reporter's latest dialogue, where that is surely the one before: it was earlier, in the same place,
 * and with the groups that are told.
 */
export function groupMetLast(facts: Facts, reportedBy: string, next: NextMeeting): string | undefined {
  const [latest] = facts.newest({ reportedBy }, 1);
  if (!latest) return undefined;
  const isEarlier = next.date === undefined || latest.date < next.date;
  const isSamePlace = next.municipality === undefined || next.municipality === latest.municipality;
  const hasGroups = next.targetGroups.every((id) => latest.targetGroups.includes(id));
  return isEarlier && isSamePlace && hasGroups ? groupOf(latest, facts) : undefined;
}

/** What a filter is a part of, with one thing less asked for. */
const wholesOf = (filter: FactFilter): FactFilter[] =>
  Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [{ ...filter, [name]: undefined }]));

/**
 * Whether a part by kind and year has people enough to be told, who are 1–4 persons: they could be worked out from the
 * persons of the other parts.
 */
function hasFewPersons(facts: Facts, scope: FactFilter): boolean {
  const kinds = [undefined, ...DIALOGUE_KINDS].filter((kind) => scope.kind === undefined || kind === scope.kind);
  const periods = scope.period ? [scope.period] : [undefined, ...yearsIn(facts).map(yearPeriod)];
  return kinds.some((kind) =>
    periods.some((period) => {
      const part = { ...scope, kind: kind ?? scope.kind, period };
      return !isFew(sumUp(facts, part).participants) && isFew(countPersons(facts, part).persons);
    }),
  );
}

/** The parts of an upper area that is asked for, or that a part of is. */
const siblingsOf = (filter: FactFilter): FactFilter[] =>
  typeof filter.municipality === 'object'
    ? filter.municipality.siblings.map((municipality) => ({ ...filter, municipality }))
    : [];

/** Whether a part has few persons, or few who have come again, that its siblings would leave of the upper area's. */
function isOfFewPersons(facts: Facts, part: FactFilter): boolean {
  const { persons, again } = countPersons(facts, part);
  return isFew(persons) || isFew(again) || hasFewPersons(facts, { ...part, kind: undefined, period: undefined });
}

/**
 * How many persons the participants that pass a filter are; undefined where none is known to have come twice, or where
 * the participants are not told. A meeting of 1–4 is not to be worked out from persons and participants either.
 */
export function personsBeside(facts: Facts, filter: FactFilter): HeadCount | undefined {
  if (!facts.hasGroups) return undefined;
  const { persons, again } = countPersons(facts, filter);
  if (again === 0 || typeof countBeside(facts, filter, 'participants') !== 'number') return undefined;
  if (isFew(persons)) return 'fewer-than-5';
  const givesAway =
    isFew(again) ||
    wholesOf(filter).some((whole) => isFew(countPersons(facts, whole).persons - persons)) ||
    hasFewPersons(facts, { ...filter, kind: undefined, period: undefined }) ||
    siblingsOf(filter).some((part) => isOfFewPersons(facts, part));
  return givesAway ? 'hidden' : persons;
}
