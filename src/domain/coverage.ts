import { areaAsked, lowestAreas } from './areas';
import { areaId, type FactFilter } from './fact-filter';
import { type Facts, sumUp } from './fact-set';
import type { Id } from './identifiers';
import type { Plan } from './plan';
import { prioritisedBy, prioritisedGroups } from './priorities';

/** Where a target group has been met: in one municipality, or in the whole of a project without any. */
export interface CoverageCell {
  readonly municipality?: Id;
  readonly dialogues: number;
  /** Whether the municipality's committee prioritised the group; absent where it has not been reported. */
  readonly prioritised?: boolean;
}

export interface CoverageRow {
  readonly targetGroup: Id;
  readonly dialogues: number;
  /** Some committee prioritised it, or may have done so: as long as any has not said which it did, each may. */
  readonly prioritised: boolean;
  readonly cells: readonly CoverageCell[];
}

/** Which target groups have been reached, and where: target group × municipality. */
export interface Coverage {
  /** Dialogues that pass the rest of the filter, whatever groups they were with. */
  readonly reported: number;
  readonly rows: readonly CoverageRow[];
  /** In a project without areas one without an id: the whole. */
  readonly municipalities: readonly {
    readonly id?: Id;
    readonly dialogues: number;
    readonly prioritisationKnown: boolean;
  }[];
}

/**
 * The coverage of the dialogues that pass the filter. A group or municipality in the filter leaves one row or column.
 * A group that was met counts as reached whether or not its committee prioritised it (report 4.3).
 */
export function coverageOf(plan: Plan, facts: Facts, filter: FactFilter): Coverage {
  const prioritised = prioritisedGroups(plan);
  const areas = lowestAreas(plan, areaId(filter.municipality)).map(({ id }): { readonly id?: Id } => ({ id }));
  const places = (plan.municipalities.length > 0 ? areas : [{}]).map(({ id }) => ({
    id,
    own: prioritisedBy(plan, id),
  }));
  const groups = plan.targetGroups.filter(({ id }) => !filter.targetGroup || id === filter.targetGroup);
  const inArea = (id: Id | undefined): FactFilter['municipality'] => id && areaAsked(plan, id);
  const dialoguesOf = (extra: FactFilter): number => sumUp(facts, { ...filter, ...extra }).dialogues;
  return {
    reported: dialoguesOf({ targetGroup: undefined }),
    rows: groups.map(({ id: targetGroup }) => ({
      targetGroup,
      dialogues: dialoguesOf({ targetGroup }),
      prioritised: prioritised.includes(targetGroup),
      cells: places.map(({ id: municipality, own }) => ({
        municipality,
        dialogues: dialoguesOf({ municipality: inArea(municipality), targetGroup }),
        prioritised: own?.includes(targetGroup),
      })),
    })),
    municipalities: places.map(({ id, own }) => ({
      id,
      dialogues: dialoguesOf({ municipality: inArea(id) }),
      prioritisationKnown: own !== undefined,
    })),
  };
}
