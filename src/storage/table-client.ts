import { RestError, TableClient } from '@azure/data-tables';
import { DirectReads, type Signing } from './direct-reads';
import { accountKeyIn, addressOf, type StorageLocation, signerOf } from './location';

const RETRIES = { maxRetries: 2, retryDelayInMs: 150, maxRetryDelayInMs: 600 };

/** Names the turn to storage, so that its own log can be followed from ours. */
function nameTurn(client: TableClient, turn: () => string | undefined): void {
  client.pipeline.addPolicy({
    name: 'medskapaTurn',
    sendRequest(request, next) {
      const now = turn();
      if (now) request.headers.set('x-ms-client-request-id', now);
      return next(request);
    },
  });
}

/** The requests of which some attempt may have reached storage. They last no longer than the call does. */
const mayHaveArrived = new WeakSet<object>();

const isRefused = (error: unknown): error is RestError => error instanceof RestError && error.code === 'ECONNREFUSED';

/** Whether storage never got the request: the connection was refused each time that it was tried. */
export const neverArrived = (error: unknown): boolean =>
  isRefused(error) && !(error.request && mayHaveArrived.has(error.request));

/**
 * Notes what each attempt came to. The SDK tells of its last one only, and a write may have been carried out by an
 * attempt before it whose answer was lost.
 */
function noteAttempts(client: TableClient): void {
  client.pipeline.addPolicy(
    {
      name: 'medskapaAttempts',
      async sendRequest(request, next) {
        try {
          const response = await next(request);
          mayHaveArrived.add(request);
          return response;
        } catch (error) {
          if (!isRefused(error)) mayHaveArrived.add(request);
          throw error;
        }
      },
    },
    { afterPhase: 'Retry' },
  );
}

/** What a table is called by. */
export interface TableClients {
  readonly client: TableClient;
  /** What is asked before the client. */
  readonly direct: DirectReads | undefined;
}

/** A client of a table, which has not been called yet. @param turn the turn that a call is made in */
export async function connect(
  location: StorageLocation,
  table: string,
  turn?: () => string | undefined,
): Promise<TableClients> {
  const connected = await clientAt(location, table, turn);
  noteAttempts(connected.client);
  if (turn) nameTurn(connected.client, turn);
  return connected;
}

async function clientAt(
  location: StorageLocation,
  table: string,
  turn?: () => string | undefined,
): Promise<TableClients> {
  const options = { retryOptions: RETRIES };
  const address = addressOf(location, 'table');
  const directAt = (signing: Signing | undefined): DirectReads | undefined =>
    signing && URL.canParse(address) && !hasProxy() ? new DirectReads(address, table, signing, turn) : undefined;
  if ('connectionString' in location) {
    const insecure = { ...options, allowInsecureConnection: true };
    const client = TableClient.fromConnectionString(location.connectionString, table, insecure);
    return { client, direct: directAt(accountKeyIn(location.connectionString)) };
  }
  const credential = await signerOf(location);
  const client = new TableClient(address, table, credential, options);
  return { client, direct: directAt({ credential }) };
}

/** The SDK goes through a proxy of the environment, which a request of our own would not. */
const hasProxy = (): boolean =>
  ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'].some((name) => process.env[name] ?? process.env[name.toLowerCase()]);
