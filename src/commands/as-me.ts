import { type Command, Option } from 'commander';
import { type Config, ConfigError, readConfig } from '../config';

/** `--as-me` and `--account`: any command, run from a desk as whoever has signed in there with `az login`. */

export interface AsMe {
  readonly asMe?: boolean;
  readonly account?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** An account by its name, or by the address of one of its services, as the portal shows both. */
const ACCOUNT = /^(?:https:\/\/)?(?<name>[a-z0-9]{3,24})(?:\.(?:table|queue|blob)\.(?<suffix>[a-z0-9.-]+))?\/?$/u;

/** Adds them to a program, where they may be written before a command or after it, and stand in the help of each. */
export function addAsMe(program: Command): void {
  program.configureHelp({ showGlobalOptions: true });
  program.addOption(new Option('--as-me', 'reach storage as whoever has signed in here with "az login"'));
  program.addOption(
    new Option(
      '--account <name>',
      'the storage account, by name or address; AZURE_STORAGE_ACCOUNT when absent',
    ).implies({ asMe: true }),
  );
}

/**
 * What a command works with: the environment as the server reads it, or with `--as-me` no more of it than where storage
 * is and whose tenant it is of.
 * @throws ConfigError
 */
export function configFor({ asMe, account: given }: AsMe, env: Environment): Config {
  if (!asMe) return readConfig(env);
  if (env.AZURE_STORAGE_CONNECTION_STRING?.trim()) {
    throw new ConfigError([
      'AZURE_STORAGE_CONNECTION_STRING is set, which lets in whoever has it: unset it, or leave --as-me out',
    ]);
  }
  const named = (given ?? env.AZURE_STORAGE_ACCOUNT ?? '').trim();
  const { name, suffix } = ACCOUNT.exec(named)?.groups ?? {};
  if (!name && named !== '') {
    throw new ConfigError([
      `"${named}" is no storage account: write its name, 3–24 small letters and digits, or its address (https://NAME.table.core.windows.net)`,
    ]);
  }
  if (!name) {
    throw new ConfigError([
      '--as-me needs a storage account: give its name or address with --account, or set AZURE_STORAGE_ACCOUNT ("azd env get-values" tells it)',
    ]);
  }
  const tenant = env.AZURE_TENANT_ID?.trim();
  if (tenant && !/^[\da-z.-]+$/iu.test(tenant)) {
    throw new ConfigError(['AZURE_TENANT_ID must be the id of a tenant, or be left out']);
  }
  const config = readConfig({
    AZURE_STORAGE_ACCOUNT: name,
    AZURE_STORAGE_ENDPOINT_SUFFIX: suffix ?? env.AZURE_STORAGE_ENDPOINT_SUFFIX,
  });
  if (config.storage.kind !== 'account') return config;
  return { ...config, storage: { ...config.storage, kind: 'desk', ...(tenant && { tenant }) } };
}
