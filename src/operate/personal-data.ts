import type { Upn } from '../domain/people';
import { WITHOUT_PSEUDONYM } from '../planning/import-people';
import type { AuditLog } from '../ports/audit';
import type { PeopleStore, Pseudonyms, User } from '../ports/people';
import type { KeptRow, KnownBy, PersonalDataStore } from '../ports/personal-data';
import type { ReminderQueue } from '../ports/reminder-queue';
import type { Surroundings } from '../ports/surroundings';

/** Everywhere that something may be kept about a colleague. */
export interface PersonalDataPlaces {
  readonly personalData: PersonalDataStore;
  readonly people: PeopleStore;
  readonly queue: ReminderQueue;
  readonly pseudonyms: Pseudonyms;
}

/**
 * What a colleague is known by: the names their rows are kept under, the ids of their Teams accounts, their pseudonyms.
 * They may be asked for by the people file's name, by that of their account or by its object id, which is all there is
 * of somebody of whom Teams has told no name. A row that is an account's own is nobody else's, though another may have
 * got its user name since.
 */
async function knownBy(upn: Upn, { people, pseudonyms }: PersonalDataPlaces): Promise<KnownBy> {
  const [users, known] = await Promise.all([people.users(), people.known(upn)]);
  const goBy = ({ id, upn: keptUnder, names }: User): boolean =>
    known?.objectId === undefined
      ? [id, keptUnder, names?.upn, names?.email].includes(upn)
      : id === known.objectId || (keptUnder === upn && names?.upn === undefined);
  const theirs = users.filter(goBy);
  const upns = [...new Set([upn, ...theirs.flatMap((user) => user.upn ?? [])])];
  const rows = await Promise.all(upns.map((name) => people.known(name)));
  const userIds = theirs.map(({ id }) => id);
  const made = await Promise.all(userIds.map((id) => pseudonyms.of(id)));
  return { upns, userIds, pseudonyms: [...rows.flatMap((row) => row?.pseudonym || []), ...made] };
}

/** Everything that is kept about a colleague. */
export async function exportPerson(upn: Upn, places: PersonalDataPlaces): Promise<KeptRow[]> {
  const known = await knownBy(upn, places);
  const rows = await places.personalData.about(known);
  const queued = await Promise.all(known.upns.map((name) => places.queue.about(name)));
  return [...rows, ...queued.flat()];
}

/**
 * Removes what is kept about a colleague. Dialogues and reports stay, and no longer say who made them; audit entries
 * stay as they are, under a pseudonym that nothing stored leads to a person any more. That it was done is told of
 * first.
 * @param by pseudonymous id of whoever does it
 */
export async function erasePerson(
  upn: Upn,
  by: string,
  places: PersonalDataPlaces & { readonly audit: AuditLog },
  { now, newId }: Surroundings,
): Promise<{ readonly removed: number; readonly rewritten: number }> {
  const known = await knownBy(upn, places);
  const [subject = WITHOUT_PSEUDONYM] = known.pseudonyms;
  if (known.userIds.length > 0 || (await places.people.known(upn))) {
    await places.audit.record([{ id: newId(), at: now().toISOString(), who: by, what: 'erase-person', subject }]);
  }
  // The ledger before the queue: a message that wakes up later finds nobody to send to, and is done with.
  const { removed, rewritten } = await places.personalData.erase(known);
  let messages = 0;
  for (const name of known.upns) messages += await places.queue.erase(name);
  return { removed: removed + messages, rewritten };
}
