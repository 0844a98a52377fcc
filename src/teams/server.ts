import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer, type Server as HttpServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import { inTurn, type Log, safeError } from '../log';
import type { Watch } from '../ports/watch';
import { activityKind, activitySchema } from './activity';
import { describeRefusal, RefusedError, type TeamsAdapter } from './adapter';
import { hasAddress } from './address';
import { MOST_HEADER_BYTES } from './channel-token';
import { within } from './deadline';
import { RateLimiter } from './rate-limiter';
import { type LimitedParts, runTurn, type TurnParts } from './run-turn';
import { createSender } from './sender';

/** Teams' own limit for a message is 100 KB with its card; a form's answers are far less. */
const MOST_BODY_BYTES = 256 * 1024;
const READY_MS = 3000;
/** Turns in flight get this long to finish when the server is closed. */
const GRACE_MS = 12_000;

/** How long a caller may take, in milliseconds. Someone who sends a byte a minute must not hold a place. */
export interface Slowness {
  readonly headersMs: number;
  readonly requestMs: number;
  /** How often it is looked after. */
  readonly checkMs: number;
}
const SLOWNESS: Slowness = { headersMs: 10_000, requestMs: 15_000, checkMs: 2000 };
/** A load balancer keeps its connections for its next request. */
const KEEP_ALIVE_MS = 75_000;

/** What a server needs. */
export interface ServerOptions extends TurnParts {
  /** The limits in production unless a test is in a hurry. */
  readonly slowness?: Slowness;
  readonly adapter: TeamsAdapter;
  /** Whether the bot can work: the storage answers. */
  readonly ready: () => Promise<boolean>;
  /**
   * What the limits per person go by, in milliseconds since some fixed point; this process's own unless a test has its
   * own.
   */
  readonly monotonic?: () => number;
  readonly log: Log;
  readonly watch?: Pick<Watch, 'turn'>;
}

/** The HTTP server of the bot. */
export interface TeamsServer {
  /** @returns the port that was taken, which port 0 leaves to the system */
  listen(host: string, port: number): Promise<number>;
  /** Takes no more requests, and finishes those that have come; a caller that comes meanwhile is told 503. */
  close(): Promise<void>;
}

/** Makes the server: the Bot Framework's endpoint, and the two that operations ask. */
export function createServer(options: ServerOptions): TeamsServer {
  const { log, ready } = options;
  const limiter = new RateLimiter(options.monotonic ?? (() => performance.now()));
  const parts = {
    ...options,
    homeTenant: options.adapter.homeTenant,
    rateOf: (userId: string) => limiter.take(userId),
    sender: createSender(options),
  };
  const turns = new Set<Promise<void>>();
  const requests = new Set<ServerResponse>();
  let closing = false;
  // No name: what the server is made of is nobody's business.
  const server = restify.createServer({ name: '' });
  // restify makes its HTTP server without a way to say how often slow callers are looked for; so this one listens.
  const front = createFront(options.slowness ?? SLOWNESS);
  front.on('request', (req, res) => {
    if (closing) return refuseAtClosing(res);
    if (!hasAddress(req)) return refuseAddress(res);
    requests.add(res);
    res.once('close', () => requests.delete(res));
    try {
      server.server.emit('request', req, res);
    } catch (error) {
      // restify looks at a request before it calls anything of ours; whatever it cannot take must not end the process.
      log.error({ error: safeError(error) }, 'a request could not be routed');
      if (res.headersSent) res.destroy();
      else refuse(res, 500);
    }
  });

  server.post(
    '/api/messages',
    refuseEncoded,
    restify.plugins.bodyReader({ maxBodySize: MOST_BODY_BYTES }),
    restify.plugins.jsonBodyParser({ bodyReader: true }),
    async (req: restify.Request, res: restify.Response) => {
      const turn = inTurn(randomUUID(), () => takeActivity(parts, req, res));
      turns.add(turn);
      await turn.finally(() => turns.delete(turn));
    },
  );
  server.get('/healthz', async (_req: restify.Request, res: restify.Response) => answer(res, 200, { status: 'alive' }));
  server.get('/readyz', async (_req: restify.Request, res: restify.Response) => {
    const able = await within(READY_MS, 'readiness', ready()).catch((error: unknown) => {
      log.warn({ error: safeError(error) }, 'readiness could not be told');
      return false;
    });
    answer(res, able ? 200 : 503, { status: able ? 'ready' : 'not ready' });
  });

  // restify's own answers quote what was sent and what went wrong; the status is enough.
  server.on('restifyError', (_req: restify.Request, res: restify.Response, error: unknown, done: () => void) => {
    const status = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
    answer(res, typeof status === 'number' && status >= 400 ? status : 500);
    done();
  });

  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        front.once('error', reject);
        front.listen(port, host, () => {
          front.removeListener('error', reject);
          const address: AddressInfo | string | null = front.address();
          resolve(typeof address === 'object' && address ? address.port : port);
        });
      }),
    async close() {
      closing = true;
      const closed = new Promise<void>((resolve) => front.close(() => resolve()));
      // Clients keep connections open for their next request; there will be none.
      for (const res of requests) res.shouldKeepAlive = false;
      // A request that is still being read begins its turn meanwhile; a turn may outlive the caller that gave it up.
      const finished = async (): Promise<void> => {
        while (requests.size > 0 || turns.size > 0) {
          await Promise.allSettled([...turns, ...[...requests].map((res) => once(res, 'close'))]);
        }
      };
      await within(GRACE_MS, 'turns in flight', finished()).catch((error: unknown) => {
        log.warn({ error: safeError(error) }, 'turns were cut off');
      });
      front.closeIdleConnections();
      setTimeout(() => front.closeAllConnections(), 500).unref();
      await closed;
    },
  };
}

async function takeActivity(
  options: ServerOptions & LimitedParts,
  req: restify.Request,
  res: restify.Response,
): Promise<void> {
  const started = performance.now();
  const { log, watch } = options;
  const parsed = activitySchema.safeParse(req.body);
  if (!parsed.success) {
    // The paths say which fields; the values are not logged.
    log.warn({ fields: parsed.error.issues.slice(0, 5).map((issue) => issue.path.join('.')) }, 'a malformed activity');
    return answer(res, 400);
  }
  const activity = parsed.data;
  const about = activityKind(activity);
  const { type } = about;
  try {
    const response = await options.adapter.take(req.headers.authorization ?? '', activity, (context) =>
      runTurn(options, context, activity, log),
    );
    const status = response?.status ?? 200;
    answer(res, status, response?.body);
    const ms = performance.now() - started;
    watch?.turn({ type, status, ms });
    log.info({ ...about, status, ms: Math.round(ms) }, 'turn');
  } catch (error) {
    if (error instanceof RefusedError) {
      watch?.turn({ type, status: error.status, ms: performance.now() - started });
      log.warn({ ...about, ...describeRefusal(error) }, 'an activity was refused');
      return answer(res, error.status);
    }
    watch?.turn({ type, status: 503, ms: performance.now() - started });
    log.error({ ...about, error: safeError(error) }, 'a turn could not be answered');
    answer(res, 503);
  }
}

/** Compressed bodies are refused: their size is not known until they fill the memory. */
function refuseEncoded(req: restify.Request, res: restify.Response, next: restify.Next): void {
  const encoding = req.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    answer(res, 415);
    next(false);
  } else {
    next();
  }
}

function answer(res: restify.Response, status: number, body?: unknown): void {
  if (res.headersSent) return;
  // Sent raw: restify would choose a format by what the caller accepts.
  const text = body === undefined ? '' : JSON.stringify(body);
  res.sendRaw(status, text, {
    ...(text === '' ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
    'Content-Length': `${Buffer.byteLength(text)}`,
  });
}

/** Answers without restify, and without a body; the connection is not used again. */
function refuse(res: ServerResponse, status: number): void {
  res.statusCode = status;
  res.setHeader('Connection', 'close');
  res.end();
}

/** Somebody else will answer: whoever called comes back by a connection of another server. */
const refuseAtClosing = (res: ServerResponse): void => refuse(res, 503);
/** No address can be made of what was asked for. */
const refuseAddress = (res: ServerResponse): void => refuse(res, 400);

function createFront({ headersMs, requestMs, checkMs }: Slowness): HttpServer {
  return createHttpServer({
    maxHeaderSize: MOST_HEADER_BYTES,
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: checkMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
  });
}
