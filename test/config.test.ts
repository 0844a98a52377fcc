import { ConfigError, readConfig } from '../src/config';

const storage = { AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' };
const teams = {
  ...storage,
  MicrosoftAppId: 'app',
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppTenantId: 'AAAA-tenant',
};

function faults(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

test('without an application id the bot is local, and listens to this machine only', () => {
  expect(readConfig(storage)).toEqual({
    mode: 'local',
    host: '127.0.0.1',
    port: 3978,
    remindersPerSecond: 25,
    production: false,
    logLevel: 'info',
    appId: '',
    bot: {},
    allowedTenants: [],
    storage: { kind: 'connection-string', connectionString: 'UseDevelopmentStorage=true' },
  });
});

test('with an application id it is open to its own tenant', () => {
  const { AZURE_STORAGE_CONNECTION_STRING: _, ...rest } = teams;
  const config = readConfig({ ...rest, AZURE_STORAGE_ACCOUNT: 'stmedskapa', NODE_ENV: 'production', PORT: '8080' });
  expect(config).toMatchObject({
    mode: 'teams',
    host: '0.0.0.0',
    port: 8080,
    production: true,
    appId: 'app',
    allowedTenants: ['aaaa-tenant'],
    storage: { kind: 'account', account: 'stmedskapa' },
  });
});

test('ALLOWED_TENANTS replaces the tenant, in any spelling', () => {
  expect(readConfig({ ...teams, ALLOWED_TENANTS: ' Ett , TVÅ,' }).allowedTenants).toEqual(['ett', 'två']);
});

test('the Bot Framework’s own settings are passed on under their own names', () => {
  const endpoints = {
    ToChannelFromBotLoginUrl: 'https://a',
    ToChannelFromBotOAuthScope: 'https://b',
    ToBotFromChannelTokenIssuer: 'https://c',
    OAuthUrl: 'https://d',
    ToBotFromChannelOpenIdMetadataUrl: 'https://e',
    ToBotFromEmulatorOpenIdMetadataUrl: 'https://f',
    CallerId: 'urn:g',
  };
  expect(readConfig({ ...teams, ...endpoints }).bot).toEqual({
    MicrosoftAppId: 'app',
    MicrosoftAppType: 'UserAssignedMSI',
    MicrosoftAppTenantId: 'AAAA-tenant',
    ...endpoints,
  });
});

test.each<[string, Record<string, string>, RegExp[]]>([
  ['nothing wrong', storage, []],
  ['blank is not set', { ...storage, MicrosoftAppId: ' ', PORT: '', LOG_LEVEL: '' }, []],
  ['local in production', { ...storage, NODE_ENV: 'production' }, [/^MicrosoftAppId is not set.*production/]],
  ['half of a bot', { ...storage, MicrosoftAppPassword: 'x' }, [/^MicrosoftAppPassword is set but MicrosoftAppId/]],
  ['MultiTenant', { ...teams, MicrosoftAppType: 'MultiTenant' }, [/MultiTenant.*UserAssignedMSI/]],
  ['another type', { ...teams, MicrosoftAppType: 'Banana' }, [/must be SingleTenant or UserAssignedMSI/]],
  [
    'SingleTenant without a secret',
    { ...teams, MicrosoftAppType: 'SingleTenant' },
    [/^MicrosoftAppPassword is not set/],
  ],
  ['an identity with a secret', { ...teams, MicrosoftAppPassword: 'x' }, [/^MicrosoftAppPassword is set.*remove/]],
  ['no tenant in the list', { ...teams, ALLOWED_TENANTS: ' , ' }, [/^ALLOWED_TENANTS has no tenant/]],
  ['some endpoints only', { ...teams, OAuthUrl: 'https://d' }, [/^OAuthUrl set without ToChannelFromBotLoginUrl, /]],
  ['no storage', {}, [/^No storage is set/]],
  ['two storages', { ...storage, AZURE_STORAGE_ACCOUNT: 'abc' }, [/both set/]],
  ['no account name', { AZURE_STORAGE_ACCOUNT: 'https://x' }, [/must be the name of a storage account/]],
  ['metrics to nowhere', { ...storage, APPLICATIONINSIGHTS_CONNECTION_STRING: 'x' }, [/^APPLICATIONINSIGHTS_CONN/]],
  ['a port that is none', { ...storage, PORT: '70000' }, [/^PORT must be/]],
  [
    'everything at once',
    { PORT: 'x', LOG_LEVEL: 'loud', MicrosoftAppId: 'app', AZURE_STORAGE_ACCOUNT: 'X' },
    [/^PORT/, /^LOG_LEVEL/, /^MicrosoftAppType/, /^MicrosoftAppTenantId/, /^AZURE_STORAGE_ACCOUNT/],
  ],
])('%s', (_name, env, expected) => {
  expect(faults(env)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});

test('the message lists every fault on its own line, and no secret', () => {
  const env = { MicrosoftAppPassword: 'hemligt', NODE_ENV: 'test' };
  expect(() => readConfig(env)).toThrow(/cannot start[\s\S]*\n {2}- MicrosoftAppPassword[\s\S]*\n {2}- No storage/);
  expect(() => readConfig(env)).not.toThrow(/hemligt/);
});
