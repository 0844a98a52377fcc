import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freeAfter, isFree } from '../free-port';
import { createStores } from '../stores';
import { type Child, ChildEnded, startChild, until } from './children';
import { Refusal } from './refusal';
import { loadSample } from './sample';
import * as say from './sentences';
import type { TrialSettings } from './settings';

/** The programs that a trial is made of. */
type Part = 'azurite' | 'playground' | 'bot';

/** The well-known development account that every Azurite has. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
/** Taken if they are free, so that tools for Azurite find it. */
const USUAL_PORTS = { blob: 10_000, queue: 10_001, table: 10_002 };

const START_MS = 60_000;
const STORE_FREE_MS = 15_000;
/** The bot gives its turns 12 seconds. Azurite has up to five seconds of acknowledged writes to put down. */
const END_MS: Record<Part, number> = { bot: 20_000, playground: 5_000, azurite: 60_000 };

/** Storage, bot and chat window, started together and ended in order. */
export class Trial {
  private readonly children = new Map<Part, Child>();
  private ending: Promise<void> | undefined;
  private readonly pidFile: string;
  /**
   * Where the command line finds how to reach this trial's storage: its ports are others when the usual ones are taken.
   */
  private readonly connectionFile: string;
  private tellLoss: (sentence: string) => void = () => undefined;
  /** A sentence about the first program that ended though nobody asked it to. */
  readonly loss = new Promise<string>((resolve) => {
    this.tellLoss = resolve;
  });

  constructor(
    private readonly settings: TrialSettings,
    private readonly print: (line: string) => void,
  ) {
    this.pidFile = join(settings.folder, 'azurite.pid');
    this.connectionFile = join(settings.folder, 'connection-string');
  }

  /** @throws Refusal when something stands in the way, any other error when it could not be foreseen */
  async start(): Promise<void> {
    const { root, port, folder } = this.settings;
    if (!(await isFree(port))) throw new Refusal(say.portTaken(port, await freeAfter(port)));
    mkdirSync(folder, { recursive: true });
    this.print(say.starting);
    const [page, empty] = await Promise.all([
      this.startPlayground(),
      this.startStoreAndBot(join(root, 'samples', 'tillit')),
    ]);
    const near = (path: string): string => {
      const from = relative(process.cwd(), path);
      return from.startsWith('..') ? path : from;
    };
    if (this.settings.empty && !empty) this.print(say.stillLoaded(near(folder)));
    this.print(say.ready(page, near(folder), near(this.connectionFile), empty));
  }

  /** Ends everything that was started: the bot finishes its turns, then the chat window, last the storage. */
  end(): Promise<void> {
    this.ending ??= this.endAll();
    return this.ending;
  }

  private async endAll(): Promise<void> {
    await this.children.get('bot')?.end();
    await this.children.get('playground')?.end();
    const azurite = this.children.get('azurite');
    if (!azurite?.running) return;
    const inTime = await azurite.end();
    for (const file of [this.pidFile, this.connectionFile]) rmSync(file, { force: true });
    this.print(inTime ? say.ended : say.notSaved(this.logOf('azurite')));
  }

  private async startPlayground(): Promise<number> {
    const { root, port, playgroundPort, folder } = this.settings;
    const endpoint = `http://127.0.0.1:${port}/api/messages`;
    const args = ['start', '-e', endpoint, '-c', 'msteams', '-p', `${playgroundPort}`, '--disable-telemetry'];
    const child = this.run('playground', scriptOf('@microsoft/m365agentsplayground', 'cli.js'), args, {
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(root, '.m365agentsplayground.yml'),
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground-details.log'),
    });
    const [, taken] = await this.answered('playground', child.says(/Listening on (\d+)/, START_MS));
    return Number(taken);
  }

  /** @returns whether no plan is in force */
  private async startStoreAndBot(sample: string): Promise<boolean> {
    const connectionString = await this.startAzurite();
    const stores = createStores({ storage: { kind: 'connection-string', connectionString }, appId: '' });
    await stores.version.bringUpToDate();
    if (!this.settings.empty && (await loadSample(sample, stores))) this.print(say.loaded);
    const empty = (await stores.plans.snapshot()) === undefined;

    const { root, port } = this.settings;
    const child = this.run('bot', join(root, 'dist', 'main.js'), [], {
      PORT: `${port}`,
      AZURE_STORAGE_CONNECTION_STRING: connectionString,
    });
    const ready = async (): Promise<true | undefined> => {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
      return answer?.ok ? true : undefined;
    };
    await this.answered('bot', until(child, START_MS, ready));
    return empty;
  }

  private async startAzurite(): Promise<string> {
    const { folder } = this.settings;
    const script = scriptOf('azurite', join('dist', 'src', 'azurite.js'));
    await this.waitForStore();
    const ports = Object.entries(USUAL_PORTS).map(async ([kind, usual]) => [
      `--${kind}Port`,
      `${(await isFree(usual)) ? usual : 0}`,
    ]);
    const quiet = ['--silent', '--loose', '--skipApiVersionCheck', '--disableTelemetry'];
    const args = ['--location', folder, ...quiet, ...(await Promise.all(ports)).flat()];
    const child = this.run('azurite', script, args);
    writeFileSync(this.pidFile, `${child.pid ?? ''}\n`);
    const listening = /Queue .* listening at (http:\S+).*Table .* listening at (http:\S+)/s;
    const [, queue, table] = await this.answered('azurite', child.says(listening, START_MS));
    const connectionString = [
      'DefaultEndpointsProtocol=http',
      `AccountName=${ACCOUNT}`,
      `AccountKey=${KEY}`,
      `QueueEndpoint=${queue}/${ACCOUNT}`,
      `TableEndpoint=${table}/${ACCOUNT};`,
    ].join(';');
    writeFileSync(this.connectionFile, connectionString);
    return connectionString;
  }

  /**
   * Two Azurites in one folder would undo each other's writes. That of a trial just killed is still writing its last.
   */
  private async waitForStore(): Promise<void> {
    const last = performance.now() + STORE_FREE_MS;
    for (let pid = this.storeUser(); pid !== undefined; pid = this.storeUser()) {
      if (performance.now() > last) throw new Refusal(say.storeTaken(this.settings.folder, pid, this.pidFile));
      await wait(100);
    }
  }

  /** The process that uses the folder, if one does. */
  private storeUser(): number | undefined {
    try {
      const pid = Number(readFileSync(this.pidFile, 'utf8'));
      return pid > 0 && process.kill(pid, 0) ? pid : undefined;
    } catch {
      return undefined;
    }
  }

  private run(part: Part, script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Child {
    // Nothing new is begun on the way out.
    if (this.ending) throw new ChildEnded();
    const { root, env: given } = this.settings;
    const child = startChild({
      script,
      args,
      env: { ...given, ...env },
      folder: root,
      log: this.logOf(part),
      endWithinMs: END_MS[part],
    });
    this.children.set(part, child);
    void child.ended.then((how) => {
      if (!this.ending) this.tellLoss(say.died(part, how, this.logOf(part)));
    });
    return child;
  }

  /** What a program was waited for to tell. @throws Refusal saying why it did not */
  private async answered<T>(part: Part, waiting: Promise<T>): Promise<T> {
    try {
      return await waiting;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Refusal(say.failed(part, why, this.logOf(part)));
    }
  }

  private logOf(part: Part): string {
    return join(this.settings.folder, `${part}.log`);
  }
}

function scriptOf(module: string, path: string): string {
  try {
    return join(dirname(require.resolve(`${module}/package.json`)), path);
  } catch {
    throw new Refusal(say.notInstalled(module));
  }
}
