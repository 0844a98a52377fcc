import type { AddressInfo } from 'node:net';

interface StorageServer {
  start(): Promise<void>;
  close(): Promise<void>;
  httpServer: { address(): AddressInfo };
}

const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const ACCOUNT = 'devstoreaccount1';

/** Azurite's well-known development account at a table port, and at a queue port where there is one. */
export const connectionStringFor = (tablePort: number, queuePort = tablePort): string =>
  [
    'DefaultEndpointsProtocol=http',
    `AccountName=${ACCOUNT}`,
    `AccountKey=${KEY}`,
    `QueueEndpoint=http://127.0.0.1:${queuePort}/${ACCOUNT}`,
    `TableEndpoint=http://127.0.0.1:${tablePort}/${ACCOUNT};`,
  ].join(';');

export interface Azurite {
  readonly connectionString: string;
  /** The table service's; the queue service has its own. */
  readonly port: number;
  readonly queuePort: number;
  stop(): Promise<void>;
}

interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Not loose, any version of the API, tokens only with a certificate, in memory. */
const runBy = (certificate?: Certificate) =>
  [false, true, certificate?.cert ?? '', certificate?.key ?? '', '', certificate && 'basic', false, true] as const;

function tableServer(port: number, certificate?: Certificate): StorageServer {
  const { default: Configuration } = require('azurite/dist/src/table/TableConfiguration');
  const { default: Server } = require('azurite/dist/src/table/TableServer');
  return new Server(
    new Configuration('127.0.0.1', port, 5, undefined, false, false, undefined, undefined, ...runBy(certificate)),
  );
}

function queueServer(port: number, certificate?: Certificate): StorageServer {
  const { default: Configuration } = require('azurite/dist/src/queue/QueueConfiguration');
  const { default: Server } = require('azurite/dist/src/queue/QueueServer');
  const paths = [undefined, undefined, undefined, false, undefined, false, undefined] as const;
  return new Server(new Configuration('127.0.0.1', port, 5, ...paths, ...runBy(certificate)));
}

/** A table service and a queue service of its own, in memory, in this process. */
export const startAzurite = (port = 0, queuePort = 0): Promise<Azurite> =>
  started([tableServer(port), queueServer(queuePort)]);

/**
 * The same over https, which takes tokens as Azure does, without looking at who signed them.
 * @param cert the path of a certificate, and of its key
 */
export const startSecureAzurite = (cert: string, key: string): Promise<Azurite> =>
  started([tableServer(0, { cert, key }), queueServer(0, { cert, key })]);

async function started(servers: readonly StorageServer[]): Promise<Azurite> {
  await Promise.all(servers.map((server) => server.start()));
  const [table = 0, queue = 0] = servers.map((server) => server.httpServer.address().port);
  return {
    port: table,
    queuePort: queue,
    connectionString: connectionStringFor(table, queue),
    async stop() {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
