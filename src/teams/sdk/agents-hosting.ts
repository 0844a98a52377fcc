import {
  type TurnContext as AgentsContext,
  type AuthConfiguration,
  AuthType,
  CloudAdapter,
  ConnectorClient,
  type UserTokenClient,
} from '@microsoft/agents-hosting';
import { GOVERNMENT } from '../../config';
import type { IncomingActivity } from '../activity';
import { postActivity, putActivity } from '../channel-calls';
import { TimelyToken } from '../outbound-token';
import { ServiceAddress } from '../service-address';
import { ChannelKeys } from './channel-keys';
import type {
  ConversationReference,
  CreateTeamsSdk,
  InvokeResponse,
  SdkOptions,
  TurnContext,
  TurnLogic,
} from './teams-sdk';
import { verifyToken } from './verify-token';

type Activity = AgentsContext['activity'];
type Claims = NonNullable<Parameters<CloudAdapter['process']>[0]['user']>;
type Response = Parameters<CloudAdapter['process']>[1];

const CONNECTION = 'serviceConnection';
/** What the bot's own tokens are for, where no setting says so. */
const SCOPES = { public: 'https://api.botframework.com', government: 'https://api.botframework.us' };
const GOVERNMENT_LOGIN = 'https://login.microsoftonline.us';
/** Teams has a handful of service addresses; this many at once means that somebody is making them up. */
const MOST_ADDRESSES = 50;

/** The Microsoft 365 Agents SDK, which Microsoft names as botbuilder's successor. */
export const createAgentsHosting: CreateTeamsSdk = (options) => {
  const adapter = new OwnCallsAdapter(options);
  const keys = new ChannelKeys(options.bot);
  const check = async (authorization: string, activity: IncomingActivity): Promise<Claims> =>
    // A local bot lets everyone in, as the SDK does.
    options.appId === '' ? { name: 'anonymous' } : verifyToken(authorization, activity, keys, Date.now());
  return {
    async authenticate(authorization, activity) {
      const claims = await check(authorization, activity);
      return {
        expiresAt: claims.exp,
        async run(own, turn) {
          const request = { method: 'POST', headers: {}, body: addressOf(own), user: claims };
          const captured = new CapturedResponse();
          await adapter.runTurn(turn, (logic) => adapter.process(request, captured, logic));
          return captured.response;
        },
      };
    },
    continueConversation: (reference, turn) =>
      adapter.runTurn(turn, (logic) =>
        // An id is asked for, also of a local bot.
        adapter.continueConversation(options.appId || 'local', toReference(reference), logic),
      ),
  };
};

/** The SDK's adapter, which makes no call by itself: it addresses what is sent, and has tokens for it. */
class OwnCallsAdapter extends CloudAdapter {
  private readonly addresses = new Map<string, ServiceAddress>();
  private readonly token: TimelyToken | undefined;
  private userTokens: Promise<UserTokenClient> | undefined;

  constructor(private readonly sdk: SdkOptions) {
    super(connectionOf(sdk));
    const { bot, appId } = sdk;
    const usual = bot.ChannelService === GOVERNMENT ? SCOPES.government : SCOPES.public;
    const scope = bot.ToChannelFromBotOAuthScope ?? usual;
    const provider = this.connectionManager.getDefaultConnection();
    // A local bot signs nothing.
    this.token = appId === '' ? undefined : new TimelyToken(() => provider.getAccessToken(scope));
  }

  /**
   * Runs a turn past what the SDK does about faults: it tells people in the chat of them, and puts one of its own in
   * the place of what it does not know. A turn answers for its own; what it throws has nobody to be told to but the
   * channel.
   */
  async runTurn(turn: TurnLogic, start: (logic: (context: AgentsContext) => Promise<void>) => Promise<void>) {
    const faults: unknown[] = [];
    await start(async (context) => {
      await turn(this.toContext(context)).catch((fault: unknown) => faults.push(fault));
    });
    if (faults.length > 0) throw faults[0];
  }

  /** What the rest of the room sees of a turn. */
  private toContext(context: AgentsContext): TurnContext {
    const address = this.addressAt(context.activity.serviceUrl ?? '');
    this.token?.warm();
    return {
      address,
      async send(message) {
        await context.sendActivity(toActivity(message));
      },
      async update(id, message) {
        await context.updateActivity(toActivity({ ...message, id }));
      },
      async sendTyping() {
        await context.sendActivity(toActivity({ type: 'typing' }));
      },
      async answer(value) {
        await context.sendActivity(toActivity({ type: 'invokeResponse', value }));
      },
    };
  }

  /** Sends what the SDK would send, with calls of our own: each is one request, or none. */
  override async sendActivities(context: AgentsContext, activities: Activity[]): Promise<{ id: string }[]> {
    const responses: { id: string }[] = [];
    for (const activity of activities) {
      if (activity.type === 'invokeResponse' || activity.type === 'trace') {
        responses.push(...(await super.sendActivities(context, [activity])));
      } else {
        const address = this.addressAt(activity.serviceUrl ?? '');
        responses.push({ id: (await postActivity(address, toBody(activity))) ?? '' });
      }
    }
    return responses;
  }

  /** Renews a message that was sent, by one request. */
  override async updateActivity(_context: AgentsContext, activity: Activity): Promise<{ id: string } | undefined> {
    const id = await putActivity(this.addressAt(activity.serviceUrl ?? ''), toBody(activity));
    return id === undefined ? undefined : { id };
  }

  // By itself the SDK has a token fetched before each turn, also for one that makes no call.
  protected override async createConnectorClientWithIdentity(): Promise<ConnectorClient> {
    return unusedConnector;
  }

  // Nobody signs in through this bot, so one client that is never used does for all turns.
  protected override createUserTokenClient(): Promise<UserTokenClient> {
    this.userTokens ??= super.createUserTokenClient({});
    return this.userTokens;
  }

  private addressAt(serviceUrl: string): ServiceAddress {
    const known = this.addresses.get(serviceUrl);
    if (known) return known;
    if (this.addresses.size >= MOST_ADDRESSES) this.addresses.clear();
    const { token } = this;
    const authorization = token && (() => token.authorization());
    const made = new ServiceAddress({ serviceUrl, authorization, timeoutMs: this.sdk.timeoutMs });
    this.addresses.set(serviceUrl, made);
    return made;
  }
}

const unusedConnector = ConnectorClient.createClientWithToken('http://unused.invalid', '');

/** What the SDK answers a request with. */
class CapturedResponse implements Response {
  response: InvokeResponse | undefined;
  readonly headersSent = false;
  writableEnded = false;

  status(status: number): this {
    this.response = { status };
    return this;
  }

  setHeader(): this {
    return this;
  }

  send(body: unknown): this {
    this.response = { status: this.response?.status ?? 200, body };
    return this;
  }

  end(): this {
    this.writableEnded = true;
    return this;
  }
}

/** How the bot gets its own tokens. All of it is given, since the SDK takes what is missing from the environment. */
function connectionOf({ appId, bot }: SdkOptions): AuthConfiguration {
  const isManaged = bot.MicrosoftAppType?.toLowerCase() === 'userassignedmsi';
  const usual = bot.ChannelService === GOVERNMENT ? GOVERNMENT_LOGIN : undefined;
  const connection: AuthConfiguration = {
    ...(appId === '' ? {} : { clientId: appId }),
    tenantId: bot.MicrosoftAppTenantId,
    authType: isManaged ? AuthType.UserManagedIdentity : AuthType.ClientSecret,
    clientSecret: bot.MicrosoftAppPassword,
    authorityEndpoint: bot.ToChannelFromBotLoginUrl ?? usual,
  };
  return {
    ...connection,
    connections: new Map([[CONNECTION, connection]]),
    connectionsMap: [{ serviceUrl: '*', connection: CONNECTION }],
  };
}

const hasValue = ([, value]: [string, unknown]): boolean => value !== null && value !== undefined && value !== '';
const filled = (part: object | null | undefined): object =>
  Object.fromEntries(Object.entries(part ?? {}).filter(hasValue));

/**
 * As much of an activity as an answer is addressed by. The SDK throws at what a channel writes null or empty, and at an
 * activity with no recipient; what else came with it is read by the rest of the room.
 */
function addressOf({ from, recipient, conversation, ...activity }: IncomingActivity): Record<string, unknown> {
  const { type, id, channelId, serviceUrl, locale } = activity;
  const parts = { from: filled(from), recipient: filled(recipient), conversation: filled(conversation) };
  return { ...filled({ type, id, channelId, serviceUrl, locale }), ...parts };
}

/** The SDK's name for the bot is another than the channel's. */
const toReference = ({ bot, ...reference }: ConversationReference) => ({ ...reference, agent: bot });

// The SDK makes one of its own of whatever object it is given.
const toActivity = (activity: object): Activity => activity as Activity;

/** As the channel reads it; the SDK keeps the channel's id under another name. */
function toBody({ _channelId: channelId, ...activity }: Activity): object {
  return { ...activity, channelId };
}
