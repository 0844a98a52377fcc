import { RestError } from '@azure/data-tables';
import { z } from 'zod';
import { addressOf, type StorageLocation } from './location';

/** Storage that answers, and lets nobody in. Nothing has been done then. */

/** What tables and queues say of an answer that is an error, each in its own place. */
const ErrorDetails = z.object({ odataError: z.object({ code: z.string() }) });

/** Storage's own name of what is the matter. */
export function storageCodeOf(error: RestError): string | undefined {
  const details = ErrorDetails.safeParse(error.details);
  return details.success ? details.data.odataError.code : error.code;
}

/** Whether storage lets us not in, or no identity can be had to be let in with. */
export function isRefusedEntry(error: unknown): boolean {
  if (error instanceof RestError) return error.statusCode === 401 || error.statusCode === 403;
  return error instanceof Error && /^(?:Credential|Authentication)/u.test(error.name);
}

/** What storage says where its network keeps us out, whoever we are. */
const BY_NETWORK = 'AuthorizationFailure';
/** Where keys are off, as infra/ has them. */
const NO_KEYS = 'KeyBasedAuthenticationNotPermitted';

function remedyOf(location: StorageLocation, role: string, error: unknown): string {
  const [status, code] = error instanceof RestError ? [error.statusCode, storageCodeOf(error)] : [];
  if (code === BY_NETWORK && !('connectionString' in location)) {
    const way = location.desk ? 'run the command where the bot runs (az webapp ssh)' : 'give it a way in';
    return `its network does not let this machine in (its firewall, or it has private endpoints only); ${way}, or let this machine's address in`;
  }
  if ('connectionString' in location) {
    if (code === NO_KEYS) return 'account keys are off there; name the account (AZURE_STORAGE_ACCOUNT) instead';
    return 'see that the key in AZURE_STORAGE_CONNECTION_STRING is one of its own';
  }
  if (!location.desk) return `see that the identity has the role ${role} there`;
  if (status === 401) {
    return 'your sign-in is of another tenant than the account; "az login --tenant TENANT", and set AZURE_TENANT_ID to it';
  }
  return `you need the role ${role} there, which Owner and Contributor do not hold; "azd up" gives it to whoever runs it, and whoever may assign roles gives it otherwise. A new one may take ten minutes to hold`;
}

/** What an operator is told of storage that lets nobody in. @param error what it answered */
export function refusedSentence(location: StorageLocation, service: 'table' | 'queue', error: unknown): string {
  const role = `Storage ${service === 'table' ? 'Table' : 'Queue'} Data Contributor`;
  return `storage lets nobody in: the ${service} at ${addressOf(location, service)}; ${remedyOf(location, role, error)}`;
}
