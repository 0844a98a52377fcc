import type { DialogueKind } from './dialogue-kinds';
import type { Id } from './identifiers';
import type { Period } from './periods';

/** What to count. An absent filter counts everything. */
export interface TallyFilter {
  readonly period?: Period;
  readonly municipality?: Id;
  readonly kind?: DialogueKind;
  readonly targetGroup?: Id;
  readonly method?: Id;
}
