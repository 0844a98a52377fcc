import type { Asker } from '../domain/asker';
import type { Language } from '../domain/language';
import { accountName, isGuestName } from '../domain/people';
import {
  type AccountNames,
  canBeReached,
  type Known,
  type PeopleStore,
  type Pseudonyms,
  type User,
} from '../ports/people';
import { type MatchTools, mayBe, settleUser } from './match-person';

/** What a channel knows about whoever is speaking. */
export interface Speaker {
  readonly userId: string;
  readonly name?: string;
  readonly reference?: Readonly<Record<string, unknown>>;
  /**
   * They have just met the bot, maybe again: by another name, maybe, and maybe forgotten by another server meanwhile.
   */
  readonly meets?: boolean;
  /** @returns undefined when the channel does not say, which tells nothing of who it is */
  readonly profile: () => Promise<{ readonly upn?: string; readonly email?: string } | undefined>;
}

export interface IdentifyTools extends MatchTools {
  readonly pseudonyms: Pseudonyms;
  /** In the local trial, someone who is not in the people file counts as project leader, so that it needs no set-up. */
  readonly strangersLead: boolean;
}

/** Somebody whom no row is for is asked about again after so long, since an account may get another name. */
const ASK_AGAIN_MS = 10 * 60_000;

/** Who it is, and what is kept under their name. */
interface Recalled {
  readonly user: User;
  readonly known: Known | undefined;
}

/**
 * Who is speaking and which roles they have. The channel is asked while that is not settled: until it has answered, at
 * each meeting, after each import of people, and now and then as long as no row of the people file is theirs. A row
 * that is theirs stays so by their account's id, whatever they are called. Nothing is written that was so already.
 */
export async function identifyPerson(speaker: Speaker, language: Language, tools: IdentifyTools): Promise<Asker> {
  const { people, strangersLead } = tools;
  const { user, known } = await recall(speaker, tools);
  const theirs = mayBe(known, speaker.userId) ? known : undefined;
  if (theirs && user.upn) await keepReachable(theirs, speaker, people);
  const person = theirs?.person;
  const roles = person?.roles ?? (strangersLead ? (['projektledare'] as const) : []);
  const upn = person?.upn ?? (strangersLead ? user.upn : undefined);
  const pseudonym = (person && theirs?.pseudonym) || (await tools.pseudonyms.of(speaker.userId));
  return {
    userId: speaker.userId,
    upn,
    pseudonym,
    roles,
    committees: person?.committees,
    language,
    settings: theirs?.settings,
  };
}

/**
 * The user and what is kept under their name. Where it is not settled who they are, or no contact is kept for them,
 * another process may know more or may have forgotten them: then what this one remembers is not enough, and storage is
 * asked.
 */
async function recall(speaker: Speaker, tools: IdentifyTools): Promise<Recalled> {
  const { people, strangersLead } = tools;
  const read = async (user: User | undefined): Promise<Known | undefined> => {
    // A stranger in the local trial may have no user name, and still has settings.
    const key = user?.upn ?? (strangersLead ? speaker.userId : undefined);
    return key === undefined ? undefined : people.known(key);
  };
  const remembered = await people.user(speaker.userId);
  const known = await read(remembered);
  const isAsBefore = (user: User): boolean =>
    known !== undefined && isSettled(user, known) && !speaker.meets && !hasMoved(user, speaker);
  if (remembered && isAsBefore(remembered) && known?.contact) return { user: remembered, known };
  const before = await people.storedUser(speaker.userId);
  if (before && before.upn === remembered?.upn && isAsBefore(before)) return { user: before, known };
  const user = await recognise(before, speaker, tools);
  return { user, known: await read(user) };
}

/** Whether it is known whose row it is, by an answer of the channel that is no older than the people file. */
const isSettled = (user: User, known: Known | undefined): boolean =>
  known?.person !== undefined && known.objectId === user.id && user.askedAt !== undefined && !isReviewed(user, known);

/** Whether a people file has been read in since the channel last told who somebody is. */
const isReviewed = ({ askedAt }: User, { reviewedAt }: Known): boolean =>
  askedAt !== undefined && reviewedAt !== undefined && reviewedAt > askedAt;

/** Whether the channel is to be asked who somebody is. */
async function isToBeAsked(
  before: User | undefined,
  { meets, reference }: Speaker,
  tools: MatchTools,
): Promise<boolean> {
  if (!before?.askedAt || (meets && reference)) return true;
  const known = before.upn === undefined ? undefined : await tools.people.known(before.upn);
  if (isSettled(before, known)) return false;
  // Their own chat is where the channel surely tells who they are.
  if (known?.objectId === before.id && isReviewed(before, known)) return reference !== undefined;
  return Math.abs(tools.surroundings.now().getTime() - Date.parse(before.askedAt)) >= ASK_AGAIN_MS;
}

async function recognise(before: User | undefined, speaker: Speaker, tools: IdentifyTools): Promise<User> {
  const { userId: id, name, reference } = speaker;
  const answer = (await isToBeAsked(before, speaker, tools)) ? namesIn(await speaker.profile()) : undefined;
  // In a chat that the bot is not in, the channel tells nobody's name. In their own chat it will.
  if (!before && !answer && !reference) return { id, name, updatedAt: '' };
  const at = tools.surroundings.now().toISOString();
  const user: User = {
    id,
    upn: before?.upn,
    name: name ?? before?.name,
    names: answer ?? before?.names,
    askedAt: answer ? at : before?.askedAt,
    reference: reference ?? before?.reference,
    updatedAt: at,
  };
  // While the channel has not answered, what was known stands: not to be told is to know neither more nor less.
  // What builds before this one knew was never asked about since; of a guest it may come from an address.
  const hadBefore = before !== undefined && before.askedAt === undefined && answer?.email !== undefined;
  const settled: User = user.names ? { ...user, upn: await settleUser(user, tools, hadBefore) } : user;
  if (before && !isNews(before, settled)) return before;
  await tools.people.saveUser(settled);
  return settled;
}

/**
 * The names in an answer, in the form that people files are read in; a guest's address is none of theirs. No name, no
 * answer.
 */
function namesIn(profile: { readonly upn?: string; readonly email?: string } | undefined): AccountNames | undefined {
  const [upn, email] = [profile?.upn, profile?.email].map((name) => accountName(name ?? '') || undefined);
  if (!upn && !email) return undefined;
  return { ...(upn ? { upn } : {}), ...(email && !(upn && isGuestName(upn)) ? { email } : {}) };
}

/** Who writes can be written to: what was set aside counts again, and a contact that has been lost is made anew. */
async function keepReachable({ upn, contact }: Known, { reference }: Speaker, people: PeopleStore): Promise<void> {
  if (reference && !canBeReached(contact)) await people.saveContact(upn, { reference });
}

/** Whether the stored reference would no longer reach the person: only what is used for sending is compared. */
function hasMoved(before: User, { reference }: Pick<User, 'reference'>): boolean {
  const sending = (of: User['reference']): string =>
    JSON.stringify([of?.serviceUrl, of?.conversation, of?.bot, of?.channelId]);
  return reference !== undefined && sending(before.reference) !== sending(reference);
}

/** Whether there is something to be written. */
function isNews(before: User, after: User): boolean {
  const essence = ({ upn, name, names, askedAt }: User): string => JSON.stringify([upn, name, names, askedAt]);
  return hasMoved(before, after) || essence(before) !== essence(after);
}
