import type { Person } from '../domain/people';
import type { PersonEdit } from '../domain/people-change';

/** A list of people that somebody sent, kept until they say whether it is to hold. */
export interface PendingPeople {
  readonly id: string;
  /** Tells an attempt to keep it from another. */
  readonly attempt: string;
  /** Pseudonymous id of whoever sent it; nobody else decides about it. */
  readonly by: string;
  readonly at: string;
  /** The file's name, as it is shown. */
  readonly file: string;
  readonly people: readonly Person[];
  /** Who there was when it was shown what it would do. */
  readonly shownOn: readonly Person[];
}

/** What became of one. */
export type SettledPeople =
  | { readonly state: 'waiting'; readonly pending: PendingPeople }
  /** With what was done, the other way round. */
  | { readonly state: 'in-force'; readonly by: string; readonly back: readonly PersonEdit[] }
  | { readonly state: 'cancelled' | 'taken-back'; readonly by: string };

/** Lists wait as long as plans that were sent do. */
export interface PendingPeopleStore {
  /** @returns false where one by that id has been kept already: the same message came twice */
  keep(pending: PendingPeople): Promise<boolean>;
  /** Keeps it with what it was shown on anew. */
  showAgain(pending: PendingPeople): Promise<void>;
  find(id: string): Promise<SettledPeople | undefined>;
  /** Takes the list away and keeps what became of it, so that a second press hears the same. */
  settle(id: string, settled: Exclude<SettledPeople, { state: 'waiting' }>, at: string): Promise<void>;
  /** @param before those kept before this instant go, whatever became of them */
  forget(before: string): Promise<void>;
}
