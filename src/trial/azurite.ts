import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isFree } from '../free-port';
import { Refusal } from './refusal';
import * as say from './sentences';

/** How Azurite, the storage on this machine, is started and reached. */

/** The well-known development account that every Azurite has. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
/** Taken if they are free, so that tools for Azurite find it. */
const USUAL_PORTS = { blob: 10_000, queue: 10_001, table: 10_002 };

const STORE_FREE_MS = 15_000;

/** What Azurite says when it listens: the addresses of queues and tables. */
export const LISTENING = /Queue .* listening at (http:\S+).*Table .* listening at (http:\S+)/s;

/** Its arguments, on ports that are free. @param folder where it keeps what is stored */
export async function azuriteArgs(folder: string): Promise<string[]> {
  const ports = Object.entries(USUAL_PORTS).map(async ([kind, usual]) => [
    `--${kind}Port`,
    `${(await isFree(usual)) ? usual : 0}`,
  ]);
  const quiet = ['--silent', '--loose', '--skipApiVersionCheck', '--disableTelemetry'];
  return ['--location', folder, ...quiet, ...(await Promise.all(ports)).flat()];
}

export const connectionStringOf = (queue: string, table: string): string =>
  [
    'DefaultEndpointsProtocol=http',
    `AccountName=${ACCOUNT}`,
    `AccountKey=${KEY}`,
    `QueueEndpoint=${queue}/${ACCOUNT}`,
    `TableEndpoint=${table}/${ACCOUNT};`,
  ].join(';');

/**
 * Two Azurites in one folder would undo each other's writes. That of a trial just killed is still writing its last.
 * @throws Refusal when another trial goes on using the folder
 */
export async function storeFree(folder: string, pidFile: string): Promise<void> {
  const last = performance.now() + STORE_FREE_MS;
  for (let pid = userOf(pidFile); pid !== undefined; pid = userOf(pidFile)) {
    if (performance.now() > last) throw new Refusal(say.storeTaken(folder, pid, pidFile));
    await wait(100);
  }
}

/** The process that uses the folder, if one does. */
function userOf(pidFile: string): number | undefined {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    return pid > 0 && process.kill(pid, 0) ? pid : undefined;
  } catch {
    return undefined;
  }
}
