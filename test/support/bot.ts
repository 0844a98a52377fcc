import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, SDKS } from '../../src/config';
import { createLog, type Log } from '../../src/log';
import type { Watch } from '../../src/ports/watch';
import { type AdapterOptions, createAdapter, type TeamsAdapter } from '../../src/teams/adapter';
import type { TurnParts } from '../../src/teams/run-turn';
import { createServer, type Slowness } from '../../src/teams/server';
import type { GiveBack, Respond } from '../../src/turns/reply';

export const APOLOGY = 'Något gick fel hos mig, och jag är ledsen för det.';
export const NO_ANSWER = 'Jag kan inte svara just nu.';
export const TOO_FAST = 'Det kom mycket på en gång.';

type Activity = Record<string, unknown>;

/** What may be set of a bot under test. */
export interface BotOptions extends Partial<Omit<AdapterOptions, 'config' | 'log'>> {
  readonly respond?: Respond;
  readonly giveBack?: GiveBack;
  readonly ready?: () => Promise<boolean>;
  readonly config?: Partial<Config>;
  readonly slowness?: Slowness;
  readonly watch?: Watch;
  readonly apology?: TurnParts['apology'];
  readonly tooFast?: TurnParts['tooFast'];
  readonly pressMs?: number;
  /** What the limits per person go by; unless a test looks at them, no turn comes too soon after another. */
  readonly monotonic?: () => number;
}

/** What the bot answers the channel. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
}

/** The bot's real server, on a free port of this machine. */
export interface Bot {
  readonly url: string;
  readonly adapter: TeamsAdapter;
  /** The lines of its log. */
  readonly logged: readonly Record<string, unknown>[];
  readonly log: Log;
  /** Sends an activity, as the channel does, whatever comes of it. */
  post(activity: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** The same for one whose turn is to go well. @throws Error with the status or the log's line when it does not */
  take(activity: unknown): Promise<Answer>;
  close(): Promise<void>;
}

/** A clock that goes on by a second each time it is looked at, so that nothing hangs on how fast a test runs. */
function secondBySecond(): () => number {
  let ms = 0;
  return () => {
    ms += 1000;
    return ms;
  };
}

/** Longer than any press takes on the busiest machine; a test that looks at the limit sets its own. */
const UNHURRIED_MS = 120_000;

/** Of the log's levels, those of a turn that has failed. */
const FAILED = ['error', 'fatal'];

const apologise: TurnParts['apology'] = (_locale, doing) => (doing === 'asking' ? NO_ANSWER : APOLOGY);

/** The library that is tried: the usual one, or as the environment of the run says. */
const sdkUnderTest = (): Config['sdk'] => SDKS.find((name) => name === process.env.TEAMS_SDK);

/** Starts the real server and adapter with a given answer. */
export async function startBot(options: BotOptions = {}): Promise<Bot> {
  const logged: Record<string, unknown>[] = [];
  const log = createLog('debug', { write: (line) => logged.push(JSON.parse(line) as Record<string, unknown>) });
  const {
    respond = async () => undefined,
    giveBack = (_incoming, sentence) => ({ summary: sentence, pressed: 'keep' }),
    ready = async () => true,
    config,
    slowness,
    watch,
    pressMs = UNHURRIED_MS,
    apology = apologise,
    tooFast = () => TOO_FAST,
    monotonic = secondBySecond(),
    ...rest
  } = options;
  const adapter = await createAdapter({
    config: { mode: 'local', appId: '', bot: {}, allowedTenants: [], sdk: sdkUnderTest(), ...config },
    log,
    monotonic: options.monotonic,
    ...rest,
  });
  const server = createServer({
    adapter,
    respond,
    giveBack,
    ready,
    log,
    apology,
    tooFast,
    slowness,
    watch,
    pressMs,
    monotonic,
  });
  const port = await server.listen('127.0.0.1', 0);
  const url = `http://127.0.0.1:${port}`;
  const post = async (activity: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, text, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };
  return {
    url,
    adapter,
    logged,
    log,
    post,
    async take(activity) {
      const before = logged.length;
      const answer = await post(activity);
      const failed = logged.slice(before).find(({ level }) => FAILED.includes(String(level)));
      if (answer.status >= 400 || failed) {
        throw new Error(`a turn was answered ${answer.status}: ${JSON.stringify(failed ?? logged.at(-1))}`);
      }
      return answer;
    },
    close: () => server.close(),
  };
}

/** A stored activity of a real shape, with the connector's address and whatever else is to differ. */
export function activity(name: string, serviceUrl: string, changes: Activity = {}): Activity {
  const path = join(__dirname, '..', 'fixtures', 'activities', `${name}.json`);
  return { ...(JSON.parse(readFileSync(path, 'utf8')) as Activity), serviceUrl, ...changes };
}
