import type { Person } from '../domain/people';
import type { PersonEdit } from '../domain/people-change';
import type { Pending, PendingStore } from './pending';

/** A list of people that somebody sent. */
export interface PendingPeople extends Pending {
  readonly people: readonly Person[];
  /** Who there was when it was shown what it would do. */
  readonly shownOn: readonly Person[];
}

/** What became of one. */
export type DecidedPeople =
  /** With what was done, the other way round. */
  | { readonly state: 'in-force'; readonly by: string; readonly back: readonly PersonEdit[] }
  | { readonly state: 'cancelled' | 'taken-back'; readonly by: string };

export type PendingPeopleStore = PendingStore<PendingPeople, DecidedPeople>;
