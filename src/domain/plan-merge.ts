import type { Plan } from './plan';
import { placeWithin } from './plan-diff';
import { faultsOf, type PlanFault } from './plan-faults';
import {
  areItems,
  areJoinedSets,
  type Fields,
  fieldsIn,
  idOf,
  isFields,
  isSame,
  itemsOf,
  type PlanPlace,
  readSections,
  SECTIONS,
  sameOrder,
  sectionsOf,
  woven,
} from './plan-shape';

/** What two changed differently. */
export interface PlanConflict extends PlanPlace {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  /** What both changes come to; where they conflict, what the preferred side says. */
  readonly plan: Plan;
  readonly conflicts: readonly PlanConflict[];
  /** What does not hold together in it and did in neither's. Then the plan is theirs. */
  readonly faults: readonly PlanFault[];
}

/** Whose word stands where two conflict. */
export type Side = 'mine' | 'theirs';

/** The three that are merged at one place. */
interface Three<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

const each = <T, R>({ base, mine, theirs }: Three<T>, make: (value: T) => R): Three<R> => ({
  base: make(base),
  mine: make(mine),
  theirs: make(theirs),
});
const all = <T>({ base, mine, theirs }: Three<T>): [T, T, T] => [base, mine, theirs];

/**
 * Two changes of the same plan put together: what only one of them changed is as that one has it. Lists of things with
 * ids are merged item by item and field by field, what the form asks question by question, lists whose order says
 * nothing as sets, anything else (a target, an outcome, the purpose) as a whole.
 * @param base what both began with
 * @param prefer whose word stands where both changed the same thing differently; the conflict is told all the same
 */
export function mergePlans(base: Plan, mine: Plan, theirs: Plan, prefer: Side = 'theirs'): Merged {
  const merge = new Merge(prefer);
  const three = each({ base, mine, theirs }, sectionsOf);
  const merged = SECTIONS.map((section): [string, unknown] => [
    section,
    merge.value(
      { section },
      section,
      each(three, (sections) => sections[section]),
    ),
  ]);
  const read = readSections(Object.fromEntries(merged));
  const { conflicts } = merge;
  if ('faults' in read) return { plan: theirs, conflicts, faults: read.faults };
  const faults = newFaults(read.plan, mine, theirs);
  return { plan: faults.length > 0 ? theirs : read.plan, conflicts, faults };
}

/** What does not hold together in a plan and was not so in those before it: a plan from before a limit stays usable. */
export function newFaults(plan: Plan, ...before: readonly Plan[]): PlanFault[] {
  const found = faultsOf(plan);
  if (found.length === 0) return found;
  const known = new Set(before.flatMap((each) => faultsOf(each)).map(({ message }) => message));
  return found.filter(({ message }) => !known.has(message));
}

/** Sections that are no list and whose fields say things of their own. */
const APART: ReadonlySet<string> = new Set(['form']);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

class Merge {
  readonly conflicts: PlanConflict[] = [];

  constructor(private readonly prefer: Side) {}

  value(place: PlanPlace, field: string, three: Three<unknown>): unknown {
    const { base, mine, theirs } = three;
    if (isSame(field, theirs, base)) return mine;
    if (isSame(field, mine, base) || isSame(field, mine, theirs)) return theirs;
    if (areJoinedSets(field, ...all(three))) return mergedSets(each(three, textsIn));
    const isList = !place.part && mine !== undefined && theirs !== undefined;
    if (isList && areItems(base ?? [], mine, theirs)) return this.items(place, each(three, itemsOf));
    if (APART.has(place.section) && place.field === undefined && [base, mine, theirs].every(isFields))
      return this.fields(place, each(three, fieldsOf));
    return this.conflict(place, three);
  }

  private fields(place: PlanPlace, three: Three<Fields>): Fields {
    const merged = fieldsIn(three.mine, three.theirs).map((field): [string, unknown] => [
      field,
      this.value(
        { ...place, field },
        field,
        each(three, (fields) => fields[field]),
      ),
    ]);
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
  }

  private conflict<T>(place: PlanPlace, three: Three<T>): T {
    this.conflicts.push({ ...place, ...three });
    return three[this.prefer];
  }

  private items(place: PlanPlace, three: Three<Fields[]>): Fields[] {
    const found = each(three, (items) => new Map(items.map((item) => [idOf(item) ?? '', item])));
    const merged = new Map<string, Fields>();
    for (const id of woven([...found.theirs.keys()], [...found.mine.keys()])) {
      const item = this.item(
        place,
        each(found, (items) => items.get(id)),
      );
      if (item) merged.set(id, item);
    }
    const ids = each(found, (items) => [...items.keys()]);
    return this.order(place, ids).flatMap((id): Fields[] => {
      const item = merged.get(id);
      return item ? [item] : [];
    });
  }

  private item(list: PlanPlace, three: Three<Fields | undefined>): Fields | undefined {
    const { base, mine, theirs } = three;
    const known = theirs ?? mine;
    if (!known) return undefined;
    const place = placeWithin(list, known);
    if (mine && theirs) return this.fields(place, { base: base ?? {}, mine, theirs });
    if (!base) return known;
    // One has taken it away: that stands where the other left it as it was.
    return isSame('', base, known) ? undefined : this.conflict(place, three);
  }

  /** The ids of a list in the order of whoever changed that. */
  private order(place: PlanPlace, { base, mine, theirs }: Three<string[]>): string[] {
    const [isMineOld, isTheirsOld] = [sameOrder(base, mine), sameOrder(base, theirs)];
    if (!isMineOld && !isTheirsOld && !sameOrder(mine, theirs)) {
      const preferred = this.conflict({ ...place, field: 'order' }, { base, mine, theirs });
      return woven(preferred, mine, theirs);
    }
    return isMineOld ? woven(theirs, mine) : woven(mine, theirs);
  }
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];

/** What one has taken away is gone, and what one has put in is there. */
function mergedSets({ base, mine, theirs }: Three<string[]>): string[] {
  const kept = mine.filter((text) => theirs.includes(text) || !base.includes(text));
  return [...new Set([...kept, ...theirs.filter((text) => !base.includes(text))])];
}
