import type { TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { Person } from '../domain/people';
import { ReminderSettings } from '../domain/reminder-settings';
import { ROLES, type Role } from '../domain/roles';
import type { Contact, Known, PeopleStore, PersonWrite, User } from '../ports/people';
import { keyPart, PEOPLE, USERS } from './keys';
import { NeighbourReads } from './neighbours';
import { type Columns, fromRow, type Row, toRow } from './rows';
import { isMissing, isOvertaken, ownProperties, type Result, type Table } from './table';

const StoredUser = z.object({
  id: z.string(),
  upn: z.string().optional(),
  name: z.string().optional(),
  names: z.object({ upn: z.string().optional(), email: z.string().optional() }).optional(),
  askedAt: z.string().optional(),
  reference: z.record(z.string(), z.unknown()).optional(),
  updatedAt: z.string(),
});

const StoredContact = z.object({
  reference: z.record(z.string(), z.unknown()),
  setAside: z.object({ reason: z.string(), at: z.string() }).optional(),
});

/** Whether what is kept under a name may be an account's: nobody's yet, or its own. */
const isOf = (known: Known | undefined, id: string): boolean => known?.objectId === undefined || known.objectId === id;

const BATCH = 100;
/** Small enough that its ledger rows go in one transaction. */
const PAGE = 100;

const ROLE_COLUMN = /^has_/u;
/** What rows are found by for a role; names of columns have no letters but a–z. */
const roleColumn = (role: Role): string => `has_${role.normalize('NFD').replace(/[^a-z]/gu, '')}`;

/** For each role whether somebody has it: merging cannot take a column away. */
export const roleColumns = ({ roles }: Pick<Person, 'roles'>): Columns =>
  Object.fromEntries(ROLES.map((role) => [roleColumn(role), roles.includes(role)]));

const StoredRow = z.looseObject({
  json0: z.string().optional(),
  upn: z.string().optional(),
  pseudonym: z.string().optional(),
  contact: z.string().optional(),
  settings: z.string().optional(),
  objectId: z.string().optional(),
  importedAt: z.string().optional(),
  reviewedAt: z.string().optional(),
});

/**
 * A person's row has parts that are each written by themselves: what the people file says, whose account it is, the
 * contact, the settings. A part that is empty is none.
 */
function knownIn(row: Record<string, unknown>): Known {
  const { json0, upn, pseudonym, contact, settings, objectId, importedAt, reviewedAt } = StoredRow.parse(row);
  const person = json0 === undefined ? undefined : fromRow(Person, row);
  return {
    upn: person?.upn ?? upn ?? '',
    person,
    pseudonym,
    contact: contact ? StoredContact.parse(JSON.parse(contact)) : undefined,
    settings: settings ? ReminderSettings.parse(JSON.parse(settings)) : undefined,
    objectId: person?.objectId ?? (objectId || undefined),
    importedAt,
    reviewedAt,
  };
}

/** Of each row what the people file says; of some it says nothing. */
const peopleIn = (rows: readonly Result[]): Person[] =>
  rows.flatMap((row) => (typeof row.json0 === 'string' ? fromRow(Person, row) : []));

/** Whether a row has what only somebody who has met the bot has. */
function hasMet(row: Result): boolean {
  const { contact, settings } = knownIn(row);
  return contact !== undefined || settings !== undefined || Boolean(row.objectId);
}

/** A row without what the people file said of its person. */
function withoutPerson(row: Result, upn: string): Row {
  const columns = Object.entries(ownProperties(row)).filter(
    ([name]) => !/^json\d+$/u.test(name) && !ROLE_COLUMN.test(name),
  );
  const rest: Row = { partitionKey: PEOPLE, rowKey: keyPart(upn), ...Object.fromEntries(columns), upn };
  return { ...rest, objectId: knownIn(row).objectId ?? '' };
}

/** Whether a row still says of its person what a change was made on. */
const isStill = (row: Result | undefined, person: Person | undefined): boolean =>
  JSON.stringify(row && knownIn(row).person) === JSON.stringify(person);

/** What writes what one person is to be; nothing for who is to be taken out of a row that is not there. */
function writeOf({ upn, after, pseudonym, at }: PersonWrite, row: Result | undefined): TransactionAction[] {
  const columns = { ...(pseudonym ? { pseudonym } : {}), importedAt: at, reviewedAt: at };
  const written = after
    ? toRow(PEOPLE, keyPart(upn), after, { ...columns, ...roleColumns(after) })
    : row && withoutPerson(row, upn);
  if (!written) return [];
  return [row ? ['update', written, after ? 'Merge' : 'Replace', { etag: row.etag }] : ['create', written]];
}

/**
 * The people file's people, and the users who have met the bot. People belong to the installation rather than to a
 * project, so that they can be imported before the first plan.
 */
export class TablePeopleStore implements PeopleStore {
  /** Who a user is hardly ever changes, and every turn asks. */
  private readonly usersById = new Map<string, User>();

  private readonly neighbours: NeighbourReads;

  constructor(private readonly table: Table) {
    this.neighbours = new NeighbourReads(table, PEOPLE);
  }

  async person(upn: string): Promise<Person | undefined> {
    return (await this.known(upn))?.person;
  }

  async people(): Promise<Person[]> {
    return peopleIn(await this.table.valuesIn(PEOPLE));
  }

  async withRoles(roles: readonly Role[]): Promise<Person[]> {
    if (roles.length === 0) return [];
    return peopleIn(await this.table.valuesIn(PEOPLE, roles.map(roleColumn)));
  }

  async known(upn: string): Promise<Known | undefined> {
    const row = await this.table.get(PEOPLE, keyPart(upn));
    return row && knownIn(row);
  }

  async knownAmong(upn: string): Promise<Known | undefined> {
    const row = await this.neighbours.get(PEOPLE, keyPart(upn));
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

  bind(upn: string, objectId: string): Promise<void> {
    return this.savePart(upn, { objectId });
  }

  unbind(upn: string, pseudonym: string): Promise<void> {
    return this.savePart(upn, { objectId: '', contact: '', settings: '', pseudonym });
  }

  async moveOver(from: Known, to: Known, objectId: string, stays: boolean): Promise<void> {
    const row = await this.table.get(PEOPLE, keyPart(from.upn));
    if (!row) return;
    const parts = {
      objectId,
      ...(from.pseudonym ? { pseudonym: from.pseudonym } : {}),
      ...(from.contact ? { contact: JSON.stringify(from.contact) } : {}),
      ...(from.settings ? { settings: JSON.stringify(from.settings) } : {}),
    };
    const left = { partitionKey: PEOPLE, rowKey: keyPart(from.upn) };
    const emptied = { ...left, objectId: '', contact: '', settings: '', pseudonym: to.pseudonym ?? '' };
    try {
      await this.table.transact([
        ['upsert', { partitionKey: PEOPLE, rowKey: keyPart(to.upn), upn: to.upn, ...parts }, 'Merge'],
        stays ? ['update', emptied, 'Merge', { etag: row.etag }] : ['delete', left],
      ]);
    } catch (error) {
      // The same person's other turn was first; the next one sees what is there then.
      if (!isOvertaken(error) && !isMissing(error)) throw error;
    }
  }

  private savePart(upn: string, part: Readonly<Record<string, string>>): Promise<void> {
    return this.table.merge({ partitionKey: PEOPLE, rowKey: keyPart(upn), upn, ...part });
  }

  async importPeople(
    people: readonly Person[],
    replace: boolean,
    pseudonyms: ReadonlyMap<string, string> = new Map(),
    at?: string,
  ): Promise<{ added: number; updated: number; absent: string[] }> {
    const before = new Set((await this.people()).map((person) => person.upn));
    for (let start = 0; start < people.length; start += BATCH) {
      const rows = people.slice(start, start + BATCH).map((person) => {
        const pseudonym = pseudonyms.get(person.upn);
        const columns = { ...(pseudonym ? { pseudonym } : {}), ...(at ? { importedAt: at, reviewedAt: at } : {}) };
        return toRow(PEOPLE, keyPart(person.upn), person, { ...columns, ...roleColumns(person) });
      });
      await this.table.transact(rows.map((row) => ['upsert', row, 'Merge']));
    }
    const listed = new Set(people.map((person) => person.upn));
    const absent = [...before].filter((upn) => !listed.has(upn));
    if (replace && absent.length > 0) await this.takeOut(absent);
    if (at !== undefined) await this.review(listed, at);
    const updated = people.filter((person) => before.has(person.upn)).length;
    return { added: people.length - updated, updated, absent };
  }

  /** Those who are not in the people file may be in it by another name now. */
  private async review(listed: ReadonlySet<string>, reviewedAt: string): Promise<void> {
    for await (const page of this.everyone()) {
      const others = page.filter(({ upn, objectId }) => objectId !== undefined && !listed.has(upn));
      if (others.length === 0) continue;
      await this.table.transact(
        others.map(({ upn }) => ['upsert', { partitionKey: PEOPLE, rowKey: keyPart(upn), reviewedAt }, 'Merge']),
      );
    }
  }

  /**
   * Takes what the people file said out of rows. Of whoever never met the bot there is nothing else, and the row goes.
   */
  private async takeOut(upns: readonly string[]): Promise<void> {
    const met = new Set((await this.users()).map((user) => user.upn));
    for (const upn of upns) {
      const row = await this.table.get(PEOPLE, keyPart(upn));
      if (!row) continue;
      if (met.has(upn) || hasMet(row)) await this.table.put(withoutPerson(row, upn));
      else await this.table.delete(PEOPLE, keyPart(upn));
    }
  }

  async changePeople(changes: readonly PersonWrite[]): Promise<boolean> {
    const besides = changes.flatMap(({ beside }) => beside ?? []);
    const rows = await this.rowsOf([...changes, ...besides].map(({ upn }) => upn));
    if (!changes.every(({ upn, before }) => isStill(rows.get(upn), before))) return false;
    if (!besides.every((person) => isStill(rows.get(person.upn), person))) return false;
    const written = changes.flatMap((change): TransactionAction[] => writeOf(change, rows.get(change.upn)));
    // Nothing of theirs is changed but the row's ETag: two who are taken out at once cannot both have stayed.
    const left = new Map(besides.map(({ upn }) => [upn, { partitionKey: PEOPLE, rowKey: keyPart(upn), upn }]));
    const stay = [...left].map(
      ([upn, row]): TransactionAction => ['update', row, 'Merge', { etag: rows.get(upn)?.etag }],
    );
    if (written.length === 0) return true;
    try {
      await this.table.transact([...written, ...stay]);
    } catch (error) {
      if (isOvertaken(error) || isMissing(error)) return false;
      throw error;
    }
    for (const { upn } of changes.filter(({ after }) => !after)) await this.dropIfNeverMet(upn);
    const added = changes.filter(({ before, after }) => after && !before);
    const [first] = added;
    if (first) await this.review(new Set(added.map(({ upn }) => upn)), first.at);
    return true;
  }

  /** The rows of some, those of many in one look through all. */
  private async rowsOf(upns: readonly string[]): Promise<Map<string, Result | undefined>> {
    if (upns.length <= 2)
      return new Map(await Promise.all(upns.map(async (upn) => [upn, await this.rowOf(upn)] as const)));
    const all = new Map((await this.table.list(PEOPLE)).map((row) => [row.rowKey, row]));
    return new Map(upns.map((upn) => [upn, all.get(keyPart(upn))]));
  }

  private async rowOf(upn: string | undefined): Promise<Result | undefined> {
    return upn === undefined ? undefined : this.table.get(PEOPLE, keyPart(upn));
  }

  /** The row of somebody who has been taken out, unless they have met the bot or been put back meanwhile. */
  private async dropIfNeverMet(upn: string): Promise<void> {
    const [row, users] = await Promise.all([this.rowOf(upn), this.users()]);
    if (!row || knownIn(row).person || hasMet(row) || users.some((user) => user.upn === upn)) return;
    try {
      await this.table.delete(PEOPLE, keyPart(upn), row.etag);
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
  }

  forget(upn: string): Promise<void> {
    return this.table.delete(PEOPLE, keyPart(upn));
  }

  async users(): Promise<User[]> {
    return (await this.table.list(USERS)).map((row) => fromRow(StoredUser, row));
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
    if (user.upn && isOf(await this.known(user.upn), id)) await this.removeContact(user.upn);
    await this.table.put(
      toRow(USERS, keyPart(id), { ...user, reference: undefined }, user.upn ? { upn: user.upn } : {}),
    );
    this.usersById.set(id, { ...user, reference: undefined });
  }

  async saveUser(user: User): Promise<void> {
    // The contact first: if the second write fails, the next turn does both again.
    if (user.upn && user.reference && isOf(await this.known(user.upn), user.id)) {
      await this.saveContact(user.upn, { reference: user.reference });
    }
    await this.table.put(toRow(USERS, keyPart(user.id), user, user.upn ? { upn: user.upn } : {}));
    this.usersById.set(user.id, user);
  }
}
