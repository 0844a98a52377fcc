import { within } from './deadline';

/** Getting a token, with all the repeats that the sign-in library makes; the channel hears within five seconds. */
const TOKEN_MS = 4000;
/** Whoever asks this soon after it failed is told so at once: one turn does not wait twice. */
const REMEMBERED_MS = 2000;

/**
 * What signs the calls to the channel. The token is fetched once for all who wait for it, and whether it can be had is
 * known within `TOKEN_MS` of the first who asked.
 *
 * By themselves the SDKs fetch one for each call, and wait for the identity as long as that is silent.
 */
export class TimelyToken {
  private latest: Promise<string> | undefined;

  /** @param fetchToken has a token that was had until it is about to expire */
  constructor(private readonly fetchToken: () => Promise<string>) {}

  /** Begins to fetch the token, so that it is there, or known not to be, when there is something to send. */
  warm(): void {
    this.token().catch(() => undefined);
  }

  /**
   * @returns what stands in the header of that name
   * @throws DeadlineError or what the sign-in library says, when there is no token
   */
  async authorization(): Promise<string> {
    return `Bearer ${await this.token()}`;
  }

  private token(): Promise<string> {
    if (this.latest) return this.latest;
    const token = within(TOKEN_MS, 'a token', this.fetchToken());
    this.latest = token;
    const forget = (): void => {
      if (this.latest === token) this.latest = undefined;
    };
    token.then(forget, () => setTimeout(forget, REMEMBERED_MS).unref());
    return token;
  }
}
