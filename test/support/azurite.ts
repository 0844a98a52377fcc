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

/** Not loose, any version of the API, no certificate, no OAuth, in memory. */
const RUN_BY = [false, true, '', '', '', undefined, false, true] as const;

function tableServer(port: number): StorageServer {
  const { default: Configuration } = require('azurite/dist/src/table/TableConfiguration');
  const { default: Server } = require('azurite/dist/src/table/TableServer');
  return new Server(new Configuration('127.0.0.1', port, 5, undefined, false, false, undefined, undefined, ...RUN_BY));
}

function queueServer(port: number): StorageServer {
  const { default: Configuration } = require('azurite/dist/src/queue/QueueConfiguration');
  const { default: Server } = require('azurite/dist/src/queue/QueueServer');
  const paths = [undefined, undefined, undefined, false, undefined, false, undefined] as const;
  return new Server(new Configuration('127.0.0.1', port, 5, ...paths, ...RUN_BY));
}

/** A table service and a queue service of its own, in memory, in this process. */
export async function startAzurite(port = 0, queuePort = 0): Promise<Azurite> {
  const servers = [tableServer(port), queueServer(queuePort)];
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
