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
  /** For the programs it starts. */
  readonly env: NodeJS.ProcessEnv;
}

/** What would turn the trial into something else than a trial: a cloud's bot and storage, other ports, telemetry. */
const OTHERS = ['NODE_ENV', 'AZURE_STORAGE_ACCOUNT', 'ALLOWED_TENANTS', 'ChannelService', ...ENDPOINT_SETTINGS];
const OTHERS_BEGIN = /^(MicrosoftApp|AZURITE_|TEAMSAPPTESTER_|M365_AGENTS_|TEAMS_APP_TEST_)/;

/** @throws Refusal when a port is none */
export function readSettings(env: NodeJS.ProcessEnv, root: string): TrialSettings {
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
    env: Object.fromEntries(Object.entries(env).filter(([name]) => !OTHERS.includes(name) && !OTHERS_BEGIN.test(name))),
  };
}
