import type { CountedCommunication, Entry, EntryKind } from '../domain/entries';
import type { Id } from '../domain/identifiers';
import type { AuditEntry } from './audit';

/** An entry of the communication log or a lesson, with who noted it. */
export interface StoredEntry {
  /** Absent when it has been taken back, and when its words are kept no longer. */
  readonly entry?: Entry;
  /** What an entry of the log counts as whose words are kept no longer. */
  readonly counted?: CountedCommunication;
  /** Pseudonymous id. */
  readonly notedBy: string;
  /** UTC instant. */
  readonly notedAt: string;
  /** Set when it has been taken back. */
  readonly removedAt?: string;
}

/** The communication log and the lessons that have been noted in the chat. */
export interface EntryStore {
  /** @returns what is there already under the same id; undefined when this was stored */
  add(
    project: Id,
    stored: StoredEntry & { readonly entry: Entry },
    audit: AuditEntry,
  ): Promise<StoredEntry | undefined>;
  find(project: Id, kind: EntryKind, id: string): Promise<StoredEntry | undefined>;
  /** Oldest first; those that have been taken back or whose words are gone are among them. */
  all(project: Id, kind: EntryKind): Promise<StoredEntry[]>;
  /** Leaves nothing but that there was one, so that a late repeat of its form is recognised. */
  remove(project: Id, kind: EntryKind, id: string, removedAt: string, audit: AuditEntry): Promise<void>;
  /** Erases what is written in words; what it counts as stays. False when there are no words any more. */
  eraseWords(project: Id, kind: EntryKind, id: string, audit: AuditEntry): Promise<boolean>;
}
