import type { Person } from '../domain/people';
import type { AuditEntry } from '../ports/audit';
import type { Known, User } from '../ports/people';
import type { Surroundings } from '../ports/surroundings';
import { everyoneIn } from './everyone-in';
import { type MatchTools, moveOver, settleUser } from './match-person';

/** Somebody of a people file that was read in before there were pseudonyms. */
export const WITHOUT_PSEUDONYM = 'p-none';

export interface ImportPeopleOptions {
  /** Those who are not among them are removed. */
  readonly replace: boolean;
  /** Pseudonymous id of whoever imports. */
  readonly by: string;
}

type Rights = Pick<Person, 'roles' | 'committees'>;

const rightsOf = (person: Person | undefined): Rights | undefined =>
  person && { roles: person.roles, committees: person.committees };

/**
 * Puts people in force, each with a pseudonym of their own: a random one, since one that is made of a name leads back
 * to it also when the person has been erased. What anybody may do comes from here, so each change of somebody's roles
 * or committees is told of in the audit log before it is made: a change may be told of that was cut off, never made
 * without being told of. Whoever has met the bot already is found at once, by what the channel told then.
 */
export async function importPeople(
  given: readonly Person[],
  { replace, by }: ImportPeopleOptions,
  stores: Omit<MatchTools, 'surroundings'>,
  surroundings: Surroundings,
): Promise<{ readonly added: number; readonly updated: number; readonly absent: readonly string[] }> {
  const { people, audit } = stores;
  const { now, newId } = surroundings;
  const before = await everyoneIn(people);
  const after = new Map(given.map((person) => [person.upn, person]));
  const anew = new Set(given.filter((person) => isAnothers(person, before.get(person.upn))).map(({ upn }) => upn));
  const pseudonyms = new Map(
    given.map(({ upn }) => [upn, (anew.has(upn) ? '' : before.get(upn)?.pseudonym) || `p-${newId()}`]),
  );
  const gone = replace ? [...before.values()].filter(({ upn, person }) => person && !after.has(upn)) : [];
  const at = now().toISOString();
  const entries = [...after.keys(), ...gone.map(({ upn }) => upn)].flatMap((upn): AuditEntry[] => {
    const [old, next] = [anew.has(upn) ? undefined : rightsOf(before.get(upn)?.person), rightsOf(after.get(upn))];
    if (JSON.stringify(old) === JSON.stringify(next)) return [];
    const subject = pseudonyms.get(upn) ?? (before.get(upn)?.pseudonym || WITHOUT_PSEUDONYM);
    return [{ id: newId(), at, who: by, what: 'change-roles', subject, before: old, after: next }];
  });
  await audit.record(entries);
  for (const upn of anew) await people.unbind(upn, pseudonyms.get(upn) ?? WITHOUT_PSEUDONYM);
  const done = await people.importPeople(given, replace, pseudonyms, at);
  await recogniseMet(given, { ...stores, surroundings });
  return done;
}

/** Whether the people file gives a row to another account than the one whose it was: that is somebody else. */
export const isAnothers = ({ objectId }: Pick<Person, 'objectId'>, known: Known | undefined): boolean =>
  objectId !== undefined && known?.objectId !== undefined && known.objectId !== objectId;

/** Gives rows to those who have met the bot already: first by the account that the people file names, then by name. */
export async function recogniseMet(given: readonly Person[], tools: MatchTools): Promise<void> {
  const { people, surroundings } = tools;
  const users = new Map((await people.users()).map((user) => [user.id, user]));
  const rows = await everyoneIn(people);
  for (const { objectId, upn } of given) {
    const row = rows.get(upn);
    if (objectId === undefined || row === undefined) continue;
    const user: User = users.get(objectId) ?? { id: objectId, updatedAt: surroundings.now().toISOString() };
    users.delete(objectId);
    if (user.upn === upn) continue;
    const own = user.upn === undefined ? undefined : rows.get(user.upn);
    if (own?.objectId === objectId) await moveOver(own, row, objectId, tools);
    await people.saveUser({ ...user, upn });
  }
  for (const user of users.values()) {
    if (!mayChange(user, rows)) continue;
    const upn = await settleUser(user, tools);
    if (upn !== user.upn) await people.saveUser({ ...user, upn });
    else if (upn !== undefined && user.reference && !rows.get(upn)?.contact) await people.saveUser(user);
  }
}

/**
 * Whether a row that somebody of the people file has may be found by the names of an account that has none by them yet.
 */
function mayChange({ id, upn, names }: User, rows: ReadonlyMap<string, Known>): boolean {
  const own = upn === undefined ? undefined : rows.get(upn);
  return [names?.upn, names?.email].some((name) => {
    const row = name === undefined ? undefined : rows.get(name);
    return row?.person !== undefined && !(row.objectId === id && own === row);
  });
}
