/**
 * Before the keys of the Bot Framework are asked for. The SDK fetches them anew for each token while they cannot be
 * had, so that anybody could have this server call out as often as it is called, by tokens that nobody has signed. Here
 * one check at a time may fetch; while it is under way the others wait for what comes of it, and after one that could
 * not be told no other is tried for a second. Tokens by a key that one has been let in by go past, so that nobody's
 * made-up key keeps the channel waiting.
 */

/** After a check that could not be told, in milliseconds, no other is tried by a key that is not known. */
const PAUSE_MS = 1000;
/** The Bot Framework has a handful. */
const MOST_KEYS = 20;

export class KeysGate {
  private readonly known = new Set<string>();
  private underWay: Promise<void> | undefined;
  private failure: { readonly at: number; readonly error: unknown } | undefined;

  /**
   * @param clock milliseconds since some fixed point
   * @param isUndecided whether an error says that it could not be told, and not that the token does not hold
   */
  constructor(
    private readonly clock: () => number,
    private readonly isUndecided: (error: unknown) => boolean,
  ) {}

  /**
   * Checks a token, or says what came of the check of another where this one would ask for the keys as well.
   * @param keyId which key the token says it is signed by
   * @throws what the check throws; what the last one threw, within a second of one that could not be told
   */
  async ask<T>(keyId: string, check: () => Promise<T>): Promise<T> {
    if (this.known.has(keyId)) return this.checked(keyId, check);
    if (this.underWay) {
      await this.underWay;
      this.refuseInPause();
      return this.checked(keyId, check);
    }
    this.refuseInPause();
    const checking = this.checked(keyId, check);
    const done = checking.then(
      () => undefined,
      () => undefined,
    );
    this.underWay = done;
    try {
      return await checking;
    } finally {
      if (this.underWay === done) this.underWay = undefined;
    }
  }

  private refuseInPause(): void {
    if (this.failure && this.clock() - this.failure.at < PAUSE_MS) throw this.failure.error;
  }

  private async checked<T>(keyId: string, check: () => Promise<T>): Promise<T> {
    try {
      const result = await check();
      if (this.known.size >= MOST_KEYS) this.known.clear();
      this.known.add(keyId);
      this.failure = undefined;
      return result;
    } catch (error) {
      if (this.isUndecided(error)) {
        this.failure = { at: this.clock(), error };
        this.known.delete(keyId);
      }
      throw error;
    }
  }
}
