import { randomUUID } from 'node:crypto';
import { createBot, createReminders, realSurroundings, reminderLog } from './app';
import { type Config, ConfigError, readConfig } from './config';
import { MedskapaError } from './domain/errors';
import { freeAfter } from './free-port';
import { createLog, inTurn, type Log, safeError } from './log';
import { eraseDaily } from './operate/erase-expired-text';
import type { Worker } from './remind/work-queue';
import { identityOf } from './storage/location';
import { createStores, type Stores, storageAnswers } from './stores';
import { createAdapter } from './teams/adapter';
import { createSender } from './teams/sender';
import { createServer } from './teams/server';
import { applicationInsights, createTelemetry, loggingWatch, type Telemetry, together } from './telemetry';

/** The bare server: what infra runs. Its configuration comes only from the environment. */

/** Ports below this are not for every user. */
const LOWEST_PORT = 1024;

/** How soon a store that could not be brought up to date is looked at again. */
const STORE_CHECK_MS = 1_000;
/** How often the server asks itself whether the week's reminders are due, from its start on. */
const CHECK_MS = 10_000;
/**
 * The same for what is kept no longer. Not at the start, which has more urgent things to do, but soon after it, since a
 * server may be restarted within the hour; and not in all servers at once.
 */
const ERASE_CHECK_MS = 3_600_000;
const FIRST_ERASE_MS = 60_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  let able = async (): Promise<boolean> => false;
  const telemetry = await startTelemetry(config, () => able(), log);
  const watch = telemetry ? together(loggingWatch(log), telemetry) : loggingWatch(log);
  const stores = createStores(config, watch);
  able = () => storageAnswers(stores);
  const adapter = await createAdapter({ config, log });
  const reminders = createReminders(stores, {
    sender: createSender({ adapter, log }),
    perSecond: config.remindersPerSecond,
    ...reminderLog(log),
  });
  const server = createServer({
    adapter,
    log,
    ...createBot(stores, config.mode === 'local', realSurroundings, config.remindersPerSecond),
    ready: able,
    watch,
  });
  const port = await server.listen(config.host, config.port);
  log.info({ port, mode: config.mode }, 'listening');

  let worker: Worker | undefined;
  const timers: NodeJS.Timeout[] = [];
  let stopping = false;
  const regularly = (job: string, work: () => Promise<object | undefined>) => (): Promise<void> =>
    inTurn(randomUUID(), async () => {
      try {
        const report = await work();
        if (report) log.info({ job, ...report }, 'a regular job was done');
      } catch (error) {
        log.error({ job, error: safeError(error) }, 'a regular job failed; the next check tries again');
      }
    });
  const remind = regularly('reminders', () => reminders.check());
  const erase = regularly('retention', eraseDaily(stores, realSurroundings));
  let checking: Promise<void> = Promise.resolve();
  const eraseToo = (): void => {
    checking = checking.then(erase);
  };
  const begin = (): void => {
    worker = reminders.work();
    checking = remind();
    timers.push(
      setInterval(() => {
        checking = checking.then(remind);
      }, CHECK_MS),
      setInterval(eraseToo, ERASE_CHECK_MS),
      setTimeout(eraseToo, FIRST_ERASE_MS * (1 + Math.random())),
    );
  };

  const stop = async (signal: string): Promise<void> => {
    log.info({ signal }, 'stopping');
    stopping = true;
    for (const timer of timers) clearTimeout(timer);
    reminders.stop();
    await Promise.all([server.close(), worker?.stop(), checking]);
    await stores.questions.flush();
    await telemetry?.stop().catch((error: unknown) => {
      log.warn({ error: safeError(error) }, 'the last metrics were not sent');
    });
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(signal));
  await storeUpToDate(stores, log, () => stopping);
  if (!stopping) begin();
}

/**
 * Brings the store up to date, or waits for whoever does it; until then turns are told so, and nobody is reminded.
 * Storage that is away is asked again.
 * @throws MedskapaError store-newer, store-unreadable
 */
async function storeUpToDate({ version }: Stores, log: Log, stopping: () => boolean): Promise<void> {
  while (!stopping()) {
    try {
      const { from } = await version.bringUpToDate();
      if (from !== undefined) log.info({ from }, 'the store was brought up to date');
      return;
    } catch (error) {
      // Neither mends itself.
      if (error instanceof MedskapaError && ['store-newer', 'store-unreadable'].includes(error.code)) throw error;
      log.warn({ error: safeError(error) }, 'the store is not up to date yet; it is tried again');
      await new Promise((resolve) => setTimeout(resolve, STORE_CHECK_MS));
    }
  }
}

/** @returns undefined where nobody wants metrics; what measures must not keep the bot from its work either */
async function startTelemetry(
  { applicationInsights: wanted, appId }: Config,
  ready: () => Promise<boolean>,
  log: Log,
): Promise<Telemetry | undefined> {
  if (wanted === undefined) return undefined;
  try {
    const exporter = await applicationInsights(wanted, { credential: await identityOf(appId || undefined) });
    return await createTelemetry({ exporter, ready });
  } catch (error) {
    log.error({ error: safeError(error) }, 'there are no metrics: they could not be started');
    return undefined;
  }
}

/** What whoever starts the server can do about it. */
async function whyNot(error: unknown): Promise<string> {
  if (error instanceof ConfigError) return error.message;
  const { message, code, port }: NodeJS.ErrnoException & { port?: number } =
    error instanceof Error ? error : new Error(String(error));
  const other = `set PORT to another, such as PORT=${await freeAfter(Math.max(port ?? 0, LOWEST_PORT))}`;
  const could = {
    EADDRINUSE: `port ${port} is already used on this machine; end what uses it, or ${other}`,
    EACCES: `port ${port} is not for this user; ${other}`,
  }[code ?? ''];
  return `Medskapa could not start: ${could ?? message}`;
}

main().catch(async (error: unknown) => {
  process.stderr.write(`${await whyNot(error)}\n`);
  process.exit(1);
});
