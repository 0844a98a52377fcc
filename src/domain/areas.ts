import type { AskedArea, PartedArea } from './fact-filter';
import type { Id } from './identifiers';
import type { Area, Plan } from './plan';

/**
 * Areas of one level, or of two: districts within municipalities (decision 0069). Dialogues are held in the lowest;
 * what is asked of an upper area is asked of all that lies within it.
 */

type Areas = Pick<Plan, 'municipalities'>;

interface Levels {
  readonly lowest: readonly Area[];
  /** Those that others lie within. */
  readonly uppers: readonly Area[];
  /** For each area that lies within another, that one. */
  readonly upperOf: ReadonlyMap<Id, Area>;
  readonly asked: ReadonlyMap<Id, PartedArea>;
}

/** What has been made of a plan's areas; it goes with them. */
const made = new WeakMap<readonly Area[], Levels>();

function levelsOf({ municipalities }: Areas): Levels {
  const known = made.get(municipalities);
  if (known) return known;
  const parts = new Map<Id, Area[]>();
  for (const area of municipalities) {
    if (area.within !== undefined) parts.set(area.within, [...(parts.get(area.within) ?? []), area]);
  }
  const uppers = municipalities.filter(({ id }) => parts.has(id));
  const upperOf = uppers.flatMap((upper) => (parts.get(upper.id) ?? []).map(({ id }): [Id, Area] => [id, upper]));
  const asked = uppers.flatMap(({ id }): [Id, PartedArea][] => {
    const within = (parts.get(id) ?? []).map((part) => part.id);
    // What was reported of an area before it was divided is a part of it too.
    const siblings = [id, ...within];
    return [
      [id, { id, counted: siblings, siblings }],
      ...within.map((part): [Id, PartedArea] => [part, { id: part, counted: [part], siblings }]),
    ];
  });
  const lowest = municipalities.flatMap((area) => parts.get(area.id) ?? (area.within === undefined ? [area] : []));
  const levels = { lowest, uppers, upperOf: new Map(upperOf), asked: new Map(asked) };
  made.set(municipalities, levels);
  return levels;
}

/**
 * The areas that dialogues are held in, those within the same upper area together.
 * @param within an area that they are to lie in, or be
 */
export function lowestAreas(plan: Areas, within?: Id): readonly Area[] {
  const { lowest } = levelsOf(plan);
  return within === undefined ? lowest : lowest.filter(({ id }) => liesIn(plan, id, within));
}

/** The areas that others lie within. */
export const uppersOf = (plan: Areas): readonly Area[] => levelsOf(plan).uppers;

/** An area as facts are filtered by it. */
export const areaAsked = (plan: Areas, id: Id): AskedArea => levelsOf(plan).asked.get(id) ?? id;

/** The upper area that an area lies within. */
export const upperOf = (plan: Areas, id: Id): Area | undefined => levelsOf(plan).upperOf.get(id);

/** Whether an area is another, or lies within it. */
export const liesIn = (plan: Areas, id: Id, other: Id): boolean => id === other || upperOf(plan, id)?.id === other;

/** An area's name, with that of the upper one it lies within: "Centrum (Halmstad)". */
export function areaTitle(plan: Areas, { id, name }: Area): string {
  const upper = upperOf(plan, id);
  return upper ? `${name} (${upper.name})` : name;
}
