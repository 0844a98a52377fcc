import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { BotSettings } from '../config';
import { within } from './deadline';

type Credentials = Awaited<ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']>>;
type Request = Parameters<Credentials['signRequest']>[0];

/** Getting a token, with all the repeats that the sign-in library makes; the channel hears within five seconds. */
const TOKEN_MS = 4000;
/** Whoever asks this soon after it failed is told so at once: one turn does not wait twice. */
const REMEMBERED_MS = 2000;

/**
 * What signs the calls to the channel. The token is fetched once for all who wait for it, and whether it can be had is
 * known within `TOKEN_MS` of the first who asked.
 *
 * By itself the SDK fetches one for each call, five times over, and waits for the identity as long as that is silent.
 */
export class TimelyCredentials implements Credentials {
  private latest: Promise<string> | undefined;

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

  /** For the SDK's own calls, of which this bot makes none. */
  async signRequest(request: Request): Promise<Request> {
    request.headers.set('authorization', await this.authorization());
    return request;
  }

  private token(): Promise<string> {
    if (this.latest) return this.latest;
    const token = within(TOKEN_MS, 'a token', this.fetchToken());
    this.latest = token;
    const forget = (): void => {
      if (this.latest === token) this.latest = undefined;
    };
    // One that was had is kept by the SDK until it is about to expire.
    token.then(forget, () => setTimeout(forget, REMEMBERED_MS).unref());
    return token;
  }
}

/** Makes the SDK's own credentials timely. */
export class TimelyCredentialsFactory extends ConfigurationServiceClientCredentialFactory {
  constructor(private readonly settings: BotSettings) {
    super({ ...settings });
  }

  override async createCredentials(
    ...args: Parameters<ConfigurationServiceClientCredentialFactory['createCredentials']>
  ): Promise<Credentials> {
    const made = await super.createCredentials(...args);
    // A local bot signs nothing.
    if (!this.settings.MicrosoftAppId) return made;
    if (!hasToken(made)) throw new Error('botbuilder has other credentials than those that are known');
    return new TimelyCredentials(() => made.getToken());
  }
}

function hasToken(made: Credentials): made is Credentials & { getToken(): Promise<string> } {
  return typeof Reflect.get(made, 'getToken') === 'function';
}
