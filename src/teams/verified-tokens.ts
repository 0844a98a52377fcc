import { createHash } from 'node:crypto';

/** However long a token holds: a key may have been withdrawn meanwhile. */
const KEPT_MS = 3_600_000;
/** The channel uses a token for an hour, one for each of its service addresses. */
const MOST_TOKENS = 200;

/** What a check of a token goes by, beside the token. */
export interface CheckedFor {
  readonly channelId: string;
  readonly serviceUrl: string;
}

interface Kept<T> {
  readonly result: T;
  readonly from: number;
  readonly until: number;
}

/**
 * Tokens that have passed the whole check, by hash, with what they were checked for: the channel sends the same one for
 * an hour, and a signature takes longer to check than all else that comes before a turn. Of one that has not passed
 * nothing is kept.
 */
export class VerifiedTokens<T> {
  private readonly kept = new Map<string, Kept<T>>();

  /** @param now ms since 1970, by the clock that tokens expire by */
  constructor(private readonly now: () => number) {}

  /**
   * What came of a token's check, now or before.
   * @param expiresAt in seconds since 1970, as the checked token says; without it the token is checked each time
   * @throws what the check throws
   */
  async ask(
    authorization: string,
    { channelId, serviceUrl }: CheckedFor,
    check: () => Promise<T>,
    expiresAt: (result: T) => unknown,
  ): Promise<T> {
    const hash = createHash('sha256').update(authorization).digest('base64');
    const key = JSON.stringify([hash, channelId, serviceUrl]);
    const known = this.find(key);
    if (known) return known.result;
    const result = await check();
    const seconds = expiresAt(result);
    if (typeof seconds === 'number') this.keep(key, result, seconds * 1000);
    return result;
  }

  private find(key: string): Kept<T> | undefined {
    const kept = this.kept.get(key);
    const now = this.now();
    // A clock that has been set back says nothing of how long it has been.
    if (kept && kept.from <= now && now < kept.until) return kept;
    this.kept.delete(key);
    return undefined;
  }

  private keep(key: string, result: T, expiresMs: number): void {
    const from = this.now();
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size >= MOST_TOKENS) this.kept.delete(oldest);
    this.kept.set(key, { result, from, until: Math.min(expiresMs, from + KEPT_MS) });
  }
}
