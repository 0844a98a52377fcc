import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createProxy, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer, request, type Server as SecureServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startSecureAzurite } from './azurite';
import { makeCertificate } from './certificate';

/** Storage as it is in Azure: under its names of hosts, over https alone, and with tokens for keys. */

export const ACCOUNT = 'devstoreaccount1';
const TENANT = '00000000-0000-4000-8000-00000000000a';
const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');

/** A token that such storage lets in, which lasts an hour. */
export function storageToken(): string {
  const now = Math.round(Date.now() / 1000);
  const claims = { aud: 'https://storage.azure.com', iss: `https://sts.windows.net/${TENANT}/`, iat: now };
  return `${part({ alg: 'none' })}.${part({ ...claims, nbf: now - 60, exp: now + 3600 })}.${part({})}`;
}

/** What storage answers in the place of Azurite, by the service that is asked. */
export interface Refusal {
  readonly service: 'table' | 'queue';
  readonly status: number;
  readonly code: string;
}

export interface SecureStorage {
  /** What a program needs to find it: a proxy, since the names of accounts lead to Azure, and whom to trust. */
  readonly env: { readonly HTTPS_PROXY: string; readonly NODE_EXTRA_CA_CERTS: string };
  /** Where it is in truth. */
  readonly port: number;
  /** What it refuses from now on; nothing when absent. */
  refuse(refusal?: Refusal): void;
  stop(): Promise<void>;
}

/** Answers as storage does that lets nobody in, tables as JSON and queues as XML. */
function answerRefused(res: ServerResponse, { service, status, code }: Refusal): void {
  const body = { 'odata.error': { code, message: { lang: 'en-US', value: 'a text of storage' } } };
  const isTable = service === 'table';
  res.statusCode = status;
  res.setHeader('x-ms-error-code', code);
  res.setHeader('content-type', isTable ? 'application/json;odata=minimalmetadata' : 'application/xml');
  res.end(isTable ? JSON.stringify(body) : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}

/** Azurite takes several rows at once only where the account stands in the path. */
async function forward(req: IncomingMessage, res: ServerResponse, port: number): Promise<void> {
  const { method, url = '', headers } = req;
  const at = `127.0.0.1:${port}`;
  const body = (await text(req)).replaceAll(`https://${headers.host}/`, `https://${at}/${ACCOUNT}/`);
  const onward = request(`https://${at}/${ACCOUNT}${url}`, {
    method,
    headers: { ...headers, host: at, 'content-length': Buffer.byteLength(body) },
    rejectUnauthorized: false,
  });
  onward.once('response', (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(res);
  });
  onward.once('error', () => res.destroy());
  onward.end(body);
}

const portOf = (server: Server | SecureServer): number => (server.address() as AddressInfo).port;
const listen = (server: Server | SecureServer): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));

/** Starts such storage, empty, in this process. */
export async function startSecureStorage(): Promise<SecureStorage> {
  const folder = mkdtempSync(join(tmpdir(), 'medskapa-storage-'));
  const { key, cert } = makeCertificate(['table', 'queue'].map((service) => `${ACCOUNT}.${service}.core.windows.net`));
  const at = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  writeFileSync(at.cert, cert);
  writeFileSync(at.key, key);
  const azurite = await startSecureAzurite(at.cert, at.key);
  let refusal: Refusal | undefined;
  const azure = createServer({ key, cert }, (req, res) => {
    const service = req.headers.host?.includes('.queue.') ? 'queue' : 'table';
    if (refusal?.service === service) return answerRefused(res, refusal);
    forward(req, res, service === 'queue' ? azurite.queuePort : azurite.port).catch(() => res.destroy());
  });
  const open = new Set<Socket>();
  const proxy = createProxy();
  proxy.on('connect', (_req, from: Socket) => {
    const to = connect(portOf(azure), '127.0.0.1');
    for (const socket of [from, to]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => open.delete(socket));
    }
    from.write('HTTP/1.1 200 OK\r\n\r\n');
    from.pipe(to).pipe(from);
  });
  await Promise.all([listen(azure), listen(proxy)]);
  return {
    port: portOf(azure),
    env: { HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}`, NODE_EXTRA_CA_CERTS: at.cert },
    refuse(next) {
      refusal = next;
    },
    async stop() {
      for (const socket of open) socket.destroy();
      proxy.close();
      azure.close();
      await azurite.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
