import { committeeNamed, type StrayCommittees, strayCommittees } from '../domain/committees';
import type { Person } from '../domain/people';
import type { Plan } from '../domain/plan';
import type { AuditEntry, AuditLog } from '../ports/audit';
import type { PeopleStore } from '../ports/people';
import type { Surroundings } from '../ports/surroundings';
import { WITHOUT_PSEUDONYM } from './import-people';

/**
 * Holds the people's committees against the plan that is in force now. People that were read in before it may have a
 * committee by its name or its municipality; they get its id, as if the plan had come first.
 * @param by pseudonymous id of whoever put the plan in force
 * @returns who has committees that the plan does not have
 */
export async function reviewCommittees(
  plan: Plan,
  by: string,
  { people, audit }: { readonly people: PeopleStore; readonly audit: AuditLog },
  { now, newId }: Surroundings,
): Promise<StrayCommittees[]> {
  const all = await people.people();
  const read = new Map(all.map((person) => [person.upn, withIds(person, plan)]));
  const changed = all.filter(({ upn, committees }) => read.get(upn)?.committees.join() !== committees.join());
  const entries = changed.map(async (before): Promise<AuditEntry> => {
    const subject = (await people.known(before.upn))?.pseudonym || WITHOUT_PSEUDONYM;
    const rights = (person: Person | undefined) => ({ roles: person?.roles, committees: person?.committees });
    const [old, next] = [rights(before), rights(read.get(before.upn))];
    return { id: newId(), at: now().toISOString(), who: by, what: 'change-roles', subject, before: old, after: next };
  });
  if (changed.length > 0) {
    await audit.record(await Promise.all(entries));
    await people.importPeople(
      changed.flatMap(({ upn }) => read.get(upn) ?? []),
      false,
    );
  }
  return strayCommittees([...read.values()], plan);
}

const withIds = (person: Person, plan: Plan): Person => ({
  ...person,
  committees: [...new Set(person.committees.map((word) => committeeNamed(plan, word)?.id ?? word))],
});
