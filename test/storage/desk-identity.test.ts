import childProcess, { type ExecOptions } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MedskapaError } from '../../src/domain/errors';
import { DeskIdentity, noTokenSentence } from '../../src/storage/desk-identity';

/** A program `az` in the place of Azure's, in a folder whose name has a space, as on Windows. */

type Ended = (error: Error | null, out: string | Buffer, err: string | Buffer) => void;

const ANNA = 'anna.exempel@kommunen.se';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'medskapa az '));
  // A test has a copy of the environment, of which programs that are started know nothing.
  const { exec } = childProcess;
  const startingAz = (command: string, options: ExecOptions, callback: Ended) =>
    exec(command, { ...options, env: { PATH: folder } }, callback);
  jest.spyOn(childProcess, 'exec').mockImplementation(startingAz as typeof exec);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** `az` that notes how it was called, and does what the lines of a shell say. */
function az(...lines: readonly string[]): void {
  const script = ['#!/bin/sh', `echo "$@" >> "${folder}/calls"`, ...lines].join('\n');
  writeFileSync(join(folder, 'az'), script);
  chmodSync(join(folder, 'az'), 0o755);
}
/** For storage: a test before this in the same process may have left the library asking for the channel's token. */
const calls = (): string[] =>
  readFileSync(join(folder, 'calls'), 'utf8')
    .split('\n')
    .filter((call) => call.includes('//storage.azure.com'));
const gives = (token: string, seconds: number): string =>
  `echo '{"accessToken":"${token}","expires_on":${Math.round(Date.now() / 1000) + seconds},"tokenType":"Bearer"}'`;
const says = (text: string): string[] => [`echo '${text}' >&2`, 'exit 1'];

async function refusal(identity: DeskIdentity): Promise<MedskapaError> {
  const error = await identity.ready().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof MedskapaError)) throw error ?? new Error('it was let in');
  return error;
}

test('one token for all who ask, of the tenant that is named', async () => {
  az(gives('t1', 3600));
  const identity = new DeskIdentity('kommunen.example');
  await Promise.all([identity.ready(), identity.ready()]);
  const tokens = await Promise.all([1, 2, 3].map(() => identity.getToken('https://storage.azure.com/.default')));
  expect(tokens.map(({ token }) => token)).toEqual(['t1', 't1', 't1']);
  expect(calls()).toEqual([
    'account get-access-token --output json --resource https://storage.azure.com --tenant kommunen.example',
  ]);
});

test('a token that is about to run out is asked for anew, and one that failed as well', async () => {
  az(gives('t1', 60));
  const identity = new DeskIdentity();
  await identity.ready();
  az(...says('ERROR: Please run "az login" to setup account.'));
  const error = await refusal(identity);
  // Something may have been saved with the first one.
  expect(error.message).not.toContain('nothing');
  az(gives('t2', 3600));
  await identity.ready();
  expect(await identity.getToken('https://storage.azure.com/.default')).toMatchObject({ token: 't2' });
});

test.each<[string, string[], RegExp]>([
  ['not signed in', says('ERROR: Please run "az login" to setup account.'), /^nobody is signed in here: "az login"/u],
  [
    'expired',
    says(
      'ERROR: AADSTS700082: The refresh token has expired due to inactivity. The token was issued on 2026-08-01.\nInteractive authentication is needed. Please run:\naz login --scope https://storage.azure.com/.default',
    ),
    /^your sign-in no longer holds \(AADSTS700082\): "az login --scope https:\/\/storage\.azure\.com/u,
  ],
  [
    'of another tenant',
    says(`AADSTS50020: User account ${ANNA} from identity provider live.com does not exist in tenant Kommunen.`),
    /^your account is not one of the tenant that was asked \(AADSTS50020\)/u,
  ],
  [
    'kept out by the organisation',
    says(`AADSTS53003: Access has been blocked by Conditional Access policies for ${ANNA}.`),
    /^your organisation gives no token to "az" on this machine \(AADSTS53003\)/u,
  ],
  ['something else', says(`Traceback: ${ANNA} could not be read`), /^"az" gave no token: try "az account get-access/u],
  ['no answer that can be read', ['echo hej'], /^"az" gave no token: try/u],
])('%s: what to do, that nothing was saved, and nobody’s name', async (_what, lines, sentence) => {
  az(...lines);
  const error = await refusal(new DeskIdentity());
  expect(error.code).toBe('storage-unavailable');
  expect(error.message).toMatch(sentence);
  expect(error.message).toMatch(/; nothing was read, and nothing saved$/u);
  expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain('anna');
});

test('without az: where to get it', async () => {
  expect((await refusal(new DeskIdentity())).message).toMatch(/^"az" is not found: install the Azure CLI/u);
});

test.each([
  ["'az' is not recognized as an internal or external command,\r\noperable program or batch file.", /is not found/u],
  ["'az' k�nns inte igen som ett internt kommando, externt kommando, program eller kommandofil.", /is not found/u],
  ['The current credential is not configured to acquire tokens for tenant X.', /another tenant than AZURE_TENANT_ID/u],
])('%j is understood', (written, sentence) => {
  expect(noTokenSentence(new Error(written), undefined, 10)).toMatch(sentence);
});

test('the tenant is named where one is, and how long it was waited', () => {
  expect(noTokenSentence(new Error('run az login'), 'kommunen.example', 10)).toContain(
    '"az login --tenant kommunen.example"',
  );
  expect(noTokenSentence(new Error('Unexpected end of JSON input'), undefined, 60_000)).toContain('within 60 seconds');
});
