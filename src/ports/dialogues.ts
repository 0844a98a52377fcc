import type { Dialogue, DialogueContent, Tombstone } from '../domain/dialogues';
import type { FactFilter } from '../domain/fact-filter';
import type { Facts } from '../domain/fact-set';
import type { Id } from '../domain/identifiers';
import type { AuditEntry } from './audit';

export type AddResult =
  | { readonly outcome: 'added'; readonly facts: Facts }
  | { readonly outcome: 'exists'; readonly existing: Dialogue; readonly facts: Facts }
  | { readonly outcome: 'removed'; readonly tombstone: Tombstone };

export type ChangeResult =
  | { readonly outcome: 'changed'; readonly dialogue: Dialogue; readonly facts: Facts }
  /** This operation had been carried out before; nothing was changed again. */
  | { readonly outcome: 'already'; readonly dialogue: Dialogue; readonly facts: Facts }
  /** Someone has changed it since the form was opened. */
  | { readonly outcome: 'outdated'; readonly dialogue: Dialogue }
  | { readonly outcome: 'removed'; readonly tombstone: Tombstone }
  | { readonly outcome: 'unknown' };

export type RemoveResult =
  | { readonly outcome: 'removed'; readonly tombstone: Tombstone; readonly facts: Facts }
  | { readonly outcome: 'already'; readonly tombstone: Tombstone }
  | { readonly outcome: 'unknown' };

/** A removal that is to be undone: the id it was carried out under, and one for the undoing. */
export interface Restoration {
  readonly removal: string;
  readonly operation: string;
  /** UTC instant. */
  readonly at: string;
}

export type RestoreResult =
  | { readonly outcome: 'restored'; readonly dialogue: Dialogue; readonly facts: Facts }
  /** It is there: this undoing had been carried out before, or another's. */
  | { readonly outcome: 'already'; readonly dialogue: Dialogue; readonly facts: Facts }
  /** What it was is erased, or about to be. */
  | { readonly outcome: 'gone'; readonly removedAt: string }
  /** It has been removed once more, which this does not undo. */
  | { readonly outcome: 'removed-since'; readonly removedAt: string }
  | { readonly outcome: 'unknown' };

/** Which of the newest dialogues are wanted. */
export interface DialogueQuery extends Omit<FactFilter, 'perspective' | 'reportedBy'> {
  /** Only those that something was written in words about. */
  readonly observed?: boolean;
  /** Only those whose words may be printed. */
  readonly quotable?: true;
}

/**
 * Dialogues with their facts and their audit entry: each call is one transaction, and a concurrent
 * writer is waited for and tried again.
 */
export interface DialogueStore {
  /** @param over a tombstone that the dialogue takes the place of, while it is still the one that was read */
  add(project: Id, dialogue: Dialogue, audit: AuditEntry, over?: Tombstone): Promise<AddResult>;
  change(
    project: Id,
    id: string,
    change: { content: DialogueContent; fromVersion: number; operation: string; at: string },
    audit: AuditEntry,
  ): Promise<ChangeResult>;
  remove(project: Id, id: string, removal: { operation: string; at: string }, audit: AuditEntry): Promise<RemoveResult>;
  /** Undoes a removal, while its day has not passed. */
  restore(project: Id, id: string, asked: Restoration, audit: AuditEntry): Promise<RestoreResult>;
  /** Erases what dialogues were that were removed before an instant, in every project. @returns how many */
  forgetRemoved(before: string): Promise<number>;
  /** Erases what is written in words, figures stay; false when the dialogue is not that version any longer. */
  eraseText(project: Id, id: string, fromVersion: number, audit: AuditEntry): Promise<boolean>;
  find(project: Id, id: string): Promise<Dialogue | Tombstone | undefined>;
  all(project: Id): Promise<Dialogue[]>;
  /** The same, page by page, always in the same order, each read when the one before it has been used. */
  pages(project: Id): AsyncIterable<Dialogue[]>;
  /** The newest dialogues that a query finds, at most `count`; reads no more of them than that. */
  newest(project: Id, query: DialogueQuery, count: number): Promise<Dialogue[]>;
  /** Makes the facts and the index of the newest what the dialogues say, which it does not change. */
  repair(project: Id): Promise<void>;
  /** The facts as a process that starts now reads them, for `verify`. */
  storedFacts(project: Id): Promise<Facts>;
}
