import { ConfigError, readConfig } from '../src/config';

const storage = { AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' };
const APP = '0A0A0A0A-1111-4222-8333-444444444444';
const TENANT = 'AAAAAAAA-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const teams = {
  ...storage,
  MicrosoftAppId: APP,
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppTenantId: TENANT,
};
/** As the infrastructure sets it. */
const production = {
  NODE_ENV: 'production',
  MicrosoftAppId: APP,
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppTenantId: TENANT,
  AZURE_STORAGE_ACCOUNT: 'stmedskapa',
};
const endpoints = {
  ToChannelFromBotLoginUrl: 'https://a',
  ToChannelFromBotOAuthScope: 'https://b',
  ToBotFromChannelTokenIssuer: 'https://c',
  OAuthUrl: 'https://d',
  ToBotFromChannelOpenIdMetadataUrl: 'https://e',
  ToBotFromEmulatorOpenIdMetadataUrl: 'https://f',
  CallerId: 'urn:g',
};
/** In production, with storage by a connection string. */
const connecting = (connectionString: string): Record<string, string> => {
  const { AZURE_STORAGE_ACCOUNT: _, ...rest } = production;
  return { ...rest, AZURE_STORAGE_CONNECTION_STRING: connectionString };
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
  const config = readConfig({ ...production, PORT: '8080' });
  expect(config).toMatchObject({
    mode: 'teams',
    host: '0.0.0.0',
    port: 8080,
    production: true,
    appId: APP,
    allowedTenants: [TENANT.toLowerCase()],
    storage: { kind: 'account', account: 'stmedskapa', endpointSuffix: 'core.windows.net' },
  });
});

test('ALLOWED_TENANTS replaces the tenant, in any spelling', () => {
  expect(readConfig({ ...teams, ALLOWED_TENANTS: ' Ett , TVÅ,' }).allowedTenants).toEqual(['ett', 'två']);
});

test('the Bot Framework’s own settings are passed on under their own names', () => {
  expect(readConfig({ ...teams, ...endpoints }).bot).toEqual({
    MicrosoftAppId: APP,
    MicrosoftAppType: 'UserAssignedMSI',
    MicrosoftAppTenantId: TENANT,
    ...endpoints,
  });
});

test.each<[string, Record<string, string>, RegExp[]]>([
  ['nothing wrong', storage, []],
  ['blank is not set', { ...storage, MicrosoftAppId: ' ', PORT: '', LOG_LEVEL: '', TEAMS_SDK: '' }, []],
  ['a library of the channel that there is', { ...storage, TEAMS_SDK: 'agents-hosting' }, []],
  ['one that there is not', { ...storage, TEAMS_SDK: 'bot' }, [/^TEAMS_SDK must be botbuilder or agents-hosting/]],
  [
    'local in production',
    { NODE_ENV: 'production', AZURE_STORAGE_ACCOUNT: 'stmedskapa' },
    [/^MicrosoftAppId is not set.*production/, /^MicrosoftAppType is not set/, /^MicrosoftAppTenantId is not set/],
  ],
  ['all of production', production, []],
  [
    'all of production, in another cloud',
    { ...production, ...endpoints, ChannelService: 'https://botframework.azure.us' },
    [],
  ],
  [
    'an id that is none',
    { ...production, MicrosoftAppId: 'hello world' },
    [/^MicrosoftAppId must be an application id/],
  ],
  ['any tenant', { ...production, MicrosoftAppTenantId: 'common' }, [/^MicrosoftAppTenantId must be the id of one/]],
  [
    'a tenant by its name',
    { ...production, ALLOWED_TENANTS: `${TENANT},region.example` },
    [/^ALLOWED_TENANTS must be ids of tenants/],
  ],
  [
    'endpoints over an open connection, or none',
    {
      ...production,
      ...endpoints,
      ToBotFromChannelOpenIdMetadataUrl: 'http://evil',
      OAuthUrl: 'not a url',
      ToChannelFromBotLoginUrl: 'http://127.0.0.1:8080/login',
    },
    [/^ToChannelFromBotLoginUrl, OAuthUrl, ToBotFromChannelOpenIdMetadataUrl must be .*https/],
  ],
  ['an endpoint of this machine, in a test', { ...teams, ...endpoints, OAuthUrl: 'http://127.0.0.1:8080/' }, []],
  ['an open endpoint elsewhere', { ...teams, ...endpoints, OAuthUrl: 'http://10.0.0.1/' }, [/^OAuthUrl must be/]],
  ['a sovereign cloud’s storage', { ...production, AZURE_STORAGE_ENDPOINT_SUFFIX: 'core.usgovcloudapi.net' }, []],
  [
    'an end of host names that is none',
    { ...production, AZURE_STORAGE_ENDPOINT_SUFFIX: 'https://evil.example/' },
    [/^AZURE_STORAGE_ENDPOINT_SUFFIX must be/],
  ],
  ['a cloud that is none', { ...production, ChannelService: 'nonsense' }, [/^ChannelService must be left out/]],
  ['neither true nor false', { ...production, ValidateAuthority: 'perhaps' }, [/^ValidateAuthority must be/]],
  ['a connection string that is none', connecting('garbage'), [/^AZURE_STORAGE_CONNECTION_STRING must be/]],
  ['Azurite in production', connecting('UseDevelopmentStorage=true'), [/that of Azurite.*production/]],
  ['a connection string', connecting('DefaultEndpointsProtocol=https;AccountName=st;AccountKey=aGVq'), []],
  ['an open connection', connecting('DefaultEndpointsProtocol=http;AccountName=st;AccountKey=aGVq'), [/https/]],
  [
    'an open address',
    connecting('AccountName=st;AccountKey=aGVq;TableEndpoint=http://x/st;QueueEndpoint=https://x/st'),
    [/https/],
  ],
  [
    'no key',
    connecting('AccountName=st;EndpointSuffix=core.windows.net'),
    [/^AZURE_STORAGE_CONNECTION_STRING must be/],
  ],
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
    'everything of a bot at once, whatever the id',
    {
      NODE_ENV: 'production',
      MicrosoftAppType: 'Banana',
      ALLOWED_TENANTS: ' , ',
      OAuthUrl: 'https://d',
      ChannelService: 'nonsense',
      AZURE_STORAGE_CONNECTION_STRING: 'garbage',
    },
    [
      /^MicrosoftAppId/,
      /^MicrosoftAppType must be/,
      /^MicrosoftAppTenantId/,
      /^ALLOWED_TENANTS/,
      /^OAuthUrl set without/,
      /^ChannelService/,
      /^AZURE_STORAGE_CONNECTION_STRING/,
    ],
  ],
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
  expect(() => readConfig(connecting('AccountKey=hemligt'))).not.toThrow(/hemligt/);
});
