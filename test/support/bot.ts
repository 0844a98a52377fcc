import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Respond } from '../../src/cards/reply';
import type { Config } from '../../src/config';
import { createLog, type Log } from '../../src/log';
import { type AdapterOptions, createAdapter, type TeamsAdapter } from '../../src/teams/adapter';
import { createServer, type Slowness } from '../../src/teams/server';
import type { TurnParts } from '../../src/teams/turn';
import type { Watch } from '../../src/usecases/ports';

export const APOLOGY = 'Något gick fel hos mig, och jag är ledsen för det.';
export const NO_ANSWER = 'Jag kan inte svara just nu.';
export const TOO_FAST = 'Det kom mycket på en gång.';

type Activity = Record<string, unknown>;

/** What may be set of a bot under test. */
export interface BotOptions extends Partial<Omit<AdapterOptions, 'config' | 'log'>> {
  readonly respond?: Respond;
  readonly ready?: () => Promise<boolean>;
  readonly config?: Partial<Config>;
  readonly slowness?: Slowness;
  readonly watch?: Watch;
  readonly apology?: TurnParts['apology'];
}

/** The bot's real server, on a free port of this machine. */
export interface Bot {
  readonly url: string;
  readonly adapter: TeamsAdapter;
  /** The lines of its log. */
  readonly logged: readonly Record<string, unknown>[];
  readonly log: Log;
  /** Sends an activity, as the channel does. */
  post(activity: unknown, headers?: Record<string, string>): Promise<{ status: number; body: unknown; text: string }>;
  close(): Promise<void>;
}

const apologise: TurnParts['apology'] = (_locale, doing) => (doing === 'asking' ? NO_ANSWER : APOLOGY);

/** Starts the real server and adapter with a given answer. */
export async function startBot(options: BotOptions = {}): Promise<Bot> {
  const logged: Record<string, unknown>[] = [];
  const log = createLog('debug', { write: (line) => logged.push(JSON.parse(line) as Record<string, unknown>) });
  const {
    respond = async () => undefined,
    ready = async () => true,
    config,
    slowness,
    watch,
    apology = apologise,
    ...rest
  } = options;
  const adapter = createAdapter({
    config: { mode: 'local', appId: '', bot: {}, allowedTenants: [], ...config },
    log,
    ...rest,
  });
  const server = createServer({
    adapter,
    respond,
    ready,
    log,
    apology,
    tooFast: () => TOO_FAST,
    slowness,
    watch,
  });
  const port = await server.listen('127.0.0.1', 0);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    adapter,
    logged,
    log,
    async post(activity, headers = {}) {
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      });
      const text = await response.text();
      return { status: response.status, text, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
    },
    close: () => server.close(),
  };
}

/** A stored activity of a real shape, with the connector's address and whatever else is to differ. */
export function activity(name: string, serviceUrl: string, changes: Activity = {}): Activity {
  const path = join(__dirname, '..', 'fixtures', 'activities', `${name}.json`);
  return { ...(JSON.parse(readFileSync(path, 'utf8')) as Activity), serviceUrl, ...changes };
}
