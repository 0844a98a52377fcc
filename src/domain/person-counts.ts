import type { FactFilter } from './fact-filter';
import { passes } from './fact-index';
import { type Facts, sumUp } from './fact-set';
import { addTo, type FactTally, NAMING_GROUPS } from './fact-tally';
import type { Fact } from './facts';
import { sum } from './sums';

/**
 * How many persons the participants of some dialogues are. A group is as many as at the meeting of it, among those that
 * pass, where they were most.
 */

/** Which group a dialogue is a meeting of, as its fact says; itself where it says nothing. */
export function groupOf(fact: Fact, facts: Facts): string {
  const seen = new Set<string>();
  let group = fact.sameGroup ?? fact.dialogue;
  // The one that began the group may have been given its name later.
  for (
    let next = facts.find(group)?.sameGroup;
    next !== undefined && !seen.has(next);
    next = facts.find(next)?.sameGroup
  ) {
    seen.add(next);
    group = next;
  }
  return group;
}

/** How many people some dialogues come to, and how many of those who came had been counted already. */
export interface PersonCount {
  readonly persons: number;
  readonly again: number;
}

/** By group, the facts that name it; and how many came again to each, but for groups that have changed since. */
interface Meetings {
  readonly naming: Map<string, Map<string, Fact>>;
  readonly again: Map<string, number>;
  readonly changed: Set<string>;
  total: number;
}

const MEETINGS: FactTally<Meetings> = {
  name: 'meetings',
  none: () => ({ naming: new Map(), again: new Map(), changed: new Set(), total: 0 }),
  count({ naming, changed }, fact, times) {
    const { dialogue, sameGroup } = fact;
    if (sameGroup === undefined) {
      // It may be the one that began a group.
      if (naming.has(dialogue)) changed.add(dialogue);
      return;
    }
    const some = naming.get(sameGroup) ?? new Map<string, Fact>();
    if (times === 1) some.set(dialogue, fact);
    else some.delete(dialogue);
    if (some.size > 0) naming.set(sameGroup, some);
    else naming.delete(sameGroup);
    changed.add(sameGroup);
  },
};

/** How many facts name a group whose own first meeting names another. */
interface Renamed {
  readonly named: Map<string, number>;
  readonly naming: Set<string>;
  count: number;
}

const RENAMED: FactTally<Renamed> = {
  name: 'renamed',
  none: () => ({ named: new Map(), naming: new Set(), count: 0 }),
  count(renamed, { dialogue, sameGroup }, times) {
    if (sameGroup === undefined) return;
    const { named, naming } = renamed;
    if (times === -1) {
      addTo(named, sameGroup, -1);
      naming.delete(dialogue);
    }
    // Beside all others: both when it comes and when it goes.
    renamed.count += times * ((named.get(dialogue) ?? 0) + Number(naming.has(sameGroup)));
    if (times === 1) {
      addTo(named, sameGroup, 1);
      naming.add(dialogue);
    }
  },
};

/** How many groups any dialogue names. */
export const groupsNamed = (facts: Facts): number => facts.counted(RENAMED, {}).named.size;

const cameAgain = (some: readonly Fact[]): number => {
  const counts = some.map(({ participants }) => participants);
  return sum(counts) - Math.max(0, ...counts);
};

/** The one that began a group names none itself. */
function beginningOf(group: string, facts: Facts, filter: FactFilter): Fact[] {
  const first = facts.find(group);
  return first && first.sameGroup === undefined && passes(first, filter) ? [first] : [];
}

function againIn(facts: Facts, filter: FactFilter): number {
  const meetings = facts.counted(MEETINGS, filter);
  for (const group of meetings.changed) {
    const some = [...(meetings.naming.get(group)?.values() ?? []), ...beginningOf(group, facts, filter)];
    const again = cameAgain(some);
    meetings.total += again - (meetings.again.get(group) ?? 0);
    if (again > 0) meetings.again.set(group, again);
    else meetings.again.delete(group);
  }
  meetings.changed.clear();
  return meetings.total;
}

/** The same where the names of groups have to be followed. */
function againFollowed(facts: Facts, filter: FactFilter): number {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts.counted(NAMING_GROUPS, filter).values()) {
    const group = groupOf(fact, facts);
    groups.set(group, [...(groups.get(group) ?? beginningOf(group, facts, filter)), fact]);
  }
  return sum([...groups.values()].map(cameAgain));
}

/** How many persons the dialogues that pass a filter come to. */
export function countPersons(facts: Facts, filter: FactFilter): PersonCount {
  const isFollowed = facts.counted(RENAMED, {}).count > 0;
  const again = (isFollowed ? againFollowed : againIn)(facts, filter);
  return { persons: sumUp(facts, filter).participants - again, again };
}
