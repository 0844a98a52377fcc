import type { AddressInfo } from 'node:net';

interface TableServer {
  start(): Promise<void>;
  close(): Promise<void>;
  httpServer: { address(): AddressInfo };
}

const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Azurite's well-known development account at a port. */
export const connectionStringFor = (port: number): string =>
  `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${KEY};TableEndpoint=http://127.0.0.1:${port}/devstoreaccount1;`;

export interface Azurite {
  readonly connectionString: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** A table service of its own, in memory, in this process. */
export async function startAzurite(port = 0): Promise<Azurite> {
  const { default: Configuration } = require('azurite/dist/src/table/TableConfiguration');
  const { default: Server } = require('azurite/dist/src/table/TableServer');
  const inMemory = [undefined, false, false, undefined, undefined, false, true, '', '', '', undefined, false, true];
  const server: TableServer = new Server(new Configuration('127.0.0.1', port, 5, ...inMemory));
  await server.start();
  const taken = server.httpServer.address().port;
  return { port: taken, connectionString: connectionStringFor(taken), stop: () => server.close() };
}
