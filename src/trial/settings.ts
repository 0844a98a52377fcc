import { join } from 'node:path';
import { ENDPOINT_SETTINGS } from '../config-faults';
import { Refusal } from './refusal';
import * as say from './sentences';

/** What the trial goes by. */
export interface TrialSettings {
  /** The package: where the programs, the samples and the chat window's own settings are. */
  readonly root: string;
  readonly port: number;
  readonly playgroundPort: number;
  /** Data and logs. */
  readonly folder: string;
  /** An empty store stays so, for a project of one's own (`--empty`). */
  readonly empty: boolean;
  /** For the programs it starts. */
  readonly env: NodeJS.ProcessEnv;
}

/** What would turn the trial into something else than a trial: a cloud's bot and storage, other ports, telemetry. */
const OTHERS = ['NODE_ENV', 'AZURE_STORAGE_ACCOUNT', 'ALLOWED_TENANTS', 'ChannelService', ...ENDPOINT_SETTINGS];
const OTHERS_BEGIN = /^(MicrosoftApp|AZURITE_|TEAMSAPPTESTER_|M365_AGENTS_|TEAMS_APP_TEST_)/;

const EMPTY = '--empty';

/**
 * @param args what stands after `npm start --`
 * @throws Refusal when a port is none, or an argument is not known
 */
export function readSettings(env: NodeJS.ProcessEnv, root: string, args: readonly string[] = []): TrialSettings {
  const strange = args.find((arg) => arg !== EMPTY);
  if (strange !== undefined) throw new Refusal(say.badArgument(strange));
  const port = (name: string, usual: number): number => {
    const text = env[name]?.trim() || `${usual}`;
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1 || value > 65_535) throw new Refusal(say.badPort(name, text));
    return value;
  };
  return {
    root,
    port: port('PORT', 3978),
    playgroundPort: port('MEDSKAPA_PLAYGROUND_PORT', 56_150),
    folder: env.MEDSKAPA_TRIAL_DIR?.trim() || join(root, '.azurite'),
    empty: args.includes(EMPTY),
    env: Object.fromEntries(Object.entries(env).filter(([name]) => !OTHERS.includes(name) && !OTHERS_BEGIN.test(name))),
  };
}
