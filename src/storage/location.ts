import type { TokenCredential } from '@azure/identity';

/** Where storage is: Azurite or a key by connection string, or an account reached with the bot's own identity. */
export type StorageLocation =
  | { readonly connectionString: string }
  | { readonly account: string; readonly endpointSuffix: string; readonly identityClientId?: string };

/** The bot's managed identity. Its library is large, and a local bot needs none of it. */
export async function identityOf(clientId: string | undefined): Promise<TokenCredential> {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  return clientId ? new ManagedIdentityCredential({ clientId }) : new ManagedIdentityCredential();
}
