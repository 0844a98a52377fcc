import type { Person } from '../domain/people';
import type { AuditEntry, AuditLog, PeopleStore, Surroundings } from './ports';
import type { Known } from './reminder-ports';

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

async function everyoneIn(people: PeopleStore): Promise<Map<string, Known>> {
  const all = new Map<string, Known>();
  for await (const page of people.everyone()) for (const known of page) all.set(known.upn, known);
  return all;
}

/**
 * Puts people in force, each with a pseudonym of their own: a random one, since one that is made of a name leads back to
 * it also when the person has been erased. What anybody may do comes from here, so each change of somebody's roles or
 * committees is told of in the audit log before it is made: a change may be told of that was cut off, never made
 * without being told of.
 */
export async function importPeople(
  given: readonly Person[],
  { replace, by }: ImportPeopleOptions,
  { people, audit }: { readonly people: PeopleStore; readonly audit: AuditLog },
  { now, newId }: Surroundings,
): Promise<{ readonly added: number; readonly updated: number; readonly absent: readonly string[] }> {
  const before = await everyoneIn(people);
  const after = new Map(given.map((person) => [person.upn, person]));
  const pseudonyms = new Map(given.map(({ upn }) => [upn, before.get(upn)?.pseudonym ?? `p-${newId()}`]));
  const gone = replace ? [...before.values()].filter(({ upn, person }) => person && !after.has(upn)) : [];
  const at = now().toISOString();
  const entries = [...after.keys(), ...gone.map(({ upn }) => upn)].flatMap((upn): AuditEntry[] => {
    const [old, next] = [rightsOf(before.get(upn)?.person), rightsOf(after.get(upn))];
    if (JSON.stringify(old) === JSON.stringify(next)) return [];
    const subject = pseudonyms.get(upn) ?? before.get(upn)?.pseudonym ?? WITHOUT_PSEUDONYM;
    return [{ id: newId(), at, who: by, what: 'change-roles', subject, before: old, after: next }];
  });
  await audit.record(entries);
  return people.importPeople(given, replace, pseudonyms);
}
