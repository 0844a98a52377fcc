import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';
import { MedskapaError } from '../domain/errors';

/** Whoever has signed in at a desk with `az login`: what the command line is let in as with `--as-me`. */

const SCOPE = 'https://storage.azure.com/.default';
/** `az` is a Python program that may renew its token on the way, and takes its time where the machine is slow. */
const AZ_MS = 60_000;
/** A token that lasts no longer than this is asked for anew. */
const LEFT_MS = 5 * 60_000;

/** Errors of Entra that mean that the account is not one of that tenant, or that there is no such tenant. */
const OTHER_TENANT = ['50020', '50034', '90002', '90072', '700016'];
/** Errors that mean that the organisation does not let this machine, or this program, have a token. */
const NOT_FROM_HERE = /^530\d\d$/u;

/**
 * What is told where no token came. What `az` and Entra write is never passed on, since they name the account; the
 * number of Entra's error says enough to look it up by.
 * @param ms how long it was waited for
 */
export function noTokenSentence(from: unknown, tenant: string | undefined, ms: number): string {
  const written = from instanceof Error ? from.message : '';
  const login = tenant ? `az login --tenant ${tenant}` : 'az login';
  const [, code] = /AADSTS(\d+)/u.exec(written) ?? [];
  const entra = code ? ` (AADSTS${code})` : '';
  if (code && OTHER_TENANT.includes(code)) {
    return `your account is not one of the tenant ${tenant ?? 'that was asked'}${entra}: sign in with one that is, "${login}", or put AZURE_TENANT_ID right`;
  }
  if (code && NOT_FROM_HERE.test(code)) {
    return `your organisation gives no token to "az" on this machine${entra}: ask those who decide on conditional access, or run the command where the bot runs`;
  }
  if (code) {
    return `your sign-in no longer holds${entra}: "${login} --scope ${SCOPE}", then run the command again`;
  }
  // A shell that is not English says it in its own words, of which only the name is the same.
  if (/could not be found|^'az' |\baz:.*not found/mu.test(written)) {
    return '"az" is not found: install the Azure CLI (https://aka.ms/azure-cli), see that it is on PATH, and "az login"';
  }
  if (/az login/u.test(written)) return `nobody is signed in here: "${login}", then run the command again`;
  if (/not configured to acquire tokens for tenant/u.test(written)) {
    return 'the storage account is of another tenant than AZURE_TENANT_ID: put that right, or leave it out';
  }
  const late = ms >= AZ_MS ? ` within ${AZ_MS / 1000} seconds` : '';
  return `"az" gave no token${late}: try "az account get-access-token --resource https://storage.azure.com", which says why`;
}

/** Gets tokens from `az`, and keeps them: each costs a second or more, and every client asks for its own. */
export class DeskIdentity implements TokenCredential {
  private readonly tokens = new Map<string, Promise<AccessToken>>();
  private isIn = false;

  /** @param tenant whose token is wanted; that of the subscription chosen in `az` when absent */
  constructor(private readonly tenant?: string) {}

  /** Sees to it that there is a token: a call to storage has less time than `az` takes. @throws MedskapaError */
  async ready(): Promise<void> {
    await this.getToken(SCOPE);
  }

  /** @throws MedskapaError storage-unavailable saying what to do */
  async getToken(scopes: string | string[], options: GetTokenOptions = {}): Promise<AccessToken> {
    const key = options.tenantId ?? this.tenant ?? '';
    const kept = this.tokens.get(key);
    const token = kept && (await kept);
    if (token && token.expiresOnTimestamp - Date.now() > LEFT_MS) return token;
    // Whoever waited for the same one may have asked for the next already.
    const newer = this.tokens.get(key);
    if (newer && newer !== kept) return newer;
    const asked = this.ask(scopes, options);
    this.tokens.set(key, asked);
    asked.catch(() => this.tokens.delete(key));
    return asked;
  }

  private async ask(scopes: string | string[], options: GetTokenOptions): Promise<AccessToken> {
    const started = performance.now();
    try {
      const { AzureCliCredential } = await import('@azure/identity');
      const asked = new AzureCliCredential({ tenantId: this.tenant, processTimeoutInMs: AZ_MS });
      const token = await asked.getToken(scopes, options);
      this.isIn = true;
      return token;
    } catch (error) {
      const why = noTokenSentence(error, options.tenantId ?? this.tenant, performance.now() - started);
      // No cause: it would name the account, and whatever prints errors prints their causes too.
      throw new MedskapaError('storage-unavailable', this.isIn ? why : `${why}; nothing was read, and nothing saved`);
    }
  }
}
