import { Plan } from './plan';
import type { PlanFault } from './plan-faults';

/**
 * How a plan is made up, for whatever compares or joins plans: its sections, what tells the items of a list apart, and
 * in which lists the order says nothing. It looks at what stands in a plan rather than at each section by name, so that
 * a field that is added to the format is compared like any other.
 */

/** Anything with fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** A thing of a plan with an id of its own (goals: a number). */
export interface PlanItem {
  /** A goal's number as text. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
}

/** Where something stands in a plan. */
export interface PlanPlace {
  /** `name`, `activities`, `goals.project` … */
  readonly section: string;
  /** The item of the section; absent for what is the plan's own (`name`, `purpose`), and for the order of a section. */
  readonly item?: PlanItem;
  /** A thing within the item, such as a goal's indicator. */
  readonly part?: PlanItem;
  /** `when`, `target.value`; `order` for the order of items; absent where it is the whole item. */
  readonly field?: string;
}

/** The lists whose order says nothing. */
const SETS: ReadonlySet<string> = new Set([
  'aliases',
  'alsoIn',
  'area',
  'dialogueKinds',
  'lead',
  'measures',
  'meetings',
  'methods',
  'observationsFor',
  'perspectives',
  'prioritised',
  'roles',
  'targetGroups',
  'tasks',
  'themes',
]);

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

/** What tells an item from the others of its list. */
export function idOf(item: unknown): string | undefined {
  if (!isFields(item)) return undefined;
  if (typeof item.id === 'string') return item.id;
  return typeof item.number === 'number' ? String(item.number) : undefined;
}

/** Whether all of these are lists of things with ids of their own. */
export const areItems = (...lists: readonly unknown[]): boolean =>
  lists.every((list) => Array.isArray(list) && list.every((item) => idOf(item) !== undefined));

/** Whether all of these are lists whose order says nothing. */
export const areSets = (field: string, ...lists: readonly unknown[]): boolean =>
  SETS.has(field) && lists.every((list) => Array.isArray(list) && list.every(isText));

/** @param value a list of {@link areItems}, or nothing */
export const itemsOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

/** An item by its id and what people call it. */
export function plainItem(item: Fields): PlanItem {
  const id = idOf(item) ?? '';
  return { id, name: [item.name, item.title, item.item, item.text, item.to].find(isText) ?? id };
}

/** Without examples, which are stored as dialogues and are no part of a plan that is in force. */
export const withoutExamples = (plan: Plan): Plan => ({ ...plan, dialogues: [] });

/** The sections of a plan, its two lists of goals apart. */
export function sectionsOf({ goals, ...rest }: Plan): Fields {
  return { ...rest, 'goals.project': goals.project, 'goals.effect': goals.effect };
}

/** The sections in the order of the format. */
export const SECTIONS: readonly string[] = Object.keys(Plan.shape).flatMap((section) =>
  section === 'goals' ? ['goals.project', 'goals.effect'] : [section],
);

/** What plain data of these sections is as a plan, or why it is none. @see sectionsOf */
export function readSections(sections: Fields): { readonly plan: Plan } | { readonly faults: PlanFault[] } {
  const { 'goals.project': project, 'goals.effect': effect, ...rest } = sections;
  const read = Plan.safeParse({ ...rest, goals: { project, effect } });
  if (read.success) return { plan: read.data };
  const faults = read.error.issues.map(({ path, message }) => ({
    path: path.filter((step) => typeof step !== 'symbol'),
    message,
  }));
  return { faults };
}

/** A value in one form for all that say the same: fields in order, what is not there left out, sets sorted. */
function canonical(field: string, value: unknown): unknown {
  if (areSets(field, value)) return [...new Set<unknown>(Array.isArray(value) ? value : [])].sort();
  if (Array.isArray(value)) return value.map((each) => canonical('', each));
  if (!isFields(value)) return value;
  const present = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    present.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, canonical(key, part)]),
  );
}

/** Sets that somebody has decided on as they stand: of two that differ, neither is put together with the other. */
const DECIDED: ReadonlySet<string> = new Set(['prioritised']);

/** Whether all of these are lists of which what one has put in joins what another has. */
export const areJoinedSets = (field: string, ...lists: readonly unknown[]): boolean =>
  !DECIDED.has(field) && areSets(field, ...lists);

/** Whether two values of a field say the same. */
export const isSame = (field: string, a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(canonical(field, a)) === JSON.stringify(canonical(field, b));

/** The fields of some items, those of the first in their order and then what others have besides. */
export const fieldsIn = (...items: readonly (Fields | undefined)[]): string[] => [
  ...new Set(items.flatMap((item) => Object.keys(item ?? {}))),
];

/**
 * The ids of one list with those that only others have put in: each behind the one before it there, or at the front.
 */
export function woven(skeleton: readonly string[], ...others: readonly (readonly string[])[]): string[] {
  const ids = [...skeleton];
  for (const other of others) {
    const at = new Map(other.map((id, index) => [id, index]));
    for (const id of other) {
      if (ids.includes(id)) continue;
      const before = other[(at.get(id) ?? 0) - 1];
      ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id);
    }
  }
  return ids;
}

/** Whether the ids that both lists have stand in the same order in both. */
export function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  const [inA, inB] = [new Set(a), new Set(b)];
  return a.filter((id) => inB.has(id)).join(' ') === b.filter((id) => inA.has(id)).join(' ');
}
