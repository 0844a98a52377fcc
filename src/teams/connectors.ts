import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotSettings } from '../config';
import { currentTurn } from '../log';
import { within } from './deadline';
import { NotSentError } from './failures';
import { TimelyCredentials, TimelyCredentialsFactory } from './outbound-token';

export type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type Identity = Authenticated['claimsIdentity'];
type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
/** The SDK's client of one service address. */
export type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;
type UserTokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;

// The part of @azure/core-rest-pipeline that is used; the SDK keeps its own pipeline to itself, so it has no type here.
interface PipelineRequest {
  readonly url: string;
  agent?: HttpAgent;
  readonly headers: { set(name: string, value: string): void };
  abortSignal?: AbortSignal;
}
type SendRequest = (request: PipelineRequest) => Promise<unknown>;
interface Policy {
  readonly name: string;
  sendRequest(request: PipelineRequest, next: SendRequest): Promise<unknown>;
}
interface Pipeline {
  removePolicy(which: { name: string }): Policy[];
  addPolicy(policy: Policy, where: { beforePolicies?: string[]; afterPolicies?: string[] }): void;
}

/** Microsoft's services log it, so that theirs can be followed from ours. */
const REQUEST_ID = 'x-ms-client-request-id';
const RETRY_POLICY = 'defaultRetryPolicy';
const SIGN_POLICY = 'ServiceClientContext_Credentials_SignRequest';
/** Teams has a handful of service addresses; this many at once means that somebody is making them up. */
const MOST_CONNECTORS = 50;

/** A connection that has not been used for so long is closed from here. */
const IDLE_MS = 60_000;
/**
 * Connections that are let go before the channel closes them, so that no message is written on one that is gone: Node
 * heeds what a server tells of its own time only where a time is set.
 */
const AGENTS = {
  http: new HttpAgent({ keepAlive: true, timeout: IDLE_MS }),
  https: new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }),
};

/**
 * The SDK's authentication, with connectors that send each request once and within a time limit.
 *
 * By itself the SDK repeats a POST up to three times on 408 and 5xx, so that a person gets the same message four
 * times, and it ignores its own option against that. It also makes a new client for every turn; here there is one
 * per service address.
 */
export class OnceAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors = new Map<string, Promise<Connector>>();
  private userTokens: Promise<UserTokenClient> | undefined;

  constructor(
    settings: BotSettings,
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
    if (connector.credentials instanceof TimelyCredentials) connector.credentials.warm();
    return connector;
  }

  private connectorTo(factory: ConnectorFactory, serviceUrl: string, audience?: string): Promise<Connector> {
    const key = `${serviceUrl} ${audience ?? ''}`;
    const known = this.connectors.get(key);
    if (known) return known;
    if (this.connectors.size >= MOST_CONNECTORS) this.connectors.clear();
    const made = factory.create(serviceUrl, audience).then((connector) => sendOnce(connector, this.timeoutMs));
    this.connectors.set(key, made);
    made.catch(() => this.connectors.delete(key));
    return made;
  }
}

/**
 * Lets this process notice which connections are gone: one turn of its loop, from check to check. A turn that has read
 * a long phrase goes on to its answer without one.
 */
async function noticeClosed(): Promise<void> {
  const nextCheck = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  await nextCheck();
  await nextCheck();
}

/** Takes the silent repeats out of a connector and puts a time limit in. */
function sendOnce(connector: Connector, timeoutMs: number): Connector {
  const pipeline = pipelineOf(connector);
  if (pipeline.removePolicy({ name: RETRY_POLICY }).length !== 1) throw new Error(`botbuilder has no ${RETRY_POLICY}`);

  const handedOver = new WeakSet<PipelineRequest>();
  const limit: Policy = {
    name: 'medskapaLimit',
    async sendRequest(request, next) {
      const turn = currentTurn();
      if (turn) request.headers.set(REQUEST_ID, turn);
      const cancel = new AbortController();
      request.abortSignal = cancel.signal;
      request.agent = request.url.startsWith('https:') ? AGENTS.https : AGENTS.http;
      try {
        // This covers getting a token too, which heeds no signal; a request that gets its token after the time is out
        // finds itself cancelled and is not sent.
        await noticeClosed();
        return await within(timeoutMs, 'a call to the channel', next(request));
      } catch (error) {
        cancel.abort();
        throw handedOver.has(request) ? error : new NotSentError('no token could be had for it', error);
      }
    },
  };
  const mark: Policy = {
    name: 'medskapaHandedOver',
    sendRequest(request, next) {
      if (!request.abortSignal?.aborted) handedOver.add(request);
      return next(request);
    },
  };
  pipeline.addPolicy(limit, { beforePolicies: [SIGN_POLICY] });
  pipeline.addPolicy(mark, { afterPolicies: [SIGN_POLICY] });
  return connector;
}

function pipelineOf(connector: Connector): Pipeline {
  const pipeline: unknown = Reflect.get(Object(Reflect.get(connector, 'client')), 'pipeline');
  if (!isPipeline(pipeline)) throw new Error('botbuilder has another HTTP pipeline than the one that is known');
  return pipeline;
}

function isPipeline(value: unknown): value is Pipeline {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'removePolicy') === 'function' &&
    typeof Reflect.get(value, 'addPolicy') === 'function'
  );
}
