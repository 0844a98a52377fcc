/** A file that somebody sent, kept until they say whether it is to hold. */
export interface Pending {
  readonly id: string;
  /** Tells an attempt to keep it from another. */
  readonly attempt: string;
  /** Pseudonymous id of whoever sent it; nobody else decides about it. */
  readonly by: string;
  readonly at: string;
  /** The file's name, as it is shown. */
  readonly file: string;
}

/** So long a file that was sent waits for an answer. */
export const WAITING_MS = 24 * 60 * 60_000;

export interface Waiting<P extends Pending> {
  readonly state: 'waiting';
  readonly pending: P;
}

/** Files of one kind that wait, and what was decided about each. */
export interface PendingStore<P extends Pending, Decided extends { readonly state: string }> {
  /** @returns false where one by that id has been kept already: the same message came twice */
  keep(pending: P): Promise<boolean>;
  /** Keeps it with what it was shown on anew. */
  showAgain(pending: P): Promise<void>;
  find(id: string): Promise<Waiting<P> | Decided | undefined>;
  /** Takes what the file says away and keeps what became of it, so that a second press hears the same. */
  settle(id: string, decided: Decided, at: string): Promise<void>;
  /** @param before those kept before this instant go, whatever became of them */
  forget(before: string): Promise<void>;
}
