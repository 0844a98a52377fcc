import type { DialogueKind } from './dialogue-kinds';
import type { Id } from './identifiers';
import type { Period } from './periods';

/** An area of a plan with two levels, and what it is counted from. */
export interface PartedArea {
  readonly id: Id;
  /** The areas whose dialogues count: all of an upper one, or the one. */
  readonly counted: readonly Id[];
  /** Everything of the upper area, which the answers to one part stand beside. */
  readonly siblings: readonly Id[];
}

/** An area as facts are filtered by it: its id alone where no other is in it, or beside it in an upper one. */
export type AskedArea = Id | PartedArea;

/** The areas that are counted of one that is asked for. */
export const countedIn = (area: AskedArea): readonly Id[] => (typeof area === 'string' ? [area] : area.counted);

/** The id of the area that is asked for. */
export const areaId = (area: AskedArea | undefined): Id | undefined => (typeof area === 'object' ? area.id : area);

/** Whether what is asked for is an area with others in it. */
export const isUpper = (area: AskedArea | undefined): boolean => typeof area === 'object' && area.counted.length > 1;

/** What to count. An absent filter counts everything. */
export interface FactFilter {
  /** From its first day to its last. */
  readonly period?: Period;
  readonly municipality?: AskedArea;
  readonly kind?: DialogueKind;
  readonly targetGroup?: Id;
  readonly method?: Id;
  readonly theme?: Id;
  readonly perspective?: Id;
  /** Pseudonymous id of whoever reported it. */
  readonly reportedBy?: string;
}
