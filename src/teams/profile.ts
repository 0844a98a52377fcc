import { z } from 'zod';
import { type Log, safeError } from '../log';
import type { Profile } from '../turns/reply';
import type { IncomingActivity } from './activity';
import { within } from './deadline';
import type { ServiceAddress } from './service-address';

/** Asking who somebody is must not hold up the answer. */
const PROFILE_MS = 3000;

/** What Teams tells of a member of a chat; it writes null for what it leaves out, and leaves much out of a guest. */
const member = z.object({
  name: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
});
type Member = z.infer<typeof member>;

/** The roles of those who are not of the organisation. */
const OUTSIDERS: readonly unknown[] = ['guest', 'anonymous', 'federated'];

/**
 * Whether an e-mail address may stand for somebody. A member's is set by the organisation; a guest's or another
 * tenant's by whoever runs that one, who may write what they like. Teams calls a guest so by role or by tenant.
 */
export function isOwnMember({ tenantId, userRole }: Member, homeTenant: string | undefined): boolean {
  if (OUTSIDERS.includes(userRole?.toLowerCase())) return false;
  if (homeTenant === undefined) return true;
  return homeTenant !== '' && tenantId?.toLowerCase() === homeTenant.toLowerCase();
}

/** Whether an answer is about the account that was asked about, as far as both say which that is. */
function isAbout({ aadObjectId, objectId }: Member, asked: string | null | undefined): boolean {
  const id = aadObjectId || objectId;
  return !id || !asked || id.toLowerCase() === asked.toLowerCase();
}

/** Members of a team are asked for by the team, whichever channel of it is written in. */
function memberOf({ channelData, conversation, from }: IncomingActivity, address: ServiceAddress): Promise<unknown> {
  const place = channelData?.team?.id || conversation.id;
  return address.call({ method: 'GET', path: ['conversations', place, 'members', from?.id ?? ''] });
}

/**
 * Asks the channel who wrote.
 * @param address of the channel, where it is asked
 * @param homeTenant see LimitedParts
 * @returns undefined when it does not say, or not soon; nothing follows from that
 */
export async function profileOf(
  activity: IncomingActivity,
  address: ServiceAddress,
  homeTenant: string | undefined,
  log: Log,
): Promise<Profile | undefined> {
  try {
    const found = await within(PROFILE_MS, 'a profile', memberOf(activity, address));
    const profile = member.parse(found);
    // Names of another's would make their row of the people file this account's.
    if (!isAbout(profile, activity.from?.aadObjectId)) throw new Error('the profile is another account’s');
    const { name, userPrincipalName } = profile;
    const email = isOwnMember(profile, homeTenant) ? profile.email : undefined;
    return {
      ...(userPrincipalName ? { upn: userPrincipalName } : {}),
      ...(email ? { email } : {}),
      ...(name ? { name } : {}),
    };
  } catch (error) {
    log.warn({ error: safeError(error) }, 'no profile could be had');
    return undefined;
  }
}
