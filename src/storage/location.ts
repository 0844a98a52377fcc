import type { TokenCredential } from '@azure/identity';
import type { DeskIdentity } from './desk-identity';

/** A storage account by name, reached with the bot's own identity, or as whoever has signed in at a desk. */
export interface StorageAccount {
  readonly account: string;
  readonly endpointSuffix: string;
  readonly identityClientId?: string;
  readonly desk?: DeskIdentity;
}

/** Where storage is: Azurite or a key by connection string, or an account by name. */
export type StorageLocation = { readonly connectionString: string } | StorageAccount;

/** The bot's managed identity. Its library is large, and a local bot needs none of it. */
export async function identityOf(clientId: string | undefined): Promise<TokenCredential> {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  return clientId ? new ManagedIdentityCredential({ clientId }) : new ManagedIdentityCredential();
}

/** What signs the calls to an account. @throws MedskapaError where nobody has signed in at this desk */
export async function signerOf({ desk, identityClientId }: StorageAccount): Promise<TokenCredential> {
  await desk?.ready();
  return desk ?? identityOf(identityClientId);
}

/** The parts of a connection string, by their names in small letters. */
function partsOf(connectionString: string): ReadonlyMap<string, string> {
  const parts = connectionString.split(';').map((part): [string, string] => {
    const at = part.indexOf('=');
    return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()];
  });
  return new Map(parts);
}

/** What a connection string signs with; absent where it has no key of its own. */
export function accountKeyIn(connectionString: string): { readonly account: string; readonly key: string } | undefined {
  const parts = partsOf(connectionString);
  const [account, key] = [parts.get('accountname'), parts.get('accountkey')];
  return account && key ? { account, key } : undefined;
}

/** An address without what may be a key or a signature. */
function bareAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url ? `${url.protocol}//${url.host}${url.pathname.replace(/(?<!\/)\/+$/u, '')}` : 'an address that is none';
}

/** Azurite's own, which `UseDevelopmentStorage=true` stands for. */
const DEVELOPMENT = {
  table: 'http://127.0.0.1:10002/devstoreaccount1',
  queue: 'http://127.0.0.1:10001/devstoreaccount1',
};

/** Where the table or the queue lies, for whoever has to find out why it does not answer; no key and no signature. */
export function addressOf(location: StorageLocation, service: 'table' | 'queue'): string {
  if ('account' in location) return `https://${location.account}.${service}.${location.endpointSuffix}`;
  const parts = partsOf(location.connectionString);
  if (parts.get('usedevelopmentstorage')?.toLowerCase() === 'true') return DEVELOPMENT[service];
  const given = parts.get(`${service}endpoint`);
  if (given) return bareAddress(given);
  const [protocol, suffix] = [parts.get('defaultendpointsprotocol') || 'https', parts.get('endpointsuffix')];
  return bareAddress(`${protocol}://${parts.get('accountname') ?? ''}.${service}.${suffix || 'core.windows.net'}`);
}

/** How Node says that a name leads to no address: there is none such, or nobody to ask. */
const NAME_NOT_FOUND: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN']);

/**
 * What an operator is told of storage that is away: where it was looked for, and what may be the matter. A server's log
 * has only the kind of the fault.
 * @param error what the call ended with
 */
export function awaySentence(location: StorageLocation, service: 'table' | 'queue', error?: unknown): string {
  const address = addressOf(location, service);
  const isHere = /^https?:\/\/(?:127\.|localhost|\[::1\])/u.test(address);
  const byName = 'desk' in location ? '--account (or AZURE_STORAGE_ACCOUNT)' : 'AZURE_STORAGE_ACCOUNT';
  const setting = 'account' in location ? byName : 'AZURE_STORAGE_CONNECTION_STRING';
  if (NAME_NOT_FOUND.has(String(Object(error).code))) {
    return `storage does not answer: no machine has the name of ${address}; see that ${setting} names an account that there is, and that this machine has a network; then try again`;
  }
  const remedy = isHere
    ? `start what is to answer there (Azurite; "npm start" starts one), or put ${setting} right`
    : `see that ${setting} names the account that is meant, and that its network lets this machine in; then try again`;
  return `storage does not answer: the ${service} at ${address}; ${remedy}`;
}
