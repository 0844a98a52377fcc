import { z } from 'zod';
import { Person } from '../domain/people';
import { ReminderSettings } from '../domain/reminder-settings';
import type { PeopleStore, User } from '../usecases/ports';
import type { Contact, Known } from '../usecases/reminder-ports';
import { keyPart, PEOPLE, USERS } from './keys';
import { fromRow, toRow } from './rows';
import type { Table } from './table';

const StoredUser = z.object({
  id: z.string(),
  upn: z.string().optional(),
  name: z.string().optional(),
  reference: z.record(z.string(), z.unknown()).optional(),
  updatedAt: z.string(),
});

const StoredContact = z.object({
  reference: z.record(z.string(), z.unknown()),
  setAside: z.object({ reason: z.string(), at: z.string() }).optional(),
});

const BATCH = 100;
/** Small enough that its ledger rows go in one transaction. */
const PAGE = 100;

const StoredRow = z.looseObject({
  json0: z.string().optional(),
  upn: z.string().optional(),
  pseudonym: z.string().optional(),
  contact: z.string().optional(),
  settings: z.string().optional(),
});

/** A person's row has up to three parts, each written by itself: what the people file says, the contact, the settings. */
function knownIn(row: Record<string, unknown>): Known {
  const { json0, upn, pseudonym, contact, settings } = StoredRow.parse(row);
  const person = json0 === undefined ? undefined : fromRow(Person, row);
  return {
    upn: person?.upn ?? upn ?? '',
    person,
    pseudonym,
    contact: contact ? StoredContact.parse(JSON.parse(contact)) : undefined,
    settings: settings === undefined ? undefined : ReminderSettings.parse(JSON.parse(settings)),
  };
}

/**
 * The people file's people, and the users who have met the bot. People belong to the installation rather than to a
 * project, so that they can be imported before the first plan.
 */
export class TablePeopleStore implements PeopleStore {
  /** Who a user is hardly ever changes, and every turn asks. */
  private readonly usersById = new Map<string, User>();

  constructor(private readonly table: Table) {}

  async person(upn: string): Promise<Person | undefined> {
    return (await this.known(upn))?.person;
  }

  async people(): Promise<Person[]> {
    return (await this.table.list(PEOPLE)).flatMap((row) => knownIn(row).person ?? []);
  }

  async known(upn: string): Promise<Known | undefined> {
    const row = await this.table.get(PEOPLE, keyPart(upn));
    return row && knownIn(row);
  }

  async *everyone(): AsyncIterable<readonly Known[]> {
    for await (const rows of this.table.partitionPages(PEOPLE, PAGE)) yield rows.map(knownIn);
  }

  saveContact(upn: string, contact: Contact): Promise<void> {
    return this.savePart(upn, { contact: JSON.stringify(contact) });
  }

  /** A part that is empty is none; merging cannot take a property away. */
  removeContact(upn: string): Promise<void> {
    return this.savePart(upn, { contact: '' });
  }

  saveSettings(upn: string, settings: ReminderSettings): Promise<void> {
    return this.savePart(upn, { settings: JSON.stringify(settings) });
  }

  private savePart(upn: string, part: Readonly<Record<string, string>>): Promise<void> {
    return this.table.merge({ partitionKey: PEOPLE, rowKey: keyPart(upn), upn, ...part });
  }

  async importPeople(
    people: readonly Person[],
    replace: boolean,
    pseudonyms: ReadonlyMap<string, string> = new Map(),
  ): Promise<{ added: number; updated: number; absent: string[] }> {
    const before = new Set((await this.people()).map((person) => person.upn));
    for (let start = 0; start < people.length; start += BATCH) {
      const rows = people.slice(start, start + BATCH).map((person) => {
        const pseudonym = pseudonyms.get(person.upn);
        return toRow(PEOPLE, keyPart(person.upn), person, pseudonym === undefined ? {} : { pseudonym });
      });
      await this.table.transact(rows.map((row) => ['upsert', row, 'Merge']));
    }
    const listed = new Set(people.map((person) => person.upn));
    const absent = [...before].filter((upn) => !listed.has(upn));
    if (replace) for (const upn of absent) await this.table.delete(PEOPLE, keyPart(upn));
    const updated = people.filter((person) => before.has(person.upn)).length;
    return { added: people.length - updated, updated, absent };
  }

  async user(id: string): Promise<User | undefined> {
    return this.usersById.get(id) ?? this.storedUser(id);
  }

  async storedUser(id: string): Promise<User | undefined> {
    const row = await this.table.get(USERS, keyPart(id));
    const user = row && fromRow(StoredUser, row);
    if (user) this.usersById.set(id, user);
    else this.usersById.delete(id);
    return user;
  }

  async forgetReference(id: string): Promise<void> {
    const user = await this.storedUser(id);
    if (!user) return;
    if (user.upn) await this.removeContact(user.upn);
    await this.table.put(
      toRow(USERS, keyPart(id), { ...user, reference: undefined }, user.upn ? { upn: user.upn } : {}),
    );
    this.usersById.set(id, { ...user, reference: undefined });
  }

  async saveUser(user: User): Promise<void> {
    // The contact first: if the second write fails, the next turn does both again.
    if (user.upn && user.reference) await this.saveContact(user.upn, { reference: user.reference });
    await this.table.put(toRow(USERS, keyPart(user.id), user, user.upn ? { upn: user.upn } : {}));
    this.usersById.set(user.id, user);
  }
}
