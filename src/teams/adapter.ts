import type { Config } from '../config';
import { type Log, safeError } from '../log';
import type { IncomingActivity } from './activity';
import { isTenantAllowed, type ServiceUrlRule, serviceUrlRule } from './admission';
import { isForThisBot, keyIdOf, type TokenRule } from './channel-token';
import { within } from './deadline';
import { KeysGate } from './keys-gate';
import { loadSdk } from './sdk/load-sdk';
import {
  type Caller,
  type ConversationReference,
  InvalidTokenError,
  type InvokeResponse,
  type TeamsSdk,
  type TurnLogic,
} from './sdk/teams-sdk';
import { VerifiedTokens } from './verified-tokens';

/** Checking who calls may need the metadata of the Bot Framework; the caller hears within five seconds all the same. */
const AUTHENTICATION_MS = 4500;

/** The only channel of a bot that is not local. */
const TEAMS = 'msteams';

/** Someone or something is not let in; the status says why, and nobody is told more. */
export class RefusedError extends Error {
  constructor(
    readonly status: 401 | 403 | 429 | 503,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'RefusedError';
  }
}

/** What an adapter needs. */
export interface AdapterOptions {
  readonly config: Pick<Config, 'mode' | 'appId' | 'bot' | 'allowedTenants' | 'sdk'>;
  readonly log: Log;
  /** The time limit of each outgoing call. */
  readonly outgoingMs?: number;
  /** Where something may be sent; the rule of the mode unless a test has its own. */
  readonly allowServiceUrl?: ServiceUrlRule;
  /** Milliseconds since some fixed point; this process's own unless a test has its own. */
  readonly monotonic?: () => number;
  /** Milliseconds since 1970, which tokens expire by; the real clock unless a test has its own. */
  readonly now?: () => number;
}

/** Lets in what may come in, and writes first to where that may be done; refusals say nothing. */
export class TeamsAdapter {
  /** The tenant that the bot is registered in; undefined in the local trial. */
  readonly homeTenant: string | undefined;
  readonly allowServiceUrl: ServiceUrlRule;
  private readonly tokenRule: TokenRule;
  private readonly keys: KeysGate;
  private readonly tokens: VerifiedTokens<Caller>;

  constructor(
    private readonly options: AdapterOptions,
    private readonly sdk: TeamsSdk,
  ) {
    this.homeTenant = options.config.mode === 'teams' ? (options.config.bot.MicrosoftAppTenantId ?? '') : undefined;
    this.allowServiceUrl = options.allowServiceUrl ?? serviceUrlRule(options.config.mode);
    const { appId, bot, allowedTenants } = options.config;
    const own = bot.MicrosoftAppTenantId?.toLowerCase();
    this.tokenRule = { appId, bot, tenants: own ? [...allowedTenants, own] : allowedTenants };
    const isUndecided = (error: unknown): boolean => error instanceof RefusedError && error.status === 503;
    this.keys = new KeysGate(options.monotonic ?? (() => performance.now()), isUndecided);
    this.tokens = new VerifiedTokens(options.now ?? Date.now);
  }

  /**
   * Lets an activity in and runs a turn with it.
   * @returns the answer to an invoke, or undefined
   * @throws RefusedError when the caller, the tenant or the address for the answers is not let in
   */
  async take(authorization: string, activity: IncomingActivity, turn: TurnLogic): Promise<InvokeResponse | undefined> {
    const caller = await this.authenticate(authorization, activity);
    const { mode, allowedTenants } = this.options.config;
    // Anybody may have a key for the web chat of some bot, and there a user says for themselves who they are.
    if (mode === 'teams' && activity.channelId !== TEAMS) throw new RefusedError(403, 'the channel is not Teams');
    if (mode === 'teams' && !isTenantAllowed(activity, allowedTenants)) {
      throw new RefusedError(403, 'the tenant is not one of ALLOWED_TENANTS');
    }
    if (!this.allowServiceUrl(activity.serviceUrl)) {
      throw new RefusedError(403, 'the service address is not one of the channel');
    }
    return caller.run(activity, turn);
  }

  /** Runs a turn that nobody has asked for; whether its address is allowed is for the caller to see to. */
  continueConversation(reference: ConversationReference, turn: TurnLogic): Promise<void> {
    return this.sdk.continueConversation(reference, turn);
  }

  private async authenticate(authorization: string, activity: IncomingActivity): Promise<Caller> {
    // Without an application id the SDK lets everyone in; a token that came along would only be in the way.
    if (this.options.config.mode === 'local') return this.check('', activity);
    const checked = async (): Promise<Caller> => {
      if (!isForThisBot(authorization, this.tokenRule)) {
        throw new RefusedError(401, 'the token is not one of the channel’s for this bot');
      }
      return this.keys.ask(keyIdOf(authorization), () => this.check(authorization, activity));
    };
    return this.tokens.ask(authorization, activity, checked, ({ expiresAt }) => expiresAt);
  }

  private async check(authorization: string, activity: IncomingActivity): Promise<Caller> {
    try {
      return await within(AUTHENTICATION_MS, 'authentication', this.sdk.authenticate(authorization, activity));
    } catch (error) {
      if (error instanceof InvalidTokenError) throw new RefusedError(401, error.message, { cause: error.cause });
      // Whatever else kept us from telling is our trouble.
      throw new RefusedError(503, 'it cannot be told whether the token holds', { cause: error });
    }
  }
}

/** Makes the adapter, and says so in the log. @throws ConfigError when the library that is wanted is not installed */
export async function createAdapter(options: AdapterOptions): Promise<TeamsAdapter> {
  const { mode, appId, bot, sdk } = options.config;
  const { name, create } = await loadSdk(sdk);
  const adapter = new TeamsAdapter(options, create({ appId, bot, timeoutMs: options.outgoingMs ?? 6000 }));
  options.log.debug({ mode, sdk: name }, 'the adapter is ready');
  return adapter;
}

/** The log line of a refusal. */
export function describeRefusal(error: RefusedError): Record<string, unknown> {
  return { status: error.status, why: error.message, ...(error.cause ? { error: safeError(error.cause) } : {}) };
}
