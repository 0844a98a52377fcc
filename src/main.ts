import { createBot, createReminders, createStores, realSurroundings } from './app';
import { ConfigError, readConfig } from './config';
import { createLog, safeError } from './log';
import { createAdapter } from './teams/adapter';
import { createSender } from './teams/sender';
import { createServer } from './teams/server';
import { apology, tooFast } from './text/errors';
import { eraseDaily } from './usecases/erase-expired-text';

/** The bare server: what infra runs. Its configuration comes only from the environment. */

/** How often the server asks itself whether the week's reminders are due, from its start on. */
const CHECK_MS = 10_000;
/** The same for what is kept no longer; not at the start, which has more urgent things to do. */
const ERASE_CHECK_MS = 3_600_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const stores = createStores(config);
  const adapter = createAdapter({ config, log });
  const reminders = createReminders(stores, {
    sender: createSender({ adapter, log }),
    perSecond: config.remindersPerSecond,
    failed: (error) => log.warn({ error: safeError(error) }, 'a reminder could not be handled; it is tried again'),
    poisoned: (why) => log.error({ why }, 'a reminder was given up; it is in the poison queue'),
  });
  const server = createServer({
    adapter,
    log,
    respond: createBot(stores, config.mode === 'local', realSurroundings, config.remindersPerSecond),
    ready: () => stores.table.answers(),
    apology,
    tooFast,
  });
  const port = await server.listen(config.host, config.port);
  log.info({ port, mode: config.mode }, 'listening');

  const worker = reminders.work();
  const regularly = (job: string, work: () => Promise<object | undefined>) => async (): Promise<void> => {
    try {
      const report = await work();
      if (report) log.info({ job, ...report }, 'a regular job was done');
    } catch (error) {
      log.error({ job, error: safeError(error) }, 'a regular job failed; the next check tries again');
    }
  };
  const remind = regularly('reminders', () => reminders.check());
  const erase = regularly('retention', eraseDaily(stores, realSurroundings));
  let checking = remind();
  const timers = [
    setInterval(() => {
      checking = checking.then(remind);
    }, CHECK_MS),
    setInterval(() => {
      checking = checking.then(erase);
    }, ERASE_CHECK_MS),
  ];

  const stop = async (signal: string): Promise<void> => {
    log.info({ signal }, 'stopping');
    for (const timer of timers) clearInterval(timer);
    reminders.stop();
    await Promise.all([server.close(), worker.stop(), checking]);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(signal));
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`Medskapa could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
