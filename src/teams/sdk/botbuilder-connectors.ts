import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from 'botbuilder';
import { TimelyToken } from '../outbound-token';
import { ServiceAddress } from '../service-address';
import type { SdkOptions } from './teams-sdk';

/** What botbuilder makes of a request that it lets in. */
export type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type Identity = Authenticated['claimsIdentity'];
type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
/** The SDK's client of one service address. */
type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;
type UserTokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;
type Credentials = Awaited<ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']>>;
type Request = Parameters<Credentials['signRequest']>[0];
type Settings = SdkOptions['bot'];

/** Teams has a handful of service addresses; this many at once means that somebody is making them up. */
const MOST_CONNECTORS = 50;

const addresses = new WeakMap<object, ServiceAddress>();

/** @returns where the calls of a turn go */
export function serviceAddressOf(context: TurnContext): ServiceAddress {
  const connector: unknown = context.turnState.get(context.adapter.ConnectorClientKey);
  const address = addresses.get(Object(connector));
  if (!address) throw new Error('the turn has no connector of ours');
  return address;
}

/**
 * The SDK's authentication, whose connectors are kept: one for each service address, where the SDK makes a new one for
 * each turn. They say what calls are signed with, and make none: the SDK repeats a POST up to three times on 408 and
 * 5xx, so that a person gets the same message four times, and it ignores its own option against that.
 */
export class KeptConnectors extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors = new Map<string, Promise<Connector>>();
  private userTokens: Promise<UserTokenClient> | undefined;

  constructor(
    settings: Settings,
    private readonly timeoutMs: number,
  ) {
    super({ ...settings }, new TimelyCredentialsFactory(settings));
  }

  override async authenticateRequest(
    ...args: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): Promise<Authenticated> {
    const result = await super.authenticateRequest(...args);
    return { ...result, connectorFactory: this.createConnectorFactory(result.claimsIdentity) };
  }

  override createConnectorFactory(identity: Identity): ConnectorFactory {
    const inner = super.createConnectorFactory(identity);
    return { create: (serviceUrl, audience) => this.connector(inner, serviceUrl, audience) };
  }

  // Nobody signs in through this bot, so one client that is never used does for all turns.
  override createUserTokenClient(identity: Identity): Promise<UserTokenClient> {
    this.userTokens ??= super.createUserTokenClient(identity);
    return this.userTokens;
  }

  private async connector(factory: ConnectorFactory, serviceUrl: string, audience?: string): Promise<Connector> {
    const connector = await this.connectorTo(factory, serviceUrl, audience);
    if (connector.credentials instanceof TimelyCredentials) connector.credentials.token.warm();
    return connector;
  }

  private connectorTo(factory: ConnectorFactory, serviceUrl: string, audience?: string): Promise<Connector> {
    const key = `${serviceUrl} ${audience ?? ''}`;
    const known = this.connectors.get(key);
    if (known) return known;
    if (this.connectors.size >= MOST_CONNECTORS) this.connectors.clear();
    const made = this.make(factory, serviceUrl, audience);
    this.connectors.set(key, made);
    made.catch(() => this.connectors.delete(key));
    return made;
  }

  private async make(factory: ConnectorFactory, serviceUrl: string, audience?: string): Promise<Connector> {
    const connector = await factory.create(serviceUrl, audience);
    const { credentials } = connector;
    const authorization =
      credentials instanceof TimelyCredentials ? () => credentials.token.authorization() : undefined;
    addresses.set(connector, new ServiceAddress({ serviceUrl, authorization, timeoutMs: this.timeoutMs }));
    return connector;
  }
}

/** The SDK's credentials, with a token that is fetched once for all who wait, and known in time not to come. */
class TimelyCredentials implements Credentials {
  constructor(readonly token: TimelyToken) {}

  /** For the SDK's own calls, of which this bot makes none. */
  async signRequest(request: Request): Promise<Request> {
    request.headers.set('authorization', await this.token.authorization());
    return request;
  }
}

/** Makes the SDK's own credentials timely. */
class TimelyCredentialsFactory extends ConfigurationServiceClientCredentialFactory {
  constructor(private readonly settings: Settings) {
    super({ ...settings });
  }

  override async createCredentials(
    ...args: Parameters<ConfigurationServiceClientCredentialFactory['createCredentials']>
  ): Promise<Credentials> {
    const made = await super.createCredentials(...args);
    // A local bot signs nothing.
    if (!this.settings.MicrosoftAppId) return made;
    if (!hasToken(made)) throw new Error('botbuilder has other credentials than those that are known');
    return new TimelyCredentials(new TimelyToken(() => made.getToken()));
  }
}

function hasToken(made: Credentials): made is Credentials & { getToken(): Promise<string> } {
  return typeof Reflect.get(made, 'getToken') === 'function';
}
