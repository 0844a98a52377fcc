import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import { inTurn, type Log, safeError } from '../log';
import type { Watch } from '../usecases/ports';
import { activitySchema } from './activity';
import { describeRefusal, RefusedError, type TeamsAdapter } from './adapter';
import { within } from './deadline';
import { PersonPace } from './pace';
import { type PacedParts, runTurn, type TurnParts } from './turn';

/** Teams' own limit for a message is 100 KB with its card; a form's answers are far less. */
const MOST_BODY_BYTES = 256 * 1024;
/** A token and what a load balancer adds; Node's own default, said here so that it stays. */
const MOST_HEADER_BYTES = 16 * 1024;
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
  readonly log: Log;
  readonly watch?: Pick<Watch, 'turn'>;
}

/** The HTTP server of the bot. */
export interface TeamsServer {
  /** @returns the port that was taken, which port 0 leaves to the system */
  listen(host: string, port: number): Promise<number>;
  /** Takes no more requests, and finishes the turns in flight. */
  close(): Promise<void>;
}

/** Makes the server: the Bot Framework's endpoint, and the two that operations ask. */
export function createServer(options: ServerOptions): TeamsServer {
  const { log, ready } = options;
  const pace = new PersonPace(() => performance.now());
  const parts = { ...options, paceOf: (userId: string) => pace.take(userId) };
  const turns = new Set<Promise<void>>();
  // No name: what the server is made of is nobody's business.
  const server = restify.createServer({ name: '' });
  // restify makes its HTTP server without a way to say how often slow callers are looked for; so this one listens.
  const front = createFront(options.slowness ?? SLOWNESS);
  front.on('request', (req, res) => server.server.emit('request', req, res));

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
      const closed = new Promise<void>((resolve) => front.close(() => resolve()));
      await within(GRACE_MS, 'turns in flight', Promise.allSettled([...turns])).catch((error: unknown) => {
        log.warn({ error: safeError(error) }, 'turns were cut off');
      });
      // Clients keep connections open for their next request; there will be none.
      front.closeIdleConnections();
      setTimeout(() => front.closeAllConnections(), 500).unref();
      await closed;
    },
  };
}

async function takeActivity(
  options: ServerOptions & PacedParts,
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
  const about = { type: activity.type, ...(activity.type === 'invoke' ? { name: activity.name } : {}) };
  try {
    const response = await options.adapter.take(req.headers.authorization ?? '', activity, (context) =>
      runTurn(options, context, activity, log),
    );
    const status = response?.status ?? 200;
    answer(res, status, response?.body);
    const ms = performance.now() - started;
    watch?.turn({ type: activity.type, status, ms });
    log.info({ ...about, status, ms: Math.round(ms) }, 'turn');
  } catch (error) {
    if (error instanceof RefusedError) {
      watch?.turn({ type: activity.type, status: error.status, ms: performance.now() - started });
      log.warn({ ...about, ...describeRefusal(error) }, 'an activity was refused');
      return answer(res, error.status);
    }
    watch?.turn({ type: activity.type, status: 503, ms: performance.now() - started });
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

function createFront({ headersMs, requestMs, checkMs }: Slowness): HttpServer {
  return createHttpServer({
    maxHeaderSize: MOST_HEADER_BYTES,
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: checkMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
  });
}
