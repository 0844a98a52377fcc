import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Azurite, startAzurite } from '../support/azurite';
import { type Connector, startConnector } from '../support/connector';
import { listenOnLoopback } from '../support/loopback';
import { buildRevision, type OldBuild } from '../support/old-build';
import { freePorts, ROOT, type Running, run, startProgram, until } from '../support/processes';
import { ACCOUNT, startSecureStorage, storageToken } from '../support/secure-storage';
import { dialogueValues, fillByOldBuild, formOf, submit } from './submits';

/**
 * `npm run rehearse`: what is deployed (infra/stage.mjs), in an empty folder that cannot be written to, by somebody who
 * owns nothing; in production as in Azure, and in the place of an earlier build (OLD_REVISION, whose store has a lower
 * version) and back.
 */

/** The last revision whose store was of version 2. */
const OLD_REVISION = process.env.OLD_REVISION ?? 'ae797f60';
const NOBODY = 65_534;
const ID = '3f1c1b52-2a51-4a53-8c0f-0d9a6f6b1e02';
const TENANT = '11111111-2222-4333-8444-555555555555';

let folder: string;
let artifact: string;

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'infra', 'stage.mjs')], { stdio: 'inherit' });
  folder = mkdtempSync(join(tmpdir(), 'medskapa-deployed-'));
  chmodSync(folder, 0o755);
  artifact = join(folder, 'wwwroot');
  mkdirSync(artifact);
  cpSync(join(ROOT, 'infra', '.deploy'), artifact, { recursive: true });
  execFileSync('chmod', ['-R', 'a-w,a+rX', artifact]);
}, 300_000);
afterAll(() => {
  execFileSync('chmod', ['-R', 'u+w', artifact]);
  rmSync(folder, { recursive: true });
});

interface Deployed {
  readonly output: () => string;
  /** Asks it to end. @returns its exit code */
  end(): Promise<number | null>;
}

/** Starts `node dist/main.js` in the artifact, as somebody who may write nothing there. */
function startDeployed(env: NodeJS.ProcessEnv): Deployed {
  const as = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const child: ChildProcess = spawn(process.execPath, ['dist/main.js'], { cwd: artifact, env, ...as });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    output: () => output,
    end() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Leads the names of storage accounts to a port of this machine; nothing else of the network is another. */
const leadTo = (port: number): string => `
  const { Socket } = require('node:net');
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function (...args) {
    const [options] = args.flat();
    if (options?.host?.endsWith('.core.windows.net')) Object.assign(options, { host: '127.0.0.1', port: ${port} });
    return connect.apply(this, args);
  };`;

const statusOf = (port: number, path: string): Promise<number | undefined> =>
  fetch(`http://127.0.0.1:${port}${path}`).then(
    ({ status }) => status,
    () => undefined,
  );
const ready = (port: number): Promise<true> =>
  until('readiness', async () => ((await statusOf(port, '/readyz')) === 200 ? true : undefined), 60_000);

test('in production: alive, ready, and gone when asked', async () => {
  const storage = await startSecureStorage();
  chmodSync(dirname(storage.env.NODE_EXTRA_CA_CERTS), 0o755);
  const identity = await listenOnLoopback(async (_req, res) => {
    const expires = Math.round(Date.now() / 1000) + 3600;
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify({ access_token: storageToken(), expires_on: `${expires}`, token_type: 'Bearer' }));
  });
  const names = join(folder, 'names.cjs');
  writeFileSync(names, leadTo(storage.port));
  const [port = 0] = await freePorts(1);
  const server = startDeployed({
    PORT: `${port}`,
    NODE_ENV: 'production',
    MicrosoftAppId: ID,
    MicrosoftAppType: 'UserAssignedMSI',
    MicrosoftAppTenantId: TENANT,
    ALLOWED_TENANTS: TENANT,
    AZURE_STORAGE_ACCOUNT: ACCOUNT,
    AZURE_STORAGE_ENDPOINT_SUFFIX: 'core.windows.net',
    IDENTITY_ENDPOINT: `http://127.0.0.1:${identity.port}/msi/token`,
    IDENTITY_HEADER: 'invented-header',
    NODE_EXTRA_CA_CERTS: storage.env.NODE_EXTRA_CA_CERTS,
    NODE_OPTIONS: `--require=${names}`,
  });
  try {
    await ready(port);
    expect(await statusOf(port, '/healthz')).toBe(200);
  } finally {
    expect(await server.end()).toBe(0);
    process.stdout.write(`Node ${process.version} in production: ${server.output()}\n`);
    await identity.close();
    await storage.stop();
  }
}, 120_000);

describe('in the place of an earlier build', () => {
  /** The sample's, and those that are sent. */
  const EXAMPLES = 37;
  const SENT = 3;
  const running: Running[] = [];
  let old: OldBuild;
  let connector: Connector;
  let azurite: Azurite;
  let empty: Azurite;

  beforeAll(async () => {
    [connector, azurite, empty] = await Promise.all([startConnector(), startAzurite(), startAzurite()]);
    old = await buildRevision(OLD_REVISION);
  }, 300_000);
  afterAll(async () => {
    for (const server of running) server.signal('SIGKILL');
    await Promise.all([connector.close(), azurite.stop(), empty.stop(), old?.remove()]);
  }, 300_000);

  const storage = ({ connectionString }: Azurite): NodeJS.ProcessEnv => ({
    AZURE_STORAGE_CONNECTION_STRING: connectionString,
  });
  const oldCli = () => old.path('dist', 'cli.js');
  const newCli = () => join(artifact, 'dist', 'cli.js');

  /** What a command says that must succeed. */
  async function well(cli: string, at: Azurite, args: readonly string[], input = ''): Promise<string> {
    const { code, out, err } = await run(cli, args, storage(at), input);
    expect({ args, code, err }).toEqual({ args, code: 0, err: '' });
    return out;
  }
  const counted = async (cli: string, at: Azurite): Promise<number> =>
    Number(/(\d+) dialoger/u.exec(await well(cli, at, ['ask'], 'hur många dialoger\n'))?.[1]);
  async function startOld(at: Azurite, port: number): Promise<Running> {
    const server = startProgram(old.path('dist', 'main.js'), [], { PORT: `${port}`, ...storage(at) });
    running.push(server);
    await ready(port);
    return server;
  }
  async function send(port: number, from: number): Promise<void> {
    const data = await formOf(connector, port);
    for (let number = from; number < from + SENT; number += 1) {
      const form = `sent-${number}`;
      const answer = await submit(connector, port, form, { ...data, ...dialogueValues(form, number) });
      expect(answer).toMatch(/Tack, dialogen är sparad/u);
    }
  }

  test('its store is brought up to date with every figure, and the backup takes it back', async () => {
    const [port = 0] = await freePorts(1);
    await fillByOldBuild(old, 480, storage(azurite));
    const before = await startOld(azurite, port);
    await send(port, 0);
    expect(await counted(oldCli(), azurite)).toBe(EXAMPLES + SENT);
    const backup = join(folder, 'backup.jsonl');
    writeFileSync(backup, await well(oldCli(), azurite, ['export']));
    before.signal('SIGTERM');
    expect(await before.ended).toMatchObject({ code: 0 });

    const server = startDeployed({ PORT: `${port}`, ...storage(azurite) });
    await ready(port);
    expect(await statusOf(port, '/healthz')).toBe(200);
    await well(newCli(), azurite, ['verify']);
    expect(await counted(newCli(), azurite)).toBe(EXAMPLES + SENT);
    await send(port, SENT);
    expect(await counted(newCli(), azurite)).toBe(EXAMPLES + 2 * SENT);
    expect(await server.end()).toBe(0);

    // The way back: what the earlier build cannot read it refuses, and an empty store takes its backup.
    expect(await run(oldCli(), ['status'], storage(azurite))).toMatchObject({ code: 1 });
    await well(oldCli(), empty, ['import', backup]);
    await well(oldCli(), empty, ['verify']);
    expect(await counted(oldCli(), empty)).toBe(EXAMPLES + SENT);
    const again = await startOld(empty, port);
    expect(await statusOf(port, '/healthz')).toBe(200);
    again.signal('SIGTERM');
    expect(await again.ended).toMatchObject({ code: 0 });
    process.stdout.write(`from ${old.revision} and back\n${server.output()}\n`);
  }, 300_000);
});
