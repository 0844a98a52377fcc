/**
 * What may be wrong with the settings, each as a sentence that says what to set. All is judged, whatever else is wrong.
 */

/** The Bot Framework's own endpoint settings, under their own names; sovereign clouds and tests set them. */
export const ENDPOINT_SETTINGS = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'OAuthUrl',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'CallerId',
] as const;

/** A name rather than an address, and not needed. */
const CALLER_ID = 'CallerId';
/** The only cloud but the public one that the Bot Framework's library knows by name. */
export const GOVERNMENT = 'https://botframework.azure.us';

/** The settings that are judged here, by name; blank ones are left out. */
export type EnvironmentSettings = Readonly<Record<string, unknown>>;

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu;
const LOOPBACK = /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/u;

const text = (e: EnvironmentSettings, name: string): string | undefined => {
  const value = e[name];
  return typeof value === 'string' ? value : undefined;
};

/** The tenants that are let in, in lower case: those of ALLOWED_TENANTS, or the bot's own. */
export function tenantsOf(e: EnvironmentSettings): string[] {
  return (text(e, 'ALLOWED_TENANTS') ?? text(e, 'MicrosoftAppTenantId') ?? '')
    .split(',')
    .map((tenant) => tenant.trim().toLowerCase())
    .filter((tenant) => tenant !== '');
}

/** Faults of everything but storage. @param production nothing is let by that is good for a trial or a test only */
export function botFaults(e: EnvironmentSettings, production: boolean): string[] {
  return [...identityFaults(e, production), ...tenantFaults(e, production), ...endpointFaults(e, production)];
}

function identityFaults(e: EnvironmentSettings, production: boolean): string[] {
  const id = text(e, 'MicrosoftAppId');
  if (id !== undefined) {
    const noId = 'MicrosoftAppId must be an application id, such as 00000000-0000-0000-0000-000000000000';
    return [...(production && !GUID.test(id) ? [noId] : []), ...typeFaults(e)];
  }
  if (production) {
    return [
      'MicrosoftAppId is not set, and NODE_ENV is production: without it anyone could speak to the bot. ' +
        "Set it to the bot's application id",
      ...typeFaults(e),
    ];
  }
  const half = ['MicrosoftAppType', 'MicrosoftAppPassword'].filter((name) => e[name] !== undefined);
  return [
    ...half.map(
      (name) => `${name} is set but MicrosoftAppId is not: set MicrosoftAppId too, or neither for a local trial`,
    ),
    ...(e.MicrosoftAppType === undefined ? [] : typeFaults(e)),
  ];
}

function typeFaults(e: EnvironmentSettings): string[] {
  const faults: string[] = [];
  const type = text(e, 'MicrosoftAppType')?.toLowerCase();
  if (type === undefined) {
    faults.push('MicrosoftAppType is not set: set it to SingleTenant or UserAssignedMSI');
  } else if (type === 'multitenant') {
    faults.push(
      'MicrosoftAppType is MultiTenant, which lets in tokens for any tenant and can no longer be registered: ' +
        'set it to UserAssignedMSI (no secret) or SingleTenant',
    );
  } else if (type !== 'singletenant' && type !== 'userassignedmsi') {
    faults.push('MicrosoftAppType must be SingleTenant or UserAssignedMSI');
  }
  if (type === 'singletenant' && e.MicrosoftAppPassword === undefined) {
    faults.push("MicrosoftAppPassword is not set: SingleTenant needs the application's client secret");
  }
  if (type === 'userassignedmsi' && e.MicrosoftAppPassword !== undefined) {
    faults.push('MicrosoftAppPassword is set: UserAssignedMSI has no secret, so remove it');
  }
  return faults;
}

function tenantFaults(e: EnvironmentSettings, production: boolean): string[] {
  const faults: string[] = [];
  const [own, list] = [text(e, 'MicrosoftAppTenantId'), text(e, 'ALLOWED_TENANTS')];
  const wanted = production || e.MicrosoftAppId !== undefined;
  if (own === undefined && wanted) {
    faults.push('MicrosoftAppTenantId is not set: set it to the id of the tenant that the bot is registered in');
  } else if (own !== undefined && production && !GUID.test(own)) {
    faults.push('MicrosoftAppTenantId must be the id of one tenant, not a name or a word such as common');
  }
  if (list !== undefined && tenantsOf(e).length === 0) {
    faults.push('ALLOWED_TENANTS has no tenant in it: give tenant ids separated by commas, or leave it out');
  } else if (list !== undefined && production && !tenantsOf(e).every((tenant) => GUID.test(tenant))) {
    faults.push(
      'ALLOWED_TENANTS must be ids of tenants, separated by commas: what activities carry are ids, not names',
    );
  }
  return faults;
}

function endpointFaults(e: EnvironmentSettings, production: boolean): string[] {
  const faults: string[] = [];
  const given = ENDPOINT_SETTINGS.filter((name) => e[name] !== undefined);
  // botbuilder takes all of them as they are once one is set; what is missing would then be nothing at all.
  const missing = ENDPOINT_SETTINGS.filter((name) => e[name] === undefined && name !== CALLER_ID);
  if (given.length > 0 && missing.length > 0) {
    faults.push(`${given.join(', ')} set without ${missing.join(', ')}: set all of them, or none`);
  }
  const open = given.filter((name) => name !== CALLER_ID && !isSafeUrl(text(e, name) ?? '', production));
  if (open.length > 0) faults.push(`${open.join(', ')} must be an address that begins with https://`);
  const service = text(e, 'ChannelService');
  if (service !== undefined && service !== GOVERNMENT) {
    faults.push(`ChannelService must be left out, or be ${GOVERNMENT} for the US government's cloud`);
  }
  const validate = text(e, 'ValidateAuthority');
  if (validate !== undefined && validate !== 'true' && validate !== 'false') {
    faults.push('ValidateAuthority must be true or false, or be left out');
  }
  return faults;
}

/** What is read over an open connection can be changed on the way; within this machine a test may do so. */
function isSafeUrl(address: string, production: boolean): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:') return true;
  return !production && url?.protocol === 'http:' && LOOPBACK.test(url.hostname);
}

/** Faults of a storage account's connection string; its parts are never quoted, since one of them is a key. */
export function connectionFaults(connectionString: string, production: boolean): string[] {
  const name = 'AZURE_STORAGE_CONNECTION_STRING';
  const parts = new Map(
    connectionString
      .split(';')
      .filter((part) => part.trim() !== '')
      .map((part): [string, string] => {
        const [key = '', ...value] = part.split('=');
        return [key.trim().toLowerCase(), value.join('=').trim()];
      }),
  );
  if (parts.get('usedevelopmentstorage') === 'true') {
    return production
      ? [`${name} is that of Azurite, and NODE_ENV is production: Azurite is for trials and tests`]
      : [];
  }
  const has = (key: string): boolean => (parts.get(key) ?? '') !== '';
  const signed = (has('accountname') && has('accountkey')) || has('sharedaccesssignature');
  const placed = has('accountname') || (has('tableendpoint') && has('queueendpoint'));
  if (!signed || !placed) {
    return [`${name} must be the connection string of a storage account (AccountName=…;AccountKey=…), or be left out`];
  }
  const endpoints = ['tableendpoint', 'queueendpoint'].flatMap((key) => (has(key) ? [parts.get(key) ?? ''] : []));
  const open = parts.get('defaultendpointsprotocol')?.toLowerCase() === 'http' && endpoints.length < 2;
  if (production && (open || endpoints.some((address) => !isSafeUrl(address, production)))) {
    return [`${name} must have addresses that begin with https://`];
  }
  return [];
}
