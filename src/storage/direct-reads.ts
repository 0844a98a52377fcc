import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { Agent as HttpAgent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import type { TableEntityResult, TableEntityResultPage } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import { isAwayStatus } from './away';
import type { CallTime } from './call-time';

/**
 * Reads without the SDK, which costs more than the read itself: one request over a kept connection, signed as the SDK
 * signs. Whatever does not come back as it should is left to the SDK, with its retries and its errors.
 */

/** A row as the SDK gives it. */
type Entity = TableEntityResult<Record<string, unknown>>;

/** What signs a request: the account's key, or the bot's own identity. */
export type Signing =
  | { readonly account: string; readonly key: string }
  | { readonly credential: Pick<TokenCredential, 'getToken'> };

const SCOPE = 'https://storage.azure.com/.default';
/** A token that lasts no longer than this is left to the SDK, which gets the next. */
const TOKEN_LEFT_MS = 5 * 60_000;
/** Storage that has just answered that it is away is not asked at once, as the SDK would not. */
const AWAY_WAIT_MS = 150;

/** Answers that something is made of: rows, or that there is none. */
const UNDERSTOOD = [200, 404];

/** Names and values by turns, which Node writes as they are: it looks at each of an object's. */
const HEADERS = [
  'accept',
  'application/json;odata=minimalmetadata',
  'dataserviceversion',
  '3.0',
  'x-ms-version',
  '2019-02-02',
];

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['PartitionKey', 'partitionKey'],
  ['RowKey', 'rowKey'],
  ['odata.etag', 'etag'],
  ['Timestamp', 'timestamp'],
]);
const TYPE = '@odata.type';

function typed(value: unknown, type: unknown): unknown {
  const text = String(value);
  if (type === 'Edm.DateTime') return new Date(text);
  if (type === 'Edm.Int64') return BigInt(text);
  if (type === 'Edm.Guid') return { value, type: 'Guid' };
  if (type === 'Edm.Binary') return new Uint8Array(Buffer.from(text, 'base64'));
  return value;
}

function entityOf(stored: Readonly<Record<string, unknown>>): Entity {
  const entity: Record<string, unknown> = {};
  for (const name in stored) {
    if (name.endsWith(TYPE)) continue;
    const type = stored[name + TYPE];
    const value = stored[name];
    entity[NAMES.get(name) ?? name] = type === undefined ? value : typed(value, type);
  }
  return entity as Entity;
}

/** Where the next page begins, as the SDK writes it. */
function tokenIn(headers: IncomingHttpHeaders): string | undefined {
  const nextPartitionKey = headers['x-ms-continuation-nextpartitionkey'];
  const nextRowKey = headers['x-ms-continuation-nextrowkey'];
  if (!nextPartitionKey) return undefined;
  const next = { nextPartitionKey, ...(nextRowKey && { nextRowKey }) };
  return Buffer.from(JSON.stringify(next)).toString('base64');
}

const quoted = (key: string): string => encodeURIComponent(key.replaceAll("'", "''"));

/** Reads of one table. */
export class DirectReads {
  private readonly at: { readonly host: string; readonly port: string };
  private readonly path: string;
  private readonly headers: readonly string[];
  private readonly agent: HttpAgent;
  private readonly request: typeof httpRequest;
  /** With the account's key made ready, which each read is signed with. */
  private readonly signing:
    | { readonly account: string; readonly secret: KeyObject }
    | Exclude<Signing, { readonly key: string }>;
  private renewing: Promise<void> | undefined;
  private token: { readonly token: string; readonly expiresOnTimestamp: number } | undefined;

  constructor(
    address: string,
    table: string,
    signing: Signing,
    private readonly turn?: () => string | undefined,
  ) {
    const { protocol, hostname, host, port, pathname } = new URL(address);
    const isSafe = protocol === 'https:';
    // An address of the sixth version has brackets in a URL alone.
    this.at = { host: hostname.replace(/^\[|\]$/gu, ''), port };
    this.agent = isSafe ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
    this.request = isSafe ? httpsRequest : httpRequest;
    this.headers = ['host', host, ...HEADERS];
    this.path = `${pathname.replace(/\/$/u, '')}/${table}`;
    this.signing =
      'key' in signing ? { account: signing.account, secret: createSecretKey(signing.key, 'base64') } : signing;
  }

  /** @returns undefined where the SDK is to be asked; with no row where there is none */
  async get(
    partitionKey: string,
    rowKey: string,
    time: CallTime,
  ): Promise<{ readonly row: Entity | undefined } | undefined> {
    const path = `${this.path}(PartitionKey='${quoted(partitionKey)}',RowKey='${quoted(rowKey)}')`;
    const answer = await this.ask(path, '', time);
    if (answer?.status === 200) return { row: entityOf(answer.body) };
    const isNotThere = answer?.status === 404 && Object(answer.body['odata.error']).code === 'ResourceNotFound';
    return isNotThere ? { row: undefined } : undefined;
  }

  /** The first page that a filter finds. @returns undefined where the SDK is to be asked */
  async page(
    { filter, select }: { readonly filter?: string; readonly select?: readonly string[] },
    top: number,
    time: CallTime,
  ): Promise<TableEntityResultPage<Record<string, unknown>> | undefined> {
    const filtered = filter === undefined ? '' : `&$filter=${encodeURIComponent(filter)}`;
    const selected = select === undefined ? '' : `&$select=${select.join()}`;
    const answer = await this.ask(`${this.path}()`, `?$top=${top}${filtered}${selected}`, time);
    const { value } = Object(answer?.body);
    if (answer?.status !== 200 || !Array.isArray(value)) return undefined;
    return Object.assign(value.map(entityOf), { continuationToken: tokenIn(answer.headers) });
  }

  private async ask(path: string, query: string, time: CallTime): Promise<Answer | undefined> {
    const authorised = this.authorise(path);
    if (!authorised) return undefined;
    try {
      const answer = await this.send(path + query, authorised, time);
      if (answer.status === 401) this.token = undefined;
      if (isAwayStatus(answer.status)) await wait(AWAY_WAIT_MS, undefined, { signal: time.signal });
      return answer;
    } catch {
      return undefined;
    }
  }

  private authorise(path: string): readonly string[] | undefined {
    const date = new Date().toUTCString();
    if ('secret' in this.signing) {
      const { account, secret } = this.signing;
      const mac = createHmac('sha256', secret).update(`${date}\n/${account}${path}`);
      return ['x-ms-date', date, 'authorization', `SharedKeyLite ${account}:${mac.digest('base64')}`];
    }
    if (this.token && this.token.expiresOnTimestamp - Date.now() > TOKEN_LEFT_MS) {
      return ['x-ms-date', date, 'authorization', `Bearer ${this.token.token}`];
    }
    void this.renewToken(this.signing.credential);
    return undefined;
  }

  /** For the reads after this one; the SDK asks for its own, and tells what is the matter where none is given. */
  private renewToken(credential: Pick<TokenCredential, 'getToken'>): Promise<void> {
    this.renewing ??= credential
      .getToken(SCOPE)
      .then((token) => {
        this.token = token ?? undefined;
      })
      .catch(() => undefined)
      .finally(() => {
        this.renewing = undefined;
      });
    return this.renewing;
  }

  private send(path: string, authorised: readonly string[], time: CallTime): Promise<Answer> {
    const turn = this.turn?.();
    const headers = [...this.headers, ...authorised, ...(turn ? ['x-ms-client-request-id', turn] : [])];
    return new Promise((resolve, reject) => {
      const asked = this.request({ ...this.at, path, headers, agent: this.agent }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          body += part;
        });
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode: status = 0, headers: received } = response;
          try {
            resolve({ status, headers: received, body: UNDERSTOOD.includes(status) ? Object(JSON.parse(body)) : {} });
          } catch (error) {
            reject(error);
          }
        });
      });
      asked.on('error', reject);
      time.stopping(() => asked.destroy(new Error('the time of the call is out')));
      asked.end();
    });
  }
}
