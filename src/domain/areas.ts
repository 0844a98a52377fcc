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
  readonly asked: ReadonlyMap<Id, PartedArea>;
}

/** What has been made of a plan's areas; it goes with them. */
const made = new WeakMap<readonly Area[], Levels>();

function levelsOf({ municipalities }: Areas): Levels {
  const known = made.get(municipalities);
  if (known) return known;
  const holding = new Set(municipalities.flatMap(({ within }) => within ?? []));
  const partsOf = (upper: Id): Area[] => municipalities.filter(({ within }) => within === upper);
  const asked = municipalities.flatMap(({ id }): [Id, PartedArea][] => {
    if (!holding.has(id)) return [];
    const parts = partsOf(id).map((part) => part.id);
    // What was reported of an area before it was divided is a part of it too.
    const siblings = [id, ...parts];
    return [
      [id, { id, counted: siblings, siblings }],
      ...parts.map((part): [Id, PartedArea] => [part, { id: part, counted: [part], siblings }]),
    ];
  });
  const lowest = municipalities.flatMap((area) => {
    if (holding.has(area.id)) return partsOf(area.id);
    return area.within === undefined ? [area] : [];
  });
  const levels = { lowest, asked: new Map(asked) };
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

/** The areas that others lie within. @param lowest some of those that may lie there */
export const uppersOf = ({ municipalities }: Areas, lowest: readonly Area[]): Area[] =>
  municipalities.filter(({ id }) => lowest.some(({ within }) => within === id));

/** An area as facts are filtered by it. */
export const areaAsked = (plan: Areas, id: Id): AskedArea => levelsOf(plan).asked.get(id) ?? id;

/** The upper area that an area lies within. */
export const upperOf = ({ municipalities }: Areas, id: Id): Area | undefined => {
  const upper = municipalities.find((area) => area.id === id)?.within;
  return upper === undefined ? undefined : municipalities.find((area) => area.id === upper);
};

/** Whether an area is another, or lies within it. */
export const liesIn = (plan: Areas, id: Id, other: Id): boolean => id === other || upperOf(plan, id)?.id === other;

/** An area's name, with that of the upper one it lies within: "Centrum (Halmstad)". */
export function areaTitle(plan: Areas, { id, name }: Area): string {
  const upper = upperOf(plan, id);
  return upper ? `${name} (${upper.name})` : name;
}
