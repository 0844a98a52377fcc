import type { IsoWeek } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { Person } from '../domain/people';
import type { ReminderSettings } from '../domain/reminder-settings';
import type { Role } from '../domain/roles';
import type { Delivery } from './deliveries';

/**
 * The ids that rows and audit entries know those by who have none of their own in the people file: they say nothing to
 * someone who has not this storage.
 */
export interface Pseudonyms {
  /** @param identity a user id, or the operator's name on the machine */
  of(identity: string): Promise<string>;
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

/** One person's row that is to be written. */
export interface PersonWrite {
  readonly upn: string;
  readonly before?: Person;
  /** Absent for who is taken out. */
  readonly after?: Person;
  /** What rows and audit entries know them by from now on. */
  readonly pseudonym?: string;
  /** Somebody who must be what they are still when it is written, such as the leader who is left. */
  readonly beside?: Person;
  /** UTC. */
  readonly at: string;
}

/** What one transaction of the storage holds, with room for who must stay. */
export const MOST_CHANGED_AT_ONCE = 90;

export interface PeopleStore {
  person(upn: string): Promise<Person | undefined>;
  people(): Promise<Person[]>;
  /** Those with any of some roles; nobody else is read, however many people there are. */
  withRoles(roles: readonly Role[]): Promise<Person[]>;
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
  /**
   * Writes what people are to be, or takes them out, while they and who must stay are what the changes were made on:
   * all of it or nothing. What else is kept about them stays, as when people are imported.
   * @param changes at most {@link MOST_CHANGED_AT_ONCE}
   * @returns false when somebody else was first; nothing is written then
   */
  changePeople(changes: readonly PersonWrite[]): Promise<boolean>;
  /** As this process remembers them, else as stored. */
  user(id: string): Promise<User | undefined>;
  /** As stored now, whatever is remembered. */
  storedUser(id: string): Promise<User | undefined>;
  /**
   * Keeps who a user is, and with a user name and a reference how to write to them; nothing of it is set aside then.
   */
  saveUser(user: User): Promise<void>;
  /** Everyone who has met the bot. */
  users(): Promise<User[]>;
  /** Takes away all that is kept under a name. */
  forget(upn: string): Promise<void>;
  known(upn: string): Promise<Known | undefined>;
  /** The same of one of many who are looked for in the same moment, most of them in the order of their names. */
  knownAmong(upn: string): Promise<Known | undefined>;
  /** Makes a row of the people file an account's own. */
  bind(upn: string, objectId: string): Promise<void>;
  /** What was another account's own in a row is taken away, since the people file now means somebody else. */
  unbind(upn: string, pseudonym: string): Promise<void>;
  /**
   * What an account has in one row (pseudonym, contact, settings) goes over to another that is now its own. The row
   * that is left goes, or stays with the other's pseudonym.
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

/** How somebody can be written to first. */
export interface Contact {
  /** The Bot Framework's conversation reference of the personal chat, kept as the channel gave it. */
  readonly reference: Readonly<Record<string, unknown>>;
  /** Why and since when nothing can be sent there; gone again when the person writes or reinstalls. */
  readonly setAside?: { readonly reason: string; readonly at: string };
}

/** Whether somebody can be written to first. */
export const canBeReached = (contact: Contact | undefined): contact is Contact =>
  contact !== undefined && !contact.setAside;

/** Why somebody cannot be written to first, if they cannot. */
export const whyNotReached = (contact: Contact | undefined): string | undefined =>
  contact ? contact.setAside?.reason : 'not-installed';

/** What is kept about one user name: who the people file says it is, how to write to them, and how they want it. */
export interface Known {
  readonly upn: string;
  readonly person?: Person;
  /**
   * What rows and audit entries know them by: random, given when the people file is read in, gone when they are erased.
   */
  readonly pseudonym?: string;
  readonly contact?: Contact;
  readonly settings?: ReminderSettings;
  /** The account whose row it is: the people file names it, or it is who first met the bot by this name. */
  readonly objectId?: string;
  /** When the people file that it is in was last read in, UTC. */
  readonly importedAt?: string;
  /** When a people file was last read in, with them or without, UTC: who it is may be known better since. */
  readonly reviewedAt?: string;
}
