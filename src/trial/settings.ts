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
  /** What is changed is built and the bot started anew, with an inspector at this port (`--watch`). */
  readonly inspectPort: number | undefined;
  /** The bot serves a real tenant, by the registration in the environment, and there is no chat window (`--teams`). */
  readonly teams: boolean;
  /** For the programs it starts. */
  readonly env: NodeJS.ProcessEnv;
}

/** What would turn the trial into something else than a trial: a cloud's bot and storage, other ports, telemetry. */
const OTHERS = /^(?:NODE_ENV|AZURE_STORAGE_ACCOUNT|AZURITE_.*|TEAMSAPPTESTER_.*|M365_AGENTS_.*|TEAMS_APP_TEST_.*)$/;
const REGISTRATION = new RegExp(`^(?:MicrosoftApp.*|ALLOWED_TENANTS|ChannelService|${ENDPOINT_SETTINGS.join('|')})$`);

const EMPTY = '--empty';
/** What `npm run dev` is beside `npm start`. */
const WATCH = '--watch';
const TEAMS = '--teams';

/**
 * @param args what stands after `npm start --`
 * @throws Refusal when a port is none, an argument is not known, or a tenant is to be served without a registration
 */
export function readSettings(env: NodeJS.ProcessEnv, root: string, args: readonly string[] = []): TrialSettings {
  const strange = args.find((arg) => ![EMPTY, WATCH, TEAMS].includes(arg));
  if (strange !== undefined) throw new Refusal(say.badArgument(strange));
  const port = (name: string, usual: number): number => {
    const text = env[name]?.trim() || `${usual}`;
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1 || value > 65_535) throw new Refusal(say.badPort(name, text));
    return value;
  };
  const teams = args.includes(TEAMS);
  if (teams && !env.MicrosoftAppId?.trim()) throw new Refusal(say.notRegistered);
  return {
    root,
    port: port('PORT', 3978),
    playgroundPort: port('MEDSKAPA_PLAYGROUND_PORT', 56_150),
    folder: env.MEDSKAPA_TRIAL_DIR?.trim() || join(root, '.azurite'),
    empty: args.includes(EMPTY),
    inspectPort: args.includes(WATCH) ? port('MEDSKAPA_INSPECT_PORT', 9229) : undefined,
    teams,
    env: Object.fromEntries(
      Object.entries(env).filter(([name]) => !OTHERS.test(name) && (teams || !REGISTRATION.test(name))),
    ),
  };
}
