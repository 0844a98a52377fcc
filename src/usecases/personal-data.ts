import type { Upn } from '../domain/people';
import { pseudonymOf } from './asker';
import type { KeptRow, KnownBy, PersonalDataStore } from './ports';

/** What a colleague is known by: their UPN, the ids of their Teams account, and the pseudonyms made of those. */
async function knownBy(upn: Upn, data: PersonalDataStore): Promise<KnownBy> {
  const userIds = await data.userIds(upn);
  return { upn, userIds, pseudonyms: userIds.map(pseudonymOf) };
}

/** Everything that is kept about a colleague. */
export const exportPerson = async (upn: Upn, data: PersonalDataStore): Promise<KeptRow[]> =>
  data.about(await knownBy(upn, data));

/**
 * Removes what is kept about a colleague. Dialogues and reports stay, and no longer say who made them; audit entries stay
 * as they are, under a pseudonym that nothing stored leads to a person any more.
 */
export const erasePerson = async (
  upn: Upn,
  data: PersonalDataStore,
): Promise<{ readonly removed: number; readonly rewritten: number }> => data.erase(await knownBy(upn, data));
