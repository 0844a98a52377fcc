import type { DialogueKind } from './dialogue-kinds';
import type { Id } from './identifiers';
import type { Period } from './periods';

/** What to count. An absent filter counts everything. */
export interface FactFilter {
  /** From its first day to its last. */
  readonly period?: Period;
  readonly municipality?: Id;
  readonly kind?: DialogueKind;
  readonly targetGroup?: Id;
  readonly method?: Id;
  readonly theme?: Id;
  readonly perspective?: Id;
  /** Pseudonymous id of whoever reported it. */
  readonly reportedBy?: string;
}
