import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createProxy, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer, request, type Server as SecureServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Azurite, startSecureAzurite } from '../support/azurite';
import { makeCertificate } from '../support/certificate';
import { dist, type Ran, run } from '../support/processes';

/**
 * dist/cli.js at a desk where somebody has signed in: a program `az` that gives a token, Azurite that takes such tokens
 * over https alone, and a proxy between, since the names of accounts lead to Azure.
 */

const ACCOUNT = 'devstoreaccount1';
const TENANT = '00000000-0000-4000-8000-00000000000a';
const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');
const token = (): string => {
  const now = Math.round(Date.now() / 1000);
  const claims = { aud: 'https://storage.azure.com', iss: `https://sts.windows.net/${TENANT}/`, iat: now };
  return `${part({ alg: 'none' })}.${part({ ...claims, nbf: now - 60, exp: now + 3600 })}.${part({})}`;
};

/** What storage answers in the place of Azurite, by the service that is asked. */
type Refusal = { readonly service: 'table' | 'queue'; readonly status: number; readonly code: string } | undefined;

let folder: string;
let azurite: Azurite;
let azure: SecureServer;
let proxy: Server;
let refusal: Refusal;
const open = new Set<Socket>();

const portOf = (server: Server | SecureServer): number => (server.address() as AddressInfo).port;
const listen = (server: Server | SecureServer): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));

/** Answers as storage does that lets nobody in, tables as JSON and queues as XML. */
function refuse(res: ServerResponse, { service, status, code }: NonNullable<Refusal>): void {
  const body = { 'odata.error': { code, message: { lang: 'en-US', value: 'a text of storage' } } };
  const isTable = service === 'table';
  res.statusCode = status;
  res.setHeader('x-ms-error-code', code);
  res.setHeader('content-type', isTable ? 'application/json;odata=minimalmetadata' : 'application/xml');
  res.end(isTable ? JSON.stringify(body) : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}

/** Azurite takes several rows at once only where the account stands in the path. */
async function forward(req: IncomingMessage, res: ServerResponse, service: 'table' | 'queue'): Promise<void> {
  const { method, url = '', headers } = req;
  const port = service === 'queue' ? azurite.queuePort : azurite.port;
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

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'medskapa-as-me-'));
  const { key, cert } = makeCertificate(['table', 'queue'].map((service) => `${ACCOUNT}.${service}.core.windows.net`));
  const at = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  writeFileSync(at.cert, cert);
  writeFileSync(at.key, key);
  azurite = await startSecureAzurite(at.cert, at.key);
  azure = createServer({ key, cert }, (req, res) => {
    const service = req.headers.host?.includes('.queue.') ? 'queue' : 'table';
    if (refusal?.service === service) return refuse(res, refusal);
    forward(req, res, service).catch(() => res.destroy());
  });
  proxy = createProxy();
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
  writeFileSync(
    join(folder, 'az'),
    `#!/bin/sh\necho '{"accessToken":"${token()}","expires_on":${Math.round(Date.now() / 1000) + 3600}}'\n`,
  );
  chmodSync(join(folder, 'az'), 0o755);
});

afterAll(async () => {
  for (const socket of open) socket.destroy();
  proxy.close();
  azure.close();
  await azurite.stop();
  rmSync(folder, { recursive: true });
});

const medskapa = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> =>
  run(dist('cli.js'), args, {
    PATH: folder,
    HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}`,
    NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem'),
    ...env,
  });

test('what one command writes the next one reads, tables and queues, by the name and by the address', async () => {
  const added = await medskapa(['people', 'add', 'anna.exempel@example.se', '--role', 'projektledare', '--as-me'], {
    AZURE_STORAGE_ACCOUNT: ACCOUNT,
  });
  expect(added).toMatchObject({ code: 0, err: '' });
  // Erasing asks the queue as well.
  const erased = await medskapa([
    '--account',
    `https://${ACCOUNT}.table.core.windows.net/`,
    'people',
    'erase',
    'anna.exempel@example.se',
  ]);
  expect(erased).toMatchObject({ code: 0, err: '' });
});

test.each<[string, NonNullable<Refusal>, RegExp]>([
  [
    'no role for queues',
    { service: 'queue', status: 403, code: 'AuthorizationPermissionMismatch' },
    /the queue at .*you need the role Storage Queue Data Contributor/u,
  ],
  [
    'a network that is closed',
    { service: 'table', status: 403, code: 'AuthorizationFailure' },
    /its network does not let this machine in/u,
  ],
])('%s: what to do, on one line', async (_what, made, sentence) => {
  refusal = made;
  const { code, out, err } = await medskapa(['--account', ACCOUNT, 'people', 'erase', 'anna.exempel@example.se']);
  refusal = undefined;
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(sentence);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('without az: said before anything is asked of storage', async () => {
  const { code, out, err } = await medskapa(['status', '--account', ACCOUNT], { PATH: '/nowhere' });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^"az" is not found.*nothing saved/u);
});
