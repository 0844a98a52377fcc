import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist, type Ran, run } from '../support/processes';
import { ACCOUNT, type Refusal, type SecureStorage, startSecureStorage, storageToken } from '../support/secure-storage';

/** dist/cli.js at a desk where somebody has signed in: a program `az` that gives a token. */

let folder: string;
let storage: SecureStorage;

beforeAll(async () => {
  storage = await startSecureStorage();
  folder = mkdtempSync(join(tmpdir(), 'medskapa-as-me-'));
  writeFileSync(
    join(folder, 'az'),
    `#!/bin/sh\necho '{"accessToken":"${storageToken()}","expires_on":${Math.round(Date.now() / 1000) + 3600}}'\n`,
  );
  chmodSync(join(folder, 'az'), 0o755);
});

afterAll(async () => {
  await storage.stop();
  rmSync(folder, { recursive: true });
});

const medskapa = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> =>
  run(dist('cli.js'), args, { PATH: folder, ...storage.env, ...env });

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

test.each<[string, Refusal, RegExp]>([
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
  storage.refuse(made);
  const { code, out, err } = await medskapa(['--account', ACCOUNT, 'people', 'erase', 'anna.exempel@example.se']);
  storage.refuse();
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(sentence);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('without az: said before anything is asked of storage', async () => {
  const { code, out, err } = await medskapa(['status', '--account', ACCOUNT], { PATH: '/nowhere' });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^"az" is not found.*nothing saved/u);
});
