import { type Config, ConfigError, SDKS } from '../../config';
import type { CreateTeamsSdk } from './teams-sdk';

type SdkName = NonNullable<Config['sdk']>;

interface Loadable {
  /** What has to be installed for it. */
  readonly packageName: string;
  readonly load: () => Promise<CreateTeamsSdk>;
}

const LOADABLE: Readonly<Record<SdkName, Loadable>> = {
  botbuilder: {
    packageName: 'botbuilder',
    load: async () => (await import('./botbuilder')).createBotbuilder,
  },
  'agents-hosting': {
    packageName: '@microsoft/agents-hosting',
    load: async () => (await import('./agents-hosting')).createAgentsHosting,
  },
};

/** A library that was loaded, by its name. */
export interface LoadedSdk {
  readonly name: SdkName;
  readonly create: CreateTeamsSdk;
}

/**
 * Loads the library that this room is built on: the one that is wanted, or the first that is installed. A build has one
 * of them (infra/stage.mjs), and only that is loaded.
 * @param isInstalled whether a package is there; as Node finds it unless a test says otherwise
 * @throws ConfigError when what is wanted is not installed here
 */
export async function loadSdk(wanted: SdkName | undefined, isInstalled = canResolve): Promise<LoadedSdk> {
  const installed = SDKS.filter((name) => isInstalled(LOADABLE[name].packageName));
  const name = wanted ?? installed[0] ?? SDKS[0];
  const { packageName, load } = LOADABLE[name];
  if (!installed.includes(name)) {
    const other = installed.map((each) => `, or set TEAMS_SDK=${each}, which is`).join('');
    throw new ConfigError([`The bot is to run on ${name}, and ${packageName} is not installed: install it${other}`]);
  }
  return { name, create: await load() };
}

function canResolve(packageName: string): boolean {
  try {
    require.resolve(packageName);
    return true;
  } catch {
    return false;
  }
}
