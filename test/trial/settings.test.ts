import { join } from 'node:path';
import { Refusal } from '../../src/trial/refusal';
import { readSettings } from '../../src/trial/settings';

test('needs no settings', () => {
  expect(readSettings({}, '/app')).toEqual({
    root: '/app',
    port: 3978,
    playgroundPort: 56_150,
    folder: join('/app', '.azurite'),
    empty: false,
    inspectPort: undefined,
    teams: false,
    env: {},
  });
});

test('can be told other ports and another folder', () => {
  const env = { PORT: '4000', MEDSKAPA_PLAYGROUND_PORT: ' 5000 ', MEDSKAPA_TRIAL_DIR: '/data' };
  expect(readSettings(env, '/app')).toMatchObject({ port: 4000, playgroundPort: 5000, folder: '/data' });
});

test('--empty is the only argument', () => {
  expect(readSettings({}, '/app', ['--empty']).empty).toBe(true);
  expect(() => readSettings({}, '/app', ['--empty', '--emtpy'])).toThrow(/bara --empty .*, inte "--emtpy"/u);
});

test.each(['x', '0', '65536', '3978.5', '-1'])('a port %s is refused with its name', (port) => {
  expect(() => readSettings({ PORT: port }, '/app')).toThrow(Refusal);
  expect(() => readSettings({ PORT: port }, '/app')).toThrow(
    `PORT ska vara ett heltal från 1 till 65535, inte "${port}".`,
  );
});

test('--watch has an inspector, and --teams a registration, without which it is refused', () => {
  expect(readSettings({}, '/app', ['--watch'])).toMatchObject({ inspectPort: 9229, teams: false });
  expect(readSettings({ MEDSKAPA_INSPECT_PORT: '9300' }, '/app', ['--watch'])).toMatchObject({ inspectPort: 9300 });
  expect(() => readSettings({}, '/app', ['--watch', '--teams'])).toThrow(/ingen registrering i miljön/u);
  const registered = { MicrosoftAppId: 'id', MicrosoftAppPassword: 'password', ALLOWED_TENANTS: 'tenant' };
  const elsewhere = { NODE_ENV: 'production', AZURE_STORAGE_ACCOUNT: 'account' };
  const { teams, env } = readSettings({ ...registered, ...elsewhere }, '/app', ['--watch', '--teams']);
  expect({ teams, env }).toEqual({ teams: true, env: registered });
});

test('a cloud’s bot and storage that happen to be set do not reach the trial', () => {
  const elsewhere = {
    MicrosoftAppId: 'id',
    MicrosoftAppPassword: 'password',
    AZURE_STORAGE_ACCOUNT: 'account',
    NODE_ENV: 'production',
    ToChannelFromBotLoginUrl: 'https://login.example',
    ALLOWED_TENANTS: 'tenant',
  };
  expect(readSettings({ ...elsewhere, PATH: '/bin' }, '/app').env).toEqual({ PATH: '/bin' });
});
