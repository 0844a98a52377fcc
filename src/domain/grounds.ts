import type { NamedFilters, RestsOn } from './filters';
import type { Measure } from './goals';

/** How something is counted, or where it is written; those of goals by their measure. */
export type CountingRule =
  | Measure
  | 'elected'
  | 'officials'
  | 'practitioners'
  | 'assessment'
  | 'coverage'
  | 'budget'
  | 'activities'
  | 'themes'
  | 'words'
  | 'answers'
  | 'follow-up'
  | 'plan'
  | 'log'
  | 'people'
  | 'reminders';

/** A document that a figure was taken from. */
export interface Source {
  readonly source: string;
  readonly date?: string;
}

export interface Grounds {
  readonly rules: readonly CountingRule[];
  /** What the answer was narrowed to, with its days. */
  readonly filters?: NamedFilters;
  /** Absent where nothing is counted from dialogues. */
  readonly rests?: RestsOn;
  readonly sources: readonly Source[];
  /** Whether something is left out that would tell of few people. */
  readonly isHidden: boolean;
  /** Dialogues that have no figure for what is counted. */
  readonly missing: number;
}
