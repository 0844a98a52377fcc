import { z } from 'zod';
import { type BotSettings, GOVERNMENT } from '../config';

/** Who issues the channel's tokens, where no setting says so. */
const ISSUERS = { public: 'https://api.botframework.com', government: 'https://api.botframework.us' };

/**
 * A token and what a load balancer adds, in bytes; Node's own default, said here so that it stays and nothing longer is
 * decoded.
 */
export const MOST_HEADER_BYTES = 16 * 1024;
const TOKEN = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]*)$/u;

const header = z.looseObject({ alg: z.literal('RS256') });
const claims = z.looseObject({ iss: z.string(), aud: z.string(), tid: z.string().optional() });

/** Whose tokens are the channel's for this bot. */
export interface TokenRule {
  readonly appId: string;
  readonly bot: BotSettings;
  /** In lower case: the bot's own and those that may speak to it. */
  readonly tenants: readonly string[];
}

const named = z.looseObject({ kid: z.string() });

/** What a token consists of; nothing of it is checked. */
export interface TokenParts {
  readonly header: unknown;
  readonly claims: unknown;
  /** What the signature is of. */
  readonly signed: string;
  readonly signature: Buffer;
}

/** @returns undefined where it is no token */
export function readToken(authorization: string): TokenParts | undefined {
  const [, head, payload, signature] = TOKEN.exec(authorization) ?? [];
  if (head === undefined || payload === undefined || signature === undefined) return undefined;
  return {
    header: parsed(head),
    claims: parsed(payload),
    signed: `${head}.${payload}`,
    signature: Buffer.from(signature, 'base64url'),
  };
}

const parsed = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/**
 * Whether a token says that it is one of the channel's for this bot. It proves nothing, and comes before the SDK looks
 * at the signature: the SDK also lets in what the Emulator and other bots send, by tokens of the same kind that this
 * bot gets for itself, and it keeps every tenant that any token names before it has checked anything
 * (isTokenFromEmulator).
 */
export function isForThisBot(authorization: string, { appId, bot, tenants }: TokenRule): boolean {
  if (authorization.length > MOST_HEADER_BYTES) return false;
  const token = readToken(authorization);
  if (!header.safeParse(token?.header).success) return false;
  const claimed = claims.safeParse(token?.claims);
  if (!claimed.success) return false;
  const { iss, aud, tid } = claimed.data;
  const usual = bot.ChannelService === GOVERNMENT ? ISSUERS.government : ISSUERS.public;
  // The channel's tokens name no tenant; one that does names one of ours, so that there is an end to what is kept.
  const knownTenant = tid === undefined || tenants.includes(tid.toLowerCase());
  return iss === (bot.ToBotFromChannelTokenIssuer ?? usual) && aud === appId && knownTenant;
}

/** Which key a token says it is signed by; empty where it says none. */
export function keyIdOf(authorization: string): string {
  return named.safeParse(readToken(authorization)?.header).data?.kid ?? '';
}
