import type { Language } from '../domain/language';
import type { Asker } from './asker';
import type { PeopleStore, User } from './ports';
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
  const user = await recognise(speaker, tools);
  const known = user.upn ? await tools.people.known(user.upn) : undefined;
  if (known) await keepReachable(known, speaker, tools.people);
  const person = known?.person;
  const roles = person?.roles ?? (tools.strangersLead ? (['projektledare'] as const) : []);
  return { userId: speaker.userId, upn: person?.upn, roles, language, settings: known?.settings };
}

/** Who writes can be written to: what was set aside counts again, and a contact that has been lost is made anew. */
async function keepReachable({ upn, contact }: Known, { reference }: Speaker, people: PeopleStore): Promise<void> {
  if (reference && (!contact || contact.setAside)) await people.saveContact(upn, { reference });
}

/** Someone whom the channel had no name for is asked about again only after this long. */
const ASK_AGAIN_MS = 24 * 3_600_000;

async function recognise(speaker: Speaker, { people, now }: IdentifyTools): Promise<User> {
  const known = await people.user(speaker.userId);
  const reference = speaker.reference ?? known?.reference;
  const settled = known && (known.upn || now().getTime() - Date.parse(known.updatedAt) < ASK_AGAIN_MS);
  if (settled && !speaker.meets && !hasMoved(known.reference, reference)) return known;
  const profile = settled ? undefined : await speaker.profile();
  const upn = known?.upn ?? (await matching([profile?.upn, profile?.email], people));
  const user: User = {
    id: speaker.userId,
    upn,
    name: speaker.name ?? known?.name,
    reference,
    updatedAt: now().toISOString(),
  };
  // In a chat that the bot is not in, the channel tells nobody's name. In their own chat it will.
  if (!known && !profile && !speaker.reference) return user;
  await people.saveUser(user);
  return user;
}

/** The name that the people file knows, or the first there is, so that a later people file can still match it. */
async function matching(names: readonly (string | undefined)[], people: PeopleStore): Promise<string | undefined> {
  const candidates = names.flatMap((name) => name?.trim().toLowerCase() || []);
  for (const name of candidates) if (await people.person(name)) return name;
  return candidates[0];
}
