import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of a test's own, on a free port of this machine. */
export interface Loopback {
  readonly port: number;
  /** Ends at once, connections that are open among it. */
  close(): Promise<void>;
}

/**
 * Starts a server on loopback; a call whose handling fails loses its connection.
 * @param keepAliveTimeout how long a connection is kept between calls, in ms; Node's own when absent
 */
export async function listenOnLoopback(
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>,
  keepAliveTimeout?: number,
): Promise<Loopback> {
  const server = createServer((req, res) => {
    handle(req, res).catch(() => res.destroy());
  });
  if (keepAliveTimeout !== undefined) server.keepAliveTimeout = keepAliveTimeout;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As long as a real channel keeps a connection, in ms; one that closes while it is used again loses what is sent. */
export const CHANNEL_KEEPS_MS = 75_000;
