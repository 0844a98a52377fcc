import { z } from 'zod';
import { Person } from '../domain/people';
import type { PeopleStore, User } from '../usecases/ports';
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

const BATCH = 100;

/**
 * The people file's people, and the users who have met the bot. People belong to the installation rather than to a
 * project, so that they can be imported before the first plan.
 */
export class TablePeopleStore implements PeopleStore {
  /** Who a user is hardly ever changes, and every turn asks. */
  private readonly known = new Map<string, User>();

  constructor(private readonly table: Table) {}

  async person(upn: string): Promise<Person | undefined> {
    const row = await this.table.get(PEOPLE, keyPart(upn));
    return row && fromRow(Person, row);
  }

  async people(): Promise<Person[]> {
    return (await this.table.list(PEOPLE)).map((row) => fromRow(Person, row));
  }

  async importPeople(
    people: readonly Person[],
    replace: boolean,
  ): Promise<{ added: number; updated: number; absent: string[] }> {
    const before = new Set((await this.people()).map((person) => person.upn));
    for (let start = 0; start < people.length; start += BATCH) {
      const rows = people.slice(start, start + BATCH).map((person) => toRow(PEOPLE, keyPart(person.upn), person));
      await this.table.transact(rows.map((row) => ['upsert', row, 'Replace']));
    }
    const listed = new Set(people.map((person) => person.upn));
    const absent = [...before].filter((upn) => !listed.has(upn));
    if (replace) for (const upn of absent) await this.table.delete(PEOPLE, keyPart(upn));
    const updated = people.filter((person) => before.has(person.upn)).length;
    return { added: people.length - updated, updated, absent };
  }

  async user(id: string): Promise<User | undefined> {
    const known = this.known.get(id);
    if (known) return known;
    const row = await this.table.get(USERS, keyPart(id));
    const user = row && fromRow(StoredUser, row);
    if (user) this.known.set(id, user);
    return user;
  }

  async users(): Promise<User[]> {
    return (await this.table.list(USERS)).map((row) => fromRow(StoredUser, row));
  }

  async saveUser(user: User): Promise<void> {
    await this.table.put(toRow(USERS, keyPart(user.id), user, user.upn ? { upn: user.upn } : {}));
    this.known.set(user.id, user);
  }
}
