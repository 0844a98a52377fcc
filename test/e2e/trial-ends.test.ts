import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStores, type Stores } from '../../src/app';
import { connectionStringFor } from '../support/azurite';
import { dist, freePorts, type Running, startProgram, until } from '../support/processes';

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

function stores(): Stores {
  const [, port] =
    /Table service is successfully listening at http:\/\/127\.0\.0\.1:(\d+)/.exec(logged('azurite.log')) ?? [];
  return createStores({
    storage: { kind: 'connection-string', connectionString: connectionStringFor(Number(port)) },
    appId: '',
  });
}

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

test('a port that is taken is told in a sentence', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(ports.bot, '127.0.0.1', resolve));
  const trial = start();
  expect(await trial.ended).toEqual({ code: 1, signal: null });
  expect(trial.said).toMatch(new RegExp(`^Port ${ports.bot} på den här datorn används redan.*PORT=\\d+ npm start\\n$`));
  await new Promise((resolve) => server.close(resolve));
}, 20_000);

test('a second Ctrl-C during the ending loses nothing that was acknowledged', async () => {
  const trial = start();
  await trial.says(/Avsluta med Ctrl-C/, 30_000);
  await stores().people.importPeople([someone('interrupted@example.se')], false);
  trial.signal('SIGINT');
  await trial.says(/Avslutar/);
  trial.signal('SIGINT');
  expect(await trial.ended).toEqual({ code: 0, signal: null });
  expect(trial.said).toMatch(/Allt är sparat/);
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
  expect(next.said).toMatch(/Lagringen \(Azurite\) avslutades oväntat \(signal SIGKILL\).*azurite\.log/);
  expect(next.said).not.toMatch(/Allt är sparat/);
  await until('all of it to be gone', allGone);
}, 90_000);
