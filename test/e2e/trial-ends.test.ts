import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createStores, type Stores } from '../../src/stores';
import { dist, freePorts, ROOT, type Running, run, startProgram, until } from '../support/processes';

/** How the local trial ends, whoever ends it: nothing that was acknowledged is lost, and nothing lingers. */

let folder: string;
let ports: { bot: number; playground: number };
const started: Running[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'medskapa-ends-'));
  const [bot = 0, playground = 0] = await freePorts(2);
  ports = { bot, playground };
});

afterAll(async () => {
  for (const trial of started) trial.signal('SIGINT');
  await Promise.all(started.map((trial) => trial.ended));
  await until('the storage to be gone', () => (azuriteRuns() ? undefined : true));
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

function start(): Running {
  const env = { PORT: `${ports.bot}`, MEDSKAPA_PLAYGROUND_PORT: `${ports.playground}`, MEDSKAPA_TRIAL_DIR: folder };
  const trial = startProgram(dist('trial.js'), [], env);
  started.push(trial);
  return trial;
}

const logged = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** As the command line reaches it: by what the trial writes down, whatever its ports are. */
const stores = (): Stores =>
  createStores({ storage: { kind: 'connection-string', connectionString: logged('connection-string') }, appId: '' });

const azuritePid = (): number => Number(logged('azurite.pid'));

function azuriteRuns(): boolean {
  try {
    return process.kill(azuritePid(), 0);
  } catch {
    return false;
  }
}

const answers = async (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    () => true,
    () => false,
  );

const allGone = async (): Promise<true | undefined> =>
  azuriteRuns() || (await answers(ports.bot)) || (await answers(ports.playground)) ? undefined : true;

const someone = (upn: string) => ({ upn, name: 'Prova Provsson', roles: ['arbetsgrupp' as const], committees: [] });

/** Runs something while the bot's port and the one after it are taken. */
async function withPortsTaken<T>(work: () => Promise<T>): Promise<T> {
  const servers = [ports.bot, ports.bot + 1].map((port) => {
    const server = createServer();
    // The one after it may be taken by somebody else, which is as well.
    return new Promise<Server>((resolve) => {
      server.once('error', () => resolve(server));
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  });
  const listening = await Promise.all(servers);
  try {
    return await work();
  } finally {
    await Promise.all(listening.map((server) => new Promise((resolve) => server.close(resolve))));
  }
}

test('a port that is taken is told in a sentence that names one that is free, and before anything is built', async () => {
  const [built, first] = await withPortsTaken(async () => {
    const trial = start();
    expect(await trial.ended).toEqual({ code: 1, signal: null });
    const npm = promisify(execFile)('npm', ['start'], { cwd: ROOT, env: { ...process.env, PORT: `${ports.bot}` } });
    const failed = await npm.catch((error: { stdout: string; stderr: string }) => error);
    return [trial.output, failed];
  });
  const sentence = new RegExp(`^Port ${ports.bot} på den här datorn används redan.*PORT=(\\d+) npm start\\n$`);
  const [, named] = sentence.exec(built) ?? [];
  expect(Number(named)).toBeGreaterThan(ports.bot + 1);
  expect(first.stdout).toContain('prestart');
  expect(first.stdout).not.toContain('npm run build');
  expect(first.stderr).toMatch(new RegExp(sentence.source.slice(0, -1), 'mu'));
}, 30_000);

test('a port that is none is told before anything is built, in the words of the trial itself', async () => {
  const before = join(ROOT, 'src', 'trial', 'before-build.mjs');
  for (const PORT of ['x', '0', '65536']) {
    const [first, trial] = await Promise.all([run(before, [], { PORT }), run(dist('trial.js'), [], { PORT })]);
    expect(first).toMatchObject({ code: 1, err: `PORT ska vara ett heltal från 1 till 65535, inte "${PORT}".\n` });
    expect(trial.err).toBe(first.err);
  }
});

test('a second Ctrl-C during the ending loses nothing that was acknowledged', async () => {
  const trial = start();
  await trial.says(/Avsluta med Ctrl-C/, 30_000);
  await stores().people.importPeople([someone('interrupted@example.se')], false);
  trial.signal('SIGINT');
  await trial.says(/Avslutar/);
  trial.signal('SIGINT');
  expect(await trial.ended).toEqual({ code: 0, signal: null });
  expect(trial.output).toMatch(/Allt är sparat/);
  // Its ports may be another's by now.
  expect(existsSync(join(folder, 'connection-string'))).toBe(false);
  expect(logged('azurite.log')).toMatch(/Table service successfully closed/);
  expect(await allGone()).toBe(true);
}, 60_000);

test('when the trial is killed nothing lingers, and it can be started again at once', async () => {
  const killed = start();
  await killed.says(/Avsluta med Ctrl-C/, 30_000);
  const { people } = stores();
  expect(await people.person('interrupted@example.se')).toMatchObject({ name: 'Prova Provsson' });
  await people.importPeople([someone('killed@example.se')], false);
  const pid = azuritePid();
  killed.signal('SIGKILL');
  await killed.ended;

  const next = await until('the bot to have left its port', async () =>
    (await answers(ports.bot)) ? undefined : start(),
  );
  await next.says(/Avsluta med Ctrl-C/, 30_000);
  expect(azuritePid()).not.toBe(pid);
  expect(await stores().people.person('killed@example.se')).toMatchObject({ name: 'Prova Provsson' });

  // And what dies by itself takes the rest with it.
  process.kill(azuritePid(), 'SIGKILL');
  expect(await next.ended).toEqual({ code: 1, signal: null });
  expect(next.output).toMatch(/Lagringen \(Azurite\) avslutades oväntat \(signal SIGKILL\).*azurite\.log/);
  expect(next.output).not.toMatch(/Allt är sparat/);
  await until('all of it to be gone', allGone);
}, 90_000);
