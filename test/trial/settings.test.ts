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
