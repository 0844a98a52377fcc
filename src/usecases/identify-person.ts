import type { Language } from '../domain/language';
import type { Asker } from './asker';
import type { PeopleStore, Pseudonyms, User } from './ports';
import type { Known } from './reminder-ports';

/** What a channel knows about whoever is speaking. */
export interface Speaker {
  readonly userId: string;
  readonly name?: string;
  readonly reference?: Readonly<Record<string, unknown>>;
  /** They have just met the bot, maybe again: what was known of them may have been forgotten by another server. */
  readonly meets?: boolean;
  readonly profile: () => Promise<{ readonly upn?: string; readonly email?: string } | undefined>;
}

export interface IdentifyTools {
  readonly people: PeopleStore;
  readonly pseudonyms: Pseudonyms;
  readonly now: () => Date;
  /** In the local trial, someone who is not in the people file counts as project leader, so that it needs no set-up. */
  readonly strangersLead: boolean;
}

/** Whether the stored reference would no longer reach the person: only what is used for sending is compared. */
function hasMoved(before: User['reference'], after: User['reference']): boolean {
  if (!after) return false;
  const essence = (reference: User['reference']): string =>
    JSON.stringify([reference?.serviceUrl, reference?.conversation, reference?.bot, reference?.channelId]);
  return essence(before) !== essence(after);
}

/**
 * Who is speaking and which roles they have. The channel's profile is asked for only while it is not known who a user
 * is; the conversation reference is written again only when it has changed.
 */
export async function identifyPerson(speaker: Speaker, language: Language, tools: IdentifyTools): Promise<Asker> {
  const { people, strangersLead } = tools;
  const { user, known } = await recall(speaker, tools);
  if (known && user.upn) await keepReachable(known, speaker, people);
  const person = known?.person;
  const roles = person?.roles ?? (strangersLead ? (['projektledare'] as const) : []);
  const upn = person?.upn ?? (strangersLead ? user.upn : undefined);
  const pseudonym = (person && known?.pseudonym) ?? (await tools.pseudonyms.of(speaker.userId));
  return {
    userId: speaker.userId,
    upn,
    pseudonym,
    roles,
    committees: person?.committees,
    language,
    settings: known?.settings,
  };
}

/**
 * The user and what is kept under their name. Where there is no contact under it they have uninstalled, or have been
 * erased, maybe by another process: then what this one remembers of them may be gone too, and storage is asked.
 */
async function recall(
  speaker: Speaker,
  tools: IdentifyTools,
): Promise<{ readonly user: User; readonly known: Known | undefined }> {
  const { people, strangersLead } = tools;
  // A stranger in the local trial may have no user name, and still has settings.
  const keptUnder = (user: User | undefined): string | undefined =>
    user?.upn ?? (strangersLead ? speaker.userId : undefined);
  const read = async (key: string | undefined): Promise<Known | undefined> =>
    key === undefined ? undefined : people.known(key);
  const remembered = await people.user(speaker.userId);
  const known = await read(keptUnder(remembered));
  const isSure = !remembered?.upn || known?.contact !== undefined;
  const before = isSure ? remembered : await people.storedUser(speaker.userId);
  const user = await recognise(before, speaker, tools);
  return { user, known: keptUnder(user) === keptUnder(remembered) ? known : await read(keptUnder(user)) };
}

/** Who writes can be written to: what was set aside counts again, and a contact that has been lost is made anew. */
async function keepReachable({ upn, contact }: Known, { reference }: Speaker, people: PeopleStore): Promise<void> {
  if (reference && (!contact || contact.setAside)) await people.saveContact(upn, { reference });
}

/** Someone whom the channel had no name for is asked about again only after this long. */
const ASK_AGAIN_MS = 24 * 3_600_000;

async function recognise(
  before: User | undefined,
  { userId, name, reference, meets, profile: ask }: Speaker,
  { people, now }: IdentifyTools,
): Promise<User> {
  const settled = before && (before.upn || now().getTime() - Date.parse(before.updatedAt) < ASK_AGAIN_MS);
  // Only their own chat tells how to write to them, so in another there is nothing new to keep.
  if (settled && !(meets && reference) && !hasMoved(before.reference, reference)) return before;
  const profile = settled ? undefined : await ask();
  const upn = before?.upn ?? (await matching([profile?.upn, profile?.email], people));
  const user: User = { id: userId, upn, name: name ?? before?.name, reference, updatedAt: now().toISOString() };
  // In a chat that the bot is not in, the channel tells nobody's name. In their own chat it will.
  if (!before && !profile && !reference) return user;
  // What is remembered may have been forgotten on purpose by another server since: only what is stored is kept.
  const kept: User = reference ? user : { ...user, reference: (await people.storedUser(userId))?.reference };
  await people.saveUser(kept);
  return kept;
}

/** The name that the people file knows, or the first there is, so that a later people file can still match it. */
async function matching(names: readonly (string | undefined)[], people: PeopleStore): Promise<string | undefined> {
  const candidates = names.flatMap((name) => name?.trim().toLowerCase() || []);
  for (const name of candidates) if (await people.person(name)) return name;
  return candidates[0];
}
