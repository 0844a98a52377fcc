import type { Person } from '../domain/people';
import type { Role } from '../domain/roles';
import type { Surroundings } from '../ports/surroundings';
import { importPeople } from './import-people';
import type { MatchTools } from './match-person';

/** Somebody who is to have roles, as whoever runs the installation names them. */
export interface AddedPerson {
  readonly upn: string;
  /** Absent: the name that is kept already, or else their user name until a people file says another. */
  readonly name?: string;
  readonly roles: readonly Role[];
}

interface AddedRoles {
  readonly person: Person;
  /** The roles they had before; absent when they had no row. */
  readonly before?: readonly Role[];
  /** Whether anything was written. */
  readonly changed: boolean;
}

/**
 * Gives somebody roles beside those they have, whether there is a plan or not; committees, account and all else that is
 * kept about them stays. It is told of in the audit log, and repeated it changes nothing.
 * @param by pseudonymous id of whoever does it
 */
export async function addPerson(
  { upn, name, roles }: AddedPerson,
  by: string,
  stores: Omit<MatchTools, 'surroundings'>,
  surroundings: Surroundings,
): Promise<AddedRoles> {
  const before = await stores.people.person(upn);
  const person: Person = {
    committees: [],
    ...before,
    upn,
    name: name ?? before?.name ?? upn,
    roles: [...new Set([...(before?.roles ?? []), ...roles])],
  };
  const isSame = before?.name === person.name && before.roles.length === person.roles.length;
  if (!isSame) await importPeople([person], { replace: false, by }, stores, surroundings);
  return { person, before: before?.roles, changed: !isSame };
}
