import type { ActivityReport } from '../domain/activities';
import type { IsoWeek, LocalDate } from '../domain/dates';
import type { Dialogue, DialogueContent, Tombstone } from '../domain/dialogues';
import type { CountedCommunication, Entry, EntryKind } from '../domain/entries';
import type { FactFilter } from '../domain/fact-filter';
import type { Facts } from '../domain/fact-set';
import type { Id } from '../domain/identifiers';
import type { Language } from '../domain/language';
import type { Person } from '../domain/people';
import type { Plan } from '../domain/plan';
import type { ReminderSettings } from '../domain/reminder-settings';
import type { Contact, Delivery, Handover, Known } from './reminder-ports';

/** What the use cases need from outside. Storage and teams implement these; tests may too, where they must fail. */

/** The active project as a question sees it: one read of a fixed number of rows. */
export interface Snapshot {
  readonly plan: Plan;
  /** Counts up with every import. */
  readonly planVersion: number;
  readonly facts: Facts;
}

/** An append-only record of who did what. Never free text; `who` is a pseudonymous id. */
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly subject: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** Audit entries of what belongs to the installation rather than to a project. */
export interface AuditLog {
  record(entries: readonly AuditEntry[]): Promise<void>;
}

/**
 * The ids that rows and audit entries know those by who have none of their own in the people file: they say nothing to
 * someone who has not this storage.
 */
export interface Pseudonyms {
  /** @param identity a user id, or the operator's name on the machine */
  of(identity: string): Promise<string>;
}

export interface PlanStore {
  /** @returns undefined while no plan has been imported */
  snapshot(): Promise<Snapshot | undefined>;
  /** The plan that this process saw last, without asking storage: for what must go on while storage is away. */
  remembered(): Plan | undefined;
  /** The name of a project that is or has been in force. */
  nameOf(project: Id): Promise<string | undefined>;
  /** Writes a new version and then moves the pointer to it: all of it or nothing. */
  importPlan(
    plan: Plan,
    audit: readonly AuditEntry[],
    run: { readonly token: string; readonly at: string },
  ): Promise<{ readonly version: number }>;
}

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
  | { readonly outcome: 'removed'; readonly dialogue?: Dialogue; readonly facts: Facts }
  | { readonly outcome: 'already'; readonly tombstone: Tombstone }
  | { readonly outcome: 'unknown' };

/** Which of the newest dialogues are wanted. */
export interface DialogueQuery extends Omit<FactFilter, 'perspective' | 'reportedBy'> {
  /** Only those that something was written in words about. */
  readonly observed?: boolean;
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
  /** Erases what is written in words, figures stay; false when the dialogue is not that version any longer. */
  eraseText(project: Id, id: string, fromVersion: number, audit: AuditEntry): Promise<boolean>;
  find(project: Id, id: string): Promise<Dialogue | Tombstone | undefined>;
  all(project: Id): Promise<Dialogue[]>;
  /** The newest dialogues that a query finds, at most `count`; reads no more of them than that. */
  newest(project: Id, query: DialogueQuery, count: number): Promise<Dialogue[]>;
  /** Makes the facts and the index of the newest what the dialogues say, which it does not change. */
  repair(project: Id): Promise<void>;
  /** The facts as a process that starts now reads them, for `verify`. */
  storedFacts(project: Id): Promise<Facts>;
}

/** An activity that someone does not want to hear of before a day; it never moves the plan. */
export interface Snooze {
  readonly activity: Id;
  /** The person's UPN, or the user id of someone who has none. */
  readonly who: string;
  /** The first day it is heard of again. */
  readonly until: LocalDate;
}

export interface ActivityStore {
  reports(project: Id): Promise<ActivityReport[]>;
  /** Stores a report in the place of the one that was read, or as the first; false when that is not what stands. */
  report(project: Id, report: ActivityReport, audit: AuditEntry, before?: ActivityReport): Promise<boolean>;
  /** Erases the comment of a report, its state stays; false when it has been reported again. */
  eraseOutcome(project: Id, report: ActivityReport, audit: AuditEntry): Promise<boolean>;
  snoozes(project: Id): Promise<Snooze[]>;
  snooze(project: Id, snooze: Snooze): Promise<void>;
  handovers(project: Id): Promise<Handover[]>;
  handOver(project: Id, handover: Handover, audit: AuditEntry): Promise<void>;
}

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

/** A phrase that was not understood, kept without whoever wrote it so that the lexicon can be improved. */
export interface UnansweredPhrase {
  readonly phrase: string;
  readonly times: number;
  /** UTC instants. */
  readonly first: string;
  readonly latest: string;
}

/** What was asked last in each chat, and what could not be answered. */
export interface QuestionStore {
  /** The reading as it was remembered; it is checked by whoever reads it. */
  lastAsked(
    chat: string,
  ): Promise<{ readonly reading: unknown; readonly at: string; readonly language?: Language } | undefined>;
  /** @param language that it was answered in */
  remember(chat: string, reading: unknown, at: string, language?: Language): Promise<void>;
  /** Forgets what was asked last in every chat where that was before an instant. */
  forgetAsked(before: string): Promise<void>;
  keepUnanswered(project: Id, phrase: string, at: string): Promise<void>;
  unanswered(project: Id): Promise<UnansweredPhrase[]>;
  /** Forgets a phrase, when the lexicon knows it or it was nothing. */
  /** @returns whether it was kept */
  forgetUnanswered(project: Id, phrase: string): Promise<boolean>;
}

/** The names that a channel has told of an account, in small letters. */
export interface AccountNames {
  readonly upn?: string;
  /** Only of members of the organisation's own tenant: a guest's is what another organisation has written. */
  readonly email?: string;
}

/** Someone who has met the bot, with what is needed to write to them first. */
export interface User {
  /** The Entra object id, or the channel's id where there is none. */
  readonly id: string;
  /** The name that things are kept under for them: their row of the people file, or their own user name. */
  readonly upn?: string;
  /** As the channel told them last. */
  readonly names?: AccountNames;
  /** When the channel last told who they are; absent while it has not. */
  readonly askedAt?: string;
  readonly name?: string;
  /** The Bot Framework's conversation reference of the personal chat, kept as the channel gave it. */
  readonly reference?: Readonly<Record<string, unknown>>;
  readonly updatedAt: string;
}

export interface PeopleStore {
  person(upn: string): Promise<Person | undefined>;
  people(): Promise<Person[]>;
  /**
   * Adds and updates; with `replace`, those not in the list are nobody's colleagues any more. What else is kept about
   * them stays, so that whoever is put back is who they were, and whoever is erased is erased everywhere.
   * @param pseudonyms by UPN, for those who are to get one
   * @param at when, UTC: whoever was asked about before is asked about again
   */
  importPeople(
    people: readonly Person[],
    replace: boolean,
    pseudonyms?: ReadonlyMap<string, string>,
    at?: string,
  ): Promise<{ readonly added: number; readonly updated: number; readonly absent: readonly string[] }>;
  /** As this process remembers them, else as stored. */
  user(id: string): Promise<User | undefined>;
  /** As stored now, whatever is remembered. */
  storedUser(id: string): Promise<User | undefined>;
  /** Keeps who a user is, and with a user name and a reference how to write to them; nothing of it is set aside then. */
  saveUser(user: User): Promise<void>;
  /** Everyone who has met the bot. */
  users(): Promise<User[]>;
  /** Takes away all that is kept under a name. */
  forget(upn: string): Promise<void>;
  known(upn: string): Promise<Known | undefined>;
  /** Makes a row of the people file an account's own. */
  bind(upn: string, objectId: string): Promise<void>;
  /** What was another account's own in a row is taken away, since the people file now means somebody else. */
  unbind(upn: string, pseudonym: string): Promise<void>;
  /**
   * What an account has in one row (pseudonym, contact, settings) goes over to another that is now its own. The row that
   * is left goes, or stays with the other's pseudonym.
   */
  moveOver(from: Known, to: Known, objectId: string, stays: boolean): Promise<void>;
  /** Everyone there is anything about, some at a time, so that no more than those are in memory. */
  everyone(): AsyncIterable<readonly Known[]>;
  saveContact(upn: string, contact: Contact): Promise<void>;
  removeContact(upn: string): Promise<void>;
  saveSettings(upn: string, settings: ReminderSettings): Promise<void>;
  /** Forgets how to write to somebody first; who they are stays. */
  forgetReference(id: string): Promise<void>;
}

/** What is the project's and says who by a user name: what is put off, handed over, and this week's reminders. */
export interface Renames {
  /** @returns the week's cards that still wait in the queue, now under the new name */
  rename(project: Id, from: string, to: string, week: IsoWeek): Promise<Delivery[]>;
}

/** What somebody is known by in what is stored. */
export interface KnownBy {
  /** The names that rows are kept under. */
  readonly upns: readonly string[];
  readonly userIds: readonly string[];
  readonly pseudonyms: readonly string[];
}

/** Something that is kept, wherever it lies. */
export interface KeptRow {
  readonly partition: string;
  readonly row: string;
  readonly value: unknown;
}

/** Everything that is kept about a colleague, of whatever kind. */
export interface PersonalDataStore {
  about(person: KnownBy): Promise<KeptRow[]>;
  /** Removes what is theirs, and takes their name out of what is the project's; audit entries are append-only. */
  erase(person: KnownBy): Promise<{ readonly removed: number; readonly rewritten: number }>;
}

/** What the bot tells of its own work, for whoever runs it; nothing of it says who did it or what they wrote. */
export interface Watch {
  turn(turn: { readonly type: string; readonly status: number; readonly ms: number }): void;
  storage(call: {
    /** A read or a write of the table, or a call to the queue. */
    readonly kind: 'read' | 'write' | 'queue';
    readonly outcome: 'done' | 'refused' | 'away';
    readonly ms: number;
  }): void;
  /** A reminder that has come to its end, and why where it did not get there. */
  delivery(outcome: string, reason: string | undefined): void;
  /** A phrase that was not understood. */
  unanswered(): void;
}

/** The clock and the ids of a run; passed in so that nothing depends on when a test is run. */
export interface Surroundings {
  readonly now: () => Date;
  readonly newId: () => string;
}
