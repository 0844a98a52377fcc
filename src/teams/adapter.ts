import {
  type Activity,
  ActivityTypes,
  Channels,
  CloudAdapter,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import type { Config } from '../config';
import { type Log, safeError } from '../log';
import type { IncomingActivity } from './activity';
import { isTenantAllowed, type ServiceUrlRule, serviceUrlRule } from './admission';
import { isForThisBot, keyIdOf, type TokenRule } from './channel-token';
import { type Authenticated, KeptConnectors, serviceAddressOf } from './connectors';
import { within } from './deadline';
import { KeysGate } from './keys-gate';
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
  readonly config: Pick<Config, 'mode' | 'appId' | 'bot' | 'allowedTenants'>;
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

/** The SDK's cloud adapter, with sends that are not repeated behind our back and refusals that say nothing. */
export class TeamsAdapter extends CloudAdapter {
  readonly appId: string;
  /** The tenant that the bot is registered in; undefined in the local trial. */
  readonly homeTenant: string | undefined;
  readonly allowServiceUrl: ServiceUrlRule;
  private readonly tokenRule: TokenRule;
  private readonly keys: KeysGate;
  private readonly tokens: VerifiedTokens<Authenticated>;

  constructor(private readonly options: AdapterOptions) {
    super(new KeptConnectors(options.config.bot, options.outgoingMs ?? 6000));
    this.appId = options.config.appId;
    this.homeTenant = options.config.mode === 'teams' ? (options.config.bot.MicrosoftAppTenantId ?? '') : undefined;
    this.allowServiceUrl = options.allowServiceUrl ?? serviceUrlRule(options.config.mode);
    const { appId, bot, allowedTenants } = options.config;
    const own = bot.MicrosoftAppTenantId?.toLowerCase();
    this.tokenRule = { appId, bot, tenants: own ? [...allowedTenants, own] : allowedTenants };
    const isUndecided = (error: unknown): boolean => error instanceof RefusedError && error.status === 503;
    this.keys = new KeysGate(options.monotonic ?? (() => performance.now()), isUndecided);
    this.tokens = new VerifiedTokens(options.now ?? Date.now);
    // A turn answers for its own faults; what still comes here has nobody to be told to but the channel.
    this.onTurnError = async (_context, error) => {
      throw error;
    };
  }

  /**
   * Lets an activity in and runs a turn with it.
   * @returns the answer to an invoke, or undefined
   * @throws RefusedError when the caller, the tenant or the address for the answers is not let in
   */
  async take(
    authorization: string,
    received: IncomingActivity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const activity = toActivity(received);
    const caller = await this.authenticate(authorization, activity);
    const { mode, allowedTenants } = this.options.config;
    // Anybody may have a key for the web chat of some bot, and there a user says for themselves who they are.
    if (mode === 'teams' && received.channelId !== TEAMS) throw new RefusedError(403, 'the channel is not Teams');
    if (mode === 'teams' && !isTenantAllowed(received, allowedTenants)) {
      throw new RefusedError(403, 'the tenant is not one of ALLOWED_TENANTS');
    }
    if (!this.allowServiceUrl(received.serviceUrl)) {
      throw new RefusedError(403, 'the service address is not one of the channel');
    }
    return this.processActivity(caller, activity, turn);
  }

  /** Sends what the SDK would send, with calls of our own: each is one request, or none. */
  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      if (staysHere(activity)) responses.push(...(await super.sendActivities(context, [activity])));
      else responses.push({ id: (await sendTo(context, activity)) ?? '' });
    }
    return responses;
  }

  /** Renews a message that was sent, by one request. */
  override async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | undefined> {
    const path = ['conversations', conversationOf(activity), 'activities', activity.id ?? ''];
    const id = idOf(await serviceAddressOf(context).call({ method: 'PUT', path, body: activity }));
    return id === undefined ? undefined : { id };
  }

  private async authenticate(authorization: string, activity: Activity): Promise<Authenticated> {
    // Without an application id the SDK lets everyone in; a token that came along would only be in the way.
    if (this.options.config.mode === 'local') return this.check('', activity);
    const checked = async (): Promise<Authenticated> => {
      if (!isForThisBot(authorization, this.tokenRule)) {
        throw new RefusedError(401, 'the token is not one of the channel’s for this bot');
      }
      return this.keys.ask(keyIdOf(authorization), () => this.check(authorization, activity));
    };
    const expiresAt = ({ claimsIdentity }: Authenticated): unknown => claimsIdentity.getClaimValue('exp');
    return this.tokens.ask(authorization, activity, checked, expiresAt);
  }

  private async check(authorization: string, activity: Activity): Promise<Authenticated> {
    try {
      const checked = this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
      return await within(AUTHENTICATION_MS, 'authentication', checked);
    } catch (error) {
      throw refusal(error);
    }
  }
}

/** What the SDK does no call for: a pause, the answer to an invoke, a trace elsewhere than in the Emulator. */
function staysHere({ type, channelId }: Partial<Activity>): boolean {
  if (type === ActivityTypes.Trace) return channelId !== Channels.Emulator;
  return type === 'delay' || type === ActivityTypes.InvokeResponse;
}

/** @returns the id that the channel gave it, if it tells: it does not for a sign of writing, or a text with a card */
async function sendTo(context: TurnContext, activity: Partial<Activity>): Promise<string | undefined> {
  const { id: _old, ...body } = activity;
  const conversationId = conversationOf(activity);
  const path = ['conversations', conversationId, 'activities'];
  const { replyToId } = activity;
  const call = replyToId ? { path: [...path, replyToId], conversationId } : { path };
  return idOf(await serviceAddressOf(context).call({ method: 'POST', ...call, body }));
}

const conversationOf = ({ conversation }: Partial<Activity>): string => conversation?.id ?? '';

function idOf(answer: unknown): string | undefined {
  const id: unknown = Reflect.get(Object(answer), 'id');
  return typeof id === 'string' ? id : undefined;
}

/** Makes the adapter, and says so in the log. */
export function createAdapter(options: AdapterOptions): TeamsAdapter {
  const adapter = new TeamsAdapter(options);
  options.log.debug({ mode: options.config.mode }, 'the adapter is ready');
  return adapter;
}

/** How jsonwebtoken, which the SDK leaves the checking to, says that a token does not hold. */
const NOT_HOLDING = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);

/** A token that was found not to hold is 401; whatever else kept us from telling is our trouble, so 503. */
function refusal(cause: unknown): RefusedError {
  const status = cause instanceof Error ? Reflect.get(cause, 'statusCode') : undefined;
  if (status === 401 || (cause instanceof Error && NOT_HOLDING.has(cause.name))) {
    return new RefusedError(401, 'the token does not hold', { cause });
  }
  return new RefusedError(503, 'it cannot be told whether the token holds', { cause });
}

/** The log line of a refusal. */
export function describeRefusal(error: RefusedError): Record<string, unknown> {
  return { status: error.status, why: error.message, ...(error.cause ? { error: safeError(error.cause) } : {}) };
}

// What was read is the activity that came, with its fields checked; the SDK's type asks for more than any channel
// sends.
function toActivity(received: IncomingActivity): Activity {
  return received as unknown as Activity;
}
