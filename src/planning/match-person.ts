import type { AuditLog } from '../ports/audit';
import type { AccountNames, Known, PeopleStore, User } from '../ports/people';
import { followRename, type RenameTools } from './follow-rename';

/** What is needed to make a row of the people file an account's own. */
export interface MatchTools extends RenameTools {
  readonly people: PeopleStore;
  readonly audit: AuditLog;
}

/** Whether a row may be an account's: nobody's yet, or its own. */
export const mayBe = (known: Known | undefined, objectId: string): known is Known =>
  known !== undefined && (known.objectId === undefined || known.objectId === objectId);

/** The rows that may be an account's: the one it has, and those of its names. */
interface Candidates {
  /** What is kept under the name that the account was last known by. */
  readonly kept?: Known;
  readonly byUpn?: Known;
  /** Undefined for a guest: somebody else vouches for their address. */
  readonly byEmail?: Known;
  /** Whether the account had the row before rows were bound to accounts, and is the organisation's own. */
  readonly hadBefore?: boolean;
}

/**
 * Which row of the people file is an account's. The object id comes first: a row that the people file itself gives to
 * the account, whatever it is called. A row that is its own since an earlier meeting follows it through a new user
 * name, unless the people file has a row by that new name, which then means the same person. A row that is another
 * account's is never taken, though its user name has been given to this one since.
 */
function chooseRow(objectId: string, { kept, byUpn, byEmail, hadBefore }: Candidates): Known | undefined {
  const isOwn = kept?.objectId === objectId || (hadBefore === true && kept?.objectId === undefined);
  const own = isOwn && kept?.person ? kept : undefined;
  if (own?.person?.objectId === objectId) return own;
  const free = (known: Known | undefined): Known | undefined =>
    known?.person && mayBe(known, objectId) ? known : undefined;
  return free(byUpn) ?? own ?? free(byEmail);
}

/**
 * Finds the row of the people file that is an account's, and makes it its own. What it had in another goes over.
 * @returns the name that things are kept under for it from now on
 */
export async function settleUser(
  { id, upn: before, names = {} }: User,
  tools: MatchTools,
  hadBefore = false,
): Promise<string | undefined> {
  const { people } = tools;
  const kept = before === undefined ? undefined : await people.known(before);
  const read = async (name: string | undefined): Promise<Known | undefined> =>
    name === undefined || name === before ? kept : people.known(name);
  const byUpn = names.upn === undefined ? undefined : await read(names.upn);
  const byEmail = names.email === undefined ? undefined : await read(names.email);
  const chosen = chooseRow(id, { kept, byUpn, byEmail, hadBefore });
  const hadOwn = kept?.objectId === id || (hadBefore && kept !== undefined && mayBe(kept, id));
  if (!chosen) return nobodysRow(id, hadOwn ? kept : undefined, names, byUpn);
  if (kept && hadOwn && kept.upn !== chosen.upn) await moveOver(kept, chosen, id, tools);
  else if (chosen.objectId !== id) await people.bind(chosen.upn, id);
  if (kept && !hadOwn && kept.upn !== chosen.upn) await leave(kept, chosen, tools);
  return chosen.upn;
}

/** Where things are kept for an account that no row is for: under its own user name, if that is not another's row. */
function nobodysRow(
  id: string,
  own: Known | undefined,
  { upn }: AccountNames,
  byUpn: Known | undefined,
): string | undefined {
  if (own) return own.upn;
  return byUpn && !mayBe(byUpn, id) ? undefined : upn;
}

/** What an account has in one row goes over to another, and what the project keeps under the one name to the other. */
export async function moveOver(from: Known, to: Known, objectId: string, tools: MatchTools): Promise<void> {
  const { people, audit, surroundings } = tools;
  await followRename(from.upn, to.upn, tools);
  const subject = from.pseudonym ?? to.pseudonym;
  if (subject) {
    const at = surroundings.now().toISOString();
    const after = { pseudonym: to.pseudonym ?? '' };
    await audit.record([{ id: surroundings.newId(), at, who: subject, what: 'rename-person', subject, after }]);
  }
  // A row that the latest people file has as well is somebody's who has got the old name.
  const stays = from.person !== undefined && (from.importedAt ?? '') >= (to.importedAt ?? '');
  await people.moveOver(from, to, objectId, stays);
}

/**
 * What was kept under a user name before it was known whose row it is: how to write to them goes over by their turn.
 */
async function leave(kept: Known, chosen: Known, tools: MatchTools): Promise<void> {
  if (kept.person || kept.pseudonym || kept.objectId) return;
  const { people } = tools;
  await followRename(kept.upn, chosen.upn, tools);
  if (kept.settings && !chosen.settings) await people.saveSettings(chosen.upn, kept.settings);
  if (kept.contact && !chosen.contact) await people.saveContact(chosen.upn, kept.contact);
  await people.forget(kept.upn);
}
