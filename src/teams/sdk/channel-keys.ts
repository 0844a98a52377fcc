import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { GOVERNMENT } from '../../config';
import type { SdkOptions } from './teams-sdk';

/** Where the channel's keys are found, where no setting says so. */
const METADATA = {
  public: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  government: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
};

/** Keys are used for a day, as the Bot Framework asks for. */
const KEPT_MS = 24 * 3_600_000;
/** A key that is not among them may be new, which is looked for no more often. */
const RENEWED_MS = 3_600_000;
/** Both calls together; whoever waits hears within five seconds. */
const FETCH_MS = 4000;

const metadata = z.object({ jwks_uri: z.url() });
const jwk = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).optional(),
});
const keySet = z.object({ keys: z.array(z.unknown()) });

/** A key of the channel's. */
export interface ChannelKey {
  readonly key: KeyObject;
  /** The channels whose tokens it may sign; a key that names none signs for all. */
  readonly endorsements: readonly string[] | undefined;
}

interface Fetched {
  readonly at: number;
  readonly keys: ReadonlyMap<string, ChannelKey>;
}

/** The keys that the channel signs its tokens with. */
export class ChannelKeys {
  private readonly address: string;
  private latest: Fetched | undefined;
  private underWay: Promise<Fetched> | undefined;

  constructor({ ToBotFromChannelOpenIdMetadataUrl: address, ChannelService: cloud }: SdkOptions['bot']) {
    this.address = address ?? (cloud === GOVERNMENT ? METADATA.government : METADATA.public);
  }

  /**
   * Finds a key by its id.
   * @param now in milliseconds since 1970
   * @returns undefined when the channel has none of that id
   * @throws Error when that cannot be told, since the keys cannot be had
   */
  async find(id: string, now: number): Promise<ChannelKey | undefined> {
    const age = this.latest ? now - this.latest.at : Number.POSITIVE_INFINITY;
    const known = this.latest?.keys.get(id);
    // A clock that was set back says nothing of how old they are.
    if (age >= 0 && age < (known ? KEPT_MS : RENEWED_MS)) return known;
    this.underWay ??= this.fetch(now).finally(() => {
      this.underWay = undefined;
    });
    this.latest = await this.underWay;
    return this.latest.keys.get(id);
  }

  private async fetch(at: number): Promise<Fetched> {
    const signal = AbortSignal.timeout(FETCH_MS);
    const { jwks_uri: address } = metadata.parse(await fetchJson(this.address, signal));
    const { keys } = keySet.parse(await fetchJson(address, signal));
    // The channel may have keys of kinds that this bot needs none of.
    const readable = keys.flatMap((each) => jwk.safeParse(each).data ?? []);
    if (readable.length === 0) throw new Error('the channel’s key set has no key in it');
    const pairs = readable.map(({ kid, kty, n, e, endorsements }): [string, ChannelKey] => [
      kid,
      { key: createPublicKey({ key: { kty, n, e }, format: 'jwk' }), endorsements },
    ]);
    return { at, keys: new Map(pairs) };
  }
}

async function fetchJson(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, { signal, redirect: 'error' });
  if (!response.ok) throw new Error(`the channel’s keys cannot be had: ${response.status}`);
  return response.json();
}
