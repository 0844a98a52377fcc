import type { Plan } from './plan';
import {
  areItems,
  type Fields,
  fieldsIn,
  idOf,
  isFields,
  isSame,
  itemsOf,
  type PlanPlace,
  plainItem,
  SECTIONS,
  sameOrder,
  sectionsOf,
  woven,
} from './plan-shape';

/** One difference between two plans. */
export interface PlanChange extends PlanPlace {
  readonly kind: 'added' | 'changed' | 'removed';
  /** As it was: an item, a value, the ids in their order. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * Every difference of two plans, item by item and field by field, in the order of the plan. The order of a list whose
 * order says nothing (aliases, roles) is no difference; nothing at all is returned exactly when the plans say the same.
 */
export const diffPlans = (before: Plan, after: Plan): PlanChange[] =>
  diffSections(sectionsOf(before), sectionsOf(after));

/** Everything in a plan but what it is called and when it begins, as what a first version adds. */
export const contentsOf = (plan: Plan): PlanChange[] =>
  diffSections({ id: plan.id, name: plan.name, start: plan.start }, sectionsOf(plan));

function diffSections(old: Fields, now: Fields): PlanChange[] {
  return SECTIONS.flatMap((section) => {
    const [was, is] = [old[section], now[section]];
    return areItems(was ?? [], is ?? [])
      ? diffItems({ section }, itemsOf(was), itemsOf(is))
      : diffValues({ section }, section, was, is);
  });
}

const byId = (items: readonly Fields[]): Map<string, Fields> => new Map(items.map((item) => [idOf(item) ?? '', item]));

/** @param place of the list: a section, or an item and the list's name as field */
function diffItems(place: PlanPlace, before: readonly Fields[], after: readonly Fields[]): PlanChange[] {
  const [old, now] = [byId(before), byId(after)];
  const found = woven([...now.keys()], [...old.keys()]).flatMap((id): PlanChange[] => {
    const [was, is] = [old.get(id), now.get(id)];
    const item = is ?? was;
    if (!item) return [];
    const at = placeWithin(place, item);
    if (!was) return [{ ...at, kind: 'added', after: is }];
    if (!is) return [{ ...at, kind: 'removed', before: was }];
    return fieldsIn(is, was).flatMap((field) => diffField(at, field, was[field], is[field]));
  });
  if (sameOrder([...old.keys()], [...now.keys()])) return found;
  return [...found, { ...place, field: 'order', kind: 'changed', before: [...old.keys()], after: [...now.keys()] }];
}

/** The place of an item in the list at a place. */
export function placeWithin({ section, item }: PlanPlace, inner: Fields): PlanPlace {
  return item ? { section, item, part: plainItem(inner) } : { section, item: plainItem(inner) };
}

function diffField(place: PlanPlace, field: string, before: unknown, after: unknown): PlanChange[] {
  const isList = !place.part && areItems(before ?? [], after ?? []) && (before ?? after) !== undefined;
  return isList
    ? diffItems(place, itemsOf(before), itemsOf(after))
    : diffValues({ ...place, field }, field, before, after);
}

function diffValues(place: PlanPlace, name: string, before: unknown, after: unknown): PlanChange[] {
  if (isSame(name, before, after)) return [];
  if (isFields(before) && isFields(after)) {
    return fieldsIn(after, before).flatMap((key) =>
      diffValues({ ...place, field: place.field ? `${place.field}.${key}` : key }, key, before[key], after[key]),
    );
  }
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [{ ...place, kind, before, after }];
}
