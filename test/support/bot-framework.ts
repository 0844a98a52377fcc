import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { listenOnLoopback } from './loopback';

/** The tenant that the bots under test live in. */
export const TENANT = '11111111-2222-4333-8444-555555555555';
/** A service address of the channel's, where nothing in a test may be sent. */
export const SERVICE = 'https://smba.trafficmanager.net/emea/';
export const ISSUER = 'https://api.botframework.com';

export type Part = Record<string, unknown>;

/** The Bot Framework as a bot in Teams sees it: its metadata and its keys. */
export interface BotFramework {
  readonly at: string;
  /** The settings that make a bot believe in these keys. The SDK keeps keys by address, so each id has its own. */
  endpoints(id: string): Record<string, string>;
  /** How often its metadata or its keys were asked for. */
  readonly asked: () => number;
  close(): Promise<void>;
}

/** How the metadata is answered: as it should be, or with something else. */
export interface Answers {
  readonly metadata?: unknown;
  readonly keys?: unknown;
  /** While this says so, nothing can be had: every call is answered 503. */
  readonly isAway?: () => boolean;
  /** Before a call is answered. */
  readonly before?: () => Promise<void>;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A token for a bot; claims and header as they are to differ from those of one that holds. */
export function tokenFor(id: string, claims: Part = {}, header: Part = {}, key: KeyObject = ours.privateKey): string {
  const now = Math.floor(Date.now() / 1000);
  const all = { iss: ISSUER, aud: id, serviceurl: SERVICE, nbf: now - 60, exp: now + 600, ...claims };
  const head = { typ: 'JWT', alg: 'RS256', kid: 'one', ...header };
  const signed = `${encode(head)}.${encode(all)}`;
  if (head.alg === 'none') return `${signed}.`;
  if (head.alg === 'HS256') {
    const secret = ours.publicKey.export({ format: 'pem', type: 'pkcs1' });
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  }
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

/** Starts a Bot Framework whose keys those tokens are signed with. */
export async function startBotFramework(answers: Answers = {}): Promise<BotFramework> {
  // A key for everything that the Bot Framework carries, as its real ones are.
  const endorsements = ['msteams', 'directline', 'emulator'];
  const jwk = { ...ours.publicKey.export({ format: 'jwk' }), kid: 'one', endorsements };
  let asked = 0;
  const { port, close } = await listenOnLoopback(async (req, res) => {
    asked += 1;
    await answers.before?.();
    if (answers.isAway?.()) res.statusCode = 503;
    const keys = answers.keys ?? { keys: [jwk] };
    const metadata = answers.metadata ?? { issuer: ISSUER, jwks_uri: `http://${req.headers.host}/keys` };
    res.end(JSON.stringify(req.url === '/keys' ? keys : metadata));
  });
  const at = `http://127.0.0.1:${port}`;
  return {
    at,
    endpoints: (id) => endpointsAt(at, id),
    asked: () => asked,
    close,
  };
}

/** The endpoint settings of a bot that fetches its keys, and asks for its own tokens, at an address of this machine. */
export const endpointsAt = (at: string, id: string): Record<string, string> => ({
  ToChannelFromBotLoginUrl: `${at}/login`,
  ToChannelFromBotOAuthScope: ISSUER,
  ToBotFromChannelTokenIssuer: ISSUER,
  OAuthUrl: `${at}/oauth`,
  ToBotFromChannelOpenIdMetadataUrl: `${at}/channel-${id}`,
  ToBotFromEmulatorOpenIdMetadataUrl: `${at}/emulator-${id}`,
  CallerId: 'urn:botframework:azure',
});

export const bearer = (jwt: string): Record<string, string> => ({ authorization: `Bearer ${jwt}` });
