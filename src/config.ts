import { z } from 'zod';
import { botFaults, connectionFaults, ENDPOINT_SETTINGS, GOVERNMENT, tenantsOf } from './config-faults';

export { GOVERNMENT };

const PASSED_THROUGH = [...ENDPOINT_SETTINGS, 'ChannelService', 'ValidateAuthority'] as const;
/** The libraries of the channel that the bot can be built on (teams/sdk). */
export const SDKS = ['botbuilder', 'agents-hosting'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What the names of storage accounts end with in the public cloud; sovereign clouds have ends of their own. */
const PUBLIC_CLOUD = 'core.windows.net';
const HOST_NAME = /^[a-z0-9](?:[a-z0-9-]{0,62}\.){1,8}[a-z]{2,20}$/u;

/** What the Bot Framework is configured with; the keys are its own. */
export type BotSettings = Readonly<Record<string, string>>;

/**
 * The table and queue storage: by connection string (Azurite, a key), by account with the bot's identity, or by account
 * as whoever has signed in at a desk, which is for the command line alone.
 */
export type StorageSettings =
  | { readonly kind: 'connection-string'; readonly connectionString: string }
  | { readonly kind: 'account'; readonly account: string; readonly endpointSuffix: string }
  | { readonly kind: 'desk'; readonly account: string; readonly endpointSuffix: string; readonly tenant?: string };

/** The environment, read once. */
export interface Config {
  /** `local`: anyone on this machine is let in without a token. `teams`: every activity is authenticated. */
  readonly mode: 'local' | 'teams';
  readonly host: string;
  readonly port: number;
  readonly production: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Empty in local mode. */
  readonly appId: string;
  readonly bot: BotSettings;
  /** Which library of the channel's is used; without it the usual one, if that is installed. */
  readonly sdk?: (typeof SDKS)[number];
  /** Lower case. Empty in local mode, where any tenant is let in. */
  readonly allowedTenants: readonly string[];
  readonly storage: StorageSettings;
  /** How many reminders go out a second, all instances together. */
  readonly remindersPerSecond: number;
  /** Where metrics go; absent where nobody wants them. */
  readonly applicationInsights?: string;
}

/** The configuration cannot be used; `faults` says everything that is to be set, and to what. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Medskapa cannot start with this configuration:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** An empty or blank value counts as not set: that is how deployment templates leave a setting out. */
const blankIsUnset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const setting = z.preprocess(blankIsUnset, z.string().trim().optional());
const passedThrough = Object.fromEntries(PASSED_THROUGH.map((name) => [name, setting]));

const portFault = 'PORT must be a whole number from 0 to 65535, such as 3978';
const paceFault = 'REMINDERS_PER_SECOND must be a number above 0 and at most 1000, such as 25';
const insightsFault =
  'APPLICATIONINSIGHTS_CONNECTION_STRING must be the connection string of an Application Insights resource ' +
  '(InstrumentationKey=…;IngestionEndpoint=…), or be left out';
const environment = z.object({
  PORT: z.preprocess(
    blankIsUnset,
    z.coerce.number(portFault).int(portFault).min(0, portFault).max(65535, portFault).default(3978),
  ),
  LOG_LEVEL: z.preprocess(
    blankIsUnset,
    z.enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  ),
  TEAMS_SDK: z.preprocess(
    blankIsUnset,
    z.enum(SDKS, `TEAMS_SDK must be ${SDKS.join(' or ')}, or be left out`).optional(),
  ),
  REMINDERS_PER_SECOND: z.preprocess(
    blankIsUnset,
    z.coerce.number(paceFault).positive(paceFault).max(1000, paceFault).default(25),
  ),
  NODE_ENV: setting,
  MicrosoftAppId: setting,
  MicrosoftAppType: setting,
  MicrosoftAppTenantId: setting,
  MicrosoftAppPassword: setting,
  ALLOWED_TENANTS: setting,
  AZURE_STORAGE_CONNECTION_STRING: setting,
  AZURE_STORAGE_ACCOUNT: setting,
  AZURE_STORAGE_ENDPOINT_SUFFIX: setting,
  APPLICATIONINSIGHTS_CONNECTION_STRING: setting.refine(
    (text) => text === undefined || /(?:^|;)\s*InstrumentationKey=[0-9a-f-]{36}/iu.test(text),
    insightsFault,
  ),
  ...(passedThrough as Record<(typeof PASSED_THROUGH)[number], typeof setting>),
});
type Environment = z.output<typeof environment>;

/**
 * Reads the configuration from the environment.
 * @throws ConfigError with all that is wrong, so that it can be put right in one go
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  // The values that could be read are judged too, so that no second round is needed.
  const unread = parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]);
  const readable = Object.fromEntries(Object.entries(env).filter(([name]) => !unread.includes(name)));
  const e = parsed.success ? parsed.data : environment.parse(readable);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
  const production = e.NODE_ENV === 'production';
  faults.push(...botFaults(e, production));
  const storage = readStorage(e, production, faults);
  if (faults.length > 0 || storage === undefined) throw new ConfigError(faults);

  const local = e.MicrosoftAppId === undefined;
  return {
    mode: local ? 'local' : 'teams',
    // Without a token anyone is let in, so then only this machine may call.
    host: local ? '127.0.0.1' : '0.0.0.0',
    port: e.PORT,
    production,
    logLevel: e.LOG_LEVEL,
    appId: e.MicrosoftAppId ?? '',
    bot: botSettings(e),
    sdk: e.TEAMS_SDK,
    allowedTenants: local ? [] : tenantsOf(e),
    storage,
    remindersPerSecond: e.REMINDERS_PER_SECOND,
    applicationInsights: e.APPLICATIONINSIGHTS_CONNECTION_STRING,
  };
}

function readStorage(e: Environment, production: boolean, faults: string[]): StorageSettings | undefined {
  const { AZURE_STORAGE_CONNECTION_STRING: connectionString, AZURE_STORAGE_ACCOUNT: account } = e;
  const endpointSuffix = e.AZURE_STORAGE_ENDPOINT_SUFFIX ?? PUBLIC_CLOUD;
  if (connectionString !== undefined && account !== undefined) {
    faults.push('AZURE_STORAGE_CONNECTION_STRING and AZURE_STORAGE_ACCOUNT are both set: keep the one that is meant');
  } else if (connectionString !== undefined) {
    const wrong = connectionFaults(connectionString, production);
    faults.push(...wrong);
    return wrong.length > 0 ? undefined : { kind: 'connection-string', connectionString };
  } else if (account === undefined) {
    faults.push(
      'No storage is set: set AZURE_STORAGE_ACCOUNT to the name of a storage account, ' +
        'or AZURE_STORAGE_CONNECTION_STRING (UseDevelopmentStorage=true for an Azurite on its usual ports; for a running local trial what stands in .azurite/connection-string)',
    );
  } else if (!/^[a-z0-9]{3,24}$/.test(account)) {
    faults.push('AZURE_STORAGE_ACCOUNT must be the name of a storage account: 3 to 24 small letters and digits');
  } else if (!HOST_NAME.test(endpointSuffix)) {
    faults.push('AZURE_STORAGE_ENDPOINT_SUFFIX must be the end of a host name, such as core.windows.net');
  } else {
    return { kind: 'account', account, endpointSuffix };
  }
  return undefined;
}

function botSettings(e: Environment): BotSettings {
  const names = ['MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId', 'MicrosoftAppPassword'] as const;
  return Object.fromEntries(
    [...names, ...PASSED_THROUGH].flatMap((name) => (e[name] === undefined ? [] : [[name, e[name]]])),
  );
}
