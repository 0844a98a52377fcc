import { createBot, createReminders, createStores } from './app';
import { ConfigError, readConfig } from './config';
import { createLog, safeError } from './log';
import { createAdapter } from './teams/adapter';
import { createSender } from './teams/sender';
import { createServer } from './teams/server';
import { apology, tooFast } from './text/errors';

/** The bare server: what infra runs. Its configuration comes only from the environment. */

/** How often the server asks itself whether the week's reminders are due, from its start on. */
const REMINDER_CHECK_MS = 10_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const stores = createStores(config);
  const adapter = createAdapter({ config, log });
  const reminders = createReminders(stores, {
    sender: createSender({ adapter, log }),
    perSecond: config.remindersPerSecond,
    failed: (error) => log.warn({ error: safeError(error) }, 'a reminder could not be handled; it is tried again'),
  });
  const server = createServer({
    adapter,
    log,
    respond: createBot(stores, config.mode === 'local'),
    ready: () => stores.table.answers(),
    apology,
    tooFast,
  });
  const port = await server.listen(config.host, config.port);
  log.info({ port, mode: config.mode }, 'listening');

  const worker = reminders.work();
  const check = async (): Promise<void> => {
    try {
      const queued = await reminders.check();
      if (queued) log.info({ ...queued }, 'reminders were put in the queue');
    } catch (error) {
      log.error({ error: safeError(error) }, 'the reminders could not be looked after; the next check tries again');
    }
  };
  let checking = check();
  const timer = setInterval(() => {
    checking = checking.then(check);
  }, REMINDER_CHECK_MS);

  const stop = async (signal: string): Promise<void> => {
    log.info({ signal }, 'stopping');
    clearInterval(timer);
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
