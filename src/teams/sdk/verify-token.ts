import { verify } from 'node:crypto';
import { z } from 'zod';
import { readToken } from '../channel-token';
import type { CheckedFor } from '../verified-tokens';
import type { ChannelKeys } from './channel-keys';
import { InvalidTokenError } from './teams-sdk';

/** Clocks may differ by this much, in seconds. */
const TOLERANCE = 300;

const header = z.object({ alg: z.literal('RS256'), kid: z.string().min(1) });
const claims = z.looseObject({ exp: z.number(), nbf: z.number().optional(), serviceurl: z.string() });

/** What a token that holds says of itself. */
export type TokenClaims = z.output<typeof claims>;

/**
 * Whether the channel has signed a token, for now, for this channel and this service address. Whose it says that it is
 * has been looked at before (isForThisBot).
 *
 * agents-hosting has a check of its own, which does without the last two, takes keys from no other address than the
 * public one, asks for them anew at each id that it does not know, and does not tell a token that does not hold from
 * keys that cannot be had.
 * @throws InvalidTokenError when it does not hold, another error when that cannot be told
 */
export async function verifyToken(
  authorization: string,
  { channelId, serviceUrl }: CheckedFor,
  keys: ChannelKeys,
  now: number,
): Promise<TokenClaims> {
  const token = readToken(authorization);
  const head = header.safeParse(token?.header);
  const claimed = claims.safeParse(token?.claims);
  if (!token || !head.success || !claimed.success) throw new InvalidTokenError('it is no token of the channel’s');
  const signer = await keys.find(head.data.kid, now);
  if (!signer) throw new InvalidTokenError('its key is none of the channel’s');
  if (!verify('RSA-SHA256', Buffer.from(token.signed), signer.key, token.signature)) {
    throw new InvalidTokenError('its signature does not hold');
  }
  const { exp, nbf = 0, serviceurl } = claimed.data;
  const seconds = now / 1000;
  if (seconds > exp + TOLERANCE) throw new InvalidTokenError('it has expired');
  if (seconds < nbf - TOLERANCE) throw new InvalidTokenError('it is not to be used yet');
  if (serviceurl !== serviceUrl) throw new InvalidTokenError('it is for another service address');
  if (signer.endorsements && !signer.endorsements.includes(channelId)) {
    throw new InvalidTokenError('its key is not endorsed for the channel');
  }
  return claimed.data;
}
