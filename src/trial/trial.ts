import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { freeAfter, isFree } from '../free-port';
import { createStores } from '../stores';
import { azuriteArgs, connectionStringOf, LISTENING, storeFree } from './azurite';
import { buildChanged } from './build';
import { type Child, ChildEnded, startChild, until } from './children';
import { Refusal } from './refusal';
import { loadSample } from './sample';
import * as say from './sentences';
import type { TrialSettings } from './settings';
import { watchSources } from './watch-sources';

/** The programs that a trial is made of. */
type Part = 'azurite' | 'playground' | 'bot';

const START_MS = 60_000;
/** The bot gives its turns 12 seconds. Azurite has up to five seconds of acknowledged writes to put down. */
const END_MS: Record<Part, number> = { bot: 20_000, playground: 5_000, azurite: 60_000 };

/** Storage, bot and chat window, started together and ended in order. */
export class Trial {
  private readonly children = new Map<Part, Child>();
  private ending: Promise<void> | undefined;
  /** Programs that were asked to end, to be started anew. */
  private readonly asked = new WeakSet<Child>();
  private connectionString = '';
  private stopWatching: () => void = () => undefined;
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
    const { root, port, inspectPort, folder, teams } = this.settings;
    if (!(await isFree(port))) throw new Refusal(say.portTaken(port, await freeAfter(port)));
    if (inspectPort !== undefined && !(await isFree(inspectPort))) throw new Refusal(say.inspectorTaken(inspectPort));
    mkdirSync(folder, { recursive: true });
    this.print(say.starting);
    const [page, empty] = await Promise.all([
      teams ? undefined : this.startPlayground(),
      this.startStoreAndBot(join(root, 'samples', 'tillit')),
    ]);
    const near = (path: string): string => {
      const from = relative(process.cwd(), path);
      return from.startsWith('..') ? path : from;
    };
    if (this.settings.empty && !empty) this.print(say.stillLoaded(near(folder)));
    if (inspectPort !== undefined) this.watch(inspectPort);
    const [place, connection] = [near(folder), near(this.connectionFile)];
    this.print(
      page === undefined ? say.readyForTeams(port, place, connection) : say.ready(page, place, connection, empty),
    );
  }

  /** Ends everything that was started: the bot finishes its turns, then the chat window, last the storage. */
  end(): Promise<void> {
    this.ending ??= this.endAll();
    return this.ending;
  }

  private watch(inspectPort: number): void {
    const { root, folder } = this.settings;
    const remembered = join(folder, 'build.tsbuildinfo');
    rmSync(remembered, { force: true });
    this.stopWatching = watchSources(root, ['src', 'cards'], async (file) => {
      const begun = performance.now();
      this.print(say.rebuilding(file));
      const built = await buildChanged(root, remembered);
      if (this.ending) return;
      if (!built) this.print(say.notBuilt);
      else if (await this.restartBot()) this.print(say.restarted(performance.now() - begun));
    });
    this.print(say.watching(inspectPort));
  }

  /** @returns whether it is ready; where it is not, that has been told */
  private async restartBot(): Promise<boolean> {
    const bot = this.children.get('bot');
    if (bot) {
      this.asked.add(bot);
      await bot.end();
    }
    try {
      return await this.startBot();
    } catch (error) {
      // That it ended is told where it did.
      if (!this.ending && !(error instanceof ChildEnded)) this.print(say.notRestarted(String(error)));
      return false;
    }
  }

  private async endAll(): Promise<void> {
    this.stopWatching();
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
    this.connectionString = await this.startAzurite();
    const storage = { kind: 'connection-string', connectionString: this.connectionString } as const;
    const stores = createStores({ storage, appId: '' });
    await stores.version.bringUpToDate();
    if (!this.settings.empty && (await loadSample(sample, stores))) this.print(say.loaded);
    const empty = (await stores.plans.snapshot()) === undefined;
    await this.answered('bot', this.startBot());
    return empty;
  }

  /** @throws ChildEnded, or Error when it is not ready in time */
  private async startBot(): Promise<true> {
    const { root, port } = this.settings;
    const child = this.run('bot', join(root, 'dist', 'main.js'), [], {
      PORT: `${port}`,
      AZURE_STORAGE_CONNECTION_STRING: this.connectionString,
    });
    return until(child, START_MS, async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
      return answer?.ok ? true : undefined;
    });
  }

  private async startAzurite(): Promise<string> {
    const { folder } = this.settings;
    const script = scriptOf('azurite', join('dist', 'src', 'azurite.js'));
    await storeFree(folder, this.pidFile);
    const child = this.run('azurite', script, await azuriteArgs(folder));
    writeFileSync(this.pidFile, `${child.pid ?? ''}\n`);
    const [, queue = '', table = ''] = await this.answered('azurite', child.says(LISTENING, START_MS));
    const connectionString = connectionStringOf(queue, table);
    writeFileSync(this.connectionFile, connectionString);
    return connectionString;
  }

  private run(part: Part, script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Child {
    // Nothing new is begun on the way out.
    if (this.ending) throw new ChildEnded();
    const { root, env: given, inspectPort } = this.settings;
    const watched = part === 'bot' && inspectPort !== undefined;
    const child = startChild({
      script,
      args,
      nodeArgs: watched ? ['--enable-source-maps', `--inspect=127.0.0.1:${inspectPort}`] : [],
      env: { ...given, ...env },
      folder: root,
      log: watched ? undefined : this.logOf(part),
      endWithinMs: END_MS[part],
    });
    this.children.set(part, child);
    void child.ended.then((how) => {
      if (this.ending || this.asked.has(child)) return;
      if (watched) this.print(say.botEnded(how));
      else this.tellLoss(say.died(part, how, this.logOf(part)));
    });
    return child;
  }

  /** What a program was waited for to tell. @throws Refusal saying why it did not */
  private async answered<T>(part: Part, waiting: Promise<T>): Promise<T> {
    try {
      return await waiting;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const { inspectPort } = this.settings;
      const place = part === 'bot' && inspectPort !== undefined ? say.above : this.logOf(part);
      throw new Refusal(say.failed(part, why, place));
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
