import type { Upn } from '../domain/people';
import { WITHOUT_PSEUDONYM } from './import-people';
import type { AuditLog, KeptRow, KnownBy, PeopleStore, PersonalDataStore, Pseudonyms, Surroundings } from './ports';
import type { ReminderQueue } from './reminder-ports';

/** Everywhere that something may be kept about a colleague. */
export interface PersonalDataPlaces {
  readonly personalData: PersonalDataStore;
  readonly people: PeopleStore;
  readonly queue: ReminderQueue;
  readonly pseudonyms: Pseudonyms;
}

/** What a colleague is known by: their UPN, the ids of their Teams account, their pseudonym and those made of the ids. */
async function knownBy(upn: Upn, { personalData, people, pseudonyms }: PersonalDataPlaces): Promise<KnownBy> {
  const [userIds, known] = await Promise.all([personalData.userIds(upn), people.known(upn)]);
  const made = await Promise.all(userIds.map((id) => pseudonyms.of(id)));
  return { upn, userIds, pseudonyms: known?.pseudonym ? [known.pseudonym, ...made] : made };
}

/** Everything that is kept about a colleague. */
export async function exportPerson(upn: Upn, places: PersonalDataPlaces): Promise<KeptRow[]> {
  const rows = await places.personalData.about(await knownBy(upn, places));
  return [...rows, ...(await places.queue.about(upn))];
}

/**
 * Removes what is kept about a colleague. Dialogues and reports stay, and no longer say who made them; audit entries stay
 * as they are, under a pseudonym that nothing stored leads to a person any more. That it was done is told of first.
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
  return { removed: removed + (await places.queue.erase(upn)), rewritten };
}
